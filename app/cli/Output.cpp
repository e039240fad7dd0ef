// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Output.h"
#include <QJsonDocument>
#include <cstdio>

namespace dyad::app {

namespace {

void line(FILE *to, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), to);
    if (!text.isEmpty())
        std::fputc('\n', to);
    std::fflush(to);
}

} // namespace

void Output::result(const QJsonObject &json, const QString &sentence) const { event(json, sentence); }

void Output::event(const QJsonObject &json, const QString &sentence) const
{
    line(stdout, isJson ? QJsonDocument(json).toJson(QJsonDocument::Compact) : sentence.toUtf8());
}

void Output::error(const sync::Error &error) const
{
    const QString message = QString::fromStdString(error.message);
    if (!isJson) {
        line(stderr, "dyadctl: " + message.toUtf8());
        return;
    }
    const QJsonObject inner{{QStringLiteral("code"), QString::fromStdString(error.code)}, {QStringLiteral("message"), message}};
    line(stdout, QJsonDocument(QJsonObject{{QStringLiteral("error"), inner}}).toJson(QJsonDocument::Compact));
}

bool Output::bytes(const QByteArray &raw) const
{
    const bool written = std::fwrite(raw.constData(), 1, size_t(raw.size()), stdout) == size_t(raw.size());
    return std::fflush(stdout) == 0 && written;
}

void Output::note(const QString &sentence) const
{
    if (!isJson)
        line(stderr, sentence.toUtf8());
}

} // namespace dyad::app
