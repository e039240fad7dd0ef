// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <string_view>

namespace dyad::editor {

/// Text for whoever counts in UTF-16 units and goes back to bytes: QString::fromUtf8 leaves out a byte order mark at the start, and all places behind it were
/// three bytes too early.
inline QString utf16Of(std::string_view utf8)
{
    constexpr std::string_view Mark = "\xEF\xBB\xBF";
    qsizetype marks = 0;
    for (; utf8.starts_with(Mark); ++marks)
        utf8.remove_prefix(Mark.size());
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    return marks == 0 ? text : QString(marks, QChar(0xFEFF)) + text;
}

} // namespace dyad::editor
