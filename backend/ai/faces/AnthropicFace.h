// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/faces/Face.h"

namespace dyad::backend::ai {

/// POST /v1/messages.
class AnthropicFace : public Face
{
public:
    QString name() const override;
    sync::Expected<ChatRequest> decode(const QJsonObject &body) override;
    QByteArray encode(const StreamEvent &event) override;
    QByteArray whole(const ChatAnswer &answer) override;
    Refusal refuse(const ProviderError &error) const override;

private:
    QByteArray openBlock(const QJsonObject &block);
    QByteArray closeBlock();
    QByteArray delta(const QJsonObject &delta, int index = -1);
    QJsonObject stopOf(StopReason stop, const QString &raw, const QString &told) const;

    enum class Open { None, Text, Thinking, Tool };
    Open m_open = Open::None;
    int m_index = -1;
    QHash<int, int> m_calls; ///< the block of each call, by the number that its pieces carry
    Usage m_usage;
    QStringList m_stops; ///< as asked for
};

} // namespace dyad::backend::ai
