// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/account/AccountPage.h"
#include <QJsonArray>

class QListWidget;

namespace dyad::app {

/// Keys at the server's AI providers that one, or an organisation, brings along: calls go out with them, and they pay. A key is never shown again.
class ProviderKeysPage : public AccountPage {
    Q_OBJECT
public:
    enum class Whose { Own, Organisation };
    ProviderKeysPage(Whose whose, sync::AccountApi *api, QWidget *parent);
    /// Of an organisation: the organisation. A personal one has no keys apart from one's own.
    void show(const QJsonObject &about) override;

private:
    QString path(const QString &more = {}) const;
    void ask();
    void list(const QJsonArray &providers);
    void choose();
    void keep();
    void test();
    void remove();
    QString chosen() const;
    const Whose m_whose;
    QString m_organisation;
    int m_asked = 0;                     ///< the answer to an older question is not shown
    QLabel *m_hint;
    QListWidget *m_list;
    Field m_key;
    QPushButton *m_keep, *m_test, *m_remove;
};

} // namespace dyad::app
