// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/account/AccountPage.h"

namespace dyad::app {

class QrPicture;

/// The second factor: on with a picture and a code, off with password and code, recovery codes anew.
class AccountFactorPage : public AccountPage {
    Q_OBJECT
public:
    AccountFactorPage(sync::AccountApi *api, QWidget *parent);
    void show(const QJsonObject &me) override;
    void clear() override;

private:
    enum class State { Off, SettingUp, On };
    void setState(State state);
    void enrol();
    void confirm();
    void withProof(const QString &path);
    void showCodes(const QJsonObject &answer);
    State m_state = State::Off;
    bool m_hasPassword = true, m_required = false;
    QLabel *m_text, *m_key;
    QrPicture *m_qr;
    Field m_password, m_code;
    QPushButton *m_begin, *m_confirm, *m_anew, *m_off;
};

} // namespace dyad::app
