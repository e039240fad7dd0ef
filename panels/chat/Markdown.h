// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QVector>

namespace dyad::panels {

/// A piece of an answer that is shown by one widget. Plain value.
struct MarkdownBlock {
    enum class Kind { Prose, Code, Picture };
    Kind kind = Kind::Prose;
    QString text;           ///< Prose: safe rich text. Code: as it stands. Picture: its words
    QString language;       ///< of Code, as the fence names it
    QString path;           ///< the file that the fence names; empty: none. Picture: a path in the project, or data:
    bool operator==(const MarkdownBlock &) const = default;
};

/// GitHub's Markdown as blocks. Nothing in it can fetch anything: pictures of the project and such as stand in the text
/// are blocks, others become their words, raw HTML is shown as text, links stay links only
/// for http, https and mailto. GUI thread (it takes colours from the theme).
QVector<MarkdownBlock> parseMarkdown(const QString &text);
/// The answer without its edits in dyad-… tags, which are shown as a review; one that is still being written is left out, too.
QString withoutEdits(const QString &answer);

} // namespace dyad::panels
