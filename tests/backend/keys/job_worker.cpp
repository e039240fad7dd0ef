// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// A worker of its own process, for tests that kill it. usage: job_worker STORE NAME LEASE_MS: does jobs of the kind "note" by adding
// a row to the table notes inside of its guard, and of the kind "hang" by saying so and waiting for ever.
#include "backend/platform/Crypto.h"
#include "backend/platform/jobs/JobWorkers.h"
#include <QCoreApplication>
#include <cstdio>
#include <thread>

using namespace dyad;
using namespace dyad::backend;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 4 || !crypto::initialize())
        return 2;
    Database database(*StoreUrl::parse(words[1]));
    JobKinds kinds;
    kinds.add(QStringLiteral("note"), [&](JobRun &run) -> sync::Expected<void> {
        Transaction transaction(database);
        if (const auto mine = JobStore(database).guard(run.job()); !mine)
            return mine;
        const auto noted = database.execute(QStringLiteral("INSERT INTO notes (job, worker) VALUES (?, ?)"), {run.job().id, words[2]});
        return noted ? transaction.commit() : std::unexpected(noted.error());
    });
    kinds.add(QStringLiteral("hang"), [&](JobRun &run) -> sync::Expected<void> {
        (void)run.saveProgress(QStringLiteral("halfway"));
        std::printf("hanging\n");
        std::fflush(stdout);
        for (;;)
            std::this_thread::sleep_for(std::chrono::hours(1));
    });
    const JobWorkers workers(database, kinds, words[2], {1, words[3].toLongLong(), 50});
    std::printf("ready\n");
    std::fflush(stdout);
    return QCoreApplication::exec();
}
