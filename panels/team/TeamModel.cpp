// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/team/TeamModel.h"

namespace dyad::panels {

using sync::Participant;
using sync::PresenceState;
using sync::ProjectSession;

TeamModel::TeamModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void TeamModel::setProject(ProjectSession *project, LineOf lineOf)
{
    if (m_project)
        m_project->disconnect(this);
    m_project = project;
    m_lineOf = std::move(lineOf);
    if (project) {
        connect(project, &ProjectSession::participantsChanged, this, &TeamModel::reload);
        connect(project, &ProjectSession::stateChanged, this, &TeamModel::reload);
        connect(project, &ProjectSession::presenceChanged, this, &TeamModel::onPresence);
        connect(project, &ProjectSession::fileRenamed, this, &TeamModel::refresh);
    }
    reload();
}

void TeamModel::reload()
{
    beginResetModel();
    m_people = m_project ? m_project->participants() : QVector<Participant>{};
    std::stable_sort(m_people.begin(), m_people.end(), [](const Participant &a, const Participant &b) {
        return a.self != b.self ? b.self : a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    endResetModel();
}

void TeamModel::refresh()
{
    if (!m_people.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_people.size()) - 1));
}

int TeamModel::rowOf(sync::ConnectionId connection) const
{
    for (qsizetype row = 0; row < m_people.size(); ++row)
        if (m_people.at(row).connection == connection)
            return int(row);
    return -1;
}

void TeamModel::onPresence(sync::ConnectionId connection)
{
    if (const int row = rowOf(connection); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

void TeamModel::setFollowed(sync::ConnectionId connection)
{
    m_followed = connection;
    refresh();
}

int TeamModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_people.size()); }

QString TeamModel::path(const Participant &person) const
{
    const auto presence = m_project ? m_project->presenceOf(person.connection) : std::nullopt;
    if (!presence || presence->doc == 0)
        return {};
    const auto file = m_project->files().constFind(presence->doc);
    return file == m_project->files().constEnd() ? QString() : file->path;
}

QString TeamModel::place(const Participant &person) const
{
    const QString file = path(person).section(QLatin1Char('/'), -1);
    if (file.isEmpty())
        return person.self ? tr("this window") : tr("no file open");
    const int line = m_lineOf ? m_lineOf(*m_project->presenceOf(person.connection)) : 0;
    return line > 0 ? tr("%1, line %2").arg(file, QString::number(line)) : file;
}

QString TeamModel::branch(const Participant &person) const
{
    const auto presence = m_project ? m_project->presenceOf(person.connection) : std::nullopt;
    return presence ? presence->branch : QString();
}

QString TeamModel::activity(const Participant &person) const
{
    const auto presence = m_project ? m_project->presenceOf(person.connection) : std::nullopt;
    if (!presence)
        return {};
    switch (presence->activity) {
    case PresenceState::Activity::Typing: return tr("typing");
    case PresenceState::Activity::Idle: return tr("idle");
    case PresenceState::Activity::Active: return {};
    }
    return {};
}

QVariant TeamModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_people.size())
        return {};
    const Participant &person = m_people.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return person.self ? tr("%1 (you)").arg(person.name) : person.name;
    case Qt::AccessibleTextRole: {
        QStringList parts{person.name, place(person), activity(person), branch(person).isEmpty() ? QString() : tr("Branch %1").arg(branch(person))};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole: return (path(person).isEmpty() ? person.device : path(person)) + (branch(person).isEmpty() ? QString() : QLatin1Char('\n') + tr("Branch %1").arg(branch(person)));
    case BranchRole: return branch(person);
    case ConnectionRole: return QVariant::fromValue(person.connection);
    case ColorRole: return person.color;
    case SelfRole: return person.self;
    case PlaceRole: return place(person);
    case PathRole: return path(person);
    case ActivityRole: return activity(person);
    case FollowedRole: return person.connection == m_followed;
    default: return {};
    }
}

} // namespace dyad::panels
