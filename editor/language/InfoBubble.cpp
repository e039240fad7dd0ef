// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/InfoBubble.h"
#include "editor/CodeEditor.h"
#include "editor/Theme.h"
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace dyad::editor {

namespace {
constexpr int MostWidth = 560, MostHeight = 280, Gap = 4, Margin = 8;     // logical pixels
}

InfoBubble::InfoBubble(CodeEditor *editor) : QFrame(editor->window()), m_editor(editor), m_text(new QTextBrowser(this))
{
    hide();
    setProperty("surface", QStringLiteral("raised"));
    setFocusPolicy(Qt::NoFocus);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setStyleSheet(QStringLiteral("QTextBrowser { background: transparent; border: none; padding: 0; min-height: 0; }"));
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->document()->setDocumentMargin(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Margin, Margin - 2, Margin, Margin - 2);
    layout->addWidget(m_text);
}

void InfoBubble::setText(const QString &text, Format format)
{
    if (format == Format::Markdown)
        m_text->setMarkdown(text);
    else
        m_text->setHtml(text);
}

QString InfoBubble::text() const { return m_text->toPlainText(); }

void InfoBubble::prepare()
{
    if (parentWidget() != m_editor->window())
        setParent(m_editor->window());
    fit();
}

void InfoBubble::fit()
{
    QTextDocument *document = m_text->document();
    document->setDefaultFont(Theme::instance().interfaceFont());
    const int frame = 2 * Margin + 2;
    document->setTextWidth(MostWidth - frame);
    const int width = qMin(MostWidth, qCeil(document->idealWidth()) + frame + 2);
    document->setTextWidth(width - frame);
    const int wanted = qCeil(document->size().height()) + frame - 2;
    const bool scrolls = wanted > MostHeight;
    m_text->setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    resize(scrolls ? qMin(MostWidth, width + m_text->verticalScrollBar()->sizeHint().width()) : width, qMin(MostHeight, wanted));
}

void InfoBubble::showAt(qint64 position, bool above)
{
    prepare();
    const QPoint at = m_editor->viewport()->mapTo(window(), m_editor->pointAt(position));
    const int over = at.y() - height() - Gap, under = at.y() + m_editor->lineHeight() + Gap;
    const bool fitsUnder = under + height() <= window()->height();
    const int y = (above || !fitsUnder) && over >= 0 ? over : under;
    move(qBound(0, at.x() - Margin, qMax(0, window()->width() - width())), y);
    show();
    raise();
}

void InfoBubble::showBeside(const QRect &place)
{
    prepare();
    const int right = place.right() + Gap, left = place.left() - Gap - width();
    if (right + width() > window()->width() && left < 0) {
        hide();
        return;
    }
    move(right + width() <= window()->width() ? right : left, qMin(place.top(), qMax(0, window()->height() - height())));
    show();
    raise();
}

} // namespace dyad::editor
