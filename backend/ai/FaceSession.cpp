// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/FaceSession.h"

namespace dyad::backend::ai {

using gateway::ResponseStream;

FaceSession::FaceSession(Generation *generation, std::unique_ptr<Face> face, bool streams, std::shared_ptr<ResponseStream> out, Ended ended)
    : QObject(generation)
    , m_generation(generation)
    , m_face(std::move(face))
    , m_streams(streams)
    , m_out(std::move(out))
    , m_ended(std::move(ended))
{
    connect(generation, &Generation::happened, this, &FaceSession::take);
    watch();
}

void FaceSession::watch()
{
    // Called on the connection's thread: only the pointer travels, it is looked at in the generation's own thread.
    QObject *home = m_generation->parent();
    const QPointer<Generation> generation(m_generation);
    m_out->watch(
        [home, generation] {
            QMetaObject::invokeMethod(home, [generation] {
                if (generation)
                    generation->cancel();
            });
        },
        [home, generation](bool slow) {
            QMetaObject::invokeMethod(home, [generation, slow] {
                if (generation)
                    generation->setPaused(slow);
            });
        });
}

void FaceSession::refuse(const Face &face, const ProviderError &error, ResponseStream &out)
{
    const Face::Refusal refusal = face.refuse(error);
    ResponseStream::Head head;
    head.status = refusal.status;
    head.contentType = "application/json";
    head.length = refusal.body.size();
    if (error.retryAfterMs >= 0) {
        head.headers.emplace_back("Retry-After", QByteArray::number((error.retryAfterMs + 999) / 1000));
        head.headers.emplace_back("Retry-After-Ms", QByteArray::number(qint64(error.retryAfterMs)));
    }
    if (!error.retryHere() && error.kind != ProviderError::Kind::Unavailable)
        head.headers.emplace_back("X-Should-Retry", "false");
    out.begin(std::move(head));
    out.write(refusal.body);
    out.finish();
}

void FaceSession::take(const StreamEvent &event)
{
    using Kind = StreamEvent::Kind;
    m_answer.add(event);
    const bool ends = event.kind == Kind::Finished || event.kind == Kind::Failed;
    if (event.kind == Kind::Failed && !m_begun) {
        tellEnd();
        return refuse(*m_face, event.error, *m_out);
    }
    if (m_streams)
        passOn(event);
    else if (ends)
        answerWhole();
}

void FaceSession::tellEnd()
{
    if (m_ended)
        m_ended(m_answer, *m_generation);
}

void FaceSession::beginStream()
{
    auto headers = m_generation->headers();
    headers.emplace_back("Cache-Control", "no-cache");
    m_out->begin({200, m_face->streamType(), std::move(headers), -1});
}

void FaceSession::passOn(const StreamEvent &event)
{
    if (!m_begun && event.kind == StreamEvent::Kind::Usage) { // before an error: whether the answer begins at all is not said by it
        m_face->encode(event);
        return;
    }
    if (!std::exchange(m_begun, true))
        beginStream();
    if (event.kind == StreamEvent::Kind::Finished)
        m_face->billed({m_generation->providerName(), m_generation->modelName(), m_generation->cost()});
    const bool ends = event.kind == StreamEvent::Kind::Finished || event.kind == StreamEvent::Kind::Failed;
    const QByteArray bytes = m_face->encode(event);
    if (ends)
        tellEnd();
    if (!bytes.isEmpty())
        m_out->write(bytes);
    if (ends)
        m_out->finish();
}

void FaceSession::answerWhole()
{
    const QByteArray body = m_face->whole(m_answer);
    tellEnd();
    auto headers = m_generation->headers();
    headers.emplace_back("X-Dyad-Cost-Nano-Usd", QByteArray::number(qint64(m_generation->cost())));
    m_out->begin({200, "application/json", std::move(headers), body.size()});
    m_out->write(body);
    m_out->finish();
}

} // namespace dyad::backend::ai
