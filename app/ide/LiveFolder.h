// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/LiveRecord.h"
#include "app/ide/LiveState.h"
#include "app/ide/OpenFile.h"
#include "sync/session/RemoteProject.h"
#include "sync/session/ServerApi.h"
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <memory>

namespace dyad::sync {
class ClientStore;
class ServerBlobs;
class WorkCopy;
}

namespace dyad::app {

class HostServer;

/// A folder and its project, live: connection, working copy, and, where this program is the host, the server. GUI thread.
class LiveFolder : public QObject {
    Q_OBJECT
public:
    static constexpr int SlowAfter = 500;       ///< ms until an edit that waits is worth a word; most are confirmed sooner
    struct Progress {
        qint64 done = 0, total = 0;     ///< files
        bool settled = false;           ///< both sides are equal
    };
    /// api: signed in; the account's where the record says so, since a refresh token is good for one use and two that refresh end the sign-in.
    /// host: empty where the server is another program. Errors: ClientStore's.
    static sync::Expected<std::unique_ptr<LiveFolder>> open(LiveRecord record, std::shared_ptr<sync::ServerApi> api, std::unique_ptr<HostServer> host);
    ~LiveFolder() override;

    QString folder() const { return m_record.folder; }
    const LiveRecord &record() const { return m_record; }
    void setLink(const QString &link);
    /// The account goes on with another server: this folder keeps the sign-in that both shared.
    void keepOwnSignIn();
    sync::RemoteProject *project() const { return m_project.get(); }
    sync::ServerApi *api() const { return m_api.get(); }
    HostServer *host() const { return m_host.get(); }
    LiveState state() const;
    Progress progress() const;
    /// nullptr: the project has no such file (it is ignored, or stays private for another reason).
    /// A text of another encoding: shared as a whole, when it is saved. Edited as a file of the disk.
    bool isSharedWhole(const QString &path) const;
    std::unique_ptr<OpenFile> openFile(const QString &path);
    sync::WorkCopy *workCopy() const { return m_copy.get(); }
    void retry();

Q_SIGNALS:
    void stateChanged();
    void progressChanged();
    void filesKnown();          ///< the tree has arrived: open tabs can become live
    void fileRenamed(const QString &from, const QString &to);
    void fileRemoved(const QString &path);
    /// Many files were deleted here at once: they are deleted for the others only when somebody says so.
    void deletionsHeld(qsizetype files);
    void problem(const QString &message);

private:
    LiveFolder(LiveRecord record, std::unique_ptr<HostServer> host);
    void connectProject();
    void onWaiting(qint64 edits);
    void connectCopy();
    void tellProblems();
    void keepSession(const std::optional<sync::ApiSession> &session);

    LiveRecord m_record;
    std::unique_ptr<HostServer> m_host;         // goes last: the connection says good-bye to it
    std::shared_ptr<sync::ClientStore> m_store;
    std::shared_ptr<sync::ServerApi> m_api;
    std::unique_ptr<sync::RemoteProject> m_project;
    std::unique_ptr<sync::ServerBlobs> m_blobs;
    std::unique_ptr<sync::WorkCopy> m_copy;
    bool m_known = false;
    QElapsedTimer m_waitingSince;       // invalid: nothing waits
    QTimer m_slow;
};

} // namespace dyad::app
