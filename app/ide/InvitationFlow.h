// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

namespace dyad::app {

class Workbench;

/// The invitations of the shared folder, in the team panel, for who may give them: read again when one comes to look. GUI thread.
class InvitationFlow : public QObject {
    Q_OBJECT
public:
    explicit InvitationFlow(Workbench *workbench);
    void attach();
    void refresh();

private:
    bool mayInvite() const;
    void revoke(const QString &invitation);
    Workbench *m_bench;
    int m_asked = 0;                // the list that was asked for last
};

} // namespace dyad::app
