// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/OpenFile.h"
#include "sync/session/ProjectSession.h"
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

namespace dyad::app {

class LiveFolder;

/// A file of a shared folder: its document is the project's. It is written to disk by the working copy, by itself; saving hurries it.
class LiveFile : public OpenFile {
    Q_OBJECT
public:
    LiveFile(const QString &path, sync::DocId doc, LiveFolder *folder);
    QString absolutePath() const override;
    std::shared_ptr<sync::DocumentSession> document() const override { return m_document; }
    sync::DocId doc() const override { return m_doc; }
    void save() override;
    bool saveNow() override;
    sync::encoding::Kind encoding() const override;
    QVector<sync::encoding::Kind> encodings() const override { return {sync::encoding::Kind::Utf8, sync::encoding::Kind::Utf8Bom}; }
    sync::Expected<void> setEncoding(sync::encoding::Kind kind) override;
    ~LiveFile() override;
    static constexpr int AutosaveMs = 1000;     ///< after typing rests
    static constexpr int AutosaveAtLeastMs = 5000;      ///< where it never does: somebody always types

private:
    void onDocument(sync::DocumentSession::State state);
    void onChange(const sync::Change &change);
    void onSaved(sync::DocId doc);
    sync::DocId m_doc;
    QPointer<LiveFolder> m_folder;
    QString m_root;
    std::shared_ptr<sync::DocumentSession> m_document;
    QTimer m_autosave;
    QElapsedTimer m_unsaved;            // since the first change that waits for m_autosave; invalid: none does
    bool m_changedSince = false;        // the save that is under way
};

} // namespace dyad::app
