// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/EditingFlow.h"
#include "app/ide/AppPaths.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Palette.h"
#include "app/ide/SaveFlow.h"
#include "app/ide/Workbench.h"
#include "editor/Bookmarks.h"
#include "editor/CodeEditor.h"
#include "editor/EditorCommands.h"
#include "editor/LineCommands.h"
#include "editor/language/UserSnippets.h"
#include <QSaveFile>
#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dyad::app {

using editor::CodeEditor;
using editor::EditorCommands;
using editor::LineCommands;
using Sci = QsciScintillaBase;

namespace {
constexpr char MinimapKey[] = "editor/minimap";
const QString UserSource = QStringLiteral("user");
constexpr char Example[] = R"({
  "For loop": {
    "prefix": "forr",
    "body": ["for (${1:auto &one} : ${2:all}) {", "\t$0", "}"],
    "description": "Over all of a range. $1, $2 are stops that Tab goes to, $0 is the last one.",
    "scope": "C++"
  }
}
)";
} // namespace

EditingFlow::EditingFlow(Workbench *workbench) : QObject(workbench), m_bench(workbench) { EditorCommands::setOwnKeys(false); }

QString EditingFlow::snippetFile() { return AppPaths::config() + QStringLiteral("/snippets.json"); }

CodeEditor *EditingFlow::target() const
{
    if (auto *focused = qobject_cast<CodeEditor *>(QApplication::focusWidget()))
        return focused;
    return page() && page()->showsText() ? page()->editor() : nullptr;
}

EditorPage *EditingFlow::page() const { return m_bench->window()->editors()->current(); }

void EditingFlow::attach()
{
    EditorArea *editors = m_bench->window()->editors();
    connect(editors, &EditorArea::pageOpened, this, &EditingFlow::watch);
    connect(editors, &EditorArea::pageChanged, this, &EditingFlow::restore);
    connect(m_bench, &Workbench::folderChanged, this, &EditingFlow::readBookmarks);
    connect(m_bench, &Workbench::folderChanged, editors, &EditorArea::forgetClosed);
    connect(editors, &EditorArea::saved, this, [this](EditorPage *saved) {
        if (saved->file()->absolutePath() == snippetFile())
            readSnippets();
    });
    readBookmarks();
    readSnippets();
}

// --- commands

void EditingFlow::add(const char *id, const QString &text, const char *keys, const char *icon, const Run &run, bool ofFile)
{
    QList<QKeySequence> shortcuts;
    for (const QString &one : QString::fromLatin1(keys).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        shortcuts.append(QKeySequence(one));
    m_bench->commands()->add({QLatin1String(id), text, Command::Group::Edit, shortcuts, QLatin1String(icon), [this, run] {
            target()->catchUp();
            run(*target());
        },
        [this, ofFile] { return ofFile ? page() && page()->showsText() : target() != nullptr; }});
}

void EditingFlow::addCommands()
{
    const auto todo = [](void (EditorCommands::*what)()) { return [what](CodeEditor &editor) { (editor.commands()->*what)(); }; };
    add("edit.comment", tr("Comment or uncomment the lines"), "Ctrl+/", "message-square", todo(&EditorCommands::toggleComment));
    add("edit.blockComment", tr("Comment the selection as a block, or take the marks away"), "", "message-square", [](CodeEditor &editor) { editor.commands()->toggleBlockComment(); });
    add("edit.duplicate", tr("Duplicate the line or the selection"), "Shift+Alt+Down", "copy", todo(&EditorCommands::duplicate));
    add("edit.moveUp", tr("Move the lines up"), "Alt+Up", "arrow-up", todo(&EditorCommands::moveLinesUp));
    add("edit.moveDown", tr("Move the lines down"), "Alt+Down", "arrow-down", todo(&EditorCommands::moveLinesDown));
    add("edit.deleteLines", tr("Delete the lines"), "Ctrl+Shift+K", "trash-2", todo(&EditorCommands::deleteLines));
    add("edit.newLineBelow", tr("New line below (Ctrl+Enter)"), "", "", todo(&EditorCommands::newLineBelow));
    add("edit.newLineAbove", tr("New line above (Ctrl+Shift+Enter)"), "", "", todo(&EditorCommands::newLineAbove));
    add("edit.duplicateUp", tr("Duplicate the lines upwards"), "Shift+Alt+Up", "copy", todo(&EditorCommands::duplicateUp));
    add("edit.joinLines", tr("Join the lines"), "", "", todo(&EditorCommands::joinLines));
    add("edit.indent", tr("Indent the lines"), "Ctrl+]", "", todo(&EditorCommands::indent));
    add("edit.unindent", tr("Unindent the lines"), "Ctrl+[", "", todo(&EditorCommands::unindent));
    add("edit.upperCase", tr("Make it upper case"), "", "", todo(&EditorCommands::upperCase));
    add("edit.lowerCase", tr("Make it lower case"), "", "", todo(&EditorCommands::lowerCase));
    addFindCommands();
    addLineCommands();
    addCaretCommands();
    addBookmarkCommands();
    addSnippetCommands();
    m_bench->commands()->add({QStringLiteral("view.minimap"), tr("Show or hide the map beside the text"), Command::Group::View, {}, QStringLiteral("panel-right"), [this] {
        m_bench->settings()->setValue(QLatin1String(MinimapKey), hasMinimap() ? "false" : "true");
        for (EditorPage *one : m_bench->window()->editors()->pages())
            one->setMinimap(hasMinimap());
    }});
}

void EditingFlow::addFindCommands()
{
    const auto message = [](unsigned int what) { return [what](CodeEditor &editor) { editor.perform(what); }; };
    add("edit.findNext", tr("Find the next place"), "F3", "arrow-down", [this](CodeEditor &) { page()->findAgain(true); }, true);
    add("edit.findPrevious", tr("Find the previous place"), "Shift+F3", "arrow-up", [this](CodeEditor &) { page()->findAgain(false); }, true);
    add("edit.cut", tr("Cut"), "", "", message(Sci::SCI_CUT));
    add("edit.copy", tr("Copy"), "", "copy", message(Sci::SCI_COPY));
    add("edit.paste", tr("Paste"), "", "", message(Sci::SCI_PASTE));
    m_bench->commands()->add({QStringLiteral("file.saveAndClose"), tr("Save and close"), Command::Group::File, {}, QStringLiteral("save"), [this] { m_bench->saving()->saveAndClose(page()); },
        [this] { return page() && page()->showsText(); }});
    m_bench->commands()->add({QStringLiteral("file.reopen"), tr("Open the tab again that was closed last"), Command::Group::File, {QKeySequence(QStringLiteral("Ctrl+Shift+W"))}, QStringLiteral("undo-2"),
        [this] { m_bench->window()->editors()->reopenLast(); }, [this] { return m_bench->window()->editors()->canReopen(); }});
}

void EditingFlow::addLineCommands()
{
    const auto lines = [](void (LineCommands::*what)()) {
        return [what](CodeEditor &editor) {
            LineCommands commands(&editor);
            (commands.*what)();
        };
    };
    add("edit.sortUp", tr("Sort the lines, A to Z"), "", "arrow-down", lines(&LineCommands::sortUp));
    add("edit.sortDown", tr("Sort the lines, Z to A"), "", "arrow-up", lines(&LineCommands::sortDown));
    add("edit.reverseLines", tr("Turn the order of the lines around"), "", "", lines(&LineCommands::reverse));
    add("edit.removeDuplicates", tr("Remove lines that are there twice"), "", "", lines(&LineCommands::removeDuplicates));
    add("edit.removeBlank", tr("Remove empty lines"), "", "", lines(&LineCommands::removeBlank));
    add("edit.trimEnds", tr("Remove spaces at the ends of lines"), "", "", lines(&LineCommands::trimEnds));
    add("edit.tabsToSpaces", tr("Make spaces of tabs at the starts of lines"), "", "", lines(&LineCommands::tabsToSpaces));
    add("edit.spacesToTabs", tr("Make tabs of spaces at the starts of lines"), "", "", lines(&LineCommands::spacesToTabs));
    add("edit.titleCase", tr("Make It Title Case"), "", "", lines(&LineCommands::titleCase));
    add("edit.snakeCase", tr("Make it snake_case"), "", "", lines(&LineCommands::snakeCase));
    add("edit.camelCase", tr("Make it camelCase"), "", "", lines(&LineCommands::camelCase));
}

void EditingFlow::addCaretCommands()
{
    const auto todo = [](void (EditorCommands::*what)()) { return [what](CodeEditor &editor) { (editor.commands()->*what)(); }; };
    add("edit.caretAbove", tr("Add a caret above"), "Ctrl+Alt+Up", "", todo(&EditorCommands::addCaretAbove));
    add("edit.caretBelow", tr("Add a caret below"), "Ctrl+Alt+Down", "", todo(&EditorCommands::addCaretBelow));
    add("edit.nextOccurrence", tr("Select the next place with the same text, too"), "Ctrl+D", "", todo(&EditorCommands::addNextOccurrence));
    add("edit.skipOccurrence", tr("Leave this place out, select the next with the same text"), "", "", todo(&EditorCommands::skipOccurrence));
    add("edit.allOccurrences", tr("Select all places with the same text"), "Ctrl+Shift+L", "", todo(&EditorCommands::selectAllOccurrences));
    add("edit.selectLine", tr("Select the line"), "Ctrl+L", "", todo(&EditorCommands::selectLine));
    add("edit.bracket", tr("Go to the matching bracket"), "Ctrl+Shift+|", "braces", todo(&EditorCommands::goToBracket));
    add("edit.columnSelection", tr("Select columns with the arrow keys, on or off"), "Shift+Alt+C", "columns-2", [](CodeEditor &editor) {
        editor.send(Sci::SCI_SETSELECTIONMODE, Sci::SC_SEL_RECTANGLE);      // the same mode again ends it
    });
}

// --- bookmarks

void EditingFlow::addBookmarkCommands()
{
    add("bookmark.toggle", tr("Set or remove a bookmark"), "Ctrl+F2", "bookmark", [this](CodeEditor &) { page()->bookmarks()->toggle(); }, true);
    add("bookmark.next", tr("Go to the next bookmark"), "Shift+F2", "arrow-down", [this](CodeEditor &) { page()->bookmarks()->next(true); }, true);
    add("bookmark.previous", tr("Go to the previous bookmark"), "Ctrl+Shift+F2", "arrow-up", [this](CodeEditor &) { page()->bookmarks()->next(false); }, true);
    add("bookmark.clear", tr("Remove the bookmarks of this file"), "", "trash-2", [this](CodeEditor &) { page()->bookmarks()->clear(); }, true);
    m_bench->commands()->add({QStringLiteral("bookmark.list"), tr("Go to a bookmark of the project"), Command::Group::Go, {}, QStringLiteral("bookmark"), [this] { listBookmarks(); },
        [this] { return !m_bookmarks.isEmpty(); }});
}

void EditingFlow::watch(EditorPage *opened)
{
    opened->setMinimap(hasMinimap());
    connect(opened->bookmarks(), &editor::Bookmarks::changed, this, [this, opened] { keep(opened); });
    restore(opened);
}

// Once the text is there; from then on the page has them.
void EditingFlow::restore(EditorPage *opened)
{
    const QString path = opened->file()->path();
    if (!opened->showsText() || !opened->binding() || path.isEmpty() || !opened->bookmarks()->lines().isEmpty() || !m_bookmarks.contains(path))
        return;
    m_restoring = true;
    opened->bookmarks()->setLines(m_bookmarks.value(path));
    m_restoring = false;
}

void EditingFlow::keep(EditorPage *changed)
{
    const QString path = changed->file()->path();
    if (m_restoring || path.isEmpty() || !changed->binding())
        return;
    const QVector<int> lines = changed->bookmarks()->lines();
    if (lines.isEmpty())
        m_bookmarks.remove(path);
    else
        m_bookmarks.insert(path, lines);
    QJsonObject all;
    for (auto it = m_bookmarks.cbegin(); it != m_bookmarks.cend(); ++it) {
        QJsonArray numbers;
        for (const int line : it.value())
            numbers.append(line);
        all.insert(it.key(), numbers);
    }
    m_bench->settings()->setValue(QStringLiteral("bookmarks/") + AppPaths::keyOf(m_bench->folder()), QJsonDocument(all).toJson(QJsonDocument::Compact));
}

void EditingFlow::readBookmarks()
{
    m_bookmarks.clear();
    const QJsonObject all = QJsonDocument::fromJson(m_bench->settings()->value(QStringLiteral("bookmarks/") + AppPaths::keyOf(m_bench->folder()))).object();
    for (auto it = all.begin(); it != all.end(); ++it) {
        QVector<int> &lines = m_bookmarks[it.key()];
        for (const QJsonValue &line : it.value().toArray())
            lines.append(line.toInt());
    }
}

void EditingFlow::listBookmarks()
{
    QVector<PaletteModel::Item> items;
    for (auto it = m_bookmarks.cbegin(); it != m_bookmarks.cend(); ++it) {
        const EditorPage *open = m_bench->window()->editors()->pageOf(it.key());
        for (const int line : it.value()) {
            const QString text = open && open->showsText() ? QString::fromUtf8(open->editor()->lineText(line)).trimmed().left(100) : QString();
            items.append({QStringLiteral("%1:%2").arg(it.key(), QString::number(line + 1)), text, QStringLiteral("bookmark"), {}, true, [this, path = it.key(), line] { m_bench->openFile(path, line + 1); }});
        }
    }
    std::sort(items.begin(), items.end(), [](const auto &a, const auto &b) { return a.text < b.text; });
    m_bench->palette()->openList(items, tr("Go to a bookmark"));
}

bool EditingFlow::hasMinimap() const { return m_bench->settings()->value(QLatin1String(MinimapKey)) == "true"; }

// --- snippets

void EditingFlow::addSnippetCommands()
{
    add("snippet.insert", tr("Insert a snippet"), "", "code", [this](CodeEditor &) { chooseSnippet(); }, true);
    add("snippet.make", tr("Make a snippet of the selection"), "", "plus", [this](CodeEditor &) { makeSnippet(); }, true);
    m_bench->commands()->add({QStringLiteral("snippet.edit"), tr("Edit the snippets"), Command::Group::Edit, {}, QStringLiteral("settings"), [this] { openSnippets(); }});
}

void EditingFlow::readSnippets()
{
    if (const auto read = editor::UserSnippets::instance().load(UserSource, snippetFile()); !read)
        m_bench->showMessage(QString::fromStdString(read.error().message), true);
}

void EditingFlow::chooseSnippet()
{
    QVector<PaletteModel::Item> items;
    for (const auto &entry : editor::UserSnippets::instance().forLanguage(page()->editor()->languageName()))
        items.append({entry.name, entry.prefix.isEmpty() ? entry.description : QStringLiteral("%1  %2").arg(entry.prefix, entry.description), QStringLiteral("code"), {}, true, [this, body = entry.body] {
            if (editor::LanguageView *view = m_bench->language()->current())
                editor::UserSnippets::insert(*view->editor(), *view->completion()->snippets(), body);
        }});
    items.append({tr("Edit the snippets"), {}, QStringLiteral("settings"), {}, true, [this] { openSnippets(); }});
    m_bench->palette()->openList(items, tr("Insert a snippet"));
}

void EditingFlow::openSnippets()
{
    QFile file(snippetFile());
    if (!file.exists() && (AppPaths::ensurePrivate(AppPaths::config()).isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(Example) < 0)) {
        m_bench->showMessage(tr("%1 cannot be written: %2").arg(snippetFile(), file.errorString()), true);
        return;
    }
    file.close();
    m_bench->openFile(snippetFile());
}

void EditingFlow::makeSnippet()
{
    const QString body = QString::fromUtf8(page()->editor()->selectedText());
    if (body.trimmed().isEmpty()) {
        m_bench->showMessage(tr("Select the text that is to become a snippet first."));
        return;
    }
    QFile file(snippetFile());
    QJsonParseError problem;
    const bool there = file.exists();
    const QJsonDocument known = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll(), &problem) : QJsonDocument();
    file.close();
    if (there && !known.isObject()) {        // to add to it would be to lose it
        m_bench->showMessage(tr("%1 is no JSON object that can be added to.").arg(snippetFile()), true);
        m_bench->openFile(snippetFile());
        return;
    }
    QJsonObject all = known.object();
    QString name = body.trimmed().section(QLatin1Char('\n'), 0, 0).left(40);
    while (all.contains(name))
        name += QStringLiteral(" 2");
    QJsonArray lines;
    for (const QString &line : QString(body).replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1String("\\"), QLatin1String("\\\\")).replace(QLatin1Char('$'), QLatin1String("\\$")).split(QLatin1Char('\n')))
        lines.append(line);
    all.insert(name, QJsonObject{{QStringLiteral("prefix"), name.section(QLatin1Char(' '), 0, 0).toLower().left(12)}, {QStringLiteral("body"), lines}, {QStringLiteral("scope"), page()->editor()->languageName()}});
    QSaveFile whole(snippetFile());
    if (AppPaths::ensurePrivate(AppPaths::config()).isEmpty() || !whole.open(QIODevice::WriteOnly) || whole.write(QJsonDocument(all).toJson()) < 0 || !whole.commit()) {
        m_bench->showMessage(tr("%1 cannot be written: %2").arg(snippetFile(), whole.errorString()), true);
        return;
    }
    readSnippets();
    m_bench->openFile(snippetFile());
}

} // namespace dyad::app
