// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/JsonBody.h"
#include <QJsonDocument>
#include <algorithm>

namespace dyad::backend::gateway {

JsonBody::JsonBody(const QByteArray &body)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body.isEmpty() ? QByteArray("{}") : body, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        refuse(QStringLiteral("The body is not a JSON object."));
    m_object = document.object();
}

sync::Error JsonBody::error() const
{
    return {"bad-request", m_problem.toStdString()};
}

void JsonBody::refuse(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
}

QString JsonBody::secret(const char *name, int least, int most)
{
    const QJsonValue value = m_object.value(QLatin1StringView(name));
    const QString text = value.toString();
    if (!value.isString() || text.size() < least || text.size() > most)
        refuse(QStringLiteral("\"%1\" must be a text of %2 to %3 characters.").arg(QLatin1StringView(name)).arg(least).arg(most));
    return text;
}

QString JsonBody::text(const char *name, int least, int most)
{
    const QString text = secret(name, least, most).trimmed();
    const bool hasControl = std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
    if (text.size() < least || hasControl)
        refuse(QStringLiteral("\"%1\" is too short or holds control characters.").arg(QLatin1StringView(name)));
    return text;
}

std::optional<QString> JsonBody::optionalSecret(const char *name, int most)
{
    const QJsonValue value = m_object.value(QLatin1StringView(name));
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    return secret(name, 0, most);
}

std::optional<QString> JsonBody::optionalText(const char *name, int most)
{
    const QJsonValue value = m_object.value(QLatin1StringView(name));
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    return text(name, 0, most);
}

std::optional<qint64> JsonBody::optionalNumber(const char *name, qint64 least, qint64 most)
{
    const QJsonValue value = m_object.value(QLatin1StringView(name));
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    const qint64 number = value.toInteger(least - 1);
    if (number < least || number > most)
        refuse(QStringLiteral("\"%1\" must be a whole number from %2 to %3.").arg(QLatin1StringView(name)).arg(least).arg(most));
    return number;
}

} // namespace dyad::backend::gateway
