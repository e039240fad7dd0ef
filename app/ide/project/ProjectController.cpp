// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/project/ProjectController.h"
#include "app/ide/LiveFolder.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dyad::app {

void ProjectController::open(LiveFolder *live)
{
    m_live = live;
    m_members = m_rules = {};
    reload();
}

QString ProjectController::ownRole() const
{
    return m_live ? m_live->project()->role() : QString();
}

void ProjectController::call(const QByteArray &method, const QString &path, const std::optional<QJsonObject> &body, Then then)
{
    if (!m_live)
        return;
    sync::ApiRequest request;
    request.method = method;
    request.path = u"projects/%1/%2"_s.arg(m_live->record().project, path);
    request.body = body;
    auto *call = new sync::ApiCall(m_live->api(), std::move(request), [this, self = QPointer<ProjectController>(this), then](const sync::Expected<sync::ApiAnswer> &answer) {
        if (!self)
            return;
        if (answer)
            then(QJsonDocument::fromJson(answer->body).object());
        else
            Q_EMIT failed(QString::fromStdString(answer.error().message));
    });
    call->start();
}

void ProjectController::reload()
{
    call("GET", u"members"_s, {}, [this](const QJsonObject &answer) {
        m_members = answer[u"members"_s].toArray();
        Q_EMIT membersChanged();
    });
    call("GET", u"rights"_s, {}, [this](const QJsonObject &answer) {
        m_rules = answer[u"rules"_s].toArray();
        Q_EMIT rulesChanged();
    });
}

void ProjectController::setRole(qint64 member, const QString &role)
{
    QJsonObject body;
    body.insert(u"role"_s, role);
    call("PUT", u"members/%1"_s.arg(member), body, [this](const QJsonObject &) { reload(); });
}

void ProjectController::remove(qint64 member)
{
    call("DELETE", u"members/%1"_s.arg(member), {}, [this](const QJsonObject &) { reload(); });
}

void ProjectController::setRules(const QJsonArray &rules)
{
    QJsonObject body;
    body.insert(u"rules"_s, rules);
    call("PUT", u"rights"_s, body, [this](const QJsonObject &answer) {
        m_rules = answer[u"rules"_s].toArray();
        Q_EMIT rulesChanged();
        Q_EMIT rulesKept();
    });
}

void ProjectController::preview(const QString &role)
{
    call("GET", u"rights/preview?role="_s + role, {}, [this](const QJsonObject &answer) { Q_EMIT previewed(answer[u"files"_s].toArray()); });
}

} // namespace dyad::app
