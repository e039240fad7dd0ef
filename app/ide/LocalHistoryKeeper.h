// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/store/LocalHistory.h"
#include <QHash>
#include <QObject>

namespace dyad::app {

class AppSettings;
class EditorPage;
class OpenFile;

/// Tells the local history what happens to files that are not shared: each edit, renames, deletions. GUI thread.
class LocalHistoryKeeper : public QObject {
    Q_OBJECT
public:
    static constexpr int MostDeleted = 500;     ///< files of a folder that is deleted, whose last text is kept

    explicit LocalHistoryKeeper(AppSettings *settings, QObject *parent = nullptr);
    /// nullptr: it cannot be kept (disk, rights); the program has said so once.
    sync::LocalHistory *history() const { return m_history.get(); }
    /// Follows a page's file from now on; as often as one likes.
    void watch(EditorPage *page);
    /// Before a file or folder is deleted (absolute path). True: all of it is kept and can be brought back.
    bool aboutToDelete(const QString &path);

Q_SIGNALS:
    void problem(const QString &message);

private:
    struct Watched {
        sync::Rope text;
        QString path;
    };
    void onChange(OpenFile *file, QObject *document, const sync::TextOperation &op, bool byAnother);
    bool keep(const QString &file);
    const AppSettings *m_settings;
    std::unique_ptr<sync::LocalHistory> m_history;
    QHash<QObject *, Watched> m_watched;        // by document
};

} // namespace dyad::app
