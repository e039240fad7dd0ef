// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ShareFlow.h"
#include "app/ide/EventLine.h"
#include "app/ide/FutureReply.h"
#include "app/ide/HostServer.h"
#include "app/ide/JoinSheet.h"
#include "app/ide/MainWindow.h"
#include "app/ide/project/ProjectSheet.h"
#include "app/ide/QuestionSheet.h"
#include "app/ide/SaveFlow.h"
#include "app/ide/ShareSheet.h"
#include "app/ide/SignInSheet.h"
#include "app/ide/Workbench.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/account/AccountSheet.h"
#include "app/ide/account/OrganisationSheet.h"
#include "app/ide/account/PasswordSheet.h"
#include "sync/store/ClientStore.h"
#include "sync/workcopy/TextDiff.h"
#include "sync/workcopy/WorkCopy.h"
#include <QDir>
#include <QFileInfo>

namespace dyad::app {

using namespace std::chrono_literals;

namespace {

constexpr auto FirstHostPause = 1000ms, LongestHostPause = 30'000ms;

} // namespace

ShareFlow::ShareFlow(Workbench *workbench)
    : QObject(workbench), m_bench(workbench)
{
    m_hostAgain.setSingleShot(true);
    connect(&m_hostAgain, &QTimer::timeout, this, &ShareFlow::retry);
    connect(&m_account, &Account::changed, this, &ShareFlow::onAccount);
    connect(&m_account, &Account::changed, this, &ShareFlow::accountChanged);
    connect(&m_share, &ShareController::done, this, &ShareFlow::onShared);
    connect(&m_join, &JoinController::done, this, &ShareFlow::onJoined);
    connect(&m_share, &ShareController::failed, this, [this](const QString &message) {
        EventLine::print({{QStringLiteral("event"), QStringLiteral("share-failed")}, {QStringLiteral("message"), message}});
        if (m_automatic || !m_shareSheet)
            m_bench->showMessage(message, true);
    });
    connect(&m_join, &JoinController::failed, this, [this](const QString &message) {
        EventLine::print({{QStringLiteral("event"), QStringLiteral("join-failed")}, {QStringLiteral("message"), message}});
        if (m_automatic)
            m_bench->showMessage(message, true);
    });
    connect(workbench, &Workbench::liveStateChanged, this, &ShareFlow::printLive);
}

void ShareFlow::makeSheets()
{
    if (m_shareSheet)
        return;
    QWidget *window = m_bench->window();
    m_shareSheet = new ShareSheet(&m_share, &m_account, window);
    m_joinSheet = new JoinSheet(&m_join, window);
    m_signInSheet = new SignInSheet(&m_account, window);
    m_accountSheet = new AccountSheet(&m_account, window);
    auto *forgotten = new PasswordSheet(window);
    connect(m_signInSheet, &SignInSheet::forgotten, forgotten, &PasswordSheet::openWith);
    connect(forgotten, &PasswordSheet::done, this, [this] {
        m_bench->showMessage(tr("The new password holds. Sign in with it."));
        openSignIn();
    });
    connect(m_shareSheet, &ShareSheet::shareWanted, this, &ShareFlow::share);
    connect(m_shareSheet, &ShareSheet::roleWanted, this, &ShareFlow::inviteOtherwise);
    connect(m_joinSheet, &JoinSheet::joinWanted, this, &ShareFlow::join);
    connect(&m_account, &Account::signedIn, this, [this] { m_bench->showMessage(tr("Signed in as %1.").arg(m_account.userName())); });
}

void ShareFlow::openShare()
{
    makeSheets();
    if (m_bench->folder().isEmpty())
        return m_bench->showMessage(tr("Open a folder first; then it can be shared."));
    if (m_bench->live())
        invite();
    else if (LiveRecord::of(m_bench->folder()))
        m_bench->question()->ask(tr("Share %1 anew?").arg(QDir(m_bench->folder()).dirName()),
            tr("This folder belongs to a shared project that cannot be reached at the moment. Sharing it anew makes another project of it and leaves that one."), tr("Share anew"), [this] { askWhereToShare(); }, {}, {});
    else
        askWhereToShare();
}

void ShareFlow::askWhereToShare()
{
    if (!m_bench->folder().isEmpty() && !m_bench->live())
        m_shareSheet->openFor(m_bench->folder(), m_account.isSignedIn() ? m_account.userName() : m_bench->displayName());
}

/// instead: the invitation whose link nobody can have; it is withdrawn once there is another.
void ShareFlow::invite(const QString &instead)
{
    LiveFolder *live = m_bench->live();
    const QString name = live->record().name, role = live->project()->role();
    if (!role.isEmpty() && role != QLatin1String("owner") && role != QLatin1String("admin"))
        return m_shareSheet->showRefusal(name, tr("Inviting is for admins of the project; your role in it is %1. Ask who invited you.").arg(role));
    m_shareSheet->showInviting(name);
    m_invitation.clear();
    whenReady(live, live->api()->createInvitation(live->record().project, m_shareSheet->role()), [this, name, instead, asked = ++m_inviting](const sync::Expected<sync::ApiInvitation> &made) {
        const bool isWanted = asked == m_inviting && m_shareSheet->isOpen();
        if (!made && isWanted)
            m_shareSheet->showRefusal(name, QString::fromStdString(made.error().message));
        if (!made)
            return;
        if (!isWanted)
            return withdraw(made->id);          // its link was never seen
        if (!instead.isEmpty())
            withdraw(instead);
        onInvited(*made);
    });
}

void ShareFlow::withdraw(const QString &invitation)
{
    if (LiveFolder *live = m_bench->live())
        whenReady(live, live->api()->revokeInvitation(live->record().project, invitation), [this](const sync::Expected<bool> &) { Q_EMIT invited(); });
}

void ShareFlow::onInvited(const sync::ApiInvitation &invitation)
{
    Q_EMIT invited();
    LiveFolder *live = m_bench->live();
    if (!live || !m_shareSheet->isOpen())
        return;
    m_invitation = invitation.id;
    m_linkOf = live->record().project;
    // By an address that reaches it: the server knows only how it listens.
    const QUrl server = live->host() ? live->host()->publicUrl() : live->record().server;
    QUrl link(invitation.link);
    link.setScheme(server.scheme());
    link.setHost(server.host());
    link.setPort(server.port());
    m_shareSheet->showLink(link.toString(), live->record().name);
}

/// A link with another role. The one before, which nobody has taken, is good for nobody then.
void ShareFlow::inviteOtherwise()
{
    const LiveFolder *live = m_bench->live();
    if (!live || live->record().project != m_linkOf)
        return m_shareSheet->closeSheet();      // it would be another project's, or none
    invite(m_shareSheet->isCopied() ? QString() : m_invitation);
}

void ShareFlow::openJoin(const QString &link)
{
    makeSheets();
    m_joinSheet->openWith(link, m_bench->displayName(), {});
}

void ShareFlow::openSignIn()
{
    makeSheets();
    m_signInSheet->open();
}

bool ShareFlow::mayOpenProject() const
{
    LiveFolder *live = m_bench->live();
    const QString role = live ? live->project()->role() : QString();
    return role == QLatin1String("owner") || role == QLatin1String("admin");
}

void ShareFlow::openProject()
{
    if (!mayOpenProject())
        return;
    if (!m_projectSheet)
        m_projectSheet = new ProjectSheet(m_bench->window());
    const EditorPage *page = m_bench->window()->editors()->current();
    const QString file = page ? page->file()->path() : QString();       // relative, where it lies in the folder
    m_projectSheet->openFor(m_bench->live(), QDir::isRelativePath(file) ? file : QString());
}

void ShareFlow::openAccount()
{
    makeSheets();
    m_accountSheet->open();
}

void ShareFlow::openOrganisations()
{
    if (!m_organisationSheet)
        m_organisationSheet = new OrganisationSheet(&m_account, m_bench->window());
    m_organisationSheet->open();
}

void ShareFlow::share(const ShareController::Request &request)
{
    if (!m_automatic)
        m_bench->settings()->setDisplayName(request.person);
    // What is typed and not saved goes along: the shared text is the one people see.
    for (EditorPage *page : m_bench->window()->editors()->pages())
        if (page->file()->isModified() && !page->file()->path().isEmpty())
            page->file()->saveNow();
    m_share.start(request);
}

void ShareFlow::join(const QString &link, const QString &name, const QString &folder)
{
    if (!m_automatic)
        m_bench->settings()->setDisplayName(name);
    JoinController::Request request{link, name, folder, nullptr};
    if (m_account.isSignedIn() && m_account.server() == JoinController::serverOf(link))
        request.api = m_account.serverApi();
    m_join.start(request);
}

void ShareFlow::startWith(const LaunchOptions &options)
{
    if (options.share || !options.join.isEmpty()) {
        m_automatic = true;
        EventLine::enable();
    }
    if (options.share && !m_bench->folder().isEmpty() && !m_bench->live() && m_reopening.kind == LiveState::Kind::Alone)
        share({m_bench->folder(), QDir(m_bench->folder()).dirName(), m_bench->displayName(), ShareController::Where::ThisComputer, {}, {}});
    if (!options.join.isEmpty() && !m_bench->live())
        join(options.join, m_bench->displayName(), options.targets.isEmpty() ? QDir::currentPath() : options.targets.first().path);
}

/// False: another folder is open by now. This one is live again when it is opened.
bool ShareFlow::adopt(std::unique_ptr<LiveFolder> live)
{
    if (QFileInfo(live->folder()).canonicalFilePath() != QFileInfo(m_bench->folder()).canonicalFilePath())
        return false;
    m_host.reset();     // one that was about to come back is not wanted any more
    m_hostAgain.stop();
    m_hostTries = 0;
    m_reopening = {};
    connect(live.get(), &LiveFolder::deletionsHeld, this, &ShareFlow::askAboutDeletions);
    connect(live.get(), &LiveFolder::problem, this, [this](const QString &message) { m_bench->showMessage(message, true); });
    m_bench->setLive(std::move(live));
    return true;
}

void ShareFlow::onShared(const QString &link)
{
    auto live = m_share.take();
    if (!live)
        return;
    const QString name = live->record().name;
    m_linkOf = live->record().project;
    m_invitation.clear();
    if (!adopt(std::move(live)))
        m_bench->showMessage(tr("%1 is shared, and is live when you open it again.").arg(name));
    EventLine::print({{QStringLiteral("event"), QStringLiteral("shared")}, {QStringLiteral("link"), link}});
    // Who shared without the sheet finds the link there later; a sheet that opens by itself would take the keys being typed.
    if (!m_automatic && m_shareSheet)
        m_shareSheet->showLink(link, name);
}

void ShareFlow::onJoined(const QString &folder)
{
    auto live = m_join.take();
    if (!live)
        return;
    if (m_bench->folder() != folder) {
        // The record is there, but it is live already: what opening would start is here.
        auto held = std::make_shared<std::unique_ptr<LiveFolder>>(std::move(live));
        m_bench->saving()->closeAll([this, folder, held] {
            m_bench->showFolder(folder);
            adopt(std::move(*held));
        });
    } else {
        adopt(std::move(live));
    }
    EventLine::print({{QStringLiteral("event"), QStringLiteral("joined")}, {QStringLiteral("folder"), folder}});
}

void ShareFlow::reopen(const QString &folder)
{
    m_host.reset();
    m_hostAgain.stop();
    m_reopening = {};
    if (folder != m_reopenedFolder)
        m_hostTries = 0;
    m_reopenedFolder = folder;
    const auto record = LiveRecord::of(folder);
    if (!record)
        return;
    m_reopening = {LiveState::Kind::Connecting, 0, {}};
    if (record->byAccount)
        return bringBackByAccount(*record);
    if (!record->hosted) {
        sync::ApiSession session;
        session.refreshToken = record->refreshToken.toLatin1();
        session.user.name = record->person;
        auto api = std::make_shared<sync::ServerApi>(record->server);
        api->restoreSession(session);
        bringBack(*record, std::move(api));
        return;
    }
    m_host = std::make_unique<HostServer>(folder, record->onNetwork, record->port);
    connect(m_host.get(), &HostServer::started, this, [this, record](const sync::ApiSession &session) {
        auto api = std::make_shared<sync::ServerApi>(record->server);
        api->restoreSession(session);
        bringBack(*record, std::move(api));
    });
    connect(m_host.get(), &HostServer::failed, this, [this](const sync::Error &error) { failHosting(QString::fromStdString(error.message)); });
    m_host->start(record->person);
}

/// Mostly another program has the port for a while, and invitations name it: tried again until it is free, said once.
void ShareFlow::failHosting(const QString &message)
{
    if (m_hostTries == 0)
        m_bench->showMessage(message, true);
    m_reopening = {LiveState::Kind::Failed, 0, message};
    m_bench->refreshState();
    m_hostAgain.start(std::min(LongestHostPause, FirstHostPause * (1 << std::min(m_hostTries++, 10))));
}

void ShareFlow::bringBackByAccount(const LiveRecord &record)
{
    if (m_account.isSignedIn() && m_account.server() == record.server)
        bringBack(record, m_account.serverApi());
    else if (!m_account.isLooking())
        failReopening(tr("Sign in to %1: then this folder is live again.").arg(record.server.host()));
}

/// A folder that is shared as the account comes back with it: when the keychain answers, and when one signs in again.
void ShareFlow::onAccount()
{
    LiveFolder *live = m_bench->live();
    const auto record = live ? std::optional(live->record()) : LiveRecord::of(m_bench->folder());
    if (!record || !record->byAccount || m_share.step() == ShareController::Step::Uploading)
        return;
    if (live && m_account.isSignedIn() && m_account.server() != record->server)
        return live->keepOwnSignIn();
    const bool another = live && m_account.isSignedIn() && live->api() != m_account.serverApi().get() && m_account.server() == record->server;
    const bool waits = !live && (m_reopening.kind == LiveState::Kind::Connecting || (m_reopening.kind == LiveState::Kind::Failed && m_account.isSignedIn() && m_account.server() == record->server));
    if (another)
        m_bench->setLive(nullptr);
    if (another || waits)
        reopen(m_bench->folder());
    m_bench->refreshState();
}

void ShareFlow::bringBack(const LiveRecord &record, std::shared_ptr<sync::ServerApi> api)
{
    auto live = LiveFolder::open(record, std::move(api), std::move(m_host));
    if (live)
        adopt(std::move(*live));
    else
        failReopening(QString::fromStdString(live.error().message));
}

void ShareFlow::failReopening(const QString &message)
{
    m_reopening = {LiveState::Kind::Failed, 0, message};
    m_bench->showMessage(message, true);
    m_bench->refreshState();
}

void ShareFlow::retry()
{
    if (m_bench->live())
        m_bench->live()->retry();
    else if (m_reopening.kind == LiveState::Kind::Failed)
        reopen(m_bench->folder());
    m_bench->refreshState();
}

void ShareFlow::leave()
{
    if (!m_bench->live())
        return;
    const QString name = m_bench->live()->record().name;
    const bool hosted = m_bench->live()->record().hosted;
    m_bench->question()->ask(tr("Stop sharing %1 here?").arg(name),
        hosted ? tr("The others lose the connection. Everybody keeps their files, and so do you.") : tr("Your files stay. To come back you need the link again."),
        tr("Stop sharing"), [this] { stopSharing(); }, {}, {});
}

void ShareFlow::stopSharing()
{
    const QString folder = m_bench->folder();
    EditorArea *editors = m_bench->window()->editors();
    // What was typed a moment ago is not on the disk yet, and nobody brings it there any more.
    QHash<QString, std::string> texts;
    for (EditorPage *page : editors->files()) {
        page->flush();
        if (page->showsText() && page->file()->doc() != 0)
            texts.insert(page->file()->path(), page->file()->document()->text().text());
    }
    m_bench->setLive(nullptr);
    for (EditorPage *page : editors->files()) {
        const auto text = texts.constFind(page->file()->path());
        if (text == texts.constEnd() || !page->showsText() || page->file()->doc() != 0)
            continue;
        const auto document = page->file()->document();
        const auto missing = sync::diffTexts(document->text().text(), *text);
        if (!missing.isEmpty() && document->edit(missing, {}))
            (void)page->file()->saveNow();
    }
    LiveRecord::forget(folder);
    sync::ClientStore::forget(folder);
    m_bench->refreshState();
}

void ShareFlow::askAboutDeletions(qsizetype files)
{
    m_bench->question()->ask(tr("Many files were deleted here"), tr("%n files are gone from this folder. The others still have them.", nullptr, int(files)),
        tr("Bring them back"), [this] {
            if (m_bench->live())
                m_bench->live()->workCopy()->restoreDeleted();
        },
        tr("Delete %n files for everybody", nullptr, int(files)), [this] {
            if (m_bench->live())
                m_bench->live()->workCopy()->confirmDeletions();
        });
}

void ShareFlow::printLive(const LiveState &state)
{
    if (state.kind == LiveState::Kind::Failed && m_bench->live())
        m_bench->showMessage(state.reason, true);      // for good, as when one was removed: not to be found out by a tip only
    const bool live = state.kind == LiveState::Kind::Live || state.kind == LiveState::Kind::Saving || state.kind == LiveState::Kind::ReadOnly;
    if (std::exchange(m_printedLive, live) == live)
        return;
    if (live)
        EventLine::print({{QStringLiteral("event"), QStringLiteral("live")}});
    else
        EventLine::print({{QStringLiteral("event"), QStringLiteral("offline")}, {QStringLiteral("waiting"), state.waitingEdits}});
}

} // namespace dyad::app
