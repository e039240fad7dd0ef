// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/ChatAnswer.h"
#include "backend/ai/ChatRequest.h"
#include "sync/text/Error.h"
#include <QJsonObject>
#include <memory>

namespace dyad::backend::ai {

/// One of the languages in which our own endpoints are spoken: the other half of an Adapter. One object a request.
class Face
{
public:
    struct Refusal {
        int status = 500;
        QByteArray body;
    };
    virtual ~Face();
    /// The name in records: "openai-chat" …
    virtual QString name() const = 0;
    /// "bad-request": what is wrong with it.
    virtual sync::Expected<ChatRequest> decode(const QJsonObject &body) = 0;
    /// The content type of a stream.
    virtual QByteArray streamType() const { return "text/event-stream; charset=utf-8"; }
    /// What a stream sends for an event; empty for what this language has no word for.
    virtual QByteArray encode(const StreamEvent &event) = 0;
    /// Told right before the last event: what the call has cost, and who answered.
    struct Bill {
        QString provider, model;
        int64_t nanoDollars = 0;
    };
    virtual void billed(const Bill &) { }
    /// An answer in one piece.
    virtual QByteArray whole(const ChatAnswer &answer) = 0;
    /// An error before the first byte.
    virtual Refusal refuse(const ProviderError &error) const = 0;
};

/// The status that an error has in all languages but where they differ.
int statusOf(const ProviderError &error);
/// An error as our own API tells it: a problem, with 402 where a budget is spent.
Face::Refusal problemOf(const ProviderError &error);
/// "event: NAME\n" where there is a name, then the data.
QByteArray sse(const QJsonObject &data, const QByteArray &name = {});
/// Seconds since 1970.
qint64 nowSeconds();

} // namespace dyad::backend::ai
