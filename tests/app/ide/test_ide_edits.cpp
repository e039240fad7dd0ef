// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What language servers want changed in files and texts: done as they say, nothing lost by it, and answered as it was.
#include <QPushButton>       // first: some headers below only name it
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/FolderNews.h"
#include "app/ide/HistoryFlow.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/LocalHistoryKeeper.h"
#include "app/ide/MainWindow.h"
#include "app/ide/ServerFlow.h"
#include "app/ide/WorkspaceEditor.h"
#include "app/ide/WorkspaceFiles.h"
#include "editor/CodeEditor.h"
#include "panels/files/FilesPanel.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/support/Patience.h"
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonObject>
#include <QMenu>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace dyad;
using namespace dyad::app;
using tests::GuiDriver;
using Step = editor::WorkspaceEdit::FileStep;
using Kind = Step::Kind;

class TestIdeEdits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        GuiDriver::makeHome();
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", path(QStringLiteral("data")).toLocal8Bit());       // where the trash is
        QVERIFY(QDir().mkpath(path(QStringLiteral("data"))) && QDir().mkpath(path(QStringLiteral("p"))));
        write("a.txt", "old here, old there\n");
        write("b.txt", "old too\n");
        write("full/c.txt", "c\n");
    }

    /// Each option of each step, and what is left of the folder.
    void takesFilesAsTheOptionsSay_data()
    {
        QTest::addColumn<QVector<Step>>("steps");
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<QStringList>("left");
        const QStringList same{QStringLiteral("a.txt"), QStringLiteral("b.txt"), QStringLiteral("full/c.txt")};
        const auto row = [&](const char *name, const QVector<Step> &steps, const char *error, const QStringList &left) { QTest::newRow(name) << steps << QByteArray(error) << left; };
        const QString a = QStringLiteral("a.txt"), b = QStringLiteral("b.txt"), n = QStringLiteral("n.txt"), full = QStringLiteral("full"), none;
        const QStringList rest{QStringLiteral("b.txt"), QStringLiteral("full/c.txt")};
        row("create", {{Kind::Create, n, none}}, "", same + QStringList{n});
        row("create, there", {{Kind::Create, a, none}}, "path-taken", same);
        row("create, there and fine", {{Kind::Create, a, none, false, true}}, "", same);
        row("create over", {{Kind::Create, a, none, true, true}}, "", same);
        row("create over a folder", {{Kind::Create, full, none, true}}, "path-taken", same);
        row("rename", {{Kind::Rename, a, n}}, "", rest + QStringList{n});
        row("rename, there", {{Kind::Rename, a, b}}, "path-taken", same);
        row("rename, there and fine", {{Kind::Rename, a, b, false, true}}, "", same);
        row("rename over", {{Kind::Rename, a, b, true, true}}, "", rest);
        row("rename what is not there", {{Kind::Rename, n, b, true}}, "no-such-file", same);
        row("rename into itself", {{Kind::Rename, full, full + QStringLiteral("/x")}}, "not-supported", same);
        row("rename a folder", {{Kind::Rename, full, QStringLiteral("deep/er")}}, "", {a, b, QStringLiteral("deep/er/c.txt")});
        row("delete", {{Kind::Delete, a, none}}, "", rest);
        row("delete what is not there", {{Kind::Delete, n, none}}, "no-such-file", same);
        row("delete, gone and fine", {{Kind::Delete, n, none, false, true}}, "", same);
        row("delete a full folder", {{Kind::Delete, full, none}}, "not-empty", same);
        row("delete a full folder and all", {{Kind::Delete, full, none, false, false, true}}, "", {a, b});
        row("nothing where the last cannot be", {{Kind::Create, n, none}, {Kind::Rename, a, QStringLiteral("m.txt")}, {Kind::Delete, QStringLiteral("nowhere"), none}}, "no-such-file", same);
        row("one after the other", {{Kind::Rename, a, n}, {Kind::Create, a, none}, {Kind::Delete, n, none}}, "", same);
        row("outside", {{Kind::Create, QStringLiteral("../x.txt"), none, true}}, "outside", same);
        row("out through a link", {{Kind::Create, QStringLiteral("link/x.txt"), none, true}}, "outside", same);
        row("Git's", {{Kind::Create, QStringLiteral(".git/hooks/post-commit"), none, true}}, "outside", same);
    }
    void takesFilesAsTheOptionsSay()
    {
        QFETCH(QVector<Step>, steps);
        QFETCH(QByteArray, error);
        QFETCH(QStringList, left);
        QVERIFY(QFile::link(path(QStringLiteral("data")), path(QStringLiteral("p/link"))));
        GuiDriver ide(path(QStringLiteral("p")));
        editor::WorkspaceEdit edit;
        for (Step step : steps) {
            step.path = inFolder(ide, step.path);
            step.newPath = step.newPath.isEmpty() ? QString() : inFolder(ide, step.newPath);
            edit.steps.append(step);
        }
        QCOMPARE(apply(ide, edit), error);
        left.sort();
        QCOMPARE(files(path(QStringLiteral("p"))), left);
        // What went lies in the trash.
        QByteArray gone;
        for (const QString &name : files(path(QStringLiteral("data/Trash/files"))))
            gone += GuiDriver::read(path(QStringLiteral("data/Trash/files/")) + name);
        const QByteArray test = QTest::currentDataTag();
        QCOMPARE(gone, test == "create over" || test == "delete" || test == "one after the other" ? QByteArray("old here, old there\n") : test == "rename over" ? QByteArray("old too\n")
                : test == "delete a full folder and all" ? QByteArray("c\n") : QByteArray());
    }

    void keepsWhatIsNotSaved()
    {
        GuiDriver ide(path(QStringLiteral("p")));
        QVERIFY(ide.open(QStringLiteral("a.txt")));
        ide.keys(QStringLiteral("mine "));
        for (const Step &step : {Step{Kind::Delete, inFolder(ide, QStringLiteral("a.txt")), {}}, Step{Kind::Create, inFolder(ide, QStringLiteral("a.txt")), {}, true},
                 Step{Kind::Rename, inFolder(ide, QStringLiteral("b.txt")), inFolder(ide, QStringLiteral("a.txt")), true}}) {
            editor::WorkspaceEdit edit;
            edit.steps = {step};
            QCOMPARE(apply(ide, edit), QByteArray("not-saved"));
        }
        QCOMPARE(GuiDriver::read(path(QStringLiteral("p/a.txt"))), QByteArray("old here, old there\n"));
        QCOMPARE(ide.text(), QByteArray("mine old here, old there\n"));
    }

    /// Where there is no trash: what the history keeps may go, what nobody keeps stays.
    void deletesWithoutTrashOnlyWhatIsKept()
    {
        write("binary.bin", QByteArray("\0\1\2", 3));
        GuiDriver ide(path(QStringLiteral("p")));
        WorkspaceFiles::setTrash([](const QString &) { return false; });
        const auto back = qScopeGuard([] { WorkspaceFiles::setTrash([](const QString &file) { return QFile::moveToTrash(file); }); });
        editor::WorkspaceEdit edit;
        edit.steps = {{Kind::Delete, inFolder(ide, QStringLiteral("a.txt")), {}}};
        QCOMPARE(apply(ide, edit), QByteArray());
        QVERIFY(!QFile::exists(path(QStringLiteral("p/a.txt"))));
        QByteArray kept;
        sync::LocalHistory *history = ide.bench().history()->keeper()->history();
        history->flush();
        const QString gone = inFolder(ide, QStringLiteral("a.txt"));
        history->history(gone, 10, &ide.bench(), [&](const auto &known) {
            if (known)
                history->textAt(gone, known->version, &ide.bench(), [&](const auto &text) { kept = text ? *text : QByteArray("lost"); });
        });
        QTRY_COMPARE_WITH_TIMEOUT(kept, QByteArray("old here, old there\n"), 30'000);
        edit.steps = {{Kind::Delete, inFolder(ide, QStringLiteral("binary.bin")), {}}};
        QCOMPARE(apply(ide, edit), QByteArray("no-trash"));
        QVERIFY(QFile::exists(path(QStringLiteral("p/binary.bin"))));
    }

    void looksAgainWhenAPreviewIsAccepted()
    {
        GuiDriver ide(path(QStringLiteral("p")));
        editor::WorkspaceEdit edit;
        change(edit, inFolder(ide, QStringLiteral("a.txt")), 0);
        change(edit, inFolder(ide, QStringLiteral("b.txt")), 0);
        ide.bench().language()->edits()->preview(edit, QStringLiteral("Look"));
        QVERIFY(ide.find<QTreeWidget>(QStringLiteral("editPreview.tree")));
        write("b.txt", "somebody else's old words\n");
        QSignalSpy finished(ide.bench().language()->edits(), &WorkspaceEditor::finished);
        QVERIFY(ide.click(QStringLiteral("editPreview.accept")));
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].toBool(), false);
        QVERIFY(!ide.bench().window()->editors()->pageOf(QStringLiteral("a.txt")));      // the whole, or nothing
        QCOMPARE(GuiDriver::read(path(QStringLiteral("p/b.txt"))), QByteArray("somebody else's old words\n"));
        // The same in a tab, typed.
        write("b.txt", "old too\n");
        QVERIFY(ide.open(QStringLiteral("b.txt")));
        ide.bench().language()->edits()->preview(edit, QStringLiteral("Look"));
        QVERIFY(ide.open(QStringLiteral("b.txt")));
        ide.keys(QStringLiteral("x"));
        edit.bases[inFolder(ide, QStringLiteral("b.txt"))] = "old too\n";
        QCOMPARE(apply(ide, edit), QByteArray("changed-meanwhile"));
        QCOMPARE(ide.text(), QByteArray("xold too\n"));
    }

    /// Of very many files those that are not open are written, each checked once more, and in the history.
    void writesManyFilesWithoutTabs()
    {
        for (int i = 0; i < 60; ++i)
            write(qPrintable(QStringLiteral("many/%1.txt").arg(i)), i == 7 ? QByteArray("\xEF\xBB\xBFold ä\n") : QByteArray("old ä\n"));
        GuiDriver ide(path(QStringLiteral("p")));
        QVERIFY(ide.open(QStringLiteral("many/3.txt")));
        editor::WorkspaceEdit edit;
        for (int i = 0; i < 60; ++i)
            change(edit, inFolder(ide, QStringLiteral("many/%1.txt").arg(i)), 0);
        QCOMPARE(apply(ide, edit), QByteArray());
        QCOMPARE(ide.bench().window()->editors()->pages().size(), 1);
        QCOMPARE(ide.text(), QByteArray("new ä\n"));
        QCOMPARE(GuiDriver::read(path(QStringLiteral("p/many/3.txt"))), QByteArray("old ä\n"));      // the person saves it
        QCOMPARE(GuiDriver::read(path(QStringLiteral("p/many/59.txt"))), QByteArray("new ä\n"));
        QCOMPARE(GuiDriver::read(path(QStringLiteral("p/many/7.txt"))), QByteArray("\xEF\xBB\xBFnew ä\n"));
        std::optional<QByteArray> first;
        ide.bench().history()->keeper()->history()->history(inFolder(ide, QStringLiteral("many/59.txt")), 10, &ide.bench(), [&](const auto &known) {
            first = known && !known->buckets.empty() ? QByteArray("kept") : QByteArray("not kept");
        });
        QTRY_COMPARE(first.value_or(QByteArray()), QByteArray("kept"));
        // And those that are no text any more are said.
        for (int i = 0; i < 60; ++i)
            edit.bases.insert(inFolder(ide, QStringLiteral("many/%1.txt").arg(i)), i == 3 ? QByteArray("new ä\n") : QByteArray("other\n"));
        QCOMPARE(apply(ide, edit), QByteArray("changed-meanwhile"));
        QCOMPARE(ide.text(), QByteArray("new ä\n"));
    }

    /// A server that asks for edits hears how each went: what is about an older text, or outside, is not done.
    void answersTheServer()
    {
        const auto edit = [](int id, const char *changes) { return QByteArray("{\"jsonrpc\": \"2.0\", \"id\": ") + QByteArray::number(id) + ", \"method\": \"workspace/applyEdit\", \"params\": {\"edit\": {\"documentChanges\": [" + changes + "]}}}"; };
        const QByteArray insert = "\"edits\": [{\"range\": {\"start\": {\"line\": 0, \"character\": 0}, \"end\": {\"line\": 0, \"character\": 0}}, \"newText\": \"made\\n\"}]}";
        GuiDriver::write(path(QStringLiteral("scenario.json")), "{\"capabilities\": {\"textDocumentSync\": 2, \"workspace\": {\"fileOperations\": {\"didCreate\": {}, \"didDelete\": {}}}}, \"afterOpen\": ["
            + edit(1, "{\"textDocument\": {\"uri\": \"$uri\", \"version\": 99}, " + insert) + "," + edit(2, "{\"textDocument\": {\"uri\": \"$uri\", \"version\": 1}, " + insert) + ","
            + edit(3, "{\"kind\": \"delete\", \"uri\": \"file:///etc/hostname\"}") + "," + edit(4, "{\"textDocument\": {\"uri\": \"$uri\", \"version\": 1}, " + insert) + "]}");
        write("x.nim", "proc one\n");
        QFile::remove(ServerFlow::tableFile());
        GuiDriver::write(ServerFlow::tableFile(), QByteArray("{\"servers\": {\"fake\": {\"languages\": {\"Nim\": \"nim\"}, \"programs\": [\"") + FAKE_SERVER + "\"], \"arguments\": [\"" + path(QStringLiteral("scenario.json")).toUtf8() + "\"]}}}");
        GuiDriver ide(path(QStringLiteral("p")));
        ide.bench().language()->trust();
        QVERIFY(ide.open(QStringLiteral("x.nim")));
        if (ide.bench().window()->editors()->current()->editor()->languageName() != QLatin1String("Nim"))
            QSKIP("the definitions of languages are not here");
        QTRY_VERIFY_WITH_TIMEOUT(ide.text().startsWith("made\n"), 30'000);
        editor::LspClient *client = ide.bench().language()->service()->clients().value(0);
        QVERIFY(client);
        const auto asked = [&](const char *what) {
            std::optional<QJsonArray> all;
            const editor::LspCall call = client->request(QLatin1String(what), {}, [&](const auto &answer) { all = answer ? answer->toArray() : QJsonArray(); });
            (void)QTest::qWaitFor([&] { return all.has_value(); }, 20'000);
            return all.value_or(QJsonArray());
        };
        QTRY_COMPARE_WITH_TIMEOUT(asked("test/replies").size(), 4, 30'000);
        QMap<int, bool> applied;
        const QJsonArray replies = asked("test/replies");
        for (const QJsonValue &one : replies) {
            applied[one[QLatin1String("id")].toInt()] = one[QLatin1String("result")][QLatin1String("applied")].toBool();
            QCOMPARE(one[QLatin1String("result")][QLatin1String("failureReason")].toString().isEmpty(), applied.value(one[QLatin1String("id")].toInt()));
        }
        QCOMPARE(applied, (QMap<int, bool>{{1, false}, {2, true}, {3, false}, {4, false}}));
        QCOMPARE(ide.text(), QByteArray("made\nproc one\n"));
        // It hears of files that come and go, too.
        Q_EMIT ide.bench().filesPanel()->created(QStringLiteral("y.nim"), false);
        Q_EMIT ide.bench().filesPanel()->removed(QStringLiteral("y.nim"));
        const QJsonArray log = asked("test/log");
        QVERIFY(log.contains(QStringLiteral("workspace/didCreateFiles")) && log.contains(QStringLiteral("workspace/didDeleteFiles")));
    }

    /// A server that asked for it hears of what happens on the disk outside of the window; it may show a place and ask a question, which wait for the person.
    void serversHearOfTheDisk()
    {
        GuiDriver::write(path(QStringLiteral("scenario.json")), QByteArray(R"({"capabilities": {"textDocumentSync": 2}, "afterOpen": [{"jsonrpc": "2.0", "id": 1, "method": "client/registerCapability", "params": {"registrations": [
            {"id": "w", "method": "workspace/didChangeWatchedFiles", "registerOptions": {"watchers": [{"globPattern": "**\u002f*.{nim,txt}"}]}}]}},
            {"jsonrpc": "2.0", "id": 2, "method": "window/showDocument", "params": {"uri": "file:\/\/$root/b.txt", "selection": {"start": {"line": 0, "character": 2}, "end": {"line": 0, "character": 2}}}},
            {"jsonrpc": "2.0", "id": 3, "method": "window/showDocument", "params": {"uri": "https:\/\/example.org/", "external": true}},
            {"jsonrpc": "2.0", "id": 4, "method": "window/showMessageRequest", "params": {"type": 3, "message": "Load it again?", "actions": [{"title": "Yes"}, {"title": "No & never"}]}}]})")
            .replace("$root", QFileInfo(path(QStringLiteral("p"))).canonicalFilePath().toUtf8()));
        write("x.nim", "proc one\n");
        QFile::remove(ServerFlow::tableFile());
        GuiDriver::write(ServerFlow::tableFile(), QByteArray("{\"servers\": {\"fake\": {\"languages\": {\"Nim\": \"nim\"}, \"programs\": [\"") + FAKE_SERVER + "\"], \"arguments\": [\"" + path(QStringLiteral("scenario.json")).toUtf8() + "\"]}}}");
        GuiDriver ide(path(QStringLiteral("p")));
        LanguageFlow *language = ide.bench().language();
        QCOMPARE(language->news()->state(), FolderNews::State::Off);        // nobody wants it yet: nothing is scanned
        language->trust();
        QVERIFY(ide.open(QStringLiteral("x.nim")));
        EditorPage *typing = ide.bench().window()->editors()->current();
        if (typing->editor()->languageName() != QLatin1String("Nim"))
            QSKIP("the definitions of languages are not here");
        QTRY_COMPARE_WITH_TIMEOUT(language->news()->state(), FolderNews::State::Watching, 30'000);
        write("made.txt", "1");
        write("made.bin", "1");
        QVERIFY(QFile::remove(path(QStringLiteral("p/a.txt"))));
        editor::LspClient *client = language->service()->clients().value(0);
        const auto asked = [&](const char *what) {
            std::optional<QJsonArray> all;
            const editor::LspCall call = client->request(QLatin1String(what), {}, [&](const auto &answer) { all = answer ? answer->toArray() : QJsonArray(); });
            (void)QTest::qWaitFor([&] { return all.has_value(); }, 20'000);
            return all.value_or(QJsonArray());
        };
        const auto heard = [&] {
            QStringList files;
            for (const QJsonValue &one : asked("test/files"))
                files.append(QUrl(one[QLatin1String("uri")].toString()).fileName() + QString::number(one[QLatin1String("type")].toInt()));
            return files;
        };
        QTRY_VERIFY_WITH_TIMEOUT(heard().contains(QStringLiteral("made.txt1")) && heard().contains(QStringLiteral("a.txt3")), 30'000);
        QVERIFY(!heard().join(QLatin1Char(' ')).contains(QStringLiteral("made.bin")));
        QVERIFY(ide.bench().window()->editors()->pageOf(QStringLiteral("b.txt")));
        QCOMPARE(ide.bench().window()->editors()->current(), typing);       // behind what one works on
        QTRY_COMPARE_WITH_TIMEOUT(asked("test/replies").size(), 3, 30'000);
        ide.bench().commands()->run(QStringLiteral("language.answer"));
        auto *menu = ide.bench().window()->findChild<QMenu *>(QStringLiteral("serverQuestion"));
        QVERIFY(menu && menu->actions().first()->text().contains(QStringLiteral("Load it again?")));
        menu->actions().at(3)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(asked("test/replies").size(), 4, 30'000);
        QMap<int, QJsonValue> results;
        for (const QJsonValue &one : asked("test/replies"))
            results.insert(one[QLatin1String("id")].toInt(), one[QLatin1String("result")]);
        QCOMPARE(results.value(2)[QLatin1String("success")], QJsonValue(true));
        QCOMPARE(results.value(3)[QLatin1String("success")], QJsonValue(false));
        QCOMPARE(results.value(4)[QLatin1String("title")].toString(), QStringLiteral("No & never"));
        menu->close();
        // A question goes with the run of the server that asked; the next run's is another one, and its menu answers that one.
        const auto mayAnswer = [&] { return CommandRegistry::isEnabled(*ide.bench().commands()->find(QStringLiteral("language.answer"))); };
        const auto openMenu = [&] {
            ide.bench().commands()->run(QStringLiteral("language.answer"));
            const auto menus = ide.bench().window()->findChildren<QMenu *>(QStringLiteral("serverQuestion"));
            return QPointer<QMenu>(menus.isEmpty() ? nullptr : menus.last());
        };
        client->restart();
        QTRY_VERIFY_WITH_TIMEOUT(mayAnswer(), 30'000);
        QPointer<QMenu> old = openMenu();
        QVERIFY(old && old->isVisible());
        client->restart();
        QVERIFY(!old || !old->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(mayAnswer(), 30'000);
        QPointer<QMenu> now = openMenu();
        QVERIFY(now && now != old);
        now->actions().at(2)->trigger();
        QVERIFY(!mayAnswer());
        const auto answered = [&] {
            for (const QJsonValue &one : asked("test/replies"))
                if (one[QLatin1String("id")].toInt() == 4)
                    return one[QLatin1String("result")][QLatin1String("title")].toString();
            return QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(answered(), QStringLiteral("Yes"), 30'000);
        now->close();
    }

    void saysWhatCannotBeOpened()
    {
        write("binary.bin", QByteArray("\0\1\2", 3));
        GuiDriver ide(path(QStringLiteral("p")));
        editor::WorkspaceEdit edit;
        change(edit, inFolder(ide, QStringLiteral("binary.bin")), 0);
        change(edit, inFolder(ide, QStringLiteral("a.txt")), 0);
        edit.steps = {{Kind::Delete, inFolder(ide, QStringLiteral("b.txt")), {}}};
        QCOMPARE(apply(ide, edit), QByteArray("not-possible"));
        QVERIFY(QFile::exists(path(QStringLiteral("p/b.txt"))));       // not deleted after what failed
        QCOMPARE(ide.bench().window()->editors()->pageOf(QStringLiteral("a.txt"))->editor()->text(), QByteArray("new here, old there\n"));
    }

private:
    QString path(const QString &name) const { return m_folder->path() + QLatin1Char('/') + name; }
    void write(const char *name, const QByteArray &bytes) const { GuiDriver::write(path(QStringLiteral("p/") + QLatin1String(name)), bytes); }
    static QString inFolder(GuiDriver &ide, const QString &name) { return ide.bench().folder() + QLatin1Char('/') + name; }

    static void change(editor::WorkspaceEdit &edit, const QString &file, int from)
    {
        edit.files[file].append(QJsonObject{{QStringLiteral("range"), editor::LspRange{{0, from}, {0, from + 3}}.toJson()}, {QStringLiteral("newText"), QStringLiteral("new")}});
    }

    /// The code of the error; empty: done.
    static QByteArray apply(GuiDriver &ide, const editor::WorkspaceEdit &edit)
    {
        std::optional<QByteArray> result;
        ide.bench().language()->edits()->apply(edit, [&](const sync::Expected<void> &done) { result = done ? QByteArray() : QByteArray::fromStdString(done.error().code); });
        (void)QTest::qWaitFor([&] { return result.has_value(); }, 60'000);
        return result.value_or(QByteArray("never"));
    }

    static QStringList files(const QString &folder)
    {
        QStringList all;
        for (QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); walk.hasNext();)
            all.append(walk.next().mid(folder.size() + 1));
        all.sort();
        return all;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestIdeEdits)
#include "test_ide_edits.moc"
