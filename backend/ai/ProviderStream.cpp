// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/ProviderStream.h"
#include "backend/ai/HttpClient.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

constexpr qsizetype ErrorBodyKept = 64 * 1024; // an error that is longer is no error message

} // namespace

ProviderStream::ProviderStream(HttpClient &client, const HttpCall &call, const Adapter &adapter, QObject *parent)
    : QObject(parent)
    , m_adapter(adapter)
    , m_exchange(client.make(call, this))
    , m_decoder(adapter.decoder())
{
    connect(m_exchange, &HttpExchange::head, this, &ProviderStream::head);
    connect(m_exchange, &HttpExchange::data, this, &ProviderStream::data);
    connect(m_exchange, &HttpExchange::finished, this, &ProviderStream::finished);
    connect(m_exchange, &HttpExchange::failed, this, &ProviderStream::failed);
}

void ProviderStream::start() { m_exchange->start(); }

void ProviderStream::cancel()
{
    m_done = true;
    m_exchange->cancel();
}

void ProviderStream::setPaused(bool paused) { m_exchange->setPaused(paused); }

void ProviderStream::head(int status, const HttpHeaders &headers)
{
    m_status = status;
    m_headers = headers;
    if (status < 200 || status >= 300) {
        m_mode = Mode::Error;
        return;
    }
    m_toldEvents = header(headers, "content-type").toLower().contains("event-stream");
    Q_EMIT accepted();
}

/// What it is, whatever its type says: proxies and local servers are careless about that, and errors come in the type of the answer. Unknown where
/// more bytes are needed.
ProviderStream::Mode ProviderStream::modeOf(const QByteArray &beginning, bool toldEvents)
{
    const QByteArray text = (beginning.startsWith("\xEF\xBB\xBF") ? beginning.sliced(3) : beginning).trimmed().left(6);
    if (toldEvents && text.isEmpty() && beginning.size() > 64)
        return Mode::Events; // empty lines to keep the connection up
    if (text.isEmpty() || (text.size() < 3 && text.startsWith('\xEF')))
        return Mode::Unknown;
    if (text.startsWith('{'))
        return Mode::Whole;
    if (text.startsWith('['))
        return Mode::Array;
    for (const QByteArrayView field : {"data:", "event:", "id:", "retry:", ":"}) {
        if (text.startsWith(field))
            return Mode::Events;
        if (field.startsWith(text))
            return Mode::Unknown;
    }
    return toldEvents ? Mode::Events : Mode::Whole;
}

void ProviderStream::data(const QByteArray &bytes)
{
    if (m_mode == Mode::Events)
        return takeEvents(bytes);
    if (m_mode != Mode::Error || m_body.size() < ErrorBodyKept)
        m_body += bytes;
    if (m_mode == Mode::Unknown)
        m_mode = modeOf(m_body, m_toldEvents);
    if (m_mode == Mode::Events)
        takeEvents(std::exchange(m_body, {}));
}

void ProviderStream::takeEvents(const QByteArray &bytes)
{
    const auto events = m_parser.feed(bytes);
    if (!events)
        return endWith({ProviderError::Kind::TooLarge, QString::fromStdString(events.error().message), m_status, {}, -1});
    StreamEvents out;
    for (SseEvent event : *events) {
        if (!event.data.isValidUtf8()) // half a character, where a server cuts its text by bytes
            event.data = QString::fromUtf8(event.data).toUtf8();
        if (!event.data.trimmed().isEmpty()) // keep-alive of some
            m_decoder->event(event, out);
    }
    pass(out);
}

/// Some servers do not end their last event; where it is whole all the same, it counts.
void ProviderStream::endOfEvents(StreamEvents &out)
{
    if (const auto rest = m_parser.feed("\n\n"))
        for (const SseEvent &event : *rest)
            if (event.data == "[DONE]" || parseObject(event.data))
                m_decoder->event(event, out);
}

/// False where it is no answer.
bool ProviderStream::takeWhole(StreamEvents &out)
{
    const auto object = parseObject(m_body);
    if (!object) {
        endWith({ProviderError::Kind::Malformed, u"The provider's answer is not JSON."_s, m_status, {}, -1});
        return false;
    }
    if (isErrorObject(*object)) {
        endWith(m_adapter.error(0, m_headers, m_body));
        return false;
    }
    m_decoder->body(*object, out);
    return true;
}

/// Gemini's stream where it is not one of events: an array of what the events would be.
bool ProviderStream::takeArray(StreamEvents &out)
{
    const QJsonDocument document = QJsonDocument::fromJson(m_body);
    if (!document.isArray()) {
        endWith({ProviderError::Kind::Truncated, u"The provider's stream ended in the middle of its answer."_s, m_status, {}, -1});
        return false;
    }
    for (const QJsonValue &one : document.array())
        m_decoder->event({{}, toJson(one.toObject())}, out);
    return true;
}

void ProviderStream::failed(const ProviderError &error)
{
    // Some close where they should end: what was said tells whether it is whole.
    if (error.kind == ProviderError::Kind::Truncated && m_mode == Mode::Events)
        finished();
    else
        endWith(error);
}

void ProviderStream::finished()
{
    if (m_done)
        return;
    if (m_mode == Mode::Error)
        return endWith(m_adapter.error(m_status, m_headers, m_body));
    StreamEvents out;
    if (m_mode == Mode::Events)
        endOfEvents(out);
    else if (m_mode == Mode::Array ? !takeArray(out) : !(m_mode == Mode::Unknown && m_toldEvents) && !takeWhole(out))
        return;
    m_decoder->close(out);
    pass(out);
}

void ProviderStream::pass(const StreamEvents &events)
{
    for (const StreamEvent &one : events) {
        if (m_done)
            return;
        m_done = one.kind == StreamEvent::Kind::Finished || one.kind == StreamEvent::Kind::Failed;
        Q_EMIT happened(one);
        if (m_done && one.kind == StreamEvent::Kind::Failed)
            m_exchange->cancel();
    }
}

void ProviderStream::endWith(const ProviderError &error)
{
    if (!m_done)
        pass({StreamEvent::failed(error)});
}

} // namespace dyad::backend::ai
