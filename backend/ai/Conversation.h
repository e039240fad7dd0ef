// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Caller.h"
#include "backend/ai/ChatRequest.h"
#include "backend/ai/ChatStore.h"
#include "backend/ai/Question.h"

namespace dyad::backend::ai {

/// A question that stands in its thread, ready to be sent to a model.
struct Begun {
    ChatStore::Thread thread;
    bool isNew = false;                  ///< the thread was made for it
    sync::wire::AiQuestion news;
    ChatRequest request;
    Caller caller;
};

namespace conversation {

/// Puts the question into its thread and makes the request out of all that was said there. Blocks; any thread with a database.
/// "bad-request", "not-found" (the thread, also where one may not see it), "storage-unavailable".
sync::Expected<Begun> begin(ChatStore &store, const Question &question);
/// The request that `begin` would make, for its price: nothing is kept, the question may be empty, and of its pictures only their number counts.
sync::Expected<ChatRequest> preview(ChatStore &store, const Question &question, int pictures);
/// Keeps an answer: its text, and the calls it wants made; its position, 0 where there was nothing to keep.
sync::Expected<qint64> keepAnswer(ChatStore &store, const Begun &begun, const QString &generation, const QString &text, const QList<ContentPart> &calls);
/// All that was said, as messages for a model. A call without its results, or results without their call, become plain text.
QList<ChatMessage> messagesOf(const QList<ChatStore::Message> &stored);

} // namespace conversation
} // namespace dyad::backend::ai
