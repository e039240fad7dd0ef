// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/account/AccountPage.h"
#include <QJsonArray>

class QCheckBox;
class QListWidget;

namespace dyad::app {

/// Keys at the server's AI providers that one, or an organisation, brings along: calls go out with them, and they pay. A key is never shown again.
/// Where own keys are forbidden it says by whom and why; an organisation's owners say here whether they are in its projects.
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
    void showRules(const QJsonObject &answer);
    void addRule();
    void askRule();
    void keepRule();
    void choose();
    void keep();
    void test();
    void remove();
    QString chosen() const;
    const Whose m_whose;
    QString m_organisation;
    int m_asked = 0;                     ///< the answer to an older question is not shown
    QLabel *m_hint, *m_rules;
    bool m_forbidden = false;            ///< keys of one's own, on this server
    QCheckBox *m_rule = nullptr;         ///< of an organisation: whether people's own keys are used in its projects
    Field m_reason;
    QPushButton *m_keepRule = nullptr;
    QListWidget *m_list;
    Field m_key;
    QPushButton *m_keep, *m_test, *m_remove;
};

} // namespace dyad::app
