// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/search/SearchQuery.h"
#include "sync/text/Error.h"
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dyad::panels {

/// A compiled pattern. Immutable and shared by threads; each thread searches through a Cursor of its own.
///
/// Literal text is found by its rarest byte with memchr and compared there; where case does not matter both cases of that byte
/// are followed. Everything else is PCRE2 on the UTF-8 bytes, compiled to machine code where the platform can.
class TextMatcher {
public:
    /// bad-pattern: what PCRE says, with the place.
    static sync::Expected<std::shared_ptr<const TextMatcher>> compile(const SearchQuery &query);
    ~TextMatcher();
    TextMatcher(const TextMatcher &) = delete;
    TextMatcher &operator=(const TextMatcher &) = delete;

    struct Found {
        size_t start = 0, end = 0;   // bytes
    };
    class Cursor;

private:
    TextMatcher() = default;
    void setLiteral(std::string_view needle, bool caseSensitive);
    sync::Expected<void> setExpression(const std::string &pattern, const SearchQuery &query);
    bool literalAt(std::string_view text, size_t position) const;

    struct Code;
    std::unique_ptr<Code> m_code;   // empty: literal
    std::string m_needle;           // folded to lower case where case does not matter; of an expression: text it cannot match without
    size_t m_rareIndex = 0;
    char m_rareA = 0, m_rareB = 0;
    bool m_caseSensitive = true;
    bool m_wholeWord = false;
    bool m_multiLine = false;
    bool m_fillsGroups = false;     // the replacement is a template
};

/// One thread's way through one text after another.
class TextMatcher::Cursor {
public:
    explicit Cursor(std::shared_ptr<const TextMatcher> matcher);
    ~Cursor();
    /// Begins with a new text; it must live as long as next() is called.
    void setText(std::string_view text);
    /// The next match, from left to right, never overlapping. False at the end, or where PCRE gave up (gaveUp()).
    bool next(Found &found);
    bool gaveUp() const { return m_gaveUp; }
    /// The template with $0..$99, ${name} and \n, \t filled from the match just found; a literal pattern takes it as it is.
    std::string expand(std::string_view replacement) const;

private:
    bool nextLiteral(Found &found);
    bool hasRequiredText();
    bool nextExpression(Found &found);
    bool matchAt(size_t from, size_t end, Found &found);
    size_t seekRare(size_t from);

    std::shared_ptr<const TextMatcher> m_matcher;
    struct Data;
    std::unique_ptr<Data> m_data;
    std::string_view m_text;
    size_t m_position = 0;
    size_t m_nextA = 0, m_nextB = 0;   // where the two cases of the rare byte come next; npos: never again
    bool m_gaveUp = false;
};

} // namespace dyad::panels
