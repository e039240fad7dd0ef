// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <optional>

namespace dyad::backend::gateway {

/// Reads the fields of a JSON body with their limits (characters); the first one that is wrong is error(). Unknown fields are ignored.
class JsonBody {
public:
    explicit JsonBody(const QByteArray &body);
    bool isGood() const { return m_problem.isEmpty(); }
    /// "bad-request"; names the field, never its value.
    sync::Error error() const;

    /// Trimmed; without control characters.
    QString text(const char *name, int least, int most);
    /// As it stands.
    QString secret(const char *name, int least, int most);
    /// As it stands.
    std::optional<QString> optionalSecret(const char *name, int most);
    std::optional<QString> optionalText(const char *name, int most);
    std::optional<qint64> optionalNumber(const char *name, qint64 least, qint64 most);

private:
    void refuse(const QString &problem);
    QJsonObject m_object;
    QString m_problem;
};

} // namespace dyad::backend::gateway
