// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Sealed history: everything comes back as it was, whatever a disk, a second server or a kill -9 does in the middle.
#include "backend/collaboration/DocumentHistory.h"
#include "backend/collaboration/Sealing.h"
#include "backend/collaboration/Segment.h"
#include "backend/collaboration/StoredRow.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Database.h"
#include "sync/text/TextOperation.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <random>
#include <signal.h>
#include <thread>

using namespace dyad;
using namespace dyad::backend;
using namespace Qt::StringLiterals;
using journalrow::Entry;
using sync::TextOperation;
using sync::Version;

namespace {

constexpr int Versions = 9000;
constexpr sealing::Limits Small{.keep = 100, .least = 50, .most = 700, .large = 3000};

/// Several people who type, correct, paste, replace in many places at once, in any script, with clocks that also go back.
class Crowd {
public:
    explicit Crowd(uint32_t seed) : m_random(seed) { }
    Entry next()
    {
        if (m_left == 0) {
            m_left = 1 + m_random() % 60;
            m_author = m_random() % 4;
            m_at = boundary(int64_t(m_random() % uint64_t(m_text.size() + 1)));
            m_habit = int(m_random() % 5);
        }
        --m_left;
        Entry entry;
        entry.operation.op = operation();
        entry.operation.version = ++m_version;
        entry.operation.session = 10 + m_author * 1000;
        entry.operation.member = 1 + m_author % 3;
        entry.operation.seq = m_random() % 50 == 0 ? m_seq[m_author] += 3 : ++m_seq[m_author];
        m_time += qint64(m_random() % 900) - (m_random() % 100 == 0 ? 5000 : 0);
        entry.time = m_time;
        [[maybe_unused]] const auto applied = sync::apply(m_text, entry.operation.op);
        Q_ASSERT(applied);
        return entry;
    }
    const Rope &text() const { return m_text; }

private:
    int64_t boundary(int64_t place) const
    {
        while (place > 0 && !m_text.isBoundary(place))
            --place;
        return place;
    }
    std::string word()
    {
        static const char *const words[] = {"a", "b", " ", "\n", "é", "я", "文", "😀", "the quick brown fox ", "x = f(y);\n"};
        return words[m_random() % (m_habit == 4 ? 10 : 4)];
    }
    TextOperation operation()
    {
        m_at = boundary(std::min(m_at, m_text.size()));
        switch (m_habit) {
        case 0: case 1: case 4: {
            const std::string text = word();
            m_at += int64_t(text.size());
            return TextOperation::insertion(m_at - int64_t(text.size()), text);
        }
        case 2: {
            const int64_t from = m_at > 0 ? boundary(m_at - 1) : 0;
            const int64_t length = std::exchange(m_at, from) - from;
            return length > 0 ? TextOperation::deletion(from, length) : TextOperation();
        }
        default:
            return everywhere();
        }
    }
    TextOperation everywhere()
    {
        TextOperation op;
        int64_t place = 0;
        for (int i = 0; i < 3; ++i) {
            const int64_t to = boundary(place + int64_t(m_random() % uint64_t(m_text.size() - place + 1)));
            if (to < place)
                break;
            op.keep(to - place);
            const int64_t end = boundary(std::min(m_text.size(), to + 6));
            op.insert(word());
            op.erase(std::max<int64_t>(0, end - to));
            place = std::max(to, end);
        }
        return op;
    }

    std::mt19937 m_random;
    Rope m_text{"Some text that was there before anybody came."};
    uint64_t m_left = 0, m_author = 0;
    std::map<uint64_t, sync::Sequence> m_seq;
    int64_t m_at = 0;
    int m_habit = 0;
    Version m_version = 0;
    qint64 m_time = 1'700'000'000'123;
};

bool isSame(const Entry &was, const Entry &is, bool sealed)
{
    return was.operation.version == is.operation.version && was.operation.session == is.operation.session && was.operation.seq == is.operation.seq
        && was.operation.member == is.operation.member && was.operation.op == is.operation.op
        && is.time == (sealed ? segment::storedTime(was.time) : was.time);
}

} // namespace

class TestSegments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(crypto::initialize()); }
    void init();
    void everythingComesBack_data();
    void everythingComesBack();
    void aChangedByteIsFound();
    void sealsAStoreWithoutLoss();
    void sealsOnceOnly();
    void leavesADamagedRowAlone();
    void aFailedWriteChangesNothing_data();
    void aFailedWriteChangesNothing();
    void twoAtOnceLoseNothing();
    void killedInTheMiddle();

private:
    void fill(uint32_t seed);
    void compare();
    qint64 count(const QString &sql) { return m_database->execute(sql)->first()[0].toLongLong(); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::vector<Entry> m_entries;
    std::map<Version, std::string> m_texts;
};

void TestSegments::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
}

/// A document with rows of all lengths, and snapshots as a room leaves them.
void TestSegments::fill(uint32_t seed)
{
    m_database = std::make_unique<Database>(m_folder->filePath(u"store.db"_s));
    QVERIFY(m_database->migrate());
    QVERIFY(m_database->execute(u"INSERT INTO projects (id, public_id, name, created_at) VALUES (1, 'p', 'p', 0)"_s));
    QVERIFY(m_database->run("collaboration.add-file", {1, 1, u"a"_s, u"a"_s, u"text"_s, 0, {}, 0, Versions, 1, 0}));
    m_entries.clear();
    m_texts.clear();
    Crowd crowd(seed);
    std::mt19937 random(seed);
    Transaction transaction(*m_database);
    m_texts[0] = crowd.text().text();
    QVERIFY(history::addSnapshot(*m_database, 1, 1, 0, QByteArray::fromStdString(m_texts[0])));
    while (m_entries.size() < Versions) {
        JournalBatch::Row row{1, 1, Version(m_entries.size() + 1), 0, 0, 0, {}};
        for (auto n = std::min<size_t>(1 + random() % (random() % 20 == 0 ? 300 : 4), Versions - m_entries.size()); n > 0; --n) {
            m_entries.push_back(crowd.next());
            const Entry &entry = m_entries.back();
            journalrow::append(row.operations, entry.operation, entry.time);
            row.last = entry.operation.version;
            row.time = entry.time;
            if (entry.operation.version % 997 == 0)
                m_texts[entry.operation.version] = crowd.text().text();
            if (entry.operation.version % 500 == 0)
                QVERIFY(history::addSnapshot(*m_database, 1, 1, entry.operation.version, QByteArray::fromStdString(crowd.text().text())));
        }
        QVERIFY(m_database->run("collaboration.append", {1, 1, qint64(row.first), qint64(row.last), row.time, *storedrow::bytesOf(*m_database, row)}));
    }
    m_texts[Versions] = crowd.text().text();
    QVERIFY(transaction.commit());
}

/// What the store has is what was written, whoever has sealed how much of it.
void TestSegments::compare()
{
    const auto sealed = Version(count(u"SELECT sealed FROM files"_s));
    const auto found = history::operationsAfter(*m_database, 1, 1, 0);
    QVERIFY2(found.has_value(), found ? "" : found.error().message.c_str());
    QCOMPARE(found->size(), m_entries.size());
    for (size_t i = 0; i < found->size(); ++i)
        QVERIFY2(isSame(m_entries[i], (*found)[i], i < sealed), qPrintable(u"version %1"_s.arg(i + 1)));
    for (const auto &[version, text] : m_texts)
        QCOMPARE(history::textAt(*m_database, 1, 1, version)->text(), text);
    QCOMPARE(history::load(*m_database, 1, 1, 50)->stored.text.text(), m_texts[Versions]);
}

void TestSegments::everythingComesBack_data()
{
    QTest::addColumn<uint32_t>("seed");
    QTest::addColumn<int>("length");
    for (uint32_t seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %u", seed) << seed << int(1 + seed * seed * 3 % 5000);
}

void TestSegments::everythingComesBack()
{
    QFETCH(uint32_t, seed);
    QFETCH(int, length);
    Crowd crowd(seed);
    std::vector<Entry> entries;
    for (int i = 0; i < length; ++i)
        entries.push_back(crowd.next());
    const auto row = segment::encode(entries);
    QVERIFY(row.has_value());
    const auto again = journalrow::read(*row, 1);
    QVERIFY2(again.has_value(), again ? "" : again.error().message.c_str());
    QCOMPARE(again->size(), entries.size());
    for (size_t i = 0; i < entries.size(); ++i)
        QVERIFY2(isSame(entries[i], (*again)[i], true), qPrintable(u"operation %1"_s.arg(i)));
}

void TestSegments::aChangedByteIsFound()
{
    Crowd crowd(5);
    std::vector<Entry> entries;
    for (int i = 0; i < 500; ++i)
        entries.push_back(crowd.next());
    const QByteArray row = *segment::encode(entries);
    for (qsizetype i = 2; i < row.size(); ++i) {
        QByteArray other = row;
        other[i] = char(other[i] ^ (1 << i % 8));
        QCOMPARE(segment::decode(other, 1).error().code, std::string("document-damaged"));
    }
    for (qsizetype length = 0; length < row.size(); length += 7)
        QVERIFY(!segment::decode(row.first(length), 1));
    // Also where the check sum was made for it: it is read within its bounds, and is refused or has as many entries as it says.
    std::mt19937 random(9);
    for (int round = 0; round < 3000; ++round) {
        QByteArray other = row.chopped(8);
        for (int n = 0; n < 3; ++n)
            other[qsizetype(2 + random() % size_t(other.size() - 2))] = char(random());
        other += crypto::sha256(other).left(8);
        const auto read = segment::decode(other, 1);
        QVERIFY(read ? !read->empty() : read.error().code == "document-damaged");
    }
}

void TestSegments::sealsAStoreWithoutLoss()
{
    fill(11);
    const qint64 rows = count(u"SELECT count(*) FROM journal"_s);
    const qint64 before = count(u"SELECT sum(length(operations)) FROM journal"_s);
    const auto done = sealing::sealAll(*m_database, 1, 1, Small);
    QVERIFY2(done.has_value(), done ? "" : done.error().message.c_str());
    QVERIFY(done->versions >= Versions - 700);
    compare();
    QVERIFY(count(u"SELECT count(*) FROM journal"_s) < rows / 10);
    QVERIFY(count(u"SELECT count(*) FROM journal WHERE first_time IS NOT NULL AND last_version - first_version >= 2999"_s) >= 2);
    QVERIFY(count(u"SELECT sum(length(operations)) FROM journal"_s) < before / 4);
    QVERIFY(count(u"SELECT count(*) FROM snapshots WHERE packed = 1"_s) > 0);
}

void TestSegments::sealsOnceOnly()
{
    fill(12);
    QVERIFY(sealing::sealAll(*m_database, 1, 1, Small));
    const auto all = u"SELECT project, doc, first_version, last_version, time, first_time, operations FROM journal ORDER BY first_version"_s;
    const auto before = m_database->execute(all)->rows;
    const auto again = sealing::sealAll(*m_database, 1, 1, Small);
    QVERIFY(again && !again->didAnything());
    QCOMPARE(m_database->execute(all)->rows, before);
    QVERIFY(!sealing::seal(*m_database, 1, 2, Small)->didAnything());
}

void TestSegments::leavesADamagedRowAlone()
{
    fill(13);
    const auto row = m_database->execute(u"SELECT first_version, operations FROM journal WHERE first_version > 200 ORDER BY first_version LIMIT 1"_s)->first();
    QByteArray bytes = row[1].toByteArray();
    bytes[4] = char(bytes[4] ^ 1);
    QVERIFY(m_database->execute(u"UPDATE journal SET operations = ? WHERE first_version = ?"_s, {bytes, row[0]}));
    const qint64 rows = count(u"SELECT count(*) FROM journal"_s);
    QCOMPARE(sealing::sealAll(*m_database, 1, 1, Small).error().code, std::string("document-damaged"));
    QCOMPARE(count(u"SELECT count(*) FROM journal"_s), rows);
    // Nor where a row is missing.
    QVERIFY(m_database->execute(u"DELETE FROM journal WHERE first_version = ?"_s, {row[0]}));
    QCOMPARE(sealing::sealAll(*m_database, 1, 1, Small).error().code, std::string("document-damaged"));
    QCOMPARE(count(u"SELECT count(*) FROM journal"_s), rows - 1);
}

void TestSegments::aFailedWriteChangesNothing_data()
{
    QTest::addColumn<QString>("trigger");
    QTest::newRow("the segment") << u"BEFORE INSERT ON journal WHEN new.first_time IS NOT NULL"_s;
    QTest::newRow("the file's mark") << u"BEFORE UPDATE OF sealed ON files"_s;
    QTest::newRow("the rows") << u"BEFORE DELETE ON journal WHEN old.first_version > 300"_s;
}

void TestSegments::aFailedWriteChangesNothing()
{
    QFETCH(QString, trigger);
    fill(14);
    QVERIFY(m_database->execute(u"CREATE TRIGGER fault %1 BEGIN SELECT RAISE(ABORT, 'disk full'); END"_s.arg(trigger)));
    QVERIFY(!sealing::sealAll(*m_database, 1, 1, Small));
    compare();
    QVERIFY(m_database->execute(u"DROP TRIGGER fault"_s));
    QVERIFY(sealing::sealAll(*m_database, 1, 1, Small)->didAnything());
    compare();
}

void TestSegments::twoAtOnceLoseNothing()
{
    fill(15);
    const auto work = [this] {
        for (int i = 0; i < 40; ++i) {
            const auto step = sealing::seal(*m_database, 1, 1, Small);
            if (!step && step.error().code != "conflict")
                qWarning("%s", step.error().message.c_str());
            if (step && !step->didAnything())
                break;
        }
        m_database->closeThread();
    };
    std::thread other(work), third(work);
    work();
    other.join();
    third.join();
    compare();
    QVERIFY(count(u"SELECT sealed FROM files"_s) > Versions - 700);
}

void TestSegments::killedInTheMiddle()
{
    fill(16);
    const QString store = m_folder->filePath(u"store.db"_s);
    std::mt19937 random(17);
    int killed = 0, rounds = 0;
    for (bool ended = false; !ended && rounds < 200; ++rounds) {
        m_database->closeThread();
        QProcess sealer;
        sealer.start(QCoreApplication::applicationFilePath(), {u"--seal"_s, store});
        QVERIFY(sealer.waitForStarted());
        QVERIFY(sealer.waitForReadyRead(20000));                       // it begins now
        QElapsedTimer time;
        time.start();
        const qint64 us = qint64(random() % (rounds < 8 ? 1000 : 30000));      // the first ones early, however fast the machine is
        while (time.nsecsElapsed() / 1000 < us)
            std::this_thread::yield();
        ended = sealer.state() == QProcess::NotRunning || sealer.waitForFinished(0);
        if (!ended) {
            ::kill(pid_t(sealer.processId()), SIGKILL);
            QVERIFY(sealer.waitForFinished(10000));
            ended = sealer.exitStatus() == QProcess::NormalExit;
            killed += !ended;
        }
        compare();
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("killed %d times in %d rounds; %lld versions sealed", killed, rounds, count(u"SELECT sealed FROM files"_s));
    QVERIFY(killed > 3);
    QVERIFY(sealing::sealAll(*m_database, 1, 1, Small));
    compare();
}

/// The process that is killed.
static int sealUntilKilled(const QString &store)
{
    Database database(store);
    if (!crypto::initialize() || !database.migrate())
        return 1;
    std::puts("begun");
    std::fflush(stdout);
    const auto done = sealing::sealAll(database, 1, 1, {.keep = 100, .least = 50, .most = 60, .large = 240});
    if (!done)
        std::fprintf(stderr, "%s\n", done.error().message.c_str());
    return done ? 0 : 2;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && application.arguments()[1] == u"--seal"_s)
        return sealUntilKilled(application.arguments()[2]);
    TestSegments test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_segments.moc"
