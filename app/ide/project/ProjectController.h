// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ApiCall.h"
#include <QJsonArray>
#include <QObject>
#include <QPointer>

namespace dyad::app {

class LiveFolder;

/// Who is in the shared project with which role, and its rights by path, as the server has them. GUI thread.
class ProjectController : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    void open(LiveFolder *live);
    QString ownRole() const;
    const QJsonArray &members() const { return m_members; }
    const QJsonArray &rules() const { return m_rules; }
    void reload();
    void setRole(qint64 member, const QString &role);
    void remove(qint64 member);
    void setRules(const QJsonArray &rules);
    /// What a role sees of the files, with the rules that the server has.
    void preview(const QString &role);

Q_SIGNALS:
    void membersChanged();
    void rulesChanged();
    void rulesKept();
    void previewed(const QJsonArray &files);
    void failed(const QString &why);

private:
    using Then = std::function<void(const QJsonObject &)>;
    void call(const QByteArray &method, const QString &path, const std::optional<QJsonObject> &body, Then then);

    QPointer<LiveFolder> m_live;
    QJsonArray m_members, m_rules;
};

} // namespace dyad::app
