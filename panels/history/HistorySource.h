// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ApiTypes.h"
#include "sync/text/Error.h"
#include <QObject>
#include <functional>

namespace dyad::panels {

/// Where the past of one file comes from. Answers come on the caller's thread, once, while `context` lives.
class HistorySource {
public:
    virtual ~HistorySource() = default;
    using HistoryReply = std::function<void(sync::Expected<sync::ApiHistory>)>;
    using TextReply = std::function<void(sync::Expected<QByteArray>)>;
    virtual void history(int buckets, QObject *context, HistoryReply reply) = 0;
    virtual void textAt(sync::Version version, QObject *context, TextReply reply) = 0;
};

} // namespace dyad::panels
