// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/LiveFolder.h"
#include <QPointer>

namespace dyad::app {

/// Makes a project of a folder: server, project, invitation, upload. No widgets. One share; deleting it, or cancel(), stops it and undoes
/// what the server was told.
class ShareController : public QObject {
    Q_OBJECT
public:
    enum class Where { ThisComputer, Network, Server };
    enum class Step { Idle, StartingServer, MakingProject, Uploading, Done, Failed };
    struct Request {
        QString folder, name, person;       ///< name: of the project
        Where where = Where::ThisComputer;
        QUrl server;                        ///< with Where::Server
        std::shared_ptr<sync::ServerApi> api;       ///< with Where::Server: the account's
        QString organisation = {};          ///< with Where::Server: in which the project will be; empty: one's own
    };
    explicit ShareController(QObject *parent = nullptr);
    ~ShareController() override;
    void start(const Request &request);
    void cancel();
    Step step() const { return m_step; }

Q_SIGNALS:
    void progress(const QString &text, qint64 done, qint64 total);
    /// The folder is live; take() gives it, with the link in its record.
    void done(const QString &link);
    void failed(const QString &message);

public:
    std::unique_ptr<LiveFolder> take() { return std::move(m_live); }

private:
    void makeProject(std::shared_ptr<sync::ServerApi> api);
    void makeInvitation(const QString &project);
    void upload(const QString &link);
    void onProgress();
    void fail(const sync::Error &error);

    Request m_request;
    Step m_step = Step::Idle;
    int m_attempt = 0;          // answers to what was cancelled belong to an older one
    LiveRecord m_record;
    std::unique_ptr<HostServer> m_host;
    std::shared_ptr<sync::ServerApi> m_api;
    std::unique_ptr<LiveFolder> m_live;
};

} // namespace dyad::app
