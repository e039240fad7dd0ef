// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/terminal/TerminalScreen.h"
#include <algorithm>
#include <limits>
#include <vterm.h>

namespace dyad::panels {
namespace {

VTermModifier modifiersOf(Qt::KeyboardModifiers modifiers)
{
    int result = VTERM_MOD_NONE;
    if (modifiers & Qt::ShiftModifier)
        result |= VTERM_MOD_SHIFT;
    if (modifiers & Qt::AltModifier)
        result |= VTERM_MOD_ALT;
    if (modifiers & Qt::ControlModifier)
        result |= VTERM_MOD_CTRL;
    return static_cast<VTermModifier>(result);
}

TerminalColor colorOf(const VTermColor &color)
{
    using Kind = TerminalColor::Kind;
    if (VTERM_COLOR_IS_DEFAULT_FG(&color) || VTERM_COLOR_IS_DEFAULT_BG(&color))
        return {};
    if (VTERM_COLOR_IS_INDEXED(&color))
        return {Kind::Indexed, color.indexed.idx, 0, 0};
    return {Kind::Rgb, color.rgb.red, color.rgb.green, color.rgb.blue};
}

quint8 attributesOf(const VTermScreenCellAttrs &a)
{
    return static_cast<quint8>((a.bold ? TerminalCell::Bold : 0) | (a.underline ? TerminalCell::Underline : 0) | (a.italic ? TerminalCell::Italic : 0)
        | (a.blink ? TerminalCell::Blink : 0) | (a.reverse ? TerminalCell::Reverse : 0) | (a.strike ? TerminalCell::Strike : 0));
}

VTermKey keyOf(TerminalScreen::Key key)
{
    static constexpr VTermKey keys[] = {VTERM_KEY_ENTER, VTERM_KEY_TAB, VTERM_KEY_BACKSPACE, VTERM_KEY_ESCAPE, VTERM_KEY_UP, VTERM_KEY_DOWN, VTERM_KEY_LEFT,
        VTERM_KEY_RIGHT, VTERM_KEY_INS, VTERM_KEY_DEL, VTERM_KEY_HOME, VTERM_KEY_END, VTERM_KEY_PAGEUP, VTERM_KEY_PAGEDOWN};
    if (key >= TerminalScreen::Key::F1)
        return static_cast<VTermKey>(VTERM_KEY_FUNCTION(1 + static_cast<int>(key) - static_cast<int>(TerminalScreen::Key::F1)));
    return keys[static_cast<size_t>(key)];
}

} // namespace

// libvterm's handle, and its callbacks.
struct TerminalScreen::Vterm {
    TerminalScreen &owner;
    VTerm *vt;
    VTermScreen *screen;
    VTermScreenCallbacks callbacks{};

    explicit Vterm(TerminalScreen &screenOwner)
        : owner(screenOwner)
        , vt(vterm_new(screenOwner.m_rows, screenOwner.m_columns))
        , screen(vterm_obtain_screen(vt))
    {
        vterm_set_utf8(vt, 1);
        vterm_output_set_callback(vt, [](const char *bytes, size_t length, void *user) {
            auto *screenOf = static_cast<TerminalScreen *>(user);
            if (screenOf->m_probing)
                screenOf->m_probed = true;
            else
                Q_EMIT screenOf->output(QByteArray(bytes, static_cast<qsizetype>(length)));
        }, &owner);
        callbacks.settermprop = [](VTermProp prop, VTermValue *value, void *user) { return static_cast<Vterm *>(user)->property(prop, *value); };
        callbacks.bell = [](void *user) { Q_EMIT static_cast<Vterm *>(user)->owner.bell(); return 1; };
        callbacks.sb_pushline = [](int count, const VTermScreenCell *cells, void *user) { return static_cast<Vterm *>(user)->push(count, cells); };
        callbacks.sb_popline = [](int count, VTermScreenCell *cells, void *user) { return static_cast<Vterm *>(user)->pop(count, cells); };
        vterm_screen_set_callbacks(screen, &callbacks, this);
        vterm_screen_enable_altscreen(screen, 1);
        vterm_screen_set_damage_merge(screen, VTERM_DAMAGE_SCREEN);
        vterm_screen_reset(screen, 1);
    }
    ~Vterm() { vterm_free(vt); }
    Vterm(const Vterm &) = delete;
    Vterm &operator=(const Vterm &) = delete;

    TerminalCell cellOf(const VTermScreenCell &raw)
    {
        TerminalCell cell;
        const bool rightHalf = raw.chars[0] == UINT32_MAX;
        cell.code = rightHalf ? 0 : raw.chars[0] != 0 && raw.chars[1] != 0 ? owner.clusterOf(raw.chars) : static_cast<char32_t>(raw.chars[0]);
        cell.width = rightHalf ? 0 : static_cast<quint8>(raw.width);
        cell.foreground = colorOf(raw.fg);
        cell.background = colorOf(raw.bg);
        cell.attributes = attributesOf(raw.attrs);
        return cell;
    }
    int push(int count, const VTermScreenCell *cells);
    int pop(int count, VTermScreenCell *cells);
    int property(VTermProp prop, const VTermValue &value);
};

int TerminalScreen::Vterm::push(int count, const VTermScreenCell *cells)
{
    TerminalLine line;
    line.reserve(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i)
        line.push_back(cellOf(cells[i]));
    while (!line.empty() && line.back() == TerminalCell())
        line.pop_back();
    line.shrink_to_fit();
    const RowEnd end = owner.m_rowEnds.front();
    owner.m_rowEnds.pop_front();
    owner.m_rowEnds.push_back(RowEnd::Unknown);
    const bool goesOn = owner.goesOn(line, end);
    owner.m_scrollback.push_back({std::move(line), goesOn});
    ++owner.m_pushed;
    owner.trim();
    Q_EMIT owner.scrolled(1);
    return 1;
}

int TerminalScreen::Vterm::pop(int count, VTermScreenCell *cells)
{
    if (owner.m_scrollback.empty() || !owner.m_refills)
        return 0;
    const TerminalLine line = std::move(owner.m_scrollback.back().cells);
    owner.m_rowEnds.push_front(owner.m_scrollback.back().goesOn ? RowEnd::GoesOn : RowEnd::Ended);
    owner.m_scrollback.pop_back();
    const auto *state = vterm_obtain_state(vt);
    for (int i = 0; i < count; ++i) {
        const TerminalCell cell = static_cast<size_t>(i) < line.size() ? line[static_cast<size_t>(i)] : TerminalCell();
        VTermScreenCell &raw = cells[i] = VTermScreenCell{};
        raw.width = static_cast<char>(std::max<int>(cell.width, 1));
        const auto codes = owner.textOf(cell).toUcs4();
        for (int k = 0; k < std::min<int>(static_cast<int>(codes.size()), VTERM_MAX_CHARS_PER_CELL) && cell.code; ++k)
            raw.chars[k] = codes[k];
        raw.attrs.bold = cell.attributes & TerminalCell::Bold ? 1 : 0;
        raw.attrs.underline = cell.attributes & TerminalCell::Underline ? 1 : 0;
        raw.attrs.italic = cell.attributes & TerminalCell::Italic ? 1 : 0;
        raw.attrs.reverse = cell.attributes & TerminalCell::Reverse ? 1 : 0;
        raw.attrs.strike = cell.attributes & TerminalCell::Strike ? 1 : 0;
        vterm_state_get_default_colors(state, &raw.fg, &raw.bg);
        for (auto [from, to] : {std::pair(&cell.foreground, &raw.fg), std::pair(&cell.background, &raw.bg)}) {
            if (from->kind == TerminalColor::Kind::Indexed)
                vterm_color_indexed(to, from->red);
            else if (from->kind == TerminalColor::Kind::Rgb)
                vterm_color_rgb(to, from->red, from->green, from->blue);
        }
    }
    return 1;
}

int TerminalScreen::Vterm::property(VTermProp prop, const VTermValue &value)
{
    switch (prop) {
    case VTERM_PROP_CURSORVISIBLE:
        owner.m_cursorVisible = value.boolean;
        break;
    case VTERM_PROP_CURSORSHAPE:
        owner.m_cursorShape = value.number == VTERM_PROP_CURSORSHAPE_UNDERLINE ? CursorShape::Underline
            : value.number == VTERM_PROP_CURSORSHAPE_BAR_LEFT                  ? CursorShape::Bar
                                                                               : CursorShape::Block;
        break;
    case VTERM_PROP_ALTSCREEN:
        owner.m_alternate = value.boolean;
        break;
    case VTERM_PROP_MOUSE:
        owner.m_mouseMode = static_cast<MouseMode>(value.number);
        Q_EMIT owner.mouseModeChanged(owner.m_mouseMode);
        break;
    case VTERM_PROP_TITLE:
        owner.m_title = QString::fromUtf8(value.string);
        Q_EMIT owner.titleChanged(owner.m_title);
        break;
    default:
        return 0;
    }
    return 1;
}

TerminalScreen::TerminalScreen(int rows, int columns, QObject *parent)
    : QObject(parent)
    , m_rows(rows)
    , m_columns(columns)
    , m_rowEnds(static_cast<size_t>(rows), RowEnd::Unknown)
{
    m_vterm = std::make_unique<Vterm>(*this);
}

TerminalScreen::~TerminalScreen() = default;

void TerminalScreen::feed(const QByteArray &bytes)
{
    // libvterm tells nobody which lines a line feed ended, and which the edge.
    const char *at = bytes.constData(), *const end = at + bytes.size();
    while (at < end) {
        const char *next = at + (*at == '\n');
        next = std::find(next, end, '\n');
        feedLine(at, static_cast<size_t>(next - at));
        at = next;
        if (at < end && !m_alternate)
            m_rowEnds[static_cast<size_t>(cursor().line - scrollbackLines())] = RowEnd::Ended;
    }
    vterm_screen_flush_damage(m_vterm->screen);
    Q_EMIT changed();
}

/// One line feed at most, at the beginning: of the rows that are written behind it nothing is known any more.
void TerminalScreen::feedLine(const char *bytes, size_t count)
{
    const qint64 pushed = m_pushed, before = cursor().line - scrollbackLines();
    vterm_input_write(m_vterm->vt, bytes, count);
    const qint64 after = cursor().line - scrollbackLines(), first = before - (m_pushed - pushed) + (*bytes == '\n');
    if (m_alternate)
        return;
    const bool wentUp = after < first - 1;
    for (qint64 row = wentUp ? 0 : std::max<qint64>(first, 0); row < m_rows && (wentUp || row <= after); ++row)
        m_rowEnds[static_cast<size_t>(row)] = RowEnd::Unknown;
}

void TerminalScreen::resize(int rows, int columns, int *follow)
{
    rows = std::max(rows, 1);
    columns = std::max(columns, 2);
    if (rows == m_rows && columns == m_columns)
        return;
    if (columns == m_columns)
        vterm_set_size(m_vterm->vt, rows, columns);
    else
        changeWidth(rows, columns, follow);
    m_rows = rows;
    m_rowEnds.resize(static_cast<size_t>(rows), RowEnd::Unknown);
    vterm_screen_flush_damage(m_vterm->screen);
    Q_EMIT changed();
}

/// libvterm would cut the lines of a screen that becomes narrower, and leave them broken in one that becomes wider: they are broken anew outside of it.
/// By sizes alone: an escape sequence may have come to its half.
void TerminalScreen::changeWidth(int rows, int columns, int *follow)
{
    int onScreen = scrollbackLines(), ignored = 0;      // where the screen's first line is, from the end of all
    const qint64 dropped = m_dropped;
    const int kept = scrollAboveCursor();
    onScreen -= static_cast<int>(m_dropped - dropped);
    int &followed = follow ? *follow : ignored;
    followed = std::max(0, followed - static_cast<int>(m_dropped - dropped));
    onScreen = std::max(0, onScreen);
    ScrolledLine::rewrap(m_scrollback, columns, {&onScreen, &followed});
    m_columns = columns;
    const int back = m_alternate ? 0 : std::clamp(scrollbackLines() - onScreen, 0, std::max(0, rows - kept));
    if (!m_alternate && back > 0) {
        m_refills = false;
        vterm_set_size(m_vterm->vt, std::min(kept, rows), columns);
        m_refills = true;
        vterm_set_size(m_vterm->vt, kept + back, columns);      // as many lines as were there come back, and not what was cleared away
    }
    m_refills = false;
    vterm_set_size(m_vterm->vt, rows, columns);
    m_refills = true;
    const qint64 atEnd = m_dropped;
    trim();
    followed = std::max(0, followed - static_cast<int>(m_dropped - atEnd));
}

/// The rows above the line that the cursor is in leave the screen. How many rows it has then; those behind its end do not count.
int TerminalScreen::scrollAboveCursor()
{
    if (m_alternate)
        return m_rows;
    const int cursorRow = cursor().line - scrollbackLines();
    int above = cursorRow, used = m_rows;
    while (above > 0 && isWrapped(scrollbackLines() + above - 1))
        --above;
    while (used - 1 > cursorRow && vterm_screen_is_eol(m_vterm->screen, {used - 1, 0}))
        --used;
    if (above > 0)
        vterm_set_size(m_vterm->vt, used - above, m_columns);
    return used - above;
}

void TerminalScreen::trim()
{
    while (scrollbackLines() > m_limit) {
        m_scrollback.pop_front();
        ++m_dropped;
    }
}

void TerminalScreen::setScrollbackLimit(int lines)
{
    m_limit = std::max(lines, 0);
    trim();
    Q_EMIT changed();
}

void TerminalScreen::clearScrollback()
{
    m_dropped += scrollbackLines();
    m_scrollback.clear();
    Q_EMIT changed();
}

TerminalLine TerminalScreen::line(int number) const
{
    if (number < scrollbackLines())
        return m_scrollback[static_cast<size_t>(std::max(number, 0))].cells;
    const int row = number - scrollbackLines();
    TerminalLine line;
    line.reserve(static_cast<size_t>(m_columns));
    VTermScreenCell raw;
    for (int column = 0; column < m_columns && row < m_rows; ++column) {
        vterm_screen_get_cell(m_vterm->screen, {row, column}, &raw);
        line.push_back(m_vterm->cellOf(raw));
    }
    return line;
}

char32_t TerminalScreen::clusterOf(const quint32 *codes)
{
    int count = 0;
    while (count < VTERM_MAX_CHARS_PER_CELL && codes[count])
        ++count;
    const QString text = QString::fromUcs4(reinterpret_cast<const char32_t *>(codes), count);
    const auto known = m_clusterIds.constFind(text);
    if (known != m_clusterIds.cend())
        return *known;
    m_clusters.push_back(text);
    return *m_clusterIds.insert(text, FirstCluster + static_cast<char32_t>(m_clusters.size() - 1));
}

QString TerminalScreen::textOf(const TerminalCell &cell) const
{
    if (cell.code >= FirstCluster)
        return m_clusters[cell.code - FirstCluster];
    const char32_t code = cell.code ? cell.code : U' ';
    return QString::fromUcs4(&code, 1);
}

QString TerminalScreen::lineText(int number, std::vector<int> *columns) const
{
    QString text;
    const TerminalLine cells = line(number);
    size_t end = cells.size();
    while (end > 0 && cells[end - 1].code == 0 && cells[end - 1].width == 1)
        --end;
    for (size_t column = 0; column < end; ++column) {
        if (cells[column].width == 0)
            continue;
        text += textOf(cells[column]);
        if (columns)
            columns->resize(static_cast<size_t>(text.size()), static_cast<int>(column));
    }
    if (!text.endsWith(QLatin1Char(' ')) || isWrapped(number))
        return text;        // a blank between two words may stand at the edge
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    return text;
}

QString TerminalScreen::textBetween(Position from, Position to) const
{
    QString text;
    for (int number = from.line; number <= to.line && number < lineCount(); ++number) {
        std::vector<int> columns;
        const QString whole = lineText(number, &columns);
        // A line may be longer than the screen is by now.
        const int first = number == from.line ? from.column : 0, last = number == to.line ? to.column : std::numeric_limits<int>::max();
        for (qsizetype i = 0; i < whole.size(); ++i)
            if (columns[static_cast<size_t>(i)] >= first && columns[static_cast<size_t>(i)] < last)
                text += whole[i];
        if (number != to.line && !isWrapped(number))
            text += QLatin1Char('\n');
    }
    return text;
}

bool TerminalScreen::isWrapped(int number) const
{
    if (number < 0 || number + 1 >= lineCount() || (m_alternate && number >= scrollbackLines()))
        return false;
    if (number < scrollbackLines())
        return m_scrollback[static_cast<size_t>(number)].continuesIn(line(number + 1));
    const TerminalLine next = line(number + 1);
    return !next.empty() && next.front().code != 0 && goesOn(line(number), m_rowEnds[static_cast<size_t>(number - scrollbackLines())]);
}

// Where it is not known: a line that is full to its last cell went on in the next one, unless that cell belongs to a rule or a frame.
bool TerminalScreen::goesOn(const TerminalLine &cells, RowEnd end) const
{
    if (end != RowEnd::Unknown)
        return end == RowEnd::GoesOn;
    if (static_cast<int>(cells.size()) != m_columns)
        return false;
    const TerminalCell &last = cells.back(), &before = cells[cells.size() - 2];
    if (last.width == 0)
        return true;
    const bool isBlank = last.code == 0, isFrame = last.code >= 0x2500 && last.code < 0x25a0;
    const bool isRule = last.code == before.code && last.code < 0x80 && !QChar(static_cast<char16_t>(last.code)).isLetterOrNumber();
    return !isBlank && !isFrame && !isRule;
}

std::optional<TerminalScreen::Match> TerminalScreen::find(const QString &text, Position from, bool backwards, bool caseSensitive) const
{
    const auto sensitivity = caseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive;
    const int count = lineCount();
    for (int step = 0; !text.isEmpty() && step <= count; ++step) {
        const int number = ((from.line + (backwards ? -step : step)) % count + count) % count;
        std::vector<int> columns;
        const QString whole = lineText(number, &columns);
        // On the first line only what lies in the direction; the whole of it when the search has come around.
        qsizetype start = backwards ? whole.size() : 0;
        if (step == 0)
            start = std::ranges::lower_bound(columns, from.column) - columns.begin();
        if (backwards && start == 0)
            continue;
        const qsizetype at = backwards ? whole.left(start).lastIndexOf(text, -1, sensitivity) : whole.indexOf(text, start, sensitivity);
        if (at >= 0)
            return Match{{number, columns[static_cast<size_t>(at)]}, {number, columns[static_cast<size_t>(at + text.size() - 1)] + 1}};
    }
    return std::nullopt;
}

TerminalScreen::Position TerminalScreen::cursor() const
{
    VTermPos position{};
    vterm_state_get_cursorpos(vterm_obtain_state(m_vterm->vt), &position);
    return {scrollbackLines() + position.row, position.col};
}

void TerminalScreen::sendKey(Key key, Qt::KeyboardModifiers modifiers) { vterm_keyboard_key(m_vterm->vt, keyOf(key), modifiersOf(modifiers)); }

void TerminalScreen::sendCharacter(char32_t character, Qt::KeyboardModifiers modifiers)
{
    vterm_keyboard_unichar(m_vterm->vt, character, modifiersOf(modifiers));
}

void TerminalScreen::sendText(const QString &text)
{
    for (const char32_t c : text.toUcs4())
        vterm_keyboard_unichar(m_vterm->vt, c, VTERM_MOD_NONE);
}

void TerminalScreen::paste(const QString &text)
{
    vterm_keyboard_start_paste(m_vterm->vt);
    QString clean = text;
    clean.replace(QStringLiteral("\r\n"), QStringLiteral("\r")).replace(QLatin1Char('\n'), QLatin1Char('\r'));
    // An ESC in what is pasted could end the brackets and run commands, a Ctrl+C would be a key.
    clean.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != QLatin1Char('\r') && c != QLatin1Char('\t'); });
    Q_EMIT output(clean.toUtf8());
    vterm_keyboard_end_paste(m_vterm->vt);
}

bool TerminalScreen::takesPasteWhole() const
{
    m_probing = true;
    m_probed = false;
    vterm_keyboard_start_paste(m_vterm->vt);     // says something only then
    m_probing = false;
    return m_probed;
}

void TerminalScreen::sendMouse(int row, int column, int button, bool pressed, Qt::KeyboardModifiers modifiers)
{
    vterm_mouse_move(m_vterm->vt, row, column, modifiersOf(modifiers));
    vterm_mouse_button(m_vterm->vt, button, pressed, modifiersOf(modifiers));
}

void TerminalScreen::sendMouseMove(int row, int column, Qt::KeyboardModifiers modifiers)
{
    vterm_mouse_move(m_vterm->vt, row, column, modifiersOf(modifiers));
}

void TerminalScreen::sendFocus(bool in)
{
    in ? vterm_state_focus_in(vterm_obtain_state(m_vterm->vt)) : vterm_state_focus_out(vterm_obtain_state(m_vterm->vt));
}

} // namespace dyad::panels
