// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dyad::sync {

/// One line of a .gitignore, with git's meaning (gitignore(5)). Matching costs pattern × path at worst, whatever the pattern. Plain value, any thread.
class IgnorePattern {
public:
    /// nullopt: an empty line, a comment, or nothing that could match.
    static std::optional<IgnorePattern> parse(std::string_view line);

    /// path: relative to the folder of the .gitignore, '/' between segments.
    bool matches(std::string_view path, bool isFolder) const;
    bool isNegated() const { return negated; }

private:
    struct Token {
        enum class Kind { Literal, AnyOne, Class, Star, Folders, Everything };
        Kind kind;
        char literal = 0;
        std::bitset<256> set = {};
    };
    void tokenize(std::string_view pattern);
    size_t tokenizeStars(std::string_view pattern, size_t at);
    std::optional<size_t> tokenizeClass(std::string_view pattern, size_t at);
    void chooseShape();
    bool matchesText(std::string_view text) const;
    bool matchesTokens(std::string_view text) const;
    static void advance(const Token &token, std::string_view text, std::vector<bool> &reachable);

    enum class Shape { Exact, Ending, General };     // the first two are nearly all there is, and cost a comparison
    std::vector<Token> tokens;
    Shape shape = Shape::General;
    std::string literal;        // Exact: the text; Ending: what stands behind the one star
    bool negated = false;
    bool foldersOnly = false;
    bool anchored = false;      // a slash at the start or inside: matched against the whole path, else against the name
};

} // namespace dyad::sync
