// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ShareController.h"
#include "app/ide/FutureReply.h"
#include "app/ide/HostServer.h"
#include "sync/store/ClientStore.h"

namespace dyad::app {

ShareController::ShareController(QObject *parent)
    : QObject(parent)
{
}

ShareController::~ShareController() = default;

void ShareController::start(const Request &request)
{
    if (m_step == Step::StartingServer || m_step == Step::MakingProject || m_step == Step::Uploading)
        cancel();       // begun anew
    ++m_attempt;        // what an earlier one still hears is not meant for this
    m_request = request;
    m_step = Step::StartingServer;
    m_record = {};
    m_record.folder = request.folder;
    m_record.name = request.name;
    m_record.person = request.person;
    if (request.where == Where::Server) {
        m_record.server = request.server;
        m_record.byAccount = true;
        if (request.api && request.api->isSignedIn())
            makeProject(request.api);
        else
            fail({"signed-out", tr("Sign in to the server first.").toStdString()});
        return;
    }
    Q_EMIT progress(tr("Starting"), 0, 0);
    m_record.hosted = true;
    m_record.onNetwork = request.where == Where::Network;
    m_host = std::make_unique<HostServer>(request.folder, m_record.onNetwork, 0);
    connect(m_host.get(), &HostServer::failed, this, &ShareController::fail);
    connect(m_host.get(), &HostServer::started, this, [this](const sync::ApiSession &session) {
        m_record.server = m_host->url();
        m_record.port = quint16(m_host->url().port());
        auto api = std::make_shared<sync::ServerApi>(m_record.server);
        api->restoreSession(session);
        makeProject(std::move(api));
    });
    m_host->start(request.person);
}

void ShareController::makeProject(std::shared_ptr<sync::ServerApi> api)
{
    m_step = Step::MakingProject;
    Q_EMIT progress(tr("Making the project"), 0, 0);
    m_api = std::move(api);
    whenReady(this, m_api->createProject(m_request.name, m_request.organisation), [this, attempt = m_attempt](const sync::Expected<sync::ApiProject> &project) {
        if (attempt != m_attempt) {
            if (project)
                m_api->removeProject(project->id);
            return;
        }
        if (!project)
            return fail(project.error());
        m_record.project = project->id;
        makeInvitation(project->id);
    });
}

void ShareController::makeInvitation(const QString &project)
{
    whenReady(this, m_api->createInvitation(project), [this, attempt = m_attempt](const sync::Expected<sync::ApiInvitation> &invitation) {
        if (attempt != m_attempt)
            return;
        if (!invitation)
            return fail(invitation.error());
        QUrl link(invitation->link);
        if (m_host) {       // the server knows only how it listens, not by which address others reach this machine
            link.setHost(m_host->publicUrl().host());
            link.setPort(m_host->publicUrl().port());
        }
        upload(link.toString());
    });
}

void ShareController::upload(const QString &link)
{
    m_step = Step::Uploading;
    m_record.link = link;
    sync::ClientStore::forget(m_request.folder);    // a binding to a project that this folder has left
    auto live = LiveFolder::open(m_record, m_api, std::move(m_host));
    if (!live)
        return fail(live.error());
    m_live = std::move(*live);
    m_live->setLink(link);
    connect(m_live.get(), &LiveFolder::progressChanged, this, &ShareController::onProgress);
    connect(m_live.get(), &LiveFolder::stateChanged, this, &ShareController::onProgress);
    onProgress();
}

void ShareController::onProgress()
{
    if (m_step != Step::Uploading || !m_live)
        return;
    const LiveState state = m_live->state();
    if (state.kind == LiveState::Kind::Failed)
        return fail({"failed", state.reason.toStdString()});
    const auto at = m_live->progress();
    Q_EMIT progress(tr("Sharing the files: %1 of %2").arg(at.done).arg(at.total), at.done, at.total);
    if (!at.settled)
        return;
    m_step = Step::Done;
    m_live->disconnect(this);
    // Whoever takes the folder may do so from within the signal.
    QMetaObject::invokeMethod(this, [this] { Q_EMIT done(m_record.link); }, Qt::QueuedConnection);
}

void ShareController::cancel()
{
    if (m_step == Step::Done)
        return;
    const bool bound = m_live != nullptr;      // before that, what the folder is bound to is another project
    m_step = Step::Idle;
    ++m_attempt;
    if (m_api && !m_record.project.isEmpty())
        m_api->removeProject(std::exchange(m_record.project, {}));
    m_live.reset();
    if (bound) {
        LiveRecord::forget(m_request.folder);
        sync::ClientStore::forget(m_request.folder);
    }
    m_host.reset();
}

void ShareController::fail(const sync::Error &error)
{
    // Not at once: what fails may be what is running.
    QMetaObject::invokeMethod(this, [this, attempt = m_attempt, message = QString::fromStdString(error.message)] {
        if (attempt != m_attempt)
            return;
        cancel();
        m_step = Step::Failed;
        Q_EMIT failed(message);
    }, Qt::QueuedConnection);
}

} // namespace dyad::app
