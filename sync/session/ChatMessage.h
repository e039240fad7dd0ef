// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include "sync/wire/AiMessages.h"
#include <QString>
#include <QStringList>
#include <QVector>
#include <optional>

namespace dyad::sync {

/// What an answer has cost.
struct ChatBill {
    qint64 inputTokens = 0, outputTokens = 0;
    qint64 nanoDollars = 0;
    bool operator==(const ChatBill &) const = default;
};

/// One message of a thread, as it is shown. Plain value.
/// What somebody decided about a change of an answer.
struct ChatDecision {
    QString path;
    qint64 change = 0, of = 0;      ///< which change of how many in that file
    QString decision;               ///< "accepted", "rejected", "undone" (all of that file)
    bool operator==(const ChatDecision &) const = default;
};

struct ChatMessage {
    enum class Role { Person, Assistant };
    enum class State {
        Complete,
        Streaming,
        Stopped,        ///< somebody stopped it, or it ended in the middle
        Failed          ///< see error
    };
    QString id;                     ///< of the question, in the answer too; empty: said before this program came
    qint64 position = 0;            ///< in the thread; 0: not known yet
    Role role = Role::Person;
    State state = State::Complete;
    QString author;                 ///< account id of who asked
    QString text;                   ///< Markdown; of a person: without the context that was sent along
    QString model;                  ///< of an answer, where it is known
    QString note;                   ///< "openai failed; azure goes on"
    qint64 createdAt = 0;           ///< ms since 1970
    std::optional<ChatBill> bill;   ///< of an answer
    QStringList about;              ///< of a person: what was sent along
    std::vector<wire::AiImage> pictures;        ///< of a person: those that were sent along, where they are known here
    QString mode;                   ///< of a person: "ask", "edit", "agent", "plan"
    std::vector<wire::AiToolCall> calls;        ///< of an answer: what it wants done
    std::vector<wire::AiToolResult> results;    ///< and what came of it, by call
    bool cut = false;                           ///< of an answer: it reached the most that a model may say at once
    QVector<ChatDecision> decisions;            ///< about its changes, from before it was shown here
    Error error;
};

} // namespace dyad::sync
