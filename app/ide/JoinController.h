// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/LiveFolder.h"

namespace dyad::app {

/// Takes an invitation and fills an empty folder with the project. No widgets.
class JoinController : public QObject {
    Q_OBJECT
public:
    enum class Field { None, Link, Name, Folder };
    enum class Step { Idle, Accepting, Downloading, Done, Failed };
    struct Request {
        QString link, name, folder;
        std::shared_ptr<sync::ServerApi> api;       ///< the account's, where it is signed in to that server already
    };
    explicit JoinController(QObject *parent = nullptr);
    ~JoinController() override;
    void start(const Request &request);
    void cancel();
    Step step() const { return m_step; }
    std::unique_ptr<LiveFolder> take() { return std::move(m_live); }
    /// The server of a link "http(s)://HOST:PORT/join/PROJECT#SECRET"; invalid where it is none.
    static QUrl serverOf(const QString &link);
    static QString projectOf(const QString &link);
    static QString secretOf(const QString &link);

Q_SIGNALS:
    void progress(const QString &text, qint64 done, qint64 total);
    void done(const QString &folder);
    /// field: under which the message belongs.
    void failed(const QString &message, dyad::app::JoinController::Field field);

private:
    bool check();
    void inspect();
    void accept();
    void download(const sync::ApiAccepted &accepted);
    void onProgress();
    void fail(const QString &message, Field field);
    void failWith(const sync::Error &error, Field field = Field::None);

    Request m_request;
    Step m_step = Step::Idle;
    int m_attempt = 0;          // answers to what was cancelled belong to an older one
    LiveRecord m_record;
    std::shared_ptr<sync::ServerApi> m_api;
    std::unique_ptr<LiveFolder> m_live;
};

} // namespace dyad::app
