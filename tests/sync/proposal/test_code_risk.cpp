// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What is marked in new code before a person accepts it, and what is not.
#include "sync/proposal/CodeRisk.h"
#include <QElapsedTimer>
#include <QTest>

using namespace dyad::sync;
using Kind = CodeRisk::Kind;

class TestCodeRisk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void marks_data();
    void marks();
    void leavesAlone_data();
    void leavesAlone();
    void saysTheLine();
    void takesNoTime();
};

void TestCodeRisk::marks_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *line, Kind kind) { QTest::newRow(line) << QByteArray(line) << int(kind); };
    // Put together here, so that no scanner of this tree takes them for real ones.
    QTest::newRow("aws") << QByteArray("key = '") + "AKIA" + "IOSFODNN7EXAMPLE'" << int(Kind::Secret);
    QTest::newRow("github") << QByteArray("const t = \"gh") + "p_" + QByteArray(36, 'a') + "\"" << int(Kind::Secret);
    QTest::newRow("pem") << QByteArray("-----BEGIN RSA PRIV") + "ATE KEY-----" << int(Kind::Secret);
    row("password: \"hunter2hunter2\",", Kind::Secret);
    row("  API_KEY = '9f8e7d6c5b4a'", Kind::Secret);
    row("db = connect(\"postgres://mira:geheim1@db.example/x\")", Kind::Secret);
    row("const x = eval(input);", Kind::Evaluation);
    row("return new Function(body)();", Kind::Evaluation);
    row("setTimeout(\"go()\", 5)", Kind::Evaluation);
    row("data = pickle.loads(blob)", Kind::Evaluation);
    row("db.query(\"SELECT * FROM users WHERE id = \" + id)", Kind::SqlText);
    row("db.query(`DELETE FROM users WHERE id = ${id}`)", Kind::SqlText);
    row("cur.execute(f\"UPDATE t SET a = {a}\")", Kind::SqlText);
    row("cur.execute(\"INSERT INTO t VALUES (%s)\" % name)", Kind::SqlText);
    row("subprocess.run(cmd, shell=True)", Kind::ShellText);
    row("execSync(`rm -rf ${path}`)", Kind::ShellText);
    row("os.system(\"ls \" + path)", Kind::ShellText);
    row("system((\"echo \" + name).c_str());", Kind::ShellText);
    row("std::system((std::string(\"ls \") + path).c_str());", Kind::ShellText);
    row("el.innerHTML = text;", Kind::RawHtml);
    row("<div dangerouslySetInnerHTML={{__html: x}} />", Kind::RawHtml);
    row("requests.get(url, verify=False)", Kind::UncheckedPeer);
    row("new Agent({ rejectUnauthorized: false })", Kind::UncheckedPeer);
}

void TestCodeRisk::marks()
{
    QFETCH(QByteArray, line);
    QFETCH(int, kind);
    const auto risks = risksIn(std::string_view(line.constData(), size_t(line.size())));
    QCOMPARE(risks.size(), size_t(1));
    QCOMPARE(int(risks[0].kind), kind);
}

void TestCodeRisk::leavesAlone_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line : {"password = os.environ['PASSWORD']", "const token = await fetchToken();", "api_key: \"your-key-here\"", "password: \"${DB_PASSWORD}\"", "db.query('SELECT * FROM users WHERE id = $1', [id])",
             "cur.execute(\"SELECT a FROM t WHERE b = %s\", (b,))", "// retrieval of a medieval text (old)", "regex.exec(line)", "const s = 'please select one from the list';", "el.textContent = text;",
             "subprocess.run([\"ls\", path])", "setTimeout(() => go(), 5)", "https://example.org/a?b=c", "ssh://git@example.org/x.git", "if (a.innerHTML == b) return;", "passwordLabel = 'Password:'", "verify = True", "tokens: \"\""})
        QTest::newRow(line) << QByteArray(line);
}

void TestCodeRisk::leavesAlone()
{
    QFETCH(QByteArray, line);
    const auto risks = risksIn(std::string_view(line.constData(), size_t(line.size())));
    QVERIFY2(risks.empty(), qPrintable(QString::number(risks.empty() ? -1 : int(risks[0].kind))));
}

void TestCodeRisk::saysTheLine()
{
    const auto risks = risksIn("int a;\r\n\nx = eval(y)\nel.innerHTML = z; document.write(z);\n");
    QCOMPARE(risks, (std::vector<CodeRisk>{{Kind::Evaluation, 3}, {Kind::RawHtml, 4}}));
    QVERIFY(risksIn("").empty());
    std::string many;
    for (int i = 0; i < 200; ++i)
        many += "eval(x)\n";
    QCOMPARE(risksIn(many).size(), size_t(50));
}

// Patterns that go back and forth would let one line hold up the window.
void TestCodeRisk::takesNoTime()
{
    QElapsedTimer clock;
    clock.start();
    for (const char *piece : {"\"select ", "a:", "'select x from ", "password ", "f\"update ", "eval", "-----BEGIN ", "exec(`", "://a:"}) {
        std::string text;
        while (text.size() < 100'000)
            text += piece;
        (void)risksIn(text);
        std::string lines;
        while (lines.size() < 100'000)
            lines += std::string(piece) + std::string(100, 'x') + "\n";
        (void)risksIn(lines);
    }
    qInfo("%lld ms", clock.elapsed());
}

QTEST_GUILESS_MAIN(TestCodeRisk)
#include "test_code_risk.moc"
