// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/remote/RemoteYavi.h"
#include <QDateTime>
#include <QJsonArray>
#include <QThread>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

constexpr int Ok = 200, Redirected = 300, TooMany = 429, ServerError = 500;

QString textOf(const QJsonObject &object, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        if (const QJsonValue value = object[name]; value.isString() || value.isDouble())
            return value.toVariant().toString();
    }
    return {};
}

qint64 timeOf(const QJsonValue &value)
{
    return value.isString() ? QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toMSecsSinceEpoch() : value.toInteger();
}

QJsonArray listOf(const QJsonDocument &json, std::initializer_list<QLatin1StringView> names)
{
    if (json.isArray())
        return json.array();
    for (const QLatin1StringView name : names) {
        if (json[name].isArray())
            return json[name].toArray();
    }
    return {};
}

Passage passageOf(const QJsonObject &json, double score)
{
    const QJsonObject metadata = json["metadata"_L1].toObject();
    Passage p;
    p.document = textOf(json, {"id"_L1, "documentId"_L1, "document"_L1});
    p.name = textOf(json, {"title"_L1, "name"_L1});
    p.type = json.contains("type"_L1) ? json["type"_L1].toString() : metadata["type"_L1].toString();
    p.text = textOf(json, {"content"_L1, "text"_L1, "snippet"_L1});
    p.url = textOf(json, {"url"_L1});
    p.heading = metadata["heading"_L1].toString();
    p.start = metadata["start"_L1].toInteger();
    p.length = p.text.size();
    p.createdAt = timeOf(json["createdAt"_L1]);
    p.updatedAt = timeOf(json["updatedAt"_L1]);
    p.score = json["score"_L1].toDouble(score);
    return p;
}

QJsonObject toJson(const SearchFilters &f)
{
    QJsonObject json;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            json.insert(name, value);
    };
    add(u"type"_s, f.type);
    add(u"language"_s, f.language);
    add(u"classification"_s, f.classification);
    if (f.createdFrom > 0)
        json.insert(u"createdFrom"_s, f.createdFrom);
    if (f.createdBefore != std::numeric_limits<qint64>::max())
        json.insert(u"createdBefore"_s, f.createdBefore);
    return json;
}

} // namespace

RemoteYavi::RemoteYavi(Settings settings) : m_settings(std::move(settings)), m_breaker(m_settings.breaker)
{
    m_clock.start();
}

bool RemoteYavi::isOpenForCalls()
{
    const std::lock_guard lock(m_mutex);
    return m_breaker.wouldAdmit(m_clock.elapsed());
}

void RemoteYavi::note(bool good)
{
    const std::lock_guard lock(m_mutex);
    good ? m_breaker.succeeded() : m_breaker.failed(m_clock.elapsed());
}

sync::Expected<BlockingHttp::Reply> RemoteYavi::attempt(BlockingHttp::Call call)
{
    QElapsedTimer clock;
    clock.start();
    sync::Expected<BlockingHttp::Reply> reply = sync::fail("unreachable", "The Yavi server did not answer in time.");
    for (int i = 0; i < m_settings.attempts; ++i) {
        const qint64 rest = i == 0 ? 0 : qint64(m_settings.restMs) << (i - 1);
        const qint64 left = m_settings.limitMs - clock.elapsed() - rest;
        if (left <= 0)
            break;
        QThread::msleep(quint64(rest));
        call.timeoutMs = int(left);
        reply = BlockingHttp::run(call);
        const bool again = reply ? reply->status >= ServerError || reply->status == TooMany : reply.error().code == "unreachable";
        if (!again)
            break;
    }
    if (reply && (reply->status >= ServerError || reply->status == TooMany))
        return sync::fail("unreachable", "The Yavi server answered with status " + std::to_string(reply->status) + ".");
    return reply;
}

sync::Expected<QJsonDocument> RemoteYavi::call(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_breaker.admit(m_clock.elapsed()))
            return sync::fail("unreachable", "The Yavi server did not answer lately; it is tried again in a moment.");
    }
    BlockingHttp::Call call;
    call.method = method;
    call.url = QUrl(m_settings.url.toString(QUrl::StripTrailingSlash) + path);
    call.headers = {{"Authorization", "Bearer " + m_settings.key.toLatin1()}, {"Accept", "application/json"}};
    if (method == "POST") {
        call.headers.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/json")));
        call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    const auto reply = attempt(call);
    note(reply.has_value());
    if (!reply)
        return std::unexpected(reply.error());
    const QJsonDocument json = QJsonDocument::fromJson(reply->body);
    if (reply->status >= Ok && reply->status < Redirected)
        return json;
    const std::string code = reply->status == 404 ? "not-found" : reply->status == 401 || reply->status == 403 ? "yavi-refused" : "yavi-failed";
    return sync::fail(code, "The Yavi server answered with status " + std::to_string(reply->status) + ".");
}

sync::Expected<void> RemoteYavi::health()
{
    const auto answer = call("GET", u"/health"_s);
    if (!answer)
        return std::unexpected(answer.error());
    return {};
}

SearchAnswer RemoteYavi::readSearch(const QJsonDocument &json)
{
    SearchAnswer answer;
    answer.source = u"yavi"_s;
    const QJsonArray documents = listOf(json, {"documents"_L1, "results"_L1, "data"_L1});
    const QJsonArray scores = listOf(json.isArray() ? QJsonDocument() : json, {"relevanceScores"_L1, "similarity"_L1, "scores"_L1});
    for (qsizetype i = 0; i < documents.size(); ++i)
        answer.passages.append(passageOf(documents[i].toObject(), scores.at(i).toDouble(1.0 / double(i + 1))));
    return answer;
}

sync::Expected<SearchAnswer> RemoteYavi::search(const Scope &, const SearchQuery &query)
{
    QJsonObject body{{u"query"_s, query.text}, {u"limit"_s, query.limit}};
    if (const QJsonObject filters = toJson(query.filters); !filters.isEmpty())
        body.insert(u"filters"_s, filters);
    const auto json = call("POST", u"/documents/search"_s, body);
    if (!json)
        return std::unexpected(json.error());
    return readSearch(*json);
}

Answer RemoteYavi::readAnswer(const QJsonDocument &json)
{
    Answer answer;
    answer.source = u"yavi"_s;
    answer.text = textOf(json.object(), {"response"_L1, "answer"_L1});
    answer.generated = json["generated"_L1].toBool(true);
    answer.note = json["note"_L1].toString();
    for (const QJsonValue &value : listOf(json.isArray() ? QJsonDocument() : json, {"sources"_L1, "citations"_L1})) {
        const QJsonObject object = value.toObject();
        Citation citation;
        citation.passage = passageOf(object, 1);
        citation.number = int(object["number"_L1].toInteger(answer.citations.size() + 1));
        citation.quote = object["quote"_L1].toString(citation.passage.text);
        citation.start = object["start"_L1].toInteger(citation.passage.start);
        citation.length = citation.quote.size();
        answer.citations.append(citation);
    }
    return answer;
}

sync::Expected<Answer> RemoteYavi::ask(const Scope &, const KnowledgeBase &base, const QString &question, const QString &)
{
    const auto namespaces = call("GET", u"/namespaces"_s);
    if (!namespaces)
        return std::unexpected(namespaces.error());
    for (const QJsonValue &one : listOf(*namespaces, {"namespaces"_L1, "data"_L1})) {
        if (one["name"_L1].toString() != base.name)
            continue;
        const QString id = QString::fromLatin1(QUrl::toPercentEncoding(textOf(one.toObject(), {"id"_L1})));
        const auto json = call("POST", u"/namespaces/"_s + id + u"/chat"_s, {{u"message"_s, question}});
        if (!json)
            return std::unexpected(json.error());
        return readAnswer(*json);
    }
    return sync::fail("not-found", "The Yavi server has no knowledge base called " + base.name.toStdString() + ".");
}

} // namespace dyad::backend::yavi
