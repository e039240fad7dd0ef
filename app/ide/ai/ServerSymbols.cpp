// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ai/ServerSymbols.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Workbench.h"
#include "editor/language/LanguageSymbol.h"
#include "editor/language/WorkspaceSymbol.h"
#include <QSet>

namespace dyad::app {

namespace {

constexpr int Deepest = 2;                       // methods of a class in a namespace; what lies in a function is nobody's to look for

/// What people look for by name: types, functions, and what stands at the top. Not each field and parameter.
bool isSought(int kind, int depth)
{
    static const QSet<int> sought{2, 3, 4, 5, 6, 9, 10, 11, 12, 23};      // module, namespace, package, class, method, constructor, enum, interface, function, struct
    return sought.contains(kind) ? depth <= Deepest : depth == 0 && (kind == 13 || kind == 14 || kind == 26);     // variable, constant, type parameter
}

} // namespace

ServerSymbols::ServerSymbols(Workbench *workbench) : QObject(workbench), m_bench(workbench) {}

QString ServerSymbols::wordOf(const QString &name)
{
    const qsizetype open = name.indexOf(QLatin1Char('('));
    const QString head = open > 0 ? name.left(open) : name;
    QString word, last;
    for (const QChar c : head + QLatin1Char(' ')) {
        if (c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('$')) {
            word += c;
            continue;
        }
        if (!word.isEmpty() && !word.front().isDigit())
            last = word;
        word.clear();
    }
    return last.size() <= 200 ? last : QString();
}

void ServerSymbols::clear()
{
    m_asked.clear();
    m_listed.clear();
    m_names.clear();
}

void ServerSymbols::ask()
{
    LanguageFlow *language = m_bench->language();
    QSet<QString> open;
    for (EditorPage *page : m_bench->window()->editors()->pages())
        if (editor::LanguageView *view = language->viewOf(page)) {
            open.insert(view->document()->path());
            askDocument(view->document().get());
        }
    std::erase_if(m_asked, [&](const auto &one) { return !open.contains(one.first); });
    // Nobody tells any more when such a file changes. The index keeps what it has read of it until then.
    m_names.removeIf([&](auto one) { return one.value().isAll && !open.contains(m_bench->absolute(one.key())); });
    const auto clients = language->service()->clients();
    std::erase_if(m_listed, [&](const auto &one) { return !clients.contains(one.first); });
    for (editor::LspClient *client : clients)
        askProject(client);
}

void ServerSymbols::askDocument(editor::LanguageDocument *document)
{
    const editor::LspClient *client = document->client();
    if (!document->isOpen() || !client || !client->isRunning() || !client->capabilities().documentSymbols)
        return;
    Asked &asked = m_asked[document->path()];
    if (asked.edits == document->edits())
        return;
    asked.edits = document->edits();
    // The call ends with this, or with the tab; the document lives as long as its view, and the answer of one that is gone never comes.
    asked.call = document->request(QStringLiteral("textDocument/documentSymbol"), {}, [this, guard = QPointer(document), edits = asked.edits](const sync::Expected<QJsonValue> &answer) {
        if (guard && answer && guard->edits() == edits)
            take(guard->path(), namesOf(editor::LanguageSymbol::listFromJson(answer->toArray(), guard->text()), *guard));
    });
}

FileNames ServerSymbols::namesOf(const QVector<editor::LanguageSymbol> &symbols, const editor::LanguageDocument &document)
{
    FileNames names;
    names.isAll = true;
    for (const editor::LanguageSymbol &symbol : symbols)
        if (const QString word = wordOf(symbol.name); isSought(symbol.kind, symbol.depth) && !word.isEmpty())
            names.lines.insert(document.text().lineAt(symbol.nameAt) + 1, word);
    return names;
}

/// Servers list what they please of it, and at most so much; it comes to what the lines show by their looks.
void ServerSymbols::askProject(editor::LspClient *client)
{
    if (!client->isRunning() || !client->capabilities().workspaceSymbols)
        return;
    Listed &listed = m_listed[client];
    if (listed.since.isValid() && listed.since.elapsed() < ListEvery)
        return;
    listed.since.start();
    listed.call = client->request(QStringLiteral("workspace/symbol"), {{QStringLiteral("query"), QString()}}, [this](const sync::Expected<QJsonValue> &answer) {
        if (!answer)
            return;
        NamesOfFiles files;
        for (const editor::WorkspaceSymbol &symbol : editor::WorkspaceSymbol::listFromJson(answer->toArray()).mid(0, MostOfProject))
            if (const QString word = wordOf(symbol.name); isSought(symbol.kind, 0) && !word.isEmpty())
                files[symbol.location.path].lines.insert(symbol.location.range.start.line + 1, word);
        for (auto it = files.cbegin(); it != files.cend(); ++it)
            if (!m_names.value(m_bench->relative(it.key())).isAll)        // of those all is known
                take(it.key(), it.value());
    });
}

void ServerSymbols::take(const QString &absolute, const FileNames &names)
{
    const QString path = m_bench->relative(absolute);
    if (path == absolute || names.lines.isEmpty() || m_names.value(path) == names || (m_names.size() >= MostFiles && !m_names.contains(path)))
        return;
    m_names.insert(path, names);
    Q_EMIT changed();
}

} // namespace dyad::app
