// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/cache/RedisAddress.h"
#include <QByteArrayView>
#include <QDeadlineTimer>
#include <memory>

struct ssl_ctx_st;
struct ssl_st;

namespace dyad::backend {

/// Bytes to and from a Redis, over TCP or TLS. Debian's hiredis knows no TLS, so that only its reader of answers is used and this is below it.
/// One thread at a time; blocks, until the time that is given at the longest.
class RedisStream {
public:
    using Tls = std::shared_ptr<ssl_ctx_st>;
    /// What all connections to that address share; null without TLS. "bad-value": a file cannot be read or is not what it should be.
    static sync::Expected<Tls> tlsFor(const RedisAddress &address);
    /// "redis-away" and why, in words for an admin.
    static sync::Expected<std::unique_ptr<RedisStream>> open(const RedisAddress &address, const Tls &tls, int timeoutMs);
    ~RedisStream();
    RedisStream(const RedisStream &) = delete;
    RedisStream &operator=(const RedisStream &) = delete;

    /// All of it, or false: then it is broken.
    bool write(QByteArrayView bytes, QDeadlineTimer until);
    /// How many bytes came; 0: none until then; less: it ended.
    qsizetype read(char *into, qsizetype most, QDeadlineTimer until);

private:
    explicit RedisStream(int socket) : m_socket(socket) { }
    sync::Expected<void> encrypt(const RedisAddress &address, const Tls &tls, QDeadlineTimer until);
    bool wait(short events, QDeadlineTimer until) const;
    enum class Next { Again, Quiet, Broken };
    Next afterTls(int result, QDeadlineTimer until) const;

    struct Dropper {
        void operator()(ssl_st *ssl) const;
    };
    const int m_socket;
    std::unique_ptr<ssl_st, Dropper> m_ssl;
};

} // namespace dyad::backend
