// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The table of permissions against docs/permissions.md, plans, and patterns of paths against what they fit.
#include "backend/organisations/Plan.h"
#include "backend/rights/PathRights.h"
#include "backend/rights/Permission.h"
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace dyad::backend;
using namespace Qt::StringLiterals;
using organisations::OrgRole;
using organisations::Plan;
using organisations::Plans;
using projects::Role;

class TestPermissions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theDocumentShowsTheTable();
    void rolesRise();
    void patterns_data();
    void patterns();
    void theLastRuleCounts();
    void noRuleGivesMoreThanTheRole();
    void rulesForOnePerson();
    void whatIsNoRule();
    void aCostlyPatternHidesRatherThanShows();
    void plans();
};

namespace {

QString cell(bool allowed) { return allowed ? u"yes"_s : u"–"_s; }

/// The line of docs/permissions.md.
QString lineOf(const PermissionRow &row)
{
    QStringList cells{u'`' + QString::fromLatin1(row.name) + u'`'};
    for (const Role role : {Role::Viewer, Role::Developer, Role::Admin, Role::Owner})
        cells.append(cell(may(role, row.permission)));
    for (const OrgRole role : {OrgRole::Member, OrgRole::Admin, OrgRole::Owner})
        cells.append(cell(may(role, row.permission)));
    cells.append(cell(may(true, row.permission)));
    cells.append(QString::fromLatin1(row.meaning));
    return u"| "_s + cells.join(u" | "_s) + u" |"_s;
}

PathRights rights(const std::vector<PathRule> &rules, Role role = Role::Developer, const QString &account = u"ada"_s)
{
    return PathRights(rules, role, account);
}

} // namespace

void TestPermissions::theDocumentShowsTheTable()
{
    QFile file(QStringLiteral(DYAD_SOURCES "/docs/permissions.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    for (const PermissionRow &row : permissionTable())
        QVERIFY2(text.contains(lineOf(row) + u'\n'), qPrintable(u"docs/permissions.md lacks:\n"_s + lineOf(row)));
    QCOMPARE(text.count(QRegularExpression(u"\\n\\| `[a-z]+:"_s)), qsizetype(permissionTable().size()));
}

void TestPermissions::rolesRise()
{
    for (const PermissionRow &row : permissionTable()) {
        for (const auto &[less, more] : {std::pair(Role::Viewer, Role::Developer), std::pair(Role::Developer, Role::Admin), std::pair(Role::Admin, Role::Owner)})
            QVERIFY2(!may(less, row.permission) || may(more, row.permission), row.name);
        QVERIFY2(!may(OrgRole::Member, row.permission) || may(OrgRole::Admin, row.permission), row.name);
        QVERIFY2(!may(OrgRole::Admin, row.permission) || may(OrgRole::Owner, row.permission), row.name);
        QVERIFY2(!may(false, row.permission), row.name);
    }
}

void TestPermissions::patterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *pattern, const char *path, bool fits) {
        QTest::addRow("%s on %s", pattern, path) << QString::fromUtf8(pattern) << QString::fromUtf8(path) << fits;
    };
    row("secrets/**", "secrets/a.txt", true);
    row("secrets/**", "secrets/deep/er/a.txt", true);
    row("secrets/**", "secrets", true);
    row("secrets/**", "secrets2/a.txt", false);
    row("secrets/**", "other/secrets/a.txt", false);
    row("secrets/**", "Secrets/A.TXT", true);
    row("SECRETS/**", "secrets/a.txt", true);
    row("secrets", "other/secrets/a.txt", true);
    row("/secrets", "other/secrets/a.txt", false);
    row("secrets/", "secrets/a", true);
    row("*.key", "a.key", true);
    row("*.key", "deep/er/a.key", true);
    row("*.key", "a.key/inside", true);
    row("*.key", "a.keys", false);
    row("docs/*.md", "docs/a.md", true);
    row("docs/*.md", "docs/sub/a.md", false);
    row("docs/**/a.md", "docs/a.md", true);
    row("docs/**/a.md", "docs/x/y/a.md", true);
    row("**/build/**", "x/build/y", true);
    row("**/build/**", "build/y", true);
    row("**", "anything/at/all", true);
    row("a?c", "abc", true);
    row("a?c", "a/c", false);
    row("a.c", "abc", false);
    row("[ab]", "a", false);
    row("[ab]", "[ab]", true);
    row("caf\xc3\xa9", "cafe\xcc\x81", true);                 // composed and decomposed are one path
}

void TestPermissions::patterns()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, path);
    QFETCH(const bool, fits);
    QCOMPARE(!rights({{pattern, PathAccess::Hidden, {}, {}}}).canSee(path), fits);
}

void TestPermissions::theLastRuleCounts()
{
    const PathRights some = rights({{u"secrets/**"_s, PathAccess::Hidden, {}, {}}, {u"secrets/public/**"_s, PathAccess::Write, {}, {}},
                                    {u"*.lock"_s, PathAccess::Read, {}, {}}});
    QCOMPARE(some.of(u"secrets/a"_s), PathAccess::Hidden);
    QCOMPARE(some.of(u"secrets/public/a"_s), PathAccess::Write);
    QCOMPARE(some.of(u"secrets/public/a.lock"_s), PathAccess::Read);
    QCOMPARE(some.of(u"main.cpp"_s), PathAccess::Write);
    QVERIFY(some.hidesSomething() && !some.isPlain());
    QVERIFY(rights({}).isPlain());
}

void TestPermissions::noRuleGivesMoreThanTheRole()
{
    const std::vector<PathRule> all{{u"**"_s, PathAccess::Write, {Role::Viewer, Role::Admin}, {}}, {u"x"_s, PathAccess::Hidden, {Role::Viewer, Role::Developer, Role::Admin}, {}}};
    QCOMPARE(rights(all, Role::Viewer).of(u"a"_s), PathAccess::Read);
    QCOMPARE(rights(all, Role::Admin).of(u"x"_s), PathAccess::Hidden);
    QCOMPARE(rights(all, Role::Owner).of(u"x"_s), PathAccess::Write);
}

void TestPermissions::rulesForOnePerson()
{
    const std::vector<PathRule> one{{u"hr/**"_s, PathAccess::Hidden, {}, {}}, {u"hr/**"_s, PathAccess::Read, {}, {u"bob"_s}}};
    QCOMPARE(rights(one, Role::Developer, u"ada"_s).of(u"hr/a"_s), PathAccess::Hidden);
    QCOMPARE(rights(one, Role::Developer, u"bob"_s).of(u"hr/a"_s), PathAccess::Read);
    QCOMPARE(rights(one, Role::Admin, u"ada"_s).of(u"hr/a"_s), PathAccess::Write);       // neither rule is about admins
}

void TestPermissions::whatIsNoRule()
{
    for (const QString &pattern : {QString(), QString(501, u'a'), u"a\nb"_s, u"*a*b*c*d*e*f*g*h*i"_s})
        QVERIFY2(!problemOf({pattern, PathAccess::Hidden, {}, {}}).isEmpty(), qPrintable(pattern));
    QVERIFY(!problemOf({u"a"_s, PathAccess::Hidden, {Role::Owner}, {}}).isEmpty());
    QVERIFY(problemOf({u"a"_s, PathAccess::Hidden, {Role::Viewer}, {}}).isEmpty());
}

void TestPermissions::aCostlyPatternHidesRatherThanShows()
{
    const PathRights costly = rights({{u"*a*a*a*a*a*a*a*b"_s, PathAccess::Hidden, {}, {}}});
    QElapsedTimer time;
    time.start();
    (void)costly.canSee(QString(499, u'a'));                 // whatever the answer: it comes
    QVERIFY2(time.elapsed() < 60'000, qPrintable(QString::number(time.elapsed())));
    QVERIFY(!costly.canSee(QString(200, u'a') + u'b'));
}

void TestPermissions::plans()
{
    const auto plan = Plan::parse(u"team members=20 projects=50 storage=10GiB ai-usd=100"_s);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->name, u"team"_s);
    QCOMPARE(plan->members, 20);
    QCOMPARE(plan->storageBytes, qint64(10) << 30);
    QCOMPARE(plan->aiNano, qint64(100) * 1'000'000'000);
    QVERIFY(!Plan::parse(u"free"_s)->members);
    for (const char *bad : {"", "Team", "team members", "team members=-1", "team members=x", "team seats=3", "team storage=1XB", "team storage=99999999999TiB"})
        QVERIFY2(!Plan::parse(QString::fromLatin1(bad)), bad);
    const Plans plans({u"starter members=3"_s, u"team"_s}, u"team"_s);
    QCOMPARE(plans.find({}).name, u"team"_s);
    QCOMPARE(plans.find(u"starter"_s).members, 3);           // the configuration's, in the built-in one's place
    QVERIFY(!plans.find(u"starter"_s).projects);
    QCOMPARE(plans.find(u"gone"_s).name, u"team"_s);
    QCOMPARE(Plans({}, u"unlimited"_s).find({}).name, u"unlimited"_s);
}

QTEST_GUILESS_MAIN(TestPermissions)
#include "test_permissions.moc"
