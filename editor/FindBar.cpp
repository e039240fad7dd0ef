// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/FindBar.h"
#include "editor/CodeEditor.h"
#include "editor/Icons.h"
#include "editor/Indicators.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace dyad::editor {

using Sci = QsciScintillaBase;

namespace {
constexpr qint64 SliceNs = 5'000'000;
constexpr int SettleMs = 150;       // after an edit, before counting again
}

FindBar::FindBar(CodeEditor *editor, QWidget *parent) : QWidget(parent), m_editor(editor)
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", QStringLiteral("panel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(4);
    layout->addLayout(makeFindRow());
    m_message = new QLabel(this);
    m_message->setProperty("role", QStringLiteral("error"));
    m_message->setContentsMargins(36, 0, 0, 0);
    m_message->hide();
    layout->addWidget(m_message);
    m_replaceRow = new QWidget(this);
    m_replaceRow->setLayout(makeReplaceRow());
    m_replaceRow->hide();
    layout->addWidget(m_replaceRow);
    // From what is looked for to what takes its place; the switches have keys of their own.
    setTabOrder(m_find, m_replace);
    setTabOrder(m_replace, m_replaceOne);
    setTabOrder(m_replaceOne, m_replaceAll);
    setTabOrder(m_replaceAll, m_case);
    m_work.setSingleShot(true);
    m_again.setSingleShot(true);
    connect(&m_work, &QTimer::timeout, this, &FindBar::work);
    connect(&m_again, &QTimer::timeout, this, [this] { restart(Jump::None); });
    connect(m_editor, &CodeEditor::modified, this, [this] {
        m_search.reset();       // also in a tab that is not seen: its places are not those of the text any more
        if (isVisible())
            m_again.start(SettleMs);
    });
    connect(m_editor, &CodeEditor::viewportChanged, this, &FindBar::markVisible);
    connect(m_editor, &CodeEditor::selectionChanged, this, &FindBar::showState);
    hide();
}

FindBar::~FindBar() = default;

QToolButton *FindBar::makeButton(const QString &icon, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setIcon(Icons::icon(icon, Token::Muted, Token::Text));
    button->setIconSize({16, 16});
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QToolButton *FindBar::makeToggle(const QString &icon, const QString &tip, const QString &key)
{
    QToolButton *button = makeButton(icon, tip);
    button->setIcon(Icons::icon(icon, Token::Muted, Token::Accent));
    button->setCheckable(true);
    button->setShortcut(QKeySequence(key));
    button->setToolTip(tip + QStringLiteral(" (") + QKeySequence(key).toString(QKeySequence::NativeText) + QLatin1Char(')'));
    connect(button, &QToolButton::toggled, this, [this] {
        m_from = std::min(m_editor->anchor(), m_editor->caret());
        restart(Jump::Forward);
    });
    return button;
}

QLayout *FindBar::makeFindRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    m_expand = makeButton(QStringLiteral("chevron-right"), tr("Show replace"));
    connect(m_expand, &QToolButton::clicked, this, [this] { open(!m_replaceRow->isVisible()); });
    m_find = new QLineEdit(this);
    m_find->setPlaceholderText(tr("Find"));
    m_find->setAccessibleName(tr("Find"));
    m_find->setMinimumWidth(220);
    m_find->installEventFilter(this);
    connect(m_find, &QLineEdit::textEdited, this, [this] { restart(Jump::Forward); });
    m_case = makeToggle(QStringLiteral("case-sensitive"), tr("Match case"), QStringLiteral("Alt+C"));
    m_word = makeToggle(QStringLiteral("whole-word"), tr("Whole words"), QStringLiteral("Alt+W"));
    m_regex = makeToggle(QStringLiteral("regex"), tr("Regular expression"), QStringLiteral("Alt+R"));
    m_count = new QLabel(this);
    m_count->setProperty("role", QStringLiteral("muted"));
    m_count->setMinimumWidth(92);
    QToolButton *previous = makeButton(QStringLiteral("arrow-up"), tr("Previous match (Shift+Enter)"));
    QToolButton *next = makeButton(QStringLiteral("arrow-down"), tr("Next match (Enter)"));
    QToolButton *close = makeButton(QStringLiteral("x"), tr("Close (Esc)"));
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(close, &QToolButton::clicked, this, &FindBar::closeBar);
    row->addWidget(m_expand);
    row->addWidget(m_find, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_case, m_word, m_regex, m_count, previous, next, close})
        row->addWidget(widget);
    return row;
}

QLayout *FindBar::makeReplaceRow()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(32, 0, 0, 0);
    row->setSpacing(8);
    m_replace = new QLineEdit(this);
    m_replace->setPlaceholderText(tr("Replace with"));
    m_replace->setAccessibleName(tr("Replace with"));
    m_replace->setMinimumWidth(220);
    m_replace->installEventFilter(this);
    m_replaceOne = new QPushButton(tr("Replace"), this);
    m_replaceAll = new QPushButton(tr("Replace all"), this);
    connect(m_replaceOne, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
    row->addWidget(m_replace, 1);
    row->addWidget(m_replaceOne);
    row->addWidget(m_replaceAll);
    return row;
}

/// The tab is seen again; the text may have been changed behind its back.
void FindBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_search)
        m_again.start(0);
}

void FindBar::openFind()
{
    open(false);
}

void FindBar::openReplace()
{
    open(true);
}

void FindBar::open(bool replace)
{
    const QByteArray selected = m_editor->selectedText();
    if (!selected.isEmpty() && !selected.contains('\n') && !selected.contains('\r'))
        m_find->setText(QString::fromUtf8(selected));
    m_from = std::min(m_editor->anchor(), m_editor->caret());
    m_replaceRow->setVisible(replace);
    m_expand->setIcon(Icons::icon(replace ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), Token::Muted, Token::Text));
    show();
    m_find->setFocus();
    m_find->selectAll();
    restart(Jump::None);
}

void FindBar::closeBar()
{
    hide();
    m_work.stop();
    m_again.stop();
    m_search.reset();
    clearMarks();
    m_editor->setFocus();
    Q_EMIT closed();
}

SearchQuery FindBar::query() const
{
    return {m_find->text(), m_case->isChecked(), m_word->isChecked(), m_regex->isChecked()};
}

QString FindBar::status() const { return m_count->text(); }
QString FindBar::message() const { return m_message->isHidden() ? QString() : m_message->text(); }

void FindBar::restart(Jump jump)
{
    if (!isOpen())
        return;
    m_again.stop();
    clearMarks();
    m_search.emplace(*m_editor, query());
    m_jump = query().text.isEmpty() ? Jump::None : jump;
    work();
}

void FindBar::work()
{
    if (!m_search)
        return;
    const bool complete = m_search->scan(SliceNs);
    tryJump();
    markVisible();
    showState();
    if (complete)
        Q_EMIT searched();
    else
        m_work.start(0);
}

// Goes to the match that was asked for as soon as the search has come that far.
void FindBar::tryJump()
{
    if (m_jump == Jump::None)
        return;
    const bool complete = m_search->isComplete();
    int index = -1;
    if (m_jump == Jump::Forward) {
        index = m_search->indexFrom(m_from);
        if (index < 0 && complete && !m_search->matches().isEmpty())
            index = 0;      // once around
    } else if (m_search->scannedTo() >= m_from) {
        index = m_search->indexBefore(m_from);
        if (index < 0 && complete)
            index = static_cast<int>(m_search->matches().size()) - 1;
    }
    if (index >= 0)
        select(index);
    if (index >= 0 || complete)
        m_jump = Jump::None;
}

void FindBar::select(int index)
{
    const TextMatch match = m_search->matches()[index];
    m_editor->setSelection(match.position, match.position + match.length);
    m_editor->reveal(match.position);
    showState();
}

void FindBar::findNext()
{
    m_from = std::max(m_editor->anchor(), m_editor->caret());
    if (!m_search)
        restart(Jump::Forward);
    else {
        m_jump = Jump::Forward;
        work();
    }
}

void FindBar::findPrevious()
{
    m_from = std::min(m_editor->anchor(), m_editor->caret());
    if (!m_search)
        restart(Jump::Backward);
    else {
        m_jump = Jump::Backward;
        work();
    }
}

void FindBar::again(bool forward)
{
    if (isHidden()) {
        const QByteArray selected = m_editor->selectedText();
        if (m_find->text().isEmpty() && !selected.isEmpty() && !selected.contains('\n'))
            m_find->setText(QString::fromUtf8(selected));
        if (m_find->text().isEmpty())
            return openFind();
        m_replaceRow->hide();
        show();
    }
    forward ? findNext() : findPrevious();
}

void FindBar::replaceOne()
{
    m_editor->catchUp();        // places are taken before the edit
    if (!m_search)
        restart(Jump::None);
    if (!m_search)
        return;
    const auto [from, to] = std::minmax({m_editor->anchor(), m_editor->caret()});
    const int index = m_search->indexOf(from, to - from);
    if (index < 0) {
        findNext();
        return;
    }
    const QByteArray by = m_search->replacement(m_search->matches()[index], m_replace->text());
    m_editor->editText(sync::TextOperation::replacement(from, to - from, {by.constData(), static_cast<size_t>(by.size())}));
    m_editor->setCaret(from + by.size());
    findNext();
}

void FindBar::replaceAll()
{
    m_editor->catchUp();
    if (!m_search)
        restart(Jump::None);
    if (!m_search || !m_search->isComplete() || m_search->matches().isEmpty())
        return;
    sync::TextOperation op;
    qint64 done = 0;
    for (const TextMatch &match : m_search->matches()) {
        const QByteArray by = m_search->replacement(match, m_replace->text());
        op.keep(match.position - done).insert({by.constData(), static_cast<size_t>(by.size())}).erase(match.length);
        done = match.position + match.length;
    }
    const auto count = static_cast<int>(m_search->matches().size());
    m_editor->editText(op);
    restart(Jump::None);
    m_count->setText(tr("%n replaced", nullptr, count));
}

void FindBar::showState()
{
    if (!isVisible() || !m_search)
        return;
    const auto total = static_cast<int>(m_search->matches().size());
    const auto [from, to] = std::minmax({m_editor->anchor(), m_editor->caret()});
    const int current = m_search->indexOf(from, to - from);
    const QString number = m_search->isTruncated() ? tr("%L1 or more").arg(total) : m_search->isComplete() ? QString::number(total) : tr("%1…").arg(total);
    const bool nothing = total == 0 && m_search->isComplete() && !m_find->text().isEmpty();
    m_count->setText(m_find->text().isEmpty() || nothing ? QString() : current >= 0 ? tr("%1 of %2").arg(current + 1).arg(number) : tr("%1 found").arg(number));
    const QString problem = !m_search->error().isEmpty() ? tr("Not a regular expression: %1").arg(m_search->error()) : nothing ? tr("Nothing found") : QString();
    m_message->setText(problem);
    m_message->setVisible(!problem.isEmpty());
    m_find->setAccessibleDescription(problem.isEmpty() ? m_count->text() : problem);
    const bool can = total > 0 && m_editor->isEditable();
    m_replaceOne->setEnabled(can);
    m_replaceAll->setEnabled(can && m_search->isComplete() && !m_search->isTruncated());
}

// Only what is on screen is marked: a hundred thousand marks would make typing slow.
void FindBar::markVisible()
{
    if (!isVisible() || !m_search)
        return;
    clearMarks();
    const qint64 from = m_editor->lineStart(m_editor->firstVisibleLine()), to = m_editor->lineStart(m_editor->lastVisibleLine() + 1);
    const auto &matches = m_search->matches();
    for (int i = m_search->indexFrom(from); i >= 0 && i < matches.size() && matches[i].position < to; ++i) {
        m_editor->send(Sci::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(matches[i].position), static_cast<long>(matches[i].length));
        m_marked = true;
    }
}

void FindBar::clearMarks()
{
    m_editor->send(Sci::SCI_SETINDICATORCURRENT, number(Indicator::FindMatch));
    if (std::exchange(m_marked, false))
        m_editor->send(Sci::SCI_INDICATORCLEARRANGE, 0, static_cast<long>(m_editor->length()));
}

/// What the switches and buttons leave.
void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        closeBar();
    else
        QWidget::keyPressEvent(event);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape) {
        closeBar();
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        if (key->modifiers() & Qt::ShiftModifier)
            findPrevious();
        else if (watched == m_replace)
            replaceOne();
        else
            findNext();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dyad::editor
