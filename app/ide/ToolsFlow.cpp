// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ToolsFlow.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/MainWindow.h"
#include "app/ide/PanelArea.h"
#include "app/ide/QuestionSheet.h"
#include "app/ide/SaveFlow.h"
#include "app/ide/StatusBar.h"
#include "app/ide/Workbench.h"
#include "panels/problems/OutputPanel.h"
#include "panels/problems/ProblemsPanel.h"
#include "panels/terminal/TerminalPanel.h"
#include <QDesktopServices>
#include <QDir>
#include <QUrl>

namespace dyad::app {

using panels::Diagnostic;
using panels::TaskRunner;

namespace {
const QString BuildSource = QStringLiteral("build");
}

ToolsFlow::ToolsFlow(Workbench *workbench)
    : QObject(workbench), m_bench(workbench)
{
}

void ToolsFlow::addCommands()
{
    const auto add = [this](const char *id, const QString &text, Command::Group group, const char *keys, const char *icon, std::function<void()> run,
                            std::function<bool()> enabled = {}) {
        const QList<QKeySequence> shortcuts = *keys ? QList<QKeySequence>{QKeySequence(QLatin1String(keys))} : QList<QKeySequence>{};
        m_bench->commands()->add({QLatin1String(id), text, group, shortcuts, QLatin1String(icon), std::move(run), std::move(enabled)});
    };
    using Group = Command::Group;
    const auto withFolder = [this] { return !m_bench->folder().isEmpty(); };
    const auto running = [this] { return m_output->runner()->state() == TaskRunner::State::Running; };
    add("view.problems", tr("Show or hide problems"), Group::View, "Ctrl+Shift+M", "circle-alert", [this] { toggle(m_problems); });
    add("view.terminal", tr("Show or hide the terminal"), Group::View, "Ctrl+`", "terminal", [this] { toggle(m_terminal); });
    add("view.output", tr("Show or hide the output"), Group::View, "Ctrl+Shift+U", "list", [this] { toggle(m_output); });
    add("view.bottomPanel", tr("Show or hide the bottom panel"), Group::View, "Ctrl+J", "panel-bottom", [this] { toggle(m_bench->window()->bottom()->current()); });
    add("terminal.new", tr("New terminal"), Group::Run, "Ctrl+Shift+`", "terminal", [this] {
        const int before = m_terminal->count();
        m_bench->window()->bottom()->showPanel(m_terminal);
        if (m_terminal->count() == before)      // the panel has opened the first by itself
            m_terminal->newTerminal();
    });
    add("terminal.split", tr("Another terminal beside it"), Group::Run, "Ctrl+Shift+5", "columns-2", [this] {
        m_bench->window()->bottom()->showPanel(m_terminal);
        m_terminal->splitTerminal();
    });
    const auto withTerminal = [this] { return m_terminal->count() > 0; };
    add("terminal.close", tr("Close the terminal"), Group::Run, "", "x", [this] { m_terminal->closeCurrent(); }, withTerminal);
    add("terminal.next", tr("Next terminal"), Group::Run, "", "terminal", [this] {
        m_bench->window()->bottom()->showPanel(m_terminal);
        m_terminal->nextTerminal();
    }, withTerminal);
    add("terminal.clear", tr("Clear the terminal"), Group::Run, "", "eraser", [this] { m_terminal->clearTerminal(); }, withTerminal);
    add("terminal.search", tr("Search in the terminal"), Group::Run, "", "search", [this] {
        m_bench->window()->bottom()->showPanel(m_terminal);
        m_terminal->showSearch();
    }, withTerminal);
    add("run.build", tr("Build"), Group::Run, "Ctrl+Shift+B", "wrench", [this] { build(); }, withFolder);
    add("run.task", tr("Run a task"), Group::Run, "", "play", [this] {
        m_bench->window()->bottom()->showPanel(m_output);
        m_output->chooseTask();
    }, withFolder);
    add("run.stop", tr("Stop the task"), Group::Run, "", "square", [this] { m_output->runner()->stop(); }, running);
    add("go.nextProblem", tr("Next problem"), Group::Go, "F8", "arrow-down", [this] { m_problems->next(); }, [this] { return m_problems->model()->total() > 0; });
    add("go.previousProblem", tr("Previous problem"), Group::Go, "Shift+F8", "arrow-up", [this] { m_problems->previous(); },
        [this] { return m_problems->model()->total() > 0; });
}

void ToolsFlow::attach()
{
    MainWindow *window = m_bench->window();
    m_problems = new panels::ProblemsPanel(window->bottom()->pages());
    m_terminal = new panels::TerminalPanel(window->bottom()->pages());
    m_output = new panels::OutputPanel(window->bottom()->pages());
    m_terminal->setObjectName(QStringLiteral("terminalPanel"));
    m_problems->setObjectName(QStringLiteral("problemsPanel"));
    window->bottom()->addPanel(m_problems, tr("Problems"));
    window->bottom()->addPanel(m_terminal, tr("Terminal"));
    window->bottom()->addPanel(m_output, tr("Output"));
    const auto applyShell = [this] { m_terminal->setShell(m_bench->settings()->store()->value(QStringLiteral("terminal.shell")).toString()); };
    applyShell();
    connect(m_bench->settings()->store(), &SettingsStore::changed, this, applyShell);
    connectPanels();
    showCounts();
    connect(m_bench, &Workbench::folderChanged, this, &ToolsFlow::onFolder);
    connect(window->bottom(), &PanelArea::panelShown, this, &ToolsFlow::onShown);
    connect(window->status(), &StatusBar::problemsClicked, this, [this] { toggle(m_problems); });
}

void ToolsFlow::connectPanels()
{
    connect(m_problems, &panels::ProblemsPanel::openRequested, this, &ToolsFlow::openAt);
    connect(m_problems, &panels::ProblemsPanel::buildRequested, this, &ToolsFlow::build);
    connect(m_problems->model(), &panels::ProblemsModel::countsChanged, this, &ToolsFlow::showCounts);
    connect(m_terminal, &panels::TerminalPanel::openRequested, this, &ToolsFlow::openAt);
    connect(m_terminal, &panels::TerminalPanel::left, this, [this] {
        if (QWidget *text = m_bench->window()->editors()->currentTab())
            text->setFocus(Qt::OtherFocusReason);
    });
    m_terminal->setQuestion([this](const QString &title, const QString &text, const QString &verb, std::function<void()> then) {
        m_bench->question()->ask(title, text, verb, std::move(then), {}, {});
    });
    connect(m_terminal, &panels::TerminalPanel::urlRequested, this, [](const QString &url) { QDesktopServices::openUrl(QUrl(url)); });
    connect(m_output, &panels::OutputPanel::openRequested, this, &ToolsFlow::openAt);
    connect(m_output, &panels::OutputPanel::taskStarted, this, [this] { m_problems->model()->clearSource(BuildSource); });
    connect(m_output->runner(), &TaskRunner::problemFound, m_problems->model(), &panels::ProblemsModel::add);
    connect(m_output->runner(), &TaskRunner::finished, this, [this](TaskRunner::End end) {
        const int errors = m_problems->model()->count(Diagnostic::Severity::Error);
        const QString name = m_output->runner()->task().name;
        if (end == TaskRunner::End::Succeeded)
            m_bench->showMessage(tr("%1: done.").arg(name));
        else if (end == TaskRunner::End::Failed)
            m_bench->showMessage(errors > 0 ? tr("%1 failed: see Problems (F8 goes to the first).").arg(name) : tr("%1 failed: see Output.").arg(name), true);
    });
}

void ToolsFlow::onFolder(const QString &folder)
{
    m_terminal->setFolder(folder.isEmpty() ? QDir::homePath() : folder);
    m_output->setFolder(folder);
    m_problems->model()->clearSource(BuildSource);
    m_problems->model()->setRoot(folder);
}

void ToolsFlow::showTerminalAside()
{
    m_aside = true;
    m_bench->window()->bottom()->showPanel(m_terminal);
    m_aside = false;
}

void ToolsFlow::onShown(QWidget *panel)
{
    if (panel != m_terminal || !m_bench->window()->isVisible() || m_aside)
        return;
    if (!m_bench->folder().isEmpty())
        return m_terminal->focusTerminal();
    // The panel came back with the window, and the folder follows: the shell is to begin there, and leaves the keys to the text.
    QMetaObject::invokeMethod(this, [this] {
        if (m_terminal->isVisible() && m_terminal->count() == 0)
            m_terminal->newShell(panels::TerminalPanel::Keys::StayWhereTheyAre);
    }, Qt::QueuedConnection);
}

void ToolsFlow::toggle(QWidget *panel)
{
    PanelArea *bottom = m_bench->window()->bottom();
    const bool shown = bottom->isVisible() && bottom->current() == panel;
    // Seen but not in use: the key goes there first.
    if (shown && !panel->isAncestorOf(QApplication::focusWidget()) && panel == m_terminal) {
        m_terminal->focusTerminal();
        return;
    }
    bottom->togglePanel(panel);
    if (QWidget *text = m_bench->window()->editors()->currentTab(); shown && text)
        text->setFocus(Qt::ShortcutFocusReason);
    else if (!shown)
        panel == m_terminal ? m_terminal->focusTerminal() : panel->setFocus(Qt::ShortcutFocusReason);
}

void ToolsFlow::build()
{
    // What is built is what one sees.
    for (EditorPage *page : m_bench->window()->editors()->pages())
        if (page->file()->isModified() && !page->file()->path().isEmpty() && page->file()->doc() == 0 && !page->file()->saveNow())
            return;
    m_bench->window()->bottom()->showPanel(m_output);
    m_output->runBuild();
}

void ToolsFlow::showCounts()
{
    const panels::ProblemsModel *model = m_problems->model();
    m_bench->window()->bottom()->setTitle(m_problems, model->total() > 0 ? tr("Problems %1").arg(model->total()) : tr("Problems"));
    m_bench->window()->status()->setProblems(model->count(Diagnostic::Severity::Error), model->count(Diagnostic::Severity::Warning));
}

QStringList ToolsFlow::runningPrograms() const
{
    QStringList programs = m_terminal->runningPrograms();
    if (m_output->runner()->state() != TaskRunner::State::Idle)
        programs.append(m_output->runner()->task().name);
    return programs;
}

void ToolsFlow::openAt(const QString &absolutePath, int line, int column)
{
    EditorPage *page = m_bench->openFile(m_bench->relative(absolutePath), line);
    if (page && line > 0 && column > 0)
        page->goTo(line, column);
}

} // namespace dyad::app
