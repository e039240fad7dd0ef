// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/account/OrganisationSheet.h"
#include "app/ide/Account.h"
#include "app/ide/FutureReply.h"
#include "app/ide/account/OrganisationInvitePage.h"
#include "app/ide/account/OrganisationPages.h"
#include "app/ide/account/OrganisationPeoplePage.h"
#include "app/ide/account/ProviderKeysPage.h"
#include <QComboBox>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace dyad::app {

OrganisationSheet::OrganisationSheet(Account *account, QWidget *window) : FormSheet(u"organisation"_s, window), m_account(account), m_which(new QComboBox(body()))
{
    setCardWidth(560);
    setMain(tr("Done"));
    mainButton()->setAutoDefault(false);
    cancelButton()->hide();
    connect(account, &Account::changed, this, [this] {
        if (isOpen() && m_madeFor != m_account->api())
            closeSheet();           // somebody else is signed in: the pages asked an account that is gone
    });
    m_which->setObjectName(u"organisation.which"_s);
    m_which->setAccessibleName(tr("Organisation"));
    addWidget(m_which);
    connect(m_which, &QComboBox::currentIndexChanged, this, &OrganisationSheet::showChosen);
}

void OrganisationSheet::makePages()
{
    delete m_tabs;
    m_madeFor = m_account->api();
    m_pages.clear();
    m_tabs = new QTabWidget(body());
    m_tabs->setObjectName(u"organisation.tabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setFocusPolicy(Qt::StrongFocus);
    sync::AccountApi *api = m_account->api();
    auto *begin = new OrganisationBeginPage(api, m_tabs);
    const QPair<QString, AccountPage *> pages[] = {{tr("People"), new OrganisationPeoplePage(m_account->session()->user.id, api, m_tabs)},
                                                   {tr("Invite"), new OrganisationInvitePage(api, m_tabs)},
                                                   {tr("Plan"), new OrganisationPlanPage(api, m_tabs)},
                                                   {tr("AI keys"), new ProviderKeysPage(ProviderKeysPage::Whose::Organisation, api, m_tabs)},
                                                   {tr("New or join"), begin}};
    for (const auto &[title, page] : pages) {
        m_tabs->addTab(page, title);
        m_pages.append(page);
        connect(page, &AccountPage::changed, this, [this] { askAgain(); });
    }
    connect(begin, &OrganisationBeginPage::entered, this, &OrganisationSheet::askAgain);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int index) {
        for (qsizetype i = 0; i < m_pages.size(); ++i)
            if (i != index)
                m_pages[i]->clear();
    });
    addWidget(m_tabs);
}

void OrganisationSheet::open()
{
    if (!m_account->isSignedIn())
        return;
    m_which->clear();
    makePages();
    setTitle(tr("Organisations"), tr("On %1. Projects belong to an organisation; its plan says how much there may be.").arg(m_account->server().host()));
    setFailure({});
    askAgain();
    openSheet();
}

QWidget *OrganisationSheet::firstFocus() { return m_which; }

void OrganisationSheet::askAgain(const QString &id)
{
    const QString chosen = id.isEmpty() ? m_which->currentData().toString() : id;
    whenReady(m_tabs, m_account->api()->call("GET", u"orgs"_s), [this, chosen](const sync::Expected<QJsonObject> &answer) {
        if (!answer)
            return setFailure(QString::fromStdString(answer.error().message));
        list((*answer)[u"organisations"_s].toArray(), chosen);
    });
}

void OrganisationSheet::list(const QJsonArray &organisations, const QString &chosen)
{
    m_organisations = organisations;
    const QSignalBlocker quiet(m_which);
    m_which->clear();
    for (const QJsonValue &one : organisations) {
        const QString name = one[u"name"_s].toString();
        m_which->addItem(one[u"personal"_s].toBool() ? tr("%1 (your own)").arg(name) : name, one[u"id"_s].toString());
    }
    m_which->setEnabled(m_which->count() > 0);
    m_which->setCurrentIndex(std::max(0, m_which->findData(chosen)));
    showChosen();
}

void OrganisationSheet::showChosen()
{
    const QJsonObject chosen = m_organisations.at(m_which->currentIndex()).toObject();
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        const bool always = i + 1 == m_pages.size();             // a new one can be made where there is none
        m_tabs->setTabEnabled(int(i), always || !chosen.isEmpty());
        m_pages[i]->show(chosen);
    }
}

} // namespace dyad::app
