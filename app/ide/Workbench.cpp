// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/Workbench.h"
#include "app/ide/AppPaths.h"
#include "app/ide/ChatFlow.h"
#include "app/ide/CommentFlow.h"
#include "app/ide/DocumentReplaceTarget.h"
#include "app/ide/DraftJournal.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/EncodingFlow.h"
#include "app/ide/GitFlow.h"
#include "app/ide/HistoryFlow.h"
#include "app/ide/IgnoreRules.h"
#include "app/ide/InvitationFlow.h"
#include "app/ide/KnowledgeFlow.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/LocalFile.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Palette.h"
#include "app/ide/QuestionSheet.h"
#include "app/ide/Rail.h"
#include "app/ide/SaveFlow.h"
#include "app/ide/SearchFlow.h"
#include "app/ide/ShareFlow.h"
#include "app/ide/StatusBar.h"
#include "app/ide/NoticeFlow.h"
#include "app/ide/TeamFlow.h"
#include "app/ide/UsageFlow.h"
#include "app/ide/ToolsFlow.h"
#include "app/ide/TopBar.h"
#include "app/ide/VersionsFlow.h"
#include "app/ide/WelcomePage.h"
#include "app/ide/WorkbenchCommands.h"
#include "app/ide/WorkbenchParts.h"
#include "app/ide/reach/CrashGuard.h"
#include "app/ide/reach/TabKeeper.h"
#include "editor/CodeEditor.h"
#include "editor/Theme.h"
#include "panels/files/FilesPanel.h"
#include "panels/search/SearchPanel.h"
#include "panels/team/TeamPanel.h"
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPainter>
#include <QShortcut>
#include <QToolButton>

namespace dyad::app {

namespace {
const QString UntitledPrefix = QLatin1String(DraftJournal::Untitled);

editor::Theme::Mode themeMode(AppSettings::Mode mode)
{
    switch (mode) {
    case AppSettings::Mode::Dark: return editor::Theme::Mode::Dark;
    case AppSettings::Mode::Light: return editor::Theme::Mode::Light;
    case AppSettings::Mode::System: break;
    }
    return editor::Theme::Mode::System;
}
} // namespace

Workbench::Workbench(const LaunchOptions &options, QObject *parent)
    : QObject(parent), m_options(options)
{
    const auto applyMode = [this] { editor::Theme::instance().setMode(themeMode(m_settings.mode())); };
    connect(&m_settings, &AppSettings::modeChanged, this, applyMode);
    if (options.theme.isEmpty())
        applyMode();
    else
        editor::Theme::instance().setMode(options.theme == QLatin1String("dark") ? editor::Theme::Mode::Dark
            : options.theme == QLatin1String("light")                            ? editor::Theme::Mode::Light
                                                                                 : editor::Theme::Mode::System);
    AppPaths::ensurePrivate(AppPaths::journals());
    m_journal = DraftJournal::ofWindow(AppPaths::journals());
    CrashGuard::setRescue([journal = std::weak_ptr(m_journal)] {
        if (const auto kept = journal.lock())
            kept->flush();
    });
    connect(m_journal.get(), &DraftJournal::failingChanged, this, [this](bool failing) {
        showMessage(failing ? tr("What you type cannot be kept on this machine: the disk is full or cannot be written. Save your files elsewhere, or make room.")
                            : tr("What you type is kept on this machine again."), failing);
    });
    compose();
    connectWindow();
    connectPanels();
    connectSearch();
}

Workbench::~Workbench()
{
    // Pages hold documents of the live folder; they go first.
    m_chat->leave();
    m_teamFlow->setLive(nullptr);
    m_team->setProject(nullptr, {});
    m_window->editors()->disconnect(this);
    m_window->editors()->closeAll();
    m_window.reset();       // its pages listen to Git, which goes after it
}

void Workbench::compose()
{
    m_saving = new SaveFlow(this);
    m_tabs = new TabKeeper(this);
    m_sharing = new ShareFlow(this);
    m_teamFlow = new TeamFlow(this);
    m_git = new GitFlow(this);
    m_tools = new ToolsFlow(this);
    m_history = new HistoryFlow(this);
    m_comments = new CommentFlow(this);
    m_invitations = new InvitationFlow(this);
    m_chat = new ChatFlow(this);
    m_language = new LanguageFlow(this);
    auto *encodings = new EncodingFlow(this);
    auto *versions = new VersionsFlow(this);
    auto *knowledge = new KnowledgeFlow(this);
    auto *usage = new UsageFlow(this);
    auto *noticing = new NoticeFlow(this);
    WorkbenchParts parts(this);
    addCommands(this);
    parts.addCommands();
    encodings->addCommands();
    versions->addCommands();
    knowledge->addCommands();
    usage->addCommands();
    noticing->addCommands();
    m_git->addCommands();
    m_tools->addCommands();
    m_history->addCommands();
    m_comments->addCommands();
    m_chat->addCommands();
    m_language->addCommands();
    m_window = std::make_unique<MainWindow>(&m_settings, &m_commands);
    m_commands.install(m_window.get());
    m_files = new panels::FilesPanel(m_window->leftArea());
    m_team = new panels::TeamPanel(m_window->leftArea());
    m_window->addLeftPanel(QStringLiteral("files"), QStringLiteral("files"), tr("Files (Ctrl+Shift+E)"), m_files);
    m_search = new panels::SearchPanel(m_window->leftArea());
    m_window->addLeftPanel(QStringLiteral("search"), QStringLiteral("search"), tr("Search (Ctrl+Shift+F)"), m_search);
    m_git->attach();
    encodings->attach();
    versions->attach();
    m_window->addLeftPanel(QStringLiteral("team"), QStringLiteral("users"), tr("Team (Ctrl+Shift+T)"), m_team);
    m_comments->attach();
    knowledge->attach();
    usage->attach();
    noticing->attach();
    m_palette = new Palette(&m_commands, &m_index, m_window.get());
    m_question = new QuestionSheet(m_window.get());
    m_window->topBar()->menuButton()->setMenu(m_commands.makeMenu(m_window.get()));
    m_window->editors()->setFactory([this](const QString &path) { return makeFile(path); });
    m_window->editors()->setSharedFactory([this](const QString &path) {
        std::unique_ptr<OpenFile> shared = makeShared(path);
        if (const EditorPage *page = shared ? nullptr : m_window->editors()->pageOf(path))
            tellSharedWhole(*page->file());
        return shared;
    });
    m_tabs->attach();
    m_tools->attach();
    m_history->attach();
    m_chat->attach();
    m_language->attach();
    parts.attach();
    m_window->rail()->addBottom(QStringLiteral("settings"), QStringLiteral("settings"), tr("Settings (Ctrl+,)"));
    m_window->restorePanels();
    m_teamFlow->attach();
    m_invitations->attach();
    showFolder({});
}

void Workbench::connectWindow()
{
    EditorArea *editors = m_window->editors();
    TopBar *top = m_window->topBar();
    connect(editors, &EditorArea::currentChanged, this, &Workbench::onCurrent);
    connect(editors, &EditorArea::pageChanged, this, &Workbench::onPage);
    connect(editors, &EditorArea::pageOpened, m_saving, &SaveFlow::watch);
    connect(editors, &EditorArea::closeRequested, m_saving, &SaveFlow::close);
    connect(editors, &EditorArea::toolCloseRequested, m_saving, &SaveFlow::closeTool);
    connect(editors, &EditorArea::positionChanged, this, [this](EditorPage *page) {
        if (page == m_window->editors()->current())
            m_window->status()->setPosition(page->position());
    });
    connect(editors, &EditorArea::segmentClicked, this, [this](const QString &path) {
        m_window->showLeftPanel(QStringLiteral("files"));
        m_files->reveal(path);
    });
    connect(top, &TopBar::searchClicked, this, [this] { m_commands.run(QStringLiteral("go.file")); });
    connect(top, &TopBar::shareClicked, this, [this] { m_sharing->openShare(); });
    connect(top, &TopBar::stateClicked, this, [this] { m_window->showLeftPanel(QStringLiteral("team")); });
    connect(top, &TopBar::peopleClicked, this, [this] { m_window->showLeftPanel(QStringLiteral("team")); });
    connect(m_window->status(), &StatusBar::positionClicked, this, [this] { m_commands.run(QStringLiteral("go.line")); });
    connect(m_window->welcome(), &WelcomePage::folderChosen, this, &Workbench::openFolder);
    connect(m_window.get(), &MainWindow::folderDropped, this, &Workbench::openFolder);
    connect(m_window.get(), &MainWindow::fileDropped, this, [this](const QString &file) { openFile(relative(file)); });
    connect(m_window.get(), &MainWindow::closing, this, &Workbench::onClosing);
    connect(m_palette, &Palette::fileChosen, this, [this](const QString &path) { openFile(path); });
    connect(m_palette, &Palette::lineChosen, this, [this](int line, int column) {
        if (EditorPage *page = m_window->editors()->current())
            page->goTo(line, column);
    });
}

void Workbench::connectPanels()
{
    connect(m_files, &panels::FilesPanel::fileOpened, this, [this](const QString &path) { openFile(path); });
    connect(m_files, &panels::FilesPanel::openFolderRequested, this, &Workbench::chooseFolder);
    connect(m_files, &panels::FilesPanel::renamed, this, [this](const QString &from, const QString &to) { m_window->editors()->renamePaths(from, to); });
    connect(m_files, &panels::FilesPanel::removed, this, [this](const QString &path) { m_window->editors()->removePath(path); });
    connect(m_files, &panels::FilesPanel::created, this, [this](const QString &path, bool folder) {
        if (!folder)
            openFile(path);
    });
    connect(m_files, &panels::FilesPanel::failed, this, [this](const QString &message) { showMessage(message, true); });
    connect(m_team, &panels::TeamPanel::shareRequested, m_sharing, &ShareFlow::openShare);
    connect(m_team, &panels::TeamPanel::retryRequested, m_sharing, &ShareFlow::retry);
}

void Workbench::connectSearch()
{
    m_search->controller()->setOpenTexts([this] { return unsavedTexts(); });
    m_replacing = std::make_unique<DocumentReplaceTarget>([this](const QString &path) { return m_window->editors()->pageOf(relative(path)); });
    m_search->setReplaceTarget(m_replacing.get(), false);     // files that are not open are written at once
    connect(m_search, &panels::SearchPanel::openRequested, this, [this](const QString &path, int line, int column, int length, bool preview) {
        EditorPage *page = m_window->editors()->open(relative(path), line, !preview);
        if (!page || !page->showsText())
            return;
        const qint64 start = page->editor()->lineStart(line - 1) + column;
        page->editor()->setSelection(start, start + length);
    });
    connect(m_window->rail(), &Rail::bottomActivated, this, [this](const QString &id) {
        if (id == QLatin1String("settings"))
            m_commands.run(QStringLiteral("view.settings"));
    });
}

QHash<QString, QByteArray> Workbench::unsavedTexts() const
{
    QHash<QString, QByteArray> texts;
    for (EditorPage *page : m_window->editors()->pages())
        if (auto text = SearchFlow::textOf(page))
            texts.insert(page->file()->absolutePath(), *std::move(text));
    return texts;
}

void Workbench::start()
{
    m_window->show();
    m_window->activateWindow();
    refreshState();
    openTargets(m_options.targets);
    restoreJournal();
    m_sharing->startWith(m_options);
    if (m_window->editors()->currentTab())
        m_window->editors()->currentTab()->setFocus(Qt::OtherFocusReason);
    else
        m_files->focusTree();       // not the menu, which only happens to come first
}

void Workbench::openTargets(const QList<LaunchOptions::Target> &targets)
{
    for (const LaunchOptions::Target &target : targets)
        if (QFileInfo(target.path).isDir())
            setFolderNow(target.path);
    if (targets.isEmpty() && m_options.join.isEmpty())
        if (const QStringList recent = m_settings.recentFolders(); !recent.isEmpty() && m_settings.value(QStringLiteral("lastFolder")) == recent.first().toUtf8())
            setFolderNow(recent.first());
    for (const LaunchOptions::Target &target : targets) {
        const QFileInfo info(target.path);
        if (info.isDir())
            continue;
        if (info.exists())
            openFile(relative(info.canonicalFilePath()), target.line);
        else if (m_options.join.isEmpty())      // the folder to join into may be made only then
            showMessage(tr("There is no %1.").arg(QDir::toNativeSeparators(target.path)), true);
    }
}

QString Workbench::absolute(const QString &path) const
{
    return QFileInfo(path).isAbsolute() || m_folder.isEmpty() ? path : m_folder + QLatin1Char('/') + path;
}

QString Workbench::relative(const QString &absolutePath) const
{
    const QString start = m_folder + QLatin1Char('/');
    return !m_folder.isEmpty() && absolutePath.startsWith(start) ? absolutePath.mid(start.size()) : absolutePath;
}

void Workbench::openFolder(const QString &folder)
{
    const QString canonical = folder.isEmpty() ? QString() : QFileInfo(folder).canonicalFilePath();
    if (!folder.isEmpty() && canonical.isEmpty()) {
        showMessage(tr("There is no folder %1.").arg(QDir::toNativeSeparators(folder)), true);
        return;
    }
    if (canonical == m_folder)
        return;
    m_tabs->keepNow();
    m_saving->closeAll([this, canonical] { setFolderNow(canonical); });
}

void Workbench::setFolderNow(const QString &folder)
{
    showFolder(folder);
    if (!m_folder.isEmpty()) {
        m_sharing->reopen(m_folder);
        m_tabs->restore();
        restoreJournal();
        m_tabs->showCurrent();
    }
    refreshState();
}

void Workbench::showFolder(const QString &folder)
{
    setLive(nullptr);
    m_folder = folder.isEmpty() ? QString() : QFileInfo(folder).canonicalFilePath();
    m_files->setFolder(m_folder, m_folder.isEmpty() ? panels::FileTreeModel::IgnorePredicate{} : ignoreRulesOf(m_folder));
    m_index.setFolder(m_folder);
    m_search->setRoot(m_folder);
    m_window->welcome()->setFolderOpen(!m_folder.isEmpty());
    m_window->topBar()->setProject(m_folder.isEmpty() ? QStringLiteral("Dyad") : QDir(m_folder).dirName(), QDir::toNativeSeparators(m_folder));
    m_window->setWindowTitle(m_folder.isEmpty() ? QStringLiteral("Dyad") : QDir(m_folder).dirName() + QStringLiteral(" — Dyad"));
    m_team->setShareable(!m_folder.isEmpty());
    if (m_window->isVisible())      // that none is open before the window is there says nothing about the next start
        m_settings.setValue(QStringLiteral("lastFolder"), m_folder.toUtf8());
    if (!m_folder.isEmpty())
        m_settings.rememberFolder(m_folder);
    refreshState();
    Q_EMIT folderChanged(m_folder);
}

bool Workbench::belongsHere(const QString &file) const
{
    if (!m_folder.isEmpty() && file.startsWith(m_folder + QLatin1Char('/')))
        return true;
    // What lies in another folder that one works in waits until that one is opened.
    for (const QString &folder : m_settings.recentFolders())
        if (file.startsWith(folder + QLatin1Char('/')))
            return false;
    return true;
}

void Workbench::restoreJournal()
{
    // Text that was not saved when the program ended, however it ended: its tabs come back without a question.
    const QStringList keys = m_journal ? m_journal->keys() : QStringList();
    QStringList untitled;
    for (const QString &key : keys) {
        if (m_window->editors()->pageOf(relative(key)))
            continue;
        if (key.startsWith(UntitledPrefix)) {
            if (m_untitled > 0)
                continue;       // they came back when the program started
            untitled.append(key);
        } else if (belongsHere(key)) {
            openFile(relative(key));
        }
    }
    int highest = m_untitled;
    for (const QString &key : std::as_const(untitled)) {
        const int number = key.mid(UntitledPrefix.size()).toInt();
        highest = qMax(highest, number);
        m_untitled = number - 1;        // makeFile counts on
        m_window->editors()->openUntitled();
    }
    m_untitled = highest;
}

std::unique_ptr<OpenFile> Workbench::makeFile(const QString &path)
{
    if (path.isEmpty())
        return std::make_unique<LocalFile>(QString(), QString(), m_journal, UntitledPrefix + QString::number(++m_untitled));
    if (auto shared = makeShared(path))
        return shared;
    auto file = std::make_unique<LocalFile>(path, m_folder, m_journal);
    tellSharedWhole(*file);
    return file;
}

void Workbench::tellSharedWhole(const OpenFile &file)
{
    if (m_live && m_live->isSharedWhole(file.path()))
        showMessage(tr("%1 is not UTF-8 (%2): it is shared as a whole when you save it, and the last one who saves wins.").arg(file.title(), sync::encoding::nameOf(file.encoding())));
}

std::unique_ptr<OpenFile> Workbench::makeShared(const QString &path)
{
    return m_live && !path.isEmpty() && !QFileInfo(path).isAbsolute() ? m_live->openFile(path) : nullptr;
}

EditorPage *Workbench::openFile(const QString &path, int line) { return m_window->editors()->open(path, line); }

void Workbench::setLive(std::unique_ptr<LiveFolder> live)
{
    if (!live && !m_live)
        return;
    m_chat->leave();
    m_teamFlow->setLive(nullptr);
    m_team->setProject(nullptr, {});
    std::unique_ptr<LiveFolder> before = std::exchange(m_live, std::move(live));
    if (m_live) {
        connect(m_live.get(), &LiveFolder::stateChanged, this, &Workbench::refreshState);
        connect(m_live.get(), &LiveFolder::fileRenamed, m_window->editors(), &EditorArea::renamePaths);
        connect(m_live.get(), &LiveFolder::fileRemoved, m_window->editors(), &EditorArea::removePath);
        connect(m_live.get(), &LiveFolder::filesKnown, m_window->editors(), &EditorArea::reopenAll);
        m_team->setProject(m_live->project(), [this](const sync::PresenceState &presence) { return m_teamFlow->lineOf(presence); });
        m_teamFlow->setLive(m_live.get());
    }
    m_window->editors()->reopenAll();   // lets go of the documents of the one before
    before.reset();
    refreshState();
    Q_EMIT liveChanged();
}

LiveState Workbench::liveState() const { return m_live ? m_live->state() : m_sharing->reopeningState(); }

bool Workbench::isEverythingSaved() const
{
    for (EditorPage *page : m_window->editors()->pages())
        if (page->file()->isModified() || page->file()->isSaving())
            return false;
    return true;
}

void Workbench::refreshState()
{
    if (!m_window)
        return;
    const LiveState state = liveState();
    m_window->topBar()->setLiveState(state);
    m_window->topBar()->setShareText(m_live ? tr("Invite") : tr("Share"), !m_folder.isEmpty());
    m_files->setReadOnly(state.kind == LiveState::Kind::ReadOnly);
    int unsaved = 0, saving = 0;
    QSet<QString> modified;
    for (EditorPage *page : m_window->editors()->files()) {
        saving += page->file()->isSaving() ? 1 : 0;
        if (page->file()->isModified()) {
            ++unsaved;
            if (page->file()->doc() == 0)
                modified.insert(page->file()->path());
        }
    }
    m_files->model()->setModified(modified);
    const bool offline = m_live && (state.kind == LiveState::Kind::Offline || state.kind == LiveState::Kind::Failed);
    const StatusBar::Saved saved = offline                                     ? StatusBar::Saved::Waiting
        : unsaved > 0 && !m_live                                               ? StatusBar::Saved::Unsaved
        : saving > 0 || unsaved > 0 || state.kind == LiveState::Kind::Saving   ? StatusBar::Saved::Saving
        : m_window->editors()->pages().isEmpty() && !m_live                    ? StatusBar::Saved::Nothing
                                                                               : StatusBar::Saved::Saved;
    m_window->status()->setSaved(saved, unsaved, state);
    if (state.kind != m_shownState.kind || state.waitingEdits != m_shownState.waitingEdits) {
        m_shownState = state;
        Q_EMIT liveStateChanged(state);
    }
}

void Workbench::onCurrent(EditorPage *page)
{
    m_window->status()->setPosition(page ? page->position() : StatusBar::Position{});
    if (page && !QFileInfo(page->file()->path()).isAbsolute() && !m_folder.isEmpty())
        m_files->reveal(page->file()->path());
    refreshState();
}

void Workbench::onPage(EditorPage *page)
{
    if (page == m_window->editors()->current())
        m_window->status()->setPosition(page->position());
    refreshState();
}

void Workbench::endNow()
{
    m_endsNow = true;
    m_window->close();
}

void Workbench::onClosing(bool *allowed)
{
    *allowed = m_endsNow || mayClose();
    if (!*allowed)
        return;
    m_tabs->keepNow();
    if (m_journal && !m_journal->flush() && !m_endsNow) {
        *allowed = false;
        m_question->ask(tr("Quit and lose what is not saved?"), tr("The disk is full or cannot be written, so that text that is not saved would not come back."), tr("Quit and lose it"),
                        [this] {
            m_journal->giveUp();
            m_window->close();
        }, {}, {});
        return;
    }
    Q_EMIT quitRequested();
}

/// Text of files asks nothing: the journal has what is not saved, and the server has, or gets, what is shared. Programs cannot come back.
bool Workbench::mayClose()
{
    if (!m_saving->settleTools([this] { m_window->close(); }))
        return false;
    const QStringList programs = m_endsPrograms ? QStringList() : m_tools->runningPrograms();
    if (!programs.isEmpty()) {
        m_question->ask(tr("Quit and end what runs?"), programs.join(QStringLiteral(", ")), tr("Quit and end it"), [this] {
            m_endsPrograms = true;
            m_window->close();
        }, {}, {});
        return false;
    }
    return !m_journal || !m_journal->isTakenByAnother() || m_saving->settleFiles([this] { m_window->close(); });
}

int Workbench::peopleCount() const { return m_live ? int(m_live->project()->participants().size()) : 0; }
bool Workbench::followPerson(const QString &name) { return m_teamFlow->followName(name); }

bool Workbench::writeScreenshot(const QString &file)
{
    const qreal ratio = m_window->devicePixelRatioF();
    QPixmap picture(m_window->size() * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    m_window->render(&picture);
    return QDir().mkpath(QFileInfo(file).absolutePath()) && picture.save(file);
}

void Workbench::showMessage(const QString &text, bool bad)
{
    if (m_window)       // it goes first: what is under way then fails, and says so
        m_window->status()->showMessage(text, bad);
}

void Workbench::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(m_window.get(), tr("Open folder"), m_folder.isEmpty() ? QDir::homePath() : m_folder);
    if (!folder.isEmpty())
        openFolder(folder);
}

void Workbench::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(m_window.get(), tr("Open file"), m_folder.isEmpty() ? QDir::homePath() : m_folder);
    if (!file.isEmpty())
        openFile(relative(file));
}

QString Workbench::displayName() const { return m_options.name.isEmpty() ? m_settings.displayName() : m_options.name; }

} // namespace dyad::app
