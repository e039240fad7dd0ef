// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/LocalDocument.h"
#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <memory>
#include <optional>
#include <unordered_map>

class QLockFile;

namespace dyad::app {

/// What one could lose of files that are not shared: typing that is not saved, and what can be undone. A file for each (ending .draft where
/// its text is not saved, .undo where it is), with the text it began from (to merge with what the disk holds later), and the edits since with
/// what they did to the undo history, appended within WriteWithin. All but the last WriteWithin outlives the program, however it ends; nothing
/// is synced, so a power failure may take more. A record cut off in the middle is left out. One program uses a folder of journals at a time; a
/// second window has a folder of its own beside it (ofWindow). Where the disk takes nothing, what is there stays as it is, and it is tried again: then the text is written anew as a
/// whole. A large text is written by another thread, so that the first key in it does not wait. GUI thread.
class DraftJournal : public QObject {
    Q_OBJECT
public:
    static constexpr int WriteWithin = 200;             ///< ms
    static constexpr int RetryAfter = 2000;             ///< ms after the disk took nothing
    static constexpr qint64 RewriteAfter = 4 << 20;     ///< bytes of edits, then the text is written anew
    static constexpr qint64 UndoTextLimit = 16 << 20;   ///< bytes; of a larger text that is saved, what can be undone is not kept
    static constexpr qint64 WriteHere = 256 << 10;      ///< bytes; a larger text is written in the background
    static constexpr int UndoFiles = 500;               ///< saved files whose undo history is kept; the longest unused go

    struct Draft {
        QByteArray base;        ///< what the file held when the typing began
        QByteArray text;        ///< with the typing; equal to base where it was saved
        sync::StoredUndo undo;  ///< on text
    };
    static constexpr char Untitled[] = "untitled:";     ///< before the number of a text that has no file; what a key begins with
    static constexpr int MostWindows = 8;               ///< that keep what is typed in them

    explicit DraftJournal(const QString &folder, QObject *parent = nullptr);
    /// The journal of this window: the folder, or, where other windows have it, one of those in it (2, 3, …). The one that has the folder takes over
    /// what windows that are no more have left in the others; of a file that it has itself, theirs stays where it is.
    static std::shared_ptr<DraftJournal> ofWindow(const QString &folder);
    ~DraftJournal() override;

    bool has(const QString &key) const;                 ///< typing that is not saved
    QStringList keys() const;                           ///< of those
    std::optional<Draft> restore(const QString &key) const;
    /// Notes an edit that has been made; `base` is what is on disk.
    void record(const QString &key, const sync::Rope &base, const sync::TextOperation &op, const std::shared_ptr<sync::LocalDocument> &document);
    /// The text is what is on disk: only what can be undone remains worth keeping.
    void settle(const QString &key, const std::shared_ptr<sync::LocalDocument> &document);
    void forget(const QString &key);
    /// The file is closed; what is known of it stays.
    void leave(const QString &key);
    /// Waits until all is written. False: not all is kept.
    bool flush();
    bool isFailing() const { return m_failing; }
    /// Another program has this folder of journals: nothing that is typed here is kept.
    bool isTakenByAnother() const;
    /// Somebody knows that what is not kept will be lost.
    void giveUp() { m_givenUp = true; }

Q_SIGNALS:
    /// The disk takes nothing: what is typed is in memory alone; said again every RetryAfter. False: once, when it does again.
    void failingChanged(bool failing);

private:
    struct Entry;
    bool isUsable();
    void setFailing(bool failing);
    QString fileOf(const QString &key, const QString &ending) const;
    bool begin(Entry &entry, const QString &ending);
    void onHead(const QString &key);
    bool finishHead(Entry &entry);
    bool write(Entry &entry, bool wait);
    bool writeAll(bool wait);
    void dropOldUndo() const;
    void adopt(const DraftJournal &left);
    bool takeOver(const DraftJournal &left, const QString &name, const QString &ending);
    QString freeKey(const QString &key) const;
    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
    bool m_usable = false;
    bool m_failing = false;
    bool m_givenUp = false;
    std::unordered_map<QString, std::unique_ptr<Entry>> m_entries;
    QTimer m_write;
};

} // namespace dyad::app
