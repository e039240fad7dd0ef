// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/WorkbenchCommands.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Palette.h"
#include "app/ide/SaveFlow.h"
#include "app/ide/ShareFlow.h"
#include "app/ide/TeamFlow.h"
#include "app/ide/TopBar.h"
#include "app/ide/Workbench.h"
#include "editor/CodeEditor.h"
#include "editor/Theme.h"
#include "panels/files/FilesPanel.h"
#include "panels/search/SearchPanel.h"
#include "panels/team/TeamPanel.h"
#include <QCoreApplication>
#include <QToolButton>

namespace dyad::app {

namespace {
using Group = Command::Group;

/// Shorthand for a table of commands.
class Adder {
public:
    explicit Adder(Workbench *workbench) : m_bench(workbench) {}
    void add(const char *id, const QString &text, Group group, const QList<QKeySequence> &keys, const char *icon, std::function<void()> run,
             std::function<bool()> enabled = {})
    {
        m_bench->commands()->add({QLatin1String(id), text, group, keys, QLatin1String(icon), std::move(run), std::move(enabled)});
    }
    std::function<bool()> withText() const
    {
        return [bench = m_bench] { return page(bench) && page(bench)->showsText(); };
    }
    std::function<bool()> withPage() const
    {
        return [bench = m_bench] { return page(bench) != nullptr; };
    }
    std::function<bool()> withFolder() const
    {
        return [bench = m_bench] { return !bench->folder().isEmpty(); };
    }
    static EditorPage *page(Workbench *bench) { return bench->window()->editors()->current(); }

private:
    Workbench *m_bench;
};

QKeySequence key(const char *keys) { return QKeySequence(QLatin1String(keys)); }
// lupdate files what stands in free functions under their namespace.
QString tr(const char *text) { return QCoreApplication::translate("dyad::app", text); }

void addFileCommands(Adder &to, Workbench *bench)
{
    to.add("file.new", tr("New file"), Group::File, {key("Ctrl+N")}, "file-plus", [bench] { bench->window()->editors()->openUntitled(); });
    to.add("file.openFolder", tr("Open folder"), Group::File, {key("Ctrl+O")}, "folder-open", [bench] { bench->chooseFolder(); });
    to.add("file.openFile", tr("Open file"), Group::File, {key("Ctrl+Shift+O")}, "file", [bench] { bench->chooseFile(); });
    to.add("file.save", tr("Save"), Group::File, {key("Ctrl+S")}, "save", [bench] { bench->saving()->save(Adder::page(bench)); }, to.withText());
    to.add("file.saveAs", tr("Save as"), Group::File, {key("Ctrl+Shift+S")}, "save", [bench] { bench->saving()->saveAs(Adder::page(bench)); }, to.withText());
    to.add("file.saveAll", tr("Save all"), Group::File, {key("Ctrl+Alt+S")}, "save", [bench] { bench->saving()->saveAll(); },
           [bench] { return !bench->isEverythingSaved(); });
    to.add("file.close", tr("Close"), Group::File, {key("Ctrl+W"), key("Ctrl+F4")}, "x", [bench] { bench->window()->editors()->closeTab(bench->window()->editors()->currentTab()); },
           [bench] { return bench->window()->editors()->currentTab() != nullptr; });
    to.add("file.closeAll", tr("Close all files"), Group::File, {}, "x", [bench] { bench->saving()->closeAll({}); }, to.withPage());
    to.add("file.closeFolder", tr("Close folder"), Group::File, {}, "folder", [bench] { bench->openFolder({}); }, to.withFolder());
    to.add("files.newFile", tr("New file in the folder"), Group::File, {key("Ctrl+Alt+N")}, "file-plus", [bench] {
        bench->window()->showLeftPanel(QStringLiteral("files"));
        bench->filesPanel()->newFile();
    }, to.withFolder());
    to.add("files.newFolder", tr("New folder in the folder"), Group::File, {}, "folder-plus", [bench] {
        bench->window()->showLeftPanel(QStringLiteral("files"));
        bench->filesPanel()->newFolder();
    }, to.withFolder());
    to.add("file.quit", tr("Quit"), Group::File, {key("Ctrl+Q")}, "log-out", [bench] { bench->window()->close(); });
}

void addEditCommands(Adder &to, Workbench *bench)
{
    const auto send = [bench](unsigned message) { return [bench, message] { Adder::page(bench)->editor()->send(message); }; };
    to.add("edit.undo", tr("Undo"), Group::Edit, {key("Ctrl+Z")}, "undo-2", [bench] { Adder::page(bench)->undo(); }, to.withText());
    to.add("edit.redo", tr("Redo"), Group::Edit, {key("Ctrl+Shift+Z"), key("Ctrl+Y")}, "redo-2", [bench] { Adder::page(bench)->redo(); }, to.withText());
    to.add("edit.selectAll", tr("Select all"), Group::Edit, {}, "", send(QsciScintillaBase::SCI_SELECTALL), to.withText());
    to.add("edit.find", tr("Find in file"), Group::Edit, {key("Ctrl+F")}, "search", [bench] { Adder::page(bench)->openFind(false); }, to.withText());
    to.add("edit.replace", tr("Replace in file"), Group::Edit, {key("Ctrl+H")}, "replace", [bench] { Adder::page(bench)->openFind(true); }, to.withText());
}

void addViewCommands(Adder &to, Workbench *bench)
{
    using editor::Theme;
    to.add("view.files", tr("Show files"), Group::View, {key("Ctrl+Shift+E")}, "files", [bench] {
        bench->window()->showLeftPanel(QStringLiteral("files"));
        bench->filesPanel()->focusTree();
    });
    to.add("view.search", tr("Search in all files"), Group::View, {key("Ctrl+Shift+F")}, "search", [bench] {
        bench->window()->showLeftPanel(QStringLiteral("search"));
        EditorPage *page = Adder::page(bench);
        bench->searchPanel()->focusSearch(page && page->showsText() ? QString::fromUtf8(page->editor()->selectedText()) : QString());
    }, to.withFolder());
    to.add("view.team", tr("Show team"), Group::View, {key("Ctrl+Shift+T")}, "users", [bench] {
        bench->window()->showLeftPanel(QStringLiteral("team"));
        bench->teamPanel()->focusList();
    });
    to.add("view.leftPanel", tr("Show or hide the left panel"), Group::View, {key("Ctrl+B")}, "panel-left", [bench] { bench->window()->toggleLeftArea(); });
    to.add("view.editor", tr("Go to the text"), Group::View, {key("Ctrl+1")}, "code", [bench] { Adder::page(bench)->setFocus(Qt::ShortcutFocusReason); }, to.withPage());
    to.add("view.wrap", tr("Wrap long lines"), Group::View, {key("Alt+Z")}, "wrap-text", [bench] {
        auto *editor = Adder::page(bench)->editor();
        editor->setWrapping(!editor->isWrapping());
    }, to.withText());
    to.add("view.whitespace", tr("Show or hide spaces and tabs"), Group::View, {}, "eye", [bench] {
        auto *editor = Adder::page(bench)->editor();
        editor->setWhitespaceVisible(!editor->isWhitespaceVisible());
    }, to.withText());
    to.add("view.larger", tr("Larger text"), Group::View, {key("Ctrl++"), key("Ctrl+=")}, "plus", [bench] { Adder::page(bench)->editor()->zoomBy(1); }, to.withText());
    to.add("view.smaller", tr("Smaller text"), Group::View, {key("Ctrl+-")}, "minus", [bench] { Adder::page(bench)->editor()->zoomBy(-1); }, to.withText());
    to.add("view.normal", tr("Text in normal size"), Group::View, {key("Ctrl+0")}, "", [bench] { Adder::page(bench)->editor()->zoomBy(0); }, to.withText());
    to.add("view.system", tr("Light or dark as the system"), Group::View, {}, "monitor", [bench] { bench->settings()->setMode(AppSettings::Mode::System); });
    to.add("view.dark", tr("Use the dark look"), Group::View, {}, "moon", [bench] { bench->settings()->setMode(AppSettings::Mode::Dark); });
    to.add("view.light", tr("Use the light look"), Group::View, {}, "sun", [bench] { bench->settings()->setMode(AppSettings::Mode::Light); });
}

void addGoCommands(Adder &to, Workbench *bench)
{
    to.add("go.file", tr("Go to file"), Group::Go, {key("Ctrl+P"), key("Ctrl+K")}, "search", [bench] {
        bench->palette()->setRecentFiles(bench->window()->editors()->recentPaths());
        bench->palette()->openWith({});
    });
    to.add("go.command", tr("Run a command"), Group::Go, {key("Ctrl+Shift+P"), key("F1")}, "command", [bench] { bench->palette()->openWith(QStringLiteral(">")); });
    to.add("go.line", tr("Go to line"), Group::Go, {key("Ctrl+G")}, "list", [bench] { bench->palette()->openWith(QStringLiteral(":")); }, to.withText());
    to.add("go.nextTab", tr("Next open file"), Group::Go, {key("Ctrl+Tab")}, "arrow-right", [bench] { bench->window()->editors()->next(1); }, to.withPage());
    to.add("go.previousTab", tr("Previous open file"), Group::Go, {key("Ctrl+Shift+Tab")}, "arrow-left", [bench] { bench->window()->editors()->next(-1); }, to.withPage());
    to.add("go.menu", tr("Open the menu"), Group::Go, {key("Alt+M"), key("F10")}, "list", [bench] { bench->window()->topBar()->menuButton()->showMenu(); });
    to.add("go.stop", tr("Stop following, close what is on top"), Group::Go, {}, "x", [bench] {
        if (!bench->team()->stopFollowing() && Adder::page(bench))
            Adder::page(bench)->closeFind();
    });
}

void addShareCommands(Adder &to, Workbench *bench)
{
    to.add("share.share", tr("Share this folder"), Group::Share, {key("Ctrl+Alt+I")}, "user-plus", [bench] { bench->sharing()->openShare(); }, to.withFolder());
    to.add("share.join", tr("Join by link"), Group::Share, {key("Ctrl+Alt+J")}, "link", [bench] { bench->sharing()->openJoin({}); });
    to.add("share.signIn", tr("Sign in to a server"), Group::Share, {}, "log-in", [bench] { bench->sharing()->openSignIn(); });
    to.add("share.account", tr("Your account on the server"), Group::Share, {}, "user", [bench] { bench->sharing()->openAccount(); },
           [bench] { return bench->sharing()->isSignedIn(); });
    to.add("share.organisations", tr("Organisations on the server"), Group::Share, {}, "users", [bench] { bench->sharing()->openOrganisations(); },
           [bench] { return bench->sharing()->isSignedIn(); });
    to.add("share.signOut", tr("Sign out of the server"), Group::Share, {}, "log-out", [bench] { bench->sharing()->signOut(); },
           [bench] { return bench->sharing()->isSignedIn(); });
    to.add("share.project", tr("Members and rights of this project"), Group::Share, {}, "users", [bench] { bench->sharing()->openProject(); },
           [bench] { return bench->sharing()->mayOpenProject(); });
    to.add("share.retry", tr("Connect again now"), Group::Share, {}, "refresh-cw", [bench] { bench->sharing()->retry(); }, [bench] { return bench->live() != nullptr; });
    to.add("share.leave", tr("Stop sharing this folder here"), Group::Share, {}, "log-out", [bench] { bench->sharing()->leave(); }, [bench] { return bench->live() != nullptr; });
}
} // namespace

void addCommands(Workbench *workbench)
{
    Adder to(workbench);
    addFileCommands(to, workbench);
    addEditCommands(to, workbench);
    addViewCommands(to, workbench);
    addGoCommands(to, workbench);
    addShareCommands(to, workbench);
}

} // namespace dyad::app
