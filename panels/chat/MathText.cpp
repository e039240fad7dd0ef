// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/MathText.h"
#include <QRegularExpression>
#include <QStringList>
#include <array>

namespace dyad::panels {

namespace {

struct Pair {
    QLatin1String opens, closes;
};
constexpr std::array<Pair, 2> Blocks{{{QLatin1String("$$"), QLatin1String("$$")}, {QLatin1String("\\["), QLatin1String("\\]")}}};
const QString Fence = QStringLiteral("```");

/// A formula has a sign that prices and names of variables have not, and no blank at its edges.
QString withInline(const QString &line)
{
    if (line.contains(QLatin1Char('`')))
        return line;
    static const QRegularExpression dollars(QStringLiteral(R"((?<![\\$\w])\$(?![\s$])([^$\n]{0,200}?[\\^_=+*/<>{][^$\n]{0,200}?|[A-Za-z])(?<!\s)\$(?![\w$]))"));
    static const QRegularExpression brackets(QStringLiteral(R"(\\\((.{1,400}?)\\\))"));
    QString out = line;
    if (out.contains(QLatin1Char('$')))
        out.replace(dollars, QStringLiteral("`\\1`"));
    if (out.contains(QLatin1String("\\(")))
        out.replace(brackets, QStringLiteral("`\\1`"));
    return out;
}

class Writer {
public:
    QString write(const QString &markdown)
    {
        for (const QString &line : markdown.split(QLatin1Char('\n')))
            take(line);
        return m_out.join(QLatin1Char('\n'));
    }

private:
    void take(const QString &line)
    {
        const QString words = line.trimmed();
        if (m_math)
            return inMath(line, words);
        if (words.startsWith(Fence) || words.startsWith(QLatin1String("~~~"))) {
            if (m_fence.isEmpty())
                m_fence = words.left(3);
            else if (words.startsWith(m_fence))
                m_fence.clear();
        } else if (m_fence.isEmpty()) {
            return outside(line, words);
        }
        m_out.append(line);
    }

    void outside(const QString &line, const QString &words)
    {
        const QString indent = line.left(line.indexOf(words));
        for (const Pair &pair : Blocks) {
            if (!words.startsWith(pair.opens))
                continue;
            const QString rest = words.mid(pair.opens.size());
            const bool whole = rest.size() > pair.closes.size() && rest.endsWith(pair.closes);
            if (!whole && rest.contains(pair.closes))
                continue;               // one within a line
            m_out.append(indent + QStringLiteral("```math"));
            if (const QString first = whole ? rest.chopped(pair.closes.size()).trimmed() : rest.trimmed(); !first.isEmpty())
                m_out.append(indent + first);
            if (whole)
                m_out.append(indent + Fence);
            m_math = whole ? nullptr : &pair;
            m_indent = indent;
            return;
        }
        m_out.append(withInline(line));
    }

    void inMath(const QString &line, const QString &words)
    {
        if (!words.endsWith(m_math->closes)) {
            m_out.append(line);
            return;
        }
        if (const QString last = words.chopped(m_math->closes.size()).trimmed(); !last.isEmpty())
            m_out.append(m_indent + last);
        m_out.append(m_indent + Fence);
        m_math = nullptr;
    }

    QStringList m_out;
    QString m_fence, m_indent;
    const Pair *m_math = nullptr;       // that is open
};

} // namespace

QString mathAsCode(const QString &markdown)
{
    if (!markdown.contains(QLatin1Char('$')) && !markdown.contains(QLatin1String("\\(")) && !markdown.contains(QLatin1String("\\[")))
        return markdown;
    return Writer().write(markdown);
}

} // namespace dyad::panels
