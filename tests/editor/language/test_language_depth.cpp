// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Outline, colours, changes that are offered, calls, parts to select and to fold: against the real clangd, and against a server that misbehaves.
#include "tests/editor/language/LanguageBench.h"
#include "editor/Folding.h"
#include "editor/language/FoldingRanges.h"
#include "editor/language/LineSymbols.h"
#include "tests/support/Patience.h"
#include <QJsonDocument>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace dyad;
using namespace dyad::editor;
using tests::LanguageBench;

namespace {

const char Program[] = "namespace zoo {\nstruct Person {\n    int age = 0;\n    void greet(int times) { age += times; }\n};\n} // namespace zoo\n\n"
                       "int caller()\n{\n    zoo::Person somebody;\n    somebody.greet(1);\n    const auto years = somebody.age;\n    return years;\n}\n";

const char Table[] = "{\"servers\": {\"fake\": {\"name\": \"Fake\", \"languages\": {\"Nim\": \"nim\"}, \"programs\": [\"%1\"], \"arguments\": [\"%2\"]}}}";

} // namespace

class TestLanguageDepth : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<LanguageService> m_service;

    QString write(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName();
    }
    std::unique_ptr<LanguageBench> open(const QByteArray &text = Program, const QString &name = QStringLiteral("main.cpp"))
    {
        return std::make_unique<LanguageBench>(*m_service, write(name, text), text);
    }
    /// A service whose only server follows a scenario, for files with Nim in them.
    std::unique_ptr<LanguageService> fake(const QByteArray &scenario)
    {
        const QString program = write(QStringLiteral("scenario.json"), scenario);
        const QString table = write(QStringLiteral("table.json"), QByteArray(Table).replace("%1", FAKE_SERVER).replace("%2", program.toUtf8()));
        LanguageServers servers;
        if (!servers.load(table))
            qFatal("the table is none");
        auto service = std::make_unique<LanguageService>(servers);
        service->setStartAllowed([](const LanguageServers::Entry &, const QString &) { return true; });
        service->setRoot(m_folder.path());
        return service;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QJsonDocument(ServerCapabilities::ofClient()).object().contains(QStringLiteral("textDocument")));
        write(QStringLiteral("compile_flags.txt"), "-std=c++17\n-Wall\n");
        m_service = std::make_unique<LanguageService>();
        m_service->setStartAllowed([](const LanguageServers::Entry &, const QString &) { return true; });
        m_service->setRoot(m_folder.path());
    }

    void init()
    {
        if (QByteArray(QTest::currentTestFunction()).startsWith("clangd") && !LanguageServers::commandOf(*m_service->servers().byId(QStringLiteral("clangd"))))
            QSKIP("clangd is not installed");
    }

    void cleanupTestCase() { m_service.reset(); }

    void clangdKnowsWhereTheCaretIs()
    {
        const auto bench = open();
        bench->view->symbols()->want();
        const DocumentSymbols &symbols = *bench->view->symbols();
        const auto path = [&] {
            QStringList names;
            for (const int index : symbols.pathAt(bench->editor->caret()))
                names.append(symbols.all()[index].name);
            return names.join(QLatin1Char('/'));
        };
        bench->caretAfter("age += ti");
        QTRY_COMPARE_WITH_TIMEOUT(path(), QStringLiteral("zoo/Person/greet"), 20'000);
        // The places travel before the server has answered again.
        bench->editor->editText(sync::TextOperation::insertion(0, "// more\n// and more\n"));
        QCOMPARE(path(), QStringLiteral("zoo/Person/greet"));
        bench->caretAfter("const auto");
        QTRY_COMPARE_WITH_TIMEOUT(path(), QStringLiteral("caller"), 20'000);
    }

    void clangdColoursNames()
    {
        const auto bench = open();
        const auto colorOf = [&](const char *what) { return bench->view->colors()->at(bench->editor->text().indexOf(what)); };
        using Color = SemanticColors::Color;
        QTRY_COMPARE_WITH_TIMEOUT(colorOf("Person somebody"), Color::Type, 20'000);
        QCOMPARE(colorOf("zoo::"), Color::Namespace);
        QCOMPARE(colorOf("greet(1)"), Color::Function);
        QCOMPARE(colorOf("times; }"), Color::Parameter);
        QCOMPARE(colorOf("age;\n"), Color::Property);
        QCOMPARE(colorOf("struct"), Color::Count);
        bench->editor->setCaret(0);
        QTest::keyClicks(bench->editor, QStringLiteral("  "));
        QCOMPARE(colorOf("Person somebody"), Color::Type);      // they travel
        bench->view->colors()->setOn(false);
        QCOMPARE(colorOf("Person somebody"), Color::Count);
    }

    void clangdMendsWhatIsWrong()
    {
        QByteArray text(Program);
        text.replace("somebody.age", "somebody.agee");
        const auto bench = open(text);
        QTRY_VERIFY_WITH_TIMEOUT(bench->marked(Indicator::Problem, "agee"), 20'000);
        bench->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench->window));
        bench->editor->setFocus();
        bench->caretAfter("somebody.ag");
        QTRY_VERIFY_WITH_TIMEOUT(bench->view->actions()->hasBulb(), 20'000);
        QSignalSpy wanted(bench->view->actions(), &CodeActions::editWanted);
        bench->view->actions()->openMenu();
        QTRY_VERIFY_WITH_TIMEOUT(bench->view->actions()->menu() != nullptr, 20'000);
        QAction *first = bench->view->actions()->menu()->actions().value(0);
        QVERIFY(first);
        QVERIFY2(first->text().contains(QStringLiteral("age")), qPrintable(first->text()));
        first->trigger();
        QTRY_COMPARE(wanted.size(), 1);
        const auto edit = wanted[0][0].value<WorkspaceEdit>();
        const auto op = bench->document->operationOf(edit.files.value(bench->document->path()));
        QVERIFY(op);
        bench->editor->editText(*op);
        QCOMPARE(bench->editor->text(), QByteArray(Program));
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->diagnostics().isEmpty(), 20'000);
        bench->caretAfter("somebody.ag");
        QTRY_VERIFY(!bench->view->actions()->hasBulb());
    }

    /// A change that the server makes by a command: it asks us to edit.
    void clangdRewritesOnCommand()
    {
        const auto bench = open();
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->isOpen(), 20'000);
        bench->caretAfter("const au");
        QSignalSpy asked(m_service.get(), &LanguageService::editRequested);
        bench->view->actions()->openMenu();
        QTRY_VERIFY_WITH_TIMEOUT(bench->view->actions()->menu() != nullptr, 20'000);
        QAction *expand = nullptr;
        for (QAction *action : bench->view->actions()->menu()->actions())
            expand = action->text().contains(QStringLiteral("auto")) ? action : expand;
        QVERIFY(expand);
        expand->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, 20'000);
        const auto edit = WorkspaceEdit::fromJson(asked[0][0].toJsonObject());
        QVERIFY(edit);
        const auto op = bench->document->operationOf(edit->files.first());
        QVERIFY(op);
        bench->editor->editText(*op);
        QVERIFY2(bench->editor->text().contains("const int years"), bench->editor->text().constData());
    }

    void clangdShowsHints()
    {
        const auto bench = open();
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->isOpen(), 20'000);
        if (bench->document->client()->capabilities().inlayHints.isEmpty())
            QSKIP("this clangd has no hints");
        const int call = bench->editor->lineAt(bench->editor->text().indexOf("greet(1)"));
        QVERIFY(bench->view->hints()->textOfLine(call).isEmpty());      // off at first
        bench->view->hints()->setOn(true);
        QTRY_COMPARE_WITH_TIMEOUT(bench->view->hints()->textOfLine(call), QStringLiteral("times: 1"), 20'000);
        QCOMPARE(bench->view->hints()->textOfLine(call + 1), QStringLiteral("years: const int"));
        bench->editor->editText(sync::TextOperation::insertion(0, "\n"));
        QCOMPARE(bench->view->hints()->textOfLine(call + 1), QStringLiteral("times: 1"));
        bench->view->hints()->setOn(false);
        QVERIFY(bench->view->hints()->textOfLine(call + 1).isEmpty());
    }

    void clangdSelectsPartsOfTheLanguage()
    {
        const auto bench = open();
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->isOpen(), 20'000);
        bench->caretAfter("age += ti");
        QStringList selected;
        for (int i = 0; i < 4; ++i) {
            const QByteArray before = bench->editor->selectedText();
            bench->view->ranges()->expand();
            QTRY_VERIFY_WITH_TIMEOUT(bench->editor->selectedText() != before, 20'000);
            selected.append(QString::fromUtf8(bench->editor->selectedText()));
        }
        QCOMPARE(selected[0], QStringLiteral("times"));
        QVERIFY2(selected[1].contains(QStringLiteral("age += times")), qPrintable(selected[1]));
        for (int i = 2; i >= 0; --i) {
            bench->view->ranges()->shrink();
            QCOMPARE(QString::fromUtf8(bench->editor->selectedText()), selected[i]);
        }
        bench->view->ranges()->shrink();
        QVERIFY(!bench->editor->hasSelection());
    }

    void clangdKnowsWhoCalls()
    {
        const auto bench = open();
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->isOpen(), 20'000);
        if (!bench->document->client()->capabilities().callHierarchy)
            QSKIP("this clangd has no call hierarchy");
        QSignalSpy prepared(bench->view->hierarchy(), &CallHierarchy::prepared), failed(bench->view->hierarchy(), &CallHierarchy::failed);
        bench->caretAfter("somebody.gre");
        bench->view->hierarchy()->prepare();
        QTRY_COMPARE_WITH_TIMEOUT(prepared.size(), 1, 20'000);
        const auto items = prepared[0][0].value<QVector<CallItem>>();
        QCOMPARE(items.value(0).name, QStringLiteral("greet"));
        QVector<CallItem> callers;
        bool answered = false;
        bench->view->hierarchy()->calls(items[0], CallHierarchy::Direction::Callers, [&](const auto &found) {
            answered = true;
            callers = found.value_or(QVector<CallItem>{});
        });
        QTRY_VERIFY_WITH_TIMEOUT(answered, 20'000);
        QCOMPARE(callers.size(), 1);
        QCOMPARE(callers[0].name, QStringLiteral("caller"));
        QCOMPARE(callers[0].sites.value(0).start.line, 10);
        bench->editor->setCaret(bench->editor->text().indexOf("// namespace"));
        bench->view->hierarchy()->prepare();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
    }

    void clangdFindsSymbolsOfTheProject()
    {
        const auto bench = open();
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->isOpen(), 20'000);
        QVector<WorkspaceSymbol> symbols;
        const auto found = [&] {
            return std::any_of(symbols.begin(), symbols.end(), [&](const WorkspaceSymbol &one) {
                return one.name == QLatin1String("greet") && one.container == QLatin1String("zoo::Person") && one.location.path == bench->document->path();
            });
        };
        bool last = false;
        for (int tries = 0; tries < 40 && !found(); ++tries) {      // it is known once clangd has read the file
            last = false;
            m_service->findSymbols(QStringLiteral("greet"), [&](const auto &some, bool end) {
                symbols += some;
                last = end;
            });
            QTRY_VERIFY_WITH_TIMEOUT(last, 20'000);
        }
        QVERIFY(found());
    }

    void clangdSaysWhatCanBeFolded()
    {
        const auto bench = open("/*\nlong\n*/\nint f() {\nreturn 0;\n}\n");       // nothing is indented
        Folding folding(bench->editor);
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->isOpen(), 20'000);
        if (!bench->document->client()->capabilities().foldingRanges)
            QSKIP("this clangd folds nothing");
        const FoldingRanges ranges(LanguageContext{bench->editor, bench->binding.get(), bench->document}, &folding);
        const auto isHead = [&](int line) { return (bench->editor->send(QsciScintillaBase::SCI_GETFOLDLEVEL, static_cast<unsigned long>(line)) & QsciScintillaBase::SC_FOLDLEVELHEADERFLAG) != 0; };
        QTRY_VERIFY_WITH_TIMEOUT(isHead(3), 20'000);
        QVERIFY(!isHead(4));
        bench->editor->editText(sync::TextOperation::insertion(0, "\n\n"));
        QTRY_VERIFY(isHead(5));
        QVERIFY(!isHead(3));
    }

    // --- without a server, and with one that cannot be relied on

    void listsDefinitionsWithoutAServer()
    {
        const auto names = [](const char *text, const char *language) {
            QStringList all;
            for (const LanguageSymbol &symbol : LineSymbols::of(LspText(sync::Rope(text)), QLatin1String(language)))
                all.append(QString(symbol.depth, QLatin1Char('>')) + symbol.name);
            return all.join(QLatin1Char(' '));
        };
        QCOMPARE(names("# One\ntext\n## Two\n```\n# no\n```\n### Three ##\n# Four\n", "Markdown"), QStringLiteral("One >Two >>Three Four"));
        QCOMPARE(names("class A:\n    def b(self):\n        pass\n\nasync def c():\n    if x: pass\n", "Python"), QStringLiteral("A >b c"));
        QCOMPARE(names("export class A {\n}\nexport default function b() {}\nconst c = async (x) => 1\nconst d = 3\n", "TypeScript"), QStringLiteral("A b c"));
        QCOMPARE(names("namespace n {\nclass A final : B {\n};\nint A::f(int x)\n{\n    if (x) {\n    return f(1);\n}\n", "C++"), QStringLiteral("n A A::f"));
        QCOMPARE(names("anything(\n", "Plain text"), QString());
    }

    void selectsWithoutAServer()
    {
        LanguageBench bench(*m_service, m_folder.filePath(QStringLiteral("notes.txt")), "call(one, two)\nnext\n");
        bench.editor->setCaret(6);
        for (const char *wanted : {"one", "one, two", "(one, two)", "call(one, two)", "call(one, two)\nnext\n"}) {
            bench.view->ranges()->expand();
            QCOMPARE(bench.editor->selectedText(), QByteArray(wanted));
        }
        bench.view->ranges()->shrink();
        QCOMPARE(bench.editor->selectedText(), QByteArray("call(one, two)"));
    }

    void readsWhatHappensToFiles()
    {
        const auto parse = [](const char *json) { return WorkspaceEdit::fromJson(QJsonDocument::fromJson(json).object()); };
        const auto edit = parse("{\"documentChanges\": [{\"textDocument\": {\"uri\": \"file:/p/a.ts\"}, \"edits\": [{\"newText\": \"x\"}]},"
                "{\"kind\": \"rename\", \"oldUri\": \"file:/p/a.ts\", \"newUri\": \"file:/p/b.ts\"}, {\"kind\": \"create\", \"uri\": \"file:/p/c.ts\", \"options\": {\"ignoreIfExists\": true}},"
                "{\"kind\": \"delete\", \"uri\": \"file:/p/d.ts\"}]}");
        QVERIFY(edit);
        QCOMPARE(edit->files.keys(), QStringList{QStringLiteral("/p/b.ts")});      // it is moved before it is edited
        QCOMPARE(edit->steps.size(), 3);
        QCOMPARE(edit->editCount(), 4);
        QVERIFY(edit->steps[1].lenient && !edit->steps[2].lenient);
        QVERIFY(!parse("{\"documentChanges\": [{\"kind\": \"explode\", \"uri\": \"file:/p/a.ts\"}]}"));
        QVERIFY(!parse("{\"documentChanges\": [{\"kind\": \"create\", \"uri\": \"http:/p/a.ts\"}]}"));
        QVERIFY(parse("{\"changes\": {}}")->isEmpty());
        const auto moved = parse("{\"documentChanges\": [{\"textDocument\": {\"uri\": \"file:/p/d/a.ts\", \"version\": 7}, \"edits\": [{\"newText\": \"x\"}]},"
                "{\"kind\": \"rename\", \"oldUri\": \"file:/p/d\", \"newUri\": \"file:/p/e\"}, {\"kind\": \"delete\", \"uri\": \"file:/p/f\", \"options\": {\"recursive\": true, \"ignoreIfExists\": true}}]}");
        QCOMPARE(moved->files.keys(), QStringList{QStringLiteral("/p/e/a.ts")});       // its folder is moved
        QCOMPARE(moved->versions.value(QStringLiteral("/p/e/a.ts")), 7);
        QCOMPARE(moved->sourceOf(QStringLiteral("/p/e/a.ts")), QStringLiteral("/p/d/a.ts"));
        QVERIFY(moved->steps[1].recursive && !moved->steps[1].lenient);         // an option of another step says nothing here
        QCOMPARE(edit->sourceOf(QStringLiteral("/p/c.ts")), QStringLiteral("/p/c.ts"));
    }

    void survivesBadAnswers()
    {
        const auto service = fake("{\"capabilities\": {\"codeActionProvider\": {\"resolveProvider\": true}, \"documentSymbolProvider\": true, \"selectionRangeProvider\": true,"
                "\"foldingRangeProvider\": true, \"textDocumentSync\": 2, \"semanticTokensProvider\": {\"full\": true, \"legend\": {\"tokenTypes\": [\"class\"], \"tokenModifiers\": []}}},"
                "\"answers\": {\"textDocument/semanticTokens/full\": {\"data\": [0, 0, 3, 0, 0, 0, 1, 900, 0, 0, 50, 0, 1, 7, 0, 1]},"
                "\"textDocument/codeAction\": [{\"title\": \"Break it\", \"kind\": \"quickfix\"}, {\"title\": \"Cannot\", \"disabled\": {\"reason\": \"because\"}}],"
                "\"codeAction/resolve\": {\"title\": \"Break it\", \"edit\": {\"documentChanges\": [{\"kind\": \"explode\"}]}},"
                "\"textDocument/documentSymbol\": [{\"name\": \"far\", \"kind\": 12, \"range\": {\"start\": {\"line\": 700, \"character\": 5}, \"end\": {\"line\": 2, \"character\": 0}}}, 7, null],"
                "\"textDocument/foldingRange\": [{\"startLine\": -4, \"endLine\": 90000}, {\"startLine\": 0, \"endLine\": 1}],"
                "\"textDocument/selectionRange\": [{\"range\": {\"start\": {\"line\": 99, \"character\": 9}, \"end\": {\"line\": 0, \"character\": 0}}}]}}");
        LanguageBench bench(*service, m_folder.filePath(QStringLiteral("x.nim")), "proc one\n  two\nend\n");
        QTRY_VERIFY(bench.document->isOpen());
        QTRY_COMPARE(bench.view->colors()->at(0), SemanticColors::Color::Type);
        bench.view->symbols()->want();
        QTRY_COMPARE(bench.view->symbols()->all().size(), 3);
        QVERIFY(bench.view->symbols()->pathAt(3).size() <= 3);
        QSignalSpy failed(bench.view.get(), &LanguageView::failed);
        bench.view->actions()->openMenu();
        QTRY_VERIFY(bench.view->actions()->menu() != nullptr);
        const QList<QAction *> offered = bench.view->actions()->menu()->actions();
        QVERIFY(!offered.last()->isEnabled());
        QCOMPARE(offered.last()->toolTip(), QStringLiteral("because"));
        offered.first()->trigger();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY2(failed[0][0].toString().contains(QStringLiteral("explode")), qPrintable(failed[0][0].toString()));
        bench.view->ranges()->expand();
        Folding folding(bench.editor);
        const FoldingRanges ranges(LanguageContext{bench.editor, bench.binding.get(), bench.document}, &folding);
        QTRY_VERIFY((bench.editor->send(QsciScintillaBase::SCI_GETFOLDLEVEL, 0) & QsciScintillaBase::SC_FOLDLEVELHEADERFLAG) != 0);
        QTRY_VERIFY(folding.isComplete());
        QCOMPARE(bench.editor->text(), QByteArray("proc one\n  two\nend\n"));
    }

    // A proposal says which part of the line it replaces; somebody else has typed at the line's start since.
    void takesProposalsWhereTheWordIs()
    {
        const auto service = fake("{\"capabilities\": {\"textDocumentSync\": 2, \"completionProvider\": {}},"
                "\"answers\": {\"textDocument/completion\": [{\"label\": \"total\", \"kind\": 6, \"textEdit\": {\"range\": {\"start\": {\"line\": 0, \"character\": 4}, \"end\": {\"line\": 0, \"character\": 6}}, \"newText\": \"total\"},"
                "\"additionalTextEdits\": [{\"range\": {\"start\": {\"line\": 1, \"character\": 0}, \"end\": {\"line\": 1, \"character\": 0}}, \"newText\": \"import total\\n\"}]}]}}");
        const auto proposed = [&](const QString &name) {
            auto bench = std::make_unique<LanguageBench>(*service, m_folder.filePath(name), "let \nend\n");
            if (!QTest::qWaitFor([&] { return bench->document->isOpen(); }, 20'000))
                return std::unique_ptr<LanguageBench>();
            bench->editor->setCaret(4);
            QTest::keyClicks(bench->editor, QStringLiteral("to"));
            bench->view->completion()->trigger();
            return QTest::qWaitFor([&] { return bench->view->completion()->isShown(); }, 20'000) ? std::move(bench) : nullptr;
        };
        const auto one = proposed(QStringLiteral("one.nim"));
        QVERIFY(one && one->proposals().value(0) == QLatin1String("total"));
        one->view->completion()->accept(0);
        QCOMPARE(one->session->text().text(), std::string("let total\nimport total\nend\n"));
        const auto two = proposed(QStringLiteral("two.nim"));
        QVERIFY(two);
        QVERIFY(two->session->edit(sync::TextOperation::insertion(0, "日本 "), {sync::Change::Origin::Disk, nullptr, 0}));
        two->view->completion()->accept(0);
        QCOMPARE(two->session->text().text(), std::string("日本 let total\nend\n"));
        QCOMPARE(two->editor->caret(), 16);
    }

    void formatsWhileOneTypes()
    {
        const auto service = fake("{\"capabilities\": {\"textDocumentSync\": 2, \"documentOnTypeFormattingProvider\": {\"firstTriggerCharacter\": \";\", \"moreTriggerCharacter\": [\"}\"]}},"
                "\"answers\": {\"textDocument/onTypeFormatting\": [{\"range\": {\"start\": {\"line\": 0, \"character\": 1}, \"end\": {\"line\": 0, \"character\": 4}}, \"newText\": \" \"}]}}");
        LanguageBench bench(*service, m_folder.filePath(QStringLiteral("y.nim")), "a   b");
        QTRY_VERIFY(bench.document->isOpen());
        QCOMPARE(bench.document->client()->capabilities().formattingTriggers, QStringLiteral(";}"));
        bench.editor->setCaret(bench.editor->length());
        QTest::keyClicks(bench.editor, QStringLiteral(";"));
        QCOMPARE(bench.editor->text(), QByteArray("a   b;"));        // not wanted yet
        bench.view->typing()->setOn(true);
        QTest::keyClicks(bench.editor, QStringLiteral("}"));
        QTRY_COMPARE(bench.editor->text(), QByteArray("a b;}"));
        bench.binding->undo();
        QCOMPARE(bench.editor->text(), QByteArray("a   b;}"));      // one step of its own
    }

    void asksAgainAfterAFall()
    {
        const auto service = fake(QByteArray("{\"capabilities\": {\"textDocumentSync\": 2, \"documentSymbolProvider\": true}, \"exitOn\": [\"textDocument/documentSymbol\"], \"exitOnce\": \"$once\","
                "\"answers\": {\"textDocument/documentSymbol\": [{\"name\": \"after\", \"kind\": 12, \"range\": {\"start\": {\"line\": 0, \"character\": 0}, \"end\": {\"line\": 1, \"character\": 0}},"
                "\"selectionRange\": {\"start\": {\"line\": 0, \"character\": 0}, \"end\": {\"line\": 0, \"character\": 1}}}]}}").replace("$once", m_folder.filePath(QStringLiteral("fell")).toUtf8()));
        QSignalSpy said(service.get(), &LanguageService::said);
        LanguageBench bench(*service, m_folder.filePath(QStringLiteral("z.nim")), "proc\n");
        bench.view->symbols()->want();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.view->symbols()->all().isEmpty() && bench.view->symbols()->all()[0].name == QLatin1String("after"), 20'000);
        QVERIFY(!said.isEmpty());       // the fall was told
    }

    void handsOutSettings()
    {
        const auto service = fake("{\"capabilities\": {\"textDocumentSync\": 2}}");
        LanguageServers servers = service->servers();
        QCOMPARE(servers.forLanguage(QStringLiteral("Nim"))->id, QStringLiteral("fake"));
        const QString table = write(QStringLiteral("other.json"), "{\"servers\": {\"fake\": {\"disabled\": true}, \"clangd\": {\"disabled\": true}}}");
        QVERIFY(servers.load(table));
        LanguageBench bench(*service, m_folder.filePath(QStringLiteral("w.nim")), "proc\n");
        QTRY_VERIFY(bench.document->isOpen());
        service->setServers(servers);
        QVERIFY(!bench.document->isOpen());
        QVERIFY(!bench.document->client());
        QVERIFY(!service->servers().byId(QStringLiteral("clangd")));
    }
};

QTEST_MAIN(TestLanguageDepth)
#include "test_language_depth.moc"
