// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ai/ChatContext.h"
#include "app/ide/AppPaths.h"
#include "app/ide/ChatFlow.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/FuzzyMatch.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/MainWindow.h"
#include "app/ide/ToolsFlow.h"
#include "app/ide/Workbench.h"
#include "app/ide/ai/KnowledgeContext.h"
#include "app/ide/ai/ProjectIndex.h"
#include "editor/CodeEditor.h"
#include "editor/Icons.h"
#include "panels/chat/ChatPanel.h"
#include "panels/problems/ProblemsPanel.h"
#include "panels/terminal/TerminalPanel.h"
#include "panels/terminal/TerminalView.h"
#include "sync/session/ChatSession.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTimer>

namespace dyad::app {

using sync::ChatContextItem;
using Suggestion = panels::Composer::Suggestion;

namespace {

constexpr qint64 LargestFile = 256 << 10, LargestRules = 32 << 10;        // bytes
constexpr qsizetype LargestDiff = 200'000, TerminalLines = 200;
constexpr int MostFiles = 12, MostMentions = 12, SymbolLines = 60;
constexpr int GitPatience = 10'000;     // ms
constexpr int FoundPlaces = 4, FoundPassages = 3, MostThreads = 6;
constexpr qsizetype LargestFound = 12'000;       // characters of all places that go along by themselves

// Rules files of the editors and agents that people have already.
const char *const RuleFiles[] = {"AGENTS.md", "CLAUDE.md", ".github/copilot-instructions.md", ".cursorrules", "AI_RULES.md"};

std::optional<QString> textOf(const QString &file, qint64 largest)
{
    QFile source(file);
    if (!QFileInfo(file).isFile())
        return std::nullopt;        // a link to a device has no end
    if (!source.open(QIODevice::ReadOnly) || source.size() > largest)
        return std::nullopt;
    const QByteArray bytes = source.readAll();
    return bytes.contains('\0') ? std::nullopt : std::optional(QString::fromUtf8(bytes));
}

Suggestion prompt(const char *name, const QString &detail, const QString &text) { return {QLatin1String(name), detail, QStringLiteral("sparkles"), text, {}, {}, {}}; }

} // namespace

ChatContext::ChatContext(Workbench *workbench) : QObject(workbench), m_bench(workbench) {}

QString ChatContext::promptFolder() { return AppPaths::config() + QStringLiteral("/prompts"); }

void ChatContext::addPageItems(EditorPage *page, bool current, QVector<ChatContextItem> &items) const
{
    if (!page->showsText() || page->editor()->length() > LargestFile || page->file()->path().isEmpty())
        return;
    auto *editor = page->editor();
    ChatContextItem item;
    item.path = page->file()->path();
    item.automatic = current;
    if (current && editor->hasSelection()) {
        item.kind = ChatContextItem::Kind::Selection;
        item.firstLine = editor->lineAt(std::min(editor->anchor(), editor->caret())) + 1;
        item.lastLine = editor->lineAt(std::max(editor->anchor(), editor->caret())) + 1;
        item.text = QString::fromUtf8(editor->selectedText());
        items.append(item);
        item = {};
        item.path = page->file()->path();       // the file as a whole only where somebody adds it
    }
    item.text = QString::fromUtf8(editor->text());
    items.append(item);
}

void ChatContext::addProblems(EditorPage *page, QVector<ChatContextItem> &items) const
{
    QStringList lines;
    for (const auto &one : m_bench->tools()->problems()->model()->diagnosticsOf(page->file()->absolutePath()))
        lines.append(QStringLiteral("%1:%2: %3").arg(page->file()->path(), QString::number(one.line), one.message));
    if (lines.isEmpty())
        return;
    ChatContextItem item;
    item.kind = ChatContextItem::Kind::Problems;
    item.text = lines.join(QLatin1Char('\n'));
    items.append(item);
}

void ChatContext::addRules(QVector<ChatContextItem> &items) const
{
    for (const char *name : RuleFiles) {
        // A link that leads out of the folder would send what lies there to everybody in the thread.
        const QString real = m_bench->folder().isEmpty() ? QString() : QFileInfo(m_bench->absolute(QLatin1String(name))).canonicalFilePath();
        if (!real.startsWith(m_bench->folder() + QLatin1Char('/')))
            continue;
        const auto text = m_bench->folder().isEmpty() ? std::nullopt : textOf(m_bench->absolute(QLatin1String(name)), LargestRules);
        if (!text || text->trimmed().isEmpty())
            continue;
        ChatContextItem item;
        item.kind = ChatContextItem::Kind::Rules;
        item.path = QLatin1String(name);
        item.text = *text;
        item.automatic = true;
        items.append(item);
        return;         // the others say the same to other programs
    }
}

QVector<ChatContextItem> ChatContext::items() const
{
    QVector<ChatContextItem> items;
    EditorArea *editors = m_bench->window()->editors();
    EditorPage *current = editors->current();
    if (current) {
        addPageItems(current, true, items);
        addProblems(current, items);
    }
    for (EditorPage *page : editors->pages())
        if (page != current && items.size() < MostFiles)
            addPageItems(page, false, items);
    addRules(items);
    return items;
}

std::optional<ChatContextItem> ChatContext::fileItem(const QString &path) const
{
    ChatContextItem item;
    item.path = path;
    for (EditorPage *page : m_bench->window()->editors()->pages()) {
        if (page->file()->path() != path || !page->showsText())
            continue;
        item.text = QString::fromUtf8(page->editor()->text());
        return item.text.size() > LargestFile ? std::nullopt : std::optional(item);
    }
    const auto text = textOf(m_bench->absolute(path), LargestFile);
    if (!text)
        return std::nullopt;
    item.text = *text;
    return item;
}

std::optional<ChatContextItem> ChatContext::attached(const QString &file) const
{
    const QString folder = m_bench->folder() + QLatin1Char('/');
    if (folder.size() > 1 && file.startsWith(folder))
        return fileItem(file.mid(folder.size()));
    const auto text = textOf(file, LargestFile);
    if (!text)
        return std::nullopt;
    ChatContextItem item;
    item.path = QFileInfo(file).fileName();
    item.text = *text;
    return item;
}

/// The window does not wait for git; one that takes too long is ended.
void ChatContext::changes(QObject *context, panels::Composer::Take take) const
{
    auto *git = new QProcess(context);
    git->setWorkingDirectory(m_bench->folder());
    const auto end = [git, take = std::move(take)](bool worked) {
        git->disconnect();
        git->deleteLater();
        ChatContextItem item;
        item.kind = ChatContextItem::Kind::Diff;
        item.text = worked ? QString::fromUtf8(git->readAllStandardOutput()).left(LargestDiff) : QString();
        take(item.text.isEmpty() ? QVector<ChatContextItem>() : QVector<ChatContextItem>{item});
    };
    connect(git, &QProcess::finished, context, [end](int code, QProcess::ExitStatus status) { end(status == QProcess::NormalExit && code == 0); });
    connect(git, &QProcess::errorOccurred, context, [end](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(false);
    });
    QTimer::singleShot(GitPatience, git, &QProcess::kill);
    git->start(QStringLiteral("git"), {QStringLiteral("--no-pager"), QStringLiteral("-c"), QStringLiteral("core.fsmonitor=false"), QStringLiteral("diff"),
                                      QStringLiteral("--no-ext-diff"), QStringLiteral("--no-textconv"), QStringLiteral("--no-color"), QStringLiteral("HEAD"), QStringLiteral("--"), QStringLiteral(".")});
}

void ChatContext::find(const QString &question, panels::Composer *composer, panels::Composer::Take take)
{
    if (!m_bench->settings()->store()->value(QStringLiteral("ai.findContext")).toBool())
        return take({});
    // Both at once; told when both are there, and only the newest.
    struct Both {
        QVector<ChatContextItem> places, passages;
        int waiting = 2;
    };
    const auto both = std::make_shared<Both>();
    const auto done = [this, both, take = std::move(take), search = ++m_search] {
        if (--both->waiting == 0 && search == m_search)
            take(both->places + both->passages);
    };
    m_bench->chat()->index()->find(question, {}, FoundPlaces, composer, [both, done](const QVector<ChatContextItem> &found) {
        qsizetype size = 0;
        for (const ChatContextItem &one : found)
            if ((size += one.text.size()) <= LargestFound)
                both->places.append(one);
        done();
    });
    auto *knowledge = m_bench->chat()->knowledge();
    knowledge->look();
    if (knowledge->alwaysBase().isEmpty())
        return done();
    knowledge->find(question, knowledge->alwaysBase(), FoundPassages, composer, [both, done](const QVector<ChatContextItem> &found) {
        both->passages = found;
        done();
    });
}

void ChatContext::addThreads(const QString &typed, QVector<Suggestion> &list) const
{
    sync::ChatSession *session = m_bench->chat()->session();
    const QString word = QStringLiteral("thread:");
    if (!session)
        return;
    int added = 0;
    for (const sync::ChatThread &thread : session->threads()) {
        const QString name = word + thread.title.simplified().replace(QLatin1Char(' '), QLatin1Char('-')).left(40);
        const bool fits = name.contains(typed, Qt::CaseInsensitive) || word.startsWith(typed, Qt::CaseInsensitive);
        if (thread.id == session->thread().id || typed.isEmpty() || !fits || ++added > MostThreads)
            continue;
        const auto fetch = [session = QPointer(session), thread](panels::Composer *composer, const panels::Composer::Take &take) {
            if (!session)
                return take({});
            session->fetchThread(thread.id, composer, [take, thread](const std::optional<QString> &text) {
                ChatContextItem item;
                item.kind = ChatContextItem::Kind::Thread;
                item.path = thread.title;
                item.name = thread.id;
                item.text = text.value_or(QString()).left(LargestDiff);
                take(text ? QVector<ChatContextItem>{item} : QVector<ChatContextItem>());
            });
        };
        list.append({name, tr("what was said there"), QStringLiteral("message-square"), {}, {}, fetch, {}});
    }
}

void ChatContext::addBases(const QString &typed, QVector<Suggestion> &list) const
{
    auto *knowledge = m_bench->chat()->knowledge();
    knowledge->look();
    const QString word = QStringLiteral("docs:");
    for (const auto &base : knowledge->bases()) {
        const QString name = word + base.name.simplified().replace(QLatin1Char(' '), QLatin1Char('-'));
        if (base.documents == 0 || (!name.contains(typed, Qt::CaseInsensitive) && !word.startsWith(typed, Qt::CaseInsensitive)))
            continue;
        // The passages that are about the question as it stands then.
        const auto fetch = [knowledge = QPointer(knowledge), base, name](panels::Composer *composer, const panels::Composer::Take &take) {
            const QString question = composer->textEdit()->toPlainText().remove(QLatin1Char('@') + name).trimmed();
            if (knowledge)
                knowledge->find(question.isEmpty() ? base.name : question, base.id, KnowledgeContext::MostPassages, composer, take);
        };
        list.append({name, tr("%n document(s)", nullptr, base.documents), QStringLiteral("library"), {}, {}, fetch, {}});
    }
}

std::optional<ChatContextItem> ChatContext::terminal() const
{
    const panels::TerminalView *view = m_bench->tools()->terminal()->current();
    if (!view)
        return std::nullopt;
    const auto *screen = view->screen();
    const int first = std::max(0, screen->lineCount() - int(TerminalLines));
    ChatContextItem item;
    item.kind = ChatContextItem::Kind::Terminal;
    item.text = screen->textBetween({first, 0}, {screen->lineCount() - 1, screen->columns()}).trimmed();
    return item.text.isEmpty() ? std::nullopt : std::optional(item);
}

std::optional<ChatContextItem> ChatContext::symbolItem(const editor::WorkspaceSymbol &symbol) const
{
    const QString path = m_bench->relative(symbol.location.path);
    const auto file = fileItem(path);
    if (!file)
        return std::nullopt;
    ChatContextItem item = *file;
    item.kind = ChatContextItem::Kind::Symbol;
    item.name = symbol.name;
    item.firstLine = symbol.location.range.start.line + 1;
    const QStringList lines = file->text.split(QLatin1Char('\n'));
    item.lastLine = std::min(int(lines.size()), item.firstLine + SymbolLines);
    item.text = lines.mid(item.firstLine - 1, SymbolLines).join(QLatin1Char('\n'));
    return item;
}

void ChatContext::findSymbols(const QString &typed)
{
    if (typed.size() < 2 || typed == m_asked)
        return;
    m_asked = typed;
    m_symbols.clear();
    m_bench->language()->service()->findSymbols(typed, [self = QPointer(this), typed](const QVector<editor::WorkspaceSymbol> &found, bool) {
        if (!self || self->m_asked != typed || found.isEmpty())
            return;
        self->m_symbols = found;
        self->m_bench->chat()->panel()->composer()->suggestAgain();
    });
}

QVector<Suggestion> ChatContext::mentions(const QString &typed)
{
    QVector<Suggestion> list;
    const auto fits = [&](const QString &name) { return name.startsWith(typed, Qt::CaseInsensitive); };
    const auto add = [&](const QString &name, const QString &detail, const char *icon, auto item) {
        if (fits(name))
            list.append({name, detail, QLatin1String(icon), {}, item, {}, {}});
    };
    for (const ChatContextItem &item : items()) {
        if (item.kind == ChatContextItem::Kind::Problems)
            add(QStringLiteral("problems"), tr("of the file at hand"), "triangle-alert", [item] { return std::optional(item); });
        if (item.kind == ChatContextItem::Kind::Selection)
            add(QStringLiteral("selection"), item.title(), "file", [item] { return std::optional(item); });
    }
    if (fits(QStringLiteral("diff")))
        list.append({QStringLiteral("diff"), tr("changes since the last commit"), QStringLiteral("git-branch"), {}, {},
                     [this](panels::Composer *composer, const panels::Composer::Take &take) { changes(composer, take); }, {}});
    add(QStringLiteral("terminal"), tr("what the terminal shows"), "terminal", [this] { return terminal(); });
    findSymbols(typed);
    QVector<std::pair<int, QString>> files;
    if (LiveFolder *live = m_bench->live())
        for (const sync::FileEntry &entry : live->project()->files()) {
            if (entry.kind != sync::FileEntry::Kind::Text)
                continue;
            if (const auto match = FuzzyMatch::of(typed, entry.path))
                files.append({match->score, entry.path});
        }
    std::sort(files.begin(), files.end(), [](const auto &a, const auto &b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    for (const auto &[score, path] : files.mid(0, MostMentions))
        list.append({path, {}, editor::Icons::nameForFile(path), {}, [this, path = path] { return fileItem(path); }, {}, {}});
    for (const editor::WorkspaceSymbol &symbol : m_symbols.mid(0, MostMentions))
        if (typed == m_asked)
            list.append({symbol.name, m_bench->relative(symbol.location.path), QStringLiteral("braces"), {}, [this, symbol] { return symbolItem(symbol); }, {}, {}});
    if (LiveFolder *live = m_bench->live())
        for (const sync::Participant &person : live->project()->participants())
            if (fits(person.name) && !person.self)
                list.append({person.name, tr("is here"), QStringLiteral("users"), QLatin1Char('@') + person.name + QLatin1Char(' '), {}, {}, {}});
    addBases(typed, list);
    addThreads(typed, list);
    return list;
}

QVector<Suggestion> ChatContext::prompts(const QString &typed) const
{
    QVector<Suggestion> list;
    for (const Suggestion &one : {prompt("explain", tr("how this works"), tr("Explain what this code does and why, step by step.")),
             prompt("fix", tr("what is wrong here"), tr("Find what is wrong in this code and fix it.")),
             prompt("test", tr("write tests"), tr("Write tests for this code, in the way that this project tests.")),
             prompt("document", tr("write comments"), tr("Write the comments that a reader of this code needs.")),
             prompt("review", tr("look for faults"), tr("Review these changes: faults, missing cases, unclear names. Name file and line.")),
             prompt("commit", tr("a commit message"), tr("Write a commit message for these changes: one line, then why."))})
        if (one.title.startsWith(typed, Qt::CaseInsensitive))
            list.append(one);
    addLibrary(promptFolder(), typed, list);
    if (!m_bench->folder().isEmpty())
        addLibrary(m_bench->folder() + QStringLiteral("/.dyad/prompts"), typed, list);
    return list;
}

/// One prompt a file: its name is the prompt's, its text what is asked.
void ChatContext::addLibrary(const QString &folder, const QString &typed, QVector<Suggestion> &list) const
{
    const auto files = QDir(folder).entryInfoList({QStringLiteral("*.md"), QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        const QString name = file.completeBaseName();
        const auto text = name.startsWith(typed, Qt::CaseInsensitive) ? textOf(file.absoluteFilePath(), LargestRules) : std::nullopt;
        if (text)
            list.append({name, text->simplified().left(60), QStringLiteral("file"), text->trimmed(), {}, {}, {}});
    }
}

bool ChatContext::keepPrompt(const QString &name, const QString &text)
{
    QString file = name.toLower().replace(QRegularExpression(QStringLiteral("[^\\p{L}\\p{N}]+")), QStringLiteral("-")).left(40);
    file.remove(QRegularExpression(QStringLiteral("^-|-$")));
    if (file.isEmpty() || AppPaths::ensurePrivate(promptFolder()).isEmpty())
        return false;
    QSaveFile out(promptFolder() + QLatin1Char('/') + file + QStringLiteral(".md"));
    return out.open(QIODevice::WriteOnly) && out.write(text.toUtf8()) >= 0 && out.commit();
}

} // namespace dyad::app
