// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/CodeColors.h"
#include "editor/SyntaxRepository.h"
#include "editor/Theme.h"
#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <QHash>

namespace dyad::panels {

namespace {

constexpr qsizetype LongestLine = 4'000;       // UTF-16 units; longer ones stay plain

class Painter : public KSyntaxHighlighting::AbstractHighlighter {
public:
    QString paint(const QString &code, KSyntaxHighlighting::State &state)
    {
        QString out;
        const QStringList lines = code.split(QLatin1Char('\n'));
        for (const QString &line : lines) {
            m_line = line;
            m_done = 0;
            m_out.clear();
            if (line.size() <= LongestLine && definition().isValid())
                state = highlightLine(line, state);
            out += m_out + line.mid(m_done).toHtmlEscaped() + QLatin1Char('\n');
        }
        out.chop(1);
        return out;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length <= 0 || offset < m_done)
            return;
        m_out += m_line.mid(m_done, offset - m_done).toHtmlEscaped();
        m_done = offset + length;
        const QString text = m_line.mid(offset, length).toHtmlEscaped();
        if (!format.hasTextColor(theme())) {
            m_out += text;
            return;
        }
        m_out += QStringLiteral("<span style=\"color:%1%2\">%3</span>")
                     .arg(format.textColor(theme()).name(), format.isItalic(theme()) ? QStringLiteral(";font-style:italic") : QString(), text);
    }

private:
    QString m_line, m_out;
    qsizetype m_done = 0;
};

/// Fences name languages in small letters, and by other names than the definitions have.
QString nameOf(const QString &language)
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> all{{QStringLiteral("shell"), QStringLiteral("Bash")}, {QStringLiteral("zsh"), QStringLiteral("Bash")}, {QStringLiteral("console"), QStringLiteral("Bash")},
            {QStringLiteral("golang"), QStringLiteral("Go")}, {QStringLiteral("csharp"), QStringLiteral("C#")}, {QStringLiteral("objc"), QStringLiteral("Objective-C")},
            {QStringLiteral("jsonc"), QStringLiteral("JSON")}, {QStringLiteral("math"), QStringLiteral("LaTeX")}, {QStringLiteral("jsx"), QStringLiteral("JavaScript React (JSX)")},
            {QStringLiteral("tsx"), QStringLiteral("TypeScript React (TSX)")}, {QStringLiteral("py3"), QStringLiteral("Python")}, {QStringLiteral("make"), QStringLiteral("Makefile")}};
        for (const auto &definition : editor::SyntaxRepository::instance().definitions())
            all.insert(definition.name().toLower(), definition.name());
        return all;
    }();
    return names.value(language.toLower(), language);
}

KSyntaxHighlighting::Definition definitionOf(const QString &language, const QString &fileName)
{
    auto &repository = editor::SyntaxRepository::instance();
    KSyntaxHighlighting::Definition found = repository.definitionForName(nameOf(language));
    if (!found.isValid() && !language.isEmpty())
        found = repository.definitionForFileName(QStringLiteral("x.") + language);
    if (!found.isValid() && !fileName.isEmpty())
        found = repository.definitionForFileName(fileName);
    return found;
}

} // namespace

namespace {

/// A difference has the colours of what comes and goes, whatever the code theme makes of it.
QString paintedDiff(const QString &code)
{
    using editor::Token;
    QString out;
    for (const QString &line : code.split(QLatin1Char('\n'))) {
        const bool file = line.startsWith(QLatin1String("+++")) || line.startsWith(QLatin1String("---"));
        const Token color = file || line.startsWith(QLatin1String("@@")) ? Token::Muted : line.startsWith(QLatin1Char('+')) ? Token::Ok : line.startsWith(QLatin1Char('-')) ? Token::Bad : Token::Text;
        out += QStringLiteral("<span style=\"color:%1\">%2</span>\n").arg(editor::Theme::instance().color(color).name(), line.toHtmlEscaped());
    }
    out.chop(1);
    return out;
}

} // namespace

QString highlightedCode(const QString &code, const QString &language, const QString &fileName, KSyntaxHighlighting::State &state)
{
    if (language == QLatin1String("diff") || language == QLatin1String("patch"))
        return paintedDiff(code);
    Painter painter;
    painter.setTheme(editor::SyntaxRepository::theme());
    painter.setDefinition(definitionOf(language, fileName));
    return painter.paint(code, state);
}

} // namespace dyad::panels
