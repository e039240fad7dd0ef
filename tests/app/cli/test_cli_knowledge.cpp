// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "Programs.h"

using namespace Qt::StringLiterals;

/// dyadctl docs, kb, connectors and workflows against a real server, as a program would use them, and what they say to bad input.
class TestCliKnowledge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void documentsAreAddedListedAndFound();
    void oneBadDocumentHoldsUpNoOther();
    void knowledgeBasesAnswer();
    void connectorsBringFolders();
    void workflowsRun();
    void badInput_data();
    void badInput();
    void peopleAreToldToo();

private:
    Programs::Run call(const QStringList &words) const { return programs.run(u"ann"_s, words + QStringList{u"--project"_s, programs.path(u"work"_s), u"--json"_s}); }
    static QList<QJsonObject> lines(const Programs::Run &run)
    {
        QList<QJsonObject> all;
        for (const QByteArray &line : run.out.split('\n')) {
            if (!line.trimmed().isEmpty())
                all.append(QJsonDocument::fromJson(line).object());
        }
        return all;
    }
    Programs programs;
};

void TestCliKnowledge::initTestCase()
{
    QVERIFY(programs.start());
    const auto done = programs.signUpAnn();
    QVERIFY2(done.code == 0, done.out + done.err);
    Programs::put(programs.path(u"work/a.txt"_s), "line\n");
    Programs::put(programs.path(u"work/.dyad/workflows/arrivals.toml"_s), "name = \"Arrivals\"\n[[trigger]]\non = \"document-uploaded\"\nmatch = \"new-*\"\n[[step]]\ndo = \"notify\"\ntext = \"{document.name}\"\n");
    const auto shared = programs.run(u"ann"_s, {u"share"_s, programs.path(u"work"_s), u"--name"_s, u"work"_s, u"--json"_s});
    QVERIFY2(shared.code == 0, shared.out + shared.err);
    Programs::put(programs.path(u"lease.md"_s), "# Lease\n\nEither party may end the lease with six months' notice.\n\n## Rent\n\nThe rent is 4,200 euros.\n");
    Programs::put(programs.path(u"crane.txt"_s), "The crane lifts 60 tonnes. It stops at wind force 6.\n");
    Programs::put(programs.path(u"broken.pdf"_s), "%PDF-1.4 this is not one\n");
    Programs::put(programs.path(u"library/tides.md"_s), "# Tides\n\nThe spring tide reaches 13 metres.\n");
}

void TestCliKnowledge::documentsAreAddedListedAndFound()
{
    QCOMPARE(call({u"docs"_s, u"list"_s}).json()[u"documents"_s].toArray().size(), 0);
    const auto added = call({u"docs"_s, u"add"_s, programs.path(u"lease.md"_s), programs.path(u"crane.txt"_s)});
    QVERIFY2(added.code == 0, added.out + added.err);
    const auto documents = lines(added);
    QCOMPARE(documents.size(), 2);
    for (const QJsonObject &one : documents) {
        QCOMPARE(one[u"state"_s].toString(), u"ready"_s);
        QVERIFY(one[u"chunks"_s].toInt() > 0 && !one[u"id"_s].toString().isEmpty());
    }
    QCOMPARE(call({u"docs"_s, u"list"_s}).json()[u"documents"_s].toArray().size(), 2);
    // The same again is no second one.
    QCOMPARE(lines(call({u"docs"_s, u"add"_s, programs.path(u"lease.md"_s)})).value(0)[u"id"_s], documents[0][u"id"_s]);
    const QJsonObject found = call({u"docs"_s, u"search"_s, u"notice"_s, u"for"_s, u"the"_s, u"lease"_s}).json();
    QCOMPARE(found[u"results"_s][0][u"name"_s].toString(), u"lease.md"_s);
    QCOMPARE(found[u"source"_s].toString(), u"embedded"_s);
    const QJsonObject mark = found[u"results"_s][0][u"highlights"_s][0].toObject();
    QVERIFY(mark[u"length"_s].toInt() > 0);
    QCOMPARE(call({u"docs"_s, u"search"_s, u"the crane or the lease"_s, u"--limit"_s, u"1"_s}).json()[u"results"_s].toArray().size(), 1);
    QCOMPARE(call({u"docs"_s, u"search"_s, u"xyzzyplugh"_s}).code, 0);
}

void TestCliKnowledge::oneBadDocumentHoldsUpNoOther()
{
    Programs::put(programs.path(u"after.txt"_s), "What comes after a broken one is read all the same.\n");
    const auto added = call({u"docs"_s, u"add"_s, programs.path(u"broken.pdf"_s), programs.path(u"nowhere.txt"_s), programs.path(u"after.txt"_s)});
    QVERIFY(added.code != 0);
    QByteArray states;
    for (const QJsonObject &one : lines(added))
        states += one[u"state"_s].toString().toLatin1() + (one[u"error"_s].toObject()[u"message"_s].toString().isEmpty() ? "" : "!") + ' ';
    QVERIFY2(states.contains("failed!") && states.contains("ready "), states + added.out);
    QVERIFY(call({u"docs"_s, u"add"_s, u"https://127.0.0.1/secret"_s}).code != 0);
    QCOMPARE(call({u"docs"_s, u"add"_s, u"http://localhost/secret"_s}).errorCode(), u"bad-request"_s);
}

void TestCliKnowledge::knowledgeBasesAnswer()
{
    const auto made = call({u"kb"_s, u"create"_s, u"Contracts"_s});
    QVERIFY2(made.code == 0 && !made.json()[u"id"_s].toString().isEmpty(), made.out + made.err);
    QCOMPARE(call({u"kb"_s, u"create"_s, u"Contracts"_s}).errorCode(), u"conflict"_s);
    QCOMPARE(call({u"kb"_s, u"add"_s, u"Contracts"_s, u"lease.md"_s}).json()[u"documentCount"_s].toInt(), 1);
    const QJsonObject answer = call({u"kb"_s, u"ask"_s, u"Contracts"_s, u"How many months' notice does the lease need?"_s}).json();
    QVERIFY2(answer[u"answer"_s].toString().contains(u"six months"), qPrintable(answer[u"answer"_s].toString()));
    const QJsonObject citation = answer[u"citations"_s][0].toObject();
    QCOMPARE(citation[u"name"_s].toString(), u"lease.md"_s);
    QVERIFY(citation[u"quote"_s].toString().contains(u"six months") && citation[u"length"_s].toInt() > 0);
    QVERIFY(!answer[u"generated"_s].toBool(true) && !answer[u"note"_s].toString().isEmpty());      // no model is set up, and it says so
    QCOMPARE(call({u"kb"_s, u"list"_s}).json()[u"knowledgeBases"_s].toArray().size(), 1);
    QCOMPARE(call({u"kb"_s, u"add"_s, u"Contracts"_s, u"nothing.md"_s}).errorCode(), u"not-found"_s);
    QCOMPARE(call({u"kb"_s, u"ask"_s, u"Nothing"_s, u"why?"_s}).errorCode(), u"not-found"_s);
}

void TestCliKnowledge::connectorsBringFolders()
{
    const auto listed = call({u"connectors"_s, u"kinds"_s}).json();
    bool needsYavi = false, works = false;
    for (const QJsonValue &kind : listed[u"catalogue"_s].toArray()) {
        needsYavi = needsYavi || kind[u"needs"_s].toString() == u"yavi";
        works = works || (kind[u"kind"_s].toString() == u"folder" && kind[u"works"_s].toBool());
    }
    QVERIFY(needsYavi && works);
    const auto added = call({u"connectors"_s, u"add"_s, u"folder"_s, u"Library"_s, u"path="_s + programs.path(u"library"_s)});
    QVERIFY2(added.code == 0, added.out + added.err);
    const auto synced = call({u"connectors"_s, u"sync"_s, u"Library"_s});
    QVERIFY2(synced.code == 0, synced.out + synced.err);
    QTRY_COMPARE_WITH_TIMEOUT(call({u"docs"_s, u"search"_s, u"spring tide"_s}).json()[u"results"_s][0][u"name"_s].toString(), u"tides.md"_s, 60'000);
    QCOMPARE(call({u"connectors"_s, u"sync"_s, u"Nothing"_s}).errorCode(), u"not-found"_s);
    QVERIFY(call({u"connectors"_s, u"add"_s, u"salesforce"_s, u"S"_s}).code != 0);               // needs Yavi, and does not pretend
    QVERIFY(call({u"connectors"_s, u"add"_s, u"folder"_s, u"F"_s}).code != 0);
}

void TestCliKnowledge::workflowsRun()
{
    QTRY_COMPARE_WITH_TIMEOUT(call({u"workflows"_s, u"list"_s}).json()[u"workflows"_s][0][u"name"_s].toString(), u"Arrivals"_s, 60'000);
    Programs::put(programs.path(u"new-crane.md"_s), "# New crane\n\nIt arrives in May.\n");
    const QString id = lines(call({u"docs"_s, u"add"_s, programs.path(u"new-crane.md"_s)})).value(0)[u"id"_s].toString();
    QVERIFY(!id.isEmpty());
    const auto ran = call({u"workflows"_s, u"run"_s, u"Arrivals"_s, u"--document"_s, id});
    QVERIFY2(ran.code == 0, ran.out + ran.err);
    QCOMPARE(lines(ran).last()[u"state"_s].toString(), u"done"_s);
    QCOMPARE(call({u"workflows"_s, u"run"_s, u"Nothing"_s}).errorCode(), u"not-found"_s);
}

void TestCliKnowledge::badInput_data()
{
    QTest::addColumn<QStringList>("words");
    for (const QStringList &words : {QStringList{u"docs"_s}, {u"docs"_s, u"add"_s}, {u"docs"_s, u"search"_s}, {u"docs"_s, u"lost"_s}, {u"docs"_s, u"search"_s, u"x"_s, u"--limit"_s, u"many"_s}, {u"kb"_s}, {u"kb"_s, u"create"_s},
             {u"kb"_s, u"ask"_s, u"Contracts"_s}, {u"kb"_s, u"add"_s, u"Contracts"_s}, {u"connectors"_s}, {u"connectors"_s, u"add"_s}, {u"connectors"_s, u"sync"_s}, {u"workflows"_s, u"run"_s}, {u"workflows"_s, u"stop"_s}})
        QTest::newRow(qPrintable(words.join(u' '))) << words;
}

void TestCliKnowledge::badInput()
{
    QFETCH(QStringList, words);
    const auto run = call(words);
    QVERIFY2(run.code == 2, run.out + run.err + QByteArray::number(run.code));
    QCOMPARE(run.errorCode(), u"usage"_s);
}

void TestCliKnowledge::peopleAreToldToo()
{
    const QStringList at = {u"--project"_s, programs.path(u"work"_s)};
    const auto found = programs.run(u"ann"_s, QStringList{u"docs"_s, u"search"_s, u"crane"_s} + at);
    QVERIFY2(found.code == 0 && found.out.contains("crane.txt @"), found.out + found.err);
    const auto asked = programs.run(u"ann"_s, QStringList{u"kb"_s, u"ask"_s, u"Contracts"_s, u"how high is the rent?"_s} + at);
    QVERIFY2(asked.code == 0 && asked.out.contains("4,200") && asked.out.contains("[1] lease.md @"), asked.out + asked.err);
    const auto elsewhere = programs.run(u"ann"_s, {u"docs"_s, u"list"_s, u"--project"_s, programs.path(u"library"_s), u"--json"_s});
    QVERIFY(elsewhere.code != 0 && !elsewhere.errorCode().isEmpty());
}

QTEST_GUILESS_MAIN(TestCliKnowledge)
#include "test_cli_knowledge.moc"
