// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/review/InlineReview.h"
#include "editor/review/RiskText.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/MarkedScrollBar.h"
#include "editor/Theme.h"
#include "editor/review/ReviewBar.h"
#include <QKeyEvent>
#include <QPainter>

namespace dyad::editor {

using Sci = QsciScintillaBase;
using sync::AnswerReview;

namespace {
constexpr unsigned long RemovedMarker = 20;
const QString MarksName = QStringLiteral("review");
}

InlineReview::InlineReview(CodeEditor *editor, DocumentBinding *binding, AnswerReview *review, int file)
    : m_editor(editor), m_binding(binding), m_review(review), m_file(file), m_bar(new ReviewBar(editor->viewport()))
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &InlineReview::rebuild);
    connect(review, &AnswerReview::changed, this, [this](int changedFile) {
        if (changedFile == m_file)
            rebuildSoon();
    });
    connect(editor, &CodeEditor::cursorChanged, this, &InlineReview::refreshBar);
    connect(editor, &CodeEditor::viewportChanged, this, &InlineReview::placeBar);
    connect(editor, &Sci::SCN_ZOOM, this, &InlineReview::rebuildSoon);
    connect(&Theme::instance(), &Theme::changed, this, &InlineReview::rebuildSoon);
    connect(m_bar, &ReviewBar::accepted, this, [this] { decide(true); });
    connect(m_bar, &ReviewBar::rejected, this, [this] { decide(false); });
    connect(m_bar, &ReviewBar::nextRequested, this, [this] { goTo((current() + 1) % int(std::max<qsizetype>(1, m_shown.size()))); });
    editor->installEventFilter(this);
    editor->viewport()->installEventFilter(this);
    editor->addOverlay(this);
    rebuild();
}

InlineReview::~InlineReview()
{
    if (!m_editor)
        return;         // it went first, and took the bar along
    m_editor->removeOverlay(this);
    clearMarks();
    m_editor->scrollMarks()->setMarks(MarksName, {});
    if (m_bar) {
        m_bar->hide();
        m_bar->deleteLater();       // one of its buttons may be what was pressed
    }
}

void InlineReview::rebuildSoon()
{
    if (!m_later.isActive())
        m_later.start(0);
}

void InlineReview::clearMarks()
{
    m_editor->send(Sci::SCI_MARKERDELETEALL, RemovedMarker);
    m_editor->send(Sci::SCI_ANNOTATIONCLEARALL);
}

void InlineReview::rebuild()
{
    if (!m_review || !m_binding || !m_editor)
        return;
    const QPointer self(this);
    m_binding->flush();         // positions of the document are used in the editor
    if (!self)
        return;                 // whoever heard of it has done away with the review
    clearMarks();
    m_shown.clear();
    m_editor->send(Sci::SCI_MARKERDEFINE, RemovedMarker, Sci::SC_MARK_BACKGROUND);
    m_editor->SendScintilla(Sci::SCI_MARKERSETBACK, RemovedMarker, Theme::instance().color(Token::Removed));
    m_editor->send(Sci::SCI_ANNOTATIONSETVISIBLE, Sci::ANNOTATION_STANDARD);
    const int barLines = (ReviewBar::Height + 6 + m_editor->lineHeight() - 1) / m_editor->lineHeight();
    QHash<int, int> annotated;
    const auto pending = m_review->pending(m_file);
    for (const int change : pending) {
        const auto lines = sync::LineChange::of(m_editor->textView(0, m_editor->length()), m_review->operationOf(m_file, change));
        Shown shown;
        shown.change = change;
        shown.firstLine = m_editor->lineAt(lines.begin);
        shown.removedLines = lines.removedLines();
        shown.anchorLine = shown.firstLine + shown.removedLines - 1;
        shown.added = lines.added.empty() ? QStringList() : QString::fromStdString(lines.added).split(QLatin1Char('\n'));
        if (!shown.added.isEmpty() && shown.added.last().isEmpty())
            shown.added.removeLast();
        shown.annotated = int(shown.added.size()) + barLines;
        for (int i = 0; i < shown.removedLines; ++i)
            m_editor->send(Sci::SCI_MARKERADD, static_cast<unsigned long>(shown.firstLine + i), static_cast<long>(RemovedMarker));
        const int line = std::max(0, shown.anchorLine);
        annotated[line] += shown.annotated;
        const QByteArray blank(std::max(0, annotated[line] - 1), '\n');
        m_editor->SendScintilla(Sci::SCI_ANNOTATIONSETTEXT, static_cast<unsigned long>(line), (blank.isEmpty() ? QByteArray(" ") : blank).constData());
        m_shown.append(shown);
    }
    markScrollBar();
    refreshBar();
    m_editor->viewport()->update();
}

void InlineReview::markScrollBar()
{
    QVector<MarkedScrollBar::Mark> marks;
    for (const Shown &shown : std::as_const(m_shown)) {
        const long display = m_editor->send(Sci::SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(shown.firstLine));
        marks.append({static_cast<int>(display), Theme::instance().color(shown.added.isEmpty() ? Token::Bad : Token::Ok)});
    }
    m_editor->scrollMarks()->setMarks(MarksName, marks);
}

/// The change that the caret is in, or the first behind it, or the last.
int InlineReview::current() const
{
    const int line = m_editor->lineAt(m_editor->caret());
    for (int i = 0; i < m_shown.size(); ++i)
        if (line <= std::max(m_shown[i].anchorLine, m_shown[i].firstLine))
            return i;
    return int(m_shown.size()) - 1;
}

bool InlineReview::caretInside() const
{
    const int index = current();
    if (index < 0)
        return false;
    const Shown &shown = m_shown[index];
    const int line = m_editor->lineAt(m_editor->caret());
    return line >= std::min(shown.firstLine, std::max(0, shown.anchorLine)) && line <= std::max(shown.anchorLine, 0);
}

void InlineReview::goTo(int index)
{
    if (index < 0 || index >= m_shown.size())
        return;
    const Shown &shown = m_shown[index];
    const int line = std::max(0, shown.removedLines > 0 ? shown.firstLine : shown.anchorLine);
    m_editor->setCaret(m_editor->lineStart(line));      // at its end a narrow window would show only the ends of all lines
    m_editor->reveal(m_editor->lineStart(line));
    refreshBar();
}

void InlineReview::goToFirst() { goTo(0); }

void InlineReview::decide(bool accept)
{
    const int index = current();
    if (index < 0 || !m_review)
        return;
    const int change = m_shown[index].change;
    const QPointer self(this);
    if (accept)
        m_review->accept(m_file, change);
    else
        m_review->reject(m_file, change);
    if (!self)
        return;                 // it was the last one, and there is nothing to be reviewed any more
    rebuild();
    if (!self)
        return;
    goTo(std::min(index, int(m_shown.size()) - 1));
}

void InlineReview::refreshBar()
{
    if (!m_bar)
        return;
    const int index = current();
    if (index < 0 || !m_review)
        return m_bar->hide();
    const AnswerReview::File &file = m_review->files()[size_t(m_file)];
    const auto change = size_t(m_shown[index].change);
    const QString risk = change < file.risks.size() ? riskText(file.risks[change]) : QString();
    m_bar->setChange(file.description.isEmpty() ? tr("Proposed change") : file.description, risk, m_shown[index].change + 1, file.count(), caretInside());
    placeBar();
}

/// y of the first line that comes, in the viewport.
int InlineReview::annotationTop(const Shown &shown) const
{
    const int line = std::max(0, shown.anchorLine);
    int top = m_editor->pointAt(m_editor->lineStart(line)).y() + m_editor->lineHeight() * static_cast<int>(m_editor->send(Sci::SCI_WRAPCOUNT, static_cast<unsigned long>(line)));
    for (const Shown &other : std::as_const(m_shown)) {
        if (&other == &shown)
            break;
        if (std::max(0, other.anchorLine) == line)
            top += other.annotated * m_editor->lineHeight();
    }
    return top;
}

void InlineReview::placeBar()
{
    if (!m_bar)
        return;
    const int index = current();
    if (index < 0)
        return m_bar->hide();
    const Shown &shown = m_shown[index];
    const int left = m_editor->marginsWidth() + 4;
    const int top = annotationTop(shown) + int(shown.added.size()) * m_editor->lineHeight() + 3;
    const QRect place(left, top, std::min(660, m_editor->viewport()->width() - left - 6), ReviewBar::Height);
    if (m_bar->geometry() != place)
        m_bar->setGeometry(place);
    m_bar->setVisible(m_editor->viewport()->rect().intersects(place));
}

void InlineReview::paint(QPainter &painter, const QRect &)
{
    const int first = m_editor->firstVisibleLine(), last = m_editor->lastVisibleLine();
    for (const Shown &shown : std::as_const(m_shown))
        if (shown.firstLine <= last + 1 && std::max(0, shown.anchorLine) >= first - 1 - shown.annotated)
            paintChange(painter, shown);
    QMetaObject::invokeMethod(this, &InlineReview::placeBar, Qt::QueuedConnection);     // it scrolled, perhaps by less than a line
}

void InlineReview::paintChange(QPainter &painter, const Shown &shown)
{
    const Theme &theme = Theme::instance();
    const int height = m_editor->lineHeight(), left = m_editor->marginsWidth();
    const int textLeft = left + static_cast<int>(m_editor->send(Sci::SCI_GETMARGINLEFT)) - static_cast<int>(m_editor->send(Sci::SCI_GETXOFFSET));
    painter.setFont(m_editor->zoomedFont());
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTabStopDistance(painter.fontMetrics().horizontalAdvance(QLatin1Char(' ')) * m_editor->indentationWidth());
    painter.setPen(theme.color(Token::Bad));
    for (int i = 0; i < shown.removedLines; ++i) {
        const int y = m_editor->pointAt(m_editor->lineStart(shown.firstLine + i)).y();
        painter.drawText(QRect(6, y, 14, height), Qt::AlignCenter, QStringLiteral("−"));
    }
    const int top = annotationTop(shown), width = m_editor->viewport()->width();
    painter.fillRect(QRect(0, top, width, int(shown.added.size()) * height), theme.color(Token::Added));
    for (int i = 0; i < shown.added.size(); ++i) {
        const QRect line(0, top + i * height, width, height);
        painter.setPen(theme.color(Token::Ok));
        painter.drawText(QRect(6, line.top(), 14, height), Qt::AlignCenter, QStringLiteral("+"));
        painter.setClipRect(line.adjusted(left, 0, 0, 0), Qt::ReplaceClip);
        painter.setPen(theme.color(Token::Text));
        const int inset = (height - painter.fontMetrics().height()) / 2;
        painter.drawText(QRectF(textLeft, line.top() + inset, 100'000, height), shown.added[i], option);
        painter.setClipping(false);
    }
}

bool InlineReview::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        placeBar();
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_editor || !key || m_shown.isEmpty() || !caretInside())
        return QObject::eventFilter(watched, event);
    const auto *pressed = static_cast<QKeyEvent *>(event);
    const bool plain = pressed->modifiers() == Qt::NoModifier && !m_editor->hasSelection();
    if (!plain || (pressed->key() != Qt::Key_Tab && pressed->key() != Qt::Key_Escape))
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    else
        decide(pressed->key() == Qt::Key_Tab);
    return true;
}

} // namespace dyad::editor
