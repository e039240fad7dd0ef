// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/providers/Adapter.h"

namespace dyad::backend::ai {

/// OpenAI's Chat Completions, as OpenAI, Azure and the many servers that speak it more or less say it.
class ChatDecoder : public Decoder
{
public:
    void event(const SseEvent &event, StreamEvents &out) override;
    void body(const QJsonObject &answer, StreamEvents &out) override;
    void close(StreamEvents &out) override;

private:
    struct Call {
        int index = -1;    ///< as the server counts; -1: it does not
        QString id;
        QString name;
        QString waiting{}; ///< arguments that came before the name
        bool told = false;
        bool hasArguments = false;
    };
    void chunk(const QJsonObject &object, QLatin1StringView part, StreamEvents &out);
    void readChoice(const QJsonObject &choice, QLatin1StringView part, StreamEvents &out);
    void readContent(const QJsonValue &content, StreamEvents &out);
    void readCall(const QJsonObject &call, StreamEvents &out);
    int findCall(const QJsonObject &call, const QString &name) const;
    void tell(int at, StreamEvents &out);
    void stop(const QString &raw, StreamEvents &out);

    bool m_started = false;
    QList<Call> m_calls;
    std::optional<QString> m_stop;
};

} // namespace dyad::backend::ai
