// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/faces/Face.h"

namespace dyad::backend::ai {

/// POST /v1/chat/completions, and Azure's shape of it, where the deployment stands in the path.
class OpenAiChatFace : public Face
{
public:
    explicit OpenAiChatFace(const QString &deployment = {})
        : m_deployment(deployment)
    {
    }
    QString name() const override;
    sync::Expected<ChatRequest> decode(const QJsonObject &body) override;
    QByteArray encode(const StreamEvent &event) override;
    QByteArray whole(const ChatAnswer &answer) override;
    Refusal refuse(const ProviderError &error) const override;

private:
    QJsonObject chunk(const QJsonObject &delta, const QString &finish = {}) const;
    QByteArray end(const StreamEvent &event);

    QString m_deployment;
    QString m_id;
    QString m_ownId; ///< where the provider gives none
    QString m_model;
    qint64 m_created = 0;
    bool m_includeUsage = false;
    bool m_stream = false;
    QList<int> m_calls; ///< as the provider counts them
    Usage m_usage;
};

/// {"error": {message, type, param, code}}, OpenAI's form of an error.
QJsonObject openAiError(const ProviderError &error);
/// Text, or parts, of OpenAI's content. "bad-request" for what we do not know.
sync::Expected<QList<ContentPart>> openAiContent(const QJsonValue &content);

} // namespace dyad::backend::ai
