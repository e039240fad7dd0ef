// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/faces/Face.h"
#include <QJsonArray>

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
    /// Under which this answer can be gone on with. After decode().
    QString responseId() const { return QStringLiteral("resp_") + m_key; }
    /// The items of the answer, as they are told and can be named later: those that a stream has closed, or all. After encode() or whole().
    QJsonArray output() const;

private:
    QJsonArray outputOf(const ChatAnswer &answer) const;
    QByteArray itemDone(const QJsonObject &item);
    QByteArray event(const QByteArray &type, QJsonObject data);
    QJsonObject response(const QString &status) const;
    QByteArray openAnswer();
    QByteArray closeAll();
    QString messageId(int output) const;
    QString reasoningId(int output) const;
    QString callId(const ContentPart &call) const;
    QJsonObject callItem(const ContentPart &call, const QString &status) const;
    QJsonObject reasoningItem(int output, const QString &text) const;
    QJsonObject messageItem(int output, const QJsonArray &content, const QString &status) const;
    enum class Open { Nothing, Text, Refusal };
    QByteArray openText(Open kind);
    QByteArray closeText();
    QByteArray reason(const QString &text);
    QByteArray closeReasoning();
    QByteArray closeCall();
    QByteArray end(const StreamEvent &event);

    ChatAnswer m_answer;
    QString m_key;          ///< in the ids of this answer and its items: nobody else has them
    qint64 m_created = 0;
    int m_sequence = 0;
    int m_output = -1;      ///< index of the item that is open
    QJsonArray m_told;      ///< the items that a stream has closed, in the order of their indices
    Open m_textOpen = Open::Nothing;
    bool m_callOpen = false;
    int m_callIndex = -1;   ///< its number, as its pieces carry it
    bool m_reasoningOpen = false;
    QString m_itemText;
};

} // namespace dyad::backend::ai
