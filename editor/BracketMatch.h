// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <optional>

namespace dyad::editor {

class CodeEditor;

/// Marks the bracket at the caret and its partner. Looks no further than Reach bytes, so that a lonely bracket in a huge file costs nothing.
class BracketMatch : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 Reach = 100'000;    ///< bytes
    explicit BracketMatch(CodeEditor *editor);
    /// Where the partner of the bracket at position is; nothing where there is no bracket, or no partner in reach.
    std::optional<qint64> partnerOf(qint64 position) const;

private:
    void update();
    void mark(qint64 position);
    char charAt(qint64 position) const;
    CodeEditor *m_editor;
    bool m_marked = false;
};

} // namespace dyad::editor
