// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/FileChange.h"
#include <QObject>
#include <memory>

namespace dyad::sync {
class DiskThread;
}
namespace dyad::app {

/// Tells which files of the open folder come, change and go on the disk, whoever does it: another program, a checkout, and, in a shared folder, what other
/// people and the AI do, since that is written to the disk here. What .gitignore names is left out. Looks only once somebody wants it: a scan in a thread
/// of its own, then what the system tells. GUI thread.
class FolderNews : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 MostEntries = 200'000;      ///< files and folders; a larger folder is not watched
    enum class State { Off, Reading, Watching, TooLarge, Gone };
    Q_ENUM(State)

    explicit FolderNews(QObject *parent = nullptr);
    ~FolderNews() override;
    void setFolder(const QString &folder);              ///< absolute; empty: none. Off until somebody wants it again
    void want();
    State state() const { return m_state; }

Q_SIGNALS:
    void changed(const QVector<dyad::editor::FileChange> &changes);
    void stateChanged(dyad::app::FolderNews::State state);

private:
    class Table;
    void setState(State state);
    void readAll();
    void look(const QStringList &paths);
    void take(const QVector<editor::FileChange> &changes, bool tooLarge);
    QString m_folder;
    std::shared_ptr<Table> m_table;         // used on the disk's thread alone
    std::unique_ptr<sync::DiskThread> m_disk;
    State m_state = State::Off;
};

} // namespace dyad::app
