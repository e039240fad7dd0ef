// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/ProseLabel.h"
#include "sync/session/DocumentLink.h"
#include <QDesktopServices>
#include <QEvent>
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

// A layout asks all of an answer's labels whenever one of them grows, and QLabel lays its text out anew for each question.
int ProseLabel::heightForWidth(int width) const
{
    if (width != m_width || m_measured != text()) {
        m_height = QLabel::heightForWidth(width);
        m_measured = text();
        m_width = width;
    }
    return m_height;
}

void ProseLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_width = -1;
    QLabel::changeEvent(event);
}

} // namespace dyad::panels
