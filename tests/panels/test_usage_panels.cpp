// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The usage panel and the inbox. With DYAD_GALLERY=FOLDER their looks are kept as pictures.
#include "editor/Theme.h"
#include "panels/PanelNote.h"
#include "panels/notices/NoticesModel.h"
#include "panels/notices/NoticesPanel.h"
#include "panels/usage/DayChart.h"
#include "panels/usage/PeopleChart.h"
#include "panels/usage/UsagePanel.h"
#include "tests/support/Patience.h"
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace dyad;
using namespace dyad::panels;
using namespace Qt::StringLiterals;

class TestUsagePanels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsDays();
    void saysWhyItIsEmpty();
    void asksForWhatIsChosen();
    void chartsAreReadByKeyboard();
    void narrowAndMirrored();
    void noticesAreSentences_data();
    void noticesAreSentences();
    void inboxLeadsToWhatItIsAbout();
    void looks();

private:
    static QJsonObject report(int days, bool used);
    static QJsonObject inbox();
    static bool isEmptyLook(const QWidget &panel) { return panel.findChild<PanelNote *>()->isVisibleTo(&panel); }
};

void TestUsagePanels::initTestCase()
{
    editor::Theme::instance().install();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

QJsonObject TestUsagePanels::report(int days, bool used)
{
    QJsonArray list;
    qint64 edits = 0, calls = 0, nano = 0;
    for (int i = 0; i < days; ++i) {
        const int made = used && i % 7 < 5 ? 120 + i * 37 % 400 : 0, asked = used && i % 7 < 5 ? 3 + i * 5 % 17 : 0;
        list.append(QJsonObject{{u"day"_s, QDate(2026, 11, 23).addDays(i - days + 1).toString(Qt::ISODate)}, {u"edits"_s, made}, {u"activeUsers"_s, made ? 2 + i % 3 : 0}, {u"calls"_s, asked},
                                {u"inputTokens"_s, asked * 9000}, {u"outputTokens"_s, asked * 800}, {u"nanoDollars"_s, asked * 31'000'000}});
        edits += made;
        calls += asked;
        nano += asked * 31'000'000;
    }
    const QJsonArray users = used ? QJsonArray{QJsonObject{{u"name"_s, u"Mira Castellanos"_s}, {u"edits"_s, 3120}, {u"calls"_s, 81}}, QJsonObject{{u"name"_s, u"Gil"_s}, {u"edits"_s, 1490}, {u"calls"_s, 0}},
                                              QJsonObject{{u"name"_s, u"Ada"_s}, {u"edits"_s, 220}, {u"calls"_s, 140}}} : QJsonArray();
    return {{u"days"_s, list}, {u"users"_s, users}, {u"projects"_s, QJsonArray()},
            {u"total"_s, QJsonObject{{u"edits"_s, edits}, {u"activeUsers"_s, used ? 4 : 0}, {u"calls"_s, calls}, {u"inputTokens"_s, calls * 9000}, {u"outputTokens"_s, calls * 800}, {u"nanoDollars"_s, nano}}}};
}

void TestUsagePanels::showsDays()
{
    UsagePanel panel;
    panel.setScopes({UsagePanel::Scope::Project});
    panel.resize(280, 700);
    panel.show();
    panel.setReport(report(7, true));
    QVERIFY(!isEmptyLook(panel));
    const auto *edits = panel.findChild<DayChart *>(u"usage.edits"_s);
    QCOMPARE(edits->accessibleName(), u"Edits"_s);
    qint64 sum = 0;
    for (const QJsonValue &day : report(7, true)[u"days"_s].toArray())
        sum += day[u"edits"_s].toInteger();
    QCOMPARE(edits->accessibleDescription(), QLocale().toString(sum) + u" in all"_s);
    QVERIFY(panel.findChild<DayChart *>(u"usage.cost"_s)->accessibleDescription().contains("USD"_L1));
    QVERIFY(panel.findChild<PeopleChart *>()->accessibleDescription().startsWith("Mira Castellanos: 3,120 edits, 81 AI calls"_L1));
}

void TestUsagePanels::saysWhyItIsEmpty()
{
    UsagePanel panel;
    panel.show();
    QVERIFY(isEmptyLook(panel));
    QVERIFY(!panel.findChild<QComboBox *>(u"usage.days"_s)->isVisible());
    panel.setScopes({UsagePanel::Scope::Me});
    panel.setReport(report(30, false));
    QVERIFY(isEmptyLook(panel));
    panel.setReport(report(30, true));
    QVERIFY(!isEmptyLook(panel));
    panel.setAsking();                           // what was read stays while it is read again
    QVERIFY(!isEmptyLook(panel));
    panel.setFailure(u"The server cannot be reached."_s);
    QVERIFY(isEmptyLook(panel));
}

void TestUsagePanels::asksForWhatIsChosen()
{
    UsagePanel panel;
    QSignalSpy wanted(&panel, &UsagePanel::wanted);
    panel.setScopes({UsagePanel::Scope::Project, UsagePanel::Scope::Me, UsagePanel::Scope::All});
    QCOMPARE(wanted.size(), 0);                  // nobody looks
    panel.show();
    QCOMPARE(wanted.size(), 1);
    auto *scope = panel.findChild<QComboBox *>(u"usage.scope"_s);
    QTest::keyClick(scope, Qt::Key_Down);
    QCOMPARE(panel.scope(), UsagePanel::Scope::Me);
    QCOMPARE(wanted.size(), 2);
    QTest::keyClick(panel.findChild<QComboBox *>(u"usage.days"_s), Qt::Key_Down);
    QCOMPARE(panel.days(), 90);
    QCOMPARE(wanted.size(), 3);
    panel.setScopes({UsagePanel::Scope::Me, UsagePanel::Scope::All});
    QCOMPARE(panel.scope(), UsagePanel::Scope::Me);        // the choice stays
}

void TestUsagePanels::chartsAreReadByKeyboard()
{
    DayChart chart(u"Edits"_s, editor::Token::Accent, [](double value) { return QString::number(value); });
    chart.resize(300, chart.sizeHint().height());
    chart.setDays({{QDate(2026, 11, 21), 4}, {QDate(2026, 11, 22), 0}, {QDate(2026, 11, 23), 9}}, 13);
    chart.show();
    chart.activateWindow();
    chart.setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(chart.hasFocus());
    QCOMPARE(chart.current(), 2);
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(chart.current(), 0);
    QVERIFY(chart.accessibleDescription().endsWith(": 4"_L1));
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.current(), 0);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.current(), 1);
    chart.setDays({}, 0);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.accessibleDescription(), u"0 in all"_s);
}

void TestUsagePanels::narrowAndMirrored()
{
    UsagePanel panel;
    panel.setScopes({UsagePanel::Scope::Project});
    panel.setReport(report(365, true));
    panel.resize(180, 500);
    panel.show();
    QVERIFY(!panel.grab().isNull());
    panel.setLayoutDirection(Qt::RightToLeft);
    auto *chart = panel.findChild<DayChart *>(u"usage.edits"_s);
    QTest::mouseMove(chart, QPoint(chart->width() - 14, 40));
    QTRY_VERIFY(chart->current() >= 0 && chart->current() < 7);      // the first days are at the right
}

QJsonObject TestUsagePanels::inbox()
{
    const auto notice = [](int id, const QString &kind, const QJsonObject &data, bool read) {
        return QJsonObject{{u"id"_s, id}, {u"kind"_s, kind}, {u"project"_s, u"p1"_s}, {u"data"_s, data}, {u"time"_s, qint64(1'795'000'000'000) - id}, {u"read"_s, read}};
    };
    return {{u"unread"_s, 2}, {u"notifications"_s, QJsonArray{
        notice(5, u"mention"_s, {{u"by"_s, u"Mira Castellanos"_s}, {u"path"_s, u"sync/session/DocumentSession.cpp"_s}, {u"line"_s, 42}, {u"projectName"_s, u"Engine"_s}}, false),
        notice(4, u"role"_s, {{u"by"_s, u"Ada"_s}, {u"role"_s, u"developer"_s}, {u"projectName"_s, u"Engine"_s}}, false),
        notice(3, u"invitation"_s, {{u"by"_s, u"Ada"_s}, {u"role"_s, u"member"_s}, {u"organisation"_s, u"Example Ltd"_s}}, true),
        notice(2, u"budget"_s, {{u"scope"_s, u"project"_s}, {u"name"_s, u"Engine"_s}, {u"limitNano"_s, 1}}, true),
        notice(1, u"backup-failed"_s, {}, true)}}};
}

void TestUsagePanels::noticesAreSentences_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("mention") << 0 << u"Mira Castellanos mentioned you in sync/session/DocumentSession.cpp, line 42 (Engine)"_s;
    QTest::newRow("role") << 1 << u"Ada made you developer of Engine"_s;
    QTest::newRow("invitation") << 2 << u"Ada invites you to Example Ltd as member; ask for the link"_s;
    QTest::newRow("budget") << 3 << u"The AI budget of Engine is spent; calls are refused until it is raised"_s;
}

void TestUsagePanels::noticesAreSentences()
{
    QFETCH(const int, row);
    QFETCH(const QString, sentence);
    QCOMPARE(NoticesModel::sentence(inbox()[u"notifications"_s].toArray()[row].toObject()), sentence);
}

void TestUsagePanels::inboxLeadsToWhatItIsAbout()
{
    NoticesPanel panel;
    panel.resize(280, 500);
    panel.show();
    QVERIFY(isEmptyLook(panel));
    panel.setNotices({});
    QVERIFY(isEmptyLook(panel));
    panel.setNotices(inbox());
    QVERIFY(!isEmptyLook(panel));
    QCOMPARE(panel.model()->newest(), 5);
    QSignalSpy opened(&panel, &NoticesPanel::opened);
    auto *list = panel.findChild<QListView *>();
    list->setCurrentIndex(panel.model()->index(0));
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toJsonObject()[u"data"_s][u"line"_s].toInt(), 42);
    auto *mail = panel.findChild<QCheckBox *>();
    QVERIFY(!mail->isVisible());
    panel.setMail(true, true);
    QVERIFY(mail->isVisible() && mail->isChecked());
    QSignalSpy changed(&panel, &NoticesPanel::mailChanged);
    mail->click();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toBool(), false);
}

/// Every look paints something in both colours; kept where somebody wants to see them.
void TestUsagePanels::looks()
{
    const QString folder = qEnvironmentVariable("DYAD_GALLERY");
    for (const auto mode : {editor::Theme::Mode::Dark, editor::Theme::Mode::Light}) {
        editor::Theme::instance().setMode(mode);
        const QString name = mode == editor::Theme::Mode::Dark ? u"dark"_s : u"light"_s;
        UsagePanel usage, empty;
        NoticesPanel notices;
        usage.setScopes({UsagePanel::Scope::Project});
        usage.setReport(report(30, true));
        notices.setNotices(inbox());
        notices.setMail(true, true);
        QWidget all;
        all.setAutoFillBackground(true);
        all.resize(900, 720);
        int x = 0;
        for (QWidget *panel : std::initializer_list<QWidget *>{&usage, &empty, &notices}) {
            panel->setParent(&all);
            panel->setGeometry(x, 0, 290, 720);
            x += 300;
        }
        all.show();
        const QPixmap picture = all.grab();
        QVERIFY(!picture.isNull());
        if (!folder.isEmpty())
            QVERIFY(picture.save(folder + u"/usage-"_s + name + u".png"_s));
        for (QWidget *panel : std::initializer_list<QWidget *>{&usage, &empty, &notices})
            panel->setParent(nullptr);
    }
    editor::Theme::instance().setMode(editor::Theme::Mode::System);
}

QTEST_MAIN(TestUsagePanels)
#include "test_usage_panels.moc"
