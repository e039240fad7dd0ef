// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// How the journal gathers edits into transactions.
#include "backend/collaboration/Journal.h"
#include "backend/platform/Crypto.h"
#include <QTemporaryDir>
#include <QTest>
#include <array>

using namespace dyad;
using namespace dyad::backend;
using namespace Qt::StringLiterals;

namespace {

constexpr int People = 10, Rounds = 40, DiskMs = 20;

/// A store whose disk is slow, and people who each send their next edit as soon as the last one is durable.
class Crowd : public QObject {
public:
    Crowd()
    {
        if (!m_database.migrate() || !m_database.execute(u"INSERT INTO projects (id, public_id, name, created_at) VALUES (1, '1', 'p', 0)"_s)
            || !m_database.run("collaboration.add-file", {1, 1, u"a"_s, u"a"_s, u"text"_s, 0, QVariant(), 0, 0, 1, 0}))
            qFatal("no store");
        m_journal = std::make_unique<Journal>(m_database);
    }
    ~Crowd() override { m_journal.reset(); }

    void type()
    {
        if (m_version == People * Rounds)
            return;
        if (std::exchange(m_slow, m_journal->gathering()) != m_journal->gathering()) {
            m_journal->append(1, [](Database &) -> sync::Expected<void> {
                QThread::msleep(DiskMs);
                return {};
            });
        }
        m_journal->appendEdit(m_slot, 1, 1, {++m_version, 1, m_version, 1, sync::TextOperation::insertion(0, "x")}, qint64(m_version));
        m_journal->whenDurable(this, [this] {
            ++m_durable;
            QMetaObject::invokeMethod(this, &Crowd::type, Qt::QueuedConnection);
        });
    }
    quint64 batch() const { return m_journal->gathering(); }
    bool isDone() const { return m_durable == People * Rounds; }

private:
    QTemporaryDir m_folder;
    Database m_database{*StoreUrl::parse(u"sqlite:"_s + m_folder.filePath(u"a.db"_s))};
    std::unique_ptr<Journal> m_journal;
    JournalSlot m_slot;
    sync::Version m_version = 0;
    quint64 m_slow = 0;
    int m_durable = 0;
};

} // namespace

class TestJournal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(crypto::initialize()); }

    /// People who came while a transaction ran go on together with those who waited for it: not two halves that wait for each other.
    void answersJoinTheNextTransaction()
    {
        quint64 batches = 0;
        for (int attempt = 0; attempt < 5; ++attempt) {          // where the machine stalls they do come too late
            Crowd crowd;
            for (int i = 0; i < People / 2; ++i)
                crowd.type();
            const quint64 first = crowd.batch();
            QTRY_VERIFY_WITH_TIMEOUT(crowd.batch() > first, 20'000);
            for (int i = 0; i < People / 2; ++i)
                crowd.type();
            QTRY_VERIFY_WITH_TIMEOUT(crowd.isDone(), 60'000);
            batches = crowd.batch() - 1;
            if (batches < Rounds * 3 / 2)
                break;
        }
        QVERIFY2(batches < Rounds * 3 / 2, qPrintable(QString::number(batches)));
        QVERIFY(batches >= Rounds);
    }

    /// What the store refuses of one project takes no other's edits along, though they were to be written together.
    void onesTroubleIsNotOthers()
    {
        const QTemporaryDir folder;
        Database database(*StoreUrl::parse(u"sqlite:"_s + folder.filePath(u"a.db"_s)));
        QVERIFY(database.migrate());
        for (int project = 1; project <= 3; ++project) {
            QVERIFY(database.execute(u"INSERT INTO projects (id, public_id, name, created_at) VALUES (%1, '%1', 'p', 0)"_s.arg(project)));
            QVERIFY(database.run("collaboration.add-file", {project, 1, u"a"_s, u"a"_s, u"text"_s, 0, QVariant(), 0, 0, 1, 0}));
        }
        Journal journal(database);
        QList<qint64> failed;
        connect(&journal, &Journal::failed, this, [&failed](const QList<qint64> &projects) { failed += projects; });
        std::array<JournalSlot, 4> slot;
        const auto edit = [&](qint64 project) { journal.appendEdit(slot[size_t(project)], project, 1, {1, 1, 1, 1, sync::TextOperation::insertion(0, "x")}, 1); };
        edit(1);
        journal.append(2, [](Database &) { return sync::Expected<void>(sync::fail("conflict", "the name is taken")); });
        edit(2);
        edit(3);
        bool durable = false;
        journal.whenDurable(this, [&durable] { durable = true; });
        QTRY_VERIFY_WITH_TIMEOUT(durable, 20'000);
        QCOMPARE(failed, QList<qint64>{2});
        const auto rows = database.execute(u"SELECT project FROM journal ORDER BY project"_s);
        QVERIFY(rows && rows->rows.size() == 2);
        QCOMPARE(rows->rows[0][0].toInt(), 1);
        QCOMPARE(rows->rows[1][0].toInt(), 3);
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "test_journal.moc"
