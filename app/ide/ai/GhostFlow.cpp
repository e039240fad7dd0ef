// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ai/GhostFlow.h"
#include "app/ide/ChatFlow.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Workbench.h"
#include "editor/CodeEditor.h"
#include "editor/language/CompletionPopup.h"
#include "editor/language/LanguageView.h"
#include "editor/review/GhostText.h"
#include "sync/session/ApiCall.h"
#include "sync/session/ChatSession.h"
#include <QCryptographicHash>
#include <QJsonDocument>

namespace dyad::app {

using editor::GhostText;

namespace {
const QString OnKey = QStringLiteral("ghostText");
constexpr int Kept = 100;               // proposals
}

GhostFlow::GhostFlow(Workbench *workbench) : QObject(workbench), m_bench(workbench), m_cache(Kept)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &GhostFlow::ask);
}

void GhostFlow::addCommands()
{
    m_bench->commands()->add({QStringLiteral("ai.ghost"), tr("Switch proposals of the AI while typing on or off"), Command::Group::Edit, {}, QStringLiteral("sparkles"), [this] {
        setOn(!isOn());
        m_bench->showMessage(isOn() ? tr("The AI proposes what comes next while you type. Tab takes it, Ctrl+Right a word, Ctrl+Down a line.") : tr("The AI proposes nothing while you type."));
    }});
    m_bench->commands()->add({QStringLiteral("ai.propose"), tr("Propose what comes next"), Command::Group::Edit, {QKeySequence(QStringLiteral("Alt+\\"))}, QStringLiteral("sparkles"), [this] {
        cancel();
        m_page = m_bench->window()->editors()->current();
        m_at = -1;
        ask();
    }, [this] { return m_bench->live() != nullptr; }});
}

void GhostFlow::attach()
{
    EditorArea *editors = m_bench->window()->editors();
    connect(editors, &EditorArea::pageOpened, this, &GhostFlow::watch);
    for (EditorPage *page : editors->pages())
        watch(page);
}

// It costs money: somebody has to want it.
bool GhostFlow::isOn() const { return m_bench->settings()->value(OnKey) == "on"; }

void GhostFlow::setOn(bool on)
{
    m_bench->settings()->setValue(OnKey, on ? "on" : "off");
    if (!on)
        cancel();
}

GhostText *GhostFlow::ghostIn(EditorPage *page) const { return page ? page->editor()->findChild<GhostText *>(QString(), Qt::FindDirectChildrenOnly) : nullptr; }

void GhostFlow::watch(EditorPage *page)
{
    if (ghostIn(page))
        return;
    auto *ghost = new GhostText(page->editor());
    connect(page->editor(), &editor::CodeEditor::modified, this, [this, page](const editor::TextEdit &edit) { onEdit(page, edit); });
    connect(page->editor(), &editor::CodeEditor::undoRequested, this, [this, ghost] {
        cancel();
        ghost->clear();
    });
    connect(page->editor(), &editor::CodeEditor::redoRequested, this, &GhostFlow::cancel);
    connect(page->editor(), &editor::CodeEditor::cursorChanged, this, [this, page] {
        if (m_call && m_page == page)
            cancel();                   // the question was about another place
    });
}

/// Within what is sent.
bool GhostFlow::isNear(EditorPage *page, const editor::TextEdit &edit) const
{
    const qint64 caret = page->editor()->caret(), end = edit.position + std::max<qint64>(edit.removed, edit.inserted.size());
    return edit.position <= caret + MostAfter && end >= caret - MostBefore;
}

void GhostFlow::onEdit(EditorPage *page, const editor::TextEdit &edit)
{
    if (edit.foreign) {                 // undo, or what others type: around the caret not the moment, elsewhere nothing to us
        if (page == m_page && isNear(page, edit))
            cancel();
        else if (page == m_page && m_at >= 0)
            m_at = edit.carried(m_at, true);
        return;
    }
    cancel();
    if (!isOn() || edit.inserted.isEmpty() || edit.removed > 0 || ghostIn(page)->isShown())
        return;
    m_page = page;
    m_at = edit.position + edit.inserted.size();
    m_pause.start();
}

/// A list of completions opens: it is asked first, and has the keys.
bool GhostFlow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show) {
        cancel();
        if (GhostText *ghost = ghostIn(m_page))
            ghost->clear();
    }
    return QObject::eventFilter(watched, event);
}

void GhostFlow::cancel()
{
    m_pause.stop();
    if (m_call)
        m_call->cancel();               // the server stops the provider
    m_call = nullptr;
}

/// At a line's end, or before what only closes; in the text that one looks at, where nothing else is offered.
bool GhostFlow::isPlaceFor(EditorPage *page) const
{
    if (!page || page != m_bench->window()->editors()->current() || !page->showsText() || !page->editor()->isEditable() || page->editor()->hasSelection())
        return false;
    const auto *chat = m_bench->chat();
    const editor::LanguageView *view = m_bench->language()->viewOf(page);
    const bool listed = view && const_cast<editor::LanguageView *>(view)->completion()->isShown();
    if (listed || chat->reviewIn(page) || !m_bench->live() || !chat->session() || chat->session()->models().isEmpty())
        return false;
    const auto *editor = page->editor();
    const QByteArray rest = editor->textRange(editor->caret(), editor->lineEnd(editor->lineAt(editor->caret())) - editor->caret());
    return std::all_of(rest.begin(), rest.end(), [](char c) { return QByteArrayView(")]}>;,\"'` \t\r").contains(c); });
}

QString GhostFlow::keyOf(EditorPage *page) const
{
    const auto *editor = page->editor();
    const qint64 caret = editor->caret(), from = std::max<qint64>(0, caret - MostBefore);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(page->file()->path().toUtf8());
    hash.addData(editor->textRange(from, caret - from));
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(editor->textRange(caret, std::min<qint64>(MostAfter, editor->length() - caret)));
    return QString::fromLatin1(hash.result().toHex());
}

void GhostFlow::ask()
{
    if (!isPlaceFor(m_page) || (m_at >= 0 && m_page->editor()->caret() != m_at))
        return;
    const QString key = keyOf(m_page);
    if (const QString *known = m_cache.object(key))
        return show(key, *known);
    const auto *editor = m_page->editor();
    const qint64 caret = editor->caret(), from = std::max<qint64>(0, caret - MostBefore);
    sync::ApiRequest request;
    request.method = "POST";
    request.path = QStringLiteral("complete");
    request.body = QJsonObject{{QStringLiteral("prefix"), QString::fromUtf8(editor->textRange(from, caret - from))},
                               {QStringLiteral("suffix"), QString::fromUtf8(editor->textRange(caret, std::min<qint64>(MostAfter, editor->length() - caret)))},
                               {QStringLiteral("path"), m_page->file()->path()}, {QStringLiteral("project"), m_bench->live()->project()->projectId()},
                               {QStringLiteral("model"), m_bench->chat()->session()->model()}};
    ++m_asked;
    m_call = new sync::ApiCall(m_bench->live()->api(), std::move(request), [guard = QPointer(this), key](const sync::Expected<sync::ApiAnswer> &done) {
        if (!guard || !done)
            return;                     // nobody is told of a proposal that was not made
        guard->m_call = nullptr;
        guard->show(key, QJsonDocument::fromJson(done->body).object().value(QLatin1String("text")).toString());
    });
    m_call->start();
}

void GhostFlow::show(const QString &key, const QString &text)
{
    if (!m_cache.contains(key))
        m_cache.insert(key, new QString(text));
    if (!isPlaceFor(m_page) || keyOf(m_page) != key)
        return;
    if (editor::LanguageView *view = m_bench->language()->viewOf(m_page))
        view->completion()->popup()->installEventFilter(this);
    ghostIn(m_page)->setText(text);
}

} // namespace dyad::app
