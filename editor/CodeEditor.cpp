// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/CodeEditor.h"
#include "editor/AltClick.h"
#include "editor/AutoIndent.h"
#include "editor/BracketMatch.h"
#include "editor/ColumnMode.h"
#include "editor/EditorAccessible.h"
#include "editor/EditorCommands.h"
#include "editor/EditorLook.h"
#include "editor/EditorOverlay.h"
#include "editor/Highlighter.h"
#include "editor/LineNumbers.h"
#include "editor/MarkedScrollBar.h"
#include "editor/Preedit.h"
#include "editor/Theme.h"
#include "editor/ViewAnchor.h"
#include <QAccessible>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>

namespace dyad::editor {

namespace {
constexpr size_t PieceBytes = 1 << 20;
}

CodeEditor::CodeEditor(QWidget *parent) : QsciScintillaBase(parent)
{
    EditorAccessible::install();
    setAccessibleName(tr("Text editor"));
    setFrameShape(QFrame::NoFrame);
    m_scrollBar = new MarkedScrollBar(Qt::Vertical, this);
    replaceVerticalScrollBar(m_scrollBar);
    setUpScintilla();
    setUpKeys();
    connect(this, &QsciScintillaBase::SCN_MODIFIED, this,
        [this](int position, int kind, const char *, int length, int, int, int, int, int, int) { notice(position, kind, length); });
    connect(this, &QsciScintillaBase::SCN_UPDATEUI, this, &CodeEditor::onUpdateUi);
    connect(this, &QsciScintillaBase::SCN_MODIFYATTEMPTRO, this, &CodeEditor::readOnlyAttempted);
    m_look = std::make_unique<EditorLook>(this);
    m_lineNumbers = std::make_unique<LineNumbers>(this);
    m_highlighter = std::make_unique<Highlighter>(this);
    m_bracketMatch = std::make_unique<BracketMatch>(this);
    m_autoIndent = std::make_unique<AutoIndent>(this);
    m_commands = std::make_unique<EditorCommands>(this);
    m_preedit = std::make_unique<Preedit>(this);
    new AltClick(this);
}

CodeEditor::~CodeEditor()
{
    // Features unregister from the widget; they must go while it is still whole.
    disconnect(this, nullptr, this, nullptr);
    const auto overlays = m_overlays;
    for (EditorOverlay *overlay : overlays) {
        if (auto *child = dynamic_cast<QObject *>(overlay); child && child->parent() == this)
            delete child;
    }
    m_preedit.reset();
    m_commands.reset();
    m_autoIndent.reset();
    m_bracketMatch.reset();
    m_highlighter.reset();
    m_lineNumbers.reset();
    m_look.reset();
}

void CodeEditor::setUpScintilla()
{
    send(SCI_SETCODEPAGE, SC_CP_UTF8);
    send(SCI_SETUNDOCOLLECTION, 0);
    // Only what comes before a change: with the usual notifications QScintilla counts characters from the document's start for
    // accessibility at each of them, 253 ms a key at the end of 50 MB, whether anybody listens or not.
    send(SCI_SETMODEVENTMASK, SC_MOD_BEFOREINSERT | SC_MOD_BEFOREDELETE);
    send(SCI_SETMULTIPLESELECTION, 1);
    send(SCI_SETADDITIONALSELECTIONTYPING, 1);
    send(SCI_SETMULTIPASTE, SC_MULTIPASTE_EACH);
    send(SCI_SETVIRTUALSPACEOPTIONS, SCVS_RECTANGULARSELECTION);
    send(SCI_SETMOUSESELECTIONRECTANGULARSWITCH, 1);
    send(SCI_SETSCROLLWIDTH, 1);
    send(SCI_SETSCROLLWIDTHTRACKING, 1);
    send(SCI_SETENDATLASTLINE, 0);
    send(SCI_SETLAYOUTCACHE, SC_CACHE_PAGE);
    send(SCI_SETBUFFEREDDRAW, 0);
    send(SCI_SETTABINDENTS, 1);
    send(SCI_SETBACKSPACEUNINDENTS, 1);
    send(SCI_SETYCARETPOLICY, CARET_SLOP | CARET_EVEN, 3);
    // What is wrapped goes on one step deeper than its line, so that lines are still told apart.
    send(SCI_SETWRAPINDENTMODE, SC_WRAPINDENT_INDENT);
    send(SCI_SETEOLMODE, SC_EOL_LF);
    send(SCI_USEPOPUP, 0);
    setIndentation(m_indentation, m_spaces);
    setIndentGuides(true);
}

// Keys of Scintilla's own map that would act on its undo buffer, or that belong to the program's commands.
void CodeEditor::setUpKeys()
{
    for (const char key : {'Z', 'Y', 'D', 'L', 'T', 'U'})
        send(SCI_CLEARCMDKEY, static_cast<unsigned long>(key) | (static_cast<unsigned long>(SCMOD_CTRL) << 16));
    for (const char key : {'Z', 'L', 'T', 'U'})
        send(SCI_CLEARCMDKEY, static_cast<unsigned long>(key) | (static_cast<unsigned long>(SCMOD_CTRL | SCMOD_SHIFT) << 16));
}

// --- noticing changes

// The text of an insertion is not handed out before it happens, and it can be read only after: so a change is kept until the next one,
// or until somebody needs to know.
void CodeEditor::notice(int position, int kind, int length)
{
    settle();
    if (!(kind & (SC_MOD_BEFOREINSERT | SC_MOD_BEFOREDELETE)))
        return;
    m_noticed = Noticed{(kind & SC_MOD_BEFOREINSERT) != 0, position, length, lineAt(position), lineCount()};
    if (m_actionDepth == 0 && !m_settleQueued) {
        m_settleQueued = true;
        QMetaObject::invokeMethod(this, [this] { m_settleQueued = false; endAction(); }, Qt::QueuedConnection);
    }
}

void CodeEditor::settle()
{
    if (!m_noticed)
        return;
    const Noticed noticed = *std::exchange(m_noticed, std::nullopt);
    TextEdit edit{noticed.position, noticed.insert ? 0 : noticed.length, {}, noticed.line, lineCount() - noticed.lines, m_foreign};
    if (noticed.insert)
        edit.inserted = textRange(noticed.position, noticed.length);
    Q_EMIT modified(edit);
    if (QAccessible::isActive())
        tellAccessibility(edit);
}

void CodeEditor::tellAccessibility(const TextEdit &edit) { EditorAccessible::tell(*this, edit); }

void CodeEditor::beginAction(QEvent::Type type)
{
    if (m_actionDepth++ > 0)
        return;
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::Drop:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
        Q_EMIT actionBegins();
        ColumnMode::settle(*this);
        break;
    default: break;
    }
}

void CodeEditor::endAction()
{
    if (m_actionDepth > 0 && --m_actionDepth > 0)
        return;
    settle();
    Q_EMIT actionEnded();
}

void CodeEditor::perform(unsigned int message)
{
    beginAction(QEvent::KeyPress);
    send(message);
    endAction();
}

bool CodeEditor::event(QEvent *event)
{
    if (event->type() == QEvent::DeferredDelete)
        return QsciScintillaBase::event(event);     // nothing is left to end an action on
    beginAction(event->type());
    const bool handled = QsciScintillaBase::event(event);
    endAction();
    return handled;
}

bool CodeEditor::viewportEvent(QEvent *event)
{
    beginAction(event->type());
    const bool handled = QsciScintillaBase::viewportEvent(event);
    endAction();
    return handled;
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        ColumnMode::leave(*this);       // a line in each line of the columns; Scintilla would take the last one alone
    if (handleUndoKeys(event) || m_commands->handleKey(event)) {
        event->accept();
        return;
    }
    QsciScintillaBase::keyPressEvent(event);
}

bool CodeEditor::handleUndoKeys(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo)) {
        Q_EMIT undoRequested();
        return true;
    }
    const bool redoKey = event->key() == Qt::Key_Y && event->modifiers() == Qt::ControlModifier;
    if (event->matches(QKeySequence::Redo) || redoKey) {
        Q_EMIT redoRequested();
        return true;
    }
    return false;
}

// QScintilla writes what is being composed into the text and takes it back with its undo buffer, which is off here, and others would
// see it. So it stays outside the text, painted over it, and only what is committed is typed.
void CodeEditor::inputMethodEvent(QInputMethodEvent *event)
{
    if (!isEditable()) {
        m_preedit->show({});        // it may have become so in the middle of a word
        event->ignore();
        return;
    }
    if (event->replacementLength() > 0) {
        // In UTF-16 units, as Qt counts. 0: beyond an end of the text.
        const long from = send(SCI_POSITIONRELATIVECODEUNITS, static_cast<unsigned long>(caret()), event->replacementStart());
        const long to = send(SCI_POSITIONRELATIVECODEUNITS, static_cast<unsigned long>(from), event->replacementLength());
        send(SCI_DELETERANGE, static_cast<unsigned long>(from), (to > 0 ? to : static_cast<long>(length())) - from);
    }
    if (!event->commitString().isEmpty()) {
        QKeyEvent typed(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, event->commitString());
        QsciScintillaBase::keyPressEvent(&typed);       // at every caret
    }
    m_preedit->show(event->preeditString());
    event->accept();
}

// --- applying operations

void CodeEditor::replace(qint64 position, qint64 bytes, std::string_view text)
{
    send(SCI_SETTARGETRANGE, static_cast<unsigned long>(position), static_cast<long>(position + bytes));
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(text.size()), text.empty() ? "" : text.data());
}

void CodeEditor::applyComponents(const sync::TextOperation &op)
{
    using Kind = sync::TextOperation::Component::Kind;
    const bool readOnly = !isEditable();
    if (readOnly)
        send(SCI_SETREADONLY, 0);
    if (m_foreign)
        ColumnMode::prepareFor(*this, op);
    else
        ColumnMode::leave(*this);
    qint64 position = 0;
    for (const auto &component : op) {
        switch (component.kind) {
        case Kind::Keep: position += component.length; break;
        case Kind::Insert:
            replace(position, 0, component.text);
            position += component.length;
            break;
        case Kind::Delete: replace(position, component.length, {}); break;
        }
    }
    if (readOnly)
        send(SCI_SETREADONLY, 1);
    settle();
}

void CodeEditor::applyOperation(const sync::TextOperation &op)
{
    settle();
    const QScopedValueRollback foreign(m_foreign, true);
    ++m_actionDepth;
    const ViewAnchor view(*this);
    applyComponents(op);
    view.restore(op);
    --m_actionDepth;
}

void CodeEditor::editText(const sync::TextOperation &op)
{
    if (!isEditable()) {
        Q_EMIT readOnlyAttempted();
        return;
    }
    ++m_actionDepth;        // without actionBegins: what would come in then is not in the text that op was made for
    applyComponents(op);
    endAction();
}

void CodeEditor::catchUp()
{
    settle();
    Q_EMIT actionBegins();
}

void CodeEditor::setText(const sync::Rope &text)
{
    settle();
    const QScopedValueRollback foreign(m_foreign, true);
    const bool readOnly = !isEditable();
    ++m_actionDepth;
    send(SCI_SETREADONLY, 0);
    send(SCI_CLEARALL);
    settle();
    m_highlighter->prepare(text);
    send(SCI_ALLOCATE, static_cast<unsigned long>(text.size() + 4096));
    // In pieces that are few: at each of them everybody who listens is told. Not as one, which would be a second copy of it all.
    std::string piece;
    piece.reserve(std::min<size_t>(PieceBytes, static_cast<size_t>(text.size())));
    const auto append = [&] {
        SendScintilla(SCI_APPENDTEXT, static_cast<unsigned long>(piece.size()), piece.data());
        piece.clear();
    };
    text.forEachChunk(0, text.size(), [&](std::string_view chunk) {
        if (piece.size() + chunk.size() > PieceBytes)
            append();
        piece += chunk;
    });
    append();
    settle();
    send(SCI_SETREADONLY, readOnly ? 1 : 0);
    const std::string head = text.substring(0, std::min<int64_t>(text.size(), 65536));
    const auto lineFeed = head.find('\n');
    send(SCI_SETEOLMODE, lineFeed == std::string::npos ? SC_EOL_LF : lineFeed > 0 && head[lineFeed - 1] == '\r' ? SC_EOL_CRLF : SC_EOL_LF);
    ColumnMode::drop(*this);            // without a look at where that is on screen: nothing has its style yet
    --m_actionDepth;
    guessIndentation();
}

// --- text and lines

qint64 CodeEditor::length() const { return send(SCI_GETLENGTH); }

std::string_view CodeEditor::textView(qint64 position, qint64 bytes) const
{
    if (bytes <= 0)
        return {};
    static_assert(sizeof(long) == sizeof(void *), "QScintilla hands this pointer out as a long");
    const auto *start = reinterpret_cast<const char *>(send(SCI_GETRANGEPOINTER, static_cast<unsigned long>(position), static_cast<long>(bytes)));
    return {start, static_cast<size_t>(bytes)};
}

QByteArray CodeEditor::textRange(qint64 position, qint64 bytes) const
{
    const std::string_view view = textView(position, bytes);
    return QByteArray(view.data(), static_cast<qsizetype>(view.size()));
}

int CodeEditor::lineCount() const { return static_cast<int>(send(SCI_GETLINECOUNT)); }
int CodeEditor::lineAt(qint64 position) const { return static_cast<int>(send(SCI_LINEFROMPOSITION, static_cast<unsigned long>(position))); }
qint64 CodeEditor::lineStart(int line) const { return line >= lineCount() ? length() : send(SCI_POSITIONFROMLINE, static_cast<unsigned long>(line)); }
qint64 CodeEditor::lineEnd(int line) const { return send(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(line)); }
int CodeEditor::lineHeight() const { return static_cast<int>(send(SCI_TEXTHEIGHT, 0)); }

int CodeEditor::marginsWidth() const
{
    long width = 0;
    for (unsigned long margin = 0; margin < 5; ++margin)
        width += send(SCI_GETMARGINWIDTHN, margin);
    return static_cast<int>(width);
}

int CodeEditor::firstVisibleLine() const
{
    return static_cast<int>(send(SCI_DOCLINEFROMVISIBLE, static_cast<unsigned long>(send(SCI_GETFIRSTVISIBLELINE))));
}

int CodeEditor::lastVisibleLine() const
{
    const long last = send(SCI_GETFIRSTVISIBLELINE) + send(SCI_LINESONSCREEN);
    return std::min(lineCount() - 1, static_cast<int>(send(SCI_DOCLINEFROMVISIBLE, static_cast<unsigned long>(last))));
}

const char *CodeEditor::lineBreak() const
{
    switch (send(SCI_GETEOLMODE)) {
    case SC_EOL_CRLF: return "\r\n";
    case SC_EOL_CR: return "\r";
    default: return "\n";
    }
}

void CodeEditor::setLineBreak(const QByteArray &end)
{
    send(SCI_SETEOLMODE, static_cast<unsigned long>(end == "\r\n" ? SC_EOL_CRLF : end == "\r" ? SC_EOL_CR : SC_EOL_LF));
}

// --- caret and selection

// Not SCI_GETCURRENTPOS: of columns that is a corner (ColumnMode).
qint64 CodeEditor::caret() const { return send(SCI_GETSELECTIONNCARET, static_cast<unsigned long>(send(SCI_GETMAINSELECTION))); }
qint64 CodeEditor::anchor() const { return send(SCI_GETANCHOR); }

QByteArray CodeEditor::selectedText() const
{
    const qint64 start = std::min(caret(), anchor());
    return textRange(start, std::max(caret(), anchor()) - start);
}

QVector<std::pair<qint64, qint64>> CodeEditor::selections() const
{
    // Of columns anchor() and caret() are the corners.
    const auto one = [this](long i) { return std::pair<qint64, qint64>(send(SCI_GETSELECTIONNANCHOR, static_cast<unsigned long>(i)), send(SCI_GETSELECTIONNCARET, static_cast<unsigned long>(i))); };
    const long main = send(SCI_GETMAINSELECTION), count = send(SCI_GETSELECTIONS);
    QVector<std::pair<qint64, qint64>> result{one(main)};
    for (long i = 0; i < count; ++i)
        if (i != main)
            result.append(one(i));
    return result;
}

void CodeEditor::setSelection(qint64 anchorPosition, qint64 caretPosition)
{
    if (ColumnMode::isOn(*this))
        ColumnMode::drop(*this);
    send(SCI_SETSELECTION, static_cast<unsigned long>(caretPosition), static_cast<long>(anchorPosition));
    send(SCI_CHOOSECARETX);
    // Scintilla itself tells of it only with the next key or click.
    QMetaObject::invokeMethod(this, [this] { onUpdateUi(SC_UPDATE_SELECTION); }, Qt::QueuedConnection);
}

void CodeEditor::goTo(int line, int column)
{
    const int target = std::clamp(line - 1, 0, lineCount() - 1);
    const long position = send(SCI_POSITIONRELATIVE, static_cast<unsigned long>(lineStart(target)), std::max(0, column - 1));
    const bool beyond = position <= 0 && target + column > 1;
    setCaret(beyond ? lineEnd(target) : std::min<qint64>(position, lineEnd(target)));
    reveal(caret());
}

void CodeEditor::reveal(qint64 position)
{
    const int line = lineAt(position);
    send(SCI_ENSUREVISIBLE, static_cast<unsigned long>(line));
    const long shown = send(SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(line));
    const long first = send(SCI_GETFIRSTVISIBLELINE), onScreen = send(SCI_LINESONSCREEN);
    if (shown < first + 1 || shown > first + onScreen - 2)
        send(SCI_SETFIRSTVISIBLELINE, static_cast<unsigned long>(std::max(0L, shown - onScreen / 3)));
    send(SCI_SCROLLRANGE, static_cast<unsigned long>(position), static_cast<long>(position));
}

QPoint CodeEditor::pointAt(qint64 position) const
{
    return {static_cast<int>(send(SCI_POINTXFROMPOSITION, 0, static_cast<long>(position))),
        static_cast<int>(send(SCI_POINTYFROMPOSITION, 0, static_cast<long>(position)))};
}

qint64 CodeEditor::positionAt(const QPoint &point) const
{
    return send(SCI_POSITIONFROMPOINT, static_cast<unsigned long>(std::max(0, point.x())), std::max(0, point.y()));
}

void CodeEditor::onUpdateUi(int updated)
{
    if (updated & (SC_UPDATE_SELECTION | SC_UPDATE_CONTENT)) {
        const qint64 position = caret();
        const int line = lineAt(position);
        // Far out in a huge line the bytes are counted: counting characters would take longer than a key may.
        const qint64 before = position - lineStart(line);
        const auto column = before > 100'000 ? static_cast<int>(before) : static_cast<int>(send(SCI_COUNTCHARACTERS, static_cast<unsigned long>(lineStart(line)), static_cast<long>(position)));
        Q_EMIT cursorChanged(line + 1, column + 1, position);
    }
    if (updated & SC_UPDATE_SELECTION) {
        Q_EMIT selectionChanged();
        if (QAccessible::isActive()) {
            QAccessibleTextCursorEvent event(this, EditorAccessible::offsetOf(*this, caret()));
            QAccessible::updateAccessibility(&event);
        }
    }
    const std::pair viewport(firstVisibleLine(), lastVisibleLine());
    if (std::exchange(m_lastViewport, viewport) != viewport)
        Q_EMIT viewportChanged(viewport.first, viewport.second);
}

// --- options

void CodeEditor::setEditable(bool editable) { send(SCI_SETREADONLY, editable ? 0 : 1); }
bool CodeEditor::isEditable() const { return send(SCI_GETREADONLY) == 0; }

void CodeEditor::setFileName(const QString &fileName)
{
    m_fileName = fileName;
    setLanguage(m_language);
}

void CodeEditor::setLanguage(const QString &name)
{
    m_language = name;
    if (name.isEmpty())
        m_highlighter->setFileName(m_fileName);
    else
        m_highlighter->setLanguage(name);
    Q_EMIT languageChanged(languageName());
}

QString CodeEditor::languageName() const { return m_highlighter->languageName(); }
void CodeEditor::setWrapping(bool on) { send(SCI_SETWRAPMODE, on ? SC_WRAP_WORD : SC_WRAP_NONE); }
bool CodeEditor::isWrapping() const { return send(SCI_GETWRAPMODE) != SC_WRAP_NONE; }
void CodeEditor::setWhitespaceVisible(bool on) { send(SCI_SETVIEWWS, on ? SCWS_VISIBLEALWAYS : SCWS_INVISIBLE); }
bool CodeEditor::isWhitespaceVisible() const { return send(SCI_GETVIEWWS) != SCWS_INVISIBLE; }
void CodeEditor::setIndentGuides(bool on) { send(SCI_SETINDENTATIONGUIDES, on ? SC_IV_LOOKBOTH : SC_IV_NONE); }
int CodeEditor::indentationWidth() const { return m_indentation; }
bool CodeEditor::indentsWithSpaces() const { return m_spaces; }

void CodeEditor::setIndentation(int width, bool spaces)
{
    m_indentation = std::clamp(width, 1, 16);
    m_spaces = spaces;
    send(SCI_SETTABWIDTH, static_cast<unsigned long>(m_indentation));
    send(SCI_SETINDENT, static_cast<unsigned long>(m_indentation));
    send(SCI_SETUSETABS, spaces ? 0 : 1);
}

void CodeEditor::guessIndentation()
{
    const auto guess = AutoIndent::guess(textView(0, std::min<qint64>(length(), 32768)));
    if (guess)
        setIndentation(guess->width > 0 ? guess->width : m_indentation, guess->spaces);
}

void CodeEditor::zoomBy(int steps)
{
    send(SCI_SETZOOM, steps == 0 ? 0 : static_cast<unsigned long>(std::clamp(send(SCI_GETZOOM) + steps, -6L, 30L)));
}

QFont CodeEditor::zoomedFont() const
{
    QFont font = Theme::instance().codeFont();
    font.setPointSizeF(font.pixelSize() * 72.0 / logicalDpiY() + static_cast<double>(send(SCI_GETZOOM)));
    return font;
}

// --- painting and focus

void CodeEditor::addOverlay(EditorOverlay *overlay)
{
    m_overlays.append(overlay);
    viewport()->update();
}

void CodeEditor::removeOverlay(EditorOverlay *overlay)
{
    m_overlays.removeOne(overlay);
    viewport()->update();
}

void CodeEditor::paintEvent(QPaintEvent *event)
{
    QsciScintillaBase::paintEvent(event);
    QPainter painter(viewport());
    painter.setClipRegion(event->region());
    for (EditorOverlay *overlay : std::as_const(m_overlays)) {
        painter.save();
        overlay->paint(painter, event->rect());
        painter.restore();
    }
}

void CodeEditor::contextMenuEvent(QContextMenuEvent *event)
{
    // Not exec(): the tab may be closed by somebody else while the menu is open, and takes it along.
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, unsigned int message, bool enabled) {
        menu->addAction(text, this, [this, message] { perform(message); })->setEnabled(enabled);
    };
    add(tr("Cut"), SCI_CUT, hasSelection() && isEditable());
    add(tr("Copy"), SCI_COPY, hasSelection());
    add(tr("Paste"), SCI_PASTE, send(SCI_CANPASTE) != 0);
    menu->addSeparator();
    add(tr("Select all"), SCI_SELECTALL, true);
    menu->addSeparator();
    menu->addActions(actions());         // what the program has put on the editor
    menu->popup(event->globalPos());
}

// Files are opened by the window; only text is dropped.
void CodeEditor::dragEnterEvent(QDragEnterEvent *event)
{
    event->mimeData()->hasUrls() ? event->ignore() : QsciScintillaBase::dragEnterEvent(event);
}

void CodeEditor::dragMoveEvent(QDragMoveEvent *event)
{
    event->mimeData()->hasUrls() ? event->ignore() : QsciScintillaBase::dragMoveEvent(event);
}

void CodeEditor::dropEvent(QDropEvent *event)
{
    event->mimeData()->hasUrls() ? event->ignore() : QsciScintillaBase::dropEvent(event);
}

void CodeEditor::focusInEvent(QFocusEvent *event)
{
    QsciScintillaBase::focusInEvent(event);
    Q_EMIT focusChanged(true);
}

void CodeEditor::focusOutEvent(QFocusEvent *event)
{
    QsciScintillaBase::focusOutEvent(event);
    Q_EMIT focusChanged(false);
}

} // namespace dyad::editor
