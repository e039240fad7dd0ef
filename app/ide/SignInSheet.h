// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/FormSheet.h"

namespace dyad::app {

class Account;

/// Sign in to a dyad-server: address, email, password. Errors stand under their field.
class SignInSheet : public FormSheet {
    Q_OBJECT
public:
    SignInSheet(Account *account, QWidget *window);
    void open();

protected:
    void accept() override;
    void cancel() override;

private:
    Account *m_account;
    Field m_server, m_email, m_password;
};

} // namespace dyad::app
