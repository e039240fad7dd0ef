// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/ProseLabel.h"
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
    connect(this, &QLabel::linkActivated, this, [](const QString &link) { QDesktopServices::openUrl(QUrl(link, QUrl::StrictMode)); });
}

} // namespace dyad::panels
