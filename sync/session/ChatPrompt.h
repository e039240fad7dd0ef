// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QVector>

namespace dyad::sync {

/// Something that goes along with a question: a file, a selection, a list of problems.
struct ChatContextItem {
    enum class Kind { File, Selection, Problems };
    Kind kind = Kind::File;
    QString path;                   ///< in the project; empty for Problems
    int firstLine = 0, lastLine = 0;///< of a selection, from 1
    QString text;
    QString title() const;
};

/// The text that is sent for a question. Context and instructions stand behind the question in a mark of their own, so that everybody who
/// reads the thread later sees the question alone.
namespace chatprompt {
QString compose(const QString &question, const QVector<ChatContextItem> &items, bool mayEdit);
/// The question without what was sent along.
QString questionOf(const QString &sent);
/// A title that the server cut out of a question.
QString titleOf(const QString &sent);
/// About a quarter of a token a Latin character, one a CJK character: what the server reserves by, too.
qint64 estimateTokens(QStringView text);
} // namespace chatprompt

} // namespace dyad::sync
