// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/ResponseMemory.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

/// What OpenAiResponsesFace reads of an item, and its name. Of thoughts the name is all: they do not go back to a model.
QJsonObject slim(const QJsonObject &item)
{
    const bool thoughts = item["type"_L1].toString() == "reasoning"_L1;
    QJsonObject kept;
    for (const QLatin1StringView key : {"type"_L1, "id"_L1, "role"_L1, "content"_L1, "call_id"_L1, "name"_L1, "arguments"_L1, "output"_L1})
        if (const QJsonValue value = item[key]; !value.isUndefined() && (!thoughts || key == "type"_L1 || key == "id"_L1))
            kept[key] = value;
    return kept;
}

/// As Qt keeps them: a byte a letter where all are ASCII.
qsizetype bytesOfText(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; }) ? text.size() : 2 * text.size();
}

std::unexpected<sync::Error> notKept(const QString &id)
{
    return sync::fail("previous_response_not_found", "“" + id.left(100).toStdString() + "” is not kept here, or no longer. Send the whole conversation as input.");
}

} // namespace

QJsonArray ResponseMemory::itemsOf(const QJsonValue &input)
{
    if (input.isString())
        return {QJsonObject{{"type"_L1, u"message"_s}, {"role"_L1, u"user"_s}, {"content"_L1, input}}};
    return input.toArray();
}

qsizetype ResponseMemory::bytesOf(const QJsonValue &value, qsizetype most)
{
    qsizetype bytes = BytesPerValue;
    if (value.isString())
        return bytes + bytesOfText(value.toString());
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (auto one = array.begin(); one != array.end() && bytes <= most; ++one)
            bytes += bytesOf(*one, most - bytes);
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto one = object.begin(); one != object.end() && bytes <= most; ++one)
            bytes += bytesOfText(one.key()) + bytesOf(*one, most - bytes);
    }
    return bytes;
}

std::optional<ResponseMemory::Said> ResponseMemory::toKeep(const QJsonArray &items)
{
    Said said;
    for (const QJsonValue &item : items) {
        if (!item.isObject())
            continue;
        const QJsonObject kept = slim(item.toObject());
        said.bytes += bytesOf(kept, MostEach);
        if (said.bytes > MostEach)
            return {};
        said.items.append(kept);
    }
    return said;
}

void ResponseMemory::keep(const QString &response, const QString &account, const Said &before, const QJsonArray &answer, qint64 lifetime, qint64 now)
{
    auto said = lifetime > 0 ? toKeep(answer) : std::nullopt;
    if (!said || said->bytes + before.bytes > MostEach)
        return;
    Said all = before;
    for (const QJsonValue &item : std::as_const(said->items))
        all.items.append(item);
    all.bytes += said->bytes + BytesPerValue;
    const QMutexLocker lock(&m_mutex);
    if (m_kept.contains(response))
        return;
    const quint64 number = ++m_last;
    m_bytes += all.bytes;
    Share &share = m_shares[account];
    share.bytes += all.bytes;
    share.responses.emplace(number, response);
    m_order.emplace(number, response);
    m_kept.insert(response, {account, std::move(all), now + std::min(lifetime, LongestMs), number});
    makeRoom(account, now);
}

/// Who keeps much loses his own first, and takes nobody else's place by it.
void ResponseMemory::makeRoom(const QString &account, qint64 now)
{
    const auto isOver = [&] {
        const auto share = m_shares.constFind(account);
        return share != m_shares.constEnd() && (share->bytes > MostBytes / Shares || qsizetype(share->responses.size()) > MostResponses / Shares);
    };
    while (isOver())
        drop(QString(m_shares.constFind(account)->responses.begin()->second));
    while (!m_order.empty() && (m_bytes > MostBytes || m_kept.size() > MostResponses || m_kept.constFind(m_order.begin()->second)->until <= now))
        drop(QString(m_order.begin()->second));
}

void ResponseMemory::drop(const QString &response)
{
    const Kept kept = m_kept.take(response);
    m_bytes -= kept.said.bytes;
    m_order.erase(kept.number);
    const auto share = m_shares.find(kept.account);
    share->bytes -= kept.said.bytes;
    share->responses.erase(kept.number);
    if (share->responses.empty())
        m_shares.erase(share);
}

/// A copy shares its items with what is kept: the lock is not held while they are read.
std::optional<ResponseMemory::Said> ResponseMemory::find(const QString &response, const QString &account, qint64 now) const
{
    const QMutexLocker lock(&m_mutex);
    const auto kept = m_kept.constFind(response);
    return kept == m_kept.constEnd() || kept->account != account || kept->until <= now ? std::nullopt : std::optional(kept->said);
}

/// The items that one request names. Each answer is looked through once, however often its items are named.
class ResponseMemory::Lookup
{
public:
    Lookup(const ResponseMemory &memory, const QString &account, qint64 now)
        : m_memory(memory)
        , m_account(account)
        , m_now(now)
    {
    }

    /// Items are called KIND_KEY_REST after the response resp_KEY that they are of.
    std::optional<QJsonObject> item(const QString &id)
    {
        const QString response = u"resp_"_s + id.section(u'_', 1, 1);
        auto known = m_known.find(response);
        if (known == m_known.end())
            known = m_known.insert(response, read(response));
        const auto at = known->places.constFind(id);
        return at == known->places.constEnd() ? std::nullopt : std::optional(known->items[*at].toObject());
    }

private:
    struct Known {
        QJsonArray items;
        QHash<QString, qsizetype> places;
    };
    Known read(const QString &response) const
    {
        Known known;
        if (const auto said = m_memory.find(response, m_account, m_now))
            known.items = said->items;
        for (qsizetype i = 0; i < known.items.size(); ++i)
            if (const QString id = known.items[i]["id"_L1].toString(); !id.isEmpty() && !known.places.contains(id))
                known.places.insert(id, i);
        return known;
    }

    const ResponseMemory &m_memory;
    const QString m_account;
    const qint64 m_now;
    QHash<QString, Known> m_known;
};

sync::Expected<void> ResponseMemory::complete(QJsonObject &body, const QString &account, qint64 now) const
{
    Said all;
    if (const QString previous = body.value("previous_response_id"_L1).toString(); !previous.isEmpty()) {
        const auto said = find(previous, account, now);
        if (!said)
            return notKept(previous);
        all = *said;
    }
    Lookup lookup(*this, account, now);
    qsizetype references = 0;
    for (const QJsonValue &item : itemsOf(body.value("input"_L1))) {
        if (item["type"_L1].toString() != "item_reference"_L1) {
            all.items.append(item);
            continue;
        }
        if (++references > MostReferences)
            return sync::fail("too_many_references", "A request may have " + std::to_string(MostReferences) + " item_references at most. Name the previous_response_id.");
        const QString id = item["id"_L1].toString();
        const auto named = lookup.item(id);
        if (!named)
            return notKept(id);
        all.bytes += bytesOf(*named);
        if (all.bytes > MostRecalled)
            return sync::fail("references_too_large", "What the item_references stand for is more than " + std::to_string(MostRecalled >> 20) + " MiB.");
        all.items.append(*named);
    }
    body["input"_L1] = all.items;
    return {};
}

} // namespace dyad::backend::ai
