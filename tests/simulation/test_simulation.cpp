// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// DYAD_SIMULATION_EDITS: how many edits (default 20 million); DYAD_SIMULATION_SEED: play one again; DYAD_SIMULATION_STEPS: of it only
// these steps, as a failing run prints them after it was shrunk; DYAD_SIMULATION_FIRST: the first seed of many.
#include "tests/simulation/Shrink.h"
#include "tests/simulation/Simulation.h"
#include <QElapsedTimer>
#include <QTest>
#include <random>

using namespace dyad::simulation;

namespace {

constexpr uint64_t ProgressEvery = 50'000'000;      // edits; so that a long run that is stopped has said how far it came

Faults faultsOf(uint64_t kind)
{
    switch (kind) {
    case 0: return {};
    case 1: return {.drop = 2, .duplicate = 5, .reorder = 5};
    case 2: return {.drop = 30, .duplicate = 50, .reorder = 30};
    case 3: return {.slowCommit = 80, .failedCommit = 10};
    case 4: return {.clientDisk = true};
    case 5: return {.horizon = true};
    case 6: return {.drop = 10, .duplicate = 20, .reorder = 10, .slowCommit = 50, .failedCommit = 5};
    default: return {.drop = 5, .duplicate = 10, .reorder = 5, .slowCommit = 30, .failedCommit = 5, .clientDisk = true, .horizon = true};
    }
}

/// Everything about a run follows from its seed.
Options optionsOf(uint64_t seed, Mutant mutant)
{
    constexpr uint64_t Kinds = 8, Sites = 7;
    Options options;
    options.seed = seed;
    options.faults = faultsOf(seed % Kinds);
    options.tokens = seed / Kinds % 2 == 0;
    options.clients = 2 + static_cast<int>(seed / Kinds / 2 % Sites);
    if (seed % 1009 == 0) {                     // a large document, in few steps
        options.tokens = false;
        options.initialBytes = 1 << 20;
        options.steps = 150;
    }
    options.mutant = mutant;
    return options;
}

void add(Outcome &total, const Outcome &one)
{
    for (const auto field : {&Outcome::edits, &Outcome::serverCrashes, &Outcome::clientCrashes, &Outcome::disconnects, &Outcome::losses, &Outcome::undos,
                             &Outcome::copies, &Outcome::swaps, &Outcome::failedCommits, &Outcome::lateEdits, &Outcome::merges, &Outcome::staleDisks,
                             &Outcome::partitions})
        total.*field += one.*field;
}

/// Every fault that could happen did.
bool isThorough(const Outcome &total)
{
    return total.serverCrashes && total.clientCrashes && total.losses && total.undos && total.copies && total.swaps && total.failedCommits
        && total.lateEdits && total.merges && total.staleDisks && total.partitions;
}

uint64_t numberFrom(const char *variable, uint64_t otherwise)
{
    bool ok = false;
    const qulonglong value = qEnvironmentVariable(variable).toULongLong(&ok);
    return ok ? value : otherwise;
}

void tell(uint64_t runs, const Outcome &o, qint64 ms)
{
    const auto n = [](uint64_t value) { return static_cast<unsigned long long>(value); };
    qInfo("%llu runs, %llu edits (%llu undone) in %lld ms: %llu server crashes, %llu failed commits, %llu client crashes (%llu with a disk that took nothing), "
          "%llu disconnects, %llu partitions, %llu messages lost, %llu doubled, %llu swapped, %llu edits out of dead lines, %llu merges beyond the horizon",
          n(runs), n(o.edits), n(o.undos), static_cast<long long>(ms), n(o.serverCrashes), n(o.failedCommits), n(o.clientCrashes), n(o.staleDisks),
          n(o.disconnects), n(o.partitions), n(o.losses), n(o.copies), n(o.swaps), n(o.lateEdits), n(o.merges));
}

/// What it is and how to see it again, as short as it can be made.
QString describe(const Options &options, const Outcome &outcome)
{
    const Options small = shrink(options);
    return QStringLiteral("%1; play it again with DYAD_SIMULATION_SEED=%2 DYAD_SIMULATION_STEPS=%3").arg(QString::fromStdString(outcome.violation))
        .arg(options.seed).arg(QString::fromStdString(stepsOf(small)));
}

} // namespace

class TestSimulation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingPromisedIsKept()
    {
        const uint64_t edits = numberFrom("DYAD_SIMULATION_EDITS", 20'000'000);
        const bool replay = qEnvironmentVariableIsSet("DYAD_SIMULATION_SEED");
        const uint64_t first = numberFrom(replay ? "DYAD_SIMULATION_SEED" : "DYAD_SIMULATION_FIRST", std::random_device{}() * uint64_t{1000003});
        qInfo("first seed %llu", static_cast<unsigned long long>(first));
        QElapsedTimer timer;
        timer.start();
        Outcome total;
        uint64_t runs = 0;
        do {
            Options options = optionsOf(first + runs++, Mutant::None);
            if (replay && qEnvironmentVariableIsSet("DYAD_SIMULATION_STEPS")) keepOnly(options, qgetenv("DYAD_SIMULATION_STEPS").toStdString());
            const Outcome outcome = Simulation(options).run();
            QVERIFY2(outcome.violation.empty(), qPrintable(outcome.violation.empty() ? QString() : describe(options, outcome)));
            const uint64_t before = total.edits / ProgressEvery;
            add(total, outcome);
            if (total.edits / ProgressEvery > before) qInfo("%llu edits so far", static_cast<unsigned long long>(total.edits));
        } while (!replay && total.edits < edits);
        tell(runs, total, timer.elapsed());
        if (!replay) QVERIFY(isThorough(total));
    }

    /// The checks are worth nothing if they pass what is wrong.
    void everyMutantIsCaught_data()
    {
        QTest::addColumn<int>("mutant");
        QTest::newRow("acknowledges before it commits") << static_cast<int>(Mutant::AckBeforeCommit);
        QTest::newRow("sends before it commits") << static_cast<int>(Mutant::SendBeforeCommit);
        QTest::newRow("forgets what it has applied") << static_cast<int>(Mutant::ForgetsApplied);
        QTest::newRow("breaks ties the other way") << static_cast<int>(Mutant::WrongTie);
        QTest::newRow("gives a session number twice") << static_cast<int>(Mutant::SessionReused);
        QTest::newRow("sends before it saves") << static_cast<int>(Mutant::SendBeforeSave);
        QTest::newRow("applies a repeated edit again") << static_cast<int>(Mutant::NoDeduplication);
        QTest::newRow("goes on over a gap") << static_cast<int>(Mutant::GapAccepted);
        QTest::newRow("snapshot under an older version") << static_cast<int>(Mutant::SnapshotWithoutVersion);
        QTest::newRow("resumes from a wrong version") << static_cast<int>(Mutant::ResumeFromWrongVersion);
        QTest::newRow("catches up its own edit composed") << static_cast<int>(Mutant::OwnEditComposed);
        QTest::newRow("compacts one too far") << static_cast<int>(Mutant::CompactionTooFar);
        QTest::newRow("swaps the journal's order") << static_cast<int>(Mutant::JournalSwapped);
        QTest::newRow("loses an update between two servers") << static_cast<int>(Mutant::LostUpdate);
        QTest::newRow("undoes another's edit") << static_cast<int>(Mutant::UndoOfOthers);
        QTest::newRow("leaves a replaced session open") << static_cast<int>(Mutant::OldSessionOpen);
        QTest::newRow("merges without saying what was applied") << static_cast<int>(Mutant::MergeForgetsApplied);
        QTest::newRow("goes on when fsync fails") << static_cast<int>(Mutant::FailedCommitIgnored);
        QTest::newRow("trusts a disk that could not be written") << static_cast<int>(Mutant::StaleDiskTrusted);
    }
    void everyMutantIsCaught()
    {
        QFETCH(int, mutant);
        uint64_t edits = 0;
        for (uint64_t seed = 1; edits < 100000; ++seed) {
            const Options options = optionsOf(seed, static_cast<Mutant>(mutant));
            const Outcome outcome = Simulation(options).run();
            edits += outcome.edits;
            if (outcome.violation.empty()) continue;
            qInfo("caught after %llu edits, seed %llu: %s", static_cast<unsigned long long>(edits), static_cast<unsigned long long>(seed), outcome.violation.c_str());
            return;
        }
        QFAIL("not caught within 100,000 edits");
    }

    void aFailingRunShrinks()
    {
        for (uint64_t seed = 1; seed < 2000; ++seed) {
            const Options failing = optionsOf(seed, Mutant::ForgetsApplied);
            if (Simulation(failing).run().violation.empty()) continue;
            const Options small = shrink(failing);
            Options again = failing;
            keepOnly(again, stepsOf(small));
            const Outcome outcome = Simulation(again).run();
            QVERIFY2(!outcome.violation.empty(), "what it was shrunk to does not fail any more");
            const size_t left = static_cast<size_t>(small.steps) - small.skip.size();
            qInfo("%d steps shrunk to %zu: %s (%s)", failing.steps, left, stepsOf(small).c_str(), outcome.violation.c_str());
            QVERIFY(left <= 40);
            return;
        }
        QFAIL("no failing run");
    }
};

QTEST_APPLESS_MAIN(TestSimulation)
#include "test_simulation.moc"
