// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QFutureWatcher>
#include <QObject>
#include <QStringList>
#include <atomic>
#include <memory>

namespace dyad::app {

/// All files of the folder that are not ignored, for the palette. Read in another thread, again when asked to. GUI thread.
class FileIndex : public QObject {
    Q_OBJECT
public:
    static constexpr int Limit = 200'000;

    explicit FileIndex(QObject *parent = nullptr);
    ~FileIndex() override;
    void setFolder(const QString &folder);
    void refresh();
    const QStringList &files() const { return m_files; }        ///< relative paths, sorted
    bool isReading() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void changed();

private:
    QString m_folder;
    QStringList m_files;
    QFutureWatcher<QStringList> m_watcher;
    std::shared_ptr<std::atomic_bool> m_stop;
    bool m_again = false;
};

} // namespace dyad::app
