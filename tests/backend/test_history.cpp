// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// A file's past: the text at any version, the timeline and who wrote what, against a model that remembers everything; and by HTTP.
#include "backend/collaboration/DocumentHistory.h"
#include "backend/collaboration/DocumentTimeline.h"
#include "backend/collaboration/Sealing.h"
#include "backend/collaboration/ProjectTimeline.h"
#include "backend/platform/Database.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <random>

using namespace dyad;
using namespace dyad::backend;
using namespace dyad::sync::wire;
using sync::TextOperation;

namespace {

constexpr int Versions = 259'778;           // as many as the longest of the public traces
constexpr int RowLength = 40, SnapshotEvery = 1000;

/// A person who types words, corrects them and wanders about; two people take turns.
class Typist {
public:
    explicit Typist(uint32_t seed) : m_random(seed) {}
    TextOperation next(int64_t size)
    {
        if (m_left == 0) {
            m_left = 1 + m_random() % 400;
            m_at = size > 0 ? int64_t(m_random() % uint64_t(size + 1)) : 0;
            m_member = 1 + m_random() % 2;
        }
        --m_left;
        m_at = std::min(m_at, size);
        if (m_at > 0 && m_random() % 4 == 0)
            return TextOperation::deletion(--m_at, 1);
        return TextOperation::insertion(m_at++, std::string(1, m_random() % 6 ? char('a' + m_random() % 26) : '\n'));
    }
    sync::MemberId member() const { return m_member; }

private:
    std::mt19937 m_random;
    uint64_t m_left = 0;
    int64_t m_at = 0;
    sync::MemberId m_member = 1;
};

struct Model {
    sync::Rope text;
    std::vector<sync::MemberId> authors;            // of each byte
    std::map<sync::Version, std::string> samples;
    qint64 inserted = 0, deleted = 0;

    void apply(const TextOperation &op, sync::MemberId member)
    {
        int64_t at = 0;
        for (const auto &component : op) {
            const auto here = authors.begin() + at;
            if (component.kind == TextOperation::Component::Kind::Insert) {
                authors.insert(here, size_t(component.length), member);
                inserted += component.length;
            } else if (component.kind == TextOperation::Component::Kind::Delete) {
                authors.erase(here, here + component.length);
                deleted += component.length;
                continue;
            }
            at += component.length;
        }
        QVERIFY(sync::apply(text, op));
    }
};

} // namespace

class TestHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void textAtAnyVersion();
    void snapshotsStayFew();
    void aDamagedSnapshotIsPassedOver();
    void timelineHoldsEverything();
    void blameNamesTheAuthorOfEachByte();
    void changesArePeoplesRuns();
    void takingBackLeavesTheOthersWork();
    void theSameWhenSealed();
    void byHttp();

private:
    void write(sync::Version first, sync::Version last, const QByteArray &row, qint64 time);
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    Model m_model;
};

void TestHistory::write(sync::Version first, sync::Version last, const QByteArray &row, qint64 time)
{
    QVERIFY(m_database->run("collaboration.append", {1, 1, qint64(first), qint64(last), time, row}));
}

void TestHistory::initTestCase()
{
    m_database = std::make_unique<Database>(m_folder.filePath(QStringLiteral("store.db")));
    QVERIFY(m_database->migrate());
    QVERIFY(m_database->execute(QStringLiteral("INSERT INTO projects (id, public_id, name, created_at) VALUES (1, 'p', 'p', 0)")));
    QVERIFY(m_database->run("collaboration.add-file", {1, 1, QStringLiteral("a"), QStringLiteral("a"), QStringLiteral("text"), 0, {}, 0, Versions, 1, 0}));
    QVERIFY(history::addSnapshot(*m_database, 1, 1, 0, QByteArray()));
    m_model.samples[0] = {};
    Typist typist(7);
    QVERIFY(m_database->execute(QStringLiteral("BEGIN")));
    QByteArray row;
    sync::Version first = 1;
    for (sync::Version version = 1; version <= Versions; ++version) {
        const TextOperation op = typist.next(m_model.text.size());
        m_model.apply(op, typist.member());
        journalrow::append(row, {version, 1, version, typist.member(), op}, qint64(version * 1000));
        if (version % RowLength == 0 || version == Versions) {
            write(std::exchange(first, version + 1), version, std::exchange(row, {}), qint64(version * 1000));
        }
        if (version % SnapshotEvery == 0)
            QVERIFY(history::addSnapshot(*m_database, 1, 1, version, QByteArray::fromStdString(m_model.text.text())));
        if (version % 7919 == 0 || version == Versions)
            m_model.samples[version] = m_model.text.text();
    }
    QVERIFY(m_database->execute(QStringLiteral("COMMIT")));
}

void TestHistory::textAtAnyVersion()
{
    std::vector<qint64> times;
    for (const auto &[version, text] : m_model.samples) {
        QElapsedTimer timer;
        timer.start();
        const auto found = history::textAt(*m_database, 1, 1, version);
        times.push_back(timer.nsecsElapsed() / 1000);
        QVERIFY2(found.has_value(), found ? "" : found.error().message.c_str());
        QVERIFY(found->text() == text);
    }
    std::ranges::sort(times);
    qInfo("%zu versions of %d, median %.1f ms, longest %.1f ms", times.size(), Versions, double(times[times.size() / 2]) / 1000, double(times.back()) / 1000);
    QCOMPARE(history::textAt(*m_database, 1, 1, Versions + 1).error().code, std::string("no-such-version"));
    QCOMPARE(history::textAt(*m_database, 1, 2, 0).error().code, std::string("no-such-file"));
}

void TestHistory::snapshotsStayFew()
{
    const auto rows = m_database->execute(QStringLiteral("SELECT version, length(text) FROM snapshots ORDER BY version"));
    const auto journal = m_database->execute(QStringLiteral("SELECT sum(length(operations)) FROM journal"));
    QVERIFY(rows && journal);
    qint64 bytes = 0;
    sync::Version last = 0;
    for (const auto &row : rows->rows) {
        bytes += row[1].toLongLong();
        const sync::Version version = row[0].toULongLong();
        QVERIFY2(version - last <= 2 * history::snapshotWindow(m_model.text.size()), "a stretch without a snapshot");
        last = version;
    }
    QVERIFY2(Versions - last < SnapshotEvery, "the newest snapshot is kept");
    qInfo("%lld snapshots with %lld bytes; journal %lld bytes", static_cast<long long>(rows->rows.size()), static_cast<long long>(bytes), journal->first()[0].toLongLong());
    QVERIFY(bytes < journal->first()[0].toLongLong());
}

void TestHistory::aDamagedSnapshotIsPassedOver()
{
    const auto [version, text] = *std::next(m_model.samples.begin(), 12);
    const auto before = m_database->run("collaboration.snapshots-until", {1, 1, qint64(version)});
    QVERIFY(m_database->execute(QStringLiteral("UPDATE snapshots SET text = 'x' WHERE version = ?"), {before->first()[0]}));
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("is damaged; trying the one before")));
    const auto found = history::textAt(*m_database, 1, 1, version);
    QVERIFY(found && found->text() == text);
}

void TestHistory::timelineHoldsEverything()
{
    QElapsedTimer timer;
    timer.start();
    const auto timeline = timeline::of(*m_database, 1, 1, 200);
    qInfo("timeline of %d versions in %lld ms", Versions, static_cast<long long>(timer.elapsed()));
    QVERIFY(timeline && timeline->version == Versions && timeline->buckets.size() == 200);
    qint64 inserted = 0, deleted = 0;
    sync::Version next = 1;
    for (const auto &bucket : timeline->buckets) {
        QCOMPARE(bucket.first, next);
        QVERIFY(bucket.last >= bucket.first && (bucket.member == 1 || bucket.member == 2));
        QCOMPARE(bucket.from, qint64(bucket.first * 1000));
        QCOMPARE(bucket.to, qint64(bucket.last * 1000));
        next = bucket.last + 1;
        inserted += bucket.inserted;
        deleted += bucket.deleted;
    }
    QCOMPARE(next, sync::Version(Versions + 1));
    QCOMPARE(inserted, m_model.inserted);
    QCOMPARE(deleted, m_model.deleted);
    QCOMPARE(timeline::of(*m_database, 1, 1, 1)->buckets.size(), size_t(1));
}

void TestHistory::blameNamesTheAuthorOfEachByte()
{
    QElapsedTimer timer;
    timer.start();
    const auto blame = timeline::blame(*m_database, 1, 1);
    qInfo("blame of %d versions in %lld ms", Versions, static_cast<long long>(timer.elapsed()));
    QVERIFY(blame && blame->version == Versions);
    std::vector<sync::MemberId> authors;
    for (const auto &range : blame->ranges) {
        QVERIFY(range.length > 0 && range.time == qint64(range.version * 1000));
        authors.insert(authors.end(), size_t(range.length), range.member);
    }
    QVERIFY(authors == m_model.authors);
}

void TestHistory::changesArePeoplesRuns()
{
    timeline::ChangeList list(*m_database);
    QElapsedTimer timer;
    timer.start();
    const auto changes = *list.of(1, 1);
    const qint64 first = timer.restart();
    QVERIFY(*list.of(1, 1) == changes);
    qInfo("%zu changes of %d versions: %lld ms, known: %lld ms", changes->size(), Versions, static_cast<long long>(first), static_cast<long long>(timer.elapsed()));
    sync::Version next = 1;
    qint64 inserted = 0, deleted = 0;
    for (const auto &change : *changes) {
        QCOMPARE(change.first, next);
        next = change.last + 1;
        inserted += change.inserted;
        deleted += change.deleted;
    }
    QCOMPARE(next, sync::Version(Versions + 1));
    QCOMPARE(inserted, m_model.inserted);
    QCOMPARE(deleted, m_model.deleted);
    for (size_t i = 1; i < changes->size(); ++i)
        QVERIFY((*changes)[i].member != (*changes)[i - 1].member);
    const auto life = timeline::ofProject(*m_database, list, 1, 0, std::numeric_limits<qint64>::max(), 100, PathRights());
    QVERIFY(life && life->all >= 2);
    std::map<sync::MemberId, qint64> later;         // when that person's next session begins
    qint64 told = 0;
    for (const auto &session : life->sessions) {
        QVERIFY(!later.contains(session.member) || later[session.member] - session.to >= sync::past::SessionPause);
        later[session.member] = session.from;
        told += session.files.first().inserted;
    }
    QVERIFY(later.size() == 2 && (life->all > 100 || told == m_model.inserted));
}

/// Against the model: what is taken back of somebody is theirs, and what others wrote stays as it was.
void TestHistory::takingBackLeavesTheOthersWork()
{
    QElapsedTimer timer;
    timer.start();
    const sync::Version first = Versions / 2;
    const auto revert = timeline::revert(*m_database, 1, 1, first, first + 5000, 1);
    QVERIFY(revert && revert->version == Versions);
    qInfo("taking back in the middle of %d versions: %lld ms; %lld bytes added, %lld gone, %lld come back", Versions, static_cast<long long>(timer.elapsed()),
          static_cast<long long>(revert->back.added), static_cast<long long>(revert->back.gone), static_cast<long long>(revert->back.restored));
    QVERIFY(sync::validate(m_model.text, revert->back.op));
    int64_t at = 0;
    for (const auto &component : revert->back.op) {
        if (component.kind == TextOperation::Component::Kind::Delete) {
            for (int64_t i = at; i < at + component.length; ++i)
                QCOMPARE(m_model.authors[size_t(i)], sync::MemberId(1));
        }
        at += component.kind == TextOperation::Component::Kind::Insert ? 0 : component.length;
    }
    const auto newest = timeline::revert(*m_database, 1, 1, Versions, Versions, 0);
    sync::Rope text = m_model.text;
    QVERIFY(newest && sync::apply(text, newest->back.op));
    QCOMPARE(text.text(), history::textAt(*m_database, 1, 1, Versions - 1)->text());
}

/// All of the above once more, read from segments.
void TestHistory::theSameWhenSealed()
{
    const auto bytes = [this] { return m_database->execute(QStringLiteral("SELECT sum(length(operations)) FROM journal"))->first()[0].toLongLong(); };
    const qint64 before = bytes();
    const auto sealed = sealing::sealAll(*m_database, 1, 1);
    QVERIFY2(sealed.has_value(), sealed ? "" : sealed.error().message.c_str());
    QVERIFY(sealed->versions > 200'000 && bytes() < before / 8);
    qInfo("%lld bytes of journal became %lld", static_cast<long long>(before), static_cast<long long>(bytes()));
    textAtAnyVersion();
    timelineHoldsEverything();
    blameNamesTheAuthorOfEachByte();
    changesArePeoplesRuns();
    takingBackLeavesTheOthersWork();
}

void TestHistory::byHttp()
{
    test::TestServer server;
    const QString owner = server.adminToken();
    const QString project = server.newProject(owner);
    test::TestSocket ada, ben;
    QVERIFY(ada.open(server.url(), owner) && ada.join(project));
    QVERIFY(ben.open(server.url(), server.guest(project, QStringLiteral("developer"), QStringLiteral("Ben"))) && ben.join(project));
    const sync::DocId doc = ada.create(QStringLiteral("a.txt"), "start");
    const auto edit = [doc](test::TestSocket &socket, TextOperation op) {
        Open open;
        open.doc = doc;
        socket.send(open);
        const auto document = socket.take<Document>();
        FileEdit message;
        message.doc = doc;
        message.base = document->version;
        message.seq = 1;
        message.op = std::move(op);
        socket.send(message);
        return socket.take<Ack>().has_value();
    };
    QVERIFY(edit(ada, TextOperation::insertion(5, " of Ada")) && edit(ben, TextOperation::replacement(0, 5, "Ben's")));
    const QString base = QStringLiteral("projects/%1/").arg(project), file = base + QStringLiteral("files/%1/").arg(doc);
    const auto at = [&](int version) { return server.call("GET", base + QStringLiteral("content?path=a.txt&version=%1").arg(version), {}, owner); };
    QCOMPARE(at(0).body, QByteArray("start"));
    QCOMPARE(at(1).body, QByteArray("start of Ada"));
    QVERIFY(at(1).head.contains("ETag: \"1\""));
    QCOMPARE(at(2).body, QByteArray("Ben's of Ada"));
    QCOMPARE(at(3).status, 404);
    QCOMPARE(at(3).code(), QStringLiteral("no-such-version"));
    const QJsonObject history = server.call("GET", file + QStringLiteral("history?buckets=2"), {}, owner).json();
    QCOMPARE(history[QStringLiteral("version")].toInt(), 2);
    const QJsonObject last = history[QStringLiteral("buckets")][1].toObject();
    QCOMPARE(last[QStringLiteral("inserted")].toInt(), 5);
    QCOMPARE(last[QStringLiteral("deleted")].toInt(), 5);
    QCOMPARE(last[QStringLiteral("member")].toInt(), 2);
    QCOMPARE(history[QStringLiteral("members")][1][QStringLiteral("name")].toString(), QStringLiteral("Ben"));
    const QJsonArray ranges = server.call("GET", file + QStringLiteral("blame"), {}, owner).json()[QStringLiteral("ranges")].toArray();
    QCOMPARE(ranges.size(), 2);
    QCOMPARE(ranges[0][QStringLiteral("member")].toInt(), 2);
    QCOMPARE(ranges[0][QStringLiteral("length")].toInt(), 5);
    QCOMPARE(ranges[1][QStringLiteral("member")].toInt(), 1);
    const QString stranger = server.guest(server.newProject(owner), QStringLiteral("admin"), QStringLiteral("S"));
    const QJsonArray changes = server.call("GET", file + QStringLiteral("changes"), {}, owner).json()[QStringLiteral("changes")].toArray();
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes[0][QStringLiteral("member")].toInt(), 2);
    QCOMPARE(server.call("GET", file + QStringLiteral("changes?before=2"), {}, owner).json()[QStringLiteral("changes")].toArray().size(), 1);
    QCOMPARE(server.call("GET", file + QStringLiteral("content?version=1"), {}, owner).body, QByteArray("start of Ada"));
    QCOMPARE(server.call("GET", file + QStringLiteral("content"), {}, owner).body, QByteArray("Ben's of Ada"));
    QCOMPARE(server.call("GET", file + QStringLiteral("content?version=9"), {}, owner).code(), QStringLiteral("no-such-version"));
    const QJsonObject revert = server.call("GET", file + QStringLiteral("revert?first=1&last=1"), {}, owner).json();
    QCOMPARE(revert[QStringLiteral("op")].toArray(), (QJsonArray{5, -7}));
    QCOMPARE(revert[QStringLiteral("added")].toInt(), 7);
    QCOMPARE(revert[QStringLiteral("gone")].toInt(), 0);
    QCOMPARE(server.call("GET", file + QStringLiteral("revert?first=0"), {}, owner).code(), QStringLiteral("bad-request"));
    QCOMPARE(server.call("GET", file + QStringLiteral("revert?first=1&last=7"), {}, owner).code(), QStringLiteral("no-such-version"));
    const QJsonObject life = server.call("GET", base + QStringLiteral("timeline"), {}, owner).json();
    QCOMPARE(life[QStringLiteral("all")].toInt(), 2);       // Ada's and Ben's
    QSet<int> people;
    for (const auto &value : life[QStringLiteral("sessions")].toArray()) {
        people.insert(value[QStringLiteral("member")].toInt());
        QCOMPARE(value[QStringLiteral("files")][0][QStringLiteral("path")].toString(), QStringLiteral("a.txt"));
    }
    QCOMPARE(people, (QSet<int>{1, 2}));
    QVERIFY(server.call("GET", base + QStringLiteral("timeline?since=99999999999999"), {}, owner).json()[QStringLiteral("sessions")].toArray().isEmpty());
    FileDelete gone;
    gone.req = 77;
    gone.doc = doc;
    ada.send(gone);
    QVERIFY(ada.take<FileDeleted>());
    QCOMPARE(server.call("GET", file + QStringLiteral("content"), {}, owner).body, QByteArray("Ben's of Ada"));
    bool told = false;
    for (const auto &value : server.call("GET", base + QStringLiteral("timeline"), {}, owner).json()[QStringLiteral("sessions")].toArray()) {
        const QJsonObject touched = value[QStringLiteral("files")][0].toObject();
        QVERIFY(touched[QStringLiteral("gone")].toBool());
        told = told || touched[QStringLiteral("tree")].toArray().contains(QStringLiteral("deleted"));
    }
    QVERIFY(told);
    for (const char *what : {"history", "blame", "changes", "content", "revert?first=1"}) {
        QCOMPARE(server.call("GET", file + QLatin1String(what), {}, stranger).code(), QStringLiteral("no-such-project"));
        QCOMPARE(server.call("GET", base + QStringLiteral("files/99/") + QLatin1String(what), {}, owner).code(), QStringLiteral("no-such-file"));
    }
}

QTEST_GUILESS_MAIN(TestHistory)
#include "test_history.moc"
