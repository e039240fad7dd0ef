// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/PendingWork.h"
#include <utility>

namespace dyad::sync {

namespace {

constexpr int GatherMs = 60;        // remote edits come key by key; the disk gets them in strides
constexpr int LaterMs = 250;
constexpr int AfterErrorMs = 3'000;

} // namespace

PendingWork::PendingWork()
{
    for (QTimer *timer : {&soon, &quarter, &seconds})
        timer->setSingleShot(true);
    connect(&soon, &QTimer::timeout, this, &PendingWork::due);
    connect(&quarter, &QTimer::timeout, this, [this] {
        paths += std::exchange(laterPaths, {});
        Q_EMIT due();
    });
    connect(&seconds, &QTimer::timeout, this, [this] {
        documents += std::exchange(laterDocuments, {});
        Q_EMIT due();
    });
}

void PendingWork::wake()
{
    if (!soon.isActive())
        soon.start(GatherMs);
}

void PendingWork::wakeLater()
{
    if (!quarter.isActive())
        quarter.start(LaterMs);
}

void PendingWork::look(const QString &path)
{
    paths.insert(path);
    wake();
}

void PendingWork::lookLater(const QString &path)
{
    laterPaths.insert(path);
    if (!quarter.isActive())
        quarter.start(LaterMs);
}

void PendingWork::reconcile(DocId doc)
{
    documents.insert(doc);
    wake();
}

void PendingWork::reconcileLater(DocId doc)
{
    laterDocuments.insert(doc);
    if (!seconds.isActive())
        seconds.start(AfterErrorMs);
}

QStringList PendingWork::takePaths()
{
    const QSet<QString> taken = std::exchange(paths, {});
    return QStringList(taken.cbegin(), taken.cend());
}

QList<DocId> PendingWork::takeDocuments()
{
    const QSet<DocId> taken = std::exchange(documents, {});
    return QList<DocId>(taken.cbegin(), taken.cend());
}

} // namespace dyad::sync
