// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/ResponseMemory.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {

QJsonArray ResponseMemory::itemsOf(const QJsonValue &input)
{
    if (input.isString())
        return {QJsonObject{{"type"_L1, u"message"_s}, {"role"_L1, u"user"_s}, {"content"_L1, input}}};
    return input.toArray();
}

void ResponseMemory::keep(const QString &response, const QString &account, const QJsonArray &items)
{
    const qsizetype bytes = QJsonDocument(items).toJson(QJsonDocument::Compact).size();
    const QMutexLocker lock(&m_mutex);
    if (bytes > MostEach || m_kept.contains(response))
        return;
    m_kept.insert(response, {account, items, bytes});
    m_order.append(response);
    m_bytes += bytes;
    while (m_bytes > MostBytes || m_order.size() > MostResponses)
        m_bytes -= m_kept.take(m_order.takeFirst()).bytes;
}

const ResponseMemory::Kept *ResponseMemory::find(const QString &response, const QString &account) const
{
    const auto kept = m_kept.constFind(response);
    return kept == m_kept.constEnd() || kept->account != account ? nullptr : &*kept;
}

/// Items are called KIND_KEY_REST after the response resp_KEY that they are of.
std::optional<QJsonObject> ResponseMemory::itemNamed(const QString &id, const QString &account) const
{
    const Kept *kept = find(u"resp_"_s + id.section(u'_', 1, 1), account);
    if (!kept)
        return {};
    for (const QJsonValue &item : kept->items)
        if (item["id"_L1].toString() == id)
            return item.toObject();
    return {};
}

bool ResponseMemory::complete(QJsonObject &body, const QString &account, QString &missing) const
{
    const QMutexLocker lock(&m_mutex);
    QJsonArray items;
    if (const QString previous = body.value("previous_response_id"_L1).toString(); !previous.isEmpty()) {
        missing = previous;
        const Kept *kept = find(previous, account);
        if (!kept)
            return false;
        items = kept->items;
    }
    for (const QJsonValue &item : itemsOf(body.value("input"_L1))) {
        if (item["type"_L1].toString() != "item_reference"_L1) {
            items.append(item);
            continue;
        }
        missing = item["id"_L1].toString();
        const auto named = itemNamed(missing, account);
        if (!named)
            return false;
        items.append(*named);
    }
    missing.clear();
    body["input"_L1] = items;
    return true;
}

} // namespace dyad::backend::ai
