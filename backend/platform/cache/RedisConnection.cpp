// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/cache/RedisConnection.h"
#include <array>
#include <hiredis/hiredis.h>

namespace dyad::backend {
namespace {

std::unexpected<sync::Error> away(const std::string &why)
{
    return sync::fail("redis-away", why);
}

QByteArray written(const RedisConnection::Words &command)
{
    QByteArray bytes = '*' + QByteArray::number(command.size()) + "\r\n";
    for (const QByteArray &word : command)
        bytes += '$' + QByteArray::number(word.size()) + "\r\n" + word + "\r\n";
    return bytes;
}

} // namespace

void RedisConnection::Dropper::operator()(redisReader *reader) const
{
    redisReaderFree(reader);
}

void RedisConnection::Dropper::operator()(redisReply *reply) const
{
    freeReplyObject(reply);
}

RedisConnection::RedisConnection(std::unique_ptr<RedisStream> stream, int answerMs) : m_stream(std::move(stream)), m_reader(redisReaderCreate()), m_answerMs(answerMs) { }

sync::Expected<std::unique_ptr<RedisConnection>> RedisConnection::open(const RedisAddress &address, const RedisStream::Tls &tls, int connectMs, int answerMs)
{
    auto stream = RedisStream::open(address, tls, connectMs);
    if (!stream)
        return std::unexpected(stream.error());
    std::unique_ptr<RedisConnection> connection(new RedisConnection(std::move(*stream), answerMs));
    if (auto done = connection->signIn(address); !done)
        return std::unexpected(done.error());
    return connection;
}

sync::Expected<void> RedisConnection::signIn(const RedisAddress &address)
{
    if (!address.password.isEmpty()) {
        const Reply reply = run(address.user.isEmpty() ? Words{"AUTH", address.password} : Words{"AUTH", address.user, address.password});
        if (!reply)
            return away("Redis does not answer.");
        if (reply->type == REDIS_REPLY_ERROR)
            return away("Redis refuses the password.");
    }
    if (address.number == 0)
        return {};
    const Reply reply = run({"SELECT", QByteArray::number(address.number)});
    if (!reply || reply->type == REDIS_REPLY_ERROR)
        return away(reply ? "Redis refuses: " + std::string(reply->str, reply->len) : "Redis does not answer.");
    return {};
}

RedisConnection::Reply RedisConnection::run(const Words &command)
{
    if (!m_stream->write(written(command), QDeadlineTimer(m_answerMs)))
        return {};
    auto reply = next(m_answerMs);
    return reply ? std::move(*reply) : Reply();
}

sync::Expected<RedisConnection::Reply> RedisConnection::next(int timeoutMs)
{
    const QDeadlineTimer until(timeoutMs);
    std::array<char, 16384> bytes;
    for (;;) {
        void *reply = nullptr;
        if (redisReaderGetReply(m_reader.get(), &reply) != REDIS_OK)
            return away("Redis answers what is not its protocol.");
        if (reply)
            return Reply(static_cast<redisReply *>(reply));
        const qsizetype came = m_stream->read(bytes.data(), qsizetype(bytes.size()), until);
        if (came < 0)
            return away("Redis ended the connection.");
        if (came == 0)
            return Reply();
        if (redisReaderFeed(m_reader.get(), bytes.data(), size_t(came)) != REDIS_OK)
            return away("Redis answers more than fits.");
    }
}

} // namespace dyad::backend
