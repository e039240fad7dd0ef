// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "Programs.h"
#include "app/cli/Credentials.h"
#include "app/cli/LiveFolder.h"
#include "tests/support/Patience.h"

using namespace dyad;

/// A working copy as the IDE uses it: files that are open in an editor are written when the editor says so.
class TestHeldFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        programs = std::make_unique<Programs>();
        QVERIFY(programs->start());
        QCOMPARE(programs->signUpAnn().code, 0);
        a = programs->path(QStringLiteral("a"));
        b = programs->path(QStringLiteral("b"));
        Programs::put(a + QStringLiteral("/x.txt"), "one\ntwo\nthree\n");
        const auto shared = programs->run(QStringLiteral("ann"), {QStringLiteral("share"), a, QStringLiteral("--json")});
        QVERIFY2(shared.code == 0, shared.out);
        const auto joined = programs->run(QStringLiteral("bob"), {QStringLiteral("join"), shared.json().value(QLatin1StringView("link")).toString(), b, QStringLiteral("--name"),
            QStringLiteral("Bob"), QStringLiteral("--json")});
        QVERIFY2(joined.code == 0, joined.out);
        bob = programs->sync(QStringLiteral("bob"), b);
        qputenv("DYAD_HOME", programs->path(QStringLiteral("home-ann")).toUtf8());
        openLive();
    }
    void cleanup()
    {
        live.reset();
        api.reset();
        QVERIFY(Programs::stop(*bob));
        bob.reset();
        programs.reset();
    }

    void waitsForSave()
    {
        const sync::DocId doc = live->project().fileAt(QStringLiteral("x.txt"))->doc;
        live->workCopy().holdOpen(doc);
        auto session = live->project().open(doc);
        QTRY_COMPARE(session->state(), sync::DocumentSession::State::Synchronized);
        QVERIFY(session->edit(sync::TextOperation::insertion(0, "typed "), {sync::Change::Origin::Local, this, 0}));
        // The others have it at once, this disk when it is saved.
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/x.txt")), QByteArray("typed one\ntwo\nthree\n"), 10'000);
        QCOMPARE(Programs::get(a + QStringLiteral("/x.txt")), QByteArray("one\ntwo\nthree\n"));
        QCOMPARE(live->workCopy().statusOf(QStringLiteral("x.txt")), sync::WorkCopy::FileStatus::Pending);

        // A change on the disk comes into the held text all the same.
        Programs::put(a + QStringLiteral("/x.txt"), "one\ntwo\nTHREE\n");
        QTRY_COMPARE_WITH_TIMEOUT(QByteArray::fromStdString(session->text().text()), QByteArray("typed one\ntwo\nTHREE\n"), 10'000);
        QCOMPARE(Programs::get(a + QStringLiteral("/x.txt")), QByteArray("one\ntwo\nTHREE\n"));

        QSignalSpy saved(&live->workCopy(), &sync::WorkCopy::saved);
        live->workCopy().save(doc);
        QTRY_VERIFY(!saved.isEmpty());
        QCOMPARE(Programs::get(a + QStringLiteral("/x.txt")), QByteArray("typed one\ntwo\nTHREE\n"));
        QTRY_COMPARE_WITH_TIMEOUT(live->workCopy().state(), sync::WorkCopy::State::Converged, 10'000);
        QCOMPARE(live->workCopy().statusOf(QStringLiteral("x.txt")), sync::WorkCopy::FileStatus::Synced);
    }

    /// Every line of the file is rewritten on the disk while somebody types into it: both stay.
    void aFormatterWhileSomebodyTypes()
    {
        QByteArray text, formatted, wanted;
        for (int i = 0; i < 60; ++i) {
            const QByteArray n = QByteArray::number(i);
            text += "if(a" + n + "){call(x,y" + n + ");}\n";
            formatted += "if (a" + n + ") { call(x, y" + n + "); }\n";
            wanted += "if (a" + n + ") { call(x, y" + n + (i == 30 ? "typed" : "") + "); }\n";
        }
        Programs::put(a + QStringLiteral("/x.txt"), text);
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/x.txt")), text, 10'000);
        const sync::DocId doc = live->project().fileAt(QStringLiteral("x.txt"))->doc;
        live->workCopy().holdOpen(doc);
        auto session = live->project().open(doc);
        QTRY_COMPARE(session->state(), sync::DocumentSession::State::Synchronized);
        qint64 at = text.indexOf("y30") + 3;
        for (const char key : QByteArray("typed")) {
            const std::string now = session->text().text();
            at = qint64(now.find("y30")) + 3 + (at - text.indexOf("y30") - 3);
            QVERIFY(session->edit(sync::TextOperation::insertion(at++, std::string(1, key)), {sync::Change::Origin::Local, this, 0}));
            if (key == 'p')
                Programs::put(a + QStringLiteral("/x.txt"), formatted);      // it knows nothing of what is typed
            QTRY_COMPARE_WITH_TIMEOUT(live->project().waitingEdits(), 0, 20'000);        // each key is with the others before the next
        }
        QTRY_COMPARE_WITH_TIMEOUT(QByteArray::fromStdString(session->text().text()), wanted, 10'000);
        live->workCopy().save(doc);
        for (const QString &folder : {a, b})
            QTRY_COMPARE_WITH_TIMEOUT(Programs::get(folder + QStringLiteral("/x.txt")), wanted, 10'000);
    }

    void releaseWritesTheRest()
    {
        const sync::DocId doc = live->project().fileAt(QStringLiteral("x.txt"))->doc;
        live->workCopy().holdOpen(doc);
        auto session = live->project().open(doc);
        QTRY_COMPARE(session->state(), sync::DocumentSession::State::Synchronized);
        Programs::put(b + QStringLiteral("/x.txt"), "one\ntwo\nthree\nfour\n");
        QTRY_COMPARE_WITH_TIMEOUT(QByteArray::fromStdString(session->text().text()), QByteArray("one\ntwo\nthree\nfour\n"), 10'000);
        QCOMPARE(Programs::get(a + QStringLiteral("/x.txt")), QByteArray("one\ntwo\nthree\n"));
        live->workCopy().release(doc);
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(a + QStringLiteral("/x.txt")), QByteArray("one\ntwo\nthree\nfour\n"), 10'000);
    }

    void unsavedTypingComesBackAfterARestart()
    {
        const sync::DocId doc = live->project().fileAt(QStringLiteral("x.txt"))->doc;
        live->workCopy().holdOpen(doc);
        auto session = live->project().open(doc);
        QTRY_COMPARE(session->state(), sync::DocumentSession::State::Synchronized);
        QVERIFY(session->edit(sync::TextOperation::insertion(0, "unsaved "), {sync::Change::Origin::Local, this, 0}));
        session.reset();
        live.reset();           // gone without a word, the edit perhaps sent, perhaps not
        QCOMPARE(Programs::get(a + QStringLiteral("/x.txt")), QByteArray("one\ntwo\nthree\n"));
        Programs::put(a + QStringLiteral("/x.txt"), "one\ntwo\nthree\nmeanwhile\n");
        openLive();
        for (const QString &folder : {a, b})
            QTRY_COMPARE_WITH_TIMEOUT(Programs::get(folder + QStringLiteral("/x.txt")), QByteArray("unsaved one\ntwo\nthree\nmeanwhile\n"), 10'000);
    }

    /// An editor that is open from the start may save before the folder was looked at: only what is on the disk is called saved.
    void whatIsSavedBeforeTheFirstLookIsWritten()
    {
        const sync::DocId doc = live->project().fileAt(QStringLiteral("x.txt"))->doc;
        live->workCopy().holdOpen(doc);
        auto session = live->project().open(doc);
        QTRY_COMPARE(session->state(), sync::DocumentSession::State::Synchronized);
        QVERIFY(session->edit(sync::TextOperation::insertion(0, "unsaved "), {sync::Change::Origin::Local, this, 0}));
        session.reset();
        live.reset();
        open();
        QSignalSpy saved(&live->workCopy(), &sync::WorkCopy::saved);
        live->workCopy().holdOpen(doc);
        live->workCopy().save(doc);
        QCOMPARE(saved.count(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(a + QStringLiteral("/x.txt")), QByteArray("unsaved one\ntwo\nthree\n"), 30'000);
        QTRY_VERIFY(!saved.isEmpty());
    }

    /// Any file of the project opens, is edited and saved after a start without the server, also one that was never open here.
    void worksFromTheStartWithoutTheServer()
    {
        Programs::put(a + QStringLiteral("/never.txt"), "never opened\n");
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/never.txt")), QByteArray("never opened\n"), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(live->workCopy().state(), sync::WorkCopy::State::Converged, 10'000);
        live.reset();
        Programs::put(b + QStringLiteral("/never.txt"), "Bob\nnever opened\n");
        programs->server.terminate();
        QVERIFY(programs->server.waitForFinished());
        open();
        QTRY_COMPARE_WITH_TIMEOUT(live->project().state(), sync::ProjectSession::State::Offline, 10'000);
        const sync::DocId doc = live->project().fileAt(QStringLiteral("never.txt"))->doc;
        auto session = live->project().open(doc);
        QCOMPARE(session->state(), sync::DocumentSession::State::Offline);
        QCOMPARE(QByteArray::fromStdString(session->text().text()), QByteArray("never opened\n"));
        QTRY_VERIFY_WITH_TIMEOUT(live->workCopy().statusOf(QStringLiteral("never.txt")) != sync::WorkCopy::FileStatus::Unknown, 10'000);
        live->workCopy().holdOpen(doc);
        QVERIFY(session->edit(sync::TextOperation::insertion(13, "offline\n"), {sync::Change::Origin::Local, this, 0}));
        QCOMPARE(live->project().waitingEdits(), 1);
        QSignalSpy saved(&live->workCopy(), &sync::WorkCopy::saved);
        live->workCopy().save(doc);
        QTRY_VERIFY(!saved.isEmpty());
        QTRY_COMPARE(Programs::get(a + QStringLiteral("/never.txt")), QByteArray("never opened\noffline\n"));
        programs->server.setArguments({QStringLiteral("--listen"), programs->url.mid(int(qstrlen("http://"))), QStringLiteral("--data"), programs->path(QStringLiteral("server"))});
        programs->server.start();
        QTRY_COMPARE_WITH_TIMEOUT(QByteArray::fromStdString(session->text().text()), QByteArray("Bob\nnever opened\noffline\n"), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/never.txt")), QByteArray("Bob\nnever opened\noffline\n"), 30'000);
    }

private:
    void openLive()
    {
        open();
        QTRY_COMPARE_WITH_TIMEOUT(live->project().state(), sync::ProjectSession::State::Live, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(live->workCopy().state(), sync::WorkCopy::State::Converged, 10'000);
    }

    void open()
    {
        api = std::make_unique<sync::ServerApi>(QUrl(programs->url));
        api->restoreSession(*app::Credentials().find(programs->url));
        auto opened = app::LiveFolder::open(*api, *sync::ClientStore::bindingOf(a));
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().message.c_str());
        live = std::move(*opened);
        live->start();
    }

    std::unique_ptr<Programs> programs;
    std::unique_ptr<sync::ServerApi> api;
    std::unique_ptr<app::LiveFolder> live;
    std::unique_ptr<QProcess> bob;
    QString a, b;
};

QTEST_GUILESS_MAIN(TestHeldFiles)
#include "test_held_files.moc"
