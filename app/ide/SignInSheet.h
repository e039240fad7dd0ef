// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/Account.h"
#include "app/ide/FormSheet.h"

class QVBoxLayout;

namespace dyad::app {

class QrPicture;

/// Sign in to a dyad-server, or make an account there: with a password, at an issuer by the browser, or with a code that is approved
/// elsewhere; then the second factor, where one is wanted. Errors stand under their field.
class SignInSheet : public FormSheet {
    Q_OBJECT
public:
    SignInSheet(Account *account, QWidget *window);
    void open();

Q_SIGNALS:
    void forgotten(const QString &server, const QString &email);

protected:
    void accept() override;
    void cancel() override;
    QWidget *firstFocus() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Page { SignIn, SignUp, Code, SetUp, RecoveryCodes, Waiting };
    void makeFields();
    void makeOthers();
    void makeExtras();
    void connectAccount();
    void show(Page page);
    void showWays(const sync::AccountApi::Ways &ways);
    void showError(const QString &message, Account::Field field);
    void wait(const QString &title, const QString &text);
    void onSecondFactor(const sync::AccountApi::Enrolment &enrolment);
    void onSignedIn(const QStringList &recoveryCodes);
    void clearSecrets();

    Account *m_account;
    Page m_page = Page::SignIn;
    Page m_before = Page::SignIn;            // where an error of a waiting page is shown
    Field m_server, m_invite, m_name, m_email, m_password, m_code;
    QWidget *m_others = nullptr, *m_issuerBox = nullptr;
    QVBoxLayout *m_issuers = nullptr;
    QPushButton *m_byCode = nullptr, *m_other = nullptr, *m_forgotten = nullptr;
    QrPicture *m_qr = nullptr;
    QLabel *m_big = nullptr;                 // the key, the codes, the user code
};

} // namespace dyad::app
