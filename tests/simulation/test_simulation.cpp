// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// DYAD_SIMULATION_RUNS: how many runs (default 4,000 of each kind); DYAD_SIMULATION_SEED: play one again.
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
            const Outcome outcome = Simulation(optionsOf(first + run, Mutant::None)).run();
            QVERIFY2(outcome.violation.empty(), qPrintable(QStringLiteral("%1; play it again with DYAD_SIMULATION_SEED=%2")
                                                               .arg(QString::fromStdString(outcome.violation)).arg(first + run)));
            total.edits += outcome.edits;
            total.serverCrashes += outcome.serverCrashes;
            total.clientCrashes += outcome.clientCrashes;
            total.disconnects += outcome.disconnects;
        }
        qInfo("%llu edits, %llu server crashes, %llu client crashes, %llu disconnects in %lld ms", static_cast<unsigned long long>(total.edits),
              static_cast<unsigned long long>(total.serverCrashes), static_cast<unsigned long long>(total.clientCrashes),
              static_cast<unsigned long long>(total.disconnects), static_cast<long long>(timer.elapsed()));
        if (!replay) QVERIFY(total.serverCrashes > 0 && total.clientCrashes > 0 && total.edits > runs);
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
    }
    void everyMutantIsCaught()
    {
        QFETCH(int, mutant);
        uint64_t edits = 0;
        for (uint64_t seed = 1; edits < 1000000; ++seed) {
            const Outcome outcome = Simulation(optionsOf(seed, static_cast<Mutant>(mutant))).run();
            edits += outcome.edits;
            if (outcome.violation.empty()) continue;
            qInfo("caught with seed %llu: %s", static_cast<unsigned long long>(seed), outcome.violation.c_str());
            return;
        }
        QFAIL("not caught in a million edits");
    }
};

QTEST_APPLESS_MAIN(TestSimulation)
#include "test_simulation.moc"
