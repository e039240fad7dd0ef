// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/account/AccountFactorPage.h"
#include "app/ide/account/QrPicture.h"
#include <QFontDatabase>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dyad::app {

AccountFactorPage::AccountFactorPage(sync::AccountApi *api, QWidget *parent) : AccountPage(u"account.factor"_s, api, parent)
{
    m_text = addText({});
    m_qr = new QrPicture(this);
    column()->addWidget(m_qr);
    m_key = addText({}, "head");
    m_key->setObjectName(u"account.factor.key"_s);
    m_key->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_key->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_password = addField(u"password"_s, tr("Password"), true);
    m_code = addField(u"code"_s, tr("Code"));
    m_code.edit->setPlaceholderText(tr("six digits, or a recovery code"));
    m_begin = addButton(u"begin"_s, tr("Set up"));
    m_confirm = addButton(u"confirm"_s, tr("Turn on"));
    m_anew = addButton(u"anew"_s, tr("New recovery codes"), false);
    m_off = addButton(u"off"_s, tr("Turn off"), false);
    connect(m_begin, &QPushButton::clicked, this, &AccountFactorPage::enrol);
    connect(m_confirm, &QPushButton::clicked, this, &AccountFactorPage::confirm);
    connect(m_anew, &QPushButton::clicked, this, [this] { withProof(u"me/second-factor/recovery-codes"_s); });
    connect(m_off, &QPushButton::clicked, this, [this] { withProof(u"me/second-factor/disable"_s); });
}

void AccountFactorPage::show(const QJsonObject &me)
{
    const QJsonObject factor = me[u"secondFactor"_s].toObject();
    m_hasPassword = me[u"password"_s].toBool();
    m_required = factor[u"required"_s].toBool();
    if (m_state == State::SettingUp && !factor[u"on"_s].toBool())
        return;                          // one is at it
    setState(factor[u"on"_s].toBool() ? State::On : State::Off);
    if (m_state == State::On)
        m_text->setText(tr("Your second factor is on. %n recovery code(s) are not used yet.", nullptr, factor[u"recoveryCodes"_s].toInt()));
}

void AccountFactorPage::setState(State state)
{
    m_state = state;
    const bool on = state == State::On, begun = state == State::SettingUp;
    m_text->setText(begun ? tr("Read the picture with an authenticator app, or type the key into it; then type the code that it shows.")
                          : tr("With a second factor nobody gets in with your password alone: a code of an app on your telephone is asked for, too."));
    m_qr->setVisible(begun);
    m_key->setVisible(begun || (on && !m_key->text().isEmpty()));
    m_password.row->setVisible(m_hasPassword && !begun);
    m_code.row->setVisible(begun || on);
    m_begin->setVisible(state == State::Off);
    m_confirm->setVisible(begun);
    m_anew->setVisible(on);
    m_off->setVisible(on && !m_required);
}

void AccountFactorPage::clear()
{
    AccountPage::clear();
    m_code.edit->clear();
    m_key->clear();
    m_qr->setText({});
    setState(m_state == State::On ? State::On : State::Off);
}

void AccountFactorPage::enrol()
{
    call("POST", u"me/second-factor"_s, {{u"password"_s, m_password.edit->text()}}, {{"bad-password", m_password}}, [this](const QJsonObject &made) {
        m_password.edit->clear();
        m_qr->setText(made[u"url"_s].toString());
        m_key->setText(made[u"secret"_s].toString());
        setState(State::SettingUp);
        m_code.edit->setFocus(Qt::OtherFocusReason);
    });
}

void AccountFactorPage::confirm()
{
    call("POST", u"me/second-factor/confirm"_s, {{u"code"_s, m_code.edit->text()}}, {{"bad-code", m_code}, {"bad-request", m_code}},
         [this](const QJsonObject &answer) { showCodes(answer); });
}

void AccountFactorPage::withProof(const QString &path)
{
    const QJsonObject body{{u"password"_s, m_password.edit->text()}, {u"code"_s, m_code.edit->text()}};
    call("POST", path, body, {{"bad-password", m_password}, {"bad-code", m_code}}, [this](const QJsonObject &answer) {
        if (answer.contains(u"recoveryCodes"_s))
            return showCodes(answer);
        clear();
        setState(State::Off);
        say(tr("The second factor is off."));
        Q_EMIT changed();
    });
}

void AccountFactorPage::showCodes(const QJsonObject &answer)
{
    QStringList codes;
    for (const QJsonValue &code : answer[u"recoveryCodes"_s].toArray())
        codes.append(code.toString());
    m_code.edit->clear();
    m_password.edit->clear();
    m_qr->setText({});
    m_key->setText(codes.join(u'\n'));
    setState(State::On);
    say(tr("These recovery codes let you in once each where the app is lost. Keep them in a safe place: they are not shown again."));
    Q_EMIT changed();
}

} // namespace dyad::app
