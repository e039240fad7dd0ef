// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/ServerApi.h"
#include "sync/session/ApiReaders.h"
#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>
#include <QUrlQuery>

namespace dyad::sync {

namespace {

using Authorization = ApiRequest::Authorization;

ApiRequest get(const QString &path)
{
    ApiRequest request;
    request.path = path;
    return request;
}

ApiRequest post(const QString &path, const QJsonObject &body, Authorization authorization)
{
    ApiRequest request;
    request.method = "POST";
    request.path = path;
    request.body = body;
    request.authorization = authorization;
    return request;
}

QString segment(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString inProject(const QString &project, const QString &rest = {})
{
    return QStringLiteral("projects/") + segment(project) + rest;
}

Expected<bool> done(const ApiAnswer &) { return true; }

int kibibytes(qint64 bytes) { return static_cast<int>(bytes / 1024); }

/// The same words wherever it shows.
std::unexpected<Error> signedOut() { return fail("signed-out", ServerApi::tr("You have been signed out; sign in again.").toStdString()); }

} // namespace

ServerApi::ServerApi(const QUrl &server, QObject *parent) : QObject(parent), m_server(server) {}

ServerApi::~ServerApi()
{
    const auto calls = findChildren<ApiCall *>();
    for (ApiCall *call : calls) call->cancel();
}

QUrl ServerApi::urlOf(const QString &path) const
{
    const QString base = m_server.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    return QUrl(base + QStringLiteral("/api/v1/") + path, QUrl::StrictMode);
}

template<typename T>
ServerApi::Future<T> ServerApi::run(ApiRequest request, std::function<Expected<T>(const ApiAnswer &)> read)
{
    auto promise = std::make_shared<QPromise<Expected<T>>>();
    promise->start();
    auto *call = new ApiCall(this, std::move(request), [promise, read = std::move(read)](Expected<ApiAnswer> answer) {
        if (!answer && answer.error().code == "cancelled") promise->future().cancel();
        else if (answer) promise->addResult(read(*answer));
        else promise->addResult(Expected<T>(std::unexpected(answer.error())));
        promise->finish();
    });
    connect(call, &ApiCall::progress, call, [promise](qint64 bytes, qint64 total) {
        promise->setProgressRange(0, kibibytes(total));
        promise->setProgressValue(kibibytes(bytes));
    });
    auto *watcher = new QFutureWatcher<Expected<T>>(call);
    connect(watcher, &QFutureWatcherBase::canceled, call, &ApiCall::cancel);
    watcher->setFuture(promise->future());
    call->start();
    return promise->future();
}

void ServerApi::adopt(const ApiSession &session)
{
    m_session = session;
    Q_EMIT sessionChanged(m_session);
}

void ServerApi::forgetSession()
{
    if (!m_session) return;
    m_session.reset();
    Q_EMIT sessionChanged(m_session);
}

Connection::TokenSource ServerApi::tokenSource()
{
    return [api = QPointer<ServerApi>(this)](bool renew, QObject *context, Connection::TokenReply reply) {
        if (!api || !api->m_session) return reply(sync::fail("signed-out", tr("Sign in to the server first.").toStdString()));
        if (renew) return api->refresh(context, std::move(reply));
        reply(api->m_session->accessToken);
    };
}

void ServerApi::refresh(QObject *context, Connection::TokenReply reply)
{
    if (!m_session) return reply(sync::fail("signed-out", tr("Sign in to the server first.").toStdString()));
    if (m_session->refreshToken.isEmpty()) {      // a program's token is not renewed: it was taken back
        forgetSession();
        return reply(signedOut());
    }
    if (auto newer = m_guard.before && m_waitingForRefresh.empty() ? m_guard.before(*m_session) : std::nullopt) {
        m_session = std::move(newer);
        return reply(m_session->accessToken);
    }
    m_waitingForRefresh.push_back({context, std::move(reply)});
    if (m_waitingForRefresh.size() > 1) return;
    const QJsonObject body{{QStringLiteral("refreshToken"), QString::fromLatin1(m_session->refreshToken)}};
    ApiRequest request = post(QStringLiteral("refresh"), body, Authorization::None);
    request.keepsProblems = true;
    auto *call = new ApiCall(this, std::move(request), [this](Expected<ApiAnswer> answer) { refreshed(std::move(answer)); });
    call->start();
}

void ServerApi::refreshed(Expected<ApiAnswer> answer)
{
    Expected<QByteArray> token = std::unexpected(Error{});
    // Only this says that the token is no good. A server that is busy, has had too many calls, lost its database or wants TLS, and a proxy before it, say nothing about it.
    const bool isRefused = answer && answer->status == 401;
    const auto session = answer ? read::session(*answer) : Expected<ApiSession>(std::unexpected(answer.error()));
    if (isRefused) {
        forgetSession();
        token = signedOut();
    } else if (session && answer->status < 300) {
        adopt(*session);
        token = session->accessToken;
    } else {
        token = answer ? sync::fail("unreachable", tr("The server cannot renew the sign-in just now.").toStdString()) : std::unexpected(answer.error());
    }
    if (m_guard.after) m_guard.after();
    for (const Waiting &one : std::exchange(m_waitingForRefresh, {}))
        if (one.context) one.reply(token);
}

ServerApi::Future<ApiServer> ServerApi::serverInfo()
{
    ApiRequest request = get(QStringLiteral("server"));
    request.authorization = Authorization::None;
    return run<ApiServer>(std::move(request), read::server);
}

ServerApi::Future<ApiSession> ServerApi::signup(const QString &invite, const QString &name, const QString &email, const QString &password)
{
    const QJsonObject body{{QStringLiteral("invite"), invite}, {QStringLiteral("name"), name},
                           {QStringLiteral("email"), email}, {QStringLiteral("password"), password}};
    return run<ApiSession>(post(QStringLiteral("signup"), body, Authorization::None), [this](const ApiAnswer &answer) {
        auto session = read::session(answer);
        if (session) adopt(*session);
        return session;
    });
}

ServerApi::Future<ApiSession> ServerApi::login(const QString &email, const QString &password, const QString &device)
{
    const QJsonObject body{{QStringLiteral("email"), email}, {QStringLiteral("password"), password}, {QStringLiteral("device"), device}};
    return run<ApiSession>(post(QStringLiteral("login"), body, Authorization::None), [this](const ApiAnswer &answer) {
        auto session = read::session(answer);
        if (session) adopt(*session);
        return session;
    });
}

ServerApi::Future<bool> ServerApi::logout()
{
    return run<bool>(post(QStringLiteral("logout"), {}, Authorization::Required), [this](const ApiAnswer &) -> Expected<bool> {
        forgetSession();
        return true;
    });
}

ServerApi::Future<ApiUser> ServerApi::me() { return run<ApiUser>(get(QStringLiteral("me")), read::user); }
ServerApi::Future<QVector<ApiProject>> ServerApi::projects() { return run<QVector<ApiProject>>(get(QStringLiteral("projects")), read::projects); }
ServerApi::Future<ApiProject> ServerApi::project(const QString &id) { return run<ApiProject>(get(inProject(id)), read::project); }

ServerApi::Future<ApiProject> ServerApi::createProject(const QString &name, const QString &organisation)
{
    QJsonObject body{{QStringLiteral("name"), name}};
    if (!organisation.isEmpty())
        body.insert(QStringLiteral("organisation"), organisation);
    return run<ApiProject>(post(QStringLiteral("projects"), body, Authorization::Required), read::project);
}

ServerApi::Future<bool> ServerApi::removeProject(const QString &id)
{
    ApiRequest request = get(inProject(id));
    request.method = "DELETE";
    return run<bool>(std::move(request), done);
}

ServerApi::Future<ApiTree> ServerApi::files(const QString &id)
{
    return run<ApiTree>(get(inProject(id, QStringLiteral("/files"))), read::tree);
}

ServerApi::Future<ApiContent> ServerApi::content(const QString &id, const QString &path)
{
    return run<ApiContent>(get(inProject(id, QStringLiteral("/content?path=") + segment(path))), read::content);
}

ServerApi::Future<ApiContent> ServerApi::contentAt(const QString &id, const QString &path, Version version)
{
    return run<ApiContent>(get(inProject(id, QStringLiteral("/content?path=%1&version=%2").arg(segment(path), QString::number(version)))), read::content);
}

ServerApi::Future<ApiHistory> ServerApi::history(const QString &id, DocId doc, int buckets)
{
    return run<ApiHistory>(get(inProject(id, QStringLiteral("/files/%1/history?buckets=%2").arg(doc).arg(buckets))), read::history);
}

ServerApi::Future<ApiContent> ServerApi::contentOf(const QString &id, DocId doc, Version version)
{
    return run<ApiContent>(get(inProject(id, QStringLiteral("/files/%1/content?version=%2").arg(doc).arg(version))), read::content);
}

ServerApi::Future<ApiBlame> ServerApi::blame(const QString &id, DocId doc)
{
    return run<ApiBlame>(get(inProject(id, QStringLiteral("/files/%1/blame").arg(doc))), read::blame);
}

ServerApi::Future<ApiRevert> ServerApi::revert(const QString &id, DocId doc, Version first, Version last, MemberId member)
{
    const QString query = QStringLiteral("/files/%1/revert?first=%2&last=%3&member=%4").arg(doc).arg(first).arg(last).arg(member);
    return run<ApiRevert>(get(inProject(id, query)), read::revert);
}

ServerApi::Future<ApiTimeline> ServerApi::timeline(const QString &id, qint64 since, int limit)
{
    return run<ApiTimeline>(get(inProject(id, QStringLiteral("/timeline?since=%1&limit=%2").arg(since).arg(limit))), read::timeline);
}

ServerApi::Future<ApiContent> ServerApi::commentsMarkdown(const QString &id, const QString &path, const QString &state)
{
    return run<ApiContent>(get(inProject(id, QStringLiteral("/comments/markdown?state=%1&path=%2").arg(segment(state), segment(path)))),
                           [](const ApiAnswer &answer) -> Expected<ApiContent> { return ApiContent{answer.body, 0}; });
}

ServerApi::Future<QByteArray> ServerApi::comments(const QString &id, const QString &path, const QString &state)
{
    return run<QByteArray>(get(inProject(id, QStringLiteral("/comments?state=%1&path=%2").arg(segment(state), segment(path)))),
                           [](const ApiAnswer &answer) -> Expected<QByteArray> { return answer.body; });
}

ServerApi::Future<QVector<ApiLogEntry>> ServerApi::log(const QString &id, const QString &path, int limit, std::optional<Version> before)
{
    QString query = QStringLiteral("/log?limit=%1").arg(limit);
    if (!path.isEmpty()) query += QStringLiteral("&path=") + segment(path);
    if (before) query += QStringLiteral("&before=%1").arg(*before);
    return run<QVector<ApiLogEntry>>(get(inProject(id, query)), read::log);
}

ServerApi::Future<QVector<ApiMember>> ServerApi::members(const QString &id)
{
    return run<QVector<ApiMember>>(get(inProject(id, QStringLiteral("/members"))), read::members);
}

ServerApi::Future<ApiInvitation> ServerApi::createInvitation(const QString &id, const QString &role, std::optional<qint64> expiresInMs)
{
    QJsonObject body;
    if (!role.isEmpty()) body.insert(QStringLiteral("role"), role);
    if (expiresInMs) body.insert(QStringLiteral("expiresIn"), *expiresInMs);
    return run<ApiInvitation>(post(inProject(id, QStringLiteral("/invitations")), body, Authorization::Required), read::invitation);
}

ServerApi::Future<QVector<ApiInvitation>> ServerApi::invitations(const QString &id)
{
    return run<QVector<ApiInvitation>>(get(inProject(id, QStringLiteral("/invitations"))), read::invitations);
}

ServerApi::Future<bool> ServerApi::revokeInvitation(const QString &id, const QString &invitation)
{
    ApiRequest request = get(inProject(id, QStringLiteral("/invitations/") + segment(invitation)));
    request.method = "DELETE";
    return run<bool>(std::move(request), done);
}

ServerApi::Future<ApiInvited> ServerApi::inspectInvitation(const QString &secret)
{
    return run<ApiInvited>(post(QStringLiteral("invitations/inspect"), {{QStringLiteral("secret"), secret}}, Authorization::None), read::invited);
}

ServerApi::Future<ApiAccepted> ServerApi::acceptInvitation(const QString &secret, const QString &name)
{
    QJsonObject body{{QStringLiteral("secret"), secret}};
    if (!name.isEmpty()) body.insert(QStringLiteral("name"), name);
    return run<ApiAccepted>(post(QStringLiteral("invitations/accept"), body, Authorization::IfSignedIn), [this](const ApiAnswer &answer) {
        auto accepted = read::accepted(answer);
        if (accepted && accepted->session) adopt(*accepted->session);
        return accepted;
    });
}

ServerApi::Future<bool> ServerApi::putBlob(const QString &id, const QByteArray &sha256Hex, const QString &file)
{
    auto device = std::make_shared<QFile>(file);
    if (!device->open(QIODevice::ReadOnly)) {
        const Expected<bool> refused = sync::fail("unreadable", tr("%1 cannot be read: %2").arg(file, device->errorString()).toStdString());
        return QtFuture::makeReadyFuture(refused);
    }
    ApiRequest request = get(inProject(id, QStringLiteral("/blobs/") + QString::fromLatin1(sha256Hex)));
    request.method = "PUT";
    request.upload = device;
    return run<bool>(std::move(request), [](const ApiAnswer &answer) -> Expected<bool> { return answer.status == 201; });
}

ServerApi::Future<bool> ServerApi::getBlob(const QString &id, const QByteArray &sha256Hex, const QString &file)
{
    auto target = std::make_shared<QSaveFile>(file);
    auto hash = std::make_shared<QCryptographicHash>(QCryptographicHash::Sha256);
    const auto unwritable = [target, file] {
        return sync::fail("unwritable", tr("%1 cannot be written: %2").arg(file, target->errorString()).toStdString());
    };
    if (!target->open(QIODevice::WriteOnly)) return QtFuture::makeReadyFuture(Expected<bool>(unwritable()));
    ApiRequest request = get(inProject(id, QStringLiteral("/blobs/") + QString::fromLatin1(sha256Hex)));
    request.download = [target, hash, unwritable](const QByteArray &piece) -> Expected<void> {
        hash->addData(piece);
        if (target->write(piece) != piece.size()) return unwritable();
        return {};
    };
    return run<bool>(std::move(request), [target, hash, unwritable, sha256Hex](const ApiAnswer &) -> Expected<bool> {
        if (hash->result().toHex() != sha256Hex) return sync::fail("damaged-blob", tr("A file arrived damaged; try again.").toStdString());
        if (!target->commit()) return unwritable();
        return true;
    });
}

} // namespace dyad::sync
