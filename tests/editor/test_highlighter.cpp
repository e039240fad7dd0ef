// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/CodeEditor.h"
#include "editor/DirtyLines.h"
#include "editor/Highlighter.h"
#include "editor/SyntaxRepository.h"
#include "editor/Theme.h"
#include "sync/text/Rope.h"
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Theme>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace dyad;
using editor::CodeEditor;
using editor::DirtyLines;
using sync::TextOperation;

namespace {

void fill(CodeEditor &editor, const QByteArray &text, const QString &fileName)
{
    editor.setText(sync::Rope(std::string_view(text.constData(), static_cast<size_t>(text.size()))));
    editor.setFileName(fileName);
}

bool finish(CodeEditor &editor)
{
    return QTest::qWaitFor([&] { return editor.highlighter()->isComplete(); }, 20'000);
}

QByteArray stylesOf(const CodeEditor &editor)
{
    QByteArray styles;
    for (qint64 i = 0; i < editor.length(); ++i) {
        const QString name = editor.highlighter()->formatAt(i);
        styles += name.isEmpty() ? '.' : name.at(0).toLatin1();
    }
    return styles;
}

QByteArray cppLines(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += i % 7 == 0 ? "/* block " + QByteArray::number(i) + "\n" : i % 7 == 1 ? QByteArray("   ends */ return \"ü\";\n") : "int f" + QByteArray::number(i) + "(const char *s) { return 0x1f; } // c\n";
    return text;
}

} // namespace

class TestHighlighter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allLanguagesAreThere()
    {
        QVERIFY(editor::SyntaxRepository::instance().definitions().size() >= 300);
        QVERIFY(editor::SyntaxRepository::languages().contains(QStringLiteral("C++")));
        for (const auto mode : {editor::Theme::Mode::Dark, editor::Theme::Mode::Light}) {
            editor::Theme::instance().setMode(mode);
            const KSyntaxHighlighting::Theme theme = editor::SyntaxRepository::theme();
            QCOMPARE(theme.name(), editor::Theme::instance().codeThemeName());
            QCOMPARE(QColor(theme.editorColor(KSyntaxHighlighting::Theme::BackgroundColor)), editor::Theme::instance().color(editor::Token::Editor));
        }
    }

    void formats_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("needle");
        QTest::addColumn<QString>("format");
        const auto row = [](const char *name, const char *file, const char *text, const char *needle, const char *format) {
            QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(text) << QByteArray(needle) << QString::fromLatin1(format);
        };
        row("c++ keyword", "a.cpp", "int x;\nreturn x;\n", "return", "Control Flow");
        row("c++ type", "a.cpp", "int x;\n", "int", "Data Type");
        row("c++ comment", "a.cpp", "x; // note\n", "note", "Comment");
        row("c++ behind umlauts", "a.cpp", "/* ünïcödé 🙂 */ return 1;\n", "return", "Control Flow");
        row("c++ block comment, third line", "a.cpp", "/* a\n b\n deep */\n", "deep", "Comment");
        row("c++ call", "a.cpp", "x = compute(1);\n", "compute", "Function name");
        row("c++ type name", "a.cpp", "TextOperation op;\n", "TextOperation", "Type name");
        row("no call in a comment", "a.cpp", "// call(me)\n", "call", "Comment");
        row("python", "a.py", "def f():\n    pass\n", "def", "Definition Keyword");
        row("python string", "a.py", "s = 'text'\n", "text", "String");
        row("json", "a.json", "{\"key\": true}\n", "true", "Style_Keyword");
        row("cmake", "CMakeLists.txt", "add_executable(x)\n", "add_executable", "Command");
        row("shell", "a.sh", "if true; then\n", "if", "Control Flow");
    }
    void formats()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, needle);
        QFETCH(QString, format);
        CodeEditor editor;
        fill(editor, text, file);
        QVERIFY(finish(editor));
        QCOMPARE(editor.highlighter()->formatAt(text.indexOf(needle)), format);
        QCOMPARE(editor.highlighter()->formatAt(text.indexOf(needle) + needle.size() - 1), format);
    }

    void anEditCostsOnlyTheLinesThatChange()
    {
        CodeEditor editor;
        fill(editor, cppLines(5000), QStringLiteral("a.cpp"));
        QVERIFY(finish(editor));
        const qint64 before = editor.highlighter()->linesDone();
        editor.editText(TextOperation::insertion(editor.lineStart(2500), "x"));
        QVERIFY(!editor.highlighter()->isComplete());
        QVERIFY(finish(editor));
        QVERIFY2(editor.highlighter()->linesDone() - before <= 4, qPrintable(QString::number(editor.highlighter()->linesDone() - before)));
    }

    void anOpenedCommentRunsToWhereItEnds()
    {
        CodeEditor editor;
        fill(editor, cppLines(700), QStringLiteral("a.cpp"));
        QVERIFY(finish(editor));
        const qint64 at = editor.lineStart(352);        // code, five lines before the next comment ends
        const qint64 before = editor.highlighter()->linesDone();
        editor.editText(TextOperation::insertion(at, "/*"));
        QVERIFY(finish(editor));
        QCOMPARE(editor.highlighter()->formatAt(editor.lineStart(354)), QStringLiteral("Comment"));
        QVERIFY(editor.highlighter()->linesDone() - before < 20);
        editor.editText(TextOperation::deletion(at, 2));
        QVERIFY(finish(editor));
        QCOMPARE(editor.highlighter()->formatAt(editor.lineStart(354)), QStringLiteral("Data Type"));
    }

    // Whatever is edited where: in the end the colours are those of a fresh start.
    void editsConvergeToAFreshStart()
    {
        const quint32 seed = qEnvironmentVariableIsSet("DYAD_SEED") ? qEnvironmentVariable("DYAD_SEED").toUInt() : QRandomGenerator::global()->generate();
        qInfo("seed %u (set DYAD_SEED to repeat)", seed);
        QRandomGenerator random(seed);
        CodeEditor editor;
        editor.resize(600, 300);
        editor.show();
        fill(editor, cppLines(300), QStringLiteral("a.cpp"));
        const char *pieces[] = {"/*", "*/", "\"", "\n", "R\"(", ")\"", "// x", "\r\n", "int a;\nint b;\n", "#if 0\n", "#endif\n"};
        for (int step = 0; step < 400; ++step) {
            const qint64 at = editor.lineStart(random.bounded(editor.lineCount()));
            if (random.bounded(3) == 0 && at + 40 < editor.length()) {
                const int line = editor.lineAt(at + 40);
                editor.editText(TextOperation::deletion(at, editor.lineStart(line) - at));
            } else {
                editor.editText(TextOperation::insertion(at, pieces[random.bounded(11)]));
            }
            if (random.bounded(4) == 0)
                QCoreApplication::processEvents();
        }
        QVERIFY(finish(editor));
        CodeEditor fresh;
        fill(fresh, editor.text(), QStringLiteral("a.cpp"));
        QVERIFY(finish(fresh));
        QCOMPARE(stylesOf(editor), stylesOf(fresh));
    }

    void farBelowIsPaintedAtOnce()
    {
        CodeEditor editor;
        editor.resize(600, 300);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        fill(editor, cppLines(200'000), QStringLiteral("a.cpp"));
        editor.goTo(199'000);
        editor.grab();      // paints
        QVERIFY(!editor.highlighter()->isComplete());
        int coloured = 0;
        for (qint64 i = editor.lineStart(editor.firstVisibleLine()); i < editor.lineStart(editor.lastVisibleLine()); ++i)
            coloured += !editor.highlighter()->formatAt(i).isEmpty();
        QVERIFY(coloured > 50);
        // Typing there meanwhile does not disturb what goes on above.
        QTest::keyClicks(&editor, QStringLiteral("int x;"));
        QCOMPARE(editor.textRange(editor.caret() - 6, 6), QByteArray("int x;"));
    }

    void hugeLinesStayPlain()
    {
        CodeEditor editor;
        fill(editor, "int a; /*\n" + QByteArray(2'000'000, 'x') + "\n*/ int b;\n", QStringLiteral("a.cpp"));
        QVERIFY(finish(editor));
        QCOMPARE(editor.highlighter()->formatAt(100), QString());
        QCOMPARE(editor.highlighter()->formatAt(editor.length() - 7), QStringLiteral("Data Type"));
    }

    void dirtyLines()
    {
        DirtyLines dirty;
        dirty.mark(10, 20);
        dirty.mark(30, 40);
        dirty.mark(21, 25);
        QCOMPARE(dirty.stretches(), (std::vector<DirtyLines::Stretch>{{10, 25}, {30, 40}}));
        dirty.shift(5, 3);
        QCOMPARE(dirty.stretches(), (std::vector<DirtyLines::Stretch>{{13, 28}, {33, 43}}));
        dirty.shift(20, -10);
        QCOMPARE(dirty.stretches(), (std::vector<DirtyLines::Stretch>{{13, 20}, {23, 33}}));
        QVERIFY(dirty.contains(20) && !dirty.contains(21));
        QCOMPARE(dirty.touching(21, 23), std::optional<size_t>(1));
        dirty.finishFirstLine(1);
        QCOMPARE(dirty.stretches()[1].first, 24);
    }
};

QTEST_MAIN(TestHighlighter)
#include "test_highlighter.moc"
