// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace dyad::backend::ai {

/// A piece of a message's content, in no provider's words.
struct ContentPart {
    enum class Kind { Text, Image, ToolCall, ToolResult, Reasoning, Refusal };
    Kind kind = Kind::Text;
    QString text{};        ///< text, reasoning, refusal, or a tool's result
    QString mimeType{};    ///< of an image, or of a file that is put in as one (a PDF, audio): see isFile()
    QString data{};        ///< an image's bytes in base64; empty: url holds its address
    QString url{};
    QString id{};          ///< of a tool call, and of the call that a result answers
    QString name{};        ///< of the tool, or of the file
    QString arguments{};   ///< of a tool call: a JSON text, as the model wrote it
    QString signature{};   ///< of reasoning or a call: goes back to the provider that made it, unchanged
    bool isError = false;
    QString cacheTtl{};    ///< not empty: a prompt-cache mark stands behind this part ("5m", "1h")

    bool isFile() const { return kind == Kind::Image && !mimeType.isEmpty() && !mimeType.startsWith(QLatin1StringView("image/")); }
    bool isFileAddress() const { return isFile() && data.isEmpty(); }
    bool isEmptyFile() const { return kind == Kind::Image && data.isEmpty() && url.isEmpty(); }

    static ContentPart ofText(const QString &text)
    {
        ContentPart part;
        part.text = text;
        return part;
    }
};

struct ChatMessage {
    enum class Role { System, User, Assistant, Tool };
    Role role = Role::User;
    QList<ContentPart> parts;

    static ChatMessage ofText(Role role, const QString &text) { return {role, {ContentPart::ofText(text)}}; }
    /// The text of all parts that are shown to a person.
    QString text() const
    {
        QString all;
        for (const ContentPart &part : parts)
            if (part.kind == ContentPart::Kind::Text)
                all += part.text;
        return all;
    }
};

} // namespace dyad::backend::ai
