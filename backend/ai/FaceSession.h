// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Generation.h"
#include "backend/ai/faces/Face.h"
#include "backend/gateway/ResponseStream.h"

namespace dyad::backend::ai {

/// Carries the events of a generation into an HTTP response, in the caller's language. A client that leaves cancels the call,
/// one that reads slowly slows the provider down. Belongs to its generation, lives in its thread.
class FaceSession : public QObject
{
    Q_OBJECT
public:
    /// Called at the end of a call, before the client can hear of it: once the face has put it into words, where it does.
    using Ended = std::function<void(const ChatAnswer &answer, const Generation &generation)>;
    FaceSession(Generation *generation, std::unique_ptr<Face> face, bool streams, std::shared_ptr<gateway::ResponseStream> out, Ended ended);

    /// An error as a whole response.
    static void refuse(const Face &face, const ProviderError &error, gateway::ResponseStream &out);

private:
    void watch();
    void take(const StreamEvent &event);
    void tellEnd();
    void beginStream();
    void passOn(const StreamEvent &event);
    void answerWhole();

    Generation *m_generation;
    std::unique_ptr<Face> m_face;
    const bool m_streams;
    std::shared_ptr<gateway::ResponseStream> m_out;
    Ended m_ended;
    ChatAnswer m_answer;
    bool m_begun = false;
};

} // namespace dyad::backend::ai
