// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/ProseLabel.h"
#include "sync/session/DocumentLink.h"
#include <QDesktopServices>
#include <QUrl>

namespace dyad::panels {

ProseLabel::ProseLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setFocusPolicy(Qt::ClickFocus);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QLabel::linkActivated, this, [this](const QString &link) {
        if (sync::DocumentLink::of(link))
            Q_EMIT documentRequested(link);
        else
            QDesktopServices::openUrl(QUrl(link, QUrl::StrictMode));
    });
}

} // namespace dyad::panels
