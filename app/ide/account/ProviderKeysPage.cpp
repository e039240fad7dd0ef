// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/account/ProviderKeysPage.h"
#include "app/ide/FutureReply.h"
#include <QCheckBox>
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
    m_rules = addText({}, "error");
    m_rules->setObjectName(name + u"rules"_s);
    m_rules->setTextFormat(Qt::PlainText);           // the reasons are other people's words
    m_rules->hide();
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
    if (whose == Whose::Organisation)
        addRule();
    choose();
}

void ProviderKeysPage::addRule()
{
    m_rule = new QCheckBox(tr("People's own keys are not used in our projects"), this);
    m_rule->setObjectName(objectName() + u".rule"_s);
    column()->addWidget(m_rule);
    m_reason = addField(u"reason"_s, tr("Why, for those whom it concerns"));
    m_reason.edit->setMaxLength(300);
    m_keepRule = addButton(u"keeprule"_s, tr("Keep the rule"), false);
    connect(m_rule, &QCheckBox::toggled, m_reason.row, &QWidget::setVisible);
    connect(m_keepRule, &QPushButton::clicked, this, &ProviderKeysPage::keepRule);
    m_reason.row->hide();
}

void ProviderKeysPage::askRule()
{
    whenReady(this, api()->call("GET", u"orgs/"_s + m_organisation + u"/key-policy"_s), [this, of = m_organisation](const sync::Expected<QJsonObject> &answer) {
        if (of != m_organisation || !answer)
            return;
        m_rule->setChecked((*answer)[u"ownKeys"_s] == "forbidden"_L1);
        m_reason.edit->setText((*answer)[u"reason"_s].toString());
    });
}

void ProviderKeysPage::keepRule()
{
    const bool forbids = m_rule->isChecked();
    QJsonObject rule{{u"ownKeys"_s, forbids ? u"forbidden"_s : u"allowed"_s}};
    if (forbids)
        rule.insert(u"reason"_s, m_reason.edit->text().trimmed());
    call("PUT", u"orgs/"_s + m_organisation + u"/key-policy"_s, rule, {{"bad-request", m_reason}}, [this, forbids](const QJsonObject &) {
        say(forbids ? tr("Calls in the organisation's projects go out without people's own keys from now on.") : tr("Calls in the organisation's projects go out with people's own keys again, where they have some."));
    });
}

/// Where one's own keys are not used, and why.
void ProviderKeysPage::showRules(const QJsonObject &answer)
{
    QStringList lines;
    m_forbidden = answer[u"ownKeys"_s] == "forbidden"_L1;
    const auto with = [](const QString &sentence, const QString &reason) { return reason.isEmpty() ? sentence : sentence + u' ' + reason; };
    if (m_forbidden)
        lines.append(with(tr("The admins of this server do not allow keys of one's own. Those that you have given are not used."), answer[u"reason"_s].toString()));
    m_hint->setVisible(!m_forbidden);
    for (const QJsonValue &one : m_forbidden ? QJsonArray() : answer[u"forbiddenIn"_s].toArray())        // it is everywhere
        lines.append(with(tr("Your keys are not used in the projects of %1.").arg(one[u"name"_s].toString()), one[u"reason"_s].toString()));
    m_rules->setText(lines.join(u'\n'));
    m_rules->setVisible(!lines.isEmpty());
    for (QWidget *widget : {m_key.row, static_cast<QWidget *>(m_keep), static_cast<QWidget *>(m_test)})
        widget->setVisible(!m_forbidden);
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
    if (organisation)
        for (QWidget *widget : {static_cast<QWidget *>(m_rule), static_cast<QWidget *>(m_keepRule), m_reason.row})
            widget->setVisible(may && (widget != m_reason.row || m_rule->isChecked()));
    if (may)
        ask();
    if (may && organisation)
        askRule();
}

void ProviderKeysPage::ask()
{
    // Not by call(): what was said of the last action stays.
    whenReady(this, api()->call("GET", path()), [this, asked = ++m_asked](const sync::Expected<QJsonObject> &answer) {
        if (asked != m_asked)
            return;
        if (answer) {
            if (m_whose == Whose::Own)
                showRules(*answer);
            list((*answer)[u"providers"_s].toArray());
        } else {
            say(QString::fromStdString(answer.error().message), true);
        }
    });
}

void ProviderKeysPage::list(const QJsonArray &providers)
{
    const QString before = chosen();
    m_list->clear();
    for (const QJsonValue &one : providers) {
        const bool own = one[u"hasKey"_s].toBool();
        const QString state = own && m_forbidden                ? tr("key %1, not used").arg(one[u"hint"_s].toString())
            : own && !one[u"usable"_s].toBool()                 ? tr("your key is not used: the provider has another address now")
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
