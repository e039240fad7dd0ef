// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/FuzzyMatch.h"
#include <algorithm>
#include <vector>

namespace dyad::app {

namespace {
constexpr int Impossible = -1'000'000;

bool isWordStart(const QString &text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text.at(at - 1), here = text.at(at);
    return !before.isLetterOrNumber() || (here.isUpper() && before.isLower());
}

int valueOf(const QString &text, qsizetype at, qsizetype nameStart)
{
    return 1 + (isWordStart(text, at) ? 8 : 0) + (at >= nameStart ? 3 : 0) + (at == nameStart ? 6 : 0);
}

/// Whether pattern is in text at all: cheap, refuses most of a large list.
bool isSubsequence(const QString &pattern, const QString &text)
{
    qsizetype next = 0;
    for (const QChar c : text)
        if (next < pattern.size() && c == pattern.at(next))
            ++next;
    return next == pattern.size();
}

/// best[i * n + j]: the best score of a match of pattern[0..i] whose last character stands at j.
class Table {
public:
    Table(const QString &pattern, const QString &folded, const QString &text)
        : m_rows(pattern.size()), m_columns(text.size()), m_best(size_t(m_rows * m_columns), Impossible), m_from(m_best.size(), -1)
    {
        const qsizetype nameStart = text.lastIndexOf(QLatin1Char('/')) + 1;
        for (qsizetype i = 0; i < m_rows; ++i)
            fillRow(i, pattern.at(i), folded, text, nameStart);
    }
    FuzzyMatch result() const
    {
        const auto last = m_best.end() - m_columns;
        const auto top = std::max_element(last, m_best.end());
        FuzzyMatch match{*top - int(m_columns) / 8, {}};
        int column = int(top - last);
        for (qsizetype i = m_rows - 1; i >= 0; --i) {
            match.positions.prepend(column);
            column = m_from[size_t(i * m_columns + column)];
        }
        return match;
    }

private:
    void fillRow(qsizetype i, QChar wanted, const QString &folded, const QString &text, qsizetype nameStart)
    {
        int before = Impossible, beforeAt = -1;     // the best of the row above, left of here
        for (qsizetype j = 0; j < m_columns; ++j) {
            const size_t cell = size_t(i * m_columns + j);
            if (folded.at(j) == wanted) {
                const int value = valueOf(text, j, nameStart);
                if (i == 0) {
                    m_best[cell] = value;
                } else {
                    const int run = j > 0 ? m_best[cell - size_t(m_columns) - 1] + 10 : Impossible;
                    m_best[cell] = std::max(run, before) + value;
                    m_from[cell] = run >= before ? int(j - 1) : beforeAt;
                }
            }
            if (i > 0 && m_best[cell - size_t(m_columns)] > before) {
                before = m_best[cell - size_t(m_columns)];
                beforeAt = int(j);
            }
        }
    }
    qsizetype m_rows, m_columns;
    std::vector<int> m_best;
    std::vector<int> m_from;
};
} // namespace

std::optional<FuzzyMatch> FuzzyMatch::of(const QString &pattern, const QString &text)
{
    QString wanted = pattern.toCaseFolded();
    wanted.removeIf([](QChar c) { return c.isSpace(); });
    if (wanted.isEmpty())
        return FuzzyMatch{};
    QString folded = text.toLower();
    if (folded.size() != text.size() || !isSubsequence(wanted, folded))
        return std::nullopt;
    FuzzyMatch match = Table(wanted, folded, text).result();
    return match.score <= Impossible / 2 ? std::nullopt : std::optional(match);
}

} // namespace dyad::app
