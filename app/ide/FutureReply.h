// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace dyad::app {

/// Calls back once with the result of a future, on this thread, while `context` lives; not at all where the future was cancelled.
template<typename T, typename Callback>
void whenReady(QObject *context, const QFuture<sync::Expected<T>> &future, Callback callback)
{
    auto *watcher = new QFutureWatcher<sync::Expected<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, callback] {
        watcher->deleteLater();
        if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
            callback(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace dyad::app
