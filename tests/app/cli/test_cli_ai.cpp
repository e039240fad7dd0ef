// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "Programs.h"

using namespace Qt::StringLiterals;

/// dyadctl's commands about the AI against a real server: providers and what they are told, keys of one's own, caps of threads, keys for programs.
class TestCliAi : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void providersTakeOptions();
    void amountsOfMoney_data();
    void amountsOfMoney();
    void questionsFromStdin();
    void keysOfOnesOwn();
    void threadsHaveCaps();
    void keysAndTokensForPrograms();

private:
    Programs::Run ann(QStringList arguments, const QByteArray &input = {}) const { return programs.run(u"ann"_s, arguments << u"--json"_s, input); }
    QJsonObject provider() const { return ann({u"admin"_s, u"provider"_s, u"list"_s}).json()[u"providers"_s].toArray().first().toObject(); }
    Programs::Run add(const QStringList &more) const
    {
        return ann(QStringList{u"admin"_s, u"provider"_s, u"add"_s, u"models"_s, u"--kind"_s, u"compatible"_s, u"--base-url"_s, u"http://127.0.0.1:9"_s, u"--models"_s, u"m-1"_s} + more, "sk-of-the-server\n");
    }
    Programs programs;
};

void TestCliAi::initTestCase()
{
    QVERIFY(programs.start());
    const auto done = programs.signUpAnn();
    QVERIFY2(done.code == 0, done.out + done.err);
}

void TestCliAi::providersTakeOptions()
{
    QCOMPARE(add({u"--cache-seconds"_s, u"soon"_s}).code, 2);
    QCOMPARE(add({u"--cache-seconds"_s, u"-1"_s}).code, 2);
    QCOMPARE(add({u"--facts"_s, u"[1]"_s}).code, 2);
    const auto added = add({u"--key-stdin"_s, u"--cache-seconds"_s, u"60"_s, u"--facts"_s, uR"({"m-1":{"context":4096,"tools":false}})"_s, u"--api-version"_s, u"v9"_s});
    QVERIFY2(added.code == 0, added.out + added.err);
    const QJsonObject options = provider()[u"options"_s].toObject();
    QCOMPARE(options[u"cacheSeconds"_s].toInt(), 60);
    QCOMPARE(options[u"facts"_s][u"m-1"_s][u"context"_s].toInt(), 4096);
    QCOMPARE(options[u"apiVersion"_s].toString(), u"v9"_s);
    QVERIFY(provider()[u"hasKey"_s].toBool());
}

void TestCliAi::amountsOfMoney_data()
{
    QTest::addColumn<QString>("usd");
    QTest::addColumn<qint64>("nano"); // -1: refused
    const auto row = [](const char *usd, qint64 nano) { QTest::newRow(usd) << QString::fromLatin1(usd) << nano; };
    row("0", 0);
    row("0.000000001", 1);
    row("12.50", 12'500'000'000);
    row("1e3", 1'000'000'000'000);
    row("2.5e-7", 250);
    row("1.50000000000000", 1'500'000'000);
    row(".5", 500'000'000);
    row("999999999.999999999", 999'999'999'999'999'999);
    row("-1", -1);
    row("0.0000000001", -1);
    row("1e30", -1);
    row("1e-300", -1);
    row("9999999999", -1);
    row("0x10", -1);
    row("1,5", -1);
    row(".", -1);
    row("", -1);
}

void TestCliAi::amountsOfMoney()
{
    QFETCH(QString, usd);
    QFETCH(qint64, nano);
    const auto set = ann({u"admin"_s, u"budget"_s, u"set"_s, u"--org"_s, u"default"_s, u"--limit-usd"_s, usd});
    QCOMPARE(set.code, nano < 0 ? 2 : 0);
    if (nano >= 0)
        QCOMPARE(set.json()[u"limitNano"_s].toInteger(-1), nano);
}

void TestCliAi::questionsFromStdin()
{
    QVERIFY(ann({u"admin"_s, u"budget"_s, u"set"_s, u"--org"_s, u"default"_s, u"--limit-usd"_s, u"100"_s}).code == 0);
    QCOMPARE(ann({u"ask"_s}).code, 2); // nothing stands there
    QCOMPARE(ann({u"ask"_s, u"-"_s}, " \n").code, 2);
    const QStringList nobody{u"ask"_s, u"--model"_s, u"nobody-has-this"_s};
    QCOMPARE(ann(nobody, "What is this?\n").code, 4); // nobody offers that model; the question stays
    QCOMPARE(ann({u"threads"_s, u"list"_s}).json()[u"threads"_s].toArray().first()[u"title"_s].toString(), u"What is this?"_s);
    QCOMPARE(add({u"--priority"_s, u"high"_s}).code, 2);
}

void TestCliAi::keysOfOnesOwn()
{
    QVERIFY(add({u"--key-stdin"_s}).code == 0);
    const auto keys = [&](const QStringList &more) { return ann(QStringList{u"provider-key"_s, u"list"_s} + more).json()[u"providers"_s].toArray().first().toObject(); };
    QCOMPARE(keys({})[u"hasKey"_s].toBool(true), false);
    QCOMPARE(ann({u"provider-key"_s, u"set"_s, u"models"_s}).code, 2);                // a key comes from stdin or not at all
    QCOMPARE(ann({u"provider-key"_s, u"set"_s, u"none"_s, u"--key-stdin"_s}, "sk-mine-0123456789\n").code, 4);
    const auto set = ann({u"provider-key"_s, u"set"_s, u"models"_s, u"--key-stdin"_s}, "sk-mine-0123456789\n");
    QVERIFY2(set.code == 0, set.out + set.err);
    QVERIFY(!set.out.contains("sk-mine") && !set.err.contains("sk-mine"));
    QCOMPARE(keys({})[u"hint"_s].toString(), u"…6789"_s);
    QCOMPARE(keys({u"--org"_s, u"personal"_s})[u"hasKey"_s].toBool(true), false);
    QCOMPARE(ann({u"provider-key"_s, u"set"_s, u"models"_s, u"--key-stdin"_s, u"--org"_s, u"personal"_s}, "sk-ours-9876543210\n").code, 0);
    QCOMPARE(keys({u"--org"_s, u"personal"_s})[u"hint"_s].toString(), u"…3210"_s);
    const auto tested = ann({u"provider-key"_s, u"test"_s, u"models"_s});             // nobody listens there
    QCOMPARE(tested.code, 1);
    QCOMPARE(tested.errorCode(), u"provider-failed"_s);
    const auto said = programs.run(u"ann"_s, {u"provider-key"_s, u"list"_s});
    QVERIFY2(said.code == 0 && said.out.contains("6789"), said.out + said.err);
    // Whether they are used at all is for the server's admins, and for owners of organisations.
    const QStringList policy{u"provider-key"_s, u"policy"_s};
    QCOMPARE(ann(policy + QStringList{u"never"_s}).code, 2);
    QCOMPARE(ann(policy).json()[u"ownKeys"_s].toString(), u"allowed"_s);
    QCOMPARE(ann(policy + QStringList{u"forbid"_s, u"--reason"_s, u"One bill."_s}).json()[u"ownKeys"_s].toString(), u"forbidden"_s);
    QCOMPARE(ann(policy).json()[u"reason"_s].toString(), u"One bill."_s);
    QCOMPARE(ann({u"provider-key"_s, u"set"_s, u"models"_s, u"--key-stdin"_s}, "sk-mine-0123456789\n").errorCode(), u"not-allowed"_s);
    const auto forbidden = programs.run(u"ann"_s, {u"provider-key"_s, u"list"_s});
    QVERIFY2(forbidden.code == 0 && forbidden.out.contains("One bill."), forbidden.out + forbidden.err);
    QCOMPARE(ann(policy + QStringList{u"allow"_s}).code, 0);
    QCOMPARE(ann(policy + QStringList{u"forbid"_s, u"--org"_s, u"no-such"_s}).code, 4);
    QCOMPARE(ann({u"provider-key"_s, u"remove"_s, u"models"_s}).code, 0);
    QCOMPARE(ann({u"provider-key"_s, u"remove"_s, u"models"_s}).code, 4);
    QCOMPARE(keys({u"--org"_s, u"personal"_s})[u"hasKey"_s].toBool(), true);
}

void TestCliAi::threadsHaveCaps()
{
    (void)ann({u"ask"_s, u"--model"_s, u"none"_s, u"Is anybody there?"_s});           // there is not; the question stays
    const auto listed = ann({u"threads"_s, u"list"_s});
    QVERIFY2(listed.code == 0, listed.out + listed.err);
    const QString thread = listed.json()[u"threads"_s].toArray().first()[u"id"_s].toString();
    QVERIFY(!thread.isEmpty());
    QCOMPARE(ann({u"threads"_s, u"cap"_s, thread}).code, 2);
    QCOMPARE(ann({u"threads"_s, u"cap"_s, thread, u"--limit-usd"_s, u"much"_s}).code, 2);
    const auto set = ann({u"threads"_s, u"cap"_s, thread, u"--limit-usd"_s, u"0.25"_s});
    QVERIFY2(set.code == 0, set.out + set.err);
    QCOMPARE(set.json()[u"limitNano"_s].toInteger(), 250'000'000);
    QCOMPARE(set.json()[u"spentNano"_s].toInteger(-1), 0);
    QVERIFY(!ann({u"threads"_s, u"cap"_s, thread, u"--limit-usd"_s, u"none"_s}).json().contains(u"limitNano"_s));
    QCOMPARE(ann({u"threads"_s, u"cap"_s, u"none"_s, u"--limit-usd"_s, u"1"_s}).code, 4);
}

void TestCliAi::keysAndTokensForPrograms()
{
    QCOMPARE(ann({u"key"_s, u"create"_s}).code, 2);
    QCOMPARE(ann({u"token"_s, u"create"_s, u"--name"_s, u"ci"_s}).code, 2);
    const auto key = ann({u"key"_s, u"create"_s, u"--name"_s, u"tools"_s});
    QVERIFY2(key.code == 0 && !key.json()[u"key"_s].toString().isEmpty(), key.out + key.err);
    const auto token = ann({u"token"_s, u"create"_s, u"--name"_s, u"ci"_s, u"--scopes"_s, u"read,sync"_s, u"--days"_s, u"3"_s});
    QVERIFY2(token.code == 0 && !token.json()[u"token"_s].toString().isEmpty(), token.out + token.err);
    for (const auto &[noun, id] : {std::pair(u"key"_s, ann({u"key"_s, u"list"_s}).json()[u"keys"_s].toArray().first()[u"id"_s].toString()),
                                   std::pair(u"token"_s, QString::number(ann({u"token"_s, u"list"_s}).json()[u"tokens"_s].toArray().first()[u"id"_s].toInteger()))}) {
        const auto said = programs.run(u"ann"_s, {noun, u"list"_s});
        QVERIFY2(said.code == 0 && said.out.startsWith(id.toUtf8()), said.out + said.err);
        QCOMPARE(ann({noun, u"revoke"_s, id}).code, 0);
        QVERIFY(ann({noun, u"revoke"_s, id}).code != 0);
        QCOMPARE(ann({noun, u"list"_s}).json()[noun + u's'].toArray().size(), 0);
        QCOMPARE(ann({noun, u"forget"_s}).code, 2);
    }
}

QTEST_GUILESS_MAIN(TestCliAi)
#include "test_cli_ai.moc"
