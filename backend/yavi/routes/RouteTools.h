// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/Request.h"
#include "backend/gateway/Response.h"
#include "backend/platform/FetchDesk.h"
#include "backend/platform/WorkQueue.h"
#include "backend/yavi/search/SearchQuery.h"
#include <functional>

namespace dyad::backend::yavi::routes {

using Outcome = sync::Expected<gateway::Response>;

/// Answers from another queue, so that no thread of the door's waits for a network. "busy".
Outcome answerLater(WorkQueue &queue, std::function<Outcome()> work);
/// The same on the desk's threads, as far as the account may: else 429 "rate-limited" with the time to wait.
Outcome fetchLater(FetchDesk &desk, const QString &account, std::function<Outcome()> work);
/// "bad-request" where the body is no JSON object.
sync::Expected<QJsonObject> objectOf(const gateway::Request &request);
/// A text field of 1 to `most` characters. "bad-request" naming the field.
sync::Expected<QString> textField(const QJsonObject &object, const char *name, int most);
QStringList textList(const QJsonValue &value);
/// {type?, language?, classification?, knowledgeBase?, documents?, createdFrom?, createdBefore?}; another name is refused. Names in
/// `ignored` are read elsewhere.
sync::Expected<SearchFilters> filtersOf(const QJsonValue &value, const QStringList &ignored = {});
int limitOf(const QJsonObject &object, int fallback);
/// RFC 3339, UTC.
QString timeText(qint64 ms);

} // namespace dyad::backend::yavi::routes
