// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Payer.h"
#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <optional>

namespace dyad::backend::ai {

enum class ProviderKind { OpenAi, Anthropic, Google, Azure, Compatible };

/// "openai", "anthropic", "google", "azure", "compatible": the words of dyadctl and of the database.
QString name(ProviderKind kind);
std::optional<ProviderKind> providerKind(QStringView name);

/// Somebody who answers requests: where, with which key, for which models.
struct Provider {
    QString name;
    ProviderKind kind = ProviderKind::Compatible;
    QUrl baseUrl;
    QByteArray key;      ///< secret: never logged, never leaves the server
    QStringList models;  ///< empty: any
    int priority = 0;    ///< smaller is asked first
    bool enabled = true;
    Payer payer = Payer::Server; ///< whose key `key` is
    QString owner;       ///< of the key: the account or organisation; empty: the server
    QJsonObject options; ///< apiVersion (Azure, Google), anthropicVersion, deployments {model: deployment}

    QString option(const char *field, const QString &fallback = {}) const
    {
        return options.value(QLatin1StringView(field)).toString(fallback);
    }
    /// baseUrl with `path` behind it; what people write too much or too little (a trailing slash, the version) is put right.
    QUrl endpoint(const QString &path) const;
    bool operator==(const Provider &) const = default;
};

} // namespace dyad::backend::ai
