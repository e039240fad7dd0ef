// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Random plans of what several people do and what the line does to them, on the real client, codec and sequencer. A plan that fails is
// written to a file; DYAD_PLAN=FILE plays it again. DYAD_PLANS: how many (default 300); DYAD_PLAN_SEED: the first seed.
#include "sync/session/RemoteProject.h"
#include "sync/text/Utf8.h"
#include "tests/sync/session/LoopbackServer.h"
#include "tests/sync/session/MemoryStore.h"
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <random>

using namespace dyad;
using namespace dyad::sync;

namespace {

constexpr std::array<const char *, 8> Texts{"a", "word ", "\n", "é", "語", "𝄞", "👍🏽", "e\u0301"};

/// One thing that happens. Numbers are taken modulo what there is when it happens, so that a plan stays one when parts of it are cut.
struct Action {
    enum Kind { Insert, Erase, Undo, Redo, Deliver, Cut, ServerCrash, ClientCrash, Wait, Kinds };
    int kind = Deliver;
    int who = 0;
    int a = 0, b = 0;

    QJsonArray toJson() const { return {kind, who, a, b}; }
    static Action fromJson(const QJsonArray &json) { return {json[0].toInt(), json[1].toInt(), json[2].toInt(), json[3].toInt()}; }
};

struct Plan {
    int people = 2;
    std::vector<Action> actions;

    static Plan random(quint64 seed)
    {
        std::mt19937_64 random(seed);
        const auto pick = [&random](int n) { return static_cast<int>(random() % static_cast<quint64>(n)); };
        Plan plan;
        plan.people = 2 + pick(3);
        for (int i = 0; i < 150; ++i) {
            const int what = pick(100);
            const int kind = what < 25 ? Action::Insert : what < 35 ? Action::Erase : what < 40 ? Action::Undo : what < 43 ? Action::Redo
                : what < 90 ? Action::Deliver : what < 94 ? Action::Cut : what < 95 ? Action::ServerCrash : what < 97 ? Action::ClientCrash : Action::Wait;
            plan.actions.push_back({kind, pick(plan.people), pick(1 << 20), pick(1 << 20)});
        }
        return plan;
    }
    QByteArray toJson() const
    {
        QJsonArray list;
        for (const Action &action : actions) list.append(action.toJson());
        return QJsonDocument(QJsonObject{{QStringLiteral("people"), people}, {QStringLiteral("actions"), list}}).toJson(QJsonDocument::Compact);
    }
    static Plan fromJson(const QByteArray &json)
    {
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        Plan plan;
        plan.people = object.value(QLatin1String("people")).toInt(2);
        for (const auto &action : object.value(QLatin1String("actions")).toArray()) plan.actions.push_back(Action::fromJson(action.toArray()));
        return plan;
    }
};

/// Somebody with a store, an open document, and a view that knows only what it was told.
struct Person {
    std::shared_ptr<test::MemoryStore> disk = std::make_shared<test::MemoryStore>();
    std::unique_ptr<RemoteProject> project;
    std::shared_ptr<DocumentSession> document;
    Rope shown;
    std::unique_ptr<QObject> view;
};

class Play {
public:
    explicit Play(const Plan &plan) : m_plan(plan)
    {
        m_server.settings.versionsInMemory = 16;
        m_doc = m_server.addFile(QStringLiteral("a.txt"), "start\n");
        m_people.resize(static_cast<size_t>(plan.people));
        for (Person &person : m_people) begin(person);
        settle();
    }

    QString run()
    {
        for (const Action &action : m_plan.actions) {
            perform(action, m_people[static_cast<size_t>(action.who) % m_people.size()]);
            if (!m_fault.isEmpty()) return m_fault;
        }
        settle();
        return m_fault.isEmpty() ? verdict() : m_fault;
    }

private:
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
        QObject::connect(person.document.get(), &DocumentSession::textChanged, person.view.get(), [this, &person](const TextOperation &op) {
            if (!apply(person.shown, op)) m_fault = QStringLiteral("a view was told what does not fit");
        });
        person.project->start();
    }
    void end(Person &person)
    {
        person.view.reset();
        // What is on the disk at this moment is all that remains.
        auto disk = std::make_shared<test::MemoryStore>(*person.disk);
        person.document.reset();
        person.project.reset();
        person.disk = std::move(disk);
    }
    void perform(const Action &action, Person &person)
    {
        switch (action.kind) {
        case Action::Insert: return type(person, action, false);
        case Action::Erase: return type(person, action, true);
        case Action::Undo: person.document->undo(); return;
        case Action::Redo: person.document->redo(); return;
        case Action::Deliver: m_server.step(static_cast<quint32>(action.a)); return;
        case Action::Cut: return cut(action);
        case Action::ServerCrash: return m_server.crash();
        case Action::ClientCrash:
            end(person);
            return begin(person);
        default: m_clock.advance(action.a % 2000);
        }
    }
    void type(Person &person, const Action &action, bool erase)
    {
        if (!person.document->isWritable()) return;
        const std::string text = person.document->text().text();
        const size_t at = utf8::boundaryBefore(text, static_cast<size_t>(action.a) % (text.size() + 1));
        TextOperation op = TextOperation::insertion(static_cast<int64_t>(at), Texts[static_cast<size_t>(action.b) % Texts.size()]);
        if (erase) {
            const size_t to = utf8::boundaryAfter(text, std::min(text.size(), at + 1 + static_cast<size_t>(action.b) % 8));
            op = TextOperation::deletion(static_cast<int64_t>(at), static_cast<int64_t>(to - at));
        }
        if (!person.document->edit(op, {})) m_fault = QStringLiteral("an edit of one's own text does not fit");
    }
    void cut(const Action &action)
    {
        const auto transports = m_server.transports();
        if (!transports.empty()) transports[static_cast<size_t>(action.a) % transports.size()]->cut();
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
    QString verdict()
    {
        const std::string text = m_server.file(m_doc).sequencer.text().text();
        Rope replayed("start\n");
        for (const auto &operation : m_server.file(m_doc).log)
            if (!apply(replayed, operation.op)) return QStringLiteral("the journal does not replay");
        if (replayed.text() != text) return QStringLiteral("the journal gives another text");
        for (const Person &person : m_people) {
            if (person.project->waitingEdits() != 0) return QStringLiteral("edits still wait");
            if (person.document->state() != DocumentSession::State::Synchronized) return QStringLiteral("a document does not come to rest");
            if (person.document->text().text() != text) return QStringLiteral("the texts differ");
            if (person.shown.text() != text) return QStringLiteral("a view shows something else");
        }
        return {};
    }

    Plan m_plan;
    test::LoopbackServer m_server;
    ManualClock m_clock;
    DocId m_doc = 0;
    std::vector<Person> m_people;
    QString m_fault;
};

QString save(const Plan &plan, quint64 seed)
{
    const QString path = QDir::temp().filePath(QStringLiteral("dyad-plan-%1.json").arg(seed));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) file.write(plan.toJson());
    return path;
}

/// Cuts away what the failure does not need.
Plan reduced(Plan plan)
{
    for (size_t part = plan.actions.size() / 2; part > 0; part /= 2) {
        for (size_t from = 0; from + part <= plan.actions.size();) {
            Plan shorter = plan;
            shorter.actions.erase(shorter.actions.begin() + static_cast<std::ptrdiff_t>(from), shorter.actions.begin() + static_cast<std::ptrdiff_t>(from + part));
            if (Play(shorter).run().isEmpty()) from += part;
            else plan = std::move(shorter);
        }
    }
    return plan;
}

} // namespace

class TestRandomPlans : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everybodyEndsWithTheSameText()
    {
        if (qEnvironmentVariableIsSet("DYAD_PLAN")) {
            QFile file(qEnvironmentVariable("DYAD_PLAN"));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(Play(Plan::fromJson(file.readAll())).run(), QString());
            return;
        }
        const quint64 plans = qEnvironmentVariableIsSet("DYAD_PLANS") ? qEnvironmentVariable("DYAD_PLANS").toULongLong() : 300;
        const quint64 first = qEnvironmentVariableIsSet("DYAD_PLAN_SEED") ? qEnvironmentVariable("DYAD_PLAN_SEED").toULongLong() : std::random_device{}();
        qInfo("first seed %llu", static_cast<unsigned long long>(first));
        for (quint64 seed = first; seed < first + plans; ++seed) {
            const Plan plan = Plan::random(seed);
            const QString fault = Play(plan).run();
            if (fault.isEmpty()) continue;
            const QString path = save(reduced(plan), seed);
            QFAIL(qPrintable(QStringLiteral("seed %1: %2; play it again with DYAD_PLAN=%3").arg(seed).arg(fault, path)));
        }
    }

    void plansComeBackFromTheirFile()
    {
        const Plan plan = Plan::random(5);
        QCOMPARE(Plan::fromJson(plan.toJson()).toJson(), plan.toJson());
        QCOMPARE(plan.actions.size(), size_t(150));
    }
};

QTEST_GUILESS_MAIN(TestRandomPlans)
#include "test_random_plans.moc"
