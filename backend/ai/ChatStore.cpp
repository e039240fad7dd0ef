// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/ChatStore.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

QString text(const QString &value) { return value.isNull() ? u""_s : value; }

ChatStore::Thread threadOf(const Database::Row &row)
{
    return {row[0].toString(), row[1].toString(), row[2].toString(), row[3].toString(), row[4].toString(), row[5].toLongLong(), row[6].toLongLong()};
}

KeyVault::Place placeOf(const QString &thread) { return {u"chat_messages"_s, thread, u"text_sealed"_s}; }

} // namespace

ChatStore::ChatStore(Database &database, const KeyVault &vault)
    : m_database(database)
    , m_vault(vault)
{
}

sync::Expected<ChatStore::Thread> ChatStore::create(const QString &project, const QString &title, const QString &account, const QString &privateTo)
{
    const Thread thread{u"th_"_s + crypto::randomId(16), project, title.left(200), privateTo, account, nowMs(), nowMs()};
    const auto done = m_database.run("ai.add-thread", {thread.id, text(project), text(thread.title), text(privateTo), text(account), thread.createdAt, thread.updatedAt});
    if (!done)
        return std::unexpected(done.error());
    return thread;
}

sync::Expected<ChatStore::Thread> ChatStore::find(const QString &id, const QString &project, const QString &account)
{
    const auto found = m_database.run("ai.thread", {id});
    if (!found)
        return std::unexpected(found.error());
    const Thread thread = found->isEmpty() ? Thread() : threadOf(found->first());
    const bool visible = !found->isEmpty() && thread.project == project && (thread.privateTo.isEmpty() ? !project.isEmpty() || thread.createdBy == account : thread.privateTo == account);
    if (!visible)
        return sync::fail("not-found", "There is no such thread.");
    return thread;
}

sync::Expected<QList<ChatStore::Thread>> ChatStore::of(const QString &project, const QString &account, int limit)
{
    const auto found = m_database.run("ai.threads-of", {project, account, limit});
    if (!found)
        return std::unexpected(found.error());
    QList<Thread> threads;
    for (const auto &row : found->rows)
        threads.append(threadOf(row));
    return threads;
}

sync::Expected<qint64> ChatStore::add(const QString &thread, const Message &message)
{
    const auto sealed = m_vault.seal(message.text.toUtf8(), placeOf(thread));
    if (!sealed)
        return std::unexpected(sealed.error());
    const auto added = m_database.run("ai.add-message", {thread, thread, text(message.generation), text(message.role), text(message.account), *sealed, u"{}"_s, nowMs()});
    if (!added)
        return std::unexpected(added.error());
    (void)m_database.run("ai.touch-thread", {nowMs(), thread}); // only the order of a list hangs on it
    return added->first()[0].toLongLong();
}

sync::Expected<QList<ChatStore::Message>> ChatStore::messages(const QString &thread)
{
    const auto found = m_database.run("ai.messages", {thread});
    if (!found)
        return std::unexpected(found.error());
    QList<Message> list;
    for (const auto &row : found->rows) {
        const auto plain = m_vault.open(row[4].toByteArray(), placeOf(thread));
        if (!plain)
            return std::unexpected(plain.error());
        list.append({row[0].toLongLong(), row[1].toString(), row[2].toString(), row[3].toString(), QString::fromUtf8(*plain), row[6].toLongLong()});
    }
    return list;
}

} // namespace dyad::backend::ai
