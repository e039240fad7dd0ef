// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/IgnorePattern.h"
#include <array>
#include <cctype>

namespace dyad::sync {

namespace {

std::string_view withoutTrailingSpaces(std::string_view line)
{
    while (!line.empty() && (line.back() == '\r' || line.back() == '\n'))
        line.remove_suffix(1);
    while (!line.empty() && line.back() == ' ' && !(line.size() > 1 && line[line.size() - 2] == '\\'))
        line.remove_suffix(1);
    return line;
}

int (*namedClass(std::string_view name))(int)
{
    static constexpr std::array<std::pair<std::string_view, int (*)(int)>, 11> classes{{{"alpha", std::isalpha}, {"digit", std::isdigit},
        {"alnum", std::isalnum}, {"upper", std::isupper}, {"lower", std::islower}, {"space", std::isspace}, {"blank", std::isblank},
        {"punct", std::ispunct}, {"xdigit", std::isxdigit}, {"cntrl", std::iscntrl}, {"print", std::isprint}}};
    for (const auto &[known, test] : classes) {
        if (known == name)
            return test;
    }
    return nullptr;
}

} // namespace

std::optional<IgnorePattern> IgnorePattern::parse(std::string_view line)
{
    IgnorePattern result;
    line = withoutTrailingSpaces(line);
    if (line.empty() || line.front() == '#')
        return std::nullopt;
    if (line.front() == '!') {
        result.negated = true;
        line.remove_prefix(1);
    }
    if (!line.empty() && line.back() == '/') {
        result.foldersOnly = true;
        line.remove_suffix(1);
    }
    if (!line.empty() && line.front() == '/') {
        result.anchored = true;
        line.remove_prefix(1);
    }
    if (line.empty())
        return std::nullopt;
    result.anchored = result.anchored || line.find('/') != std::string_view::npos;
    result.tokenize(line);
    result.chooseShape();
    return result;
}

void IgnorePattern::chooseShape()
{
    const bool hasStar = !tokens.empty() && tokens.front().kind == Token::Kind::Star;
    for (size_t i = hasStar ? 1 : 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != Token::Kind::Literal) {
            literal.clear();
            return;
        }
        literal += tokens[i].literal;
    }
    shape = hasStar ? Shape::Ending : Shape::Exact;
}

void IgnorePattern::tokenize(std::string_view pattern)
{
    for (size_t at = 0; at < pattern.size();) {
        const char c = pattern[at];
        if (c == '*') {
            at = tokenizeStars(pattern, at);
        } else if (c == '?') {
            tokens.push_back({Token::Kind::AnyOne});
            ++at;
        } else if (const auto end = c == '[' ? tokenizeClass(pattern, at) : std::nullopt) {
            at = *end;
        } else {
            if (c == '\\' && at + 1 < pattern.size())
                ++at;
            tokens.push_back({Token::Kind::Literal, pattern[at]});
            ++at;
        }
    }
}

size_t IgnorePattern::tokenizeStars(std::string_view pattern, size_t at)
{
    size_t end = at;
    while (end < pattern.size() && pattern[end] == '*')
        ++end;
    const bool starts = at == 0 || pattern[at - 1] == '/';
    const bool ends = end == pattern.size();
    if (end - at == 2 && starts && !ends && pattern[end] == '/') {
        tokens.push_back({Token::Kind::Folders});
        return end + 1;
    }
    const bool deep = end - at == 2 && starts && ends && at > 0;
    tokens.push_back({deep ? Token::Kind::Everything : Token::Kind::Star});
    return end;
}

std::optional<size_t> IgnorePattern::tokenizeClass(std::string_view pattern, size_t at)
{
    Token token{Token::Kind::Class};
    size_t i = at + 1;
    const bool inverted = i < pattern.size() && (pattern[i] == '!' || pattern[i] == '^');
    i += inverted ? 1 : 0;
    for (bool first = true; i < pattern.size() && (first || pattern[i] != ']'); first = false) {
        const size_t close = pattern.substr(i, 2) == "[:" ? pattern.find(":]", i) : std::string_view::npos;
        if (close != std::string_view::npos) {
            const auto test = namedClass(pattern.substr(i + 2, close - i - 2));
            for (int c = 0; test && c < 128; ++c)
                token.set[c] = token.set[c] || test(c);
            i = close + 2;
            continue;
        }
        i += pattern[i] == '\\' && i + 1 < pattern.size() ? 1 : 0;
        auto low = static_cast<unsigned char>(pattern[i++]), high = low;
        if (i + 1 < pattern.size() && pattern[i] == '-' && pattern[i + 1] != ']') {
            i += pattern[i + 1] == '\\' && i + 2 < pattern.size() ? 2 : 1;
            high = static_cast<unsigned char>(pattern[i++]);
        }
        for (int c = low; c <= high; ++c)
            token.set.set(c);
    }
    if (i >= pattern.size())
        return std::nullopt;
    if (inverted)
        token.set.flip();
    token.set.reset('/');
    tokens.push_back(token);
    return i + 1;
}

bool IgnorePattern::matches(std::string_view path, bool isFolder) const
{
    if (foldersOnly && !isFolder)
        return false;
    if (anchored)
        return matchesText(path);
    const size_t slash = path.rfind('/');
    return matchesText(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

bool IgnorePattern::matchesText(std::string_view text) const
{
    switch (shape) {
    case Shape::Exact: return text == literal;
    case Shape::Ending: return text.ends_with(literal) && text.substr(0, text.size() - literal.size()).find('/') == std::string_view::npos;
    case Shape::General: break;
    }
    return matchesTokens(text);
}

bool IgnorePattern::matchesTokens(std::string_view text) const
{
    std::vector<bool> reachable(text.size() + 1, false);    // after the tokens so far, which prefixes of text can have been eaten
    reachable[0] = true;
    for (const Token &token : tokens)
        advance(token, text, reachable);
    return reachable[text.size()];
}

void IgnorePattern::advance(const Token &token, std::string_view text, std::vector<bool> &reachable)
{
    const size_t n = text.size();
    auto eats = [&](char c) {
        return token.kind == Token::Kind::Literal ? c == token.literal
            : token.kind == Token::Kind::AnyOne   ? c != '/'
                                                  : token.set[static_cast<unsigned char>(c)];
    };
    switch (token.kind) {
    case Token::Kind::Star:
        for (size_t i = 0; i < n; ++i)
            reachable[i + 1] = reachable[i + 1] || (reachable[i] && text[i] != '/');
        return;
    case Token::Kind::Folders: {
        bool before = false;
        for (size_t i = 0; i <= n; ++i) {
            const bool here = reachable[i];
            reachable[i] = here || (before && i > 0 && text[i - 1] == '/');
            before = before || here;
        }
        return;
    }
    case Token::Kind::Everything: {
        bool before = false;
        for (size_t i = 0; i <= n; ++i) {
            const bool here = reachable[i];
            reachable[i] = before;
            before = before || here;
        }
        return;
    }
    default:
        for (size_t i = n; i > 0; --i)
            reachable[i] = reachable[i - 1] && eats(text[i - 1]);
        reachable[0] = false;
    }
}

} // namespace dyad::sync
