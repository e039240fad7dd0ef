// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ai/ProjectIndex.h"
#include "app/ide/AppPaths.h"
#include "app/ide/ChatFlow.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/IgnoreRules.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Workbench.h"
#include "app/ide/ai/ChatContext.h"
#include "app/ide/ai/Embeddings.h"
#include "app/ide/ai/ServerSymbols.h"
#include "app/ide/context/ContextIndex.h"
#include "sync/workcopy/WorkCopy.h"
#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QPointer>
#include <QThreadPool>

namespace dyad::app {

namespace {

/// Those that neither they nor a folder above them are left out by .gitignore.
QStringList withoutIgnored(const QString &folder, const QStringList &paths, const std::atomic_bool &stop)
{
    const auto ignored = ignoreRulesOf(folder);
    QHash<QString, bool> folders;
    const std::function<bool(const QString &)> out = [&](const QString &path) {
        if (path.isEmpty())
            return false;
        const auto known = folders.constFind(path);
        if (known != folders.constEnd())
            return *known;
        const bool is = out(path.section(QLatin1Char('/'), 0, -2)) || ignored(path, true);
        folders.insert(path, is);
        return is;
    };
    QStringList kept;
    for (const QString &path : paths)
        if (!stop && !out(path.section(QLatin1Char('/'), 0, -2)) && !ignored(path, false))
            kept.append(path);
    return kept;
}

struct Work {
    QString folder, file;
    QStringList paths;
    NamesOfFiles names;
    std::shared_ptr<std::atomic_bool> stop;
    std::shared_ptr<const GitCloseness> git;     // null: not read yet
};

struct Done {
    int files = 0;
    bool stopped = true;
    std::shared_ptr<const GitCloseness> git;
};

Done carryOut(const Work &work)
{
    Done done;
    for (const char *end : {"", "-wal", "-shm"})         // that of a version before
        QFile::remove(QString(work.file).replace(QLatin1String("-2.db"), QLatin1String("-1.db")) + QLatin1String(end));
    auto index = ContextIndex::open(work.file);
    if (!index)
        return done;                             // no disk, no index: questions go without
    const auto counts = (*index)->update(work.folder, withoutIgnored(work.folder, work.paths, *work.stop), *work.stop, work.names);
    done.stopped = !counts || counts->stopped;
    done.files = counts ? counts->files : 0;
    done.git = work.git || done.stopped ? work.git : std::make_shared<const GitCloseness>(GitCloseness::ofFolder(work.folder, *work.stop));
    return done;
}

} // namespace

ProjectIndex::ProjectIndex(Workbench *workbench) : QObject(workbench), m_bench(workbench), m_symbols(new ServerSymbols(workbench)), m_embeddings(new Embeddings(workbench)), m_worker(new QObject)
{
    connect(m_symbols, &ServerSymbols::changed, this, &ProjectIndex::refresh);
    connect(m_embeddings, &Embeddings::failed, m_bench, [this](const QString &message) { m_bench->showMessage(message, true); });
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("project index"));
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ProjectIndex::start);
}

ProjectIndex::~ProjectIndex()
{
    stop();
    if (m_thread.isRunning())
        m_thread.setPriority(QThread::NormalPriority);       // to end, it must not wait for everybody else
    m_thread.quit();
    m_thread.wait();
}

QString ProjectIndex::fileOf(const QString &folder) { return AppPaths::data() + QStringLiteral("/index/") + AppPaths::keyOf(folder) + QStringLiteral("-2.db"); }

void ProjectIndex::attach()
{
    connect(m_bench, &Workbench::liveChanged, this, &ProjectIndex::follow);
    // A server that runs now, or has another file, knows more names.
    connect(m_bench->language(), &LanguageFlow::viewsChanged, this, &ProjectIndex::refresh);
    connect(m_bench->language()->service(), &editor::LanguageService::stateChanged, this, &ProjectIndex::refresh);
}

void ProjectIndex::follow()
{
    stop();
    m_ready = false;
    m_files = 0;
    m_git.reset();
    m_symbols->clear();
    m_embeddings->stop();
    LiveFolder *live = m_bench->live();
    if (!live)
        return;
    using Project = sync::ProjectSession;
    for (const auto signal : {&Project::treeReset, &Project::participantsChanged})       // rights change with who is there
        connect(live->project(), signal, this, &ProjectIndex::refresh);
    for (const auto signal : {&Project::fileCreated, &Project::fileRemoved, &Project::fileChanged})
        connect(live->project(), signal, this, &ProjectIndex::refresh);
    connect(live->project(), &Project::fileRenamed, this, &ProjectIndex::refresh);
    connect(live->workCopy(), &sync::WorkCopy::saved, this, &ProjectIndex::refresh);
    connect(m_bench->settings()->store(), &SettingsStore::changed, this, &ProjectIndex::refresh, Qt::UniqueConnection);        // embeddings may be wanted now
    m_soon.start(FirstDelay);
}

void ProjectIndex::refresh()
{
    if (!m_soon.isActive())
        m_soon.start(Delay);
}

void ProjectIndex::stop()
{
    m_soon.stop();
    if (m_stop)
        *m_stop = true;
    m_stop.reset();
    m_again = false;
}

void ProjectIndex::start()
{
    LiveFolder *live = m_bench->live();
    if (!live)
        return;
    if (m_stop) {
        m_again = true;
        return;
    }
    m_symbols->ask();        // what comes is for the next time
    Work work{m_bench->folder(), fileOf(m_bench->folder()), {}, m_symbols->names(), std::make_shared<std::atomic_bool>(false), m_git};
    for (const sync::FileEntry &entry : live->project()->files())
        if (entry.kind == sync::FileEntry::Kind::Text)
            work.paths.append(entry.path);
    work.paths.sort();
    if (AppPaths::ensurePrivate(AppPaths::data() + QStringLiteral("/index")).isEmpty())
        return;
    if (!m_thread.isRunning())
        m_thread.start(QThread::IdlePriority);
    m_stop = work.stop;
    QMetaObject::invokeMethod(m_worker, [guard = QPointer(this), work] {
        const Done done = carryOut(work);
        QMetaObject::invokeMethod(qApp, [guard, work, done] {
            if (guard && guard->m_stop == work.stop)
                guard->finished(work.folder, done.files, done.stopped, done.git);
        });
    });
}

void ProjectIndex::finished(const QString &folder, int files, bool stopped, std::shared_ptr<const GitCloseness> git)
{
    m_stop.reset();
    m_ready = m_ready || !stopped;
    m_files = files;
    m_git = std::move(git);
    if (std::exchange(m_again, false))
        refresh();
    else if (!stopped)
        m_embeddings->fill(fileOf(folder), folder);
    Q_EMIT updated();
}

ContextHints ProjectIndex::hints(const QString &within) const
{
    ContextHints hints;
    const EditorArea *editors = m_bench->window()->editors();
    if (const EditorPage *page = editors->current(); page && page->file())
        hints.current = page->file()->path();
    for (const EditorPage *page : editors->pages())
        if (page->file() && !page->file()->path().isEmpty())
            hints.open.insert(page->file()->path());
    hints.git = m_git;
    hints.now = QDateTime::currentMSecsSinceEpoch();
    hints.within = within;
    return hints;
}

void ProjectIndex::find(const QString &question, const QString &within, int most, QObject *context, Found found)
{
    if (!m_ready)
        return found({});
    if (!m_embeddings->isOn())
        return search(question, within, most, {}, context, std::move(found));
    m_embeddings->ask(question, [this, question, within, most, guard = QPointer(context), found = std::move(found)](const Meaning &meaning) {
        if (guard)
            search(question, within, most, meaning, guard, found);
    });
}

void ProjectIndex::search(const QString &question, const QString &within, int most, const Meaning &meaning, QObject *context, Found found)
{
    // In the pool, at once: the thread that reads files may have to wait for everybody else.
    QThreadPool::globalInstance()->start([self = QPointer(this), guard = QPointer(context), found = std::move(found), question, most, meaning, hints = hints(within), file = fileOf(m_bench->folder())] {
        QVector<ContextHit> hits;
        if (const auto index = ContextIndex::open(file))
            hits = (*index)->search(question, hints, most, meaning).value_or(QVector<ContextHit>());
        QMetaObject::invokeMethod(qApp, [self, guard, found, hits] {
            if (self && guard)
                self->take(hits, found);
        });
    });
}

/// What was removed or hidden since it was read is left out, and the text is the one of now.
void ProjectIndex::take(const QVector<ContextHit> &hits, const Found &found) const
{
    QVector<sync::ChatContextItem> items;
    QSet<QString> seen;
    if (const LiveFolder *live = m_bench->live())
        for (const sync::FileEntry &entry : live->project()->files())
            seen.insert(entry.path);
    for (const ContextHit &hit : hits) {
        const auto file = seen.contains(hit.path) ? m_bench->chat()->context()->fileItem(hit.path) : std::nullopt;
        const QStringList lines = file ? file->text.split(QLatin1Char('\n')) : QStringList();
        if (lines.size() < hit.first)
            continue;
        sync::ChatContextItem item;
        item.kind = sync::ChatContextItem::Kind::Found;
        item.path = hit.path;
        item.firstLine = hit.first;
        item.lastLine = std::min(hit.last, int(lines.size()));
        item.text = lines.mid(hit.first - 1, item.lastLine - hit.first + 1).join(QLatin1Char('\n'));
        item.name = QStringLiteral("%1-%2").arg(item.firstLine).arg(item.lastLine);
        items.append(item);
    }
    found(items);
}

} // namespace dyad::app
