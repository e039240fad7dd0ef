// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/RemoteProject.h"
#include "sync/session/ServerApi.h"
#include "sync/store/ClientStore.h"
#include "sync/workcopy/ServerBlobs.h"
#include "sync/workcopy/WorkCopy.h"
#include <QFuture>
#include <QPromise>
#include <memory>

namespace dyad::app {

/// A folder kept equal with its project: the store, the session and the working copy put together.
class LiveFolder : public QObject {
    Q_OBJECT
public:
    /// api must be signed in, and outlive this. Errors: those of ClientStore::open.
    static sync::Expected<std::unique_ptr<LiveFolder>> open(sync::ServerApi &api, const sync::ClientStore::Binding &binding);

    /// The person said that files which vanished are to be deleted for everybody, however many.
    void meanDeletions() { areDeletionsMeant = true; }
    void start();
    sync::WorkCopy &workCopy() { return *copy; }
    sync::RemoteProject &project() { return *session; }
    /// Done when disk and project are equal, or when that cannot be reached now: "offline", "deletions-held", "folder-missing", the project's failure.
    QFuture<sync::Expected<void>> untilConverged();

Q_SIGNALS:
    void ended(const dyad::sync::Error &why);       ///< the folder or the project is gone

private:
    LiveFolder() = default;
    void resolve(const sync::Expected<void> &result);
    void onState(sync::WorkCopy::State state);

    std::shared_ptr<sync::ClientStore> store;
    std::unique_ptr<sync::RemoteProject> session;
    std::unique_ptr<sync::ServerBlobs> blobs;
    std::unique_ptr<sync::WorkCopy> copy;           // goes first
    std::vector<std::shared_ptr<QPromise<sync::Expected<void>>>> waiting;
    int broken = 0;
    bool areDeletionsMeant = false;
};

} // namespace dyad::app
