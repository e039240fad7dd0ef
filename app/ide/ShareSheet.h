// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/FormSheet.h"
#include "app/ide/ShareController.h"

class QComboBox;
class QRadioButton;

namespace dyad::app {

class Account;

/// Share: where, then progress, then the invitation link with Copy. For a folder that is shared already, only the link.
class ShareSheet : public FormSheet {
    Q_OBJECT
public:
    ShareSheet(ShareController *controller, Account *account, QWidget *window);
    void openFor(const QString &folder, const QString &person);
    void showLink(const QString &link, const QString &project);
    /// A member invites: asks the server, then showLink or showRefusal.
    void showInviting(const QString &project);
    void showRefusal(const QString &project, const QString &why);

    QString role() const;                       ///< what the next link gives
    bool isCopied() const { return m_copied; }  ///< the link that is shown may be in somebody's hands

Q_SIGNALS:
    /// Another role was chosen while a link is shown.
    void roleWanted();
    void shareWanted(const dyad::app::ShareController::Request &request);
    void signInWanted();

protected:
    void accept() override;
    void cancel() override;
    QWidget *firstFocus() override;

private:
    enum class Look { Choose, Working, Link, Inviting, Refused };
    void setLook(Look look);
    void offerOrganisations();
    ShareController *m_controller;
    Account *m_account;
    Field m_name, m_link;
    QWidget *m_places;
    QRadioButton *m_here, *m_network, *m_server;
    QComboBox *m_organisation;               // of the server's, where one is in more than one's own
    QComboBox *m_role;
    Look m_look = Look::Choose;
    int m_roleOfLink = 0;
    bool m_copied = false;
    QString m_folder;
};

} // namespace dyad::app
