// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/DiskFile.h"
#include "app/ide/OpenFile.h"
#include "sync/session/LocalDocument.h"
#include <QFileSystemWatcher>
#include <QFutureWatcher>
#include <QTimer>

namespace dyad::app {

class DraftJournal;

/// A file of a folder that is not shared. Written only when asked to; what is not written yet is in the journal a fifth of a second later, and
/// comes back at the next start. A change by another program is merged into the text, unsaved typing included.
class LocalFile : public OpenFile {
    Q_OBJECT
public:
    /// root: of the open folder, empty for none. path as OpenFile::path; empty: a new file, known to the journal as `untitledKey`.
    LocalFile(const QString &path, const QString &root, std::shared_ptr<DraftJournal> journal, const QString &untitledKey = {});
    ~LocalFile() override;

    QString absolutePath() const override;
    std::shared_ptr<sync::DocumentSession> document() const override { return m_document; }
    bool isSaving() const override { return m_writing.isRunning(); }
    void save() override;
    bool saveNow() override;
    void discard() override;
    void retry() override;

protected:
    void pathMoved() override;

private:
    using WriteResult = sync::Expected<DiskFile::Written>;
    void load();
    void show(const DiskFile::Contents &contents);
    void makeDocument(const QByteArray &saved);
    void restore(const QByteArray &onDisk);
    void onChange(const sync::TextOperation &op);
    void compare();
    void watch();
    void checkDisk();
    void mergeDisk(const QByteArray &now);
    void onWritten();
    bool finishWrite(const WriteResult &result);
    QString journalKey() const;

    QString m_root, m_untitledKey, m_key;
    std::shared_ptr<DraftJournal> m_journal;
    std::shared_ptr<sync::LocalDocument> m_document;
    QByteArray m_saved;             // the bytes on disk, as last read or written
    sync::DiskStat m_stat;
    QByteArray m_beingWritten;
    QFutureWatcher<WriteResult> m_writing;
    QFileSystemWatcher m_watcher;
    QTimer m_check, m_compare;
    bool m_saveAgain = false;
};

} // namespace dyad::app
