// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/Account.h"
#include "app/ide/JoinController.h"
#include "app/ide/LaunchOptions.h"
#include "app/ide/LiveState.h"
#include "app/ide/ShareController.h"
#include <QObject>
#include <QTimer>

namespace dyad::app {

class HostServer;
class JoinSheet;
class ProjectSheet;
class AccountSheet;
class OrganisationSheet;
class ShareSheet;
class SignInSheet;
class Workbench;

/// Sharing, joining, coming back, leaving: ties the sheets to their controllers and the result to the workbench. GUI thread.
class ShareFlow : public QObject {
    Q_OBJECT
public:
    explicit ShareFlow(Workbench *workbench);
    void openShare();
    void openJoin(const QString &link);
    void openSignIn();
    void openAccount();
    void openOrganisations();
    /// Members and rights of the shared project, for those who may set them.
    void openProject();
    bool mayOpenProject() const;
    bool isSignedIn() const { return m_account.isSignedIn(); }
    void signOut() { m_account.signOut(); }
    /// Of the server that one is signed in to; null where nobody is.
    sync::ServerApi *serverApi() const { return m_account.api() ? m_account.api()->api() : nullptr; }
    const Account &account() const { return m_account; }
    /// What the command line asked for: --share, --join.
    void startWith(const LaunchOptions &options);
    /// The folder was opened: where it belongs to a project, it becomes live again.
    void reopen(const QString &folder);
    LiveState reopeningState() const { return m_reopening; }
    void retry();
    void leave();
    ShareController *shareController() { return &m_share; }
    JoinController *joinController() { return &m_join; }
    void share(const ShareController::Request &request);
    void join(const QString &link, const QString &name, const QString &folder);

Q_SIGNALS:
    void accountChanged();
    void invited();             ///< there is another invitation

private:
    void makeSheets();
    void invite(const QString &instead = {});
    void withdraw(const QString &invitation);
    void inviteOtherwise();
    void onInvited(const sync::ApiInvitation &invitation);
    void onShared(const QString &link);
    void onJoined(const QString &folder);
    void bringBack(const LiveRecord &record, std::shared_ptr<sync::ServerApi> api);
    void bringBackByAccount(const LiveRecord &record);
    void onAccount();
    void failReopening(const QString &message);
    void failHosting(const QString &message);
    bool adopt(std::unique_ptr<LiveFolder> live);
    void askWhereToShare();
    void stopSharing();
    void askAboutDeletions(qsizetype files);
    void printLive(const LiveState &state);

    Workbench *m_bench;
    Account m_account;
    ShareController m_share;
    JoinController m_join;
    ShareSheet *m_shareSheet = nullptr;
    JoinSheet *m_joinSheet = nullptr;
    SignInSheet *m_signInSheet = nullptr;
    AccountSheet *m_accountSheet = nullptr;
    OrganisationSheet *m_organisationSheet = nullptr;
    ProjectSheet *m_projectSheet = nullptr;
    std::unique_ptr<HostServer> m_host;         // while it starts
    LiveState m_reopening;
    int m_inviting = 0;                         // the invitation that was asked for last
    QString m_linkOf;                           // the project that it leads to
    QString m_invitation;                       // whose link the sheet shows; empty: that of sharing
    QTimer m_hostAgain;                         // after a host that could not start
    int m_hostTries = 0;
    QString m_reopenedFolder;
    bool m_printedLive = false;
    bool m_automatic = false;                   // no sheet: the command line asked
};

} // namespace dyad::app
