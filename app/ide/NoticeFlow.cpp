// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/NoticeFlow.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Rail.h"
#include "app/ide/EditorPage.h"
#include "app/ide/ServerCalls.h"
#include "app/ide/ShareFlow.h"
#include "app/ide/Workbench.h"
#include "panels/notices/NoticesModel.h"
#include "panels/notices/NoticesPanel.h"
#include "sync/session/RemoteProject.h"

namespace dyad::app {

using panels::NoticesModel;
using panels::NoticesPanel;

namespace {

const QString Panel = QStringLiteral("notices");

} // namespace

NoticeFlow::NoticeFlow(Workbench *workbench) : QObject(workbench), m_bench(workbench)
{
    connect(&m_timer, &QTimer::timeout, this, &NoticeFlow::refresh);
}

void NoticeFlow::addCommands()
{
    m_bench->commands()->add({QStringLiteral("view.notifications"), tr("Show notifications"), Command::Group::View, {}, QStringLiteral("bell"),
                              [this] { m_bench->window()->showLeftPanel(Panel); }, {}});
}

void NoticeFlow::attach()
{
    m_panel = new NoticesPanel(m_bench->window()->leftArea());
    m_bench->window()->addLeftPanel(Panel, QStringLiteral("bell"), tr("Notifications"), m_panel);
    connect(m_panel, &NoticesPanel::shown, this, [this] {
        refresh();
        readMail();
    });
    connect(m_panel, &NoticesPanel::opened, this, &NoticeFlow::open);
    connect(m_panel, &NoticesPanel::mailChanged, this, [this](bool on) {
        if (api())
            callServer(api(), m_panel, "PUT", QStringLiteral("notifications/settings"), QJsonObject{{QStringLiteral("mail"), on}}, [this](const sync::Expected<QJsonObject> &done) {
                if (!done)
                    m_bench->showMessage(QString::fromStdString(done.error().message), true);
            });
    });
    connect(m_bench, &Workbench::liveChanged, this, &NoticeFlow::onLive);
    connect(m_bench->sharing(), &ShareFlow::accountChanged, this, &NoticeFlow::onLive);
    m_timer.start(EveryMs);
    refresh();
}

sync::ServerApi *NoticeFlow::api() const
{
    return m_bench->live() ? m_bench->live()->api() : m_bench->sharing()->serverApi();
}

void NoticeFlow::onLive()
{
    m_seen = -1;                                 // perhaps somebody else's
    if (m_bench->live())
        if (auto *project = qobject_cast<sync::RemoteProject *>(m_bench->live()->project()))
            connect(project, &sync::RemoteProject::noticed, this, &NoticeFlow::refresh, Qt::UniqueConnection);
    refresh();
}

void NoticeFlow::refresh()
{
    const int number = ++m_asked;
    if (!api()) {
        m_panel->setSignedOut();
        m_bench->window()->rail()->setBadge(Panel, 0);
        return;
    }
    callServer(api(), m_panel, "GET", QStringLiteral("notifications?limit=100"), {}, [this, number](const sync::Expected<QJsonObject> &answer) {
        if (number != m_asked)
            return;
        if (answer)
            take(*answer);
        else if (m_panel->model()->rowCount() == 0)
            m_panel->setFailure(QString::fromStdString(answer.error().message));
    });
}

void NoticeFlow::take(const QJsonObject &answer)
{
    m_panel->setNotices(answer);
    const NoticesModel *model = m_panel->model();
    const bool isNew = m_seen >= 0 && model->newest() > m_seen;
    m_seen = model->newest();
    if (m_panel->isVisible() && m_bench->window()->isActiveWindow())
        return markRead();
    m_bench->window()->rail()->setBadge(Panel, answer[QLatin1String("unread")].toInt());
    if (isNew)
        m_bench->showMessage(model->index(0).data().toString());
}

/// Looked at is read; the dots stay until the list is looked at again.
void NoticeFlow::markRead()
{
    m_bench->window()->rail()->setBadge(Panel, 0);
    const NoticesModel *model = m_panel->model();
    if (!api() || model->newest() == 0 || model->index(0).data(NoticesModel::ReadRole).toBool())
        return;
    callServer(api(), m_panel, "POST", QStringLiteral("notifications/read"), QJsonObject{{QStringLiteral("upTo"), model->newest()}}, [](const sync::Expected<QJsonObject> &) {});
}

/// A mention leads to its line, where the project is the one that is open.
void NoticeFlow::open(const QJsonObject &notice)
{
    const QJsonObject data = notice[QLatin1String("data")].toObject();
    if (notice[QLatin1String("kind")] != QLatin1String("mention") || !data.contains(QLatin1String("path")))
        return;
    LiveFolder *live = m_bench->live();
    if (!live || live->record().project != notice[QLatin1String("project")].toString())
        return m_bench->showMessage(tr("Open the project “%1” to go there.").arg(data[QLatin1String("projectName")].toString()));
    if (EditorPage *page = m_bench->openFile(data[QLatin1String("path")].toString()))
        page->goTo(data[QLatin1String("line")].toInt());
}

void NoticeFlow::readMail()
{
    if (!api())
        return;
    callServer(api(), m_panel, "GET", QStringLiteral("notifications/settings"), {}, [this](const sync::Expected<QJsonObject> &answer) {
        m_panel->setMail(answer && answer->value(QLatin1String("available")).toBool(), answer && answer->value(QLatin1String("mail")).toBool());
    });
}

} // namespace dyad::app
