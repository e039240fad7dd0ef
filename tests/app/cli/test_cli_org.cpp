// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "Programs.h"

using namespace Qt::StringLiterals;

/// dyadctl org, project and invite: what scripts rely on.
class TestCliOrg : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void organisationsHaveMembers();
    void projectsHaveMembers();
    void rightsByPathHold();
    void invitationsOpenAProject();
    void strangersSeeNothing();
    void wrongWordsAreRefused_data();
    void wrongWordsAreRefused();

private:
    Programs::Run ann(QStringList words) { return programs.run(u"ann"_s, words << u"--json"_s); }
    Programs::Run ben(QStringList words) { return programs.run(u"ben"_s, words << u"--json"_s); }
    Programs programs;
    QString project;
};

void TestCliOrg::initTestCase()
{
    QVERIFY(programs.start());
    QCOMPARE(programs.signUpAnn().code, 0);
    const auto made = ann({u"org"_s, u"create"_s, u"Example Ltd"_s, u"--slug"_s, u"example"_s});
    QVERIFY2(made.code == 0, made.out + made.err);
    QCOMPARE(made.json()[u"slug"_s].toString(), u"example"_s);
    QCOMPARE(made.json()[u"role"_s].toString(), u"owner"_s);
}

void TestCliOrg::organisationsHaveMembers()
{
    const auto secret = ann({u"org"_s, u"invite"_s, u"example"_s, u"--role"_s, u"member"_s, u"--expires"_s, u"2d"_s});
    QVERIFY2(secret.code == 0, secret.out + secret.err);
    const auto joined = programs.run(u"ben"_s, {u"signup"_s, u"--server"_s, programs.url, u"--invite"_s, secret.json()[u"secret"_s].toString(), u"--name"_s, u"Ben"_s, u"--email"_s,
        u"ben@example.org"_s, u"--password-stdin"_s, u"--json"_s}, "another long battery\n");
    QVERIFY2(joined.code == 0, joined.out + joined.err);
    const auto members = ann({u"org"_s, u"members"_s, u"example"_s}).json()[u"members"_s].toArray();
    QCOMPARE(members.size(), 2);
    QCOMPARE(members[1][u"email"_s].toString(), u"ben@example.org"_s);
    QCOMPARE(members[1][u"role"_s].toString(), u"member"_s);
    QCOMPARE(ben({u"org"_s, u"invite"_s, u"example"_s}).errorCode(), u"not-allowed"_s);
    QCOMPARE(ann({u"org"_s, u"create"_s, u"Other"_s, u"--slug"_s, u"example"_s}).errorCode(), u"slug-taken"_s);
    QVERIFY(programs.run(u"ann"_s, {u"org"_s, u"members"_s, u"example"_s}).out.contains("ben@example.org"));
}

void TestCliOrg::projectsHaveMembers()
{
    const auto made = ann({u"project"_s, u"create"_s, u"Engine"_s, u"--org"_s, u"example"_s});
    QVERIFY2(made.code == 0, made.out + made.err);
    project = made.json()[u"id"_s].toString();
    const auto listed = ann({u"project"_s, u"list"_s, u"--org"_s, u"example"_s}).json()[u"projects"_s].toArray();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0][u"id"_s].toString(), project);
    QCOMPARE(ben({u"project"_s, u"members"_s, project}).code, 4);
    const auto granted = ann({u"project"_s, u"grant"_s, project, u"ben@example.org"_s, u"viewer"_s});
    QVERIFY2(granted.code == 0, granted.out + granted.err);
    const auto members = ben({u"project"_s, u"members"_s, u"Engine"_s}).json()[u"members"_s].toArray();
    QCOMPARE(members.size(), 2);
    QCOMPARE(members[1][u"role"_s].toString(), u"viewer"_s);
    QCOMPARE(ben({u"project"_s, u"grant"_s, project, u"ben@example.org"_s, u"owner"_s}).code, 4);
    QCOMPARE(ann({u"project"_s, u"grant"_s, project, u"ben@example.org"_s, u"developer"_s}).code, 0);
    QCOMPARE(ann({u"project"_s, u"revoke"_s, project, u"ben@example.org"_s}).code, 0);
    QCOMPARE(ben({u"project"_s, u"members"_s, project}).code, 4);
    QCOMPARE(ann({u"project"_s, u"revoke"_s, project, u"me"_s}).errorCode(), u"last-owner"_s);
    QCOMPARE(ann({u"project"_s, u"grant"_s, project, u"ben@example.org"_s, u"developer"_s}).code, 0);
}

void TestCliOrg::rightsByPathHold()
{
    const QString folder = programs.path(u"work"_s);
    Programs::put(folder + u"/open.txt"_s, "for all\n");
    Programs::put(folder + u"/secrets/key.txt"_s, "for few\n");
    const auto shared = ann({u"share"_s, folder, u"--name"_s, u"Shared"_s, u"--org"_s, u"example"_s});
    QVERIFY2(shared.code == 0, shared.out + shared.err);
    QCOMPARE(ann({u"project"_s, u"list"_s, u"--org"_s, u"example"_s}).json()[u"projects"_s].toArray().size(), 2);
    auto sync = programs.sync(u"ann"_s, folder);
    QVERIFY(Programs::stop(*sync));
    QCOMPARE(ann({u"project"_s, u"grant"_s, u"Shared"_s, u"ben@example.org"_s, u"developer"_s}).code, 0);
    QCOMPARE(programs.run(u"ben"_s, {u"cat"_s, u"Shared"_s, u"secrets/key.txt"_s}).out, QByteArray("for few\n"));
    const auto set = ann({u"project"_s, u"rights"_s, u"Shared"_s, u"set"_s, u"secrets/**"_s, u"hidden"_s});
    QVERIFY2(set.code == 0, set.out + set.err);
    QCOMPARE(ben({u"cat"_s, u"Shared"_s, u"secrets/key.txt"_s}).errorCode(), u"no-such-file"_s);
    QCOMPARE(programs.run(u"ben"_s, {u"cat"_s, u"Shared"_s, u"open.txt"_s}).out, QByteArray("for all\n"));
    const auto rules = ann({u"project"_s, u"rights"_s, u"Shared"_s}).json()[u"rules"_s].toArray();
    QCOMPARE(rules.size(), 1);
    QCOMPARE(rules[0][u"pattern"_s].toString(), u"secrets/**"_s);
    QCOMPARE(ben({u"project"_s, u"rights"_s, u"Shared"_s, u"clear"_s}).errorCode(), u"not-allowed"_s);
    QCOMPARE(ann({u"project"_s, u"rights"_s, u"Shared"_s, u"clear"_s}).code, 0);
    QCOMPARE(programs.run(u"ben"_s, {u"cat"_s, u"Shared"_s, u"secrets/key.txt"_s}).out, QByteArray("for few\n"));
}

void TestCliOrg::invitationsOpenAProject()
{
    const auto made = ann({u"invite"_s, u"create"_s, u"Shared"_s, u"--role"_s, u"viewer"_s, u"--expires"_s, u"1h"_s, u"--uses"_s, u"1"_s});
    QVERIFY2(made.code == 0, made.out + made.err);
    const QString link = made.json()[u"link"_s].toString();
    QVERIFY(link.startsWith(programs.url) && link.contains(u'#'));
    const auto listed = ann({u"invite"_s, u"list"_s, u"Shared"_s}).json()[u"invitations"_s].toArray();
    QVERIFY(std::ranges::any_of(listed, [](const QJsonValue &one) { return one[u"role"_s] == u"viewer"_s && one[u"maxUses"_s].toInt() == 1; }));
    const auto joined = programs.run(u"cyd"_s, {u"join"_s, link, programs.path(u"cyd"_s), u"--name"_s, u"Cyd"_s, u"--json"_s});
    QVERIFY2(joined.code == 0, joined.out + joined.err);
    QCOMPARE(programs.run(u"cyd"_s, {u"cat"_s, programs.path(u"cyd"_s), u"open.txt"_s}).out, QByteArray("for all\n"));
    QCOMPARE(programs.run(u"dan"_s, {u"join"_s, link, programs.path(u"dan"_s), u"--name"_s, u"Dan"_s, u"--json"_s}).errorCode(), u"bad-invite"_s);      // it was for one
    const auto second = ann({u"invite"_s, u"create"_s, u"Shared"_s, u"--role"_s, u"developer"_s, u"--expires"_s, u"1h"_s});
    QCOMPARE(ann({u"invite"_s, u"revoke"_s, u"Shared"_s, second.json()[u"id"_s].toString()}).code, 0);
    QCOMPARE(programs.run(u"dan"_s, {u"join"_s, second.json()[u"link"_s].toString(), programs.path(u"dan"_s), u"--name"_s, u"Dan"_s, u"--json"_s}).errorCode(), u"bad-invite"_s);
}

void TestCliOrg::strangersSeeNothing()
{
    QCOMPARE(programs.run(u"eve"_s, {u"org"_s, u"members"_s, u"example"_s, u"--server"_s, programs.url, u"--json"_s}).code, 3);
    QCOMPARE(programs.run(u"cyd"_s, {u"org"_s, u"members"_s, u"example"_s, u"--server"_s, programs.url, u"--json"_s}).errorCode(), u"no-such-organisation"_s);
    QCOMPARE(programs.run(u"cyd"_s, {u"project"_s, u"members"_s, project, u"--server"_s, programs.url, u"--json"_s}).errorCode(), u"no-such-project"_s);
}

void TestCliOrg::wrongWordsAreRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("org without a verb") << QStringList{u"org"_s} << 2;
    QTest::newRow("org with another verb") << QStringList{u"org"_s, u"burn"_s, u"example"_s} << 2;
    QTest::newRow("project grant without a role") << QStringList{u"project"_s, u"grant"_s, u"Shared"_s, u"ben@example.org"_s} << 2;
    QTest::newRow("project grant of an unknown role") << QStringList{u"project"_s, u"grant"_s, u"Shared"_s, u"ben@example.org"_s, u"king"_s} << 1;
    QTest::newRow("project grant to nobody") << QStringList{u"project"_s, u"grant"_s, u"Shared"_s, u"nobody@example.org"_s, u"viewer"_s} << 4;
    QTest::newRow("invite for a wrong time") << QStringList{u"invite"_s, u"create"_s, u"Shared"_s, u"--role"_s, u"viewer"_s, u"--expires"_s, u"soon"_s} << 2;
    QTest::newRow("invite of an owner") << QStringList{u"invite"_s, u"create"_s, u"Shared"_s, u"--role"_s, u"owner"_s, u"--expires"_s, u"1h"_s} << 4;
    QTest::newRow("a project that is not there") << QStringList{u"project"_s, u"members"_s, u"nothing"_s} << 4;
}

void TestCliOrg::wrongWordsAreRefused()
{
    QFETCH(const QStringList, words);
    QFETCH(const int, code);
    const auto run = ann(words);
    QVERIFY2(run.code == code, run.out + run.err);
    QVERIFY(!run.errorCode().isEmpty());
}

QTEST_GUILESS_MAIN(TestCliOrg)
#include "test_cli_org.moc"
