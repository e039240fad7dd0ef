// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/LiveFolder.h"
#include "app/ide/HostServer.h"
#include "app/ide/DiskFile.h"
#include "app/ide/LiveFile.h"
#include "sync/session/WebSocketTransport.h"
#include "sync/store/ClientStore.h"
#include "sync/workcopy/ServerBlobs.h"
#include "sync/workcopy/FileExam.h"
#include "sync/workcopy/WorkCopy.h"
#include <QSysInfo>

namespace dyad::app {

using sync::ProjectSession;
using sync::RemoteProject;
using sync::WorkCopy;

LiveFolder::LiveFolder(LiveRecord record, std::unique_ptr<HostServer> host)
    : m_record(std::move(record)), m_host(std::move(host))
{
}

LiveFolder::~LiveFolder()
{
    m_copy.reset();
    m_blobs.reset();
    m_project.reset();
    m_api.reset();
    m_store.reset();
}

sync::Expected<std::unique_ptr<LiveFolder>> LiveFolder::open(LiveRecord record, std::shared_ptr<sync::ServerApi> api, std::unique_ptr<HostServer> host)
{
    auto store = sync::ClientStore::open({record.folder, record.server.toString(), record.project, record.name});
    if (!store)
        return std::unexpected(store.error());
    std::unique_ptr<LiveFolder> live(new LiveFolder(std::move(record), std::move(host)));
    live->m_store = std::move(*store);
    live->m_api = std::move(api);
    live->keepSession(live->m_api->session());
    connect(live->m_api.get(), &sync::ServerApi::sessionChanged, live.get(), &LiveFolder::keepSession);
    RemoteProject::Options options;
    options.connection.client = QStringLiteral("dyad/" DYAD_VERSION);
    options.connection.project = live->m_record.project;
    options.connection.device = QSysInfo::machineHostName();
    options.connection.follow = true;
    options.connection.comments = true;
    options.connection.ai = true;
    options.connection.transport = [server = live->m_record.server](const QByteArray &token, QObject *parent) -> sync::Transport * {
        return new sync::WebSocketTransport(server, token, parent);
    };
    options.connection.token = live->m_api->tokenSource();
    options.store = std::shared_ptr<sync::DocumentStore>(live->m_store, &live->m_store->documents());
    live->m_project = std::make_unique<RemoteProject>(std::move(options));
    live->m_blobs = std::make_unique<sync::ServerBlobs>(*live->m_api, live->m_record.project);
    live->m_copy = std::make_unique<WorkCopy>(*live->m_project, *live->m_blobs, *live->m_store);
    live->connectProject();
    live->connectCopy();
    live->m_copy->start();
    live->m_project->start();
    return live;
}

void LiveFolder::keepSession(const std::optional<sync::ApiSession> &session)
{
    if (m_record.hosted)
        return;     // the program signs itself in again
    m_record.refreshToken = session && !m_record.byAccount ? QString::fromLatin1(session->refreshToken) : QString();
    if (const auto kept = m_record.store(); !kept)
        Q_EMIT problem(QString::fromStdString(kept.error().message));
}

void LiveFolder::connectProject()
{
    RemoteProject *project = m_project.get();
    connect(project, &ProjectSession::stateChanged, this, &LiveFolder::stateChanged);
    connect(project, &ProjectSession::waitingEditsChanged, this, &LiveFolder::onWaiting);
    m_slow.setSingleShot(true);
    m_slow.setInterval(SlowAfter);
    connect(&m_slow, &QTimer::timeout, this, &LiveFolder::stateChanged);
    connect(project, &ProjectSession::treeReset, this, [this] {
        if (!std::exchange(m_known, true))
            Q_EMIT filesKnown();
        Q_EMIT stateChanged();
    });
    connect(project, &ProjectSession::fileRenamed, this, [this](const sync::FileEntry &entry, const QString &oldPath) { Q_EMIT fileRenamed(oldPath, entry.path); });
    connect(project, &ProjectSession::fileRemoved, this, [this](const sync::FileEntry &entry) { Q_EMIT fileRemoved(entry.path); });
    connect(project, &RemoteProject::recoveryKept, this, [this](sync::DocId, const sync::Error &why, const QByteArray &, const QString &file) {
        const QString reason = QString::fromStdString(why.message);
        Q_EMIT problem(file.isEmpty() ? tr("Text that could not be shared was kept aside: %1").arg(reason)
                                      : tr("Text that could not be shared was kept in %2: %1").arg(reason, file));
    });
    connect(project, &RemoteProject::documentUnavailable, this, [this, project](sync::DocId doc, const sync::Error &why) {
        Q_EMIT problem(tr("%1: %2").arg(project->files().value(doc).path, QString::fromStdString(why.message)));
    });
    connect(project, &RemoteProject::storeUnavailable, this, [this](const sync::Error &why) { Q_EMIT problem(QString::fromStdString(why.message)); });
}

void LiveFolder::onWaiting(qint64 edits)
{
    if (edits == 0) {
        m_waitingSince.invalidate();
        m_slow.stop();
    } else if (!m_waitingSince.isValid()) {
        m_waitingSince.start();
        m_slow.start();
    }
    Q_EMIT stateChanged();
}

void LiveFolder::connectCopy()
{
    connect(m_copy.get(), &WorkCopy::stateChanged, this, [this](WorkCopy::State state) {
        if (state == WorkCopy::State::FolderMissing)
            Q_EMIT problem(tr("The folder is gone. Nothing was deleted for the others."));
        Q_EMIT progressChanged();
        Q_EMIT stateChanged();
    });
    connect(m_copy.get(), &WorkCopy::progress, this, &LiveFolder::progressChanged);
    connect(m_copy.get(), &WorkCopy::converged, this, &LiveFolder::progressChanged);
    connect(m_copy.get(), &WorkCopy::deletionsHeld, this, &LiveFolder::deletionsHeld);
    connect(m_copy.get(), &WorkCopy::watchFailed, this, &LiveFolder::problem);
    connect(m_copy.get(), &WorkCopy::problemsChanged, this, &LiveFolder::tellProblems);
}

void LiveFolder::tellProblems()
{
    const auto problems = m_copy->problems();
    if (problems.isEmpty())
        return;
    const QString first = tr("%1 is not shared: %2").arg(problems.first().path, problems.first().message);
    Q_EMIT problem(problems.size() == 1 ? first : tr("%1 (and %n more)", nullptr, int(problems.size()) - 1).arg(first));
}

void LiveFolder::keepOwnSignIn()
{
    m_record.byAccount = false;
    keepSession(m_api->session());
}

void LiveFolder::setLink(const QString &link)
{
    m_record.link = link;
    if (const auto kept = m_record.store(); !kept)
        Q_EMIT problem(QString::fromStdString(kept.error().message));
}

LiveState LiveFolder::state() const
{
    const qint64 waiting = m_project->waitingEdits();
    switch (m_project->state()) {
    case ProjectSession::State::Connecting:
    case ProjectSession::State::Joining: return {LiveState::Kind::Connecting, waiting, {}};
    case ProjectSession::State::Offline: return {LiveState::Kind::Offline, waiting, tr("The server cannot be reached. Your edits are kept here and join the others' later.")};
    case ProjectSession::State::Failed: return {LiveState::Kind::Failed, waiting, QString::fromStdString(m_project->failure().message)};
    case ProjectSession::State::Live: break;
    }
    if (m_project->role() == QLatin1String("viewer"))
        return {LiveState::Kind::ReadOnly, 0, tr("You may look at this project, not change it.")};
    return waiting > 0 && m_waitingSince.isValid() && m_waitingSince.elapsed() >= SlowAfter ? LiveState{LiveState::Kind::Saving, waiting, {}} : LiveState{LiveState::Kind::Live, 0, {}};
}

LiveFolder::Progress LiveFolder::progress() const
{
    return {m_copy->filesDone(), m_copy->filesTotal(), m_copy->state() == WorkCopy::State::Converged};
}

bool LiveFolder::isSharedWhole(const QString &path) const
{
    const sync::FileEntry *entry = m_project->fileAt(path);
    if (!entry || entry->kind != sync::FileEntry::Kind::Blob || entry->size > sync::FileExam::LargestText)
        return false;
    const auto contents = DiskFile(folder() + QLatin1Char('/') + path).read();
    return contents && sync::encoding::detect(contents->bytes).has_value();
}

std::unique_ptr<OpenFile> LiveFolder::openFile(const QString &path)
{
    const sync::FileEntry *entry = m_project->fileAt(path);
    if (!entry || entry->kind == sync::FileEntry::Kind::Folder || isSharedWhole(path))
        return nullptr;
    return std::make_unique<LiveFile>(path, entry->doc, this);
}

void LiveFolder::retry() { m_project->retryNow(); }

} // namespace dyad::app
