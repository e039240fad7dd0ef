// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The past of files that are not shared: every version, against a model that remembers them; other programs, renames, deletion, limits.
#include "sync/store/LocalHistory.h"
#include "sync/store/LocalHistoryReader.h"
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace dyad::sync;

namespace {

constexpr qint64 Day = 24LL * 60 * 60 * 1000;
const QString Path = QStringLiteral("/f/a.txt");

/// Asks and waits.
template<typename T, typename Ask>
Expected<T> wait(Ask ask)
{
    std::optional<Expected<T>> answer;
    QObject context;
    ask(&context, [&](Expected<T> got) { answer = std::move(got); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30'000))
        return fail("timeout", {});
    return *answer;
}

} // namespace

class TestLocalHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyVersionIsThere();
    void anotherProgramsChangesAreTold();
    void oneChangeIsTakenBack();
    void renamedDeletedRestored();
    void limitsAreKept();
    void theThreadAnswers();
    void aDamagedHistoryBeginsAnew();
};

void TestLocalHistory::everyVersionIsThere()
{
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("h.db"));
    std::vector<std::string> model{"start"};
    const auto seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    {
        auto reader = *LocalHistoryReader::open(file);
        Rope text(model[0]);
        for (int i = 1; i <= 700; ++i) {
            const auto at = int64_t(random() % size_t(text.size() + 1));
            const auto length = std::min<int64_t>(int64_t(random() % 5), text.size() - at);
            const auto op = TextOperation::replacement(at, length, std::to_string(i));
            QVERIFY(reader->add(Path, op, text, LocalHistory::Me, i * 100'000));
            QVERIFY(apply(text, op));
            model.push_back(text.text());
        }
    }
    auto reader = *LocalHistoryReader::open(file);
    for (size_t version = 0; version < model.size(); ++version)
        QCOMPARE(reader->textAt(Path, version)->toStdString(), model[version]);
    QCOMPARE(reader->textAt(Path, model.size()).error().code, std::string("no-such-version"));
    const auto history = reader->history(Path, 50);
    QCOMPARE(history->buckets.size(), 50);
    QCOMPARE(history->version, Version(700));
    const auto blame = reader->blame(Path);
    qint64 bytes = 0;
    for (const auto &range : blame->ranges)
        bytes += range.length;
    QCOMPARE(bytes, qint64(model.back().size()));
    QVERIFY(reader->history(QStringLiteral("/f/other"), 10)->buckets.isEmpty());
}

void TestLocalHistory::anotherProgramsChangesAreTold()
{
    QTemporaryDir dir;
    auto reader = *LocalHistoryReader::open(dir.filePath(QStringLiteral("h.db")));
    QVERIFY(reader->add(Path, TextOperation::insertion(3, "!"), Rope("one"), LocalHistory::Me, 1));
    QVERIFY(reader->add(Path, TextOperation::insertion(0, ">"), Rope("one!\ntwo"), LocalHistory::Me, 2));      // "\ntwo" came by itself
    const auto history = reader->history(Path, 10);
    QCOMPARE(history->buckets.size(), 3);
    QCOMPARE(history->buckets[1].member, LocalHistory::AnotherProgram);
    QCOMPARE(*reader->textAt(Path, 2), QByteArray("one!\ntwo"));
    QCOMPARE(*reader->textAt(Path, 3), QByteArray(">one!\ntwo"));
}

void TestLocalHistory::oneChangeIsTakenBack()
{
    QTemporaryDir dir;
    auto reader = *LocalHistoryReader::open(dir.filePath(QStringLiteral("h.db")));
    QVERIFY(reader->add(Path, TextOperation::insertion(0, "aaa "), Rope("x"), LocalHistory::Me, 1));
    QVERIFY(reader->add(Path, TextOperation::insertion(5, " bbb"), Rope("aaa x"), LocalHistory::Me, 2));
    const auto revert = reader->revert(Path, 1, 1, 0);
    Rope text("aaa x bbb");
    QVERIFY(revert && apply(text, revert->back.op));
    QCOMPARE(text.text(), std::string("x bbb"));
    QCOMPARE(reader->revert(Path, 1, 9, 0).error().code, std::string("no-such-version"));
}

void TestLocalHistory::renamedDeletedRestored()
{
    QTemporaryDir dir;
    auto reader = *LocalHistoryReader::open(dir.filePath(QStringLiteral("h.db")));
    const QString folder = dir.path(), a = folder + QStringLiteral("/a.txt"), b = folder + QStringLiteral("/b.txt"), c = folder + QStringLiteral("/c.txt");
    QVERIFY(reader->add(a, TextOperation::insertion(0, "a"), Rope(), LocalHistory::Me, 1'000));
    QVERIFY(reader->move(a, b));
    QCOMPARE(reader->history(b, 9)->buckets.size(), 1);
    QVERIFY(reader->history(a, 9)->buckets.isEmpty());
    QVERIFY(reader->markDeleted(c, "never edited here", 2'000));
    const auto life = reader->timeline(folder, 0, 10);
    QCOMPARE(life->sessions.size(), 1);
    QCOMPARE(life->sessions[0].files.size(), 2);
    QVERIFY(life->sessions[0].files[0].isGone && life->sessions[0].files[1].isGone);
    QCOMPARE(life->sessions[0].files[1].path, QStringLiteral("c.txt"));
    QCOMPARE(*reader->textAt(c, 0), QByteArray("never edited here"));
    QFile made(b);
    QVERIFY(made.open(QIODevice::WriteOnly));
    QVERIFY(!reader->timeline(folder, 0, 10)->sessions[0].files[0].isGone);
    QVERIFY(reader->timeline(folder, 1'500, 10)->sessions[0].files.size() == 1);
    QVERIFY(reader->timeline(folder + QStringLiteral("x"), 0, 10)->sessions.isEmpty());
}

void TestLocalHistory::limitsAreKept()
{
    QTemporaryDir dir;
    auto reader = *LocalHistoryReader::open(dir.filePath(QStringLiteral("h.db")));
    Rope text;
    for (int day = 1; day <= 20; ++day) {
        const auto op = TextOperation::insertion(text.size(), "day " + std::to_string(day) + '\n');
        QVERIFY(reader->add(Path, op, text, LocalHistory::Me, day * Day));
        QVERIFY(apply(text, op));
    }
    const QString old = QStringLiteral("/f/old.txt"), large = QStringLiteral("/f/large.txt");
    QVERIFY(reader->add(old, TextOperation::insertion(0, "old"), Rope(), LocalHistory::Me, Day));
    QVERIFY(reader->forget({10, 1 << 20}, 20 * Day));
    QVERIFY(reader->history(old, 9)->buckets.isEmpty());
    const auto history = reader->history(Path, 100);
    QCOMPARE(history->buckets.first().first, Version(10));
    QCOMPARE(reader->textAt(Path, 8).error().code, std::string("no-such-version"));
    QCOMPARE(reader->textAt(Path, 9)->count('\n'), 9);
    QCOMPARE(*reader->textAt(Path, 20), QByteArray::fromStdString(text.text()));
    std::string noise;
    std::mt19937 random(1);
    for (int i = 0; i < 20'000; ++i)
        noise += char('!' + random() % 90);
    QVERIFY(reader->add(large, TextOperation::insertion(0, noise), Rope(), LocalHistory::Me, 21 * Day));
    QVERIFY(reader->forget({10, 10'000}, 21 * Day));
    QVERIFY2(reader->history(Path, 9)->buckets.isEmpty() && reader->history(large, 9)->buckets.isEmpty(), "the longest unchanged go until the rest fits");
    QVERIFY(reader->add(Path, TextOperation::insertion(0, "a"), Rope(), LocalHistory::Me, 22 * Day));
    QVERIFY(reader->forget({0, 1 << 20}, 22 * Day));
    QVERIFY(reader->history(Path, 9)->buckets.isEmpty());
}

void TestLocalHistory::theThreadAnswers()
{
    QTemporaryDir dir;
    auto history = *LocalHistory::open(dir.filePath(QStringLiteral("h.db")), {});
    Rope text;
    for (int i = 0; i < 5; ++i) {
        const auto op = TextOperation::insertion(text.size(), "k");
        history->note(Path, op, text, LocalHistory::Me);
        QVERIFY(apply(text, op));
    }
    history->note(Path, TextOperation::insertion(0, "other "), text, LocalHistory::AnotherProgram);
    const auto life = wait<ApiHistory>([&](QObject *context, auto reply) { history->history(Path, 10, context, reply); });
    QCOMPARE(life->buckets.size(), 2);      // five keys are one stretch
    QCOMPARE(life->buckets[0].inserted, 5);
    QCOMPARE(*wait<QByteArray>([&](QObject *context, auto reply) { history->textAt(Path, 2, context, reply); }), QByteArray("other kkkkk"));
    {
        QObject gone;
        history->textAt(Path, 1, &gone, [](const auto &) { QFAIL("nobody waits for this any more"); });
    }
    history->flush();
    QCoreApplication::processEvents();
    history->setLimits({0, 1});
    history->note(Path, TextOperation::insertion(0, "x"), text, LocalHistory::Me);
    QVERIFY(wait<ApiHistory>([&](QObject *context, auto reply) { history->history(Path, 10, context, reply); })->buckets.isEmpty());
}

void TestLocalHistory::aDamagedHistoryBeginsAnew()
{
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("h.db"));
    {
        auto reader = *LocalHistoryReader::open(file);
        QVERIFY(reader->add(Path, TextOperation::insertion(0, "a"), Rope(), LocalHistory::Me, 1));
    }
    {
        auto db = *SqliteDatabase::open(file, "");
        QVERIFY(db->execute("UPDATE edit SET op = x'ffffff'"));
    }
    auto reader = *LocalHistoryReader::open(file);
    QCOMPARE(reader->textAt(Path, 1).error().code, std::string("store-damaged"));
    QVERIFY(reader->add(Path, TextOperation::insertion(0, "b"), Rope("a"), LocalHistory::Me, 2));
    QVERIFY(reader->add(Path, TextOperation::insertion(0, "c"), Rope("ba"), LocalHistory::Me, 3));
    QCOMPARE(*reader->textAt(Path, 1), QByteArray("cba"));
}

QTEST_GUILESS_MAIN(TestLocalHistory)
#include "test_local_history.moc"
