// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The cache: bounded, by tenant, one maker for many askers; with a real Redis, with one that goes away and comes back, and without.
#include "backend/platform/Blobs.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/StorageConfig.h"
#include "backend/platform/bus/EventsBridge.h"
#include "backend/platform/cache/Cache.h"
#include "backend/platform/cache/Redis.h"
#include "backend/platform/keys/AtRest.h"
#include "tests/support/Patience.h"
#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace dyad;
using namespace dyad::backend;
using namespace Qt::StringLiterals;

class TestCache : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void makesOnce_data() { withAndWithout(); }
    void makesOnce();
    void forgetsWhatChanged_data() { withAndWithout(); }
    void forgetsWhatChanged();
    void isBounded();
    void oneMakesForMany_data() { withAndWithout(); }
    void oneMakesForMany();
    void keepsNoErrors();
    void makesAnewBeforeTheEnd();
    void sharesBetweenNodes();
    void keepsRedisInTheDark();
    void putsLargeValuesIntoBlobs();
    void livesThroughALostRedis();
    void tellsTheOtherNodes();

private:
    static void withAndWithout();
    void startRedis();
    std::shared_ptr<Redis> redis() const;
    std::unique_ptr<Cache> cache(bool shared = true, Database *database = nullptr, Blobs *blobs = nullptr) const;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_redis;
    quint16 m_port = 0;
};

void TestCache::withAndWithout()
{
    QTest::addColumn<bool>("shared");
    QTest::newRow("memory alone") << false;
    QTest::newRow("with Redis") << true;
}

void TestCache::initTestCase()
{
    QVERIFY(crypto::initialize());
    if (QProcess::execute(u"redis-server"_s, {u"--version"_s}) != 0)
        QSKIP("redis-server is not installed");
    QTcpServer probe;
    QVERIFY(probe.listen(QHostAddress::LocalHost, 0));
    m_port = probe.serverPort();
}

void TestCache::startRedis()
{
    m_redis = std::make_unique<QProcess>();
    m_redis->setStandardOutputFile(QProcess::nullDevice());
    m_redis->start(u"redis-server"_s, {u"--port"_s, QString::number(m_port), u"--bind"_s, u"127.0.0.1"_s, u"--save"_s, QString(), u"--requirepass"_s, u"hush"_s, u"--dir"_s, m_folder->path()});
    QVERIFY(m_redis->waitForStarted());
    QTRY_VERIFY(redis()->run({"PING"}).has_value());
}

void TestCache::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    startRedis();
}

void TestCache::cleanup()
{
    m_redis->kill();
    m_redis->waitForFinished();
}

std::shared_ptr<Redis> TestCache::redis() const
{
    StorageConfig config;
    config.redisUrl = u"redis://:hush@127.0.0.1:%1/2"_s.arg(m_port);
    return *Redis::open(config);
}

std::unique_ptr<Cache> TestCache::cache(bool shared, Database *database, Blobs *blobs) const
{
    return std::make_unique<Cache>(100, shared ? redis() : nullptr, database, blobs);
}

void TestCache::makesOnce()
{
    QFETCH(const bool, shared);
    const auto own = cache(shared);
    int made = 0;
    const auto make = [&]() -> sync::Expected<QByteArray> { return QByteArray::number(++made); };
    QVERIFY(!own->peek(cachekey::user(u"ada"_s)));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(*own->get(cachekey::user(u"ada"_s), make), QByteArray("1"));
    QCOMPARE(*own->peek(cachekey::user(u"ada"_s)), QByteArray("1"));
    // Each tenant has its own, whatever the name.
    QCOMPARE(*own->get({"a/1", "x"}, make), QByteArray("2"));
    QCOMPARE(*own->get({"a/2", "x"}, make), QByteArray("3"));
    CacheKey brief = {"a/1", "brief", 30};
    QCOMPARE(*own->get(brief, make), QByteArray("4"));
    QTRY_VERIFY(*own->get(brief, make) != "4");
}

void TestCache::forgetsWhatChanged()
{
    QFETCH(const bool, shared);
    const auto own = cache(shared);
    own->put(cachekey::project(u"p"_s), "old");
    own->put(cachekey::projectFiles(u"p"_s), "old files");
    own->put(cachekey::project(u"q"_s), "other");
    own->change(cachekey::project(u"p"_s).tenant);
    QVERIFY(!own->peek(cachekey::project(u"p"_s)));
    QVERIFY(!own->peek(cachekey::projectFiles(u"p"_s)));
    QCOMPARE(*own->peek(cachekey::project(u"q"_s)), QByteArray("other"));
    // What was begun before a change, and ends after it, is not found.
    const auto key = cachekey::project(u"p"_s);
    QCOMPARE(*own->get(key, [&]() -> sync::Expected<QByteArray> { own->change(key.tenant); return QByteArray("from before"); }), QByteArray("from before"));
    QVERIFY(!own->peek(key));
}

void TestCache::isBounded()
{
    const auto own = cache(false);
    for (int i = 0; i < 1000; ++i) {
        own->put({"t/1", QByteArray::number(i)}, "x");
        QVERIFY(own->peek({"t/1", "0"}).has_value() || i > 0);
    }
    QCOMPARE(own->counts().entries, 100);
    QVERIFY(own->peek({"t/1", "0"}).has_value());                     // used each time
    QVERIFY(own->peek({"t/1", "999"}).has_value());
    QVERIFY(!own->peek({"t/1", "500"}).has_value());
}

void TestCache::oneMakesForMany()
{
    QFETCH(const bool, shared);
    const auto own = cache(shared);
    std::atomic<int> made = 0, right = 0;
    std::vector<std::jthread> askers;
    for (int i = 0; i < 16; ++i)
        askers.emplace_back([&] {
            const auto value = own->get({"t/1", "dear"}, [&]() -> sync::Expected<QByteArray> {
                ++made;
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
                return QByteArray("value");
            });
            right += value == QByteArray("value");
        });
    askers.clear();
    QCOMPARE(int(made), 1);
    QCOMPARE(int(right), 16);
}

void TestCache::keepsNoErrors()
{
    const auto own = cache();
    int asked = 0;
    const auto make = [&]() -> sync::Expected<QByteArray> {
        ++asked;
        return asked == 1 ? sync::Expected<QByteArray>(sync::fail("no-luck", "no")) : QByteArray("yes");
    };
    QCOMPARE(own->get({"t/1", "x"}, make).error().code, std::string("no-luck"));
    QCOMPARE(*own->get({"t/1", "x"}, make), QByteArray("yes"));
}

void TestCache::makesAnewBeforeTheEnd()
{
    const auto own = cache(false);
    int made = 0;
    const auto make = [&]() -> sync::Expected<QByteArray> {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        return QByteArray::number(++made);
    };
    const CacheKey key{"t/1", "x", 400};
    QVERIFY(own->get(key, make).has_value());
    QTRY_VERIFY_WITH_TIMEOUT((void(own->get(key, make)), own->counts().early > 0), 60000);
}

void TestCache::sharesBetweenNodes()
{
    const auto one = cache(), two = cache();
    const auto key = cachekey::project(u"p"_s);
    one->put(key, "from one");
    QCOMPARE(*two->get(key, []() -> sync::Expected<QByteArray> { return QByteArray("made again"); }), QByteArray("from one"));
    QCOMPARE(two->counts().redis, 1);
    one->change(key.tenant);
    QTRY_VERIFY_WITH_TIMEOUT(!two->peek(key), 30'000);
}

void TestCache::keepsRedisInTheDark()
{
    Database database(m_folder->filePath(u"a.db"_s));
    QVERIFY(database.migrate().has_value());
    const auto keys = DataKeys::open(database, {}, m_folder->path());
    AtRest atRest(**keys, true);
    database.setAtRest(&atRest);
    const auto one = cache(true, &database), two = cache(true, &database);
    one->put({"t/1", "x"}, "a secret value");
    QCOMPARE(*two->peek({"t/1", "x"}), QByteArray("a secret value"));
    const auto names = redis()->run({"KEYS", "*t/1*"});
    QCOMPARE(names->size(), 1);
    const QByteArray stored = redis()->run({"GET", names->first()})->first();
    QVERIFY(!stored.isEmpty() && !stored.contains("secret"));
    QVERIFY(redis()->run({"PTTL", names->first()})->first().toLongLong() > 3'500'000);
    // A value that somebody has put elsewhere is none.
    QVERIFY(redis()->run({"RENAME", names->first(), QByteArray(names->first()).replace(":x", ":y")}).has_value());
    QVERIFY(!cache(true, &database)->peek({"t/1", "y"}));
}

void TestCache::putsLargeValuesIntoBlobs()
{
    Database database(m_folder->filePath(u"a.db"_s));
    QVERIFY(database.migrate().has_value());
    Blobs blobs(m_folder->filePath(u"blobs"_s), &database);
    const QByteArray large(500'000, 'x');
    cache(true, &database, &blobs)->put({"t/1", "x"}, large);
    QCOMPARE(*cache(true, &database, &blobs)->peek({"t/1", "x"}), large);
    const auto names = redis()->run({"KEYS", "*t/1*"});
    QVERIFY(redis()->run({"STRLEN", names->first()})->first().toInt() < 200);
    // What is damaged on the disk is made anew, not given in part.
    QDirIterator files(m_folder->filePath(u"blobs"_s), QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(files.hasNext());
    QFile stored(files.next());
    QVERIFY(stored.open(QIODevice::ReadWrite) && stored.seek(stored.size() - 3) && stored.write("abc") == 3);
    stored.close();
    QVERIFY(!cache(true, &database, &blobs)->peek({"t/1", "x"}));
}

void TestCache::livesThroughALostRedis()
{
    const auto one = cache(), two = cache();
    const auto key = cachekey::project(u"p"_s);
    one->put(key, "before");
    QCOMPARE(*two->peek(key), QByteArray("before"));
    m_redis->kill();
    m_redis->waitForFinished();
    int made = 0;
    const auto make = [&]() -> sync::Expected<QByteArray> { return QByteArray::number(++made); };
    QElapsedTimer timer;
    timer.start();
    QVERIFY(one->get({"t/1", "y"}, make).has_value());
    QVERIFY(one->get({"t/1", "y"}, make).has_value());
    QCOMPARE(made, 1);
    QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
    one->change(key.tenant);                                          // two cannot hear of it now
    startRedis();
    // Once it is back, nobody finds what was from before.
    QTRY_VERIFY_WITH_TIMEOUT((void(two->peek({"t/1", "z"})), !two->peek(key)), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT((void(one->peek({"t/1", "z"})), !one->peek(key)), 30'000);
    one->put(key, "after");
    QTRY_COMPARE_WITH_TIMEOUT(two->peek(key).value_or(QByteArray()), QByteArray("after"), 30'000);
}

void TestCache::tellsTheOtherNodes()
{
    Events here, there;
    const auto ours = Bus::over(redis()), theirs = Bus::over(redis());
    const EventsBridge one(here, *ours), two(there, *theirs);
    QSignalSpy heard(&there, &Events::signInEnded), echoes(&here, &Events::signInEnded), members(&there, &Events::membersChanged), missed(theirs.get(), &Bus::missed);
    // Until the other end listens what is said is lost, and it knows.
    QTRY_VERIFY_WITH_TIMEOUT(missed.count() == 1, 30'000);
    Q_EMIT here.signInEnded(42);
    QTRY_COMPARE(heard.count(), 1);
    QCOMPARE(heard.first().first().toLongLong(), 42);
    Q_EMIT here.membersChanged(u"p"_s);
    QTRY_COMPARE(members.count(), 1);
    QCOMPARE(echoes.count(), 1);                                      // its own, once
    m_redis->kill();
    m_redis->waitForFinished();
    Q_EMIT here.signInEnded(43);                                      // into the dark
    startRedis();
    QTRY_VERIFY_WITH_TIMEOUT(missed.count() >= 2, 10000);
    QTRY_VERIFY_WITH_TIMEOUT((void(Q_EMIT here.signInEnded(44)), QTest::qWait(50), heard.count() >= 2), 10000);
    QCOMPARE(heard.last().first().toLongLong(), 44);
}

QTEST_GUILESS_MAIN(TestCache)
#include "test_cache.moc"
