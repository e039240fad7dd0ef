// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/FileIndex.h"
#include "app/ide/IgnoreRules.h"
#include <QDir>
#include <QFile>
#include <QtConcurrent/QtConcurrentRun>
#include <atomic>
#include <filesystem>

namespace dyad::app {

namespace {
namespace fs = std::filesystem;
using Stop = std::shared_ptr<std::atomic_bool>;

QStringList readFolder(const QString &folder, const Stop &stop)
{
    const auto ignored = ignoreRulesOf(folder);
    QStringList files, folders{QString()};
    while (!folders.isEmpty() && files.size() < FileIndex::Limit && !*stop) {
        const QString at = folders.takeLast();
        std::error_code error;
        for (fs::directory_iterator it(fs::path(QFile::encodeName(folder + QLatin1Char('/') + at).toStdString()), error), end; !error && it != end; it.increment(error)) {
            const QString name = QFile::decodeName(QByteArray::fromStdString(it->path().filename().string()));
            const QString path = at.isEmpty() ? name : at + QLatin1Char('/') + name;
            std::error_code failed;
            const bool isFolder = it->is_directory(failed);
            if (name == QLatin1String(".git") || ignored(path, isFolder))
                continue;
            if (!isFolder)
                files.append(path);
            else if (!it->is_symlink(failed))   // a link may lead round in a circle
                folders.append(path);
        }
    }
    files.sort(Qt::CaseInsensitive);
    return files;
}
} // namespace

FileIndex::FileIndex(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_watcher.isCanceled() && !*m_stop)
            m_files = m_watcher.result();
        if (std::exchange(m_again, false))
            refresh();
        else
            Q_EMIT changed();
    });
}

FileIndex::~FileIndex()
{
    if (m_stop)
        *m_stop = true;
    m_watcher.waitForFinished();
}

void FileIndex::setFolder(const QString &folder)
{
    m_folder = folder;
    m_files.clear();
    if (m_stop)
        *m_stop = true;
    refresh();
}

void FileIndex::refresh()
{
    if (m_watcher.isRunning()) {
        m_again = true;
        return;
    }
    m_stop = std::make_shared<std::atomic_bool>(false);
    if (m_folder.isEmpty()) {
        Q_EMIT changed();
        return;
    }
    m_watcher.setFuture(QtConcurrent::run([folder = m_folder, stop = m_stop] { return readFolder(folder, stop); }));
}

} // namespace dyad::app
