// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ApiCall.h"
#include "sync/session/ApiTypes.h"
#include "sync/session/Connection.h"
#include <QFuture>
#include <QFutureWatcher>
#include <QNetworkAccessManager>
#include <QPromise>
#include <QUrl>

namespace dyad::sync {

/// The HTTP API of one server (docs/api.md). One thread. Cancelling a future aborts its call; it then has no result. Futures of calls
/// that are under way when this is destroyed are cancelled. Errors carry the server's own codes, or "unreachable", "signed-out",
/// "bad-answer"; "cancelled" is never seen.
class ServerApi : public QObject {
    Q_OBJECT
public:
    template<typename T>
    using Future = QFuture<Expected<T>>;

    explicit ServerApi(const QUrl &server, QObject *parent = nullptr);     ///< http(s)://HOST:PORT
    ~ServerApi() override;

    QUrl server() const { return m_server; }
    const std::optional<ApiSession> &session() const { return m_session; }
    bool isSignedIn() const { return m_session.has_value(); }
    /// For key stores that several processes share: a refresh token is good for one use. before: holds the others off; gives back what
    /// another process got meanwhile (then nothing is asked of the server, and after is not called). after: it is done, kept or failed.
    struct RefreshGuard {
        std::function<std::optional<ApiSession>(const ApiSession &known)> before;
        std::function<void()> after;
    };
    void setRefreshGuard(RefreshGuard guard) { m_guard = std::move(guard); }
    /// From the key store.
    void restoreSession(const ApiSession &session) { m_session = session; }
    void forgetSession();
    /// Got by another way than login(): kept, and told to the key store.
    void signedIn(const ApiSession &session) { adopt(session); }

    Future<ApiServer> serverInfo();
    Future<ApiSession> signup(const QString &invite, const QString &name, const QString &email, const QString &password);
    Future<ApiSession> login(const QString &email, const QString &password, const QString &device);
    Future<bool> logout();
    Future<ApiUser> me();
    Future<QVector<ApiProject>> projects();
    /// organisation: its id or short name; empty: one's own.
    Future<ApiProject> createProject(const QString &name, const QString &organisation = {});
    Future<ApiProject> project(const QString &project);
    Future<bool> removeProject(const QString &project);
    Future<ApiTree> files(const QString &project);
    Future<ApiContent> content(const QString &project, const QString &path);
    /// The text as it was at that version. "no-such-version".
    Future<ApiContent> contentAt(const QString &project, const QString &path, Version version);
    Future<ApiHistory> history(const QString &project, DocId doc, int buckets);
    /// By number: also of files that were deleted, or are called otherwise now.
    Future<ApiContent> contentOf(const QString &project, DocId doc, Version version);
    Future<ApiBlame> blame(const QString &project, DocId doc);
    Future<ApiRevert> revert(const QString &project, DocId doc, Version first, Version last, MemberId member);
    /// since: ms since 1970; only what was done after it.
    Future<ApiTimeline> timeline(const QString &project, qint64 since, int limit);
    /// The comments as Markdown; path: of one file; state: open, resolved or all.
    Future<ApiContent> commentsMarkdown(const QString &project, const QString &path, const QString &state);
    Future<QByteArray> comments(const QString &project, const QString &path, const QString &state);    ///< the answer's JSON
    Future<QVector<ApiLogEntry>> log(const QString &project, const QString &path, int limit, std::optional<Version> before = {});
    Future<QVector<ApiMember>> members(const QString &project);
    Future<ApiInvitation> createInvitation(const QString &project, const QString &role = {}, std::optional<qint64> expiresInMs = {});
    /// Those that are good; without links and secrets, which are told only once.
    Future<QVector<ApiInvitation>> invitations(const QString &project);
    Future<bool> revokeInvitation(const QString &project, const QString &invitation);
    Future<ApiInvited> inspectInvitation(const QString &secret);
    /// name: of the guest, where nobody is signed in; then the guest is signed in by this.
    Future<ApiAccepted> acceptInvitation(const QString &secret, const QString &name = {});
    /// true: the server had it not yet. Progress in KiB (progressValue, progressMaximum).
    Future<bool> putBlob(const QString &project, const QByteArray &sha256Hex, const QString &file);
    /// Into `file`, which is replaced as a whole when all has arrived and the hash is right ("damaged-blob").
    Future<bool> getBlob(const QString &project, const QByteArray &sha256Hex, const QString &file);

    /// For Connection: the access token, renewed where it was refused.
    Connection::TokenSource tokenSource();
    /// New tokens; callers at the same time share one request. Error "signed-out": the refresh token is not good any more.
    void refresh(QObject *context, Connection::TokenReply reply);

    QUrl urlOf(const QString &path) const;
    QNetworkAccessManager &network() { return m_network; }

Q_SIGNALS:
    /// To be kept in the key store; nullopt: signed out.
    void sessionChanged(const std::optional<dyad::sync::ApiSession> &session);

private:
    template<typename T>
    Future<T> run(ApiRequest request, std::function<Expected<T>(const ApiAnswer &)> read);
    void adopt(const ApiSession &session);
    void refreshed(Expected<ApiAnswer> answer);

    struct Waiting {
        QPointer<QObject> context;
        Connection::TokenReply reply;
    };
    QUrl m_server;
    QNetworkAccessManager m_network;
    std::optional<ApiSession> m_session;
    RefreshGuard m_guard;
    std::vector<Waiting> m_waitingForRefresh;
};

} // namespace dyad::sync
