// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/debug/DebugPanel.h"
#include "panels/Ink.h"
#include "panels/PanelNote.h"
#include "panels/ToolButton.h"
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTreeWidget>

namespace dyad::panels {

using State = DebugSession::State;

namespace {
constexpr int ReferenceRole = Qt::UserRole, FilledRole = Qt::UserRole + 1, ParentRole = Qt::UserRole + 2, MostLines = 5000;
constexpr qsizetype MostSaid = 100;
enum Column { Name, Value, Type };

/// What the console keeps of it anyway, and of a line without an end as much as can be laid out in good time; the mark says that there was more.
QString fitting(const QString &text)
{
    if (text.size() <= DebugSession::LongestText)
        return text;
    QStringList lines = text.split(QLatin1Char('\n'));
    if (lines.size() > MostLines)
        lines.remove(0, lines.size() - MostLines);
    for (QString &line : lines)
        if (line.size() > DebugSession::LongestText)
            line = line.left(DebugSession::LongestText) + QChar(0x2026);
    return lines.join(QLatin1Char('\n'));
}

/// Lets values be changed that the debugger can change; what is typed goes to it, not into the tree.
class ValueDelegate : public QStyledItemDelegate {
public:
    using Change = std::function<void(const QModelIndex &index, const QString &value)>;
    ValueDelegate(QObject *parent, std::function<bool()> able, Change change) : QStyledItemDelegate(parent), m_able(std::move(able)), m_change(std::move(change)) { }
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.column() != Value || index.siblingAtColumn(Name).data(ParentRole).toInt() <= 0 || !m_able())
            return nullptr;
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        editor->setObjectName(QStringLiteral("debug.value"));
        editor->setAccessibleName(DebugPanel::tr("New value"));
        return editor;
    }
    void setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const override
    {
        if (const auto *line = qobject_cast<QLineEdit *>(editor); line && line->text() != index.data().toString())
            m_change(index, line->text());
    }

private:
    std::function<bool()> m_able;
    Change m_change;
};
}

DebugPanel::DebugPanel(DebugSession *session, QWidget *parent)
    : QWidget(parent), m_session(session), m_stack(new PageStack(this)), m_note(new PanelNote(m_stack)), m_frames(new QListWidget(this)), m_variables(new QTreeWidget(this)),
      m_console(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("debugPanel"));
    auto *split = new QSplitter(Qt::Horizontal, this);
    m_frames->setObjectName(QStringLiteral("debug.frames"));
    m_frames->setAccessibleName(tr("Calls"));
    m_frames->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frames->setTextElideMode(Qt::ElideMiddle);        // the line stays; the tip has the path
    split->addWidget(m_frames);
    split->addWidget(makeVariables());
    split->addWidget(makeConsole());
    split->setSizes({220, 360, 420});
    m_stack->addWidget(m_note);
    m_stack->addWidget(split);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_stack, 1);
    m_note->setNote(QStringLiteral("bug"), tr("Nothing is being debugged"), tr("Set a breakpoint with F9 or a click on a line's number, then start."), tr("Start debugging"));
    connect(m_note, &PanelNote::clicked, this, &DebugPanel::startRequested);
    connectSession();
    refresh();
}

QWidget *DebugPanel::makeBar()
{
    auto *bar = new QWidget(this);
    bar->setFixedHeight(34);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(2);
    const auto add = [&](const char *name, const char *icon, const QString &text, auto verb) {
        auto *button = new ToolButton(QLatin1String(icon), text, bar);
        button->setObjectName(QLatin1String(name));
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, m_session, verb);
        row->addWidget(button);
        return button;
    };
    m_resume = add("debug.resume", "play", tr("Continue"), [this] { m_session->resume(); });
    m_pause = add("debug.pause", "pause", tr("Pause"), [this] { m_session->pause(); });
    m_over = add("debug.over", "arrow-right", tr("Step over"), [this] { m_session->step(DebugSession::Step::Over); });
    m_in = add("debug.in", "arrow-down", tr("Step in"), [this] { m_session->step(DebugSession::Step::In); });
    m_out = add("debug.out", "arrow-up", tr("Step out"), [this] { m_session->step(DebugSession::Step::Out); });
    m_stop = add("debug.stop", "square", tr("Stop"), [this] { m_session->stop(); });
    row->addStretch(1);
    return bar;
}

QWidget *DebugPanel::makeVariables()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_variables->setObjectName(QStringLiteral("debug.variables"));
    m_variables->setAccessibleName(tr("Variables"));
    m_variables->setHeaderLabels({tr("Name"), tr("Value"), tr("Type")});
    m_variables->header()->setSectionResizeMode(Name, QHeaderView::ResizeToContents);
    m_variables->header()->setSectionResizeMode(Value, QHeaderView::Stretch);
    m_variables->header()->setSectionResizeMode(Type, QHeaderView::Interactive);
    m_variables->header()->setStretchLastSection(false);
    m_variables->header()->resizeSection(Type, 90);
    m_variables->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_variables->setUniformRowHeights(true);
    m_variables->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_variables->setItemDelegate(new ValueDelegate(this, [this] { return m_session->state() == State::Stopped && m_session->canSetVariables(); },
        [this](const QModelIndex &index, const QString &value) { change(index, value); }));
    m_variables->setContextMenuPolicy(Qt::CustomContextMenu);
    m_variables->installEventFilter(this);
    connect(m_variables, &QTreeWidget::customContextMenuRequested, this, &DebugPanel::showMenu);
    m_watch = new QLineEdit(box);
    m_watch->setObjectName(QStringLiteral("debug.watch"));
    m_watch->setPlaceholderText(tr("Watch an expression"));
    m_watch->setAccessibleName(tr("Watch an expression"));
    column->addWidget(m_variables, 1);
    column->addWidget(m_watch);
    connect(m_watch, &QLineEdit::returnPressed, this, [this] {
        addWatch(m_watch->text());
        m_watch->clear();
    });
    connect(m_variables, &QTreeWidget::itemExpanded, this, [this](QTreeWidgetItem *item) {
        if (!item->data(Name, FilledRole).toBool() && item->data(Name, ReferenceRole).toInt() > 0)
            fill(item, item->data(Name, ReferenceRole).toInt());
    });
    m_watched = new QTreeWidgetItem(m_variables, {tr("Watched")});
    m_watched->setExpanded(true);
    m_watched->setHidden(true);
    return box;
}

QWidget *DebugPanel::makeConsole()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_console->setObjectName(QStringLiteral("debug.console"));
    m_console->setAccessibleName(tr("Debug console"));
    m_console->setReadOnly(true);
    m_console->setProperty("bare", true);
    m_console->setMaximumBlockCount(MostLines);
    m_console->setFont(editor::Theme::instance().codeFont());
    m_input = new QLineEdit(box);
    m_input->setObjectName(QStringLiteral("debug.input"));
    m_input->setPlaceholderText(tr("Evaluate, where the program stands"));
    m_input->setAccessibleName(tr("Evaluate an expression"));
    column->addWidget(m_console, 1);
    column->addWidget(m_input);
    m_input->installEventFilter(this);
    connect(m_input, &QLineEdit::returnPressed, this, &DebugPanel::evaluate);
    return box;
}

void DebugPanel::connectSession()
{
    connect(m_session, &DebugSession::stateChanged, this, &DebugPanel::refresh);
    connect(m_session, &DebugSession::stopped, this, [this](const QString &reason) {
        append(tr("Stopped: %1").arg(reason) + QLatin1Char('\n'));
        showFrames();
    });
    connect(m_session, &DebugSession::frameChanged, this, [this] {
        const QSignalBlocker quiet(m_frames);
        m_frames->setCurrentRow(m_session->currentFrame());
        showVariables();
        const auto &frames = m_session->frames();
        const int at = m_session->currentFrame();
        if (at >= 0 && !frames.at(at).path.isEmpty() && QFileInfo::exists(frames.at(at).path))
            Q_EMIT openRequested(frames.at(at).path, frames.at(at).line, 1);
    });
    connect(m_session, &DebugSession::output, this, [this](const QString &, const QString &text) { append(text); });
    connect(m_session, &DebugSession::ended, this, [this](const QString &problem) {
        append(problem.isEmpty() ? tr("The run is over.") + QLatin1Char('\n') : problem + QLatin1Char('\n'));
    });
    connect(m_frames, &QListWidget::currentRowChanged, m_session, &DebugSession::chooseFrame);
}

void DebugPanel::append(const QString &text)
{
    m_console->moveCursor(QTextCursor::End);
    m_console->insertPlainText(fitting(text));
    m_console->moveCursor(QTextCursor::End);
}

void DebugPanel::refresh()
{
    const State state = m_session->state();
    const bool stopped = state == State::Stopped;
    for (ToolButton *button : {m_resume, m_over, m_in, m_out})
        button->setEnabled(stopped);
    m_pause->setEnabled(state == State::Running);
    m_stop->setEnabled(state != State::Idle && state != State::Ending);
    m_input->setEnabled(stopped);
    if (state == State::Starting)
        m_console->clear();
    // What was said last stays to be read.
    m_stack->setCurrentIndex(state == State::Idle && m_console->document()->isEmpty() ? 0 : 1);
    if (!stopped) {
        m_frames->clear();
        showVariables();
    }
}

void DebugPanel::showFrames()
{
    const QSignalBlocker quiet(m_frames);
    m_frames->clear();
    for (const DebugFrame &frame : m_session->frames()) {
        auto *item = new QListWidgetItem(frame.path.isEmpty() ? frame.name : tr("%1  ·  %2:%3").arg(frame.name, QFileInfo(frame.path).fileName(), QString::number(frame.line)), m_frames);
        item->setToolTip(frame.path);
        if (frame.path.isEmpty())
            item->setForeground(ink(editor::Token::Muted));
    }
}

void DebugPanel::setValue(QTreeWidgetItem *item, const DebugVariable &variable)
{
    item->setText(Name, variable.name);
    item->setText(Value, variable.value);
    item->setText(Type, variable.type);
    item->setToolTip(Value, variable.value);
    item->setData(Name, ReferenceRole, variable.reference);
    item->setData(Name, FilledRole, false);
    item->setChildIndicatorPolicy(variable.reference > 0 ? QTreeWidgetItem::ShowIndicator : QTreeWidgetItem::DontShowIndicator);
}

void DebugPanel::showVariables()
{
    for (int i = m_variables->topLevelItemCount() - 1; i >= 0; --i)
        if (m_variables->topLevelItem(i) != m_watched)
            delete m_variables->takeTopLevelItem(i);
    refreshWatches();
    if (m_session->currentFrame() < 0)
        return;
    m_session->askScopes(this, [this, frame = m_session->currentFrame()](const QVector<DebugVariable> &scopes) {
        if (frame != m_session->currentFrame())
            return;
        bool first = true;
        for (const DebugVariable &scope : scopes) {
            auto *item = new QTreeWidgetItem(m_variables);
            setValue(item, scope);
            item->setExpanded(std::exchange(first, false));     // registers have hundreds
        }
    });
}

void DebugPanel::fill(QTreeWidgetItem *parent, int reference)
{
    parent->setData(Name, FilledRole, true);
    // The tree may be another one when the answer comes.
    const auto alive = std::make_shared<QPersistentModelIndex>(m_variables->indexFromItem(parent));
    m_session->askInside(reference, this, [this, alive](const QVector<DebugVariable> &variables) {
        QTreeWidgetItem *item = alive->isValid() ? m_variables->itemFromIndex(*alive) : nullptr;
        if (!item)
            return;
        qDeleteAll(item->takeChildren());
        for (const DebugVariable &variable : variables) {
            auto *child = new QTreeWidgetItem(item);
            setValue(child, variable);
            child->setData(Name, ParentRole, item->data(Name, ReferenceRole));
            child->setFlags(child->flags() | Qt::ItemIsEditable);
        }
    });
}

/// What depends on it may have changed too: the watches are asked again.
void DebugPanel::change(const QModelIndex &index, const QString &value)
{
    const QTreeWidgetItem *item = m_variables->itemFromIndex(index);
    const auto alive = std::make_shared<QPersistentModelIndex>(index);
    m_session->setVariable(item->data(Name, ParentRole).toInt(), item->text(Name), value, this, [this, alive](bool fine, const DebugVariable &now) {
        if (!fine) {
            append(tr("%1 was not changed: %2").arg(now.name, now.value) + QLatin1Char('\n'));
            return;
        }
        if (QTreeWidgetItem *changed = alive->isValid() ? m_variables->itemFromIndex(*alive) : nullptr) {
            qDeleteAll(changed->takeChildren());
            const QString type = now.type.isEmpty() ? changed->text(Type) : now.type;
            setValue(changed, {now.name, now.value, type, now.reference});
        }
        refreshWatches();
    });
}

void DebugPanel::showMenu(const QPoint &at)
{
    QTreeWidgetItem *item = m_variables->itemAt(at);
    if (!item || item == m_watched)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QModelIndex value = m_variables->indexFromItem(item, Value);
    connect(menu->addAction(tr("Copy the value")), &QAction::triggered, this, [text = item->text(Value)] { QGuiApplication::clipboard()->setText(text); });
    if (item->parent() == m_watched) {
        m_variables->setCurrentItem(item);
        connect(menu->addAction(tr("Watch it no longer")), &QAction::triggered, this, &DebugPanel::removeWatch);
    } else if (item->data(Name, ParentRole).toInt() > 0) {
        QAction *edit = menu->addAction(tr("Change the value"));
        edit->setEnabled(m_session->canSetVariables());
        connect(edit, &QAction::triggered, this, [this, at = QPersistentModelIndex(value)] { m_variables->edit(at); });
    }
    menu->popup(m_variables->viewport()->mapToGlobal(at));
}

bool DebugPanel::removeWatch()
{
    QTreeWidgetItem *item = m_variables->currentItem();
    if (!item || item->parent() != m_watched)
        return false;
    delete item;
    refreshWatches();
    return true;
}

bool DebugPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_variables && key == Qt::Key_Delete)
        return removeWatch();
    if (watched == m_input && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        recall(key == Qt::Key_Up ? -1 : 1);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// What was evaluated before comes back, as in a shell.
void DebugPanel::recall(int step)
{
    m_recalled = std::clamp<qsizetype>(m_recalled + step, 0, m_said.size());
    m_input->setText(m_said.value(m_recalled));
}

void DebugPanel::addWatch(const QString &expression)
{
    if (expression.trimmed().isEmpty())
        return;
    auto *item = new QTreeWidgetItem(m_watched, {expression.trimmed()});
    item->setData(Name, ReferenceRole, 0);
    refreshWatches();
}

QStringList DebugPanel::watches() const
{
    QStringList list;
    for (int i = 0; i < m_watched->childCount(); ++i)
        list.append(m_watched->child(i)->text(Name) + QStringLiteral(" = ") + m_watched->child(i)->text(Value));
    return list;
}

void DebugPanel::refreshWatches()
{
    m_watched->setHidden(m_watched->childCount() == 0);
    for (int i = 0; i < m_watched->childCount(); ++i) {
        const auto alive = std::make_shared<QPersistentModelIndex>(m_variables->indexFromItem(m_watched->child(i)));
        if (m_session->currentFrame() < 0) {
            setValue(m_watched->child(i), {m_watched->child(i)->text(Name), {}, {}, 0});
            continue;
        }
        m_session->evaluate(m_watched->child(i)->text(Name), QStringLiteral("watch"), this, [this, alive](bool, const DebugVariable &value) {
            if (alive->isValid())
                setValue(m_variables->itemFromIndex(*alive), value);
        });
    }
}

void DebugPanel::evaluate()
{
    const QString expression = m_input->text().trimmed();
    if (expression.isEmpty())
        return;
    m_input->clear();
    m_said.removeAll(expression);
    m_said.append(expression);
    if (m_said.size() > MostSaid)
        m_said.removeFirst();
    m_recalled = m_said.size();
    append(QStringLiteral("› ") + expression + QLatin1Char('\n'));
    m_session->evaluate(expression, QStringLiteral("repl"), this, [this](bool, const DebugVariable &value) { append(value.value + QLatin1Char('\n')); });
}

} // namespace dyad::panels
