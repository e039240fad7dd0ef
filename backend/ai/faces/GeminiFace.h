// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/faces/Face.h"
#include <QJsonArray>

namespace dyad::backend::ai {

/// POST /v1beta/models/MODEL:generateContent and :streamGenerateContent.
class GeminiFace : public Face
{
public:
    GeminiFace(const QString &model, bool stream)
        : m_model(model)
        , m_stream(stream)
    {
    }
    QString name() const override;
    sync::Expected<ChatRequest> decode(const QJsonObject &body) override;
    QByteArray encode(const StreamEvent &event) override;
    QByteArray whole(const ChatAnswer &answer) override;
    Refusal refuse(const ProviderError &error) const override;

private:
    QJsonObject chunk(const QJsonArray &parts, const QString &finish = {}) const;
    QJsonArray takeCalls();

    QString m_model;
    QString m_id;
    bool m_stream;
    ChatAnswer m_answer; ///< tool calls gather in it: this language sends them whole
    Usage m_usage;
};

} // namespace dyad::backend::ai
