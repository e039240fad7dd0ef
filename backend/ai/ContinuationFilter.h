// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::backend::ai {

/// Joins the text of a provider that goes on to the text of one that died. A model that is asked to go on either does, or
/// begins again from the start; what it says again is held back here.
class ContinuationFilter
{
public:
    explicit ContinuationFilter(const QString &said)
        : m_said(said)
    {
    }

    /// The part of `text` that is new; empty while it still repeats what was said.
    QString take(const QString &text)
    {
        if (m_decided)
            return text;
        m_held += text;
        if (m_said.startsWith(m_held))
            return {};
        m_decided = true;
        if (m_held.startsWith(m_said))
            return m_held.sliced(m_said.size());
        return m_held;
    }
    /// At the end of the answer: what was held back though the repetition was never whole.
    QString rest()
    {
        const bool repeated = m_decided || m_held == m_said;
        return repeated ? QString() : std::exchange(m_held, {});
    }

private:
    QString m_said;
    QString m_held;
    bool m_decided = false;
};

} // namespace dyad::backend::ai
