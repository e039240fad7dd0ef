// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/SyncCommand.h"
#include "app/cli/FolderReport.h"
#include "app/server/StopSignals.h"

namespace dyad::app {

namespace {

QString nameOf(sync::WorkCopy::State state)
{
    using State = sync::WorkCopy::State;
    switch (state) {
    case State::Offline: return QStringLiteral("offline");
    case State::Scanning: return QStringLiteral("scanning");
    case State::Working: return QStringLiteral("working");
    case State::Converged: return QStringLiteral("converged");
    case State::FolderMissing: return QStringLiteral("folder-missing");
    case State::Failed: return QStringLiteral("failed");
    case State::Stopped: break;
    }
    return QStringLiteral("stopped");
}

} // namespace

Command::Description SyncCommand::description() const
{
    return {"sync", "DIR [--once] [--delete]", "keep a folder and its project equal until Ctrl-C; --once: until they are equal; --delete: deletions of most files are meant",
        {}, {QStringLiteral("once"), QStringLiteral("delete")}, 1, 1};
}

void SyncCommand::report(LiveFolder &live, const sync::ClientStore::Binding &binding)
{
    sync::WorkCopy *copy = &live.workCopy();
    QObject::connect(copy, &sync::WorkCopy::stateChanged, copy, [this, &live, binding](sync::WorkCopy::State state) {
        QJsonObject json = state == sync::WorkCopy::State::Converged ? folderJson(live, binding) : QJsonObject();
        json.insert(QStringLiteral("event"), nameOf(state));
        if (output->wantsJson())
            output->event(json, QString());
        else if (state == sync::WorkCopy::State::Offline || state == sync::WorkCopy::State::Converged)
            output->note(state == sync::WorkCopy::State::Offline ? QStringLiteral("offline, trying again") : QStringLiteral("up to date"));
    });
    QObject::connect(copy, &sync::WorkCopy::problemsChanged, copy, [this, copy] { notePaths(*output, copy->problems()); });
    QObject::connect(copy, &sync::WorkCopy::deletionsHeld, copy, [this](qsizetype files) {
        if (!line.has(QStringLiteral("delete")))
            output->event({{QStringLiteral("event"), QStringLiteral("deletions-held")}, {QStringLiteral("files"), qint64(files)}},
                QStringLiteral("%1 files have vanished; they are not deleted for the others. Bring them back, or start with --delete.").arg(files));
    });
    QObject::connect(copy, &sync::WorkCopy::watchFailed, copy, [this](const QString &message) {
        output->event({{QStringLiteral("event"), QStringLiteral("watch-limited")}, {QStringLiteral("message"), message}}, message);
    });
}

QFuture<Command::Result> SyncCommand::untilStopped(LiveFolder &live)
{
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    auto end = [promise](const Result &result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(result);
        promise->finish();
    };
    auto *signals_ = new StopSignals;
    signals_->setParent(&live);
    QObject::connect(signals_, &StopSignals::received, &live, [end] { end({}); });
    QObject::connect(&live, &LiveFolder::ended, &live, [end](const sync::Error &why) { end(std::unexpected(why)); });
    return promise->future();
}

QCoro::Task<Command::Result> SyncCommand::run()
{
    const auto binding = sync::ClientStore::bindingOf(line.words[0]);
    if (!binding)
        co_return sync::fail("no-such-folder", line.words[0].toStdString() + " is no working copy; see dyadctl share and join.");
    if (auto connected = connectTo(binding->server); !connected)
        co_return connected;
    if (auto signedIn = requireSignIn(); !signedIn)
        co_return signedIn;
    auto live = LiveFolder::open(*api, *binding);
    if (!live)
        co_return std::unexpected(live.error());
    report(**live, *binding);
    if (line.has(QStringLiteral("delete")))
        (*live)->meanDeletions();
    (*live)->start();
    if (!line.has(QStringLiteral("once"))) {
        const auto ended = co_await untilStopped(**live);
        co_return ended;
    }
    const auto done = co_await (*live)->untilConverged();
    if (done && !output->wantsJson())
        output->result({}, QStringLiteral("Up to date: %1 files").arg((*live)->project().files().size()));
    co_return done;
}

} // namespace dyad::app
