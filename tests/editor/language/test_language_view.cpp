// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What one sees and types: against the real clangd, and without any server.
#include "editor/AutoClose.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/EditorConfig.h"
#include "editor/Folding.h"
#include "editor/Indicators.h"
#include "editor/language/LanguageService.h"
#include "editor/language/LanguageView.h"
#include "sync/session/LocalDocument.h"
#include "tests/editor/language/LanguageBench.h"
#include "tests/support/Patience.h"
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dyad;
using namespace dyad::editor;
using Bench = dyad::tests::LanguageBench;

namespace {

const char Program[] = "struct Person {\n    int age = 0;\n    /// Says it aloud.\n    void greet(int times, const char *word) { (void)times; (void)word; }\n};\n\n"
                       "int main()\n{\n    // 😀 ä\n    Person somebody;\n    somebody.greet(1, \"x\");\n    return somebody.age;\n}\n";

} // namespace

class TestLanguageView : public QObject {
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
    std::unique_ptr<Bench> withClangd(const QByteArray &text = Program)
    {
        return std::make_unique<Bench>(*m_service, write(QStringLiteral("main.cpp"), text), text);
    }

private Q_SLOTS:
    void initTestCase()
    {
        write(QStringLiteral("compile_flags.txt"), "-std=c++17\n-Wall\n");
        m_service = std::make_unique<LanguageService>();
        m_service->setStartAllowed([](const LanguageServers::Entry &, const QString &) { return true; });
        m_service->setRoot(m_folder.path());
    }

    void init()
    {
        const auto *entry = m_service->servers().byId(QStringLiteral("clangd"));
        QVERIFY(entry);
        connect(m_service.get(), &LanguageService::said, this, [](const QString &text) { qWarning("%s", qPrintable(text)); });
        if (QByteArray(QTest::currentTestFunction()).startsWith("clangd") && !LanguageServers::commandOf(*entry))
            QSKIP("clangd is not installed");
    }

    void cleanupTestCase() { m_service.reset(); }

    void clangdMarksProblems()
    {
        const auto bench = withClangd();
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->isOpen(), 20'000);
        bench->caretAfter("somebody.age");
        QTest::keyClicks(bench->editor, QStringLiteral("x"));
        QTRY_VERIFY_WITH_TIMEOUT(bench->marked(Indicator::Problem, "agex"), 20'000);
        bench->editor->setCaret(0);
        bench->view->nextProblem(true);
        QCOMPARE(bench->editor->caret(), bench->editor->text().indexOf("agex"));
        QTRY_VERIFY_WITH_TIMEOUT(bench->view->hover()->text().contains(QStringLiteral("agex")), 10'000);
        bench->binding->undo();
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->diagnostics().isEmpty(), 20'000);
    }

    void clangdCompletes()
    {
        const QByteArray other = QByteArray(Program).replace("Person", "Animal");      // the index would count it among the uses of the other tests
        // Before clangd has read the file it proposes mere words of it.
        QSignalSpy known(m_service.get(), &LanguageService::diagnosticsPublished);
        const auto bench = std::make_unique<Bench>(*m_service, write(QStringLiteral("complete.cpp"), other), other);
        QTRY_VERIFY_WITH_TIMEOUT(!known.isEmpty() && known.last()[1].toString().endsWith(QStringLiteral("complete.cpp")), 20'000);
        bench->caretAfter("Animal somebody;");
        QTest::keyClicks(bench->editor, QStringLiteral("somebody."));
        QTRY_VERIFY_WITH_TIMEOUT(bench->proposals().join(QLatin1Char(' ')).contains(QStringLiteral("greet")), 20'000);
        QTest::keyClicks(bench->editor, QStringLiteral("gr"));
        QTRY_VERIFY(bench->view->completion()->isShown());
        QTRY_VERIFY(bench->proposals().value(0).startsWith(QStringLiteral("greet")));
        QTest::keyClick(bench->editor, Qt::Key_Return);
        QVERIFY2(bench->editor->text().contains("somebody.greet(int times, const char *word)"), bench->editor->text().constData());
        QCOMPARE(bench->editor->selectedText(), QByteArray("int times"));
        QTest::keyClicks(bench->editor, QStringLiteral("7"));
        QTest::keyClick(bench->editor, Qt::Key_Tab);
        QCOMPARE(bench->editor->selectedText(), QByteArray("const char *word"));
        QCOMPARE(bench->session->text().text(), bench->editor->text().toStdString());
    }

    void clangdShowsSignatures()
    {
        const auto bench = withClangd();
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->isOpen(), 20'000);
        bench->caretAfter("Person somebody;");
        QTest::keyClicks(bench->editor, QStringLiteral("somebody.greet("));
        QTRY_VERIFY_WITH_TIMEOUT(bench->view->signature()->isShown(), 20'000);
        QVERIFY(bench->view->signature()->text().contains(QStringLiteral("int times")));
        QTest::keyClick(bench->editor, Qt::Key_Escape);
        QTest::keyClick(bench->editor, Qt::Key_Escape);
        QVERIFY(!bench->view->signature()->isShown());
    }

    void clangdFinds()
    {
        const auto bench = withClangd();
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->isOpen(), 20'000);
        QSignalSpy found(bench->view.get(), &LanguageView::found), noted(bench->view.get(), &LanguageView::noted);
        bench->caretAfter("somebody.gre");
        bench->view->find(LanguageView::Find::Definition);
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 20'000);
        const auto places = found[0][1].value<QVector<LanguageLocation>>();
        QCOMPARE(places[0].path, bench->document->path());
        QCOMPARE(places[0].range.start, (LspPosition{3, 9}));
        bench->view->find(LanguageView::Find::References);
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 2, 20'000);
        QCOMPARE(found[1][1].value<QVector<LanguageLocation>>().size(), 2);
        bench->editor->setCaret(bench->editor->text().indexOf("😀"));
        bench->view->find(LanguageView::Find::Definition);
        QTRY_COMPARE_WITH_TIMEOUT(noted.size(), 1, 20'000);
    }

    void theNewerOfTwoSpeaksForAFile()
    {
        const auto bench = withClangd();
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->isOpen(), 20'000);
        // As where a folder becomes live: the same file from another source, while a page shows the old one still.
        const auto shared = std::make_shared<sync::LocalDocument>(bench->session->text().text());
        const auto newer = m_service->document(shared, bench->document->path(), bench->editor->languageName());
        QTRY_VERIFY_WITH_TIMEOUT(newer->isOpen(), 20'000);
        QVERIFY(!bench->document->isOpen());
        bench->view.reset();
        bench->document.reset();
        std::optional<bool> answered;
        QString problem;
        const auto asking = newer->request(QStringLiteral("textDocument/documentSymbol"), QJsonObject(), [&](const sync::Expected<QJsonValue> &answer) {
            answered = answer && !answer->toArray().isEmpty();
            problem = answer ? QString() : QString::fromStdString(answer.error().message);
        });
        QTRY_VERIFY_WITH_TIMEOUT(answered.has_value(), 20'000);
        QVERIFY2(*answered, qPrintable(problem));
    }

    void clangdRenamesAndFormats()
    {
        const auto bench = withClangd();
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->isOpen(), 20'000);
        QSignalSpy renamed(bench->view.get(), &LanguageView::renamed);
        bench->caretAfter("somebody.gre");
        bench->view->rename(QStringLiteral("welcome"));
        QTRY_COMPARE_WITH_TIMEOUT(renamed.size(), 1, 20'000);
        const auto edit = renamed[0][0].value<WorkspaceEdit>();
        QCOMPARE(edit.editCount(), 2);
        const auto op = bench->document->operationOf(edit.files.first());
        QVERIFY(op);
        bench->editor->editText(*op);
        QCOMPARE(bench->editor->text(), QByteArray(Program).replace("greet", "welcome"));
        bench->session->edit(sync::replaceDifference(bench->session->text().text(), "int  main( ) {return 0 ;}\n"), {}).value();
        bench->binding->flush();
        bench->view->format();
        QTRY_COMPARE_WITH_TIMEOUT(bench->editor->text(), QByteArray("int main() { return 0; }\n"), 20'000);
    }

    void clangdKnowsSymbolsAndHovers()
    {
        const auto bench = withClangd();
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->isOpen(), 20'000);
        bench->view->symbols()->want();
        const QVector<LanguageSymbol> &list = bench->view->symbols()->all();
        QTRY_COMPARE_WITH_TIMEOUT(list.size(), 4, 20'000);
        QCOMPARE(list[2].name, QStringLiteral("greet"));
        QCOMPARE(list[2].depth, 1);
        bench->caretAfter("somebody.gre");
        bench->view->hover()->showAtCaret();
        QTRY_VERIFY_WITH_TIMEOUT(bench->view->hover()->isShown(), 20'000);
        QVERIFY2(bench->view->hover()->text().contains(QStringLiteral("Says it aloud")), qPrintable(bench->view->hover()->text()));
    }

    void proposesWordsWithoutAServer()
    {
        Bench bench(*m_service, m_folder.filePath(QStringLiteral("notes.txt")), "remember the milk and the reminder\n\n");
        bench.editor->setCaret(bench.editor->length());
        QTest::keyClicks(bench.editor, QStringLiteral("rem"));
        QTRY_VERIFY(bench.view->completion()->isShown());
        QCOMPARE(bench.proposals(), (QStringList{QStringLiteral("reminder"), QStringLiteral("remember")}));
        QTest::keyClick(bench.editor, Qt::Key_Down);
        QTest::keyClick(bench.editor, Qt::Key_Tab);
        QVERIFY(bench.editor->text().endsWith("\nremember"));
        QVERIFY(!bench.view->completion()->isShown());
    }

    /// What came by itself goes with the word that it came for; what was asked for stays.
    void proposalsGoWithTheirWord()
    {
        Bench bench(*m_service, m_folder.filePath(QStringLiteral("notes.txt")), "remember the milk and the reminder\n\n");
        bench.editor->setCaret(bench.editor->length());
        QTest::keyClicks(bench.editor, QStringLiteral("re"));
        QTRY_VERIFY(bench.view->completion()->isShown());
        QTest::keyClick(bench.editor, Qt::Key_Backspace);
        QTRY_VERIFY(bench.view->completion()->isShown());
        QTest::keyClick(bench.editor, Qt::Key_Backspace);
        QTRY_VERIFY(!bench.view->completion()->isShown());
        bench.view->completion()->trigger();
        QTRY_VERIFY(bench.view->completion()->isShown());
    }

    void parsesSnippets()
    {
        const Snippet snippet = Snippet::parse(QStringLiteral("for (${1:int ${2:i}}; ${3|<,>|}; \\$x) {\n\t$0\n}"));
        QCOMPARE(snippet.text, QByteArray("for (int i; <; $x) {\n\t\n}"));
        QCOMPARE(snippet.stops, (QVector<Snippet::Stop>{{1, 5, 10}, {2, 9, 10}, {3, 12, 13}, {0, 22, 22}}));
        const Snippet there = snippet.indented("\r\n", "  ", "    ");
        QCOMPARE(there.text, QByteArray("for (int i; <; $x) {\r\n      \r\n  }"));
        QCOMPARE(there.stops.last(), (Snippet::Stop{0, 28, 28}));
    }

    void folds()
    {
        Bench bench(*m_service, m_folder.filePath(QStringLiteral("x.py")), "def a():\n    b()\n\n    if c:\n        d()\ne()\n");
        Folding folding(bench.editor);
        QTRY_VERIFY(folding.isComplete());
        bench.editor->setCaret(bench.editor->text().indexOf("d()"));
        folding.toggle();
        const auto visible = [&](int line) { return bench.editor->send(QsciScintillaBase::SCI_GETLINEVISIBLE, static_cast<unsigned long>(line)) != 0; };
        QVERIFY(!visible(4));
        QVERIFY(visible(3));
        folding.unfoldAll();
        QVERIFY(visible(4));
        folding.foldAll();
        QVERIFY(!visible(1) && !visible(2) && !visible(3) && visible(0) && visible(5));
    }

    void closesBrackets()
    {
        Bench bench(*m_service, m_folder.filePath(QStringLiteral("y.cpp.txt")), "");
        AutoClose close(bench.editor);
        const auto after = [&](const char *keys) {
            bench.editor->setText(sync::Rope());
            QTest::keyClicks(bench.editor, QLatin1String(keys));
            return bench.editor->text();
        };
        QCOMPARE(after("f("), QByteArray("f()"));
        QCOMPARE(after("f()"), QByteArray("f()"));
        QCOMPARE(after("[{"), QByteArray("[{}]"));
        QTest::keyClick(bench.editor, Qt::Key_Backspace);
        QCOMPARE(bench.editor->text(), QByteArray("[]"));
        QCOMPARE(after("it's"), QByteArray("it's"));
        bench.editor->setText(sync::Rope("word"));
        bench.editor->setSelection(0, 4);
        QTest::keyClicks(bench.editor, QStringLiteral("("));
        QCOMPARE(bench.editor->text(), QByteArray("(word)"));
        QCOMPARE(bench.editor->selectedText(), QByteArray("word"));
    }

    void readsEditorConfig()
    {
        write(QStringLiteral(".editorconfig"), "root = true\n[*]\nindent_style = tab\ntab_width = 8\n; no\n[*.{js,ts}]\nindent_style = space\nindent_size = 2\ntrim_trailing_whitespace = true\n"
                                               "insert_final_newline = true\n[src/**/x{1..3}.js]\nindent_size = 3\n");
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("src/q")));
        const EditorConfig js = EditorConfig::forFile(m_folder.filePath(QStringLiteral("deep/a.ts")));
        QCOMPARE(js.spaces, std::optional(true));
        QCOMPARE(js.indentSize, std::optional(2));
        QCOMPARE(EditorConfig::forFile(m_folder.filePath(QStringLiteral("src/q/x2.js"))).indentSize, std::optional(3));
        QCOMPARE(EditorConfig::forFile(m_folder.filePath(QStringLiteral("src/q/x4.js"))).indentSize, std::optional(2));
        QCOMPARE(EditorConfig::forFile(m_folder.filePath(QStringLiteral("a.c"))).spaces, std::optional(false));
        sync::Rope text("a  \r\nb \r\nc\t");
        QVERIFY(sync::apply(text, js.cleanUp(text.text(), {1})));
        QCOMPARE(text.text(), std::string("a\r\nb \r\nc\r\n"));
        CodeEditor editor;
        js.applyTo(editor);
        QCOMPARE(editor.indentationWidth(), 2);
        QVERIFY(EditorConfig::matches(QStringLiteral("[!a]?.txt"), QStringLiteral("d/bc.txt")));
        QVERIFY(!EditorConfig::matches(QStringLiteral("/a.txt"), QStringLiteral("d/a.txt")));
    }
};

QTEST_MAIN(TestLanguageView)
#include "test_language_view.moc"
