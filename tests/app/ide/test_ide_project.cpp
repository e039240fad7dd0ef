// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Members, roles and rights by path, set in one real window and felt in another. DYAD_PICTURES=FOLDER leaves pictures.
#include "app/ide/FutureReply.h"
#include "app/ide/CommandRegistry.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/MainWindow.h"
#include "app/ide/ShareFlow.h"
#include "app/ide/project/RightsTable.h"
#include "editor/Theme.h"
#include "panels/team/InvitationList.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/app/ide/LayOut.h"
#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>
#include <QTabWidget>

using namespace dyad;
using namespace dyad::app;
using namespace Qt::StringLiterals;
using tests::GuiDriver;

class TestIdeProject : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void rulesHideFilesFromTheOther();
    void rolesChangeWhatTheOtherMayDo();
    void whoMayNotIsNotOffered();
    void whoMayOnlyReadIsToldWhenTyping();
    void theLinkGivesTheRoleThatIsChosen();
    void whatIsNotSharedIsListed();
    void whoIsRemovedIsTold();
    void filesArePublishedAndTakenBack();

private:
    void openSheet();
    void picture(const QString &name);
    QTableWidget *members() { return m_host->find<QTableWidget>(u"project.members"_s); }
    QComboBox *roleOf(const QString &name);
    std::unique_ptr<QTemporaryDir> m_here, m_there;
    std::unique_ptr<GuiDriver> m_host, m_guest;
};

void TestIdeProject::init()
{
    GuiDriver::makeHome();
    m_here = std::make_unique<QTemporaryDir>();
    m_there = std::make_unique<QTemporaryDir>();
    GuiDriver::write(m_here->path() + u"/main.c"_s, "int main(void) { return 0; }\n");
    GuiDriver::write(m_here->path() + u"/secrets/token.txt"_s, "hunter2\n");
    m_host = std::make_unique<GuiDriver>(m_here->path(), u"Mira"_s);
    QVERIFY(m_host->bench().commands()->run(u"share.share"_s));
    QVERIFY(m_host->click(u"share.main"_s));
    auto *link = m_host->find<QLineEdit>(u"share.link"_s);
    QTRY_VERIFY_WITH_TIMEOUT(link->isVisible() && !link->text().isEmpty(), 20'000);
    const QString text = link->text();
    m_host->press(Qt::Key_Escape);
    m_guest = std::make_unique<GuiDriver>(QString(), u"Jonas"_s);
    m_guest->bench().openFolder({});
    QVERIFY(m_guest->bench().commands()->run(u"share.join"_s));
    m_guest->find<QLineEdit>(u"join.link"_s)->setText(text);
    m_guest->find<QLineEdit>(u"join.folder"_s)->setText(m_there->path());
    QVERIFY(m_guest->click(u"join.main"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_guest->bench().live() && m_guest->bench().liveState().kind == LiveState::Kind::Live, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_there->path() + u"/secrets/token.txt"_s), 20'000);
}

void TestIdeProject::cleanup()
{
    m_guest.reset();
    m_host.reset();
}

void TestIdeProject::picture(const QString &name)
{
    const QString folder = qEnvironmentVariable("DYAD_PICTURES");
    if (folder.isEmpty())
        return;
    using Mode = editor::Theme::Mode;
    for (const Mode mode : {Mode::Light, Mode::Dark}) {
        editor::Theme::instance().setMode(mode);
        for (const int width : {1200, 480}) {
            m_host->window()->resize(width, 800);
            tests::layOut();
            m_host->window()->grab().save(u"%1/project-%2-%3-%4.png"_s.arg(folder, name, mode == Mode::Dark ? u"dark"_s : u"light"_s).arg(width));
        }
    }
    m_host->window()->resize(1200, 800);
}

void TestIdeProject::openSheet()
{
    QVERIFY(m_host->bench().commands()->run(u"share.project"_s));
    QTRY_VERIFY_WITH_TIMEOUT(members() && members()->rowCount() == 2, 10'000);
}

QComboBox *TestIdeProject::roleOf(const QString &name)
{
    for (int row = 0; row < members()->rowCount(); ++row) {
        if (members()->item(row, 0)->text().startsWith(name))
            return qobject_cast<QComboBox *>(members()->cellWidget(row, 1));
    }
    return nullptr;
}

void TestIdeProject::rulesHideFilesFromTheOther()
{
    openSheet();
    picture(u"members"_s);
    m_host->find<QTabWidget>(u"project.tabs"_s)->setCurrentIndex(1);
    auto *seen = m_host->find<QListWidget>(u"project.preview"_s);
    QTRY_COMPARE_WITH_TIMEOUT(seen->count(), 2, 10'000);
    QVERIFY(m_host->click(u"project.addRule"_s));
    auto *rights = m_host->find<RightsTable>(u"project.rights"_s);
    QCOMPARE(rights->rowCount(), 1);
    // A rule that was just added shows what can be chosen, whole.
    for (const int column : {1, 2})
        QVERIFY(rights->columnWidth(column) >= rights->cellWidget(0, column)->sizeHint().width());
    rights->item(0, 0)->setText(u"secrets/**"_s);
    QVERIFY(m_host->click(u"project.main"_s));
    QTRY_COMPARE_WITH_TIMEOUT(seen->count(), 1, 10'000);
    QCOMPARE(seen->item(0)->text(), u"main.c"_s);
    picture(u"rights"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_guest->bench().live()->project()->fileAt(u"secrets/token.txt"_s), 10'000);
    QVERIFY(m_host->bench().live()->project()->fileAt(u"secrets/token.txt"_s));
    auto *keep = m_host->find<QPushButton>(u"project.main"_s);
    const QString kept = keep->text();
    rights->selectRow(0);
    QVERIFY(m_host->click(u"project.removeRule"_s));
    QVERIFY(keep->text() != kept);      // what was changed since is not kept
    QVERIFY(m_host->click(u"project.main"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_guest->bench().live()->project()->fileAt(u"secrets/token.txt"_s), 10'000);
    // What the server refuses is said, and changes nothing.
    QVERIFY(m_host->click(u"project.addRule"_s));
    rights->item(0, 0)->setText(u"*a*b*c*d*e*f*g*h*i"_s);
    QVERIFY(m_host->click(u"project.main"_s));
    auto *failure = m_host->find<QLabel>(u"project.failure"_s);
    QTRY_VERIFY_WITH_TIMEOUT(failure && failure->isVisible() && !failure->text().isEmpty(), 10'000);
}

void TestIdeProject::rolesChangeWhatTheOtherMayDo()
{
    openSheet();
    QComboBox *role = roleOf(u"Jonas"_s);
    QVERIFY(role);
    QCOMPARE(role->currentData().toString(), u"developer"_s);
    role->setCurrentIndex(role->findData(u"viewer"_s));
    Q_EMIT role->activated(role->currentIndex());
    QTRY_COMPARE_WITH_TIMEOUT(m_guest->bench().live()->project()->role(), u"viewer"_s, 10'000);
    // The last owner stays one, and the window says why.
    QTRY_VERIFY_WITH_TIMEOUT(roleOf(u"Mira"_s) && roleOf(u"Jonas"_s)->currentData() == u"viewer"_s, 10'000);
    QComboBox *own = roleOf(u"Mira"_s);
    own->setCurrentIndex(own->findData(u"viewer"_s));
    Q_EMIT own->activated(own->currentIndex());
    auto *failure = m_host->find<QLabel>(u"project.failure"_s);
    QTRY_VERIFY_WITH_TIMEOUT(failure && failure->isVisible() && !failure->text().isEmpty(), 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(roleOf(u"Mira"_s)->currentData().toString(), u"owner"_s, 10'000);
}

void TestIdeProject::whoMayNotIsNotOffered()
{
    QVERIFY(!m_guest->bench().sharing()->mayOpenProject());
    QVERIFY(!m_guest->bench().commands()->run(u"share.project"_s));
    QVERIFY(m_host->bench().sharing()->mayOpenProject());
}

void TestIdeProject::whoMayOnlyReadIsToldWhenTyping()
{
    openSheet();
    QComboBox *role = roleOf(u"Jonas"_s);
    QVERIFY(role);
    role->setCurrentIndex(role->findData(u"viewer"_s));
    Q_EMIT role->activated(role->currentIndex());
    QTRY_COMPARE_WITH_TIMEOUT(m_guest->bench().live()->project()->role(), u"viewer"_s, 10'000);
    QVERIFY(m_guest->open(u"main.c"_s));
    const auto said = [this] {
        const auto *message = m_guest->find<QAbstractButton>(u"status.message"_s);
        return message && message->isVisible() ? message->text() : QString();
    };
    m_guest->bench().showMessage(u"before"_s);
    m_guest->press(Qt::Key_Down);
    QCOMPARE(said(), u"before"_s);
    m_guest->keys(u"x"_s);
    QVERIFY(!said().isEmpty() && said() != u"before"_s);
    QVERIFY(!m_guest->text().startsWith("x"));
}

void TestIdeProject::theLinkGivesTheRoleThatIsChosen()
{
    QVERIFY(m_host->bench().commands()->run(u"view.team"_s));
    auto *links = m_host->window()->findChild<panels::InvitationList *>();
    QTRY_COMPARE_WITH_TIMEOUT(links->count(), 1, 10'000);
    QVERIFY(m_host->bench().commands()->run(u"share.share"_s));
    auto *link = m_host->find<QLineEdit>(u"share.link"_s);
    QTRY_VERIFY_WITH_TIMEOUT(link->isVisible(), 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(links->count(), 2, 10'000);       // the list knows of the new one at once
    picture(u"invite"_s);
    const QString before = link->text();
    auto *role = m_host->find<QComboBox>(u"share.role"_s);
    role->setCurrentIndex(role->findData(u"viewer"_s));
    Q_EMIT role->activated(role->currentIndex());
    QTRY_VERIFY_WITH_TIMEOUT(link->isVisible() && link->text() != before, 10'000);
    // The one that nobody has taken is gone; that of sharing stays.
    auto *live = m_host->bench().live();
    const auto roles = std::make_shared<QStringList>();
    const auto ask = [live, roles] {
        whenReady(live, live->api()->invitations(live->record().project), [roles](const sync::Expected<QVector<sync::ApiInvitation>> &list) {
            roles->clear();
            for (const sync::ApiInvitation &one : list.value_or(QVector<sync::ApiInvitation>()))
                roles->append(one.role);
            roles->sort();
        });
        return *roles == QStringList{u"developer"_s, u"viewer"_s};
    };
    QTRY_VERIFY_WITH_TIMEOUT(ask(), 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(links->count(), 2, 10'000);
    const QTemporaryDir third;
    const auto back = qScopeGuard([home = qgetenv("HOME")] { qputenv("HOME", home); });
    qputenv("HOME", third.path().toUtf8());
    GuiDriver viewer(QString(), u"Eve"_s);
    viewer.bench().openFolder({});
    QVERIFY(viewer.bench().commands()->run(u"share.join"_s));
    viewer.find<QLineEdit>(u"join.link"_s)->setText(link->text());
    // A home is what others begin at; anything else has to be said whole.
    viewer.find<QLineEdit>(u"join.folder"_s)->setText(u"some/folder"_s);
    QVERIFY(viewer.click(u"join.main"_s));
    auto *error = viewer.find<QLabel>(u"join.folder.error"_s);
    QTRY_VERIFY_WITH_TIMEOUT(error && error->isVisible(), 10'000);
    const QString folder = third.filePath(u"joined by a viewer"_s);
    viewer.find<QLineEdit>(u"join.folder"_s)->setText(u"~/joined by a viewer"_s);
    QVERIFY(viewer.click(u"join.main"_s));
    QTRY_VERIFY_WITH_TIMEOUT(viewer.bench().live() && viewer.bench().liveState().kind == LiveState::Kind::ReadOnly, 20'000);
    QVERIFY(QFile::exists(folder + u"/main.c"_s));
}

void TestIdeProject::whatIsNotSharedIsListed()
{
    QVERIFY(m_host->bench().commands()->run(u"view.team"_s));
    auto *list = m_host->find<QListWidget>(u"notShared.list"_s);
    QVERIFY(list && !list->isVisible());
    GuiDriver::write(m_here->path() + u"/CON"_s, "a device elsewhere\n");
    QVERIFY(QFile::link(u"/etc/hostname"_s, m_here->path() + u"/link"_s));
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), 2, 20'000);
    QVERIFY(list->isVisible());
    QCOMPARE(list->item(0)->text(), u"CON"_s);
    QVERIFY(!list->item(0)->toolTip().isEmpty());
    picture(u"not-shared"_s);
    QVERIFY(QFile::remove(m_here->path() + u"/CON"_s) && QFile::remove(m_here->path() + u"/link"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!list->isVisible(), 20'000);
}

void TestIdeProject::whoIsRemovedIsTold()
{
    QVERIFY(m_guest->open(u"main.c"_s));
    openSheet();
    const auto jonas = [this]() -> QPushButton * {
        for (int row = 0; row < members()->rowCount(); ++row)
            if (members()->item(row, 0)->text().startsWith(u"Jonas"_s))
                return qobject_cast<QPushButton *>(members()->cellWidget(row, 2));
        return nullptr;
    };
    QVERIFY(jonas());
    jonas()->click();
    jonas()->click();
    QTRY_COMPARE_WITH_TIMEOUT(int(m_guest->bench().liveState().kind), int(LiveState::Kind::Failed), 20'000);
    const QString why = m_guest->bench().liveState().reason;
    const auto *message = m_guest->find<QAbstractButton>(u"status.message"_s);
    QVERIFY(!why.isEmpty() && message->isVisible());
    QCOMPARE(message->text(), why);
    const auto *saved = m_guest->find<QAbstractButton>(u"status.saved"_s);
    QCOMPARE(saved->text(), m_guest->bench().liveState().text());
    // The files are theirs still, once they no longer belong to the project.
    QVERIFY(m_guest->bench().commands()->run(u"share.leave"_s));
    QVERIFY(m_guest->click(u"question.main"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_guest->bench().live(), 10'000);
    QVERIFY(m_guest->open(u"main.c"_s));
    m_guest->keys(u"x"_s);
    QVERIFY(m_guest->text().contains('x'));
}

void TestIdeProject::filesArePublishedAndTakenBack()
{
    QVERIFY(m_host->open(u"main.c"_s));
    openSheet();
    m_host->find<QTabWidget>(u"project.tabs"_s)->setCurrentIndex(2);
    auto *path = m_host->find<QLineEdit>(u"public.path"_s);
    auto *list = m_host->find<QListWidget>(u"public.list"_s);
    QVERIFY(path && path->isVisible());
    QCOMPARE(path->text(), u"main.c"_s);        // the file at hand is the first guess
    path->setText(u"no/such.txt"_s);
    QVERIFY(m_host->click(u"public.publish"_s));
    auto *failure = m_host->find<QLabel>(u"project.failure"_s);
    QVERIFY(failure);
    QTRY_VERIFY_WITH_TIMEOUT(failure->isVisible() && !failure->text().isEmpty(), 20'000);
    path->setText(u"main.c"_s);
    path->setFocus();
    QTest::keyClick(path, Qt::Key_Return);
    (void)QTest::qWaitFor([&] { return list->count() == 1; }, 20'000);
    QVERIFY2(list->count() == 1, qPrintable(failure->text()));
    QVERIFY(!failure->isVisible());
    QVERIFY(list->item(0)->text().startsWith(u"main.c"_s));
    picture(u"public"_s);
    QVERIFY(m_host->click(u"public.copy"_s));
    const QUrl address(QGuiApplication::clipboard()->text());
    QVERIFY2(address.path().startsWith(u"/public/"_s), qPrintable(address.toString()));
    // Anybody reads it, by that address alone.
    QNetworkAccessManager network;
    const auto get = [&] {
        const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(address)));
        (void)QTest::qWaitFor([&] { return reply->isFinished(); }, 20'000);
        return std::pair(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll());
    };
    QCOMPARE(get(), std::pair(200, QByteArray("int main(void) { return 0; }\n")));
    QVERIFY(m_host->click(u"public.back"_s));
    QCOMPARE(get().first, 200);                              // it asks once more
    QVERIFY(m_host->click(u"public.back"_s));
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), 0, 20'000);
    QCOMPARE(get().first, 404);
}

QTEST_MAIN(TestIdeProject)
#include "test_ide_project.moc"
