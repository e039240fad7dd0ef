// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The client, its transport and its documents against a server that plays scenarios (FakeLanguageServer.cpp).
#include "editor/language/LanguageDocument.h"
#include "editor/language/LanguageService.h"
#include "sync/session/LocalDocument.h"
#include "tests/support/Patience.h"
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace dyad;
using namespace dyad::editor;
using State = LspClient::State;

namespace {

/// Where a byte stands, found the slow way: by walking the text as UTF-16.
LspPosition slowly(const std::string &text, qint64 bytes)
{
    const QString before = QString::fromUtf8(text.data(), bytes);
    LspPosition position;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const bool pair = before[i] == QLatin1Char('\r') && static_cast<size_t>(bytes) < text.size() + 1
            && (i + 1 < before.size() ? before[i + 1] == QLatin1Char('\n') : static_cast<size_t>(bytes) < text.size() && text[static_cast<size_t>(bytes)] == '\n');
        if ((before[i] == QLatin1Char('\n') || before[i] == QLatin1Char('\r')) && !pair)
            position = {position.line + 1, 0};
        else
            ++position.character;
    }
    return position;
}

std::string randomText(QRandomGenerator &random, int most)
{
    static const char *const pieces[] = {"a", "bc", "\n", "\r\n", "\r", "ä", "€", "😀", " ", "\t"};
    std::string text;
    for (int n = random.bounded(most + 1); n > 0; --n)
        text += pieces[random.bounded(10)];
    return text;
}

} // namespace

class TestLspClient : public QObject {
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
    static const QByteArray Incremental;

    /// What the server says when it is asked that; null where it does not say.
    static QJsonArray told(LspClient &client, const char *what)
    {
        std::optional<QJsonArray> all;
        const LspCall call = client.request(QLatin1String(what), {}, [&](const auto &answer) { all = answer ? answer->toArray() : QJsonArray(); });
        (void)QTest::qWaitFor([&] { return all.has_value(); }, 20'000);
        return all.value_or(QJsonArray());
    }

private Q_SLOTS:
    void knowsLinesLikeTheSlowWay()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 60; ++round) {
            std::string plain = randomText(random, 40);
            LspText text{sync::Rope(plain)};
            for (int edit = 0; edit < 25; ++edit) {
                const auto from = static_cast<size_t>(random.bounded(static_cast<int>(plain.size()) + 1));
                size_t at = from;
                while (at > 0 && at < plain.size() && (plain[at] & 0xC0) == 0x80)
                    --at;
                size_t to = std::min(plain.size(), at + static_cast<size_t>(random.bounded(6)));
                while (to > at && to < plain.size() && (plain[to] & 0xC0) == 0x80)
                    --to;
                const std::string fresh = randomText(random, 4);
                plain.replace(at, to - at, fresh);
                text.replace(static_cast<qint64>(at), static_cast<qint64>(to - at), fresh);
                QCOMPARE(text.rope().text(), plain);
                for (size_t i = 0; i <= plain.size(); ++i) {
                    if (i < plain.size() && (plain[i] & 0xC0) == 0x80)
                        continue;
                    const auto byte = static_cast<qint64>(i);
                    const LspPosition position = text.positionAt(byte), wanted = slowly(plain, byte);
                    QVERIFY2(position == wanted, qPrintable(QStringLiteral("byte %1: %2:%3, not %4:%5").arg(byte).arg(position.line).arg(position.character)
                                                                .arg(wanted.line).arg(wanted.character)));
                    if (i > 0 && plain[i - 1] == '\r' && i < plain.size() && plain[i] == '\n')
                        continue;       // within an end mark there is no place that the protocol could name
                    QCOMPARE(text.bytesAt(position), byte);
                }
            }
        }
    }

    void bringsPlacesOutsideInside()
    {
        const LspText text{sync::Rope("a😀b\nxy")};
        QCOMPARE(text.bytesAt({0, 2}), 1);       // within the pair: before it
        QCOMPARE(text.bytesAt({0, 3}), 5);
        QCOMPARE(text.bytesAt({0, 99}), 6);
        QCOMPARE(text.bytesAt({9, 0}), 9);
    }

    void startsAndAnswers()
    {
        LspClient client(scenario(R"({"capabilities": {"hoverProvider": true, "completionProvider": {"triggerCharacters": [".", ">"]}}, "answers": {"x/y": {"z": 5}}})"));
        client.start();
        QTRY_COMPARE(client.state(), State::Running);
        QVERIFY(client.capabilities().hover);
        QVERIFY(!client.capabilities().rename);
        QCOMPARE(client.capabilities().completionTriggers, QStringLiteral(".>"));
        int answer = 0;
        const LspCall call = client.request(QStringLiteral("x/y"), {}, [&](const auto &result) { answer = result ? result->toObject().value(QLatin1String("z")).toInt() : -1; });
        QVERIFY(call.isWaiting());
        QTRY_COMPARE(answer, 5);
        QVERIFY(!call.isWaiting());
    }

    /// Whether an edit went in is answered when it is known, and as it was.
    void answersEditsTruthfully()
    {
        LspClient client(scenario(R"({"capabilities": {}, "afterInitialized": [{"jsonrpc": "2.0", "id": 71, "method": "workspace/applyEdit", "params": {"edit": {"changes": {}}}},
            {"jsonrpc": "2.0", "id": "b", "method": "workspace/applyEdit", "params": {"edit": {"changes": {}}}}]})"));
        std::vector<LspClient::EditReply> replies;
        connect(&client, &LspClient::editRequested, this, [&](const QJsonObject &, const LspClient::EditReply &reply) { replies.push_back(reply); });
        client.start();
        QTRY_COMPARE(replies.size(), size_t(2));
        QCOMPARE(told(client, "test/replies").size(), 0);
        replies[1](sync::fail("changed-meanwhile", "a.txt was changed"));
        replies[0]({});
        const QJsonArray all = told(client, "test/replies");
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0][QLatin1String("id")].toString(), QStringLiteral("b"));
        QCOMPARE(all[0][QLatin1String("result")], QJsonValue(QJsonObject{{QStringLiteral("applied"), false}, {QStringLiteral("failureReason"), QStringLiteral("a.txt was changed")}}));
        QCOMPARE(all[1][QLatin1String("id")].toInt(), 71);
        QCOMPARE(all[1][QLatin1String("result")], QJsonValue(QJsonObject{{QStringLiteral("applied"), true}}));
        client.stop();
        replies[0]({});     // too late: nobody is there to hear it
    }

    void refusesEditsThatNobodyTakes()
    {
        LspClient client(scenario(R"({"capabilities": {}, "afterInitialized": [{"jsonrpc": "2.0", "id": 71, "method": "workspace/applyEdit", "params": {"edit": {}}}]})"));
        client.start();
        QTRY_COMPARE(client.state(), State::Running);
        QJsonArray all;
        const auto ask = [&] { return client.request(QStringLiteral("test/replies"), {}, [&](const auto &answer) { all = answer ? answer->toArray() : QJsonArray(); }); };
        LspCall call = ask();
        QTRY_VERIFY(!all.isEmpty() || (!call.isWaiting() && (call = ask(), false)));
        QCOMPARE(all[0][QLatin1String("result")][QLatin1String("applied")], QJsonValue(false));
    }

    void sendsEveryKindOfEdit()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        LspClient client(scenario(Incremental));
        client.start();
        const auto session = std::make_shared<sync::LocalDocument>("one\r\ntwo 😀\nthree\n");
        LanguageDocument document(session, m_folder.filePath(QStringLiteral("a b.cpp")), QStringLiteral("cpp"));
        document.setClient(&client);
        QTRY_VERIFY(document.isOpen());
        for (int i = 0; i < 300; ++i) {
            const std::string text = session->text().text();
            const auto boundary = [&](qint64 at) {
                while (at > 0 && !session->text().isBoundary(at))
                    --at;
                return at;
            };
            const qint64 from = boundary(random.bounded(static_cast<int>(text.size()) + 1));
            const qint64 to = std::max(from, boundary(std::min<qint64>(session->text().size(), from + random.bounded(5))));
            const std::string fresh = randomText(random, 5);
            sync::TextOperation op;
            op.keep(from).insert(fresh).erase(to - from);
            if (i % 3 == 0 && to < session->text().size())      // a second place in the same operation
                op.keep(session->text().size() - to).insert("end");
            QVERIFY(session->edit(op, {}));
            if (i % 40 == 0)
                QCoreApplication::processEvents();
        }
        QString there;
        const LspCall call = document.request(QStringLiteral("test/text"), {}, [&](const auto &result) { there = result->toString(); });
        QTRY_VERIFY(!call.isWaiting());
        QCOMPARE(there, QString::fromStdString(session->text().text()));
    }

    void withdrawsWhatNobodyWantsAnyMore()
    {
        LspClient client(scenario(R"({"silent": ["slow"]})"));
        client.start();
        QTRY_COMPARE(client.state(), State::Running);
        bool called = false;
        { const LspCall gone = client.request(QStringLiteral("slow"), {}, [&](const auto &) { called = true; }); }
        QJsonArray log;
        const LspCall call = client.request(QStringLiteral("test/log"), {}, [&](const auto &result) { log = result->toArray(); });
        QTRY_VERIFY(!log.isEmpty());
        QVERIFY(log.contains(QStringLiteral("$/cancelRequest")));
        QVERIFY(!called);
    }

    void givesUpWaiting()
    {
        auto options = scenario(R"({"silent": ["slow"]})");
        options.requestTimeoutMs = 50;
        LspClient client(options);
        client.start();
        QTRY_COMPARE(client.state(), State::Running);
        std::string code;
        const LspCall call = client.request(QStringLiteral("slow"), {}, [&](const auto &result) { code = result ? "" : result.error().code; });
        QTRY_COMPARE(code, std::string("timeout"));
        QCOMPARE(client.state(), State::Running);
    }

    void startsAgainAndOpensAgain()
    {
        LspClient client(scenario(R"({"capabilities": {"textDocumentSync": 2}, "exitOn": ["boom"], "exitOnce": "$once"})"));
        QSignalSpy said(&client, &LspClient::said);
        client.start();
        const auto session = std::make_shared<sync::LocalDocument>("text");
        LanguageDocument document(session, m_folder.filePath(QStringLiteral("b.cpp")), QStringLiteral("cpp"));
        document.setClient(&client);
        QTRY_VERIFY(document.isOpen());
        std::string code;
        const LspCall call = client.request(QStringLiteral("boom"), {}, [&](const auto &result) { code = result ? "" : result.error().code; });
        QTRY_COMPARE(code, std::string("server-ended"));
        QCOMPARE(said.size(), 1);
        QVERIFY(session->edit(sync::TextOperation::insertion(4, " and more"), {}));     // while it is away
        QTRY_VERIFY(document.isOpen());
        QString there;
        const LspCall again = document.request(QStringLiteral("test/text"), {}, [&](const auto &result) { there = result->toString(); });
        QTRY_COMPARE(there, QStringLiteral("text and more"));
    }

    // A folder becomes live and is its own again: two texts of one path, one after the other, while a second page still shows the first.
    void speaksForTheOlderTextAgain()
    {
        LspClient client(scenario(Incremental));
        client.start();
        const auto own = std::make_shared<sync::LocalDocument>("own"), shared = std::make_shared<sync::LocalDocument>("shared");
        const QString path = m_folder.filePath(QStringLiteral("c.cpp"));
        const auto atServer = [&](LanguageDocument &document) {
            QString there;
            const LspCall call = document.request(QStringLiteral("test/text"), {}, [&](const auto &result) { there = result ? result->toString() : QString(); });
            return QTest::qWaitFor([&] { return !call.isWaiting(); }, 30'000) ? there : QString();
        };
        LanguageDocument older(own, path, QStringLiteral("cpp"));
        older.setClient(&client);
        QTRY_VERIFY(older.isOpen());
        {
            LanguageDocument newer(shared, path, QStringLiteral("cpp"));
            newer.setClient(&client);
            QVERIFY(newer.isOpen() && !older.isOpen());
            QCOMPARE(atServer(newer), QStringLiteral("shared"));
            Q_EMIT own->stateChanged(own->state());
            QVERIFY2(newer.isOpen() && !older.isOpen(), "the newer one speaks for it");
            QVERIFY(own->edit(sync::TextOperation::insertion(3, " text"), {}));     // the server does not hear of it
        }
        QVERIFY(older.isOpen());
        QCOMPARE(atServer(older), QStringLiteral("own text"));
        QVERIFY(own->edit(sync::TextOperation::insertion(0, "my "), {}));
        QCOMPARE(atServer(older), QStringLiteral("my own text"));
    }

    void leavesAloneWhatAlwaysFalls()
    {
        auto options = scenario(R"({"exitOn": ["initialize"]})");
        options.mostRestarts = 2;
        LspClient client(options);
        QSignalSpy said(&client, &LspClient::said);
        client.start();
        QTRY_COMPARE(client.state(), State::Failed);
        QCOMPARE(said.size(), 3);
        QVERIFY(client.message().contains(QStringLiteral("code 7")));
    }

    void endsWhatSpeaksNonsense_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("garbage") << QByteArray(R"({"garbageOn": ["initialize"]})");
        QTest::newRow("silence") << QByteArray(R"({"silent": ["initialize"]})");
    }
    void endsWhatSpeaksNonsense()
    {
        QFETCH(QByteArray, json);
        auto options = scenario(json);
        options.mostRestarts = 0;
        options.startTimeoutMs = 100;
        LspClient client(options);
        client.start();
        QTRY_COMPARE(client.state(), State::Failed);
        QCOMPARE(client.processId(), 0);
    }

    void saysWhatIsNotThere()
    {
        LspClient client({.name = QStringLiteral("Nothing"), .command = {QStringLiteral("/nowhere/at-all")}, .root = m_folder.path(), .mostRestarts = 0});
        client.start();
        QTRY_COMPARE(client.state(), State::Failed);
        QVERIFY(client.message().contains(QStringLiteral("could not be started")));
    }

    void startsOnlyWhatIsAllowed()
    {
        const QString table = m_folder.filePath(QStringLiteral("servers.json"));
        QFile file(table);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto options = scenario(Incremental);
        const QJsonObject fake{{QStringLiteral("languages"), QJsonObject{{QStringLiteral("C++"), QStringLiteral("cpp")}}},
            {QStringLiteral("programs"), QJsonArray{options.command[0]}}, {QStringLiteral("arguments"), QJsonArray{options.command[1]}}};
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("servers"), QJsonObject{{QStringLiteral("fake"), fake}}}}).toJson());
        file.close();
        LanguageServers servers;
        QVERIFY(servers.load(table));
        LanguageService service(servers);
        bool allowed = false;
        service.setStartAllowed([&](const LanguageServers::Entry &entry, const QString &) { return allowed && entry.id == QLatin1String("fake"); });
        service.setRoot(m_folder.path());
        QSignalSpy refused(&service, &LanguageService::startNotAllowed);
        const auto session = std::make_shared<sync::LocalDocument>("int x;");
        const auto document = service.document(session, m_folder.filePath(QStringLiteral("c.cpp")), QStringLiteral("C++"));
        QCOMPARE(refused.size(), 1);
        QVERIFY(service.clients().isEmpty());
        allowed = true;
        service.startAllowedChanged();
        QTRY_VERIFY(document->isOpen());
        QCOMPARE(service.document(session, document->path(), QStringLiteral("C++")), document);
    }

    void tracksDiagnostics()
    {
        LspClient client(scenario(R"({"capabilities": {"textDocumentSync": 2}, "afterOpen": [{"method": "textDocument/publishDiagnostics", "params": {"uri": "$uri",
            "diagnostics": [{"range": {"start": {"line": 1, "character": 3}, "end": {"line": 1, "character": 6}}, "severity": 2, "message": "hm", "code": 17}]}}]})"));
        const auto session = std::make_shared<sync::LocalDocument>("one\n😀 two\n");
        LanguageDocument document(session, m_folder.filePath(QStringLiteral("d.cpp")), QStringLiteral("cpp"));
        connect(&client, &LspClient::notified, &document, [&](const QString &, const QJsonObject &params) { document.setDiagnostics(params); });
        client.start();
        document.setClient(&client);
        QTRY_COMPARE(document.diagnostics().size(), 1);
        const auto at = [&] { return session->text().substring(document.diagnostics()[0].from, document.diagnostics()[0].to - document.diagnostics()[0].from); };
        QCOMPARE(at(), std::string("two"));
        QCOMPARE(document.diagnostics()[0].code, QStringLiteral("17"));
        QVERIFY(session->edit(sync::TextOperation::insertion(0, "more\nlines "), {}));
        QCOMPARE(at(), std::string("two"));
    }

    void turnsEditsIntoOneOperation()
    {
        const auto session = std::make_shared<sync::LocalDocument>("ab\nä😀c\n");
        const LanguageDocument document(session, QStringLiteral("/x"), QStringLiteral("cpp"));
        const auto edits = [](const QByteArray &json) { return QJsonDocument::fromJson(json).array(); };
        const auto op = document.operationOf(edits(R"([{"range":{"start":{"line":1,"character":3},"end":{"line":1,"character":4}},"newText":"X"},
            {"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":1}},"newText":""}])"));
        QVERIFY(op);
        QVERIFY(session->edit(*op, {}));
        QCOMPARE(session->text().text(), std::string("b\nä😀X\n"));
        QVERIFY(!document.operationOf(edits(R"([{"range":{"start":{"line":0,"character":0},"end":{"line":1,"character":0}},"newText":""},
            {"range":{"start":{"line":0,"character":1},"end":{"line":1,"character":1}},"newText":""}])")));
    }
};

const QByteArray TestLspClient::Incremental = R"({"capabilities": {"textDocumentSync": {"openClose": true, "change": 2}}})";

QTEST_GUILESS_MAIN(TestLspClient)
#include "test_lsp_client.moc"
