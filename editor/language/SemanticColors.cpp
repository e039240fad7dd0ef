// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/SemanticColors.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/SyntaxRepository.h"
#include "editor/Theme.h"
#include <KSyntaxHighlighting/Theme>

namespace dyad::editor {

using Sci = QsciScintillaBase;
using Color = SemanticColors::Color;

namespace {

constexpr int QuietMs = 350;                // after the last change
constexpr int FirstIndicator = 0;           // 0..7: Scintilla keeps them for its own lexers, which we do not use

unsigned long indicatorOf(Color color) { return static_cast<unsigned long>(FirstIndicator + static_cast<int>(color)); }

Color colorOf(const QString &type)
{
    static const QHash<QString, Color> colors{{QStringLiteral("namespace"), Color::Namespace}, {QStringLiteral("module"), Color::Namespace}, {QStringLiteral("type"), Color::Type},
        {QStringLiteral("class"), Color::Type}, {QStringLiteral("enum"), Color::Type}, {QStringLiteral("interface"), Color::Type}, {QStringLiteral("struct"), Color::Type},
        {QStringLiteral("typeParameter"), Color::Type}, {QStringLiteral("concept"), Color::Type}, {QStringLiteral("parameter"), Color::Parameter},
        {QStringLiteral("variable"), Color::Variable}, {QStringLiteral("property"), Color::Property}, {QStringLiteral("member"), Color::Function},
        {QStringLiteral("enumMember"), Color::Constant}, {QStringLiteral("function"), Color::Function}, {QStringLiteral("method"), Color::Function},
        {QStringLiteral("macro"), Color::Macro}, {QStringLiteral("decorator"), Color::Macro}};
    return colors.value(type, Color::Count);
}

KSyntaxHighlighting::Theme::TextStyle styleOf(Color color)
{
    using KSyntaxHighlighting::Theme;
    switch (color) {
    case Color::Type:
    case Color::Namespace: return Theme::DataType;
    case Color::Function: return Theme::Function;
    case Color::Parameter:
    case Color::Property: return Theme::Variable;
    case Color::Macro: return Theme::Preprocessor;
    case Color::Constant: return Theme::Constant;
    default: return Theme::Normal;
    }
}

} // namespace

SemanticColors::SemanticColors(LanguageContext context) : m_context(std::move(context))
{
    m_later.setSingleShot(true);
    m_later.setInterval(QuietMs);
    connect(&m_later, &QTimer::timeout, this, &SemanticColors::ask);
    connect(&Theme::instance(), &Theme::changed, this, &SemanticColors::look);
    connect(m_context.document.get(), &LanguageDocument::openChanged, this, [this](bool open) { open ? ask() : clear(); });
    connect(m_context.document.get(), &LanguageDocument::edited, this, [this] { m_later.start(); });
    // What the server has read of other files since may tell more about this one: it says so with its diagnostics.
    connect(m_context.document.get(), &LanguageDocument::diagnosticsChanged, this, [this] { m_later.start(); });
    look();
    ask();
}

SemanticColors::~SemanticColors() { clear(); }

void SemanticColors::setOn(bool on)
{
    if (std::exchange(m_on, on) != on)
        on ? ask() : clear();
}

void SemanticColors::look()
{
    CodeEditor &editor = *m_context.editor;
    for (int i = 0; i < static_cast<int>(Color::Count); ++i) {
        const unsigned long indicator = indicatorOf(static_cast<Color>(i));
        editor.send(Sci::SCI_INDICSETSTYLE, indicator, Sci::INDIC_TEXTFORE);
        editor.SendScintilla(Sci::SCI_INDICSETFORE, indicator, QColor(SyntaxRepository::theme().textColor(styleOf(static_cast<Color>(i)))));
    }
}

void SemanticColors::clear()
{
    m_later.stop();
    m_call.cancel();
    if (!std::exchange(m_shown, false))
        return;
    for (int i = 0; i < static_cast<int>(Color::Count); ++i) {
        m_context.editor->send(Sci::SCI_SETINDICATORCURRENT, indicatorOf(static_cast<Color>(i)));
        m_context.editor->send(Sci::SCI_INDICATORCLEARRANGE, 0, static_cast<long>(m_context.editor->length()));
    }
}

void SemanticColors::ask()
{
    m_later.stop();
    const ServerCapabilities *can = m_context.can();
    if (!m_on || !can || !can->tokensOfAll || m_context.document->text().size() > MostBytes)
        return;
    m_context.binding->flush();
    m_call = m_context.document->request(QStringLiteral("textDocument/semanticTokens/full"), {}, [this, edits = m_context.document->edits()](const sync::Expected<QJsonValue> &answer) {
        m_context.binding->flush();
        if (edits != m_context.document->edits())
            m_later.start();
        else if (answer && answer->isObject())
            apply(answer->toObject().value(QLatin1String("data")).toArray());
    });
}

// Five numbers a token: lines and characters from the one before, length, type, modifiers.
void SemanticColors::apply(const QJsonArray &data)
{
    const ServerCapabilities *can = m_context.can();
    if (!can)
        return;
    std::vector<Color> colors;
    for (const QString &type : can->tokenTypes)
        colors.push_back(colorOf(type));
    clear();
    m_shown = true;
    const LspText &text = m_context.document->text();
    int line = 0, character = 0, knownLine = -1;
    std::string lineText;
    for (qsizetype i = 0; i + 4 < data.size(); i += 5) {
        const int lines = data[i].toInt();
        line += lines;
        character = (lines > 0 ? 0 : character) + data[i + 1].toInt();
        const auto type = static_cast<size_t>(data[i + 3].toInt());
        const Color color = type < colors.size() ? colors[type] : Color::Count;
        if (color == Color::Count)
            continue;
        if (std::exchange(knownLine, line) != line)
            lineText = text.lineText(line);
        const qint64 from = LspPosition::bytes(lineText, character), to = LspPosition::bytes(lineText, character + data[i + 2].toInt());
        m_context.editor->send(Sci::SCI_SETINDICATORCURRENT, indicatorOf(color));
        m_context.editor->send(Sci::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(text.lineStart(line) + from), static_cast<long>(to - from));
    }
    Q_EMIT applied();
}

Color SemanticColors::at(qint64 position) const
{
    for (int i = 0; i < static_cast<int>(Color::Count); ++i)
        if (m_context.editor->send(Sci::SCI_INDICATORVALUEAT, indicatorOf(static_cast<Color>(i)), static_cast<long>(position)) != 0)
            return static_cast<Color>(i);
    return Color::Count;
}

} // namespace dyad::editor
