// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/workcopy/FileExam.h"
#include "sync/workcopy/WorkCopyContext.h"
#include <QObject>
#include <QQueue>
#include <QTimer>

namespace dyad::sync {

/// Keeps the texts of a working copy in step with the project's documents: follows those that are not open, opens those that change
/// here (at most 32 at a time), and closes them when nothing has happened for a while.
class DocumentLinks : public QObject {
    Q_OBJECT
public:
    explicit DocumentLinks(WorkCopyContext &shared);

    /// Opens the document of a text and calls `then` once shadow ∘ writing ∘ sinceDisk is its text.
    void whenOpen(TrackedFile &file, std::function<void()> then);
    /// Puts a change made on the disk (shadow → exam.bytes) into the document. The document must be open.
    Expected<void> takeFromDisk(TrackedFile &file, const FileExam &exam);
    /// A change on top of all that is here, that the disk does not have yet.
    Expected<void> editOnTop(TrackedFile &file, const TextOperation &op);
    /// Gets what came since `seen`.
    void catchUp(TrackedFile &file);
    void hold(TrackedFile &file);
    void release(TrackedFile &file);
    void drop(TrackedFile &file);           ///< before the file is forgotten
    void alignIfReady(TrackedFile &file);
    bool isCaughtUp(const TrackedFile &file) const;
    bool hasUnsent() const;

private:
    void followed(DocId doc, Version version, const TextOperation &op);
    bool isReady(const DocumentSession &session) const;
    void openNext();
    void onState(DocId doc);
    void align(TrackedFile &file);
    void aligned(DocId doc, const TextOperation &correction);
    void onText(DocId doc, const TextOperation &op, const Change &change);
    Expected<void> mergeUnsettled(TrackedFile &file, const FileExam &exam);
    void keepAside(const QString &path, const QByteArray &text);
    void noteAgreed(TrackedFile &file);
    void closeIdle();
    bool canClose(const TrackedFile &file) const;
    void close(TrackedFile &file);
    void onFetched(DocId doc, Version base, Expected<FetchedDocument> fetched);

    WorkCopyContext &context;
    QQueue<DocId> waiting;
    QSet<DocId> open;
    QTimer idle;
    bool isClosingSoon = false;
};

} // namespace dyad::sync
