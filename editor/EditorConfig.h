// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/TextOperation.h"
#include <QSet>
#include <QString>
#include <optional>

namespace dyad::editor {

class CodeEditor;

/// What the .editorconfig files of a file's folder and those above say about it (editorconfig.org). Reads disks: a few small files.
struct EditorConfig {
    std::optional<bool> spaces;
    std::optional<int> indentSize, tabWidth;            ///< columns
    std::optional<QByteArray> lineEnd;                  ///< "\n", "\r\n", "\r"
    std::optional<bool> trimTrailing, finalNewline;
    static constexpr qint64 MaxFile = 256 << 10;        ///< bytes; longer ones are left out

    static EditorConfig forFile(const QString &absolutePath);
    /// A pattern of a section against a path relative to its file's folder.
    static bool matches(const QString &pattern, const QString &relativePath);
    void applyTo(CodeEditor &editor) const;
    /// What saving should mend: trailing spaces (not those of the lines, from 0, in which somebody stands), the last line's end.
    sync::TextOperation cleanUp(std::string_view text, const QSet<int> &occupied) const;

private:
    void read(const QByteArray &text, const QString &relativePath);
    void set(const QString &key, const QString &value);
};

} // namespace dyad::editor
