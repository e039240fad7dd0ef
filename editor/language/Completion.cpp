// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/Completion.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/Highlighter.h"
#include "editor/language/UserSnippets.h"
#include "editor/language/WordCompletion.h"
#include <QKeyEvent>

namespace dyad::editor {

using Sci = QsciScintillaBase;
using sync::TextOperation;

namespace {

bool isWordCharacter(int c) { return c >= 0x80 || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

} // namespace

Completion::Completion(LanguageContext context) : m_context(std::move(context)), m_popup(new CompletionPopup(m_context.editor)), m_snippets(m_context.editor)
{
    CodeEditor *editor = m_context.editor;
    connect(editor, &Sci::SCN_CHARADDED, this, &Completion::onCharAdded);
    connect(editor, &CodeEditor::cursorChanged, this, &Completion::follow);
    connect(editor, &CodeEditor::viewportChanged, this, [this](int first, int last) {
        const int line = m_context.editor->lineAt(m_wordStart);
        if (line < first || line > last)
            close();
        else if (isShown())
            follow();
    });
    connect(editor, &CodeEditor::modified, this, [this](const TextEdit &edit) {
        m_wordStart = edit.carried(m_wordStart);
        m_foreign = m_foreign || edit.foreign;
    });
    connect(m_popup, &CompletionPopup::currentChanged, this, &Completion::resolve);
    connect(m_popup, &CompletionPopup::accepted, this, &Completion::accept);
    editor->installEventFilter(this);       // after the snippets': what is offered has the keys first
}

Completion::~Completion() { delete m_popup; }

void Completion::close()
{
    m_active = false;
    m_call.cancel();
    m_resolve.cancel();
    if (m_popup)
        m_popup->hide();
}

QString Completion::typed() const
{
    return QString::fromUtf8(m_context.editor->textRange(m_wordStart, m_context.editor->caret() - m_wordStart));
}

bool Completion::isQuiet() const
{
    const QString format = m_context.editor->highlighter()->formatAt(std::max<qint64>(0, m_context.editor->caret() - 2));
    return format.contains(QLatin1String("Comment")) || format.contains(QLatin1String("String"));
}

// --- when

void Completion::onCharAdded(int character)
{
    if (m_accepting || m_context.editor->send(Sci::SCI_GETSELECTIONS) != 1)
        return;
    // When the key is done: only then has the document its edit.
    QMetaObject::invokeMethod(this, [this, character] { consider(character); }, Qt::QueuedConnection);
}

void Completion::consider(int character)
{
    const ServerCapabilities *can = m_context.can();
    if (can && character < 0x80 && can->completionTriggers.contains(QChar(character)) && !isWordCharacter(character))
        start(Why::Character, character);
    else if (!isWordCharacter(character))
        close();
    else if (!m_active && !(character >= '0' && character <= '9') && !isQuiet()) {
        start(Why::Asked);
        m_isForWord = true;
    }
    else if (m_active && m_incomplete)
        ask(Why::More, 0);
}

void Completion::trigger() { start(Why::Asked); }

void Completion::start(Why why, int character)
{
    close();
    CodeEditor &editor = *m_context.editor;
    if (!editor.isEditable())
        return;
    m_context.binding->flush();
    m_popup->model()->setEntries({});
    m_active = true;
    m_isForWord = false;
    m_wordStart = editor.send(Sci::SCI_WORDSTARTPOSITION, static_cast<unsigned long>(editor.caret()), 1);
    ask(why, character);
}

void Completion::ask(Why why, int character)
{
    m_context.binding->flush();
    if (!m_context.can() || !m_context.can()->completion) {
        offerWords();
        return;
    }
    const LspText &text = m_context.document->text();
    const qint64 caret = m_context.editor->caret();
    m_line = text.lineText(text.lineAt(caret));
    m_wordColumn = m_wordStart - text.lineStart(text.lineAt(caret));
    m_foreign = false;
    QJsonObject context{{QStringLiteral("triggerKind"), static_cast<int>(why)}};
    if (why == Why::Character)
        context.insert(QStringLiteral("triggerCharacter"), QString(QChar(character)));
    m_call = m_context.document->request(QStringLiteral("textDocument/completion"), caret, {{QStringLiteral("context"), context}},
        [this](const sync::Expected<QJsonValue> &answer) { onAnswer(answer); });
}

void Completion::onAnswer(const sync::Expected<QJsonValue> &answer)
{
    if (!m_active)
        return;
    CompletionEntry::List list = answer ? CompletionEntry::listFromJson(*answer) : CompletionEntry::List{};
    if (list.entries.isEmpty() && m_popup->model()->rowCount() > 0)
        return;         // it was asked for more and has none, or refused: what is shown stays
    m_incomplete = list.incomplete;
    const bool afterTrigger = m_wordStart > 0 && m_context.editor->caret() == m_wordStart;
    if (list.entries.isEmpty() && !afterTrigger)
        offerWords();
    else
        show(std::move(list.entries));
}

void Completion::offerWords()
{
    m_incomplete = false;
    m_foreign = true;       // nothing beside the word is changed
    show(WordCompletion::proposals(*m_context.editor, m_wordStart, m_context.editor->caret()));
}

void Completion::show(QVector<CompletionEntry> entries)
{
    const QString chosen = isShown() && m_popup->currentRow() > 0 ? m_popup->model()->entry(m_popup->currentRow()).label : QString();
    const bool member = m_wordStart > 0 && m_context.editor->send(Sci::SCI_GETCHARAT, static_cast<unsigned long>(m_wordStart - 1)) == '.';
    if (!member && !typed().isEmpty())
        entries += UserSnippets::instance().proposals(m_context.editor->languageName());
    m_popup->model()->setFilter(typed());
    m_popup->model()->setEntries(std::move(entries));
    follow();
    for (int row = 0; !chosen.isEmpty() && row < m_popup->model()->rowCount(); ++row)
        if (m_popup->model()->entry(row).label == chosen)
            m_popup->setCurrentRow(row);
}

void Completion::follow()
{
    if (!m_active || m_accepting)
        return;
    CodeEditor &editor = *m_context.editor;
    // What came by itself for a word goes with that word (undone, deleted): Enter would put another one there.
    const bool isWordGone = m_isForWord && editor.caret() == m_wordStart;
    if (isWordGone || editor.caret() < m_wordStart || editor.lineAt(editor.caret()) != editor.lineAt(m_wordStart) || editor.hasSelection()) {
        close();
        return;
    }
    CompletionModel *model = m_popup->model();
    model->setFilter(typed());
    const bool nothingNew = model->rowCount() == 1 && !m_call.isWaiting() && model->entry(0).insertText == typed();
    if (model->rowCount() == 0 || nothingNew) {
        m_popup->hide();
        return;
    }
    m_popup->showAt(m_wordStart);
    if (m_popup->currentRow() < 0)
        m_popup->setCurrentRow(0);
}

// --- keys

bool Completion::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Up: m_popup->step(-1, true); return true;
    case Qt::Key_Down: m_popup->step(1, true); return true;
    case Qt::Key_PageUp: m_popup->step(-CompletionPopup::MostShown, false); return true;
    case Qt::Key_PageDown: m_popup->step(CompletionPopup::MostShown, false); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab: accept(m_popup->currentRow()); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

bool Completion::eventFilter(QObject *watched, QEvent *event)
{
    if (!isShown())
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept();        // closes this, not what lies below
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier && handleKey(static_cast<QKeyEvent *>(event)->key()))
            return true;
        break;
    case QEvent::FocusOut:
    case QEvent::Hide:
        close();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

// --- taking one

TextOperation Completion::operationFor(const CompletionEntry &entry, qint64 from, const QByteArray &text) const
{
    const TextOperation main = TextOperation::replacement(from, m_context.editor->caret() - from, {text.constData(), static_cast<size_t>(text.size())});
    // Places beside the word are those of the text when it was asked for; if others have changed it since, they may be elsewhere.
    if (m_foreign || entry.additionalEdits.isEmpty())
        return main;
    const auto more = m_context.document->operationOf(entry.additionalEdits);
    if (!more)
        return main;
    return sync::compose(main, sync::transform(*more, main, sync::Side::Left).first);
}

void Completion::accept(int row)
{
    if (row < 0 || row >= m_popup->model()->rowCount())
        return;
    m_context.binding->flush();
    CodeEditor &editor = *m_context.editor;
    const CompletionEntry entry = m_popup->model()->entry(row);
    close();
    qint64 from = m_wordStart;
    // From the word, which travels with the text: others may have typed before it in this line since.
    if (entry.range)
        from = std::clamp(m_wordStart + LspPosition::bytes(m_line, entry.range->start.character) - m_wordColumn, editor.lineStart(editor.lineAt(editor.caret())), editor.caret());
    Snippet snippet{entry.insertText.toUtf8(), {}};
    if (entry.snippet)
        snippet = Snippet::parse(entry.insertText);
    const QByteArray line = editor.lineText(editor.lineAt(from));
    qsizetype indent = 0;
    while (indent < line.size() && (line[indent] == ' ' || line[indent] == '\t'))
        ++indent;
    snippet = snippet.indented(editor.lineBreak(), line.left(indent), editor.indentsWithSpaces() ? QByteArray(editor.indentationWidth(), ' ') : QByteArray("\t"));
    const TextOperation op = operationFor(entry, from, snippet.text);
    m_accepting = true;
    editor.editText(op);
    m_snippets.start(snippet, sync::transformPosition(from, op, false));
    m_accepting = false;
}

// Documentation is often not sent with the list, but one at a time.
void Completion::resolve(int row)
{
    m_resolve.cancel();
    if (row < 0 || row >= m_popup->model()->rowCount())
        return;
    const CompletionEntry &entry = m_popup->model()->entry(row);
    m_popup->setDocumentation(entry.documentation);
    if (!entry.documentation.isEmpty() || entry.source.isEmpty() || !m_context.can() || !m_context.can()->resolveCompletion)
        return;
    m_resolve = m_context.document->client()->request(QStringLiteral("completionItem/resolve"), entry.source, [this, row, label = entry.label](const sync::Expected<QJsonValue> &answer) {
        if (!answer || row >= m_popup->model()->rowCount() || m_popup->model()->entry(row).label != label || m_popup->currentRow() != row)
            return;
        CompletionEntry more = CompletionEntry::fromJson(answer->toObject());
        CompletionEntry known = m_popup->model()->entry(row);
        known.documentation = more.documentation;
        known.additionalEdits = more.additionalEdits.isEmpty() ? known.additionalEdits : more.additionalEdits;
        m_popup->model()->replace(row, known);
        m_popup->setDocumentation(known.documentation);
    });
}

} // namespace dyad::editor
