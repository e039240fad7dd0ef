// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/account/OrganisationPages.h"
#include "app/ide/FutureReply.h"
#include "app/ide/account/OrganisationRole.h"
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace dyad::app {

OrganisationPlanPage::OrganisationPlanPage(sync::AccountApi *api, QWidget *parent)
    : AccountPage(u"organisation.plan"_s, api, parent), m_rows(new QWidget(this)), m_grid(new QGridLayout(m_rows))
{
    m_plan = addText({}, "head");
    m_plan->setObjectName(u"organisation.plan.name"_s);
    m_hint = addText(tr("What is used of it is for admins of the organisation."));
    m_hint->setObjectName(u"organisation.plan.hint"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(2, 1);
    column()->addWidget(m_rows);
    m_name = addField(u"title"_s, tr("Name of the organisation"));
    m_billing = addField(u"billing"_s, tr("Email address for bills"));
    m_keep = addButton(u"keep"_s, tr("Keep"));
    connect(m_keep, &QPushButton::clicked, this, &OrganisationPlanPage::keep);
}

void OrganisationPlanPage::show(const QJsonObject &organisation)
{
    if (m_organisation[u"id"_s] != organisation[u"id"_s])
        say({});
    m_organisation = organisation;
    const bool owner = OrganisationRole::isOwner(organisation);
    m_name.edit->setText(organisation[u"name"_s].toString());
    m_billing.edit->setText(organisation[u"billingEmail"_s].toString());
    for (QWidget *widget : {m_name.row, m_billing.row, static_cast<QWidget *>(m_keep)})
        widget->setVisible(owner);
    m_hint->setVisible(!organisation.isEmpty() && !OrganisationRole::manages(organisation));
    m_plan->setText(organisation.isEmpty() ? QString() : tr("Plan: %1").arg(organisation[u"plan"_s].toString()));
    if (!OrganisationRole::manages(organisation)) {
        qDeleteAll(m_rows->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
        return;
    }
    whenReady(this, api()->call("GET", OrganisationRole::path(organisation, "/usage"_L1)), [this, id = organisation[u"id"_s]](const sync::Expected<QJsonObject> &answer) {
        if (answer && id == m_organisation[u"id"_s])
            showUsage(*answer);
        else if (!answer)
            say(QString::fromStdString(answer.error().message), true);
    });
}

void OrganisationPlanPage::addRow(const char *name, const QString &what, const QString &used, const QString &limit, double part)
{
    const int row = m_grid->rowCount();
    auto *title = new QLabel(what, m_rows);
    auto *amount = new QLabel(limit.isEmpty() ? tr("%1, no limit").arg(used) : tr("%1 of %2").arg(used, limit), m_rows);
    amount->setObjectName(u"organisation.plan."_s + QLatin1StringView(name));
    m_grid->addWidget(title, row, 0);
    m_grid->addWidget(amount, row, 1);
    if (limit.isEmpty())
        return;
    auto *bar = new QProgressBar(m_rows);
    bar->setRange(0, 1000);
    bar->setValue(int(std::min(1.0, part) * 1000));
    bar->setTextVisible(false);
    bar->setAccessibleName(u"%1: %2"_s.arg(what, amount->text()));
    m_grid->addWidget(bar, row, 2);
}

void OrganisationPlanPage::showUsage(const QJsonObject &answer)
{
    qDeleteAll(m_rows->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    const QJsonObject plan = answer[u"plan"_s].toObject(), used = answer[u"used"_s].toObject();
    const auto number = [](double value) { return QLocale().toString(qint64(value)); };
    const auto bytes = [](double value) { return QLocale().formattedDataSize(qint64(value)); };
    const auto dollars = [](double value) { return tr("$%1").arg(QLocale().toString(value / 1e9, 'f', 2)); };
    const auto add = [&](const char *name, const QString &what, auto shown) {
        const QJsonValue limit = plan[QLatin1StringView(name)];
        const double now = used[QLatin1StringView(name)].toDouble();
        addRow(name, what, shown(now), limit.isDouble() ? shown(limit.toDouble()) : QString(), limit.toDouble() > 0 ? now / limit.toDouble() : 1);
    };
    add("members", tr("People, guests too"), number);
    add("projects", tr("Projects"), number);
    add("storageBytes", tr("Storage"), bytes);
    add("aiNano", tr("AI, all time"), dollars);
}

void OrganisationPlanPage::keep()
{
    const QJsonObject body{{u"name"_s, m_name.edit->text().trimmed()}, {u"billingEmail"_s, m_billing.edit->text().trimmed()}};
    call("PATCH", OrganisationRole::path(m_organisation), body, {{"bad-request", body[u"name"_s].toString().isEmpty() ? m_name : m_billing}}, [this](const QJsonObject &) {
        say(tr("Kept."));
        Q_EMIT changed();
    });
}

OrganisationBeginPage::OrganisationBeginPage(sync::AccountApi *api, QWidget *parent) : AccountPage(u"organisation.begin"_s, api, parent)
{
    m_name = addField(u"name"_s, tr("Name of a new organisation"));
    m_slug = addField(u"slug"_s, tr("Its short name, for addresses and commands (may be empty)"));
    connect(addButton(u"make"_s, tr("Make the organisation")), &QPushButton::clicked, this, &OrganisationBeginPage::make);
    m_secret = addField(u"secret"_s, tr("Or an invitation that you were given"));
    connect(addButton(u"join"_s, tr("Join"), false), &QPushButton::clicked, this, &OrganisationBeginPage::join);
}

/// Enter joins in the field of the invitation, and where nothing else is typed; elsewhere it makes.
void OrganisationBeginPage::keyPressEvent(QKeyEvent *event)
{
    const bool joins = m_secret.edit->hasFocus() || (m_name.edit->text().isEmpty() && !m_secret.edit->text().isEmpty());
    if ((event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) || !joins)
        return AccountPage::keyPressEvent(event);
    join();
    event->accept();
}

void OrganisationBeginPage::clear()
{
    AccountPage::clear();
    m_secret.edit->clear();
}

void OrganisationBeginPage::make()
{
    QJsonObject body{{u"name"_s, m_name.edit->text().trimmed()}};
    const QString slug = m_slug.edit->text().trimmed();
    if (!slug.isEmpty())
        body.insert(u"slug"_s, slug);
    const bool noName = body[u"name"_s].toString().isEmpty();
    call("POST", u"orgs"_s, body, {{"bad-request", noName ? m_name : m_slug}, {"slug-taken", m_slug}}, [this](const QJsonObject &made) {
        m_name.edit->clear();
        m_slug.edit->clear();
        say(tr("%1 is there. Invite its people.").arg(made[u"name"_s].toString()));
        Q_EMIT entered(made[u"id"_s].toString());
    });
}

void OrganisationBeginPage::join()
{
    call("POST", u"orgs/join"_s, {{u"secret"_s, m_secret.edit->text().trimmed()}}, {{"bad-invite", m_secret}, {"bad-request", m_secret}, {"already-member", m_secret}, {"plan-limit", m_secret}}, [this](const QJsonObject &joined) {
        clear();
        say(tr("You are in %1.").arg(joined[u"name"_s].toString()));
        Q_EMIT entered(joined[u"id"_s].toString());
    });
}

} // namespace dyad::app
