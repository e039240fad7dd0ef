// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/ProseLabel.h"
#include "panels/chat/ChatText.h"
#include "sync/session/DocumentLink.h"
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QUrl>

namespace dyad::panels {

namespace {

/// What is copied from a label is what was said, without the places where lines may break.
void cleanClipboard()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    QString text = clipboard->text();
    if (qobject_cast<ProseLabel *>(QApplication::focusWidget()) && text.contains(BreakHere))
        clipboard->setText(text.remove(BreakHere));
}

} // namespace

ProseLabel::ProseLabel(QWidget *parent) : QLabel(parent)
{
    static const bool watched = bool(connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, qApp, &cleanClipboard));
    Q_UNUSED(watched)
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

ProseLabel::Work ProseLabel::s_work;

// A layout asks all of an answer's labels whenever one of them grows, at several widths in turn, and QLabel lays its text out anew for each question.
int ProseLabel::heightForWidth(int width) const
{
    if (m_measured != text()) {
        m_measured = text();
        m_measures.clear();
    }
    for (const Measure &known : m_measures)
        if (known.width == width)
            return known.height;
    ++s_work.layouts;
    s_work.characters += m_measured.size();
    if (m_measures.size() == MostMeasures)
        m_measures.erase(m_measures.begin());
    m_measures.append({width, QLabel::heightForWidth(width)});
    return m_measures.last().height;
}

void ProseLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_measures.clear();
    QLabel::changeEvent(event);
}

} // namespace dyad::panels
