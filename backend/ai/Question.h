// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/wire/AiMessages.h"
#include <QJsonArray>
#include <QJsonObject>

namespace dyad::backend::ai {

/// What somebody asks in a thread: a text, or (with results) the next step of a task whose tools the asker's program has run.
struct Question {
    QString id;                  ///< made by the asker; empty: the server makes one
    QString project, account;
    QString text;
    QString context;             ///< for the model alone, behind the text
    QString thread;              ///< empty: a new one
    QString model, mode;
    bool isPrivate = false;      ///< of a new thread
    QStringList about;           ///< what the context holds, for people
    std::vector<sync::wire::AiImage> images;
    std::vector<sync::wire::AiToolResult> results;
    QJsonArray tools;            ///< of {name, description, schema}
    std::optional<qint64> maxTokens;
};

/// Out of the body of POST ask (docs/api.md).
Question questionOf(const QJsonObject &body, const QString &account);
/// Out of a message of the socket.
Question questionOf(sync::wire::AiGenerate &&message, const QString &project, const QString &account);

} // namespace dyad::backend::ai
