// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ProjectSession.h"
#include <QAbstractListModel>
#include <QPointer>

namespace dyad::panels {

/// Who is here, one row a live connection, oneself last: name, where (file and line), what they do. GUI thread.
class TeamModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { ConnectionRole = Qt::UserRole + 1, NameRole, ColorRole, SelfRole, PlaceRole, ActivityRole, PathRole, FollowedRole, BranchRole };
    /// The line (from 1) of a byte in a version of a document, where it is known here; 0 where it is not.
    using LineOf = std::function<int(const sync::PresenceState &presence)>;

    explicit TeamModel(QObject *parent = nullptr);
    void setProject(sync::ProjectSession *project, LineOf lineOf);
    void setFollowed(sync::ConnectionId connection);
    sync::ConnectionId followed() const { return m_followed; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    int rowOf(sync::ConnectionId connection) const;
    /// Refreshes the lines: a document that was not known here has been opened.
    void refresh();

private:
    void reload();
    void onPresence(sync::ConnectionId connection);
    QString place(const sync::Participant &person) const;
    QString path(const sync::Participant &person) const;
    QString activity(const sync::Participant &person) const;
    QString branch(const sync::Participant &person) const;
    QPointer<sync::ProjectSession> m_project;
    LineOf m_lineOf;
    QVector<sync::Participant> m_people;
    sync::ConnectionId m_followed = 0;
};

} // namespace dyad::panels
