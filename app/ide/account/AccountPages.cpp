// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/account/AccountPages.h"
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace dyad::app {

AccountProfilePage::AccountProfilePage(sync::AccountApi *api, QWidget *parent) : AccountPage(u"account.profile"_s, api, parent)
{
    m_name = addField(u"name"_s, tr("Your name"));
    m_email = addField(u"email"_s, tr("Email"));
    m_password = addField(u"password"_s, tr("Password, for a new address or the end of the account"), true);
    m_code = addField(u"code"_s, tr("Code of the second factor, for the end of the account"));
    connect(addButton(u"keep"_s, tr("Keep")), &QPushButton::clicked, this, &AccountProfilePage::keep);
    connect(addButton(u"export"_s, tr("Save what the server knows of you…"), false), &QPushButton::clicked, this, [this] {
        call("GET", u"me/export"_s, {}, {}, [this](const QJsonObject &all) { Q_EMIT exportWanted(QJsonDocument(all).toJson()); });
    });
    m_remove = addButton(u"remove"_s, tr("Delete the account…"), false);
    connect(m_remove, &QPushButton::clicked, this, &AccountProfilePage::remove);
}

void AccountProfilePage::show(const QJsonObject &me)
{
    m_me = me;
    m_name.edit->setText(me[u"name"_s].toString());
    m_email.edit->setText(me[u"email"_s].toString());
    m_password.row->setVisible(me[u"password"_s].toBool());
    m_code.row->setVisible(me[u"secondFactor"_s][u"on"_s].toBool());
    m_sure = false;
    m_remove->setText(tr("Delete the account…"));
}

void AccountProfilePage::keep()
{
    QJsonObject body{{u"password"_s, m_password.edit->text()}};
    const QString name = m_name.edit->text().trimmed(), email = m_email.edit->text().trimmed();
    if (name != m_me[u"name"_s].toString())
        body.insert(u"name"_s, name);
    if (email != m_me[u"email"_s].toString())
        body.insert(u"email"_s, email);
    const bool address = body.contains(u"email"_s);
    call("PATCH", u"me"_s, body, {{"bad-password", m_password}, {"bad-request", address ? m_email : m_name}, {"email-taken", m_email}}, [this](const QJsonObject &) {
        clear();
        say(tr("Kept."));
        Q_EMIT changed();
    });
}

void AccountProfilePage::remove()
{
    if (!m_sure) {
        m_sure = true;
        m_remove->setText(tr("Delete it for good"));
        return say(tr("Your name, address and ways in go; what you wrote stays in the projects, without a name. This cannot be undone. Type your password, then press the button again."), true);
    }
    const QJsonObject body{{u"password"_s, m_password.edit->text()}, {u"code"_s, m_code.edit->text()}};
    call("POST", u"me/delete"_s, body, {{"bad-password", m_password}, {"bad-code", m_code}}, [this](const QJsonObject &) { Q_EMIT accountGone(); });
}

AccountPasswordPage::AccountPasswordPage(sync::AccountApi *api, QWidget *parent) : AccountPage(u"account.password"_s, api, parent)
{
    m_old = addField(u"old"_s, tr("Password of now"), true);
    m_new = addField(u"new"_s, tr("New password"), true);
    m_again = addField(u"again"_s, tr("The new one once more"), true);
    addText(tr("Your other sign-ins end with it."));
    connect(addButton(u"change"_s, tr("Change the password")), &QPushButton::clicked, this, &AccountPasswordPage::change);
}

void AccountPasswordPage::show(const QJsonObject &me) { m_old.row->setVisible(me[u"password"_s].toBool()); }

void AccountPasswordPage::change()
{
    if (m_new.edit->text() != m_again.edit->text()) {
        m_again.error->setText(tr("These two are not the same."));
        m_again.error->show();
        return m_again.edit->setFocus(Qt::OtherFocusReason);
    }
    const QJsonObject body{{u"password"_s, m_old.edit->text()}, {u"newPassword"_s, m_new.edit->text()}};
    call("PUT", u"me/password"_s, body, {{"bad-password", m_old}, {"weak-password", m_new}, {"bad-request", m_new}}, [this](const QJsonObject &) {
        clear();
        say(tr("The password is changed; your other sign-ins have ended."));
        Q_EMIT changed();
    });
}

AccountDevicePage::AccountDevicePage(sync::AccountApi *api, QWidget *parent) : AccountPage(u"account.device"_s, api, parent)
{
    addText(tr("A device that wants to sign in as you shows a code. Let in only what you have started yourself just now."));
    m_code = addField(u"code"_s, tr("Code"));
    m_code.edit->setPlaceholderText(u"BCDF-GHJK"_s);
    m_look = addButton(u"look"_s, tr("Look who it is"));
    m_who = addText({}, "head");
    m_who->setObjectName(u"account.device.who"_s);
    m_approve = addButton(u"approve"_s, tr("Let it in"));
    m_refuse = addButton(u"refuse"_s, tr("Turn it away"), false);
    connect(m_look, &QPushButton::clicked, this, &AccountDevicePage::look);
    connect(m_approve, &QPushButton::clicked, this, [this] { decide(u"approve"_s); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { decide(u"refuse"_s); });
    connect(m_code.edit, &QLineEdit::textEdited, this, [this] { clear(); });
    AccountDevicePage::clear();
}

void AccountDevicePage::clear()
{
    AccountPage::clear();
    m_who->hide();
    m_approve->hide();
    m_refuse->hide();
    m_look->show();
}

void AccountDevicePage::look()
{
    call("POST", u"device/inspect"_s, {{u"userCode"_s, m_code.edit->text()}}, {{"no-such-device", m_code}, {"bad-request", m_code}}, [this](const QJsonObject &asking) {
        QString who = tr("%1, at the address %2").arg(asking[u"device"_s].toString(), asking[u"address"_s].toString());
        if (asking[u"days"_s].toInt() > 0)
            who += u'\n' + tr("If you let it in, it may do all that you may, for %1 days. You can end that under Sign-ins.").arg(asking[u"days"_s].toInt());
        m_who->setText(who);
        m_look->hide();
        for (QWidget *widget : {static_cast<QWidget *>(m_who), static_cast<QWidget *>(m_approve), static_cast<QWidget *>(m_refuse)})
            widget->show();
        m_refuse->setFocus(Qt::OtherFocusReason);        // the harmless one
    });
}

void AccountDevicePage::decide(const QString &what)
{
    call("POST", u"device/"_s + what, {{u"userCode"_s, m_code.edit->text()}}, {{"no-such-device", m_code}}, [this, what](const QJsonObject &) {
        m_code.edit->clear();
        clear();
        say(what == u"approve" ? tr("The device is signed in as you.") : tr("The device was turned away."));
        Q_EMIT changed();
    });
}

} // namespace dyad::app
