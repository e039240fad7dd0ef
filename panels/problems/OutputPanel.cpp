// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/problems/OutputPanel.h"
#include "editor/Icons.h"
#include "editor/Theme.h"
#include "panels/PanelNote.h"
#include "panels/problems/TaskDetector.h"
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

namespace dyad::panels {

namespace {

constexpr int maxLines = 50000;   // older ones go

} // namespace

OutputPanel::OutputPanel(QWidget *parent)
    : QWidget(parent)
    , m_runner(new TaskRunner(this))
    , m_text(new QPlainTextEdit(this))
    , m_stack(new PageStack(this))
    , m_note(new PanelNote(this))
{
    setObjectName(QStringLiteral("outputPanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_stack, 1);
    m_text->setObjectName(QStringLiteral("output"));
    m_text->setAccessibleName(tr("Output"));
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setMaximumBlockCount(maxLines);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setStyleSheet(QStringLiteral("QPlainTextEdit, QPlainTextEdit:focus { border: none; border-radius: 0; padding: 0 8px; }"));
    m_text->viewport()->installEventFilter(this);
    m_stack->addWidget(m_note);
    m_stack->addWidget(m_text);
    const auto font = [this] { m_text->setFont(editor::Theme::instance().codeFont()); };
    font();
    connect(&editor::Theme::instance(), &editor::Theme::changed, this, font);
    connect(m_runner, &TaskRunner::output, this, &OutputPanel::append);
    connect(m_runner, &TaskRunner::stateChanged, this, &OutputPanel::update);
    connect(m_runner, &TaskRunner::finished, this, &OutputPanel::finished);
    connect(m_note, &PanelNote::clicked, this, &OutputPanel::chooseTask);
    update();
}

QWidget *OutputPanel::makeBar()
{
    auto *bar = new QWidget(this);
    bar->setFixedHeight(38);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 0, 12, 4);
    row->setSpacing(8);
    m_choose = new QToolButton(bar);
    m_choose->setObjectName(QStringLiteral("outputTask"));
    m_choose->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_choose->setIcon(editor::Icons::icon(QStringLiteral("chevron-down")));
    m_choose->setLayoutDirection(Qt::RightToLeft);
    m_choose->setFocusPolicy(Qt::TabFocus);
    m_run = new QPushButton(bar);
    m_run->setObjectName(QStringLiteral("outputRun"));
    m_status = new QLabel(bar);
    m_status->setObjectName(QStringLiteral("outputStatus"));
    m_status->setProperty("role", QStringLiteral("muted"));
    row->addWidget(m_choose);
    row->addWidget(m_status, 1);
    row->addWidget(m_run);
    connect(m_choose, &QToolButton::clicked, this, &OutputPanel::chooseTask);
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_runner->state() != TaskRunner::State::Idle)
            m_runner->stop();
        else if (m_runner->task().id.isEmpty())
            runBuild();
        else
            run(m_runner->task());
    });
    return bar;
}

void OutputPanel::setFolder(const QString &folder)
{
    if (folder != m_folder) {       // "Run again" is not to run what belongs to another project
        m_next.clear();
        m_runner->forget();
        m_text->clear();
        m_status->clear();
    }
    m_folder = folder;
    m_tasks = detectTasks(folder);
    update();
}

void OutputPanel::update()
{
    const auto state = m_runner->state();
    const Task &task = m_runner->task();
    m_choose->setText(task.name.isEmpty() ? tr("Tasks") : task.name);
    m_run->setText(state == TaskRunner::State::Idle ? (task.id.isEmpty() ? tr("Build") : tr("Run again")) : state == TaskRunner::State::Running ? tr("Stop") : tr("Stopping…"));
    m_run->setEnabled(state != TaskRunner::State::Stopping && (!m_tasks.isEmpty() || !task.id.isEmpty()));
    if (state == TaskRunner::State::Running)
        m_status->setText(tr("Running: %1").arg(task.commandLine()));
    if (m_tasks.isEmpty())
        m_note->setNote(QStringLiteral("play"), tr("No tasks found"), tr("Tasks come from CMakePresets.json, package.json, a Makefile or .dyad/tasks.json."));
    else
        m_note->setNote(QStringLiteral("play"), m_tasks.size() == 1 ? tr("1 task found") : tr("%n tasks found", nullptr, static_cast<int>(m_tasks.size())), tr("Build, test or run. What they complain about appears among the problems."), tr("Choose a task"));
    m_stack->setCurrentIndex(task.id.isEmpty() ? 0 : 1);
}

void OutputPanel::chooseTask()
{
    m_tasks = detectTasks(m_folder);   // the files may have changed
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QString origin;
    for (const Task &task : m_tasks) {
        if (std::exchange(origin, task.origin) != task.origin) {
            if (!menu->isEmpty())
                menu->addSeparator();
            menu->addAction(task.origin)->setEnabled(false);    // a section's title is not painted where a style sheet is
        }
        connect(menu->addAction(task.name), &QAction::triggered, this, [this, task] { run(task); });
    }
    if (m_tasks.isEmpty())
        menu->addAction(tr("No tasks found"))->setEnabled(false);
    menu->popup(m_choose->mapToGlobal(QPoint(0, m_choose->height())));
}

void OutputPanel::runBuild()
{
    const auto build = std::ranges::find_if(m_tasks, [](const Task &task) { return task.kind == Task::Kind::Build; });
    build != m_tasks.end() ? run(*build) : chooseTask();
}

/// A task behind those that it needs, each once.
void OutputPanel::addInOrder(const Task &task, QStringList *seen, QVector<Task> *list) const
{
    if (seen->contains(task.id))
        return;         // also where they need each other
    seen->append(task.id);
    QStringList before = task.before;
    if (!task.needs.isEmpty() && std::ranges::none_of(task.needsUnless, [](const QString &file) { return QFileInfo::exists(file); }))
        before.append(task.needs);
    for (const QString &id : std::as_const(before))
        if (const auto other = std::ranges::find(m_tasks, id, &Task::id); other != m_tasks.end())
            addInOrder(*other, seen, list);
    list->append(task);
}

void OutputPanel::run(const Task &task)
{
    QStringList seen;
    QVector<Task> list;
    addInOrder(task, &seen, &list);
    const Task first = list.takeFirst();
    if (m_runner->state() == TaskRunner::State::Idle) {
        m_next = list;
        m_text->clear();
        Q_EMIT taskStarted(task);
    }
    start(first);
}

void OutputPanel::start(const Task &task)
{
    if (const auto started = m_runner->run(task); !started)
        m_status->setText(QString::fromStdString(started.error().message));
}

void OutputPanel::append(const QString &lines)
{
    auto *bar = m_text->verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum() - 2;  // a horizontal bar that has just come takes lines away
    QTextCursor cursor(m_text->document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(ProblemMatcher::withoutColours(lines));
    if (atEnd)
        bar->setValue(bar->maximum());
}

void OutputPanel::finished(TaskRunner::End end, int code, qint64 elapsedMs)
{
    using End = TaskRunner::End;
    const QString seconds = QLocale().toString(static_cast<double>(elapsedMs) / 1000, 'f', 1);
    m_status->setText(end == End::Succeeded ? tr("Succeeded after %1 s").arg(seconds)
            : end == End::Failed            ? tr("Failed with %1 after %2 s").arg(code).arg(seconds)
            : end == End::Stopped           ? tr("Stopped after %1 s").arg(seconds)
                                            : tr("Could not be started"));
    if (end != End::Succeeded)
        m_next.clear();
    if (!m_next.isEmpty())
        QMetaObject::invokeMethod(this, [this, next = m_next.takeFirst()] { start(next); }, Qt::QueuedConnection);   // the runner is still ending this one
}

bool OutputPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text->viewport() && event->type() == QEvent::MouseButtonDblClick) {
        const QString line = m_text->cursorForPosition(static_cast<QMouseEvent *>(event)->position().toPoint()).block().text();
        if (const auto place = ProblemMatcher(m_runner->task().folder, {}, m_runner->task().patterns).read(line)) {
            Q_EMIT openRequested(place->path, place->line, place->column);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dyad::panels
