// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/HistoryFlow.h"
#include "app/ide/AppPaths.h"
#include "app/ide/DiskFile.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/GitFlow.h"
#include "app/ide/HistorySources.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/LocalHistoryKeeper.h"
#include "app/ide/MainWindow.h"
#include "app/ide/PanelArea.h"
#include "app/ide/ShareFlow.h"
#include "app/ide/Workbench.h"
#include "panels/files/FilesPanel.h"
#include "panels/history/AuthorsController.h"
#include "panels/history/HistoryPanel.h"
#include "panels/history/ProjectHistoryController.h"
#include <QDir>
#include <QGuiApplication>

namespace dyad::app {

using panels::AuthorsController;
using panels::HistoryController;
using panels::HistoryPanel;
using panels::HistorySource;
using panels::ProjectHistoryController;
using sync::DocId;
using sync::Version;
using sync::past::Touched;

HistoryFlow::HistoryFlow(Workbench *workbench)
    : QObject(workbench), m_bench(workbench), m_keeper(new LocalHistoryKeeper(workbench->settings(), this)), m_controller(new HistoryController(this)),
      m_authors(new AuthorsController(this)), m_project(new ProjectHistoryController(this))
{
}

HistoryFlow::~HistoryFlow() = default;

void HistoryFlow::addCommands()
{
    CommandRegistry *commands = m_bench->commands();
    commands->add({QStringLiteral("view.history"), tr("Show or hide the history"), Command::Group::View, {QKeySequence(QStringLiteral("Ctrl+Shift+H"))},
                   QStringLiteral("history"), [this] { show(); }});
    commands->add({QStringLiteral("history.sinceLeft"), tr("Show what changed since I left"), Command::Group::View, {}, QStringLiteral("git-compare"), [this] {
        showView(int(HistoryPanel::View::Changes));
        m_controller->compareSinceLeft();
    }, [this] { return m_controller->canCompareSinceLeft(); }});
    commands->add({QStringLiteral("history.authors"), tr("Show who wrote what is not committed"), Command::Group::View, {}, QStringLiteral("users"),
                   [this] { showView(int(HistoryPanel::View::Authors)); }});
    commands->add({QStringLiteral("history.project"), tr("Show the history of the project"), Command::Group::View, {}, QStringLiteral("history"),
                   [this] { showView(int(HistoryPanel::View::Project)); }, [this] { return !m_bench->folder().isEmpty(); }});
    commands->add({QStringLiteral("history.projectSinceLeft"), tr("Show what happened in the project since I left"), Command::Group::View, {}, QStringLiteral("git-compare"), [this] {
        showView(int(HistoryPanel::View::Project));
        m_project->showSinceLeft(true);
    }, [this] { return m_project->canShowSinceLeft(); }});
    commands->add({QStringLiteral("history.undoChange"), tr("Undo the chosen change of the history"), Command::Group::Edit, {}, QStringLiteral("undo-2"), [this] {
        showView(int(HistoryPanel::View::Changes));
        m_controller->previewTakeBack();
    }, [this] { return m_controller->canTakeBack(); }});
}

void HistoryFlow::attach()
{
    m_panel = new HistoryPanel(m_controller, m_authors, m_project, m_bench->window()->bottom()->pages());
    m_bench->window()->bottom()->addPanel(m_panel, tr("History"));
    connectEditors();
    connectPanel();
    connect(m_bench, &Workbench::folderChanged, this, &HistoryFlow::followFolder);
    connect(m_bench, &Workbench::liveChanged, this, &HistoryFlow::followFolder);
    connect(m_bench, &Workbench::liveStateChanged, this, &HistoryFlow::readAgain);
    connect(m_bench, &Workbench::quitRequested, this, &HistoryFlow::noteVersions);
    connect(m_bench->filesPanel(), &panels::FilesPanel::aboutToRemove, this, [this](const QString &path) {
        if (!m_bench->live())
            m_keeper->aboutToDelete(m_bench->absolute(path));
    });
    connect(m_keeper, &LocalHistoryKeeper::problem, this, [this](const QString &message) { m_bench->showMessage(message, true); });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &HistoryFlow::onApplicationState);
}

/// What could not be read without the server, now that it is back.
void HistoryFlow::readAgain(const LiveState &state)
{
    if (state.kind != LiveState::Kind::Live && state.kind != LiveState::Kind::ReadOnly)
        return;
    if (m_controller->state() == HistoryController::State::Failed)
        m_controller->reload();
    if (m_authors->state() == AuthorsController::State::Failed)
        m_authors->reload();
    if (m_project->state() == ProjectHistoryController::State::Failed)
        m_project->reload();
}

void HistoryFlow::connectEditors()
{
    EditorArea *editors = m_bench->window()->editors();
    connect(editors, &EditorArea::currentChanged, this, [this] {
        if (m_goneBefore != m_bench->window()->editors()->currentTab())
            m_gone.clear();
        follow();
    });
    connect(editors, &EditorArea::pageChanged, this, [this](EditorPage *page) {
        m_keeper->watch(page);
        follow();
    });
    connect(editors, &EditorArea::pageOpened, m_keeper, &LocalHistoryKeeper::watch);
}

void HistoryFlow::connectPanel()
{
    connect(m_panel, &HistoryPanel::shareRequested, this, [this] { m_bench->sharing()->openShare(); });
    connect(m_panel, &HistoryPanel::fileChosen, this, &HistoryFlow::choose);
    connect(m_panel, &HistoryPanel::lineChosen, this, [this](int line) {
        if (EditorPage *page = m_bench->window()->editors()->current())
            page->goTo(line);
    });
    connect(m_controller, &HistoryController::stateChanged, this, &HistoryFlow::compareChosen);
    connect(m_controller, &HistoryController::failed, this, [this](const QString &message) { m_bench->showMessage(message, true); });
    connect(m_controller, &HistoryController::restored, this, [this] { m_bench->showMessage(tr("The text is as it was then. Undo takes that back.")); });
    connect(m_controller, &HistoryController::takenBack, this, [this] { m_bench->showMessage(tr("The change is undone. Undo takes that back.")); });
    connect(m_controller, &HistoryController::fileRestoreRequested, this, &HistoryFlow::restoreFile);
}

void HistoryFlow::show()
{
    PanelArea *bottom = m_bench->window()->bottom();
    bottom->togglePanel(m_panel);
    if (m_panel->isVisible())
        m_panel->focusScrubber();
}

void HistoryFlow::showView(int view)
{
    m_panel->setView(HistoryPanel::View(view));
    m_bench->window()->bottom()->showPanel(m_panel);
    m_panel->focusScrubber();
}

std::shared_ptr<HistorySource> HistoryFlow::sourceOf(EditorPage *page) const
{
    OpenFile *file = page && page->showsText() ? page->file() : nullptr;
    if (!file || !file->document())
        return nullptr;
    if (file->doc() != 0)
        return m_bench->live() ? serverHistory(m_bench->live(), file->doc()) : nullptr;
    return file->path().isEmpty() || !m_keeper->history() ? nullptr : localHistory(m_keeper->history(), file->absolutePath());
}

void HistoryFlow::follow()
{
    LiveFolder *live = m_bench->live();
    EditorPage *page = m_bench->window()->editors()->current();
    m_panel->setShareable(!m_bench->folder().isEmpty() && !live);
    if (!m_gone.isEmpty())
        return;
    m_panel->setGoneFile({});
    const auto source = sourceOf(page);
    if (!source) {
        m_shown = nullptr;
        m_authors->clear();
        return m_controller->clear(live != nullptr || !m_bench->folder().isEmpty());
    }
    const auto document = page->file()->document();
    if (m_shown == document.get())
        return;
    m_shown = document.get();
    const DocId doc = page->file()->doc();
    m_controller->setFile(source, document, doc != 0 ? lastSeen(doc) : std::nullopt);
    showAuthors(page, source);
    noteVersions();
}

void HistoryFlow::showAuthors(EditorPage *page, const std::shared_ptr<HistorySource> &source)
{
    LiveFolder *live = m_bench->live();
    const bool isShared = page->file()->doc() != 0;
    const sync::ApiMember me{isShared ? live->project()->member() : sync::LocalHistory::Me, {}, tr("You"), {}};
    const QString path = page->file()->path();
    m_authors->setFile(source, page->file()->document(), me, [this, path](QObject *context, std::function<void(std::optional<QByteArray>)> reply) {
        const QString inside = m_bench->git()->pathInRepository(path);
        if (inside.isEmpty() || m_bench->git()->controller()->state() != panels::GitController::State::Ready)
            return reply(std::nullopt);
        m_bench->git()->controller()->ask<QByteArray>(context, [inside](panels::GitRepository &repository) { return repository.committedText(inside); },
            [reply](const sync::Expected<QByteArray> &text) { reply(text ? std::optional(*text) : std::nullopt); });
    });
}

void HistoryFlow::followFolder()
{
    m_gone.clear();
    if (LiveFolder *live = m_bench->live())
        m_project->setSource(serverProjectHistory(live), lastHere());
    else if (m_keeper->history() && !m_bench->folder().isEmpty())
        m_project->setSource(localFolderHistory(m_keeper->history(), m_bench->folder()), lastHere());
    else
        m_project->setSource(nullptr, {});
    follow();
}

// --- from the project's view into a file

std::shared_ptr<HistorySource> HistoryFlow::sourceOf(const Touched &file) const
{
    if (LiveFolder *live = m_bench->live())
        return serverHistory(live, file.doc);
    return localHistory(m_keeper->history(), m_bench->absolute(file.path));
}

void HistoryFlow::choose(const Touched &file)
{
    if (!file.isText) {
        m_bench->showMessage(tr("%1 is no text: what changed in it cannot be shown.").arg(file.path));
        return;
    }
    if (file.isGone)
        return showGone(file);
    m_gone.clear();
    m_chosen = file.first > 0 ? std::optional(Chosen{file.path, file.first, file.last, m_project->isSinceLeft()}) : std::nullopt;
    m_bench->openFile(file.path);
    m_panel->setView(HistoryPanel::View::Changes);
    follow();
    compareChosen();
}

/// The past of a file that is not there any more; Restore makes it again.
void HistoryFlow::showGone(const Touched &file)
{
    m_chosen.reset();
    m_gone = file.path;
    m_goneBefore = m_bench->window()->editors()->currentTab();
    m_shown = nullptr;
    m_panel->setView(HistoryPanel::View::Changes);
    m_controller->setFile(sourceOf(file), nullptr, {});
    m_panel->setGoneFile(file.path);
    m_panel->focusScrubber();
}

void HistoryFlow::compareChosen()
{
    EditorPage *page = m_bench->window()->editors()->current();
    if (!m_chosen || m_controller->state() != HistoryController::State::Ready || !page || page->file()->path() != m_chosen->path)
        return;
    const Chosen chosen = *std::exchange(m_chosen, std::nullopt);
    if (chosen.isSinceLeft)
        m_controller->compareVersions(chosen.first - 1, m_controller->history().version, tr("Since you left"));
    else
        m_controller->compareVersions(chosen.first - 1, chosen.last, tr("In this session of work"));
}

void HistoryFlow::restoreFile(const QByteArray &text)
{
    const QString path = m_gone;
    const auto opened = [this, path] {
        m_gone.clear();
        m_bench->openFile(path);
        follow();
        m_bench->showMessage(tr("%1 is here again.").arg(path));
    };
    if (LiveFolder *live = m_bench->live()) {
        live->project()->createFile(path, sync::FileEntry::Kind::Text, text, false, this, [this, opened](const sync::Expected<sync::FileEntry> &made) {
            made ? opened() : m_bench->showMessage(QString::fromStdString(made.error().message), true);
        });
        return;
    }
    const QString absolute = m_bench->absolute(path);
    if (QFileInfo::exists(absolute))
        return m_bench->showMessage(tr("There is a file %1 again; it is left as it is.").arg(path), true);
    QDir().mkpath(QFileInfo(absolute).path());
    const auto written = DiskFile(absolute).write(text, {});
    written ? opened() : m_bench->showMessage(QString::fromStdString(written.error().message), true);
}

// --- since I left

QString HistoryFlow::keyOf(DocId doc) const { return QStringLiteral("seen/%1/%2").arg(m_bench->live()->project()->projectId()).arg(doc); }

QString HistoryFlow::folderKey() const
{
    if (LiveFolder *live = m_bench->live())
        return QStringLiteral("here/") + live->record().project;
    return QStringLiteral("here/") + AppPaths::keyOf(m_bench->folder());
}

std::optional<Version> HistoryFlow::lastSeen(DocId doc)
{
    const QString key = keyOf(doc);
    if (!m_seen.contains(key)) {
        bool known = false;
        const qint64 version = m_bench->settings()->value(key).toLongLong(&known);
        m_seen.insert(key, known ? std::optional(version) : std::nullopt);
    }
    return m_seen[key] ? std::optional(Version(*m_seen[key])) : std::nullopt;
}

std::optional<qint64> HistoryFlow::lastHere()
{
    const QString key = folderKey();
    if (!m_seen.contains(key)) {
        bool known = false;
        const qint64 time = m_bench->settings()->value(key).toLongLong(&known);
        m_seen.insert(key, known ? std::optional(time) : std::nullopt);
    }
    return m_seen[key];
}

void HistoryFlow::onApplicationState(Qt::ApplicationState state)
{
    if (state != Qt::ApplicationActive) {
        if (!m_left.isValid())
            m_left = QDateTime::currentDateTimeUtc();
        return noteVersions();
    }
    const bool away = m_left.isValid() && m_left.msecsTo(QDateTime::currentDateTimeUtc()) > AwayMs;
    m_left = {};
    if (!away)
        return;
    m_seen.clear();     // what was noted when one left counts from now on
    m_project->setLastSeen(m_bench->folder().isEmpty() ? std::nullopt : lastHere());
    EditorPage *page = m_bench->window()->editors()->current();
    if (m_shown && page && page->file()->doc() != 0)
        m_controller->setLastSeen(lastSeen(page->file()->doc()));
}

/// What one has seen of each open file, and when one was here, should one leave now.
void HistoryFlow::noteVersions()
{
    if (m_bench->folder().isEmpty() || (m_left.isValid() && m_left.msecsTo(QDateTime::currentDateTimeUtc()) > AwayMs))
        return;
    (void)lastHere();       // before it is overwritten
    m_bench->settings()->setValue(folderKey(), QByteArray::number(QDateTime::currentMSecsSinceEpoch()));
    if (!m_bench->live())
        return;
    for (EditorPage *page : m_bench->window()->editors()->pages())
        if (const auto document = page->showsText() && page->file()->doc() != 0 ? page->file()->document() : nullptr) {
            (void)lastSeen(page->file()->doc());
            m_bench->settings()->setValue(keyOf(page->file()->doc()), QByteArray::number(document->version()));
        }
}

} // namespace dyad::app
