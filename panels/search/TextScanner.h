// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/search/SearchMatch.h"
#include "panels/search/TextMatcher.h"
#include <optional>

namespace dyad::panels {

/// Finds the matches of one text after another and gives each its line, column and preview. One a thread.
class TextScanner {
public:
    explicit TextScanner(std::shared_ptr<const TextMatcher> matcher);
    /// At most `limit` matches; returns false where there were more. `replacement`: fills SearchMatch::replacement.
    bool scan(std::string_view text, qint64 limit, std::vector<SearchMatch> &matches, const std::optional<std::string> &replacement = {});
    /// The expression was too costly for the last text (PCRE's match limit); what was found before stands.
    bool gaveUp() const { return m_cursor.gaveUp(); }

private:
    TextMatcher::Cursor m_cursor;
};

} // namespace dyad::panels
