// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/SignInSheet.h"
#include "app/ide/Account.h"
#include <QLineEdit>
#include <QPushButton>

namespace dyad::app {

SignInSheet::SignInSheet(Account *account, QWidget *window)
    : FormSheet(QStringLiteral("signIn"), window), m_account(account)
{
    setCardWidth(420);
    setTitle(tr("Sign in to a server"), tr("Folders you share then live on your team's dyad-server."));
    m_server = addField(QStringLiteral("server"), tr("Server"), QStringLiteral("https://dyad.example.org"));
    m_email = addField(QStringLiteral("email"), tr("Email"));
    m_password = addField(QStringLiteral("password"), tr("Password"));
    m_password.edit->setEchoMode(QLineEdit::Password);
    setMain(tr("Sign in"));
    connect(account, &Account::signedIn, this, [this] {
        setBusy(false);
        m_password.edit->clear();
        closeSheet();
    });
    connect(account, &Account::signInFailed, this, [this](const QString &message, Account::Field field) {
        setBusy(false);
        switch (field) {
        case Account::Field::Server: return setError(m_server, message);
        case Account::Field::Email: return setError(m_email, message);
        case Account::Field::Password: return setError(m_password, message);
        case Account::Field::None: return setFailure(message);
        }
    });
}

void SignInSheet::open()
{
    if (m_server.edit->text().isEmpty())
        m_server.edit->setText(m_account->server().toString());
    setFailure({});
    setBusy(false);
    openSheet();
}

void SignInSheet::accept()
{
    setFailure({});
    setBusy(true, tr("Signing in"));
    m_account->signIn(m_server.edit->text(), m_email.edit->text(), m_password.edit->text());
}

void SignInSheet::cancel()
{
    m_account->cancel();
    m_password.edit->clear();
    setBusy(false);
    closeSheet();
}

} // namespace dyad::app
