// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/routes/RouteTools.h"
#include "backend/platform/Clock.h"
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace dyad::backend::yavi::routes {

using namespace Qt::StringLiterals;

Outcome answerLater(WorkQueue &queue, std::function<Outcome()> work)
{
    auto stream = std::make_shared<gateway::ResponseStream>();
    const bool taken = queue.post([stream, work = std::move(work)] {
        const auto answer = work();
        const gateway::Response response = answer ? *answer : gateway::Response::problem(answer.error());
        stream->begin({response.status, response.contentType, response.headers, response.body.size()});
        stream->write(response.body);
        stream->finish();
    });
    if (!taken)
        return sync::fail("busy", "The server is busy. Try again in a moment.");
    return gateway::Response::streamed(stream);
}

Outcome fetchLater(FetchDesk &desk, const QString &account, std::function<Outcome()> work)
{
    qint64 waitMs = 0;
    const auto place = desk.enter(account, nowMs(), waitMs);
    if (!place) {
        gateway::Response response = gateway::Response::problem({"rate-limited", "You fetch too much from addresses; try again in a moment."});
        response.setRetryAfter(waitMs);
        return response;
    }
    return answerLater(desk.queue(), [place, work = std::move(work)] { return work(); });
}

sync::Expected<QJsonObject> objectOf(const gateway::Request &request)
{
    const QJsonDocument json = QJsonDocument::fromJson(request.body);
    if (!json.isObject())
        return sync::fail("bad-request", "The body is not a JSON object.");
    return json.object();
}

sync::Expected<QString> textField(const QJsonObject &object, const char *name, int most)
{
    const QJsonValue value = object[QLatin1StringView(name)];
    const QString text = value.toString().trimmed();
    if (!value.isString() || text.isEmpty() || text.size() > most)
        return sync::fail("bad-request", "\"" + std::string(name) + "\" must be a text of 1 to " + std::to_string(most) + " characters.");
    return text;
}

QStringList textList(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &one : value.toArray())
        list.append(one.toString());
    return list;
}

sync::Expected<SearchFilters> filtersOf(const QJsonValue &value, const QStringList &ignored)
{
    SearchFilters filters;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString &name = it.key();
        if (ignored.contains(name))
            continue;
        if (name == u"type")
            filters.type = it->toString();
        else if (name == u"language")
            filters.language = it->toString();
        else if (name == u"classification")
            filters.classification = it->toString();
        else if (name == u"knowledgeBase")
            filters.base = it->toString();
        else if (name == u"createdFrom")
            filters.createdFrom = it->toInteger();
        else if (name == u"createdBefore")
            filters.createdBefore = it->toInteger(filters.createdBefore);
        else if (name == u"documents") {
            const QStringList ids = textList(*it);
            filters.documents = QSet<QString>(ids.begin(), ids.end());
        } else
            return sync::fail("bad-request", "There is no filter of that name. Known: type, language, classification, knowledgeBase, documents, createdFrom, createdBefore.");
    }
    return filters;
}

int limitOf(const QJsonObject &object, int fallback)
{
    return int(std::clamp<qint64>(object["limit"_L1].toInteger(fallback), 1, 100));
}

QString timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace dyad::backend::yavi::routes
