// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/FormSheet.h"
#include "sync/session/ServerApi.h"
#include <QJsonObject>
#include <memory>

namespace dyad::app {

/// A forgotten password: asks the server to mail a code, then takes the code and a new password.
class PasswordSheet : public FormSheet {
    Q_OBJECT
public:
    explicit PasswordSheet(QWidget *window);
    void openWith(const QString &server, const QString &email);

Q_SIGNALS:
    void done();                             ///< the new password holds: one can sign in

protected:
    void accept() override;
    void cancel() override;
    QWidget *firstFocus() override;

private:
    enum class Page { Ask, Finish };
    void show(Page page);
    void call(const QString &path, const QJsonObject &body, const std::function<void()> &then);
    void refuse(const sync::Error &error);
    Page m_page = Page::Ask;
    Field m_server, m_email, m_code, m_password;
    std::unique_ptr<sync::ServerApi> m_api;
};

} // namespace dyad::app
