// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/WorkspaceFiles.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/HistoryFlow.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/LocalHistoryKeeper.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Workbench.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace dyad::app {

using Kind = editor::WorkspaceEdit::FileStep::Kind;

namespace {
bool isThere(const QString &path) { return QFileInfo::exists(path) || QFileInfo(path).isSymLink(); }

WorkspaceFiles::Trash &trashOfUse()
{
    static WorkspaceFiles::Trash trash = [](const QString &path) { return QFile::moveToTrash(path); };
    return trash;
}

bool liesIn(const QString &path, const QString &folder) { return path == folder || path.startsWith(folder + QLatin1Char('/')); }
} // namespace

/// What lies where once the earlier steps are done.
struct WorkspaceFiles::Imagined {
    QHash<QString, bool> changed;
    bool has(const QString &path) const
    {
        for (QString at = path; at.contains(QLatin1Char('/')); at.truncate(at.lastIndexOf(QLatin1Char('/'))))
            if (const auto known = changed.constFind(at); known != changed.constEnd() && (at == path || !*known))
                return *known;
        return isThere(path);
    }
};

void WorkspaceFiles::setTrash(Trash trash) { trashOfUse() = trash; }

sync::Expected<void> WorkspaceFiles::check(const QVector<Step> &steps) const
{
    Imagined imagined;
    for (const bool deleting : {false, true})
        for (const Step &step : steps)
            if ((step.kind == Kind::Delete) == deleting)
                if (const auto done = checkOne(step, imagined); !done)
                    return done;
    return {};
}

// A server may be wrong, or be made to be: nothing outside the folder is touched, also where a link leads out of it.
sync::Expected<void> WorkspaceFiles::checkPlace(const QString &path) const
{
    const QString root = m_bench->folder(), clean = QDir::cleanPath(path);
    QFileInfo above(QFileInfo(clean).path());
    while (!above.exists() && !above.isRoot())
        above.setFile(above.path());
    const bool inside = !root.isEmpty() && clean.startsWith(root + QLatin1Char('/')) && liesIn(above.canonicalFilePath(), root);
    if (!inside)
        return sync::fail("outside", tr("The language server wants to change %1, which is not in this folder.").arg(QDir::toNativeSeparators(path)).toStdString());
    if (clean.mid(root.size() + 1).split(QLatin1Char('/')).contains(QLatin1String(".git")))
        return sync::fail("outside", tr("The language server wants to change Git's own files.").toStdString());
    return {};
}

sync::Expected<void> WorkspaceFiles::checkDiscard(const QString &path) const
{
    const QString gone = m_bench->relative(path);
    for (const EditorPage *page : m_bench->window()->editors()->pages())
        if (liesIn(page->file()->path(), gone) && page->file()->isModified())
            return sync::fail("not-saved", tr("%1 would go, and has text that is not saved.").arg(page->file()->path()).toStdString());
    return {};
}

sync::Expected<void> WorkspaceFiles::checkTarget(const Step &step, const QString &path, const Imagined &imagined) const
{
    if (!imagined.has(path))
        return {};
    if (step.overwrite && !QFileInfo(path).isDir())
        return checkDiscard(path);
    return step.lenient && !step.overwrite ? sync::Expected<void>{} : sync::fail("path-taken", tr("%1 is there already.").arg(m_bench->relative(path)).toStdString());
}

sync::Expected<void> WorkspaceFiles::checkDelete(const Step &step, const Imagined &imagined) const
{
    if (!imagined.has(step.path))
        return step.lenient ? sync::Expected<void>{} : sync::fail("no-such-file", tr("%1 is not there.").arg(m_bench->relative(step.path)).toStdString());
    const QFileInfo info(step.path);
    if (info.isDir() && !info.isSymLink() && !step.recursive && !QDir(step.path).isEmpty())
        return sync::fail("not-empty", tr("%1 is a folder with files in it.").arg(m_bench->relative(step.path)).toStdString());
    return checkDiscard(step.path);
}

sync::Expected<void> WorkspaceFiles::checkOne(const Step &step, Imagined &imagined) const
{
    if (const auto place = checkPlace(step.path); !place)
        return place;
    if (step.kind == Kind::Delete) {
        const auto done = checkDelete(step, imagined);
        imagined.changed[step.path] = false;
        return done;
    }
    const QString target = step.kind == Kind::Rename ? step.newPath : step.path;
    if (step.kind == Kind::Rename) {
        if (const auto place = checkPlace(target); !place)
            return place;
        if (!imagined.has(step.path))
            return sync::fail("no-such-file", tr("%1 is not there.").arg(m_bench->relative(step.path)).toStdString());
        if (liesIn(target, step.path))
            return sync::fail("not-supported", tr("%1 cannot be moved into itself.").arg(m_bench->relative(step.path)).toStdString());
    }
    if (const auto done = checkTarget(step, target, imagined); !done)
        return done;
    const bool stays = step.kind == Kind::Rename && imagined.has(target) && !step.overwrite;
    if (step.kind == Kind::Rename && !stays)
        imagined.changed[step.path] = false;
    imagined.changed[target] = true;
    return {};
}

sync::Expected<void> WorkspaceFiles::take(const Step &step) const
{
    Imagined now;
    if (const auto possible = checkOne(step, now); !possible)
        return possible;
    switch (step.kind) {
    case Kind::Create: return create(step);
    case Kind::Rename: return rename(step);
    case Kind::Delete: return isThere(step.path) ? discard(step.path) : sync::Expected<void>{};
    }
    return {};
}

sync::Expected<void> WorkspaceFiles::create(const Step &step) const
{
    if (isThere(step.path)) {
        if (!step.overwrite)
            return {};      // there already, and that is fine
        if (const auto gone = discard(step.path); !gone)
            return gone;
    }
    QFile file(step.path);
    if (!QDir().mkpath(QFileInfo(step.path).path()) || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return sync::fail("io", tr("%1 cannot be made: %2").arg(m_bench->relative(step.path), file.errorString()).toStdString());
    return {};
}

sync::Expected<void> WorkspaceFiles::rename(const Step &step) const
{
    if (isThere(step.newPath)) {
        if (!step.overwrite)
            return {};
        if (const auto gone = discard(step.newPath); !gone)
            return gone;
    }
    if (!QDir().mkpath(QFileInfo(step.newPath).path()) || !QDir().rename(step.path, step.newPath))
        return sync::fail("io", tr("%1 cannot be moved.").arg(m_bench->relative(step.path)).toStdString());
    m_bench->window()->editors()->renamePaths(m_bench->relative(step.path), m_bench->relative(step.newPath));
    return {};
}

/// To the trash. Where there is none, it goes only if a history has it: the project's own, or the one kept here.
sync::Expected<void> WorkspaceFiles::discard(const QString &path) const
{
    const QFileInfo info(path);
    const LiveFolder *live = m_bench->live();
    const bool shared = live && !info.isDir() && live->project()->fileAt(m_bench->relative(path));      // not so what is ignored
    const bool kept = shared || m_bench->history()->keeper()->aboutToDelete(path);
    const bool folder = info.isDir() && !info.isSymLink();
    if (!trashOfUse()(path)) {
        if (!kept)
            return sync::fail("no-trash", tr("There is no trash for %1, and no history keeps it: delete it yourself if it may go.").arg(m_bench->relative(path)).toStdString());
        if (!(folder ? QDir(path).removeRecursively() : QFile::remove(path)))
            return sync::fail("io", tr("%1 cannot be deleted.").arg(m_bench->relative(path)).toStdString());
    }
    m_bench->window()->editors()->removePath(m_bench->relative(path));
    return {};
}

} // namespace dyad::app
