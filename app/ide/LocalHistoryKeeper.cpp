// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/LocalHistoryKeeper.h"
#include "app/ide/AppPaths.h"
#include "app/ide/AppSettings.h"
#include "app/ide/DiskFile.h"
#include "app/ide/EditorPage.h"
#include <QDirIterator>
#include <QFileInfo>

namespace dyad::app {

using sync::LocalHistory;

LocalHistoryKeeper::LocalHistoryKeeper(AppSettings *settings, QObject *parent)
    : QObject(parent), m_settings(settings)
{
    const LocalHistory::Limits limits{settings->localHistoryDays(), qint64(settings->localHistoryMegabytes()) << 20};
    auto opened = LocalHistory::open(AppPaths::ensurePrivate(AppPaths::data()) + QStringLiteral("/history.db"), limits);
    if (!opened)
        return;
    m_history = std::move(*opened);
    connect(m_history.get(), &LocalHistory::failed, this, [this](const sync::Error &error) { Q_EMIT problem(QString::fromStdString(error.message)); });
}

void LocalHistoryKeeper::watch(EditorPage *page)
{
    OpenFile *file = page && page->showsText() ? page->file() : nullptr;
    const auto document = file && file->doc() == 0 ? file->document() : nullptr;
    if (!document || !m_history || m_watched.contains(document.get()))
        return;
    QObject *key = document.get();
    m_watched.insert(key, {document->text(), file->path().isEmpty() ? QString() : file->absolutePath()});
    connect(document.get(), &QObject::destroyed, this, [this, key] { m_watched.remove(key); });
    connect(document.get(), &sync::DocumentSession::textChanged, file, [this, file, key](const sync::TextOperation &op, const sync::Change &change) {
        onChange(file, key, op, change.origin == sync::Change::Origin::Disk);
    });
    connect(file, &OpenFile::pathChanged, this, [this, file, key] {
        const auto found = m_watched.find(key);
        if (found == m_watched.end())
            return;
        const QString before = std::exchange(found->path, file->absolutePath());
        if (!before.isEmpty() && before != found->path)
            m_history->moved(before, found->path);
    });
}

void LocalHistoryKeeper::onChange(OpenFile *file, QObject *document, const sync::TextOperation &op, bool byAnother)
{
    const auto found = m_watched.find(document);
    if (found == m_watched.end())
        return;
    const sync::Rope before = std::exchange(found->text, file->document()->text());
    m_history->note(found->path, op, before, byAnother ? LocalHistory::AnotherProgram : LocalHistory::Me);
}

bool LocalHistoryKeeper::keep(const QString &file)
{
    if (QFileInfo(file).size() > LocalHistory::TextLimit)
        return false;
    const auto contents = DiskFile(file).read();
    if (!contents || !DiskFile::isText(contents->bytes))
        return false;
    m_history->deleted(file, contents->bytes);
    return true;
}

bool LocalHistoryKeeper::aboutToDelete(const QString &path)
{
    if (!m_history)
        return false;
    const bool keeps = m_settings->localHistoryDays() > 0;
    if (!QFileInfo(path).isDir() || QFileInfo(path).isSymLink())
        return keep(path) && keeps;
    QDirIterator files(path, QDir::Files | QDir::NoSymLinks | QDir::Hidden, QDirIterator::Subdirectories);
    bool all = true;
    int count = 0;
    for (; files.hasNext() && count < MostDeleted; ++count)
        all = keep(files.next()) && all;
    return all && keeps && !files.hasNext();
}

} // namespace dyad::app
