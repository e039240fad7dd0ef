// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/account/AccountSheet.h"
#include "app/ide/Account.h"
#include "app/ide/FutureReply.h"
#include "app/ide/account/AccountFactorPage.h"
#include "app/ide/account/AccountPages.h"
#include "app/ide/account/AccountSessionsPage.h"
#include "app/ide/account/ProviderKeysPage.h"
#include <QFileDialog>
#include <QPushButton>
#include <QSaveFile>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace dyad::app {

AccountSheet::AccountSheet(Account *account, QWidget *window) : FormSheet(u"account"_s, window), m_account(account)
{
    setCardWidth(560);
    setMain(tr("Done"));
    mainButton()->setAutoDefault(false);
    cancelButton()->hide();
    connect(account, &Account::changed, this, [this] {
        if (isOpen() && m_madeFor != m_account->api())
            closeSheet();           // somebody else is signed in: the pages asked an account that is gone
    });
}

void AccountSheet::makePages()
{
    delete m_tabs;
    m_madeFor = m_account->api();
    m_pages.clear();
    m_tabs = new QTabWidget(body());
    m_tabs->setObjectName(u"account.tabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setFocusPolicy(Qt::StrongFocus);
    auto *profile = new AccountProfilePage(m_account->api(), m_tabs);
    const QPair<QString, AccountPage *> pages[] = {{tr("You"), profile},
                                                   {tr("Password"), new AccountPasswordPage(m_account->api(), m_tabs)},
                                                   {tr("Second factor"), new AccountFactorPage(m_account->api(), m_tabs)},
                                                   {tr("Sign-ins"), new AccountSessionsPage(m_account->api(), m_tabs)},
                                                   {tr("Devices"), new AccountDevicePage(m_account->api(), m_tabs)},
                                                   {tr("AI keys"), new ProviderKeysPage(ProviderKeysPage::Whose::Own, m_account->api(), m_tabs)}};
    for (const auto &[title, page] : pages) {
        m_tabs->addTab(page, title);
        m_pages.append(page);
        connect(page, &AccountPage::changed, this, &AccountSheet::askAgain);
    }
    connect(profile, &AccountProfilePage::exportWanted, this, &AccountSheet::saveExport);
    connect(profile, &AccountPage::accountGone, this, [this] {
        closeSheet();
        // Not while the page's own call is still on the stack.
        QMetaObject::invokeMethod(m_account, &Account::forget, Qt::QueuedConnection);
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int index) {
        for (qsizetype i = 0; i < m_pages.size(); ++i)
            if (i != index)
                m_pages[i]->clear();
    });
    addWidget(m_tabs);
}

void AccountSheet::open()
{
    if (!m_account->isSignedIn())
        return;
    makePages();
    setTitle(tr("Your account"), m_account->isTokenInFile() ? tr("On %1. This computer has no keychain: your sign-in is kept in a file that only you can read.").arg(m_account->server().host())
                                                            : tr("On %1.").arg(m_account->server().host()));
    setFailure({});
    askAgain();
    openSheet();
}

QWidget *AccountSheet::firstFocus() { return m_tabs ? static_cast<QWidget *>(m_tabs->tabBar()) : mainButton(); }

void AccountSheet::askAgain()
{
    whenReady(m_tabs, m_account->api()->call("GET", u"me"_s), [this](const sync::Expected<QJsonObject> &me) {
        if (!me)
            return setFailure(QString::fromStdString(me.error().message));
        for (AccountPage *page : std::as_const(m_pages))
            page->show(*me);
    });
}

void AccountSheet::saveExport(const QByteArray &json)
{
    const QString name = QFileDialog::getSaveFileName(this, tr("Save what the server knows of you"), u"dyad-account.json"_s);
    if (name.isEmpty())
        return;
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || file.write(json) != json.size() || !file.commit())
        setFailure(tr("The file cannot be written: %1").arg(file.errorString()));
}

} // namespace dyad::app
