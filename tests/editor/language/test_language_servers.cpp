// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Against the language servers that people have: typescript-language-server and pyright, from npm.
#include "tests/editor/language/LanguageBench.h"
#include <QJsonArray>
#include <QMenu>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace dyad;
using namespace dyad::editor;
using tests::LanguageBench;

namespace {

constexpr int Skipped = 77, Patience = 60'000;      // exit code, ms

const char Script[] = "import { total } from './sum';\n\nexport class Person {\n  constructor(public name: string) {}\n  greet(times: number): string {\n    return this.name.repeat(times);\n  }\n}\n\n"
                      "const somebody = new Person('Mira');\nconst said = somebody.greet(3);\nconsole.log(said, total([1, 2]));\n";
const char Sum[] = "export function total(numbers: number[]): number {\n  return numbers.reduce((a, b) => a + b, 0);\n}\n";
const char Python[] = "class Person:\n    def __init__(self, name: str) -> None:\n        self.name = name\n\n    def greet(self, times: int) -> str:\n        \"\"\"Says it aloud.\"\"\"\n"
                      "        return self.name * times\n\n\nsomebody = Person(\"Mira\")\nprint(somebody.greet(3))\n";

} // namespace

class TestLanguageServers : public QObject {
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
    std::unique_ptr<LanguageBench> open(const QString &name, const QByteArray &text) { return std::make_unique<LanguageBench>(*m_service, write(name, text), text); }

private Q_SLOTS:
    void initTestCase()
    {
        QProcess install;
        install.setProcessChannelMode(QProcess::ForwardedChannels);
        install.start(QStringLiteral(DYAD_SOURCE "/tests/support/npm-install"), {QStringLiteral(DYAD_SOURCE "/tests/editor/language/package.json"), QStringLiteral(NPM_WORK)});
        QVERIFY(install.waitForFinished(240'000));
        if (install.exitCode() == Skipped)
            std::exit(Skipped);
        QCOMPARE(install.exitCode(), 0);
        qputenv("PATH", QByteArrayLiteral(NPM_WORK "/node_modules/.bin:") + qgetenv("PATH"));
        write(QStringLiteral("tsconfig.json"), R"({"compilerOptions": {"strict": true, "target": "es2022", "module": "es2022", "moduleResolution": "bundler"}})");
        write(QStringLiteral("sum.ts"), Sum);
        QFile::link(QStringLiteral(NPM_WORK "/node_modules"), m_folder.filePath(QStringLiteral("node_modules")));      // TypeScript itself is the project's
        m_service = std::make_unique<LanguageService>();
        m_service->setStartAllowed([](const LanguageServers::Entry &, const QString &) { return true; });
        m_service->setRoot(m_folder.path());
    }

    void cleanupTestCase() { m_service.reset(); }

    void typescriptKnowsTheFile()
    {
        const auto bench = open(QStringLiteral("main.ts"), Script);
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->isOpen(), Patience);
        bench->view->symbols()->want();
        const auto names = [&] {
            QStringList all;
            for (const LanguageSymbol &symbol : bench->view->symbols()->all())
                all.append(symbol.name);
            return all;
        };
        QTRY_VERIFY_WITH_TIMEOUT(names().contains(QStringLiteral("greet")), Patience);
        QTRY_COMPARE_WITH_TIMEOUT(bench->view->colors()->at(bench->editor->text().indexOf("greet(3)")), SemanticColors::Color::Function, Patience);
        bench->view->hints()->setOn(true);
        QTRY_VERIFY_WITH_TIMEOUT(bench->view->hints()->textOfLine(10).contains(QStringLiteral("times: 3")), Patience);
        QVERIFY2(bench->view->hints()->textOfLine(10).contains(QStringLiteral("said: string")), qPrintable(bench->view->hints()->textOfLine(10)));
        bench->caretAfter("somebody.gre");
        bench->view->hover()->showAtCaret();
        QTRY_VERIFY_WITH_TIMEOUT(bench->view->hover()->text().contains(QStringLiteral("times: number")), Patience);
    }

    void typescriptCompletesAndFinds()
    {
        const auto bench = open(QStringLiteral("main.ts"), Script);
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->isOpen(), Patience);
        QSignalSpy found(bench->view.get(), &LanguageView::found);
        bench->caretAfter("console.log(said, tot");
        bench->view->find(LanguageView::Find::Definition);
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, Patience);
        QCOMPARE(found[0][1].value<QVector<LanguageLocation>>().value(0).path, m_folder.filePath(QStringLiteral("sum.ts")));
        bench->caretAfter("const somebo");
        bench->view->find(LanguageView::Find::TypeDefinition);
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 2, Patience);
        QCOMPARE(found[1][1].value<QVector<LanguageLocation>>().value(0).range.start.line, 2);
        bench->editor->setCaret(bench->editor->length());
        QTest::keyClicks(bench->editor, QStringLiteral("somebody."));
        QTRY_VERIFY_WITH_TIMEOUT(bench->proposals().contains(QStringLiteral("greet")), Patience);
        QTest::keyClick(bench->editor, Qt::Key_Escape);
    }

    void typescriptMarksAndMends()
    {
        QByteArray text(Script);
        text.replace("import { total } from './sum';\n", "");
        const auto bench = open(QStringLiteral("fix.ts"), text);
        QTRY_VERIFY_WITH_TIMEOUT(bench->marked(Indicator::Problem, "total"), Patience);
        bench->caretAfter("console.log(said, to");
        QSignalSpy wanted(bench->view->actions(), &CodeActions::editWanted);
        bench->view->actions()->openMenu();
        QTRY_VERIFY_WITH_TIMEOUT(bench->view->actions()->menu() != nullptr, Patience);
        QAction *import = nullptr;
        for (QAction *action : bench->view->actions()->menu()->actions())
            import = !import && action->text().contains(QStringLiteral("import"), Qt::CaseInsensitive) ? action : import;
        QVERIFY(import);
        import->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(wanted.size(), 1, Patience);
        const auto op = bench->document->operationOf(wanted[0][0].value<WorkspaceEdit>().files.value(bench->document->path()));
        QVERIFY(op);
        bench->editor->editText(*op);
        QVERIFY2(bench->editor->text().contains("from \"./sum\"") || bench->editor->text().contains("from './sum'"), bench->editor->text().constData());
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->diagnostics().isEmpty(), Patience);
    }

    void typescriptRenamesAcrossFiles()
    {
        const auto bench = open(QStringLiteral("main.ts"), Script);
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->isOpen(), Patience);
        QSignalSpy ready(bench->view.get(), &LanguageView::renameReady), renamed(bench->view.get(), &LanguageView::renamed), failed(bench->view.get(), &LanguageView::failed);
        bench->caretAfter("console.log(said, tot");
        bench->view->prepareRename();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, Patience);
        QCOMPARE(ready[0][0].toString(), QStringLiteral("total"));
        bench->view->rename(QStringLiteral("sumOf"));
        QTRY_COMPARE_WITH_TIMEOUT(renamed.size(), 1, Patience);
        const auto edit = renamed[0][0].value<WorkspaceEdit>();
        QVERIFY(edit.files.contains(m_folder.filePath(QStringLiteral("sum.ts"))));
        QCOMPARE(edit.files.value(bench->document->path()).size(), 2);
        bench->caretAfter("retu");
        bench->view->prepareRename();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, Patience);
    }

    void typescriptMendsImportsWhenAFileIsRenamed()
    {
        const auto bench = open(QStringLiteral("main.ts"), Script);
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->isOpen(), Patience);
        LspClient *client = bench->document->client();
        QVERIFY(client->capabilities().willRename);
        const QJsonObject params{{QStringLiteral("files"), QJsonArray{QJsonObject{{QStringLiteral("oldUri"), LanguageDocument::uriOf(m_folder.filePath(QStringLiteral("sum.ts")))},
            {QStringLiteral("newUri"), LanguageDocument::uriOf(m_folder.filePath(QStringLiteral("adding.ts")))}}}}};
        QByteArray text;
        const LspCall call = client->request(QStringLiteral("workspace/willRenameFiles"), params, [&](const sync::Expected<QJsonValue> &answer) {
            const auto edit = answer ? WorkspaceEdit::fromJson(answer->toObject()) : std::unexpected(answer.error());
            if (const auto op = edit ? bench->document->operationOf(edit->files.value(bench->document->path())) : std::unexpected(edit.error())) {
                bench->editor->editText(*op);
                text = bench->editor->text();
            }
        });
        QTRY_VERIFY_WITH_TIMEOUT(!call.isWaiting(), Patience);
        QVERIFY2(text.contains("./adding"), text.constData());
    }

    void pyrightKnowsTheFile()
    {
        const auto bench = open(QStringLiteral("main.py"), Python);
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->isOpen(), Patience);
        bench->view->symbols()->want();
        QTRY_VERIFY_WITH_TIMEOUT(bench->view->symbols()->all().size() >= 4, Patience);
        bench->caretAfter("somebody.gre");
        bench->view->hover()->showAtCaret();
        QTRY_VERIFY_WITH_TIMEOUT(bench->view->hover()->text().contains(QStringLiteral("Says it aloud")), Patience);
        QSignalSpy found(bench->view.get(), &LanguageView::found), prepared(bench->view->hierarchy(), &CallHierarchy::prepared);
        bench->view->find(LanguageView::Find::References);
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, Patience);
        QCOMPARE(found[0][1].value<QVector<LanguageLocation>>().size(), 2);
        bench->view->hierarchy()->prepare();
        QTRY_COMPARE_WITH_TIMEOUT(prepared.size(), 1, Patience);
        bench->editor->setCaret(bench->editor->length());
        QTest::keyClicks(bench->editor, QStringLiteral("somebody."));
        QTRY_VERIFY_WITH_TIMEOUT(bench->proposals().contains(QStringLiteral("greet")), Patience);
        QTest::keyClick(bench->editor, Qt::Key_Escape);
    }

    void pyrightMarksProblems()
    {
        const auto bench = open(QStringLiteral("wrong.py"), QByteArray(Python) + "somebody.greet(\"three\")\n");
        QTRY_VERIFY_WITH_TIMEOUT(bench->marked(Indicator::Problem, "\"three\""), Patience);
        bench->editor->editText(sync::TextOperation::replacement(bench->editor->text().indexOf("\"three\""), 7, "3"));
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->diagnostics().isEmpty(), Patience);
    }

    /// Pyright leaves it to us to look at the disk: a checkout changes a file that is not open here, and what is open is judged anew.
    void pyrightHearsOfFilesOnTheDisk()
    {
        using Kind = FileChange::Kind;
        const auto bench = open(QStringLiteral("user.py"), "from other import fresh\n\nfresh()\n");
        QTRY_VERIFY_WITH_TIMEOUT(m_service->watchesFiles(), Patience);
        m_service->tellFiles({{write(QStringLiteral("other.py"), "def old() -> None: ...\n"), Kind::Created}});
        QTRY_VERIFY_WITH_TIMEOUT(bench->marked(Indicator::Problem, "fresh"), Patience);
        m_service->tellFiles({{write(QStringLiteral("other.py"), "def fresh() -> None: ...\n"), Kind::Changed}});
        QTRY_VERIFY_WITH_TIMEOUT(bench->document->diagnostics().isEmpty(), Patience);
    }
};

QTEST_MAIN(TestLanguageServers)
#include "test_language_servers.moc"
