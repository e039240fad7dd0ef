// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What a language server may ask for, and what one that is broken or means ill may send.
#include "editor/language/LanguageDocument.h"
#include "editor/language/LanguageService.h"
#include "editor/language/WorkspaceEdit.h"
#include "sync/session/LocalDocument.h"
#include "tests/support/Patience.h"
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace dyad;
using namespace dyad::editor;
using State = LspClient::State;

class TestLspFaults : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_scenarios = 0;

    LspClient::Options scenario(QByteArray json)
    {
        json.replace("$once", m_folder.filePath(QStringLiteral("once-%1").arg(m_scenarios)).toUtf8());
        const QString path = m_folder.filePath(QStringLiteral("scenario-%1.json").arg(++m_scenarios));
        QFile file(path);
        if (!QJsonDocument::fromJson(json).isObject() || !file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            qFatal("the scenario is none");
        return {.name = QStringLiteral("Fake"), .command = {QStringLiteral(FAKE_SERVER), path}, .root = m_folder.path(), .backOffMs = 5};
    }

    /// What the server says when it is asked that; nothing where it does not say.
    static QJsonArray told(LspClient &client, const char *what)
    {
        std::optional<QJsonArray> all;
        const LspCall call = client.request(QLatin1String(what), {}, [&](const auto &answer) { all = answer ? answer->toArray() : QJsonArray(); });
        (void)QTest::qWaitFor([&] { return all.has_value(); }, 20'000);
        return all.value_or(QJsonArray());
    }

private Q_SLOTS:
    /// Each question is answered by what the protocol knows as an answer to it.
    void answersQuestions()
    {
        auto options = scenario(R"({"capabilities": {}, "afterInitialized": [{"jsonrpc": "2.0", "id": 1, "method": "workspace/configuration", "params": {"items": [{"section": "a.b"}, {"section": "none"}, {}]}},
            {"jsonrpc": "2.0", "id": 2, "method": "workspace/workspaceFolders"}, {"jsonrpc": "2.0", "id": 3, "method": "window/showDocument", "params": {"uri": "file:\/\/\/etc/hostname"}},
            {"jsonrpc": "2.0", "id": 4, "method": "window/showMessageRequest", "params": {"type": 3, "message": "Well?", "actions": [{"title": "Yes", "x": 1}, {"title": "No"}]}},
            {"jsonrpc": "2.0", "id": 5, "method": "window/showMessageRequest", "params": {"type": 1, "message": "Just so"}},
            {"jsonrpc": "2.0", "id": 6, "method": "something/unknown"}]})");
        options.settings = QJsonDocument::fromJson(R"({"a": {"b": [1]}})").object();
        LspClient client(options);
        QSignalSpy said(&client, &LspClient::said);
        LspClient::OfferReply choose;
        connect(&client, &LspClient::offered, this, [&](const QString &text, const QStringList &offers, const LspClient::OfferReply &reply) {
            QCOMPARE(text, QStringLiteral("Well?"));
            QCOMPARE(offers, (QStringList{QStringLiteral("Yes"), QStringLiteral("No")}));
            choose = reply;
        });
        client.start();
        QTRY_VERIFY(choose && said.size() == 1);
        choose(0);
        choose(1);      // too late
        QTRY_COMPARE(told(client, "test/replies").size(), 6);
        QMap<int, QJsonObject> replies;
        for (const QJsonValue &one : told(client, "test/replies"))
            replies.insert(one[QLatin1String("id")].toInt(), one.toObject());
        const auto result = [&](int id) { return replies.value(id).value(QLatin1String("result")); };
        QCOMPARE(result(1), QJsonValue(QJsonArray{QJsonArray{1}, QJsonValue::Null, options.settings}));
        QCOMPARE(result(2)[0][QLatin1String("uri")].toString(), QStringLiteral("file://") + m_folder.path());
        QCOMPARE(result(3), QJsonValue(QJsonObject{{QStringLiteral("success"), false}}));       // nobody is there to show it
        QCOMPARE(result(4), QJsonValue(QJsonObject{{QStringLiteral("title"), QStringLiteral("Yes")}, {QStringLiteral("x"), 1}}));
        QCOMPARE(result(5), QJsonValue(QJsonValue::Null));
        QCOMPARE(replies.value(6).value(QLatin1String("error"))[QLatin1String("code")].toInt(), -32601);
    }

    void matchesPatterns_data()
    {
        QTest::addColumn<QString>("glob");
        QTest::addColumn<QStringList>("matching");
        QTest::addColumn<QStringList>("others");
        const auto row = [](const char *glob, const QStringList &matching, const QStringList &others) { QTest::newRow(glob) << QString::fromLatin1(glob) << matching << others; };
        const auto s = [](const char *text) { return QString::fromUtf8(text); };
        row("**/*.go", {s("a.go"), s("b/a.go"), s("b/c/ä.go")}, {s("a.gox"), s("go"), s("a.go/b")});
        row("*.go", {s("a.go"), s(".go")}, {s("b/a.go")});
        row("**/*.{go,mod,sum}", {s("go.mod"), s("x/go.sum")}, {s("go.{mod}"), s("go.work")});
        row("{**/a,b/**}", {s("a"), s("x/y/a"), s("b/x"), s("b/x/y")}, {s("b"), s("xa")});
        row("src/**/test/*.rs", {s("src/test/a.rs"), s("src/a/b/test/c.rs")}, {s("src/test/x/a.rs"), s("test/a.rs")});
        row("**", {s("a"), s("a/b")}, {});
        row("a**b", {s("ab"), s("axxb")}, {s("a/b")});
        row("fo?", {s("foo")}, {s("fo"), s("fo/"), s("fooo")});
        row("[a-c]x[!0-9]", {s("axx"), s("cx-")}, {s("dxx"), s("ax1"), s("ax/")});
        row("a.b+(c)$", {s("a.b+(c)$")}, {s("axbb(c)$")});
        row("[x", {s("[x")}, {s("x")});
        row("{a,{b,c}d}", {s("a"), s("bd"), s("cd")}, {s("b"), s("ad")});
    }
    void matchesPatterns()
    {
        QFETCH(QString, glob);
        QFETCH(QStringList, matching);
        QFETCH(QStringList, others);
        const auto expression = WatchedFiles::expressionOf(glob);
        QVERIFY(expression);
        for (const QString &path : matching)
            QVERIFY2(expression->match(path).hasMatch(), qPrintable(path));
        for (const QString &path : others)
            QVERIFY2(!expression->match(path).hasMatch(), qPrintable(path));
    }

    void refusesPatternsThatAreNone()
    {
        for (const char *bad : {"", "{a", "{a,{b}"})
            QVERIFY2(!WatchedFiles::expressionOf(QLatin1String(bad)), bad);
        QVERIFY(!WatchedFiles::expressionOf(QString(WatchedFiles::LongestGlob + 1, QLatin1Char('a'))));
        // One that would try every way round gives up; nothing waits for it.
        QString wild;
        for (int i = 0; i < 30; ++i)
            wild += QStringLiteral("**/a/");
        const auto expression = WatchedFiles::expressionOf(wild + QLatin1Char('b'));
        QVERIFY(expression && !expression->match(QStringLiteral("a/").repeated(200)).hasMatch());
    }

    /// Registered and taken back while the server runs, with bases and kinds; a run that has ended is not told of what the next one did not ask for.
    void tellsOfFilesThatWereAskedFor()
    {
        QByteArray json = R"({"capabilities": {}, "exitOn": ["boom"], "exitOnce": "$once", "afterInitialized": [{"jsonrpc": "2.0", "id": 1, "method": "client/registerCapability", "params": {"registrations": [
            {"id": "one", "method": "workspace/didChangeWatchedFiles", "registerOptions": {"watchers": [{"globPattern": "**\u002f*.txt", "kind": 1}, {"globPattern": {"baseUri": "file:\/\/$root/sub", "pattern": "*.md"}},
                {"globPattern": {"baseUri": {"uri": "file:\/\/\/elsewhere", "name": "x"}, "pattern": "**"}, "kind": 4}, {"globPattern": "$root/abs\u002f**"}, {"globPattern": "\u007bbroken"}]}},
            {"id": "two", "method": "workspace/didChangeWatchedFiles", "registerOptions": {"watchers": [{"globPattern": "**\u002f*.gone"}]}}]}},
            {"jsonrpc": "2.0", "id": 2, "method": "client/unregisterCapability", "params": {"unregisterations": [{"id": "two", "method": "workspace/didChangeWatchedFiles"}]}}]})";
        LspClient client(scenario(json.replace("$root", m_folder.path().toUtf8())));
        QSignalSpy wanted(&client, &LspClient::filesWanted);
        client.start();
        QTRY_COMPARE(told(client, "test/replies").size(), 2);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(client.watchesFiles());
        using Kind = FileChange::Kind;
        const auto in = [this](const char *name) { return m_folder.filePath(QString::fromUtf8(name)); };
        QVector<FileChange> changes{{in("a b.txt"), Kind::Created}, {in("b.txt"), Kind::Changed}, {in("sub/c.md"), Kind::Deleted}, {in("sub/x/c.md"), Kind::Changed}, {in("d.md"), Kind::Changed},
            {QStringLiteral("/elsewhere/e"), Kind::Deleted}, {QStringLiteral("/elsewhere/f"), Kind::Created}, {in("abs/x/y"), Kind::Changed}, {in("g.gone"), Kind::Created}};
        for (int i = 0; i < 2 * LspClient::FilesAtOnce; ++i)
            changes.append({in("many/") + QString::number(i) + QStringLiteral(".txt"), Kind::Created});
        client.tellFiles(changes);
        QTRY_COMPARE(told(client, "test/files").size(), 4 + 2 * LspClient::FilesAtOnce);
        QStringList heard;
        for (const QJsonValue &one : told(client, "test/files"))
            heard.append(QUrl(one[QLatin1String("uri")].toString()).fileName() + QString::number(one[QLatin1String("type")].toInt()));
        QCOMPARE(heard.mid(0, 4), (QStringList{QStringLiteral("a b.txt1"), QStringLiteral("c.md3"), QStringLiteral("e3"), QStringLiteral("y2")}));
        client.stop();
        QVERIFY(!client.watchesFiles());
        client.tellFiles(changes);      // nobody is there to hear it
    }

    /// Headers in any case and order, a message of 3 MB, two messages at once, one in pieces: all of it is read, in order.
    void readsOddFrames()
    {
        const auto frame = [](const QByteArray &body, const QByteArray &header = "Content-Length") { return header + ": " + QByteArray::number(body.size()) + "\r\n\r\n" + body; };
        const auto escaped = [](QByteArray text) { return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r\n", "\\r\\n"); };
        // "$long" is five bytes here and three millions there.
        QByteArray large = R"({"jsonrpc": "2.0", "id": 3, "result": "$long"})";
        large = "content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-length:" + QByteArray::number(large.size() - 5 + 3'000'000) + "\r\n\r\n" + large;
        const QByteArray both = large + frame(R"({"jsonrpc": "2.0", "id": 2, "result": "second"})", "content-LENGTH") + frame(R"({"method": "note"})");
        LspClient client(scenario("{\"silent\": [\"first\"], \"rawOn\": {\"odd\": \"" + escaped(both) + "\"}}"));
        QStringList order;
        connect(&client, &LspClient::notified, this, [&](const QString &method) { order.append(method); });
        client.start();
        QTRY_COMPARE(client.state(), State::Running);
        const LspCall first = client.request(QStringLiteral("first"), {}, [&](const auto &answer) { order.append(answer ? answer->toString() : QStringLiteral("failed")); });
        const LspCall odd = client.request(QStringLiteral("odd"), {}, [&](const auto &answer) { order.append(answer ? QString::number(answer->toString().size()) : QStringLiteral("failed")); });
        QTRY_COMPARE(order.size(), 3);
        QCOMPARE(order, (QStringList{QStringLiteral("3000000"), QStringLiteral("second"), QStringLiteral("note")}));
        QCOMPARE(client.state(), State::Running);
    }

    /// Nothing that a server may send leaves a question without an answer or the client in a state of its own.
    void survivesLies_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char *name, const char *key, const char *bytes) { QTest::newRow(name) << QByteArray("{\"") + key + "\": {\"odd\": \"" + bytes + "\"}}"; };
        row("dies in the middle of a frame", "rawEndOn", R"(Content-Length: 100\r\n\r\n{\"id\": 2, \"resu)");
        row("dies in the middle of a header", "rawEndOn", R"(Content-Le)");
        row("dies in the middle of a long frame", "rawEndOn", R"(Content-Length: 9000000\r\n\r\n$long)");
        row("a length that is too short", "rawOn", R"(Content-Length: 5\r\n\r\n{\"id\": 2, \"result\": 1}\r\n\r\n)");
        row("a length that is no number", "rawOn", R"(Content-Length: 12x\r\n\r\n{\"id\": 2, \"result\": 1})");
        row("a length below nothing", "rawOn", R"(Content-Length: -3\r\n\r\n{})");
        row("a length beyond all", "rawOn", R"(Content-Length: 99999999999999999999\r\n\r\n{})");
        row("a length over the limit", "rawOn", R"(Content-Length: 67108865\r\n\r\n{})");
        row("no length", "rawOn", R"(Content-Type: x\r\n\r\n{})");
        row("a list", "rawOn", R"(Content-Length: 2\r\n\r\n[])");
        row("an endless header", "rawOn", R"($long)");
    }
    void survivesLies()
    {
        QFETCH(QByteArray, json);
        auto options = scenario(json);
        options.mostRestarts = 0;
        LspClient client(options);
        client.start();
        QTRY_COMPARE(client.state(), State::Running);
        std::string code;
        const LspCall call = client.request(QStringLiteral("odd"), {}, [&](const auto &answer) { code = answer ? "answered" : answer.error().code; });
        QTRY_COMPARE(code, std::string("server-ended"));
        QCOMPARE(client.state(), State::Failed);
        QVERIFY(!client.message().isEmpty());
        QCOMPARE(client.processId(), 0);
    }

    /// Who hears that one question failed may withdraw the others: those are not heard of any more. It may be gone with them.
    void aFailureMayWithdrawTheOthers()
    {
        for (const bool late : {false, true}) {
            auto options = scenario(R"({"silent": ["slow"]})");
            options.requestTimeoutMs = late ? 50 : 60'000;
            LspClient client(options);
            client.start();
            QTRY_COMPARE(client.state(), State::Running);
            int heard = 0;
            std::vector<LspCall> calls;
            for (int i = 0; i < 5; ++i)
                calls.push_back(client.request(QStringLiteral("slow"), {}, [&, i](const auto &) {
                    ++heard;
                    for (int other = 0; other < 5; ++other)
                        if (other != i)
                            calls[static_cast<size_t>(other)].cancel();
                }));
            if (!late)
                client.stop();
            QTRY_VERIFY(heard > 0);
            QCOMPARE(heard, 1);
        }
    }

    /// Who asks again when the answer fails, because the server was stopped, is told so at once and not after a time.
    void askingAgainWhileItIsStopped()
    {
        LspClient client(scenario(R"({"silent": ["slow"]})"));
        client.start();
        QTRY_COMPARE(client.state(), State::Running);
        LspCall again;
        std::string code;
        const LspCall call = client.request(QStringLiteral("slow"), {}, [&](const auto &) {
            again = client.request(QStringLiteral("slow"), {}, [&](const auto &answer) { code = answer ? "" : answer.error().code; });
        });
        client.stop();
        QTRY_COMPARE(code, std::string("not-running"));
    }

    /// What is said about a text that was closed meanwhile is not taken up: nobody would take it back. Of very many problems the gravest count.
    void leavesOutWhatNobodyReads()
    {
        const auto options = scenario(R"({"capabilities": {"textDocumentSync": 2}, "afterInitialized": [
            {"method": "textDocument/publishDiagnostics", "params": {"uri": "file:\/\/\/old.cpp", "version": 3, "diagnostics": [{"message": "late", "range": {}}]}},
            {"method": "textDocument/publishDiagnostics", "params": {"uri": "untitled:x", "diagnostics": [{"message": "nowhere", "range": {}}]}},
            {"method": "textDocument/publishDiagnostics", "params": {"uri": "file:\/\/\/a/../new.cpp", "diagnostics": [{"message": "fine", "range": {}}]}}]})");
        const QString table = m_folder.filePath(QStringLiteral("late.json"));
        QFile file(table);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QJsonObject fake{{QStringLiteral("languages"), QJsonObject{{QStringLiteral("C++"), QStringLiteral("cpp")}}},
            {QStringLiteral("programs"), QJsonArray{options.command[0]}}, {QStringLiteral("arguments"), QJsonArray{options.command[1]}}};
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("servers"), QJsonObject{{QStringLiteral("fake"), fake}}}}).toJson());
        file.close();
        LanguageServers servers;
        QVERIFY(servers.load(table));
        LanguageService service(servers);
        service.setStartAllowed([](const LanguageServers::Entry &, const QString &) { return true; });
        service.setRoot(m_folder.path());
        QStringList published;
        connect(&service, &LanguageService::diagnosticsPublished, this, [&](const QString &, const QString &path, const QVector<LanguageDiagnostic> &all) {
            if (!all.isEmpty())
                published.append(path);
        });
        const auto document = service.document(std::make_shared<sync::LocalDocument>("int x;"), m_folder.filePath(QStringLiteral("d.cpp")), QStringLiteral("C++"));
        QTRY_COMPARE(published, QStringList{QStringLiteral("/new.cpp")});
        QJsonArray many;
        for (int i = 0; i < 3 * LanguageDiagnostic::MostOfFile; ++i)
            many.append(QJsonObject{{QStringLiteral("severity"), 4 - i % 4}, {QStringLiteral("message"), QStringLiteral("x")}});
        const auto kept = LanguageDiagnostic::listFromJson(many);
        QCOMPARE(kept.size(), LanguageDiagnostic::MostOfFile);
        QVERIFY(std::count_if(kept.begin(), kept.end(), [](const auto &one) { return one.severity == LanguageDiagnostic::Severity::Error; }) == many.size() / 4);
    }

    /// An edit of something that is no file here is refused as a whole, and no path leads out of the folder behind somebody's back.
    void refusesEditsOfWhatIsNoFile()
    {
        const auto edit = [](const char *json) { return WorkspaceEdit::fromJson(QJsonDocument::fromJson(json).object()); };
        const auto half = edit(R"({"changes": {"jdt:\/\/x/y": [{"newText": "a"}], "file:\/\/\/a.txt": [{"newText": "b"}]}})");
        QVERIFY(!half && half.error().code == "not-supported");
        const auto around = edit(R"({"changes": {"file:\/\/\/in/../etc/x": [{"newText": "a"}]}})");
        QVERIFY(around);
        QCOMPARE(around->files.keys(), QStringList{QStringLiteral("/etc/x")});
    }
};

QTEST_GUILESS_MAIN(TestLspFaults)
#include "test_lsp_faults.moc"
