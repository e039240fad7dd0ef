// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// DYAD_SIMULATION_RUNS: how many runs (default 4,000 of each kind); DYAD_SIMULATION_SEED: play one again;
// DYAD_SIMULATION_STEPS: of it only these steps, as a failing run prints them after it was shrunk.
#include "tests/simulation/Shrink.h"
#include "tests/simulation/Simulation.h"
#include <QElapsedTimer>
#include <QTest>
#include <random>

using namespace dyad::simulation;

namespace {

Options optionsOf(uint64_t seed, Mutant mutant)
{
    Options options;
    options.seed = seed;
    options.clients = 2 + static_cast<int>(seed % 4);
    options.tokens = seed / 4 % 2 == 0;
    options.mutant = mutant;
    return options;
}

uint64_t numberFrom(const char *variable, uint64_t otherwise)
{
    bool ok = false;
    const qulonglong value = qEnvironmentVariable(variable).toULongLong(&ok);
    return ok ? value : otherwise;
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
        const uint64_t runs = numberFrom("DYAD_SIMULATION_RUNS", 4000);
        const bool replay = qEnvironmentVariableIsSet("DYAD_SIMULATION_SEED");
        const uint64_t first = numberFrom("DYAD_SIMULATION_SEED", std::random_device{}() * uint64_t{1000003});
        qInfo("first seed %llu", static_cast<unsigned long long>(first));
        QElapsedTimer timer;
        timer.start();
        Outcome total;
        for (uint64_t run = 0; run < (replay ? 1 : runs); ++run) {
            Options options = optionsOf(first + run, Mutant::None);
            if (replay && qEnvironmentVariableIsSet("DYAD_SIMULATION_STEPS")) keepOnly(options, qgetenv("DYAD_SIMULATION_STEPS").toStdString());
            const Outcome outcome = Simulation(options).run();
            QVERIFY2(outcome.violation.empty(), qPrintable(outcome.violation.empty() ? QString() : describe(options, outcome)));
            total.edits += outcome.edits;
            total.serverCrashes += outcome.serverCrashes;
            total.clientCrashes += outcome.clientCrashes;
            total.disconnects += outcome.disconnects;
            total.losses += outcome.losses;
            total.undos += outcome.undos;
        }
        qInfo("%llu edits (%llu undone), %llu server crashes, %llu client crashes, %llu disconnects, %llu lost in %lld ms",
              static_cast<unsigned long long>(total.edits), static_cast<unsigned long long>(total.undos),
              static_cast<unsigned long long>(total.serverCrashes), static_cast<unsigned long long>(total.clientCrashes),
              static_cast<unsigned long long>(total.disconnects), static_cast<unsigned long long>(total.losses), static_cast<long long>(timer.elapsed()));
        if (!replay) QVERIFY(total.serverCrashes > 0 && total.clientCrashes > 0 && total.losses > 0 && total.undos > 0 && total.edits > runs);
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
