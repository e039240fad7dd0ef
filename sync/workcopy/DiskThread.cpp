// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/DiskThread.h"

namespace dyad::sync {

DiskThread::DiskThread(const QString &root, QObject *parent) : QObject(parent), room(new DiskRoom(root))
{
    room->moveToThread(&thread);
    connect(&thread, &QThread::finished, room, &QObject::deleteLater);
    connect(room, &DiskRoom::touched, this, &DiskThread::touched);
    connect(room, &DiskRoom::rescanNeeded, this, &DiskThread::rescanNeeded);
    connect(room, &DiskRoom::rootGone, this, &DiskThread::rootGone);
    connect(room, &DiskRoom::watchFailed, this, &DiskThread::watchFailed);
    thread.setObjectName(QStringLiteral("dyad-disk"));
    thread.start();
}

DiskThread::~DiskThread()
{
    stopping = true;
    thread.quit();
    thread.wait();
}

void DiskThread::post(std::function<void()> job)
{
    QMetaObject::invokeMethod(room, [this, job = std::move(job)] {
        if (!stopping)
            job();
    }, Qt::QueuedConnection);
}

} // namespace dyad::sync
