// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QString>

namespace dyad::backend {

/// What a cached value is called and how long it is good. The tenant is part of every name: nothing is found by somebody else's key, and
/// all of a tenant's values go at once when its generation rises. Times in ms.
struct CacheKey {
    QByteArray tenant;                           ///< "user/ID", "project/ID": whose generation counts
    QByteArray name;
    qint64 goodFor = 3'600'000;
};

/// The names that there are.
namespace cachekey {

constexpr qint64 Minute = 60'000;

inline CacheKey user(const QString &id) { return {"user/" + id.toUtf8(), "user:" + id.toUtf8(), 60 * Minute}; }
inline CacheKey project(const QString &id) { return {"project/" + id.toUtf8(), "project:" + id.toUtf8(), 30 * Minute}; }
inline CacheKey projectFiles(const QString &id) { return {"project/" + id.toUtf8(), "project:" + id.toUtf8() + ":files", 15 * Minute}; }
inline CacheKey projectsOf(const QString &account) { return {"user/" + account.toUtf8(), "projects", 30 * Minute}; }
inline CacheKey aiProvider(const QString &name) { return {"server", "ai:provider:" + name.toUtf8(), 5 * Minute}; }
/// `hash`: of the question with all its filters and its limit.
inline CacheKey yaviSearch(const QString &project, const QByteArray &hash) { return {"yavi/" + project.toUtf8(), "yavi:search:" + hash, 60 * Minute}; }
/// `hash`: of the model and everything that was sent.
inline CacheKey aiAnswer(const QString &tenant, const QByteArray &hash) { return {"ai/" + tenant.toUtf8(), "ai:answer:" + hash, 60 * Minute}; }

} // namespace cachekey
} // namespace dyad::backend
