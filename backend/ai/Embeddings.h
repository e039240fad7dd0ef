// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonObject>
#include <QString>
#include <optional>

/// Embeddings in Google's language, from and to OpenAI's. Pure functions.
namespace dyad::backend::ai::embeddings {

/// Google's request (of batchEmbedContents) for OpenAI's; nothing where its input is no texts (it may be tokens, which are of OpenAI's models).
std::optional<QJsonObject> requestToGoogle(const QJsonObject &openAi, const QString &model);
/// OpenAI's answer out of Google's. It tells no tokens.
QJsonObject answerFromGoogle(const QJsonObject &google, const QString &model);
/// OpenAI's request for Google's, of embedContent or batchEmbedContents; its input is empty where there is none.
QJsonObject requestFromGoogle(const QJsonObject &google, const QString &model);
/// Google's answer out of OpenAI's: of batchEmbedContents, or of embedContent (`one`).
QJsonObject answerToGoogle(const QJsonObject &openAi, bool one);

} // namespace dyad::backend::ai::embeddings
