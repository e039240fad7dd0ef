// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/cache/RedisStream.h"
#include <QList>

struct redisReader;
struct redisReply;

namespace dyad::backend {

/// One connection to a Redis, signed in. One thread at a time. After a false or a null it is broken: drop it.
class RedisConnection {
public:
    struct Dropper {
        void operator()(redisReader *reader) const;
        void operator()(redisReply *reply) const;
    };
    using Words = QList<QByteArray>;
    using Reply = std::unique_ptr<redisReply, Dropper>;

    /// "redis-away": not reached, not trusted, or not let in; in words.
    static sync::Expected<std::unique_ptr<RedisConnection>> open(const RedisAddress &address, const RedisStream::Tls &tls, int connectMs, int answerMs);

    /// A command and its answer. Null: broken, or no answer in time.
    Reply run(const Words &command);
    /// What comes next: for who listens. A null that is no error: nothing yet.
    sync::Expected<Reply> next(int timeoutMs);

private:
    RedisConnection(std::unique_ptr<RedisStream> stream, int answerMs);
    sync::Expected<void> signIn(const RedisAddress &address);

    const std::unique_ptr<RedisStream> m_stream;
    const std::unique_ptr<redisReader, Dropper> m_reader;
    const int m_answerMs;
};

} // namespace dyad::backend
