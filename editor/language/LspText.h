// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LspPosition.h"
#include "sync/text/Rope.h"
#include <vector>

namespace dyad::editor {

/// A text with its lines known, so that bytes and LSP positions become one another quickly. Lines end with \n, \r\n or \r, as the protocol has it.
/// An edit costs the lines it touches and, where lines come or go, a move of the table behind them.
class LspText {
public:
    explicit LspText(sync::Rope text = {});
    const sync::Rope &rope() const { return m_text; }
    qint64 size() const { return m_text.size(); }
    int lineCount() const { return static_cast<int>(m_starts.size()); }
    qint64 lineStart(int line) const;       ///< bytes; beyond the last line: the end of the text
    int lineAt(qint64 position) const;
    std::string lineText(int line) const;   ///< without its end mark

    LspPosition positionAt(qint64 position) const;
    /// Places outside are brought to the end of their line, or of the text.
    qint64 bytesAt(LspPosition position) const;
    LspRange rangeAt(qint64 from, qint64 to) const { return {positionAt(from), positionAt(to)}; }
    void replace(qint64 position, qint64 erased, std::string_view text);

private:
    void moveStep(size_t line);
    std::vector<qint64> startsIn(qint64 from, qint64 to) const;
    sync::Rope m_text;
    // Starts from m_step on are m_shift bytes further: typing at one place then costs nothing for the lines behind.
    std::vector<qint64> m_starts;
    size_t m_step = 0;
    qint64 m_shift = 0;
};

} // namespace dyad::editor
