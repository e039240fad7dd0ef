// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QVector>
#include <functional>

namespace dyad::sync {

/// What an answer may do.
enum class ChatMode {
    Ask,
    Edit,           ///< it may propose changes
    Agent,          ///< it may use tools, step by step
    Plan            ///< it may look, with tools that change nothing
};
QString chatModeName(ChatMode mode);            ///< "ask", "edit", "agent", "plan"
ChatMode chatModeOf(const QString &name);       ///< anything else: Edit

/// Something that goes along with a question: a file, a selection, a list of problems.
struct ChatContextItem {
    enum class Kind { File, Selection, Problems, Diff, Terminal, Symbol, Rules, Found, Image, Thread, Document };
    Kind kind = Kind::File;
    QString path;                   ///< in the project; of a Symbol with its name in `name`; of a Thread its title; of a Document its name; empty for Problems, Diff, Terminal
    int firstLine = 0, lastLine = 0;///< of a selection, from 1
    QString text;                   ///< of an Image: its bytes in base64
    QString name = {};              ///< of a Symbol; of an Image: its MIME type; of a Thread: its id; of a Document: the link to the passage (DocumentLink)
    bool automatic = false;         ///< goes along unless somebody leaves it out
    bool isSame(const ChatContextItem &other) const { return kind == other.kind && path == other.path && name == other.name; }
    QString title() const;
    QString about() const;          ///< what everybody sees under the question: the title; of a Document "[name](link)"
};

/// The text that is sent for a question. Context and instructions stand behind the question in a mark of their own, so that everybody who
/// reads the thread later sees the question alone.
namespace chatprompt {
/// What stands behind the question; empty: nothing does. Images travel on their own.
QString context(const QVector<ChatContextItem> &items, ChatMode mode);
/// The whole text: question and context.
QString compose(const QString &question, const QVector<ChatContextItem> &items, ChatMode mode);
/// What was sent along, one name each.
QStringList aboutOf(const QString &sent);
/// The question without what was sent along.
QString questionOf(const QString &sent);
/// A title that the server cut out of a question.
QString titleOf(const QString &sent);
/// By the counter, where there is one; else about a quarter of a token a Latin character, one a CJK character.
qint64 estimateTokens(QStringView text);
/// Counts as the server does. GUI (or main) thread, as are all who ask.
void setTokenCounter(std::function<qint64(QStringView)> counter);
} // namespace chatprompt

} // namespace dyad::sync
