// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/account/ProviderKeysPage.h"
#include "app/ide/FutureReply.h"
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dyad::app {
namespace {
constexpr int HasKey = Qt::UserRole + 1;
}

ProviderKeysPage::ProviderKeysPage(Whose whose, sync::AccountApi *api, QWidget *parent)
    : AccountPage(whose == Whose::Own ? u"account.aikeys"_s : u"organisation.aikeys"_s, api, parent), m_whose(whose)
{
    const QString name = whose == Whose::Own ? u"account.aikeys."_s : u"organisation.aikeys."_s;
    m_hint = addText({});
    m_hint->setObjectName(name + u"hint"_s);
    m_list = new QListWidget(this);
    m_list->setObjectName(name + u"list"_s);
    m_list->setAccessibleName(tr("AI providers of this server"));
    m_list->setMinimumHeight(140);
    m_list->setWordWrap(true);
    column()->addWidget(m_list);
    m_key = addField(u"key"_s, tr("Key for the chosen provider"), true);
    m_keep = addButton(u"keep"_s, tr("Keep the key"));
    m_test = addButton(u"test"_s, tr("Test it"), false);
    m_remove = addButton(u"remove"_s, tr("Take it away"), false);
    connect(m_keep, &QPushButton::clicked, this, &ProviderKeysPage::keep);
    connect(m_test, &QPushButton::clicked, this, &ProviderKeysPage::test);
    connect(m_remove, &QPushButton::clicked, this, &ProviderKeysPage::remove);
    connect(m_list, &QListWidget::currentItemChanged, this, &ProviderKeysPage::choose);
    connect(m_key.edit, &QLineEdit::textChanged, this, &ProviderKeysPage::choose);
    choose();
}

QString ProviderKeysPage::path(const QString &more) const
{
    const QString owner = m_whose == Whose::Own ? QString() : u"orgs/"_s + m_organisation + u'/';
    return owner + u"provider-keys"_s + more;
}

QString ProviderKeysPage::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? u'/' + QString::fromLatin1(QUrl::toPercentEncoding(item->data(Qt::UserRole).toString())) : QString();
}

void ProviderKeysPage::show(const QJsonObject &about)
{
    const bool organisation = m_whose == Whose::Organisation;
    m_organisation = organisation ? about[u"id"_s].toString() : QString();
    const bool may = !organisation || (about[u"role"_s].toString() == "owner"_L1 && !about[u"personal"_s].toBool());
    if (!organisation)
        m_hint->setText(tr("With a key of your own, your calls to a provider go out with it: you pay for them yourself, and no budget of this server counts them."));
    else if (about[u"personal"_s].toBool())
        m_hint->setText(tr("This organisation is you: your keys are in “Your account”."));
    else if (may)
        m_hint->setText(tr("With a key of the organisation, calls in its projects go out with it, unless who asks has a key of their own. The organisation pays for them."));
    else
        m_hint->setText(tr("Owners of the organisation keep its keys."));
    for (QWidget *widget : {static_cast<QWidget *>(m_list), m_key.row, static_cast<QWidget *>(m_keep), static_cast<QWidget *>(m_test), static_cast<QWidget *>(m_remove)})
        widget->setVisible(may);
    if (may)
        ask();
}

void ProviderKeysPage::ask()
{
    // Not by call(): what was said of the last action stays.
    whenReady(this, api()->call("GET", path()), [this, asked = ++m_asked](const sync::Expected<QJsonObject> &answer) {
        if (asked != m_asked)
            return;
        if (answer)
            list((*answer)[u"providers"_s].toArray());
        else
            say(QString::fromStdString(answer.error().message), true);
    });
}

void ProviderKeysPage::list(const QJsonArray &providers)
{
    const QString before = chosen();
    m_list->clear();
    for (const QJsonValue &one : providers) {
        const bool own = one[u"hasKey"_s].toBool();
        const QString state = own && !one[u"usable"_s].toBool() ? tr("your key is not used: the provider has another address now")
            : own                                               ? tr("key %1").arg(one[u"hint"_s].toString())
            : one[u"serverHasKey"_s].toBool()                   ? tr("no key here; the server has one")
                                                                : tr("no key");
        auto *item = new QListWidgetItem(tr("%1 (%2)\n%3").arg(one[u"provider"_s].toString(), one[u"baseUrl"_s].toString(), state), m_list);
        item->setData(Qt::UserRole, one[u"provider"_s].toString());
        item->setData(HasKey, own);
        if (m_list->count() == 1 || u'/' + QString::fromLatin1(QUrl::toPercentEncoding(one[u"provider"_s].toString())) == before)
            m_list->setCurrentItem(item);
    }
    if (providers.isEmpty())
        say(tr("This server has no AI provider yet. One of its admins sets them up."));
    choose();
}

void ProviderKeysPage::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    const bool own = item && item->data(HasKey).toBool();
    m_keep->setEnabled(item && !m_key.edit->text().trimmed().isEmpty());
    m_test->setEnabled(own);
    m_remove->setEnabled(own);
}

void ProviderKeysPage::keep()
{
    call("PUT", path(chosen()), {{u"key"_s, m_key.edit->text().trimmed()}}, {{"bad-request", m_key}}, [this](const QJsonObject &) {
        m_key.edit->clear();
        say(tr("The key is kept, encrypted, on the server. It is not shown again."));
        ask();
    });
}

void ProviderKeysPage::test()
{
    call("POST", path(chosen() + u"/test"_s), {}, {}, [this](const QJsonObject &answer) {
        if (answer[u"ok"_s].toBool())
            say(tr("The provider takes the key; it answered in %1 ms.").arg(answer[u"ms"_s].toInteger()));
        else
            say(tr("The provider does not take the key: %1").arg(answer[u"message"_s].toString()), true);
    });
}

void ProviderKeysPage::remove()
{
    call("DELETE", path(chosen()), {}, {}, [this](const QJsonObject &) {
        say(tr("The key is gone."));
        ask();
    });
}

} // namespace dyad::app
