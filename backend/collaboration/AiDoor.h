// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include "sync/wire/AiMessages.h"
#include <functional>

namespace dyad::backend {

/// The AI as rooms see it. Loop thread; outlives the rooms' messages to it, not the rooms.
class AiDoor {
public:
    struct Asker {
        QString project, account;
        bool manages = false;            ///< may stop what others asked
    };
    /// Called once, on the loop thread; not called where all went well: then the news say what happens.
    using Refused = std::function<void(const sync::Error &)>;
    virtual ~AiDoor() = default;
    virtual void generate(const Asker &asker, sync::wire::AiGenerate &&request, Refused refused) = 0;
    virtual void cancel(const Asker &asker, const QString &id, Refused refused) = 0;
    /// The answers under way that this person may see.
    virtual sync::wire::AiAnswers running(const Asker &asker) const = 0;
    /// Somebody has decided about a change that an answer proposes: kept with its thread, for those who come later.
    virtual void reviewed(const Asker &asker, const sync::wire::AiReview &review) = 0;
    /// The thread of an answer is this person's alone.
    virtual bool isPrivate(const QString &project, const QString &thread) const = 0;
};

} // namespace dyad::backend
