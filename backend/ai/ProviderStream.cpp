// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/ProviderStream.h"
#include "backend/ai/HttpClient.h"

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
    connect(m_exchange, &HttpExchange::failed, this, &ProviderStream::endWith);
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
    m_mode = header(headers, "content-type").startsWith("text/event-stream") ? Mode::Events : Mode::Whole;
    Q_EMIT accepted();
}

void ProviderStream::data(const QByteArray &bytes)
{
    if (m_mode != Mode::Events) {
        if (m_mode == Mode::Whole || m_body.size() < ErrorBodyKept)
            m_body += bytes;
        return;
    }
    const auto events = m_parser.feed(bytes);
    if (!events)
        return endWith({ProviderError::Kind::TooLarge, QString::fromStdString(events.error().message), m_status, {}, -1});
    StreamEvents out;
    for (const SseEvent &event : *events)
        m_decoder->event(event, out);
    pass(out);
}

void ProviderStream::finished()
{
    if (m_done)
        return;
    if (m_mode == Mode::Error)
        return endWith(m_adapter.error(m_status, m_headers, m_body));
    StreamEvents out;
    if (m_mode == Mode::Whole) {
        const auto object = parseObject(m_body);
        if (!object)
            return endWith({ProviderError::Kind::Malformed, u"The provider's answer is not JSON."_s, m_status, {}, -1});
        if (object->contains("error"_L1) && !object->value("error"_L1).isNull())
            return endWith(m_adapter.error(0, m_headers, m_body));
        m_decoder->body(*object, out);
    }
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
