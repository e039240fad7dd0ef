// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/JoinController.h"
#include "app/ide/FutureReply.h"
#include "app/ide/HostServer.h"
#include "sync/store/ClientStore.h"
#include "sync/workcopy/WorkCopy.h"
#include <QDir>
#include <QFileInfo>

namespace dyad::app {

JoinController::JoinController(QObject *parent)
    : QObject(parent)
{
}

JoinController::~JoinController() = default;

QUrl JoinController::serverOf(const QString &link)
{
    const QUrl url(link.trimmed(), QUrl::StrictMode);
    const bool good = (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https")) && !url.host().isEmpty()
        && url.path().startsWith(QLatin1String("/join/")) && !url.fragment().isEmpty();
    return good ? url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment) : QUrl();
}

QString JoinController::projectOf(const QString &link) { return QUrl(link.trimmed()).path().mid(6); }
QString JoinController::secretOf(const QString &link) { return QUrl(link.trimmed()).fragment(); }

bool JoinController::check()
{
    if (!serverOf(m_request.link).isValid())
        return fail(tr("This is not an invitation link. It looks like http://host:port/join/…#…"), Field::Link), false;
    if (m_request.name.trimmed().isEmpty())
        return fail(tr("Say a name that the others see."), Field::Name), false;
    if (m_request.folder.isEmpty())
        return fail(tr("Choose an empty folder for the files."), Field::Folder), false;
    if (!QDir().mkpath(m_request.folder))
        return fail(tr("This folder could not be made."), Field::Folder), false;
    m_request.folder = QFileInfo(m_request.folder).canonicalFilePath();
    const auto may = sync::WorkCopy::mayJoin(m_request.folder, serverOf(m_request.link).toString(), projectOf(m_request.link));
    if (!may)
        return fail(QString::fromStdString(may.error().message), Field::Folder), false;
    return true;
}

void JoinController::start(const Request &request)
{
    m_request = request;
    m_step = Step::Accepting;
    ++m_attempt;
    if (!check())
        return;
    m_record = {};
    m_record.folder = m_request.folder;
    m_record.server = serverOf(m_request.link);
    m_record.person = m_request.name.trimmed();
    m_record.link = m_request.link.trimmed();
    m_record.byAccount = m_request.api && m_request.api->isSignedIn();
    m_api = m_record.byAccount ? m_request.api : std::make_shared<sync::ServerApi>(m_record.server);
    Q_EMIT progress(tr("Asking %1").arg(m_record.server.host()), 0, 0);
    inspect();
}

void JoinController::inspect()
{
    whenReady(this, m_api->inspectInvitation(secretOf(m_request.link)), [this, attempt = m_attempt](const sync::Expected<sync::ApiInvited> &invited) {
        if (m_step != Step::Accepting || attempt != m_attempt)     // cancelled with the answer already here
            return;
        if (!invited)
            return failWith(invited.error(), Field::Link);
        m_record.name = invited->projectName;
        accept();
    });
}

void JoinController::accept()
{
    whenReady(this, m_api->acceptInvitation(secretOf(m_request.link), m_record.person), [this, attempt = m_attempt](const sync::Expected<sync::ApiAccepted> &accepted) {
        if (m_step != Step::Accepting || attempt != m_attempt)     // cancelled with the answer already here
            return;
        if (!accepted)
            return failWith(accepted.error(), Field::Link);
        download(*accepted);
    });
}

void JoinController::download(const sync::ApiAccepted &accepted)
{
    if (accepted.session) {        // a guest's, of its own
        m_record.byAccount = false;
        m_api = std::make_shared<sync::ServerApi>(m_record.server);
        m_api->restoreSession(*accepted.session);
    }
    if (!m_api->isSignedIn())
        return fail(tr("The server did not sign you in."), Field::None);
    m_step = Step::Downloading;
    m_record.project = accepted.project;
    auto live = LiveFolder::open(m_record, m_api, nullptr);
    if (!live)
        return failWith(live.error(), Field::Folder);
    m_live = std::move(*live);
    connect(m_live.get(), &LiveFolder::progressChanged, this, &JoinController::onProgress);
    connect(m_live.get(), &LiveFolder::stateChanged, this, &JoinController::onProgress);
    onProgress();
}

void JoinController::onProgress()
{
    if (m_step != Step::Downloading || !m_live)
        return;
    const LiveState state = m_live->state();
    if (state.kind == LiveState::Kind::Failed)
        return fail(state.reason, Field::None);
    const auto at = m_live->progress();
    Q_EMIT progress(tr("Getting the files: %1 of %2").arg(at.done).arg(at.total), at.done, at.total);
    if (!at.settled)
        return;
    m_step = Step::Done;
    m_live->disconnect(this);
    QMetaObject::invokeMethod(this, [this] { Q_EMIT done(m_record.folder); }, Qt::QueuedConnection);
}

void JoinController::cancel()
{
    if (m_step == Step::Done || m_step == Step::Idle)
        return;
    const bool bound = m_live != nullptr;
    m_step = Step::Idle;
    m_live.reset();
    m_api.reset();
    if (bound) {
        LiveRecord::forget(m_request.folder);
        sync::ClientStore::forget(m_request.folder);
    }
}

void JoinController::fail(const QString &message, Field field)
{
    // Not at once: what fails may be what is running.
    m_step = Step::Failed;
    QMetaObject::invokeMethod(this, [this, message, field] {
        m_step = Step::Accepting;
        cancel();
        m_step = Step::Failed;
        Q_EMIT failed(message, field);
    }, Qt::QueuedConnection);
}

void JoinController::failWith(const sync::Error &error, Field field)
{
    fail(QString::fromStdString(error.message), error.code == "unreachable" ? Field::Link : field);
}

} // namespace dyad::app
