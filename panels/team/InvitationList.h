// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ApiTypes.h"
#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace dyad::panels {

/// The invitations that are still good: what role they give, until when, how often they were used; each can be withdrawn, after a second click
/// on the same button. Not there at all while there is none.
class InvitationList : public QWidget {
    Q_OBJECT
public:
    explicit InvitationList(QWidget *parent = nullptr);
    void setInvitations(const QVector<sync::ApiInvitation> &invitations);
    int count() const { return m_count; }

Q_SIGNALS:
    void revokeRequested(const QString &invitation);

private:
    QWidget *makeRow(const sync::ApiInvitation &invitation);
    QLabel *m_title;
    QScrollArea *m_scroll;
    QWidget *m_rows;
    QVBoxLayout *m_list;
    int m_count = 0;
};

} // namespace dyad::panels
