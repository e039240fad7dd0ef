// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Two people, each with a store that outlives the program, type, delete, undo, redo and are killed at random. Every character that is
// typed is another one, so that each change of a text can be traced to the hands that made it.
#include "sync/session/RemoteProject.h"
#include "sync/text/Utf8.h"
#include "tests/sync/session/LoopbackServer.h"
#include "tests/sync/session/MemoryStore.h"
#include <QTest>
#include <random>
#include <set>

using namespace dyad;
using namespace dyad::sync;

namespace {

struct Person {
    std::shared_ptr<test::MemoryStore> disk = std::make_shared<test::MemoryStore>();
    std::unique_ptr<RemoteProject> project;
    std::shared_ptr<DocumentSession> document;
    Rope shown;
    std::unique_ptr<QObject> view;
    std::set<std::string> hands;        // characters that this person typed or deleted
};

/// The code points of a text.
std::vector<std::string> characters(std::string_view text)
{
    std::vector<std::string> all;
    for (size_t at = 0; at < text.size();) {
        const size_t end = utf8::boundaryAfter(text, at + 1);
        all.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return all;
}

class Play {
public:
    Play(quint64 seed, bool deletes) : m_random(seed), m_deletes(deletes)
    {
        m_server.settings.versionsInMemory = 1 << 20;
        m_doc = m_server.addFile(QStringLiteral("a.txt"), "");
        for (Person &person : m_people) begin(person);
        settle();
    }

    QString run()
    {
        for (int i = 0; i < 200 && m_fault.isEmpty(); ++i) step(m_people[pick(2)]);
        settle();
        if (m_fault.isEmpty() && !m_deletes) undoAll();
        return m_fault;
    }
    int undone = 0, restarts = 0;

private:
    size_t pick(size_t n) { return m_random() % n; }
    void begin(Person &person)
    {
        RemoteProject::Options options;
        options.connection.project = QStringLiteral("p");
        options.connection.clock = &m_clock;
        options.connection.seed = 1;
        options.connection.transport = [this](const QByteArray &, QObject *parent) { return m_server.connect(parent); };
        options.store = person.disk;
        person.project = std::make_unique<RemoteProject>(std::move(options));
        person.document = person.project->open(m_doc);
        person.shown = person.document->text();
        person.view = std::make_unique<QObject>();
        QObject::connect(person.document.get(), &DocumentSession::textChanged, person.view.get(), [this, &person](const TextOperation &op, const Change &change) {
            if (change.origin == Change::Origin::Undo) check(person, op);
            if (!apply(person.shown, op)) m_fault = QStringLiteral("a view was told what does not fit");
        });
        person.project->start();
    }
    void end(Person &person)
    {
        person.view.reset();
        auto disk = std::make_shared<test::MemoryStore>(*person.disk);
        person.document.reset();
        person.project.reset();
        person.disk = std::move(disk);
        ++restarts;
    }
    /// What an undo or redo touches has been in this person's hands.
    void check(Person &person, const TextOperation &op)
    {
        ++undone;
        const std::string text = person.shown.text();
        size_t at = 0;
        for (const auto &component : op) {
            const auto length = static_cast<size_t>(component.length);
            const bool isInsert = component.kind == TextOperation::Component::Kind::Insert;
            if (component.kind != TextOperation::Component::Kind::Keep) {
                for (const auto &one : characters(isInsert ? component.text : std::string_view(text).substr(at, length)))
                    if (!person.hands.contains(one)) m_fault = QStringLiteral("an undo touches what others did");
            }
            if (!isInsert) at += length;
        }
    }
    void step(Person &person)
    {
        const size_t what = pick(100);
        if (what < 40) type(person);
        else if (what < 50) person.document->undo();
        else if (what < 54) person.document->redo();
        else if (what < 84) m_server.step(static_cast<quint32>(m_random()));
        else if (what < 88) m_clock.advance(static_cast<qint64>(pick(2000)));
        else if (what < 90 && m_deletes) person.document->breakUndoGroup();
        else if (what < 94) {
            end(person);
            begin(person);
        }
    }
    void type(Person &person)
    {
        if (!person.document->isWritable()) return;
        const std::string text = person.document->text().text();
        const size_t at = utf8::boundaryBefore(text, pick(text.size() + 1));
        if (m_deletes && !text.empty() && pick(3) == 0) {
            const size_t to = utf8::boundaryAfter(text, std::min(text.size(), at + 1 + pick(9)));
            for (const auto &one : characters(std::string_view(text).substr(at, to - at))) person.hands.insert(one);
            (void)person.document->edit(TextOperation::deletion(static_cast<int64_t>(at), static_cast<int64_t>(to - at)), {});
            return;
        }
        const std::string fresh = QString(QChar(static_cast<char16_t>(0x4e00 + m_next++))).toStdString();
        person.hands.insert(fresh);
        (void)person.document->edit(TextOperation::insertion(static_cast<int64_t>(at), fresh), {});
    }
    /// Where nobody deletes, undoing all of one's own leaves exactly what the other typed.
    void undoAll()
    {
        Person &one = m_people[0];
        std::string theirs;
        for (const auto &character : characters(one.document->text().text()))
            if (!one.hands.contains(character)) theirs += character;
        end(one);
        begin(one);
        settle();
        while (one.document->undo() >= 0) {}
        settle();
        if (one.document->text().text() != theirs) m_fault = QStringLiteral("something of one's own cannot be undone after the restarts");
        if (m_people[1].document->text().text() != theirs) m_fault = QStringLiteral("the texts differ");
    }
    void settle()
    {
        for (int i = 0; i < 12; ++i) {
            m_server.pump();
            QCoreApplication::processEvents();
            m_clock.advance(10000);
        }
        m_server.pump();
    }

    std::mt19937_64 m_random;
    bool m_deletes;
    test::LoopbackServer m_server;
    ManualClock m_clock;
    DocId m_doc = 0;
    std::array<Person, 2> m_people;
    int m_next = 0;
    QString m_fault;
};

} // namespace

class TestUndoRestarts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void undoOfMineNeverTouchesTheirs_data()
    {
        QTest::addColumn<bool>("deletes");
        QTest::newRow("typing only") << false;
        QTest::newRow("typing and deleting") << true;
    }
    void undoOfMineNeverTouchesTheirs()
    {
        QFETCH(bool, deletes);
        const quint64 first = qEnvironmentVariableIsSet("DYAD_SEED") ? qEnvironmentVariable("DYAD_SEED").toULongLong() : std::random_device{}();
        const quint64 plays = qEnvironmentVariableIsSet("DYAD_SEED") ? 1 : 250;
        int undone = 0, restarts = 0;
        for (quint64 seed = first; seed < first + plays; ++seed) {
            Play play(seed, deletes);
            const QString fault = play.run();
            QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("DYAD_SEED=%1: %2").arg(seed).arg(fault)));
            undone += play.undone;
            restarts += play.restarts;
        }
        qInfo("first seed %llu: %d undone, %d restarts", static_cast<unsigned long long>(first), undone, restarts);
        QVERIFY(plays == 1 || (undone > 500 && restarts > 500));
    }
};

QTEST_GUILESS_MAIN(TestUndoRestarts)
#include "test_undo_restarts.moc"
