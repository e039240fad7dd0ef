// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "Programs.h"

using namespace Qt::StringLiterals;

/// What dyadctl admin does to other people's accounts and projects on a real server.
class TestCliProjects : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theLastAdminStays();
    void othersAreFoundAndTaken();
    void deletedOnesComeBackOrGo();

private:
    Programs::Run admin(const QStringList &words) const { return programs.run(u"ann"_s, QStringList{u"admin"_s} + words + QStringList{u"--json"_s}); }
    QStringList listed(const QString &state) const;
    Programs programs;
    QString project;
};

QStringList TestCliProjects::listed(const QString &state) const
{
    QStringList ids;
    for (const QJsonValue &one : admin({u"projects"_s, u"list"_s, u"--state"_s, state}).json()[u"projects"_s].toArray())
        ids.append(one[u"id"_s].toString());
    return ids;
}

void TestCliProjects::initTestCase()
{
    QVERIFY(programs.start());
    const auto done = programs.signUpAnn();
    QVERIFY2(done.code == 0, done.out + done.err);
    QDir().mkpath(programs.path(u"work"_s));
    Programs::put(programs.path(u"work/a.txt"_s), "line\n");
    const auto shared = programs.run(u"ann"_s, {u"share"_s, programs.path(u"work"_s), u"--name"_s, u"work"_s, u"--json"_s});
    QVERIFY2(shared.code == 0, shared.out + shared.err);
    project = shared.json()[u"project"_s].toString();
}

void TestCliProjects::theLastAdminStays()
{
    const auto demoted = admin({u"users"_s, u"demote"_s, u"ann@example.org"_s});
    QVERIFY(demoted.code != 0);
    QCOMPARE(demoted.errorCode(), u"last-admin"_s);
    const auto promoted = admin({u"users"_s, u"promote"_s, u"ann@example.org"_s});
    QVERIFY2(promoted.code == 0 && promoted.json()[u"admin"_s].toBool(), promoted.out + promoted.err);
    QCOMPARE(admin({u"users"_s, u"promote"_s, u"nobody@example.org"_s}).errorCode(), u"no-such-user"_s);
    QCOMPARE(admin({u"users"_s, u"promote"_s}).code, 2);
}

void TestCliProjects::othersAreFoundAndTaken()
{
    QCOMPARE(listed(u"active"_s), QStringList{project});
    QCOMPARE(listed(u"ownerless"_s), QStringList());
    const auto said = programs.run(u"ann"_s, {u"admin"_s, u"projects"_s, u"list"_s});
    QVERIFY2(said.code == 0 && said.out.contains(project.toLatin1()) && said.out.contains("Ann"), said.out + said.err);
    QCOMPARE(admin({u"projects"_s, u"take"_s, project, u"--user"_s, u"ann@example.org"_s}).code, 0);
    QCOMPARE(admin({u"projects"_s, u"take"_s, project}).code, 0);
    QCOMPARE(admin({u"projects"_s, u"take"_s, u"nothing"_s}).errorCode(), u"no-such-project"_s);
    QCOMPARE(admin({u"projects"_s, u"list"_s, u"--state"_s, u"lost"_s}).errorCode(), u"bad-request"_s);
    QCOMPARE(admin({u"projects"_s}).code, 2);
}

void TestCliProjects::deletedOnesComeBackOrGo()
{
    QCOMPARE(admin({u"projects"_s, u"restore"_s, project}).errorCode(), u"conflict"_s);
    const auto remove = [this] { return programs.run(u"ann"_s, {u"project"_s, u"delete"_s, project, u"--json"_s}); };
    const auto removed = remove();
    QVERIFY2(removed.code == 0, removed.out + removed.err);
    QCOMPARE(listed(u"deleted"_s), QStringList{project});
    QCOMPARE(admin({u"projects"_s, u"restore"_s, project}).code, 0);
    QCOMPARE(listed(u"active"_s), QStringList{project});
    QCOMPARE(admin({u"projects"_s, u"purge"_s, project}).code, 2);                    // nobody is there to ask
    QCOMPARE(admin({u"projects"_s, u"purge"_s, project, u"--yes"_s}).errorCode(), u"conflict"_s);        // it is in use
    QCOMPARE(remove().code, 0);
    QCOMPARE(admin({u"projects"_s, u"purge"_s, project, u"--yes"_s}).code, 0);
    QCOMPARE(listed(u"all"_s), QStringList());
}

QTEST_GUILESS_MAIN(TestCliProjects)
#include "test_cli_projects.moc"
