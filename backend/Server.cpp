// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/Server.h"
#include "backend/ServerCore.h"
#include <QPromise>
#include <QThread>

namespace dyad::backend {
namespace {

template<typename T>
std::shared_ptr<QPromise<T>> startedPromise()
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    return promise;
}

} // namespace

struct Server::Private {
    QThread thread;
    ServerCore *core = nullptr;                  // lives in thread
};

Server::Server(Config config) : d(std::make_unique<Private>())
{
    d->core = new ServerCore(std::move(config));
    d->core->moveToThread(&d->thread);
    QObject::connect(&d->thread, &QThread::finished, d->core, &QObject::deleteLater);
    d->thread.setObjectName(QStringLiteral("server"));
    d->thread.start();
}

Server::~Server()
{
    stop().waitForFinished();
    d->thread.quit();
    d->thread.wait();
}

QFuture<sync::Expected<QUrl>> Server::start()
{
    auto promise = startedPromise<sync::Expected<QUrl>>();
    QMetaObject::invokeMethod(d->core, [core = d->core, promise] {
        promise->addResult(core->start());
        promise->finish();
    }, Qt::QueuedConnection);
    return promise->future();
}

QFuture<void> Server::stop()
{
    auto promise = startedPromise<void>();
    QMetaObject::invokeMethod(d->core, [core = d->core, promise] { core->stop([promise] { promise->finish(); }); }, Qt::QueuedConnection);
    return promise->future();
}

QFuture<sync::Expected<void>> Server::reload()
{
    auto promise = startedPromise<sync::Expected<void>>();
    QMetaObject::invokeMethod(d->core, [core = d->core, promise] {
        promise->addResult(core->reload());
        promise->finish();
    }, Qt::QueuedConnection);
    return promise->future();
}

QFuture<sync::Expected<void>> Server::reload(const Config &fresh)
{
    auto promise = startedPromise<sync::Expected<void>>();
    QMetaObject::invokeMethod(d->core, [core = d->core, promise, fresh] {
        promise->addResult(core->reload(fresh));
        promise->finish();
    }, Qt::QueuedConnection);
    return promise->future();
}

QFuture<void> Server::ping()
{
    auto promise = startedPromise<void>();
    QMetaObject::invokeMethod(d->core, [promise] { promise->finish(); }, Qt::QueuedConnection);
    return promise->future();
}

QFuture<sync::Expected<LocalSession>> Server::createLocalSession(const QString &name)
{
    auto promise = startedPromise<sync::Expected<LocalSession>>();
    QMetaObject::invokeMethod(d->core, [core = d->core, promise, name] {
        core->createLocalSession(name, [promise](sync::Expected<LocalSession> session) {
            promise->addResult(std::move(session));
            promise->finish();
        });
    }, Qt::QueuedConnection);
    return promise->future();
}

QList<QJsonObject> Server::notices() const
{
    return d->core->notices();                   // as setupInvite()
}

QUrl Server::metricsUrl() const
{
    return d->core->metricsUrl();                // as setupInvite()
}

QString Server::setupInvite() const
{
    return d->core->setupInvite();               // written once, before the future of start() was finished
}

} // namespace dyad::backend
