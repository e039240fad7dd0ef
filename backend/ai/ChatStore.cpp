// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/ChatStore.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

QString text(const QString &value) { return value.isNull() ? u""_s : value; }

ChatStore::Thread threadOf(const Database::Row &row)
{
    return {row[0].toString(), row[1].toString(), row[2].toString(), row[3].toString(), row[4].toString(), row[5].toLongLong(), row[6].toLongLong()};
}

/// A row of the thread that nobody said: a decision about an answer's change.
const QString ReviewRole = u"review"_s;

QString detailOf(const QString &question)
{
    return question.isEmpty() ? u"{}"_s : QString::fromUtf8(QJsonDocument(QJsonObject{{"question"_L1, question}}).toJson(QJsonDocument::Compact));
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
    const auto added = m_database.run("ai.add-message", {thread, thread, text(message.generation), text(message.role), text(message.account), *sealed, detailOf(message.question), nowMs()});
    if (!added)
        return std::unexpected(added.error());
    (void)m_database.run("ai.touch-thread", {nowMs(), thread}); // only the order of a list hangs on it
    return added->first()[0].toLongLong();
}

sync::Expected<QList<ChatStore::Message>> ChatStore::messages(const QString &thread)
{
    auto list = all(thread);
    if (list)
        list->removeIf([](const Message &one) { return one.role == ReviewRole; });
    return list;
}

sync::Expected<QStringList> ChatStore::pictures(const QString &thread, qint64 position)
{
    const auto found = m_database.run("ai.pictures", {thread, position, thread, position});
    if (!found)
        return std::unexpected(found.error());
    QStringList list;
    for (const auto &row : found->rows) {
        const auto plain = m_vault.open(row[0].toByteArray(), placeOf(thread));
        if (!plain)
            return std::unexpected(plain.error());
        list.append(QString::fromUtf8(*plain));
    }
    return list;
}

sync::Expected<void> ChatStore::addReview(const QString &thread, const QString &account, const Review &review)
{
    static const QStringList decisions{u"accepted"_s, u"rejected"_s, u"undone"_s};
    if (review.question.isEmpty() || review.question.size() > 40 || review.path.isEmpty() || review.path.size() > 1024 || !decisions.contains(review.decision) || review.of < 1 || review.of > 10'000
        || review.change < 0 || review.change >= review.of)
        return sync::fail("bad-request", "This is no decision about a change.");
    const auto before = all(thread);
    if (!before)
        return std::unexpected(before.error());
    qint64 kept = 0;
    bool known = false;
    for (const Message &one : *before) {
        kept += one.role == ReviewRole ? 1 : 0;
        known = known || (one.role == "assistant"_L1 && one.question == review.question);
    }
    if (!known || kept >= MostReviews)
        return sync::fail(known ? "rate-limited" : "bad-request", known ? "So many decisions are not kept." : "The thread has no such answer.");
    const QJsonObject json{{"path"_L1, review.path}, {"change"_L1, review.change}, {"of"_L1, review.of}, {"decision"_L1, review.decision}};
    const auto added = add(thread, {0, {}, ReviewRole, account, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)), 0, {}, 0, 0, 0, review.question});
    return added ? sync::Expected<void>() : std::unexpected(added.error());
}

sync::Expected<QList<ChatStore::Review>> ChatStore::reviews(const QString &thread)
{
    const auto list = all(thread);
    if (!list)
        return std::unexpected(list.error());
    QList<Review> reviews;
    for (const Message &one : *list) {
        if (one.role != ReviewRole)
            continue;
        const QJsonObject json = QJsonDocument::fromJson(one.text.toUtf8()).object();
        const Review now{one.question, json["path"_L1].toString(), json["change"_L1].toInteger(), json["of"_L1].toInteger(), json["decision"_L1].toString()};
        const bool whole = now.decision == "undone"_L1;
        reviews.removeIf([&](const Review &old) { return old.question == now.question && old.path == now.path && (whole || old.change == now.change); });
        reviews.append(now);
    }
    return reviews;
}

sync::Expected<QList<ChatStore::Message>> ChatStore::all(const QString &thread)
{
    const auto found = m_database.run("ai.messages", {thread});
    if (!found)
        return std::unexpected(found.error());
    QList<Message> list;
    for (const auto &row : found->rows) {
        const auto plain = m_vault.open(row[4].toByteArray(), placeOf(thread));
        if (!plain)
            return std::unexpected(plain.error());
        list.append({row[0].toLongLong(), row[1].toString(), row[2].toString(), row[3].toString(), QString::fromUtf8(*plain), row[6].toLongLong(),
                     row[7].toString(), row[8].toLongLong(), row[9].toLongLong(), row[10].toLongLong(),
                     QJsonDocument::fromJson(row[5].toByteArray()).object()["question"_L1].toString()});
    }
    return list;
}

sync::Expected<void> ChatStore::rename(const QString &thread, const QString &title)
{
    const auto done = m_database.run("ai.rename-thread", {title.left(200), nowMs(), thread});
    return done ? sync::Expected<void>() : std::unexpected(done.error());
}

sync::Expected<void> ChatStore::remove(const QString &thread)
{
    const auto done = m_database.run("ai.delete-thread", {nowMs(), thread});
    return done ? sync::Expected<void>() : std::unexpected(done.error());
}

sync::Expected<ChatStore::Thread> ChatStore::branch(const Thread &from, qint64 before, const QString &account)
{
    const auto all = messages(from.id);
    if (!all)
        return std::unexpected(all.error());
    const auto made = create(from.project, from.title, account, from.privateTo);
    if (!made)
        return made;
    for (const Message &one : *all)
        if (one.position < before)
            if (const auto kept = add(made->id, one); !kept)
                return std::unexpected(kept.error());
    return made;
}

sync::Expected<QList<std::pair<ChatStore::Thread, QString>>> ChatStore::search(const QList<Thread> &threads, const QString &words)
{
    constexpr qsizetype Around = 60;
    QList<std::pair<Thread, QString>> found;
    for (const Thread &thread : threads) {
        const auto all = messages(thread.id);
        if (!all)
            return std::unexpected(all.error());
        if (thread.title.contains(words, Qt::CaseInsensitive)) {
            found.append({thread, thread.title});
            continue;
        }
        for (const Message &one : *all) {
            const bool said = one.role == "user"_L1 || one.role == "assistant"_L1;
            const qsizetype at = said ? one.text.indexOf(words, 0, Qt::CaseInsensitive) : -1;
            if (at < 0)
                continue;
            found.append({thread, one.text.mid(std::max<qsizetype>(0, at - Around), words.size() + 2 * Around).simplified()});
            break;
        }
    }
    return found;
}

} // namespace dyad::backend::ai
