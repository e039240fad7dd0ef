// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/search/RequiredText.h"

namespace dyad::panels {
namespace {

constexpr std::string_view classEscapes = "dDwWsSbBhHvVnrtAzZRGKX";

// Walks a pattern once; only text outside of groups counts, as a group may be optional.
class Reader {
public:
    explicit Reader(std::string_view pattern)
        : m_rest(pattern)
    {
    }
    std::string read()
    {
        while (!m_rest.empty() && m_plain)
            step();
        endRun();
        return m_plain ? m_best : std::string();
    }

private:
    void step()
    {
        const char c = m_rest[0];
        m_rest.remove_prefix(1);
        switch (c) {
        case '|':
            m_plain = false;
            return;
        case '(':
            endRun();
            m_plain = !m_rest.starts_with('*') && !isOption();
            ++m_depth;
            return;
        case ')':
            endRun();
            --m_depth;
            return;
        case '[':
            skipClass();
            return endRun();
        case '\\':
            return escape();
        case '?': case '*': case '{':
            if (!m_run.empty())
                dropLast();
            return endRun();
        case '+': case '.': case '^': case '$': case '}':
            return endRun();
        default:
            m_run += c;
        }
    }
    // "(?i)" and the like change what follows; "(?:", "(?=", "(?<name>" do not.
    bool isOption() const
    {
        return m_rest.starts_with('?') && m_rest.size() > 1 && std::string_view(":=!<>P'").find(m_rest[1]) == std::string_view::npos;
    }
    void escape()
    {
        if (m_rest.empty())
            return;
        const char c = m_rest[0];
        m_rest.remove_prefix(1);
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!letter)
            m_run += c;
        else if (classEscapes.find(c) != std::string_view::npos)
            endRun();
        else
            m_plain = false;
    }
    void skipClass()
    {
        for (bool first = true; !m_rest.empty(); first = false) {
            const char c = m_rest[0];
            m_rest.remove_prefix(1);
            if (first && c == '^') {
                if (m_rest.starts_with(']'))
                    m_rest.remove_prefix(1);
                continue;
            }
            if (c == ']' && !first)
                return;
            if (c == '[' && m_rest.starts_with(':'))
                m_plain = false;
            if (c == '\\' && !m_rest.empty())
                m_rest.remove_prefix(1);
        }
    }
    // The quantifier belongs to the last code point.
    void dropLast()
    {
        while (m_run.size() > 1 && (static_cast<unsigned char>(m_run.back()) & 0xC0) == 0x80)
            m_run.pop_back();
        m_run.pop_back();
    }
    void endRun()
    {
        if (m_depth == 0 && m_run.size() > m_best.size())
            m_best = m_run;
        m_run.clear();
    }

    std::string_view m_rest;
    std::string m_run, m_best;
    int m_depth = 0;
    bool m_plain = true;
};

} // namespace

std::string requiredText(std::string_view pattern) { return Reader(pattern).read(); }

} // namespace dyad::panels
