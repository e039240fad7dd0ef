// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/ProviderError.h"
#include "backend/ai/StopReason.h"
#include "backend/ai/Usage.h"
#include <QList>
#include <QMetaType>
#include <QString>

namespace dyad::backend::ai {

/// One thing that happened to an answer. An answer that came in one piece is the same list of events.
struct StreamEvent {
    enum class Kind {
        Started,       ///< id (of the answer), name (of the model that answers)
        Text,          ///< text: what comes next
        Reasoning,     ///< text
        Signature,     ///< text: the signature of the reasoning so far
        Refusal,       ///< text
        ToolCall,      ///< index, id, name: a call begins
        ToolArguments, ///< index, text: a piece of its JSON
        Usage,         ///< usage so far; a later one replaces an earlier one
        Continued,     ///< name: the provider that goes on where another died; text: the one that died
        Finished,      ///< stop, text: the provider's own word, name: the sequence at which it stopped, where it tells
        Failed         ///< error; nothing follows
    };
    Kind kind = Kind::Text;
    int index = 0;
    QString text;
    QString id;
    QString name;
    QString signature{}; ///< of a tool call, where its provider wants it back
    ai::Usage usage;
    StopReason stop = StopReason::Stop;
    ProviderError error;

    static StreamEvent of(Kind kind, const QString &text = {})
    {
        StreamEvent event;
        event.kind = kind;
        event.text = text;
        return event;
    }
    static StreamEvent started(const QString &id, const QString &model)
    {
        StreamEvent event = of(Kind::Started);
        event.id = id;
        event.name = model;
        return event;
    }
    static StreamEvent toolCall(int index, const QString &id, const QString &name)
    {
        StreamEvent event = of(Kind::ToolCall);
        event.index = index;
        event.id = id;
        event.name = name;
        return event;
    }
    static StreamEvent toolArguments(int index, const QString &json)
    {
        StreamEvent event = of(Kind::ToolArguments, json);
        event.index = index;
        return event;
    }
    static StreamEvent ofUsage(const ai::Usage &usage)
    {
        StreamEvent event = of(Kind::Usage);
        event.usage = usage;
        return event;
    }
    static StreamEvent finished(StopReason reason, const QString &raw)
    {
        StreamEvent event = of(Kind::Finished, raw);
        event.stop = reason;
        return event;
    }
    static StreamEvent failed(const ProviderError &error)
    {
        StreamEvent event = of(Kind::Failed);
        event.error = error;
        return event;
    }
    static StreamEvent malformed(const QString &message)
    {
        return failed({ProviderError::Kind::Malformed, message, 0, {}, -1});
    }
};

using StreamEvents = QList<StreamEvent>;

} // namespace dyad::backend::ai

Q_DECLARE_METATYPE(dyad::backend::ai::StreamEvent)
