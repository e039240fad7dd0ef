// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/account/AccountSessionsPage.h"
#include "app/ide/FutureReply.h"
#include <QDateTime>
#include <QJsonArray>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dyad::app {

AccountSessionsPage::AccountSessionsPage(sync::AccountApi *api, QWidget *parent) : AccountPage(u"account.sessions"_s, api, parent)
{
    m_list = new QListWidget(this);
    m_list->setObjectName(u"account.sessions.list"_s);
    m_list->setAccessibleName(tr("Where you are signed in"));
    m_list->setMinimumHeight(220);
    m_list->setWordWrap(true);
    column()->addWidget(m_list);
    m_password = addField(u"password"_s, tr("Your password, if you signed in more than ten minutes ago"), true);
    m_end = addButton(u"end"_s, tr("End this sign-in"));
    m_endOthers = addButton(u"others"_s, tr("End all but this one"), false);
    connect(m_end, &QPushButton::clicked, this, &AccountSessionsPage::endSelected);
    connect(m_endOthers, &QPushButton::clicked, this, [this] {
        call("DELETE", u"sessions"_s, proof(), wrongPassword(), [this](const QJsonObject &answer) {
            Q_EMIT changed();
            say(tr("%n sign-in(s) have ended.", nullptr, answer[u"ended"_s].toInt()));
        });
    });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) { m_end->setEnabled(item && item->data(Qt::UserRole).toLongLong() != m_own); });
}

void AccountSessionsPage::show(const QJsonObject &me)
{
    m_own = me[u"session"_s].toInteger();
    // Not by call(): what was said of the last action stays.
    whenReady(this, api()->call("GET", u"sessions"_s), [this](const sync::Expected<QJsonObject> &answer) {
        if (answer)
            list(*answer);
        else
            say(QString::fromStdString(answer.error().message), true);
    });
}

void AccountSessionsPage::list(const QJsonObject &answer)
{
    m_list->clear();
    const QJsonArray sessions = answer[u"sessions"_s].toArray();
    for (const QJsonValue &session : sessions) {
        const qint64 id = session[u"id"_s].toInteger();
        const QString used = QLocale().toString(QDateTime::fromMSecsSinceEpoch(session[u"usedAt"_s].toInteger()), QLocale::ShortFormat);
        const QString device = session[u"device"_s].toString();
        const QString text = tr("%1\n%2, last used %3").arg(id == m_own ? tr("%1 (this one)").arg(device) : device, session[u"address"_s].toString(), used);
        auto *item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, id);
    }
    m_end->setEnabled(false);
    m_endOthers->setEnabled(sessions.size() > 1);
}

QJsonObject AccountSessionsPage::proof() const
{
    return m_password.edit->text().isEmpty() ? QJsonObject() : QJsonObject{{u"password"_s, m_password.edit->text()}};
}

QList<QPair<const char *, AccountPage::Field>> AccountSessionsPage::wrongPassword() const
{
    return {{"sign-in-again", m_password}, {"bad-password", m_password}, {"rate-limited", m_password}};
}

void AccountSessionsPage::endSelected()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    call("DELETE", u"sessions/%1"_s.arg(item->data(Qt::UserRole).toLongLong()), proof(), wrongPassword(), [this](const QJsonObject &) {
        Q_EMIT changed();
        say(tr("The sign-in has ended."));
    });
}

} // namespace dyad::app
