// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Broker.h"
#include "backend/ai/ProviderError.h"
#include "backend/gateway/ResponseStream.h"

namespace dyad::backend::ai {

class HttpExchange;

/// POST /v1/embeddings: passed on to the first provider of the model that answers, reserved and billed like any other call.
/// The answer of one that speaks OpenAI's language goes through untouched, so base64 stays base64. Deletes itself at its end.
class EmbeddingCall : public QObject
{
    Q_OBJECT
public:
    enum class Language { OpenAi, GoogleBatch, GoogleOne }; ///< in which it is answered
    /// `body`: in OpenAI's language.
    EmbeddingCall(Broker &broker, const QJsonObject &body, const Caller &caller, std::shared_ptr<gateway::ResponseStream> out, Language language = Language::OpenAi);

private:
    void begin();
    void watch();
    void reserve();
    void refuse(const ProviderError &error);
    void tellError(const ProviderError &error);
    bool isGoogle() const;
    HttpCall callOf(const Candidate &candidate) const;
    void next();
    void send();
    void finished();
    void failed(const ProviderError &error);
    void end(const ProviderError &error, const Usage &usage);

    Broker &m_broker;
    const QString m_id;
    QJsonObject m_request;
    Caller m_caller;
    std::shared_ptr<gateway::ResponseStream> m_out;
    const Language m_language;
    QList<Candidate> m_candidates;
    QPointer<HttpExchange> m_exchange;
    bool m_gone = false;         ///< nobody waits for the answer any more
    int m_at = -1;
    int m_status = 0;
    HttpHeaders m_headers;
    QByteArray m_body;
};

} // namespace dyad::backend::ai
