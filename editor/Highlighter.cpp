// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/Highlighter.h"
#include "editor/CodeEditor.h"
#include "editor/HugeLines.h"
#include "editor/StyleRoom.h"
#include "editor/SyntaxRepository.h"
#include "editor/Theme.h"
#include "editor/Utf16.h"
#include <KSyntaxHighlighting/Theme>

namespace dyad::editor {

using Sci = QsciScintillaBase;

namespace {

constexpr qint64 SliceNs = 4'000'000;       // between two events; a key waits no longer
constexpr qint64 PaintNs = 8'000'000;       // while painting: half a frame
constexpr int FirstStyle = 40, MostStyles = 200;    // 0 is plain, 32..39 are Scintilla's own
constexpr int Near = 300;                   // lines above the screen that are worth doing while somebody waits for a paint
constexpr char FunctionStyle = 1, TypeStyle = 2;    // of names, by NameColors

// KSyntaxHighlighting counts UTF-16 units, Scintilla bytes.
void mapUnitsToBytes(std::string_view utf8, std::vector<int> &offsets)
{
    offsets.clear();
    for (size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const size_t bytes = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        offsets.push_back(static_cast<int>(i));
        if (bytes == 4)
            offsets.push_back(static_cast<int>(i));
        i += bytes;
    }
    offsets.push_back(static_cast<int>(utf8.size()));
}

} // namespace

Highlighter::Highlighter(CodeEditor *editor) : m_editor(editor), m_huge(std::make_unique<HugeLines>(editor))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Highlighter::slice);
    connect(editor, &CodeEditor::modified, this, &Highlighter::onModified);
    connect(editor, &Sci::SCN_STYLENEEDED, this, &Highlighter::onStyleNeeded);
    connect(&dyad::editor::Theme::instance(), &dyad::editor::Theme::changed, this, &Highlighter::restyleAll);
    setTheme(SyntaxRepository::theme());
    setNameStyles();
    use({});
}

Highlighter::~Highlighter() = default;

void Highlighter::setFileName(const QString &fileName)
{
    m_chosen = false;
    use(m_editor->length() > StyleRoom::Uncoloured ? KSyntaxHighlighting::Definition() : SyntaxRepository::instance().definitionForFileName(fileName));
}

void Highlighter::setLanguage(const QString &name)
{
    m_chosen = !name.isEmpty();
    use(SyntaxRepository::instance().definitionForName(name));
}

void Highlighter::prepare(const sync::Rope &text)
{
    if (!m_chosen && m_definition.isValid() && text.size() > StyleRoom::Uncoloured)
        use({});
    StyleRoom::provide(*m_editor, StyleRoom::isNeeded(text, m_definition.isValid()));
}

QString Highlighter::languageName() const
{
    if (m_definition.isValid())
        return m_definition.name();
    return m_editor->length() > StyleRoom::Uncoloured ? tr("Large text, no colours") : tr("Plain text");
}

void Highlighter::use(const KSyntaxHighlighting::Definition &definition)
{
    m_editor->settle();         // lines are counted below; a change told after that would count twice
    m_definition = definition;
    setDefinition(definition);
    if (definition.isValid())
        StyleRoom::provide(*m_editor, true);
    m_names.setLanguage(definition.name());
    const int lines = m_editor->lineCount();
    m_states.reset(lines);
    m_dirty.clear();
    m_dirty.mark(0, lines - 1);
    m_provisional = {-1, -1};
    tellScintilla();
    m_timer.start(0);
    m_editor->viewport()->update();
}

void Highlighter::onModified(const TextEdit &edit)
{
    if (m_huge->take(edit) && !m_dirty.contains(edit.line) && m_states.isKnown(edit.line))
        return;
    // The line before changes only where a line break meets the half of another (\r\n); it may be one of ten million bytes.
    const bool joins = edit.line > 0 && edit.position > 0 && m_editor->send(Sci::SCI_GETCHARAT, static_cast<unsigned long>(edit.position - 1)) == '\r';
    const int line = joins ? edit.line - 1 : edit.line;
    if (edit.linesAdded > 0)
        m_states.insert(edit.line, edit.linesAdded);
    else if (edit.linesAdded < 0)
        m_states.remove(edit.line, -edit.linesAdded);
    m_dirty.shift(edit.line, edit.linesAdded);
    m_dirty.mark(line, std::min(edit.line + std::max(0, edit.linesAdded), m_editor->lineCount() - 1));
    m_provisional = {-1, -1};
    if (!m_timer.isActive())
        m_timer.start(0);
}

// Scintilla is about to paint lines whose styles it does not trust.
void Highlighter::onStyleNeeded()
{
    m_editor->settle();
    if (!StyleRoom::isThere(*m_editor))
        m_dirty.clear();
    const int first = m_editor->firstVisibleLine(), last = m_editor->lastVisibleLine();
    QElapsedTimer clock;
    clock.start();
    work(first, last, clock, PaintNs);
    if (m_dirty.touching(first, last))
        paintProvisionally(first, last);
    tellScintilla();
}

void Highlighter::slice()
{
    m_editor->settle();
    if (!StyleRoom::isThere(*m_editor))
        m_dirty.clear();        // there is nothing to write into
    QElapsedTimer clock;
    clock.start();
    work(m_editor->firstVisibleLine(), m_editor->lastVisibleLine(), clock, SliceNs / 2);
    while (!m_dirty.isEmpty() && clock.nsecsElapsed() < SliceNs)
        advance(0);
    writeStyles();
    tellScintilla();
    if (m_dirty.isEmpty())
        Q_EMIT completed();
    else
        m_timer.start(0);
}

// Brings the lines on screen up to date, as far as the state above them is known and the time goes.
void Highlighter::work(int firstLine, int lastLine, const QElapsedTimer &clock, qint64 budgetNs)
{
    while (clock.nsecsElapsed() < budgetNs) {
        const auto stretch = m_dirty.touching(firstLine, lastLine);
        if (!stretch)
            break;
        const int line = m_dirty.stretches()[*stretch].first;
        if (line < firstLine - Near || (line > 0 && !m_states.isKnown(line - 1)))
            break;
        advance(*stretch);
    }
    writeStyles();
}

// One line further in a stretch; where the state at its end is another than it was, the next line is dirty too.
void Highlighter::advance(size_t stretch)
{
    const int line = m_dirty.stretches()[stretch].first;
    const KSyntaxHighlighting::State before = line > 0 ? m_states.at(line - 1) : KSyntaxHighlighting::State();
    const KSyntaxHighlighting::State after = highlight(line, before);
    const bool same = m_states.set(line, after);
    m_dirty.finishFirstLine(stretch);
    if (!same && line + 1 < m_editor->lineCount() && !m_dirty.contains(line + 1))
        m_dirty.mark(line + 1, line + 1);
}

// Far below what has been done: a guess, as if a file began here, until the slices arrive.
void Highlighter::paintProvisionally(int firstLine, int lastLine)
{
    if (m_provisional.first >= 0 && m_provisional.first <= firstLine && m_provisional.second >= lastLine)
        return;
    KSyntaxHighlighting::State state;
    for (int line = firstLine; line <= lastLine; ++line) {
        if (m_dirty.contains(line))
            state = highlight(line, state);
        else if (m_states.isKnown(line))
            state = m_states.at(line);
    }
    writeStyles();
    m_provisional = {firstLine, lastLine};
}

KSyntaxHighlighting::State Highlighter::highlight(int line, const KSyntaxHighlighting::State &before)
{
    const qint64 start = m_editor->lineStart(line), next = m_editor->lineStart(line + 1);
    if (m_runStart >= 0 && m_runStart + m_run.size() != start)
        writeStyles();
    if (m_runStart < 0)
        m_runStart = start;
    m_lineInRun = m_run.size();
    m_run.append(next - start, '\0');
    ++m_linesDone;
    const qint64 length = m_editor->lineEnd(line) - start;
    if (length > HugeLines::Limit) {
        m_huge->style(line, {m_run.data() + m_lineInRun, static_cast<size_t>(next - start)});
        return before;
    }
    if (!m_definition.isValid() || length > LongestLine)
        return before;
    const std::string_view utf8 = m_editor->textView(start, length);
    m_line = utf16Of(utf8);
    m_byteOffsets.clear();
    if (m_line.size() != static_cast<qsizetype>(utf8.size()))
        mapUnitsToBytes(utf8, m_byteOffsets);
    const KSyntaxHighlighting::State after = highlightLine(QStringView(m_line), before);
    if (m_names.isActive())
        m_names.apply(m_editor->textView(start, length), m_run.data() + m_lineInRun, {0, FunctionStyle, TypeStyle});
    return after;
}

void Highlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    const auto byte = [this](int unit) {
        return m_byteOffsets.empty() ? unit : m_byteOffsets[std::min(static_cast<size_t>(unit), m_byteOffsets.size() - 1)];
    };
    const int from = byte(offset), to = byte(offset + length);
    const char style = styleFor(format);
    std::fill(m_run.begin() + m_lineInRun + from, m_run.begin() + m_lineInRun + to, style);
}

void Highlighter::writeStyles()
{
    if (m_runStart < 0)
        return;
    m_editor->send(Sci::SCI_STARTSTYLING, static_cast<unsigned long>(m_runStart));
    m_editor->SendScintilla(Sci::SCI_SETSTYLINGEX, static_cast<unsigned long>(m_run.size()), m_run.constData());
    m_run.clear();
    m_runStart = -1;
}

// Scintilla keeps one number, up to where styles are right; it asks when it paints beyond.
void Highlighter::tellScintilla()
{
    const qint64 styled = m_dirty.isEmpty() ? m_editor->length() : m_editor->lineStart(m_dirty.firstLine());
    m_editor->send(Sci::SCI_STARTSTYLING, static_cast<unsigned long>(styled));
}

// --- formats

char Highlighter::styleFor(const KSyntaxHighlighting::Format &format)
{
    const auto known = m_styles.constFind(format.id());
    if (known != m_styles.constEnd())
        return *known;
    char style = 0;
    if (!format.isDefaultTextStyle(theme()) && m_formats.size() < MostStyles) {
        style = static_cast<char>(FirstStyle + static_cast<int>(m_formats.size()));
        m_formats.push_back(format);
        setStyle(style, format);
    }
    m_styles.insert(format.id(), style);
    return style;
}

void Highlighter::setStyle(char style, const KSyntaxHighlighting::Format &format)
{
    const auto number = static_cast<unsigned long>(static_cast<unsigned char>(style));
    m_editor->SendScintilla(Sci::SCI_STYLESETFORE, number, format.textColor(theme()));
    if (format.hasBackgroundColor(theme()))
        m_editor->SendScintilla(Sci::SCI_STYLESETBACK, number, format.backgroundColor(theme()));
    m_editor->send(Sci::SCI_STYLESETBOLD, number, format.isBold(theme()));
    m_editor->send(Sci::SCI_STYLESETITALIC, number, format.isItalic(theme()));
    m_editor->send(Sci::SCI_STYLESETUNDERLINE, number, format.isUnderline(theme()));
}

void Highlighter::setNameStyles()
{
    using KSyntaxHighlighting::Theme;
    m_editor->SendScintilla(Sci::SCI_STYLESETFORE, static_cast<unsigned long>(FunctionStyle), QColor(theme().textColor(Theme::Function)));
    m_editor->SendScintilla(Sci::SCI_STYLESETFORE, static_cast<unsigned long>(TypeStyle), QColor(theme().textColor(Theme::DataType)));
}

// Another theme gives the same styles other colours: no line is read again.
void Highlighter::restyleAll()
{
    setTheme(SyntaxRepository::theme());
    setNameStyles();
    for (size_t i = 0; i < m_formats.size(); ++i)
        setStyle(static_cast<char>(FirstStyle + static_cast<int>(i)), m_formats[i]);
    m_editor->viewport()->update();
}

QString Highlighter::formatAt(qint64 position) const
{
    const long style = m_editor->send(Sci::SCI_GETSTYLEAT, static_cast<unsigned long>(position)) & 0xff;
    if (style == FunctionStyle || style == TypeStyle)
        return style == FunctionStyle ? QStringLiteral("Function name") : QStringLiteral("Type name");
    const long index = style - FirstStyle;
    return index >= 0 && index < static_cast<long>(m_formats.size()) ? m_formats[static_cast<size_t>(index)].name() : QString();
}

} // namespace dyad::editor
