// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Paints the panels of the tools with real content, each of their looks, into pictures: panel-gallery FOLDER
#include "editor/Theme.h"
#include "panels/git/CommitBox.h"
#include "panels/git/DiffPage.h"
#include "panels/git/GitPanel.h"
#include "panels/git/HistoryPage.h"
#include "panels/problems/OutputPanel.h"
#include "panels/problems/ProblemsPanel.h"
#include "panels/search/HistoryField.h"
#include "panels/search/SearchPanel.h"
#include "panels/terminal/TerminalPanel.h"
#include "panels/terminal/TerminalView.h"
#include "tests/panels/TestFolder.h"
#include <QApplication>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTest>

using namespace dyad::panels;

namespace {

QString operator""_s(const char *text, size_t length) { return QString::fromUtf8(text, qsizetype(length)); }

constexpr const char *code = R"(#include "sync/session/DocumentSession.h"

void DocumentSession::applyRemote(const TextOperation &op, Revision revision)
{
    if (revision != m_revision + 1) return requestCatchUp();
    TextOperation local = op;
    for (TextOperation &pending : pendingOperations())
        std::tie(pending, local) = transform(pending, local, sideOf(op));
    m_text.apply(local);
    m_revision = revision;
    emit textChanged(local, Author::Remote);
}
)";

void fill(const test::TestFolder &folder)
{
    folder.git({"init"_s, "-q"_s, "-b"_s, "feature/catch-up"_s});
    folder.write("sync/session/DocumentSession.cpp"_s, code);
    folder.write("sync/store/Journal.cpp"_s, QByteArray(code).replace("DocumentSession", "Journal"));
    folder.write("docs/protocol.md"_s, "# Protocol\n\nAn operation is applied once.\n");
    folder.write("Makefile"_s, "build:\n\t@gcc -Wall -Wextra -c bad.c -o /dev/null\n");
    folder.git({"add"_s, "-A"_s});
    folder.git({"commit"_s, "-qm"_s, "First"_s});
    folder.write("sync/session/DocumentSession.cpp"_s, QByteArray(code).replace("    m_text.apply(local);\n", "    if (auto applied = m_text.apply(local); !applied)\n        return closeWith(applied.error());\n").replace("Author::Remote", "Change::Remote"));
    folder.write("docs/protocol.md"_s, "# Protocol\n\nAn operation is applied exactly once.\n");
    folder.git({"add"_s, "docs"_s});
    folder.write("sync/session/UndoHistory.cpp"_s, "// new\n");
    folder.git({"rm"_s, "-q"_s, "--cached"_s, "sync/store/Journal.cpp"_s});
    folder.write("bad.c"_s, "int f(void) {\n    int unused;\n    return missing;\n}\n");
}

class Gallery {
public:
    Gallery(QString folder) : m_folder(std::move(folder)) { }
    void add(const QString &name, QWidget &panel, const QSize &size)
    {
        panel.resize(size);
        panel.show();
        using Mode = dyad::editor::Theme::Mode;
        for (const Mode mode : {Mode::Dark, Mode::Light}) {
            dyad::editor::Theme::instance().setMode(mode);
            QTest::qWait(60);
            panel.grab().save(m_folder + QLatin1Char('/') + name + (mode == Mode::Dark ? "-dark.png"_s : "-light.png"_s));
        }
    }

private:
    QString m_folder;
};

void paintSearch(Gallery &gallery, const QString &folder)
{
    SearchPanel panel;
    panel.setRoot(folder);
    gallery.add("search-empty"_s, panel, {272, 560});
    panel.focusSearch("local"_s);
    QTest::qWait(400);
    gallery.add("search-full"_s, panel, {272, 560});
    panel.focusSearch("local"_s, true);
    panel.findChild<HistoryField *>("searchReplacement"_s)->setText("remote"_s);
    panel.search();
    QTest::qWait(400);
    gallery.add("search-replace"_s, panel, {272, 560});
    panel.setRoot("/no/such/folder"_s);
    gallery.add("search-broken"_s, panel, {272, 560});
}

void paintGit(Gallery &gallery, const QString &folder)
{
    GitController controller;
    GitPanel panel(&controller);
    controller.open("/"_s);
    QTest::qWait(200);
    gallery.add("git-empty"_s, panel, {272, 560});
    controller.open(folder);
    QTest::qWait(400);
    panel.commitBox()->setCoAuthors([] { return QStringList{"Jonas <jonas@example.org>"_s}; });
    panel.commitBox()->setMessage("Close the session where an operation does not fit"_s);
    gallery.add("git-full"_s, panel, {272, 560});
    DiffPage page(&controller, "sync/session/DocumentSession.cpp"_s, false);
    QTest::qWait(200);
    gallery.add("diff-inline"_s, page, {900, 420});
    QTest::keyClick(page.view(), Qt::Key_S);
    gallery.add("diff-side"_s, page, {1100, 420});
    HistoryPage history(&controller);
    QTest::qWait(400);
    gallery.add("history"_s, history, {1000, 420});
}

void paintTerminal(Gallery &gallery, const QString &folder)
{
    qputenv("SHELL", "/bin/bash");
    TerminalPanel panel;
    panel.setFolder(folder);
    gallery.add("terminal-empty"_s, panel, {760, 320});
    panel.newTerminal();
    QTest::qWait(300);
    for (const QString &line : {"ls --color=always -la"_s, "git -c color.ui=always status"_s, "printf '\\e[38;2;255;120;0m24 bit\\e[0m \\e[1;32mbold\\e[0m \\e[7mreverse\\e[0m ┌──┐ 日本 ✓\\n'"_s}) {
        panel.current()->screen()->sendText(line);
        panel.current()->screen()->sendKey(TerminalScreen::Key::Enter, {});
        QTest::qWait(300);
    }
    panel.open("node"_s, "/bin/cat"_s);
    panel.findChild<QTabBar *>("terminalTabs"_s)->setCurrentIndex(0);
    gallery.add("terminal-full"_s, panel, {760, 320});
}

void paintProblems(Gallery &gallery, const QString &folder)
{
    ProblemsPanel panel;
    OutputPanel output;
    panel.model()->setRoot(folder);
    gallery.add("problems-empty"_s, panel, {760, 260});
    output.setFolder(folder);
    gallery.add("output-empty"_s, output, {760, 260});
    QObject::connect(output.runner(), &TaskRunner::problemFound, panel.model(), &ProblemsModel::add);
    output.runBuild();
    QTest::qWait(1500);
    panel.model()->add({folder + "/docs/protocol.md"_s, 3, 0, Diagnostic::Severity::Information, "A heading would help to find this."_s, "markdown"_s, "MD041"_s});
    QTest::qWait(50);
    gallery.add("output-full"_s, output, {760, 260});
    gallery.add("problems-full"_s, panel, {760, 260});
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    dyad::editor::Theme::instance().install();
    const QString pictures = app.arguments().value(1, QDir::tempPath());
    QDir().mkpath(pictures);
    test::TestFolder folder;
    fill(folder);
    Gallery gallery(pictures);
    paintSearch(gallery, folder.path());
    paintGit(gallery, folder.path());
    paintTerminal(gallery, folder.path());
    paintProblems(gallery, folder.path());
    return 0;
}
