// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/ChatRequest.h"
#include "backend/ai/HttpExchange.h"
#include "backend/ai/providers/Adapter.h"

namespace dyad::backend::ai {

/// One request to one provider: its answer as events. The last one is Finished or Failed; none comes after cancel().
class ProviderStream : public QObject
{
    Q_OBJECT
public:
    ProviderStream(HttpClient &client, const HttpCall &call, const Adapter &adapter, QObject *parent);
    /// Sends it. Connect first: what cannot even be sent fails from inside of this.
    void start();
    void cancel();
    void setPaused(bool paused);

Q_SIGNALS:
    /// The provider took the request (HTTP 2xx): from here on it costs.
    void accepted();
    void happened(const dyad::backend::ai::StreamEvent &event);

private:
    enum class Mode { Unknown, Events, Whole, Array, Error };
    void head(int status, const HttpHeaders &headers);
    void data(const QByteArray &bytes);
    void finished();
    void failed(const ProviderError &error);
    static Mode modeOf(const QByteArray &beginning, bool toldEvents);
    void takeEvents(const QByteArray &bytes);
    void endOfEvents(StreamEvents &out);
    bool takeWhole(StreamEvents &out);
    bool takeArray(StreamEvents &out);
    void pass(const StreamEvents &events);
    void endWith(const ProviderError &error);

    const Adapter &m_adapter;
    HttpExchange *m_exchange;
    std::unique_ptr<Decoder> m_decoder;
    SseParser m_parser;
    Mode m_mode = Mode::Unknown;
    bool m_toldEvents = false;
    int m_status = 0;
    HttpHeaders m_headers;
    QByteArray m_body;
    bool m_done = false;
};

} // namespace dyad::backend::ai
