// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/debug/DebugFlow.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Palette.h"
#include "app/ide/PanelArea.h"
#include "app/ide/ToolsFlow.h"
#include "app/ide/Workbench.h"
#include "app/ide/debug/BreakpointMarks.h"
#include "app/ide/debug/BreakpointSheet.h"
#include "app/ide/debug/LaunchSheet.h"
#include "editor/CodeEditor.h"
#include "panels/debug/DebugPanel.h"
#include <QFileInfo>
#include <QFutureWatcher>
#include <QMenu>
#include <QPointer>
#include <QtConcurrent>
#include <algorithm>

namespace dyad::app {

using panels::DebugConfiguration;
using panels::DebugSession;
using State = DebugSession::State;

DebugFlow::DebugFlow(Workbench *workbench)
    : QObject(workbench), m_bench(workbench), m_session(new DebugSession(this))
{
}

DebugFlow::~DebugFlow() = default;

void DebugFlow::addCommands()
{
    const auto add = [this](const char *id, const QString &text, const char *keys, const char *icon, std::function<void()> run, std::function<bool()> enabled = {}) {
        const QList<QKeySequence> shortcuts = *keys ? QList<QKeySequence>{QKeySequence(QLatin1String(keys))} : QList<QKeySequence>{};
        m_bench->commands()->add({QLatin1String(id), text, Command::Group::Run, shortcuts, QLatin1String(icon), std::move(run), std::move(enabled)});
    };
    const auto stopped = [this] { return m_session->state() == State::Stopped; };
    const auto withText = [this] {
        const EditorPage *page = m_bench->window()->editors()->current();
        return page && page->showsText();
    };
    add("debug.start", tr("Start debugging, or continue"), "F5", "bug", [this] { startOrContinue(); }, [this] { return !m_bench->folder().isEmpty() || m_session->state() == State::Stopped; });
    add("debug.breakpoint", tr("Set or remove a breakpoint"), "F9", "circle", [this] { toggleBreakpoint(); }, withText);
    add("debug.breakpointWhen", tr("Say when the breakpoint here stops"), "Shift+F9", "circle", [this] { editBreakpoint(); }, withText);
    add("debug.over", tr("Step over"), "Ctrl+F10", "arrow-right", [this] { m_session->step(DebugSession::Step::Over); }, stopped);
    add("debug.in", tr("Step in"), "F11", "arrow-down", [this] { m_session->step(DebugSession::Step::In); }, stopped);
    add("debug.out", tr("Step out"), "Shift+F11", "arrow-up", [this] { m_session->step(DebugSession::Step::Out); }, stopped);
    add("debug.pause", tr("Pause the program"), "", "pause", [this] { m_session->pause(); }, [this] { return m_session->state() == State::Running; });
    add("debug.stop", tr("Stop debugging"), "Shift+F5", "square", [this] { m_session->stop(); }, [this] { return m_session->state() != State::Idle; });
    add("debug.configure", tr("Choose what is debugged"), "", "settings", [this] { m_launch->openFor(m_bench->folder(), {}, {}); }, [this] { return !m_bench->folder().isEmpty(); });
    add("debug.watch", tr("Watch the selection"), "", "eye", [this] { m_panel->addWatch(QString::fromUtf8(m_bench->window()->editors()->current()->editor()->selectedText())); }, withText);
    m_bench->commands()->add({QStringLiteral("view.debug"), tr("Show or hide the debugger"), Command::Group::View, {QKeySequence(QStringLiteral("Ctrl+Shift+D"))}, QStringLiteral("bug"),
        [this] { m_bench->window()->bottom()->togglePanel(m_panel); }});
}

void DebugFlow::attach()
{
    MainWindow *window = m_bench->window();
    m_panel = new panels::DebugPanel(m_session, window->bottom()->pages());
    window->bottom()->addPanel(m_panel, tr("Debugger"));
    m_launch = new LaunchSheet(window);
    m_sheet = new BreakpointSheet(window);
    connect(m_launch, &LaunchSheet::chosen, this, [this](const DebugConfiguration &configuration) {
        if (const auto kept = configuration.write(m_bench->folder()); !kept)
            m_bench->showMessage(QString::fromStdString(kept.error().message), true);
        start(configuration);
    });
    connect(m_panel, &panels::DebugPanel::startRequested, this, &DebugFlow::startOrContinue);
    connect(m_panel, &panels::DebugPanel::openRequested, m_bench->tools(), &ToolsFlow::openAt);
    connect(window->editors(), &EditorArea::pageOpened, this, &DebugFlow::watch);
    connect(window->editors(), &EditorArea::pageChanged, this, &DebugFlow::showMarks);
    connect(m_session, &DebugSession::breakpointsChanged, this, &DebugFlow::showMarks);
    connect(m_session, &DebugSession::frameChanged, this, &DebugFlow::showMarks, Qt::QueuedConnection);    // once the panel has opened the file
    connect(m_session, &DebugSession::stateChanged, this, &DebugFlow::showMarks);
    connect(m_session, &DebugSession::ended, this, [this](const QString &problem) {
        if (!problem.isEmpty())
            m_bench->showMessage(problem.section(QLatin1Char('\n'), 0, 0), true);
    });
    connect(m_bench, &Workbench::folderChanged, m_session, &DebugSession::stop);
}

QString DebugFlow::absoluteOf(EditorPage *page) const { return QFileInfo(page->file()->absolutePath()).canonicalFilePath(); }

void DebugFlow::watch(EditorPage *page)
{
    auto *marks = new BreakpointMarks(page->editor());
    connect(marks, &BreakpointMarks::edited, this, [this, page](const panels::DebugBreakpoints &breakpoints) {
        if (const QString path = absoluteOf(page); !path.isEmpty())
            m_session->setBreakpoints(path, breakpoints);
    });
    connect(marks, &BreakpointMarks::menuRequested, this, [this, page](int line, const QPoint &place) { showMenu(page, line, place); });
    showMarks();
}

void DebugFlow::showMarks()
{
    const bool stands = m_session->state() == State::Stopped && m_session->currentFrame() >= 0;
    const panels::DebugFrame frame = stands ? m_session->frames().at(m_session->currentFrame()) : panels::DebugFrame();
    const bool runs = m_session->state() == State::Running || m_session->state() == State::Stopped;
    for (EditorPage *page : m_bench->window()->editors()->pages()) {
        auto *marks = page->editor()->findChild<BreakpointMarks *>(QString(), Qt::FindDirectChildrenOnly);
        const QString path = absoluteOf(page);
        if (!marks || path.isEmpty() || !page->showsText())
            continue;
        marks->set(m_session->breakpointsOf(path));
        QSet<int> verified;
        const QSet<int> lines = m_session->breakpoints(path);
        for (const int line : lines)
            if (m_session->isVerified(path, line))
                verified.insert(line);
        marks->setVerified(runs && verified.isEmpty() ? QSet<int>{0} : verified);
        marks->setStanding(QFileInfo(frame.path).canonicalFilePath() == path ? frame.line : 0);
    }
}

void DebugFlow::toggleBreakpoint()
{
    EditorPage *page = m_bench->window()->editors()->current();
    if (auto *marks = page->editor()->findChild<BreakpointMarks *>(QString(), Qt::FindDirectChildrenOnly))
        marks->toggle(page->editor()->lineAt(page->editor()->caret()) + 1);
}

void DebugFlow::editBreakpoint()
{
    EditorPage *page = m_bench->window()->editors()->current();
    ask(page, page->editor()->lineAt(page->editor()->caret()) + 1);
}

void DebugFlow::ask(EditorPage *page, int line)
{
    const QPointer<BreakpointMarks> marks = page->editor()->findChild<BreakpointMarks *>(QString(), Qt::FindDirectChildrenOnly);
    if (!marks)
        return;
    m_sheet->ask(tr("%1:%2").arg(page->file()->title(), QString::number(line)), marks->breakpoints().value(line), [marks, line](const panels::DebugBreakpoint &breakpoint) {
        if (marks)
            marks->setBreakpoint(line, breakpoint);
    });
}

void DebugFlow::showMenu(EditorPage *page, int line, const QPoint &globalPlace)
{
    auto *marks = page->editor()->findChild<BreakpointMarks *>(QString(), Qt::FindDirectChildrenOnly);
    auto *menu = new QMenu(page);
    menu->setObjectName(QStringLiteral("breakpointMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool there = marks->lines().contains(line);
    connect(menu->addAction(there ? tr("Remove the breakpoint") : tr("Set a breakpoint")), &QAction::triggered, marks, [marks, line] { marks->toggle(line); });
    connect(menu->addAction(tr("Say when it stops…")), &QAction::triggered, this, [this, page = QPointer(page), line] {
        if (page)
            ask(page, line);
    });
    menu->popup(globalPlace);
}

void DebugFlow::startOrContinue()
{
    if (m_session->state() == State::Stopped)
        return m_session->resume();
    if (m_session->state() != State::Idle)
        return;
    const auto configurations = DebugConfiguration::read(m_bench->folder());
    if (!configurations)
        return m_bench->showMessage(QString::fromStdString(configurations.error().message), true);
    if (configurations->size() == 1)
        return start(configurations->first());
    if (!configurations->isEmpty())
        return choose(*configurations);
    EditorPage *page = m_bench->window()->editors()->current();
    const QString path = page ? absoluteOf(page) : QString();
    if (path.endsWith(QLatin1String(".py"))) {
        (void)page->file()->saveNow();
        return start({QFileInfo(path).fileName(), QStringLiteral("python"), {}, QStringLiteral("launch"),
            {{QStringLiteral("program"), path}, {QStringLiteral("cwd"), m_bench->folder()}, {QStringLiteral("console"), QStringLiteral("internalConsole")}}});
    }
    m_launch->openFor(m_bench->folder(), {}, QStringLiteral("lldb"));
}

/// Of several: that of last time first, so that F5 and Enter go on with it.
void DebugFlow::choose(QVector<DebugConfiguration> configurations)
{
    std::stable_partition(configurations.begin(), configurations.end(), [this](const DebugConfiguration &one) { return one.name == m_last; });
    QVector<PaletteModel::Item> items;
    for (const DebugConfiguration &one : configurations)
        items.append({one.name, one.type, QStringLiteral("bug"), {}, true, [this, one] {
            m_last = one.name;
            start(one);
        }});
    m_bench->palette()->openList(items, tr("Start debugging"));
}

void DebugFlow::start(const DebugConfiguration &configuration)
{
    if (m_session->state() != State::Idle)
        return;
    m_bench->window()->bottom()->showPanel(m_panel);
    if (!configuration.adapter.isEmpty())
        return m_session->start(configuration, configuration.adapter);
    // Whether an adapter works is found by asking it, which takes a moment.
    auto *watcher = new QFutureWatcher<QStringList>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, configuration, folder = m_bench->folder()] {
        watcher->deleteLater();
        if (folder != m_bench->folder())
            return;         // another one is open by now
        if (watcher->result().isEmpty())
            m_bench->showMessage(tr("No debugger for “%1” is installed: docs say which ones there are.").arg(configuration.type), true);
        else
            m_session->start(configuration, watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([type = configuration.type] {
        for (const panels::DebugAdapter &adapter : panels::DebugAdapter::all())
            if (adapter.type == type)
                return adapter.find();
        return QStringList();
    }));
}

} // namespace dyad::app
