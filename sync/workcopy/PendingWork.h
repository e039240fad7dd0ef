// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/wire/Types.h"
#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>

namespace dyad::sync {

/// What a working copy has to look at: paths on the disk, documents of the project. Each once, however often it is named. Main thread.
class PendingWork : public QObject {
    Q_OBJECT
public:
    PendingWork();
    void look(const QString &path);             ///< the disk may have changed there
    void lookLater(const QString &path);        ///< the same, in a quarter of a second
    void reconcile(DocId doc);                  ///< the project may have changed there
    void reconcileLater(DocId doc);             ///< after an error, in some seconds
    void wake();                                ///< due() soon
    void wakeLater();                           ///< due() in a quarter of a second
    QStringList takePaths();
    QList<DocId> takeDocuments();
    bool isEmpty() const { return paths.isEmpty() && laterPaths.isEmpty() && documents.isEmpty(); }
    qsizetype count() const { return paths.size() + laterPaths.size() + documents.size(); }

Q_SIGNALS:
    void due();

private:
    QSet<QString> paths, laterPaths;
    QSet<DocId> documents, laterDocuments;
    QTimer soon, quarter, seconds;
};

} // namespace dyad::sync
