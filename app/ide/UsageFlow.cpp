// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/UsageFlow.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/MainWindow.h"
#include "app/ide/ServerCalls.h"
#include "app/ide/ShareFlow.h"
#include "app/ide/Workbench.h"
#include <QDate>

namespace dyad::app {

using panels::UsagePanel;

UsageFlow::UsageFlow(Workbench *workbench) : QObject(workbench), m_bench(workbench) {}

void UsageFlow::addCommands()
{
    m_bench->commands()->add({QStringLiteral("view.usage"), tr("Show usage"), Command::Group::View, {}, QStringLiteral("activity"),
                              [this] { m_bench->window()->showLeftPanel(QStringLiteral("usage")); }, {}});
}

void UsageFlow::attach()
{
    m_panel = new UsagePanel(m_bench->window()->leftArea());
    m_bench->window()->addLeftPanel(QStringLiteral("usage"), QStringLiteral("activity"), tr("Usage"), m_panel);
    connect(m_panel, &UsagePanel::wanted, this, &UsageFlow::ask);
    connect(m_bench, &Workbench::liveChanged, this, &UsageFlow::offerScopes);
    connect(m_bench->sharing(), &ShareFlow::accountChanged, this, &UsageFlow::offerScopes);
    offerScopes();
}

sync::ServerApi *UsageFlow::api(Scope scope) const
{
    if (m_bench->live() && scope == Scope::Project)
        return m_bench->live()->api();
    return m_bench->sharing()->serverApi() ? m_bench->sharing()->serverApi() : m_bench->live() ? m_bench->live()->api() : nullptr;
}

/// The server decides whose numbers "all" are: its admins see everybody's, others their own.
void UsageFlow::offerScopes()
{
    QList<Scope> scopes;
    if (m_bench->live())
        scopes.append(Scope::Project);
    if (api(Scope::Me))
        scopes.append(Scope::Me);
    if (m_bench->sharing()->serverApi())
        scopes.append(Scope::All);
    m_panel->setScopes(scopes);
}

void UsageFlow::ask()
{
    const Scope scope = m_panel->scope();
    sync::ServerApi *server = api(scope);
    if (!server)
        return offerScopes();
    const QDate today = QDateTime::currentDateTimeUtc().date();
    QString path = QStringLiteral("usage/days?from=%1&to=%2").arg(today.addDays(1 - m_panel->days()).toString(Qt::ISODate), today.toString(Qt::ISODate));
    if (scope == Scope::Project)
        path += QStringLiteral("&project=") + m_bench->live()->record().project;
    else if (scope == Scope::Me)
        path += QStringLiteral("&user=me");
    m_panel->setAsking();
    callServer(server, m_panel, "GET", path, {}, [this, number = ++m_asked](const sync::Expected<QJsonObject> &answer) {
        if (number != m_asked)
            return;
        if (answer)
            m_panel->setReport(*answer);
        else
            m_panel->setFailure(QString::fromStdString(answer.error().message));
    });
}

} // namespace dyad::app
