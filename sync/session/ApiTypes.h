// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/WorkSessions.h"
#include "sync/wire/FileEntry.h"
#include <QByteArray>
#include <QString>
#include <QVector>
#include <optional>

// The answers of docs/api.md. Times are ms since 1970.
namespace dyad::sync {

struct ApiUser {
    QString id, name, email;
    bool admin = false;
};

/// Signed in. Both tokens are secrets: they go to the key store, nowhere else.
struct ApiSession {
    QByteArray accessToken, refreshToken;
    qint64 expiresIn = 0;           ///< seconds
    ApiUser user;
};

struct ApiServer {
    QString name, version;
    int protocol = 0;
    bool setup = false;             ///< there is no account yet
};

struct ApiProject {
    QString id, name, role;
    qint64 createdAt = 0;
    qint64 files = 0, members = 0;
};

struct ApiInvitation {
    QString id, link, secret, role; ///< link and secret only when it was just made
    qint64 expiresAt = 0;
    qint64 createdAt = 0, uses = 0;
};

struct ApiInvited {                 ///< what an invitation is to
    QString projectId, projectName, role;
    qint64 expiresAt = 0;
};

struct ApiAccepted {
    QString project;
    MemberId member = 0;
    std::optional<ApiSession> session;      ///< a guest was made
};

struct ApiMember {
    MemberId member = 0;
    QString user, name, role;
};

struct ApiTree {
    Version tree = 0;
    QVector<FileEntry> files;
};

struct ApiContent {
    QByteArray bytes;
    Version version = 0;
};

struct ApiLogEntry {
    DocId doc = 0;
    QString path;
    Version version = 0;
    qint64 time = 0;
    MemberId member = 0;
    QString name;
    qint64 inserted = 0, deleted = 0;       ///< bytes
};

/// A file's whole life in groups of neighbouring versions.
struct ApiHistory {
    using Bucket = past::Change;
    DocId doc = 0;
    Version version = 0;                    ///< the newest durable one
    QVector<ApiMember> members;             ///< of the project, also those who have left; without user and role
    QVector<Bucket> buckets;
};

/// Who wrote which bytes of a file's text at `version`.
struct ApiBlame {
    Version version = 0;
    QVector<ApiMember> members;
    std::vector<past::Authored> ranges;
};

/// What would take a change back; back.op stands on the text of `version`.
struct ApiRevert {
    Version version = 0;
    past::TakenBack back;
};

/// A project's life, newest first.
struct ApiTimeline {
    QVector<ApiMember> members;
    qint64 all = 0;                         ///< how many sessions there are, beside those that are here
    QVector<past::WorkSession> sessions;
};

} // namespace dyad::sync
