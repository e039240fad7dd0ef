// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/SignInSheet.h"
#include "app/ide/account/QrPicture.h"
#include <QApplication>
#include <QDesktopServices>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dyad::app {

SignInSheet::SignInSheet(Account *account, QWidget *window) : FormSheet(u"signIn"_s, window), m_account(account)
{
    setCardWidth(420);
    makeFields();
    makeExtras();
    makeOthers();
    connectAccount();
    show(Page::SignIn);
}

void SignInSheet::makeFields()
{
    m_server = addField(u"server"_s, tr("Server"), u"https://dyad.example.org"_s);
    m_invite = addField(u"invite"_s, tr("Invitation"), tr("the code that you were sent; empty where none is wanted"));
    m_name = addField(u"name"_s, tr("Your name"), tr("as the others see it"));
    m_email = addField(u"email"_s, tr("Email"));
    m_password = addField(u"password"_s, tr("Password"));
    m_password.edit->setEchoMode(QLineEdit::Password);
    m_code = addField(u"code"_s, tr("Code"), tr("six digits, or a recovery code"));
    connect(m_server.edit, &QLineEdit::editingFinished, this, [this] { m_account->askWays(m_server.edit->text()); });
}

void SignInSheet::makeExtras()
{
    m_qr = new QrPicture(body());
    addWidget(m_qr);
    m_big = new QLabel(body());
    m_big->setObjectName(u"signIn.big"_s);
    m_big->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_big->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_big->setWordWrap(true);
    addWidget(m_big);
}

void SignInSheet::makeOthers()
{
    m_others = new QWidget(body());
    auto *column = new QVBoxLayout(m_others);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(8);
    m_issuerBox = new QWidget(m_others);
    m_issuers = new QVBoxLayout(m_issuerBox);
    m_issuers->setContentsMargins(0, 0, 0, 0);
    m_issuers->setSpacing(8);
    const auto button = [&](const char *name) {
        auto *made = new QPushButton(m_others);
        made->setObjectName(QLatin1StringView(name));
        made->setAutoDefault(false);
        return made;
    };
    m_byCode = button("signIn.byCode");
    m_byCode->setText(tr("Sign in with another device"));
    m_other = button("signIn.other");
    m_forgotten = button("signIn.forgotten");
    m_forgotten->setText(tr("Forgot your password?"));
    m_forgotten->setFlat(true);
    column->addWidget(m_issuerBox);
    column->addWidget(m_byCode);
    column->addWidget(m_other);
    column->addWidget(m_forgotten);
    addWidget(m_others);
    connect(m_byCode, &QPushButton::clicked, this, [this] {
        m_before = m_page;
        setBusy(true, tr("Asking for a code"));
        m_account->signInByCode(m_server.edit->text());
    });
    connect(m_forgotten, &QPushButton::clicked, this, [this] {
        const QString server = m_server.edit->text(), email = m_email.edit->text();
        cancel();
        Q_EMIT forgotten(server, email);
    });
    connect(m_other, &QPushButton::clicked, this, [this] {
        show(m_page == Page::SignIn ? Page::SignUp : Page::SignIn);
        firstFocus()->setFocus(Qt::OtherFocusReason);
    });
}

void SignInSheet::connectAccount()
{
    connect(m_account, &Account::waysKnown, this, &SignInSheet::showWays);
    connect(m_account, &Account::signedIn, this, &SignInSheet::onSignedIn);
    connect(m_account, &Account::signInFailed, this, &SignInSheet::showError);
    connect(m_account, &Account::secondFactorWanted, this, &SignInSheet::onSecondFactor);
    connect(m_account, &Account::userCodeShown, this, [this](const QString &code) {
        wait(tr("Approve this code"), tr("Where you are signed in already, open your account and its page Devices, or run dyadctl device approve."));
        m_big->setText(code);
        m_big->show();
    });
    connect(m_account, &Account::browserWanted, this, [this](const QUrl &url) {
        wait(tr("Go on in the browser"), tr("Sign in there; this window then goes on by itself. If no browser opens, copy this address:"));
        m_big->setText(url.toString(QUrl::FullyEncoded));
        m_big->show();
        if (!qEnvironmentVariableIsSet("DYAD_NO_BROWSER"))
            QDesktopServices::openUrl(url);
    });
}

void SignInSheet::showWays(const sync::AccountApi::Ways &ways)
{
    while (QLayoutItem *item = m_issuers->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto &issuer : ways.issuers) {
        auto *button = new QPushButton(tr("Continue with %1").arg(issuer.label), m_issuerBox);
        button->setObjectName(u"signIn.issuer."_s + issuer.name);
        button->setAutoDefault(false);
        m_issuers->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, name = issuer.name] {
            m_before = m_page;
            setBusy(true, tr("Asking the server"));
            m_account->signInAt(m_server.edit->text(), name, m_invite.edit->text());
        });
    }
    m_issuerBox->setVisible(!ways.issuers.isEmpty());
    m_other->setVisible(ways.signUp != u"closed" || ways.setup);
}

void SignInSheet::show(Page page)
{
    m_page = page;
    const bool form = page == Page::SignIn || page == Page::SignUp;
    m_server.row->setVisible(form);
    m_email.row->setVisible(form);
    m_password.row->setVisible(form);
    m_others->setVisible(form);
    m_invite.row->setVisible(page == Page::SignUp);
    m_name.row->setVisible(page == Page::SignUp);
    m_code.row->setVisible(page == Page::Code || page == Page::SetUp);
    m_qr->setVisible(page == Page::SetUp);
    m_big->setVisible(page == Page::SetUp || page == Page::RecoveryCodes);
    m_forgotten->setVisible(page == Page::SignIn);
    m_other->setText(page == Page::SignUp ? tr("I have an account") : tr("Make an account"));
    mainButton()->setVisible(page != Page::Waiting);
    cancelButton()->setVisible(page != Page::RecoveryCodes);
    setFailure({});
    if (page == Page::SignIn)
        setTitle(tr("Sign in to a server"), tr("Folders you share then live on your team's dyad-server."));
    if (page == Page::SignUp)
        setTitle(tr("Make an account"), tr("On your team's dyad-server."));
    if (page == Page::Code)
        setTitle(tr("Second factor"), tr("Type the code that your authenticator app shows now, or a recovery code."));
    if (page == Page::SetUp)
        setTitle(tr("Set up a second factor"), tr("This server wants one. Read the picture with an authenticator app, or type the key into it; then type the code that it shows."));
    setMain(page == Page::SignUp ? tr("Make the account") : page == Page::RecoveryCodes ? tr("I have kept them") : page == Page::SignIn ? tr("Sign in") : tr("Go on"));
}

void SignInSheet::wait(const QString &title, const QString &text)
{
    setBusy(false);
    show(Page::Waiting);
    setTitle(title, text);
    setClosable(false);
    cancelButton()->setFocus(Qt::OtherFocusReason);
}

void SignInSheet::onSecondFactor(const sync::AccountApi::Enrolment &enrolment)
{
    setBusy(false);
    m_code.edit->clear();
    show(enrolment.secret.isEmpty() ? Page::Code : Page::SetUp);
    if (!enrolment.secret.isEmpty()) {
        m_qr->setText(enrolment.url);
        m_big->setText(enrolment.secret);
    }
    m_code.edit->setFocus(Qt::OtherFocusReason);
}

void SignInSheet::onSignedIn(const QStringList &recoveryCodes)
{
    setBusy(false);
    clearSecrets();
    if (recoveryCodes.isEmpty())
        return closeSheet();
    show(Page::RecoveryCodes);
    setTitle(tr("Recovery codes"), tr("Each lets you in once where the app is lost. Keep them in a safe place: they are not shown again."));
    m_big->setText(recoveryCodes.join(u'\n'));
    setClosable(false);
    mainButton()->setFocus(Qt::OtherFocusReason);
}

void SignInSheet::showError(const QString &message, Account::Field field)
{
    setBusy(false);
    if (m_page == Page::Waiting)
        show(m_before);
    const std::pair<Account::Field, Field> fields[] = {{Account::Field::Server, m_server}, {Account::Field::Email, m_email}, {Account::Field::Password, m_password},
                                                       {Account::Field::Invite, m_invite}, {Account::Field::Name, m_name}, {Account::Field::Code, m_code}};
    for (const auto &[which, widgets] : fields) {
        if (which != field)
            continue;
        if (which == Account::Field::Invite && m_page == Page::SignIn)
            show(Page::SignUp);
        if (!widgets.row->isHidden())
            return setError(widgets, message);
    }
    setFailure(message);
}

void SignInSheet::open()
{
    if (m_server.edit->text().isEmpty())
        m_server.edit->setText(m_account->server().toString());
    m_issuerBox->hide();
    show(Page::SignIn);
    setBusy(false);
    m_account->askWays(m_server.edit->text());
    openSheet();
}

QWidget *SignInSheet::firstFocus()
{
    for (const Field &field : {m_server, m_invite, m_name, m_email, m_password, m_code})
        if (!field.row->isHidden() && field.edit->text().isEmpty())
            return field.edit;
    return mainButton();
}

/// Enter presses the button that has the focus; elsewhere it goes on.
void SignInSheet::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && button && isAncestorOf(button)) {
        button->click();
        return event->accept();
    }
    FormSheet::keyPressEvent(event);
}

void SignInSheet::accept()
{
    for (const Field &field : {m_server, m_invite, m_name, m_email, m_password, m_code})
        field.error->hide();
    setFailure({});
    switch (m_page) {
    case Page::SignIn:
        setBusy(true, tr("Signing in"));
        return m_account->signIn(m_server.edit->text(), m_email.edit->text(), m_password.edit->text());
    case Page::SignUp:
        setBusy(true, tr("Making the account"));
        return m_account->signUp(m_server.edit->text(), m_invite.edit->text(), m_name.edit->text(), m_email.edit->text(), m_password.edit->text());
    case Page::Code:
    case Page::SetUp:
        setBusy(true, tr("Checking the code"));
        return m_account->giveCode(m_code.edit->text());
    case Page::RecoveryCodes:
        setClosable(true);
        m_big->clear();
        return closeSheet();
    case Page::Waiting:
        return;
    }
}

void SignInSheet::cancel()
{
    m_account->cancel();
    clearSecrets();
    setBusy(false);
    closeSheet();
}

void SignInSheet::clearSecrets()
{
    m_password.edit->clear();
    m_code.edit->clear();
    m_big->clear();
    m_qr->setText({});
}

} // namespace dyad::app
