// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QChar>
#include <QByteArray>
#include <QtGlobal>
#include <optional>
#include <utility>

namespace dyad::editor {
class CodeEditor;
}
namespace dyad::app {

/// What Vim's keys mean in a text: where they lead, and from where to where an object reaches. Reads, never changes. Places are bytes. GUI thread.
class VimText {
public:
    using Range = std::pair<qint64, qint64>;
    explicit VimText(const editor::CodeEditor &editor) : m_editor(editor) {}
    /// f F t T in the line of `from`; nothing where it is not there so often.
    std::optional<qint64> findInLine(qint64 from, QChar wanted, QChar key, int count) const;
    /// iw aw i" a( ...: what the object at `at` covers.
    std::optional<Range> object(qint64 at, QChar kind, bool around) const;
    /// W B E: words are what stands between spaces.
    qint64 bigWord(qint64 from, QChar key) const;
    qint64 wordEnd(qint64 from) const;          ///< e
    /// ~: each letter small that was large, and the other way.
    static QByteArray otherCase(const QByteArray &utf8);
    /// %: from the first bracket of the line at or behind `at` to its partner.
    std::optional<qint64> partner(qint64 at) const;

private:
    char at(qint64 position) const;
    std::optional<Range> word(qint64 at, bool around) const;
    std::optional<Range> quoted(qint64 at, char quote, bool around) const;
    std::optional<Range> enclosed(qint64 at, char open, char close, bool around) const;
    const editor::CodeEditor &m_editor;
};

} // namespace dyad::app
