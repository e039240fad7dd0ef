// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QString>
#include <optional>

namespace dyad::sync {

/// What an answer has cost.
struct ChatBill {
    qint64 inputTokens = 0, outputTokens = 0;
    qint64 nanoDollars = 0;
    bool operator==(const ChatBill &) const = default;
};

/// One message of a thread, as it is shown. Plain value.
struct ChatMessage {
    enum class Role { Person, Assistant };
    enum class State {
        Complete,
        Streaming,
        Stopped,        ///< somebody stopped it, or it ended in the middle
        Failed          ///< see error
    };
    Role role = Role::Person;
    State state = State::Complete;
    QString author;                 ///< account id of who asked
    QString text;                   ///< Markdown; of a person: without the context that was sent along
    QString model;                  ///< of an answer, where it is known
    QString note;                   ///< "openai failed; azure goes on"
    qint64 createdAt = 0;           ///< ms since 1970
    std::optional<ChatBill> bill;   ///< of an answer that came in this session
    Error error;
};

} // namespace dyad::sync
