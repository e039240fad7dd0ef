// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/Snippet.h"
#include <algorithm>

namespace dyad::editor {

namespace {

constexpr int Deepest = 20;

class SnippetParser {
public:
    explicit SnippetParser(const QByteArray &source) : m_source(source) { }

    Snippet parse()
    {
        while (m_at < m_source.size())
            until({}, 0);
        auto &stops = m_snippet.stops;
        std::stable_sort(stops.begin(), stops.end(), [](const auto &a, const auto &b) { return (a.number == 0 ? 1 << 30 : a.number) < (b.number == 0 ? 1 << 30 : b.number); });
        return m_snippet;
    }

private:
    char peek() const { return m_at < m_source.size() ? m_source[m_at] : '\0'; }

    /// Up to one of the ends, which stays to be read.
    void until(const QByteArray &ends, int depth)
    {
        while (m_at < m_source.size() && !ends.contains(peek())) {
            const char c = m_source[m_at++];
            if (c == '\\' && m_at < m_source.size())
                m_snippet.text += m_source[m_at++];
            else if (c == '$' && depth < Deepest)
                dollar(depth);
            else
                m_snippet.text += c;
        }
    }

    int number()
    {
        int value = 0;
        while (peek() >= '0' && peek() <= '9')
            value = std::min(value * 10 + (m_source[m_at++] - '0'), 9999);
        return value;
    }

    static bool isName(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9'); }

    void dollar(int depth)
    {
        const qint64 from = m_snippet.text.size();
        if (peek() >= '0' && peek() <= '9') {
            m_snippet.stops.append({number(), from, from});
        } else if (peek() == '{') {
            ++m_at;
            braces(from, depth);
        } else if (isName(peek())) {
            while (isName(peek()))
                ++m_at;         // a variable that is not known here stands for nothing
        } else {
            m_snippet.text += '$';
        }
    }

    void braces(qint64 from, int depth)
    {
        const bool stop = peek() >= '0' && peek() <= '9';
        const int which = stop ? number() : 0;
        while (!stop && isName(peek()))
            ++m_at;
        const qsizetype index = m_snippet.stops.size();
        if (stop)
            m_snippet.stops.append({which, from, from});
        if (peek() == ':') {
            ++m_at;
            until("}", depth + 1);
        } else if (peek() == '|') {
            ++m_at;
            until(",|", depth + 1);
        }
        while (m_at < m_source.size() && peek() != '}')
            ++m_at;             // the other choices, or a transformation
        ++m_at;
        if (stop)
            m_snippet.stops[index].to = m_snippet.text.size();
    }

    QByteArray m_source;
    qsizetype m_at = 0;
    Snippet m_snippet;
};

} // namespace

Snippet Snippet::parse(const QString &source) { return SnippetParser(source.toUtf8()).parse(); }

Snippet Snippet::indented(const QByteArray &lineBreak, const QByteArray &indent, const QByteArray &tab) const
{
    Snippet result{{}, stops};
    for (qsizetype i = 0; i <= text.size(); ++i) {
        for (qsizetype s = 0; s < stops.size(); ++s) {
            if (stops[s].from == i)
                result.stops[s].from = result.text.size();
            if (stops[s].to == i)
                result.stops[s].to = result.text.size();
        }
        if (i == text.size())
            break;
        if (text[i] == '\n')
            result.text += lineBreak + indent;
        else if (text[i] == '\t')
            result.text += tab;
        else if (text[i] != '\r')
            result.text += text[i];
    }
    return result;
}

} // namespace dyad::editor
