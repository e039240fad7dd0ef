// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QJsonObject>
#include <QString>
#include <optional>

/// Embeddings in Google's language, from and to OpenAI's. Pure functions.
namespace dyad::backend::ai::embeddings {

/// The field for what only Google has a word for (taskType, title), a text each. Sent to nobody.
inline constexpr QLatin1StringView GooglesOwn("dyad_google");

/// Google's request (of batchEmbedContents) for OpenAI's; nothing where its input is no texts (it may be tokens, which are of OpenAI's models).
std::optional<QJsonObject> requestToGoogle(const QJsonObject &openAi, const QString &model);
/// OpenAI's answer out of Google's, `packed` as base64 where that was asked for. It tells no tokens.
QJsonObject answerFromGoogle(const QJsonObject &google, const QString &model, bool packed = false);
/// OpenAI's request for Google's, of embedContent or batchEmbedContents. "bad-request": no content, or vectors of several lengths.
sync::Expected<QJsonObject> requestFromGoogle(const QJsonObject &google, const QString &model);
/// Google's answer out of OpenAI's: of batchEmbedContents, or of embedContent (`one`).
QJsonObject answerToGoogle(const QJsonObject &openAi, bool one);

/// How many texts OpenAI's request holds, and how many vectors OpenAI's answer.
qsizetype inputsOf(const QJsonObject &openAi);
qsizetype vectorsOf(const QJsonObject &openAi);

} // namespace dyad::backend::ai::embeddings
