// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/ResponseCache.h"
#include <QCryptographicHash>
#include <QDataStream>
#include <QJsonDocument>

namespace dyad::backend::ai {
namespace {

constexpr qint64 EntryOverhead = 512; // bytes of an entry without its texts

QByteArray json(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

void write(QDataStream &out, const ContentPart &part)
{
    out << int(part.kind) << part.text << part.mimeType << part.data << part.url << part.id << part.name << part.arguments << part.signature << part.isError << part.cacheTtl;
}

template<typename T>
void write(QDataStream &out, const std::optional<T> &value)
{
    out << value.has_value() << (value ? QString::number(*value) : QString());
}

qint64 bytesOf(const ChatAnswer &answer) { return EntryOverhead + 2 * (answer.text.size() + answer.reasoning.size() + answer.refusal.size()); }

} // namespace

bool ResponseCache::suits(const ChatRequest &request)
{
    if (!request.tools.isEmpty())
        return false;
    // Servers of OpenAI's language have tools that stand in fields we pass on.
    return !request.extra.contains(QLatin1StringView("functions")) && !request.extra.contains(QLatin1StringView("web_search_options"))
        && !request.extra.contains(QLatin1StringView("store"));
}

bool ResponseCache::suits(const ChatAnswer &answer)
{
    return answer.finished && answer.stop == StopReason::Stop && answer.toolCalls.isEmpty() && answer.refusal.isEmpty() && !answer.text.isEmpty() && !answer.error;
}

QByteArray ResponseCache::keyOf(const ChatRequest &request, const Caller &caller)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << caller.org << caller.project << (caller.project.isEmpty() ? caller.account : QString());
    out << request.model << qsizetype(request.messages.size());
    for (const ChatMessage &message : request.messages) {
        out << int(message.role) << qsizetype(message.parts.size());
        for (const ContentPart &part : message.parts)
            write(out, part);
    }
    write(out, request.maxTokens);
    write(out, request.temperature);
    write(out, request.topP);
    write(out, request.topK);
    write(out, request.seed);
    write(out, request.thinkingBudget);
    out << request.stop << int(request.format) << request.schemaName << json(request.schema) << request.strictSchema << request.effort << request.responses << request.trim << json(request.extra) << json(request.responsesExtra);
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

std::optional<ResponseCache::Hit> ResponseCache::find(const QByteArray &key, int64_t now)
{
    const auto found = m_index.constFind(key);
    if (found == m_index.constEnd())
        return {};
    const Entries::iterator entry = *found;
    if (entry->until <= now) {
        drop(entry);
        return {};
    }
    m_entries.splice(m_entries.begin(), m_entries, entry);
    return entry->hit;
}

void ResponseCache::keep(const QByteArray &key, const Hit &hit, int seconds, int64_t now)
{
    if (const auto old = m_index.constFind(key); old != m_index.constEnd())
        drop(*old);
    const qint64 bytes = bytesOf(hit.answer);
    if (seconds <= 0 || bytes > m_settings.answer)
        return;
    m_entries.push_front({key, hit, now + int64_t(std::min(seconds, m_settings.longest)) * 1000, bytes});
    m_index.insert(key, m_entries.begin());
    m_bytes += bytes;
    while (m_index.size() > m_settings.entries || m_bytes > m_settings.bytes)
        drop(std::prev(m_entries.end()));
}

void ResponseCache::drop(Entries::iterator entry)
{
    m_bytes -= entry->bytes;
    m_index.remove(entry->key);
    m_entries.erase(entry);
}

void ResponseCache::clear()
{
    m_entries.clear();
    m_index.clear();
    m_bytes = 0;
}

} // namespace dyad::backend::ai
