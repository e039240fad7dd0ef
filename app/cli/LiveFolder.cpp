// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/LiveFolder.h"
#include "sync/session/WebSocketTransport.h"
#include <QSysInfo>

namespace dyad::app {

namespace {

// Attempts to reach the server before a command that is to end gives up.
constexpr int AttemptsAtMost = 5;

sync::RemoteProject::Options optionsFor(sync::ServerApi &api, const sync::ClientStore::Binding &binding, const std::shared_ptr<sync::ClientStore> &store)
{
    sync::RemoteProject::Options options;
    options.connection.client = QStringLiteral("dyadctl/" DYAD_VERSION);
    options.connection.project = binding.project;
    options.connection.device = QSysInfo::machineHostName();
    options.connection.follow = true;
    options.connection.transport = [server = api.server()](const QByteArray &token, QObject *parent) -> sync::Transport * {
        return new sync::WebSocketTransport(server, token, parent);
    };
    options.connection.token = api.tokenSource();
    options.store = std::shared_ptr<sync::DocumentStore>(store, &store->documents());
    return options;
}

} // namespace

sync::Expected<std::unique_ptr<LiveFolder>> LiveFolder::open(sync::ServerApi &api, const sync::ClientStore::Binding &binding)
{
    auto opened = sync::ClientStore::open(binding);
    if (!opened)
        return std::unexpected(opened.error());
    std::unique_ptr<LiveFolder> folder(new LiveFolder);
    folder->store = std::move(*opened);
    folder->session = std::make_unique<sync::RemoteProject>(optionsFor(api, binding, folder->store));
    folder->blobs = std::make_unique<sync::ServerBlobs>(api, binding.project);
    folder->copy = std::make_unique<sync::WorkCopy>(*folder->session, *folder->blobs, *folder->store);
    return folder;
}

void LiveFolder::start()
{
    connect(copy.get(), &sync::WorkCopy::stateChanged, this, &LiveFolder::onState);
    connect(copy.get(), &sync::WorkCopy::deletionsHeld, this, [this](qsizetype files) {
        if (areDeletionsMeant)
            copy->confirmDeletions();
        else
            resolve(sync::fail("deletions-held", std::to_string(files) + " files have vanished from the folder; nothing is deleted for the others. Bring them back, or say --delete."));
    });
    connect(session.get(), &sync::ProjectSession::stateChanged, this, [this](sync::ProjectSession::State state) {
        if (state == sync::ProjectSession::State::Live)
            broken = 0;
        else if (state == sync::ProjectSession::State::Offline && ++broken >= AttemptsAtMost)
            resolve(sync::fail("offline", "The server cannot be reached."));
    });
    copy->start();
    session->start();
}

void LiveFolder::onState(sync::WorkCopy::State state)
{
    using State = sync::WorkCopy::State;
    if (state == State::Converged)
        resolve({});
    sync::Error why = session->failure();
    if (state == State::FolderMissing)
        why = {"folder-missing", "The folder is gone; the project is as it was."};
    if (state == State::FolderMissing || state == State::Failed) {
        resolve(std::unexpected(why));
        Q_EMIT ended(why);
    }
}

QFuture<sync::Expected<void>> LiveFolder::untilConverged()
{
    auto promise = std::make_shared<QPromise<sync::Expected<void>>>();
    promise->start();
    waiting.push_back(promise);
    if (copy->state() == sync::WorkCopy::State::Converged)
        resolve({});
    return promise->future();
}

void LiveFolder::resolve(const sync::Expected<void> &result)
{
    for (const auto &promise : std::exchange(waiting, {})) {
        promise->addResult(result);
        promise->finish();
    }
}

} // namespace dyad::app
