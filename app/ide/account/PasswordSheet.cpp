// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/account/PasswordSheet.h"
#include "app/ide/ServerCalls.h"
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace dyad::app {

PasswordSheet::PasswordSheet(QWidget *window) : FormSheet(u"forgot"_s, window)
{
    setCardWidth(420);
    m_server = addField(u"server"_s, tr("Server"), u"https://dyad.example.org"_s);
    m_email = addField(u"email"_s, tr("Email"));
    m_code = addField(u"code"_s, tr("Code"), tr("from the mail"));
    m_password = addField(u"password"_s, tr("New password"));
    m_password.edit->setEchoMode(QLineEdit::Password);
    show(Page::Ask);
}

void PasswordSheet::show(Page page)
{
    m_page = page;
    const bool asks = page == Page::Ask;
    m_server.row->setVisible(asks);
    m_email.row->setVisible(asks);
    m_code.row->setVisible(!asks);
    m_password.row->setVisible(!asks);
    if (asks)
        setTitle(tr("Forgotten password"), tr("The server mails a code to your address, good for half an hour."));
    else
        setTitle(tr("A new password"), tr("If there is an account with this address, a mail is on its way. All your sign-ins end when the new password holds."));
    setMain(asks ? tr("Mail me a code") : tr("Set the password"));
}

void PasswordSheet::openWith(const QString &server, const QString &email)
{
    m_server.edit->setText(server);
    m_email.edit->setText(email);
    for (const Field &field : {m_server, m_email, m_code, m_password})
        setError(field, {});
    m_code.edit->clear();
    m_password.edit->clear();
    setFailure({});
    setBusy(false);
    show(Page::Ask);
    openSheet();
}

QWidget *PasswordSheet::firstFocus()
{
    if (m_page == Page::Finish)
        return m_code.edit;
    return m_server.edit->text().isEmpty() ? m_server.edit : m_email.edit;
}

void PasswordSheet::refuse(const sync::Error &error)
{
    const QString message = QString::fromStdString(error.message);
    if (error.code == "bad-token")
        return setError(m_code, message);
    if (error.code == "weak-password")
        return setError(m_password, message);
    if (m_page == Page::Ask && (error.code == "unreachable" || error.code == "not-supported"))
        return setError(m_server, message);
    setFailure(message);
}

void PasswordSheet::call(const QString &path, const QJsonObject &body, const std::function<void()> &then)
{
    setBusy(true, tr("Asking the server"));
    callServer(m_api.get(), this, "POST", path, body, [this, then](const sync::Expected<QJsonObject> &answer) {
        setBusy(false);
        if (answer)
            then();
        else
            refuse(answer.error());
    });
}

void PasswordSheet::accept()
{
    setFailure({});
    for (const Field &field : {m_server, m_email, m_code, m_password})
        setError(field, {});
    if (m_page == Page::Finish) {
        call(u"password/reset"_s, {{u"token"_s, m_code.edit->text().trimmed()}, {u"newPassword"_s, m_password.edit->text()}}, [this] {
            m_code.edit->clear();
            m_password.edit->clear();
            closeSheet();
            Q_EMIT done();
        });
        return;
    }
    const QUrl url(m_server.edit->text().trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return setError(m_server, tr("This is not the address of a server. It looks like https://dyad.example.org"));
    if (!m_email.edit->text().contains(u'@'))
        return setError(m_email, tr("This is not an email address."));
    m_api = std::make_unique<sync::ServerApi>(url);
    call(u"password/forgot"_s, {{u"email"_s, m_email.edit->text().trimmed()}}, [this] {
        show(Page::Finish);
        firstFocus()->setFocus(Qt::OtherFocusReason);
    });
}

void PasswordSheet::cancel()
{
    m_code.edit->clear();
    m_password.edit->clear();
    setBusy(false);
    m_api.reset();                           // its call ends with it
    closeSheet();
}

} // namespace dyad::app
