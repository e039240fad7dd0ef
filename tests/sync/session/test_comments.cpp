// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Comments on the real client, codec, sequencer and book of comments: ranges that follow the edits, the same everywhere; writing offline,
// across restarts, twice. DYAD_COMMENT_PLANS: how many random plans (default 200); DYAD_COMMENT_SEED: the first seed.
#include "sync/session/CommentAnchor.h"
#include "sync/session/CommentMarkdown.h"
#include "sync/session/RemoteProject.h"
#include "tests/sync/session/LoopbackServer.h"
#include "tests/sync/session/MemoryStore.h"
#include <QSignalSpy>
#include <QTest>
#include <random>

using namespace dyad;
using namespace dyad::sync;

namespace {

struct World {
    test::LoopbackServer server;
    ManualClock clock;

    std::unique_ptr<RemoteProject> client(std::shared_ptr<DocumentStore> store = {}, bool follow = false)
    {
        RemoteProject::Options options;
        options.connection.project = QStringLiteral("p");
        options.connection.follow = follow;
        options.connection.comments = true;
        options.connection.clock = &clock;
        options.connection.seed = 1;
        options.connection.transport = [this](const QByteArray &, QObject *parent) { return server.connect(parent); };
        options.store = std::move(store);
        auto project = std::make_unique<RemoteProject>(std::move(options));
        project->start();
        return project;
    }
    void settle()
    {
        for (int i = 0; i < 60; ++i) {
            server.pump();
            QCoreApplication::processEvents();
            clock.advance(1000);
            if (!server.pump() && i > 25) break;
        }
    }
};

/// The text that a thread is about, in somebody's own view.
std::string at(const RemoteProject &project, const QString &thread, const DocumentSession &document)
{
    const auto found = project.comments()->find(thread);
    const auto range = found ? project.comments()->localRange(*found) : std::nullopt;
    return range ? document.text().substring(range->first, range->second - range->first) : "?";
}

/// One operation after the other on a range, by the letter of docs/protocol.md: nothing of the product's walk is used.
void naiveMove(qint64 &from, qint64 &to, const TextOperation &op)
{
    using Kind = TextOperation::Component::Kind;
    const auto one = [&op](qint64 position, bool pushed) {
        qint64 before = 0, result = position;
        for (const auto component : op) {
            if (component.kind == Kind::Insert && (before < position || (before == position && pushed))) result += component.length;
            if (component.kind == Kind::Delete && before < position) result -= std::min<qint64>(component.length, position - before);
            if (component.kind != Kind::Insert) before += component.length;
        }
        return result;
    };
    const bool gone = from == to;
    to = one(to, false);
    from = gone ? to : std::min(one(from, true), to);
}

TextOperation randomOperation(std::mt19937_64 &random, qint64 length)
{
    TextOperation op;
    for (qint64 left = length; left > 0 || random() % 3 == 0;) {
        const qint64 step = left > 0 ? 1 + qint64(random() % quint64(left)) : 0;
        const auto what = random() % 3;
        if (what == 0) op.insert(std::string(1 + random() % 4, char('a' + random() % 26)));
        else if (step == 0) break;
        else if (what == 1) op.keep(step);
        else op.erase(step);
        left -= what == 0 ? 0 : step;
    }
    return op;
}

/// Several people who type, comment, lose their lines and come back.
class Play {
public:
    explicit Play(quint64 seed) : m_random(seed)
    {
        m_world.server.settings.versionsInMemory = 16;
        m_doc = m_world.server.addFile(QStringLiteral("a.txt"), "the first line\nthe second line\nthe third line\n");
        m_people.resize(2 + pick(3));
        for (auto &person : m_people) {
            person.project = m_world.client(person.disk, pick(2) == 0);
            if (pick(4) != 0) person.document = person.project->open(m_doc);
        }
        m_world.settle();
    }
    QString run()
    {
        for (int i = 0; i < 150; ++i) act(m_people[pick(m_people.size())]);
        m_world.settle();
        for (auto &person : m_people)
            if (!person.document) person.document = person.project->open(m_doc);
        m_world.settle();
        return verdict();
    }

private:
    struct Person {
        std::shared_ptr<test::MemoryStore> disk = std::make_shared<test::MemoryStore>();
        std::unique_ptr<RemoteProject> project;
        std::shared_ptr<DocumentSession> document;
    };
    size_t pick(size_t n) { return size_t(m_random() % n); }

    void act(Person &person)
    {
        const size_t what = pick(100);
        auto &document = person.document;
        const bool open = document && document->isWritable();
        const qint64 size = open ? document->text().size() : 0;
        if (what < 30 && open) {
            (void)document->edit(TextOperation::insertion(qint64(pick(size_t(size) + 1)), std::string(1 + pick(5), char('a' + pick(26)))), {});
        } else if (what < 40 && open && size > 0) {
            const qint64 from = qint64(pick(size_t(size)));
            (void)document->edit(TextOperation::deletion(from, 1 + qint64(pick(size_t(std::min<qint64>(size - from, 12))))), {});
        } else if (what < 43 && open) {
            document->undo();
        } else if (what < 53 && open) {
            const qint64 from = qint64(pick(size_t(size) + 1));
            person.project->comments()->begin(m_doc, from, from + qint64(pick(size_t(size - from) + 1)), QStringLiteral("why?"));
        } else if (what < 58) {
            onSome(person);
        } else if (what < 61) {
            m_world.server.cutAll();
        } else if (what < 62) {
            m_world.server.crash();
        } else if (what < 65) {
            m_world.clock.advance(300 + qint64(pick(3000)));
        } else {
            m_world.server.step(quint32(m_random()));
            QCoreApplication::processEvents();
        }
    }
    void onSome(Person &person)
    {
        const auto threads = person.project->comments()->threads();
        if (threads.empty()) return;
        const auto &thread = threads[pick(threads.size())];
        if (pick(3) == 0) person.project->comments()->reply(thread.thread, QStringLiteral("because"));
        else if (pick(2) == 0) person.project->comments()->resolve(thread.thread, !thread.isResolved());
        else person.project->comments()->remove(thread.thread, thread.entries.front().entry);
    }
    QString verdict()
    {
        const auto &book = m_world.server.comments();
        const auto version = m_world.server.file(m_doc).sequencer.version();
        for (const auto *thread : book.all())
            if (thread->version != version) return QStringLiteral("the server's range is of version %1, not %2").arg(thread->version).arg(version);
        for (const auto &person : m_people) {
            CommentBoard &board = *person.project->comments();
            if (board.waiting() != 0) return QStringLiteral("%1 words still wait").arg(board.waiting());
            if (board.threads().size() != book.all().size()) return QStringLiteral("%1 threads here, %2 there").arg(board.threads().size()).arg(book.all().size());
            for (const auto *thread : book.all()) {
                if (board.find(thread->thread) != *thread) return QStringLiteral("a replica has another thread, or another range");
                const auto local = board.localRange(*thread);
                if (!local || *local != std::pair(thread->from, thread->to)) return QStringLiteral("a view has another range");
            }
        }
        return {};
    }

    World m_world;
    std::mt19937_64 m_random;
    std::vector<Person> m_people;
    DocId m_doc = 0;
};

} // namespace

class TestComments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rangesFollowTheirText()
    {
        struct Case { qint64 from, to; TextOperation op; qint64 newFrom, newTo; };
        const Case cases[] = {
            {4, 8, TextOperation::insertion(0, "xx"), 6, 10}, {4, 8, TextOperation::insertion(4, "xx"), 6, 10},
            {4, 8, TextOperation::insertion(6, "xx"), 4, 10}, {4, 8, TextOperation::insertion(8, "xx"), 4, 8},
            {4, 8, TextOperation::deletion(5, 2), 4, 6},      {4, 8, TextOperation::deletion(2, 4), 2, 4},
            {4, 8, TextOperation::deletion(2, 10), 2, 2},     {4, 4, TextOperation::insertion(4, "x"), 4, 4},
            {4, 8, TextOperation::replacement(4, 4, "new"), 7, 7},
        };
        for (const Case &one : cases) {
            qint64 from = one.from, to = one.to;
            commentanchor::move(from, to, one.op);
            QCOMPARE(std::pair(from, to), std::pair(one.newFrom, one.newTo));
        }
    }

    void rangesMoveAsWrittenInTheProtocol()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937_64 random(seed);
        for (int i = 0; i < 200'000; ++i) {
            const qint64 length = qint64(random() % 30);
            qint64 from = qint64(random() % quint64(length + 1)), to = from + qint64(random() % quint64(length - from + 1));
            qint64 naiveFrom = from, naiveTo = to;
            const TextOperation op = randomOperation(random, length);
            commentanchor::move(from, to, op);
            naiveMove(naiveFrom, naiveTo, op);
            QVERIFY2(from == naiveFrom && to == naiveTo, qPrintable(QStringLiteral("case %1: %2-%3, naive %4-%5").arg(i).arg(from).arg(to).arg(naiveFrom).arg(naiveTo)));
            QVERIFY(from >= 0 && from <= to && to <= length + op.delta());
        }
    }

    void everybodySeesWhatIsSaid()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "one two three\n");
        auto a = world.client(), b = world.client();
        world.settle();
        auto da = a->open(doc), db = b->open(doc);
        world.settle();
        QSignalSpy heard(b->comments(), &CommentBoard::changed);
        const QString thread = a->comments()->begin(doc, 4, 7, QStringLiteral("why two?"));
        QVERIFY(a->comments()->isWaiting(thread));                  // shown at once, and said to be on its way
        QCOMPARE(at(*a, thread, *da), std::string("two"));
        world.settle();
        QVERIFY(!a->comments()->isWaiting(thread));
        QVERIFY(heard.count() > 0);
        QCOMPARE(at(*b, thread, *db), std::string("two"));
        QCOMPARE(b->comments()->find(thread)->quote, QStringLiteral("two"));
        b->comments()->reply(thread, QStringLiteral("because"));
        QVERIFY(db->edit(TextOperation::insertion(0, "zero "), {}));
        QVERIFY(da->edit(TextOperation::insertion(5, "WW"), {}));
        QCOMPARE(at(*a, thread, *da), std::string("tWWwo"));
        world.settle();
        QCOMPARE(at(*a, thread, *da), std::string("tWWwo"));
        QCOMPARE(at(*b, thread, *db), std::string("tWWwo"));
        QCOMPARE(a->comments()->find(thread)->entries.size(), size_t(2));
        a->comments()->resolve(thread, true);
        world.settle();
        QVERIFY(b->comments()->find(thread)->isResolved());
        b->comments()->resolve(thread, false);
        world.settle();
        QVERIFY(!a->comments()->find(thread)->isResolved());
        // The text goes, its comment stays at the place, with what it was about.
        QVERIFY(da->edit(TextOperation::deletion(0, da->text().size()), {}));
        world.settle();
        QCOMPARE(at(*b, thread, *db), std::string());
        QCOMPARE(b->comments()->find(thread)->quote, QStringLiteral("two"));
    }

    void onlyOnesOwnWordsAreChanged()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "one\n");
        auto a = world.client(), b = world.client();
        world.settle();
        auto da = a->open(doc);
        world.settle();
        const QString thread = a->comments()->begin(doc, 0, 3, QStringLiteral("mine"));
        world.settle();
        const QString entry = a->comments()->find(thread)->entries.front().entry;
        QSignalSpy refused(b->comments(), &CommentBoard::refused);
        b->comments()->edit(thread, entry, QStringLiteral("theirs"));
        b->comments()->remove(thread, entry);
        world.settle();
        QCOMPARE(refused.count(), 2);
        QCOMPARE(refused.first().at(0).value<Error>().code, std::string("not-allowed"));
        QCOMPARE(b->comments()->find(thread)->entries.front().text, QStringLiteral("mine"));     // as it is, not as it was wished
        a->comments()->edit(thread, entry, QStringLiteral("still mine"));
        world.settle();
        QCOMPARE(b->comments()->find(thread)->entries.front().text, QStringLiteral("still mine"));
        QVERIFY(b->comments()->find(thread)->entries.front().edited.has_value());
        a->comments()->remove(thread, entry);
        world.settle();
        QVERIFY(!b->comments()->find(thread));
        QVERIFY(b->comments()->threads().empty());
    }

    void whatIsSaidOfflineSurvivesARestart()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "one two three\n");
        auto disk = std::make_shared<test::MemoryStore>();
        auto a = world.client(disk), b = world.client();
        world.settle();
        auto da = a->open(doc), db = b->open(doc);
        world.settle();
        const QString known = b->comments()->begin(doc, 0, 3, QStringLiteral("first"));
        world.settle();
        a->connection().stop();
        QVERIFY(da->edit(TextOperation::insertion(4, "new "), {}));
        const QString thread = a->comments()->begin(doc, 8, 11, QStringLiteral("on a train"));
        a->comments()->reply(known, QStringLiteral("also on a train"));
        QVERIFY(da->edit(TextOperation::insertion(0, ">> "), {}));
        QCOMPARE(at(*a, thread, *da), std::string("two"));
        world.clock.advance(1000);
        da.reset();
        a.reset();
        QVERIFY(db->edit(TextOperation::insertion(13, "!"), {}));
        world.settle();
        auto copy = std::make_shared<test::MemoryStore>(*disk);
        a = std::make_unique<RemoteProject>([&] {
            RemoteProject::Options options;
            options.connection.project = QStringLiteral("p");
            options.connection.comments = true;
            options.connection.clock = &world.clock;
            options.connection.transport = [&world](const QByteArray &, QObject *parent) { return world.server.connect(parent); };
            options.store = copy;
            return options;
        }());
        QCOMPARE(a->comments()->waiting(), 2);                      // before there is a connection
        QCOMPARE(a->comments()->find(known)->entries.size(), size_t(2));
        da = a->open(doc);
        QCOMPARE(at(*a, thread, *da), std::string("two"));
        a->start();
        world.settle();
        QCOMPARE(a->comments()->waiting(), 0);
        QCOMPARE(at(*b, thread, *db), std::string("two"));
        QCOMPARE(b->comments()->find(thread)->entries.front().text, QStringLiteral("on a train"));
        QCOMPARE(b->comments()->find(known)->entries.size(), size_t(2));
    }

    void aLostAnswerAddsNothingTwice()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "one\n");
        auto a = world.client();
        world.settle();
        auto da = a->open(doc);
        world.settle();
        const QString thread = a->comments()->begin(doc, 0, 3, QStringLiteral("once"));
        a->comments()->reply(thread, QStringLiteral("and again"));
        for (int i = 0; i < 4; ++i) {
            for (auto *transport : world.server.transports()) while (transport->deliverUp()) {}
            world.server.cutAll();                                  // the server has it; its answer is lost
            world.settle();
        }
        QCOMPARE(world.server.comments().size(), size_t(1));
        QCOMPARE(world.server.comments().find(thread)->entries.size(), size_t(2));
        QCOMPARE(a->comments()->waiting(), 0);
    }

    void wordsOnADeletedFileAreKeptAside()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "one\n");
        auto disk = std::make_shared<test::MemoryStore>();
        auto a = world.client(disk), b = world.client();
        world.settle();
        auto da = a->open(doc);
        world.settle();
        a->connection().stop();
        QSignalSpy refused(a->comments(), &CommentBoard::refused);
        a->comments()->begin(doc, 0, 3, QStringLiteral("too late"));
        b->removeFile(doc, b.get(), [](const Expected<FileEntry> &) {});
        world.settle();
        a->connection().start();
        world.settle();
        QCOMPARE(refused.count(), 1);
        QCOMPARE(a->comments()->waiting(), 0);
        QVERIFY(std::ranges::find(disk->recovered, QByteArray("too late")) != disk->recovered.end());
    }

    void replicasAgree()
    {
        const int plans = qEnvironmentVariableIntValue("DYAD_COMMENT_PLANS") > 0 ? qEnvironmentVariableIntValue("DYAD_COMMENT_PLANS") : 200;
        const quint64 first = qEnvironmentVariableIsSet("DYAD_COMMENT_SEED") ? qEnvironmentVariable("DYAD_COMMENT_SEED").toULongLong() : std::random_device{}();
        qInfo("seeds from %llu", first);
        for (int i = 0; i < plans; ++i) {
            const QString fault = Play(first + quint64(i)).run();
            QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(first + quint64(i)).arg(fault)));
        }
    }

    void markdownHoldsWhatPeopleSaid()
    {
        wire::CommentThread open{QStringLiteral("t1"), 1, 3, 0, 4, 12, QStringLiteral("a ``` b"), {{QStringLiteral("e1"), 1, 0, QStringLiteral("# no heading\nsecond"), {}}}, {}, {}};
        wire::CommentThread done{QStringLiteral("t2"), 1, 3, 9, 9, 20, QStringLiteral("gone"), {{QStringLiteral("e2"), 2, 60000, QStringLiteral("ok"), 61000}}, 1, 120000};
        wire::CommentThread elsewhere = open;
        elsewhere.doc = 9;
        const QString text = commentmarkdown::write({done, open, elsewhere}, {QStringLiteral("Proj*ect"),
            [](DocId doc) { return doc == 1 ? QStringLiteral("src/a.c") : QString(); }, [](MemberId m) { return m == 1 ? QStringLiteral("Mira") : QStringLiteral("Jonas"); }});
        QCOMPARE(text, QStringLiteral("# Comments on Proj\\*ect\n\n1 open, 1 resolved.\n\n## src/a.c\n\n### Line 12 (open)\n\n````\na ``` b\n````\n\n"
                                      "**Mira** · 1970-01-01 00:00 UTC\n\n> # no heading\n> second\n\n### Line 20 (resolved by Mira, 1970-01-01 00:02 UTC)\n\n```\ngone\n```\n\n"
                                      "*This text is not there any more.*\n\n**Jonas** · 1970-01-01 00:01 UTC (edited)\n\n> ok\n"));
    }
};

QTEST_GUILESS_MAIN(TestComments)
#include "test_comments.moc"
