// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/ChatRequest.h"
#include "backend/ai/HttpCall.h"
#include "backend/ai/SseParser.h"
#include "backend/ai/StreamEvent.h"
#include "backend/ai/providers/Provider.h"
#include <QJsonDocument>
#include <memory>
#include <optional>

namespace dyad::backend::ai {

/// Turns what one provider sends into events. One object an answer.
class Decoder
{
public:
    virtual ~Decoder();
    /// One server-sent event.
    virtual void event(const SseEvent &event, StreamEvents &out) = 0;
    /// An answer that came in one piece.
    virtual void body(const QJsonObject &answer, StreamEvents &out) = 0;
    /// The connection closed in order: is the answer whole? Adds what is missing at an end, or Failed (truncated).
    virtual void close(StreamEvents &out);

protected:
    /// Emits Finished once; a second end is ignored.
    void finish(StopReason reason, const QString &raw, StreamEvents &out);
    bool ended() const { return m_ended; }

private:
    bool m_ended = false;
};

/// A provider's language: a pure translator without state, thread or socket.
class Adapter
{
public:
    virtual ~Adapter();
    virtual HttpCall encode(const ChatRequest &request, const Provider &provider) const = 0;
    virtual std::unique_ptr<Decoder> decoder() const = 0;
    /// Whether its servers fetch a file themselves. Pictures all do.
    virtual bool takesFileAddresses() const { return false; }
    /// Asks for the models that the provider offers.
    HttpCall listModels(const Provider &provider) const;
    /// What a status over 399 with this body means. The body may be anything: HTML of a proxy, nothing.
    virtual ProviderError error(int status, const HttpHeaders &headers, const QByteArray &body) const;

    /// The translator for a request to this provider. Lives for ever.
    static const Adapter &of(const Provider &provider, const ChatRequest &request);

protected:
    /// Of every call, the key among them.
    virtual HttpHeaders headersFor(const Provider &provider) const = 0;
    virtual QString modelsPath(const Provider &provider) const;
};

/// Of an error object in any of the providers' shapes; also used for errors inside a stream (status 0).
ProviderError classifyError(int status, const HttpHeaders &headers, const QJsonObject &body);
/// Whether it tells of an error and holds no answer, in the words of any of the providers and of local servers.
bool isErrorObject(const QJsonObject &object);
/// For a call of a tool that its server gave none.
QString newCallId();
/// "retry-after-ms", "retry-after" in seconds or as an HTTP date; ms, or -1.
qint64 retryAfter(const HttpHeaders &headers);

/// A number of tokens that a provider tells. What nobody can have used (less than none, more than 1e9) is not believed: money is reckoned with it.
int64_t tokenCount(const QJsonValue &value);

/// A JSON object, or nothing where it is none.
std::optional<QJsonObject> parseObject(const QByteArray &json);
inline QByteArray toJson(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

} // namespace dyad::backend::ai
