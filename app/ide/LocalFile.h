// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/DiskFile.h"
#include "app/ide/DraftJournal.h"
#include "app/ide/OpenFile.h"
#include "sync/session/LocalDocument.h"
#include <QFileSystemWatcher>
#include <QFutureWatcher>
#include <QTimer>

namespace dyad::app {

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
    bool isSaving() const override { return m_unanswered; }
    QByteArray savedText() const override;
    void save() override;
    bool saveNow() override;
    void discard() override;
    sync::encoding::Kind encoding() const override { return m_encoding; }
    QVector<sync::encoding::Kind> encodings() const override { return sync::encoding::all(); }
    sync::Expected<void> setEncoding(sync::encoding::Kind kind) override;
    sync::Expected<void> reopenWith(sync::encoding::Kind kind) override;
    bool mayReopen() const override { return !path().isEmpty(); }
    void retry() override;

protected:
    void pathMoved() override;

private:
    using WriteResult = sync::Expected<DiskFile::Written>;
    void load();
    void show(const DiskFile::Contents &contents);
    void makeDocument(const QByteArray &saved);
    void comeBack(const DraftJournal::Draft &kept, const QByteArray &onDisk, bool isThere);
    void onChange(const sync::TextOperation &op);
    void compare();
    void watch();
    void checkDisk();
    bool takeDisk(const QByteArray &bytes);
    void mergeDisk(const QByteArray &now);
    bool isAsSeen() const;
    sync::Expected<QByteArray> bytesToWrite();
    void onWritten();
    /// Changed: somebody else's change has been merged, and it is to be written again. Failed: saveFailed has said why.
    enum class Outcome { Written, Changed, Failed };
    Outcome finishWrite(const WriteResult &result);
    QString journalKey() const;

    QString m_root, m_untitledKey, m_key;
    std::shared_ptr<DraftJournal> m_journal;
    std::shared_ptr<sync::LocalDocument> m_document;
    sync::Rope m_saved;             // the text on disk, as last read or written; shares what is unchanged with the document's
    sync::encoding::Kind m_encoding = sync::encoding::Kind::Utf8, m_savedEncoding = sync::encoding::Kind::Utf8, m_writtenEncoding = sync::encoding::Kind::Utf8;
    sync::DiskStat m_stat;
    sync::Rope m_beingWritten;
    QFutureWatcher<WriteResult> m_writing;
    QFileSystemWatcher m_watcher;
    QTimer m_check, m_compare;
    bool m_unanswered = false;      // a write was started and its result is not taken yet: it may be on the disk already
    bool m_saveAgain = false;
    bool m_gone = false;            // from the disk, by another program; m_saved is what it held
};

} // namespace dyad::app
