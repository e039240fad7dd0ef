// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/text/TextBuilder.h"
#include "backend/yavi/Limits.h"

namespace dyad::backend::yavi {

void TextBuilder::words(QStringView text)
{
    QString &to = m_result.text;
    for (const QChar c : text) {
        if (c == QChar(0))
            continue;
        const bool space = c.isSpace();
        if (!space)
            to += c;
        else if (!to.isEmpty() && !to.back().isSpace())
            to += u' ';
    }
}

void TextBuilder::raw(QStringView text)
{
    for (const QChar c : text) {
        if (c != QChar(0) && c != u'\r')
            m_result.text += c;
    }
}

void TextBuilder::trimEnd()
{
    while (m_result.text.endsWith(u' '))
        m_result.text.chop(1);
}

void TextBuilder::lineBreak()
{
    trimEnd();
    if (!m_result.text.isEmpty() && !m_result.text.endsWith(u"\n\n"))
        m_result.text += u'\n';
}

void TextBuilder::blockBreak()
{
    trimEnd();
    if (m_result.text.isEmpty())
        return;
    while (!m_result.text.endsWith(u"\n\n"))
        m_result.text += u'\n';
}

void TextBuilder::beginHeading(int level)
{
    endHeading();
    blockBreak();
    m_headingStart = m_result.text.size();
    m_headingLevel = level;
}

void TextBuilder::endHeading()
{
    if (m_headingStart < 0)
        return;
    const QString title = m_result.text.mid(m_headingStart).simplified();
    if (!title.isEmpty())
        m_result.headings.append({m_headingStart, m_headingLevel, title.left(300)});
    m_headingStart = -1;
    blockBreak();
}

bool TextBuilder::isTooLarge() const
{
    return m_result.text.size() > limits::TextCharacters;
}

sync::Expected<ExtractedText> TextBuilder::finish()
{
    if (isTooLarge())
        return sync::fail("too-large", "The document holds more text than " + std::to_string(limits::TextCharacters) + " characters.");
    endHeading();
    trimEnd();
    while (m_result.text.endsWith(u'\n'))
        m_result.text.chop(1);
    return std::move(m_result);
}

} // namespace dyad::backend::yavi
