// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/search/TextMatcher.h"
#include "panels/search/RequiredText.h"
#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cstring>
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace dyad::panels {
namespace {

constexpr size_t npos = std::string_view::npos;

// How often a byte is met in source text, coarsely: the smaller the rarer.
int commonness(unsigned char c)
{
    static constexpr std::string_view order = "~`^@%$?!&|Z\\QXJYKVWqUzGHjBFDNPOMLRCISTAE+[]{}#9876543<>'x2:k*0w1=vbyg\"/h;m_p.-fud,()lcnoirsate\t\n ";
    const size_t at = order.find(static_cast<char>(c));
    return at == npos ? 0 : static_cast<int>(at) + 1;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

bool isWordByte(char c)
{
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

size_t findByte(std::string_view text, size_t from, char c)
{
    if (from >= text.size())
        return npos;
    const void *at = std::memchr(text.data() + from, c, text.size() - from);
    return at ? static_cast<size_t>(static_cast<const char *>(at) - text.data()) : npos;
}

} // namespace

struct TextMatcher::Code {
    pcre2_code *code = nullptr;
    ~Code() { pcre2_code_free(code); }
};

struct TextMatcher::Cursor::Data {
    pcre2_match_data *match = nullptr;
    pcre2_match_context *context = nullptr;
    ~Data()
    {
        pcre2_match_data_free(match);
        pcre2_match_context_free(context);
    }
};

TextMatcher::~TextMatcher() = default;

sync::Expected<std::shared_ptr<const TextMatcher>> TextMatcher::compile(const SearchQuery &query)
{
    std::shared_ptr<TextMatcher> matcher(new TextMatcher);
    matcher->m_wholeWord = query.wholeWord;
    matcher->m_fillsGroups = query.regularExpression;
    const std::string pattern = query.pattern.toStdString();
    if (pattern.empty())
        return sync::fail("bad-pattern", QCoreApplication::translate("Search", "Enter what to look for.").toStdString());
    if (!query.regularExpression && (query.caseSensitive || isAscii(pattern))) {
        matcher->setLiteral(pattern, query.caseSensitive);
        return matcher;
    }
    if (auto set = matcher->setExpression(pattern, query); !set)
        return std::unexpected(set.error());
    return matcher;
}

void TextMatcher::setLiteral(std::string_view needle, bool caseSensitive)
{
    m_caseSensitive = caseSensitive;
    m_needle = needle;
    if (!caseSensitive)
        std::ranges::transform(m_needle, m_needle.begin(), lower);
    const auto cost = [&](char c) {
        const int one = commonness(static_cast<unsigned char>(c));
        return caseSensitive || upper(c) == c ? one : one + commonness(static_cast<unsigned char>(upper(c)));
    };
    const auto rarest = std::ranges::min_element(m_needle, {}, cost);
    m_rareIndex = static_cast<size_t>(rarest - m_needle.begin());
    m_rareA = *rarest;
    m_rareB = caseSensitive ? *rarest : upper(*rarest);
}

sync::Expected<void> TextMatcher::setExpression(const std::string &pattern, const SearchQuery &query)
{
    std::string text = query.regularExpression ? pattern : "\\Q" + pattern + "\\E";
    if (query.wholeWord)
        text = "(?<!\\w)(?:" + text + ")(?!\\w)";
    m_multiLine = query.regularExpression && (pattern.find("\\n") != npos || pattern.find("(?s") != npos);
    uint32_t options = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C;
    if (!query.caseSensitive)
        options |= PCRE2_CASELESS;
    if (!isAscii(pattern))
        options |= PCRE2_UCP;
    int error = 0;
    PCRE2_SIZE offset = 0;
    m_code = std::make_unique<Code>();
    m_code->code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), options, &error, &offset, nullptr);
    if (!m_code->code) {
        std::array<unsigned char, 256> message{};
        pcre2_get_error_message(error, message.data(), message.size());
        return sync::fail("bad-pattern", QCoreApplication::translate("Search", "The expression is not valid: %1.")
            .arg(QString::fromUtf8(reinterpret_cast<const char *>(message.data()))).toStdString());
    }
    // Text that every match contains lets most files go by at the speed of memchr.
    const std::string required = query.regularExpression ? requiredText(pattern) : std::string();
    const bool foldsOddly = !query.caseSensitive && (!isAscii(required) || required.find_first_of("kKsS") != npos);
    if (!required.empty() && !foldsOddly)
        setLiteral(required, query.caseSensitive);
    m_wholeWord = false;   // it is in the expression
    pcre2_jit_compile(m_code->code, PCRE2_JIT_COMPLETE);   // where there is no JIT the interpreter does it, slower
    return {};
}

bool TextMatcher::literalAt(std::string_view text, size_t position) const
{
    const size_t length = m_needle.size();
    const char *at = text.data() + position;
    if (m_caseSensitive ? std::memcmp(at, m_needle.data(), length) != 0
                        : !std::equal(m_needle.begin(), m_needle.end(), at, [](char n, char c) { return n == lower(c); }))
        return false;
    if (!m_wholeWord)
        return true;
    const bool joinedLeft = position > 0 && isWordByte(at[-1]) && isWordByte(at[0]);
    const bool joinedRight = position + length < text.size() && isWordByte(at[length]) && isWordByte(at[length - 1]);
    return !joinedLeft && !joinedRight;
}

TextMatcher::Cursor::Cursor(std::shared_ptr<const TextMatcher> matcher)
    : m_matcher(std::move(matcher))
{
    if (!m_matcher->m_code)
        return;
    m_data = std::make_unique<Data>();
    m_data->match = pcre2_match_data_create_from_pattern(m_matcher->m_code->code, nullptr);
    m_data->context = pcre2_match_context_create(nullptr);
    pcre2_set_match_limit(m_data->context, 5'000'000);
}

TextMatcher::Cursor::~Cursor() = default;

void TextMatcher::Cursor::setText(std::string_view text)
{
    m_text = text;
    m_position = 0;
    m_nextA = m_nextB = 0;
    m_gaveUp = false;
    if (m_data && !m_matcher->m_needle.empty() && !hasRequiredText())
        m_position = text.size() + 1;
}

bool TextMatcher::Cursor::hasRequiredText()
{
    Found found;
    const bool has = nextLiteral(found);
    m_position = 0;
    return has;
}

bool TextMatcher::Cursor::next(Found &found)
{
    return m_data ? nextExpression(found) : nextLiteral(found);
}

size_t TextMatcher::Cursor::seekRare(size_t from)
{
    const auto &m = *m_matcher;
    if (m_nextA != npos && (m_nextA < from || from == 0))
        m_nextA = findByte(m_text, from, m.m_rareA);
    if (m.m_rareA == m.m_rareB)
        return m_nextA;
    if (m_nextB != npos && (m_nextB < from || from == 0))
        m_nextB = findByte(m_text, from, m.m_rareB);
    return std::min(m_nextA, m_nextB);
}

bool TextMatcher::Cursor::nextLiteral(Found &found)
{
    const auto &m = *m_matcher;
    const size_t length = m.m_needle.size();
    while (m_position + length <= m_text.size()) {
        const size_t rare = seekRare(m_position + m.m_rareIndex);
        if (rare == npos || rare - m.m_rareIndex + length > m_text.size())
            break;
        const size_t start = rare - m.m_rareIndex;
        if (m.literalAt(m_text, start)) {
            found = {start, start + length};
            m_position = start + length;
            return true;
        }
        m_position = start + 1;
    }
    m_position = m_text.size() + 1;
    return false;
}

bool TextMatcher::Cursor::matchAt(size_t from, size_t end, Found &found)
{
    const int rc = pcre2_match(m_matcher->m_code->code, reinterpret_cast<PCRE2_SPTR>(m_text.data()), end, from,
        0, m_data->match, m_data->context);
    m_gaveUp = rc < 0 && rc != PCRE2_ERROR_NOMATCH;
    if (rc < 0)
        return false;
    const PCRE2_SIZE *pairs = pcre2_get_ovector_pointer(m_data->match);
    found = {std::min(pairs[0], pairs[1]), pairs[1]};
    return true;
}

bool TextMatcher::Cursor::nextExpression(Found &found)
{
    while (m_position <= m_text.size() && matchAt(m_position, m_text.size(), found)) {
        const size_t lineEnd = m_matcher->m_multiLine ? npos : std::min(findByte(m_text, found.start, '\n'), m_text.size());
        if (!m_matcher->m_multiLine && found.end > lineEnd) {
            // It ran over the line's end without being asked to: look again with the line alone.
            const size_t from = found.start;
            if (!matchAt(from, lineEnd, found)) {
                m_position = lineEnd + 1;
                if (m_gaveUp)
                    return false;
                continue;
            }
        }
        // An empty match at the very end behind the last newline is no line of the file.
        const bool empty = found.end == found.start;
        if (empty && found.start == m_text.size() && (m_text.empty() || m_text.back() == '\n'))
            break;
        m_position = empty ? found.end + 1 : found.end;
        return true;
    }
    return false;
}

std::string TextMatcher::Cursor::expand(std::string_view replacement) const
{
    if (!m_data || !m_matcher->m_fillsGroups)
        return std::string(replacement);
    std::string result;
    const auto *code = m_matcher->m_code->code;
    uint32_t groups = 0;
    pcre2_pattern_info(code, PCRE2_INFO_CAPTURECOUNT, &groups);
    const PCRE2_SIZE *pairs = pcre2_get_ovector_pointer(m_data->match);
    const auto append = [&](int group) {
        if (group >= 0 && static_cast<uint32_t>(group) <= groups && pairs[2 * group] != PCRE2_UNSET)
            result += m_text.substr(pairs[2 * group], pairs[2 * group + 1] - pairs[2 * group]);
    };
    for (size_t i = 0; i < replacement.size(); ++i) {
        const char c = replacement[i];
        const char n = i + 1 < replacement.size() ? replacement[i + 1] : '\0';
        const size_t brace = n == '{' ? replacement.find('}', i) : npos;
        if (c == '\\' && (n == 'n' || n == 't' || n == '\\' || n == '$')) {
            result += n == 'n' ? '\n' : n == 't' ? '\t' : n;
            ++i;
        } else if (c == '$' && n >= '0' && n <= '9') {
            const char second = i + 2 < replacement.size() ? replacement[i + 2] : '\0';
            const bool two = second >= '0' && second <= '9' && static_cast<uint32_t>((n - '0') * 10 + second - '0') <= groups;
            append(two ? (n - '0') * 10 + second - '0' : n - '0');
            i += two ? 2 : 1;
        } else if (c == '$' && brace != npos) {
            const std::string name(replacement.substr(i + 2, brace - i - 2));
            const bool number = !name.empty() && name.size() < 4 && std::ranges::all_of(name, [](char d) { return d >= '0' && d <= '9'; });
            append(number ? std::stoi(name)
                          : pcre2_substring_number_from_name(code, reinterpret_cast<PCRE2_SPTR>(name.c_str())));
            i = brace;
        } else {
            result += c;
        }
    }
    return result;
}

} // namespace dyad::panels
