// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Rope.h"
#include "sync/text/TextOperation.h"
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

/// Typing that is not saved, for files that are not shared: a file for each, with the text it began from (to merge with what the disk holds
/// later) and the edits since, appended within WriteWithin. All but the last WriteWithin outlives the program, however it ends; nothing is
/// synced, so a power failure may take more. A record cut off in the middle is left out. One program uses a folder of journals at a time; a
/// second one keeps nothing. GUI thread.
class DraftJournal : public QObject {
    Q_OBJECT
public:
    static constexpr int WriteWithin = 200;             ///< ms
    static constexpr qint64 RewriteAfter = 4 << 20;     ///< bytes of edits, then the text is written anew

    struct Draft {
        QByteArray base;        ///< what the file held when the typing began
        QByteArray text;        ///< with the typing
    };
    explicit DraftJournal(const QString &folder, QObject *parent = nullptr);
    ~DraftJournal() override;

    bool has(const QString &key) const;
    QStringList keys() const;
    std::optional<Draft> restore(const QString &key) const;
    /// Notes an edit that has been made; `base` is what is on disk, `text` what the document is after it.
    void record(const QString &key, const QByteArray &base, const sync::TextOperation &op, const sync::Rope &text);
    void forget(const QString &key);
    void flush();

private:
    struct Entry;
    QString fileOf(const QString &key) const;
    void begin(Entry &entry, const QString &key, const QByteArray &base, const sync::Rope &text);
    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
    bool m_usable = false;
    std::unordered_map<QString, std::unique_ptr<Entry>> m_entries;
    QTimer m_write;
};

} // namespace dyad::app
