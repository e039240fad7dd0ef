// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/AiWriter.h"
#include "backend/ai/Booking.h"
#include "backend/ai/Generation.h"
#include <QElapsedTimer>
#include <condition_variable>
#include <mutex>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;
using Outcome = sync::Expected<QString>;

constexpr int LongestMs = 60'000;

/// Where the AI thread and the thread that waits meet. Whoever gives up first leaves it to the other.
struct Meeting {
    std::mutex mutex;
    std::condition_variable met;
    std::optional<Outcome> outcome;
    QString text;                            // AI thread only
    QPointer<ai::Generation> generation;     // AI thread only

    void end(Outcome with)
    {
        const std::lock_guard lock(mutex);
        outcome = std::move(with);
        met.notify_all();
    }
};

void take(Meeting &meeting, const ai::StreamEvent &event)
{
    using Kind = ai::StreamEvent::Kind;
    if (event.kind == Kind::Text)
        meeting.text += event.text;
    else if (event.kind == Kind::Finished)
        meeting.end(meeting.text.trimmed().isEmpty() ? Outcome(sync::fail("no-answer", "The model said nothing.")) : Outcome(meeting.text.trimmed()));
    else if (event.kind == Kind::Failed)
        meeting.end(sync::fail("no-answer", event.error.message.toStdString()));
}

void begin(ai::Broker &broker, const EmbeddedYavi::Task &task, const ai::Caller &caller, const std::shared_ptr<Meeting> &meeting)
{
    if (broker.providers().isEmpty())
        return meeting->end(sync::fail("no-provider", "No AI provider is set up."));
    ai::ChatRequest request;
    request.model = u"auto"_s;
    request.maxTokens = task.maxTokens;
    request.messages = {ai::ChatMessage::ofText(ai::ChatMessage::Role::System, task.system), ai::ChatMessage::ofText(ai::ChatMessage::Role::User, task.prompt)};
    ai::Generation *generation = broker.start(request, caller, u"yavi"_s);
    meeting->generation = generation;
    QObject::connect(generation, &ai::Generation::happened, generation, [meeting](const ai::StreamEvent &event) { take(*meeting, event); });
}

} // namespace

EmbeddedYavi::Writer aiWriter(ai::AiService &ai, CancelFlag stopping)
{
    return [&ai, stopping = std::move(stopping)](const EmbeddedYavi::Task &task) -> Outcome {
        const auto caller = ai::booked(ai.database(), {task.account, {}, task.project, {}});
        if (!caller)
            return std::unexpected(caller.error());
        const auto meeting = std::make_shared<Meeting>();
        ai.post([task, caller = *caller, meeting](ai::Broker &broker) { begin(broker, task, caller, meeting); });
        QElapsedTimer clock;
        clock.start();
        std::unique_lock lock(meeting->mutex);
        while (!meeting->outcome && clock.elapsed() < LongestMs && !stopping->load())
            meeting->met.wait_for(lock, std::chrono::milliseconds(100));
        if (meeting->outcome)
            return *meeting->outcome;
        lock.unlock();
        ai.post([meeting](ai::Broker &) {
            if (meeting->generation)
                meeting->generation->cancel();
        });
        return sync::fail("no-answer", "The model took too long.");
    };
}

} // namespace dyad::backend::yavi
