// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ApiTypes.h"
#include "sync/text/Error.h"
#include <QObject>
#include <functional>

namespace dyad::panels {

/// Where the past of one file comes from. Answers come on the caller's thread, once, while `context` lives.
class HistorySource {
public:
    virtual ~HistorySource() = default;
    template<typename T>
    using Reply = std::function<void(sync::Expected<T>)>;
    using HistoryReply = Reply<sync::ApiHistory>;
    using TextReply = Reply<QByteArray>;
    virtual void history(int buckets, QObject *context, HistoryReply reply) = 0;
    virtual void textAt(sync::Version version, QObject *context, TextReply reply) = 0;
    virtual void blame(QObject *context, Reply<sync::ApiBlame> reply) = 0;
    /// What would take back the versions first ... last, as far as `member` made them.
    virtual void revert(sync::Version first, sync::Version last, sync::MemberId member, QObject *context, Reply<sync::ApiRevert> reply) = 0;
};

/// Where the past of a whole project, or of a folder of one's own, comes from.
class ProjectHistorySource {
public:
    virtual ~ProjectHistorySource() = default;
    /// since: ms since 1970; only what was done after it.
    virtual void timeline(qint64 since, int limit, QObject *context, HistorySource::Reply<sync::ApiTimeline> reply) = 0;
};

} // namespace dyad::panels
