// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/faces/Face.h"

namespace dyad::backend::ai {

/// POST /v1/responses.
class OpenAiResponsesFace : public Face
{
public:
    QString name() const override;
    sync::Expected<ChatRequest> decode(const QJsonObject &body) override;
    QByteArray encode(const StreamEvent &event) override;
    QByteArray whole(const ChatAnswer &answer) override;
    Refusal refuse(const ProviderError &error) const override;

private:
    QByteArray event(const QByteArray &type, QJsonObject data);
    QJsonObject response(const QString &status) const;
    QByteArray openAnswer();
    QByteArray closeAll();
    QByteArray openText();
    QByteArray closeText();
    QByteArray reason(const QString &text);
    QByteArray closeReasoning();
    QByteArray closeCall();
    QByteArray end(const StreamEvent &event);

    ChatAnswer m_answer;
    QString m_id;
    qint64 m_created = 0;
    int m_sequence = 0;
    int m_output = -1;      ///< index of the item that is open
    bool m_textOpen = false;
    bool m_callOpen = false;
    bool m_reasoningOpen = false;
    QString m_itemText;
};

} // namespace dyad::backend::ai
