// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/KnowledgeFlow.h"
#include "app/ide/EditorArea.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/MainWindow.h"
#include "app/ide/PanelPlace.h"
#include "app/ide/QuestionSheet.h"
#include "app/ide/Rail.h"
#include "app/ide/ServerKnowledge.h"
#include "app/ide/ShareFlow.h"
#include "app/ide/Workbench.h"
#include "panels/knowledge/AskView.h"
#include "panels/knowledge/ConnectorsView.h"
#include "panels/knowledge/DocumentPage.h"
#include "panels/knowledge/DocumentsView.h"
#include "panels/knowledge/KnowledgePanel.h"
#include "panels/knowledge/WorkflowsView.h"
#include <QFileDialog>

namespace dyad::app {

using panels::KnowledgeController;
using panels::KnowledgePanel;
using panels::knowledge::Stretch;

KnowledgeFlow::KnowledgeFlow(Workbench *workbench) : QObject(workbench), m_bench(workbench), m_controller(new KnowledgeController(this)) {}

void KnowledgeFlow::addCommands()
{
    using Group = Command::Group;
    const auto add = [this](const char *id, const QString &text, Group group, const char *keys, const char *icon, std::function<void()> run, std::function<bool()> enabled) {
        const QKeySequence key = QKeySequence(QLatin1String(keys));
        m_bench->commands()->add({QLatin1String(id), text, group, key.isEmpty() ? QList<QKeySequence>{} : QList<QKeySequence>{key}, QLatin1String(icon), std::move(run), std::move(enabled)});
    };
    const auto writable = [this] { return m_controller->canWrite(); };
    add("view.knowledge", tr("Show documents and knowledge"), Group::View, "Ctrl+Alt+K", "library", [this] { show(KnowledgePanel::Documents); }, {});
    add("knowledge.ask", tr("Ask the documents"), Group::Go, "Ctrl+Alt+Q", "circle-help", [this] { show(KnowledgePanel::Ask); }, [this] { return m_controller->hasProject(); });
    add("knowledge.add", tr("Add documents"), Group::File, "", "file-plus", [this] { chooseFiles(); }, writable);
    add("knowledge.connectors", tr("Show connectors"), Group::View, "", "blocks", [this] { show(KnowledgePanel::Connectors); }, [this] { return m_controller->hasProject(); });
    add("knowledge.workflows", tr("Show workflows"), Group::View, "", "play", [this] { show(KnowledgePanel::Workflows); }, [this] { return m_controller->hasProject(); });
}

void KnowledgeFlow::attach()
{
    MainWindow *window = m_bench->window();
    m_place = new PanelPlace([this](QWidget *) { makePanel(); }, window->leftArea());
    window->addLeftPanel(QStringLiteral("knowledge"), QStringLiteral("library"), tr("Knowledge (Ctrl+Alt+K)"), m_place);
    connect(m_bench, &Workbench::liveChanged, this, &KnowledgeFlow::onLive);
    connect(m_bench, &Workbench::folderChanged, this, &KnowledgeFlow::offerSharing);
    connect(m_controller, &KnowledgeController::refused, this, [this](const QString &why) { m_bench->showMessage(why, true); });
    connect(m_controller, &KnowledgeController::noticed, this, [this](const QString &text) {
        m_bench->showMessage(text.simplified());
        if (!m_place->isVisible())
            m_bench->window()->rail()->setBadge(QStringLiteral("knowledge"), ++m_unread);
    });
    connect(m_bench->window()->rail(), &Rail::activated, this, [this](const QString &id) {
        if (id == QLatin1String("knowledge"))
            m_bench->window()->rail()->setBadge(id, m_unread = 0);
    });
}

KnowledgePanel *KnowledgeFlow::panel()
{
    m_place->fill();
    return m_panel;
}

void KnowledgeFlow::makePanel()
{
    m_panel = new KnowledgePanel(m_controller, m_place);
    connect(m_panel, &KnowledgePanel::shareRequested, this, [this] { m_bench->sharing()->openShare(); });
    connect(m_panel, &KnowledgePanel::addRequested, this, &KnowledgeFlow::chooseFiles);
    connect(m_panel, &KnowledgePanel::addUrlRequested, this, [this] {
        m_panel->showView(KnowledgePanel::Documents);
        m_panel->documents()->askForUrl();
    });
    connectViews();
    offerSharing();
    m_place->put(m_panel);
}

void KnowledgeFlow::offerSharing()
{
    if (m_panel)
        m_panel->setShareable(!m_bench->folder().isEmpty() && !m_bench->live());
}

void KnowledgeFlow::connectViews()
{
    connect(m_panel->documents(), &panels::DocumentsView::openRequested, this, &KnowledgeFlow::open);
    connect(m_panel->asking(), &panels::AskView::openRequested, this, &KnowledgeFlow::open);
    connect(m_panel->documents(), &panels::DocumentsView::removeRequested, this, &KnowledgeFlow::removeDocuments);
    connect(m_panel->connectors(), &panels::ConnectorsView::removeRequested, this, &KnowledgeFlow::removeConnector);
    connect(m_panel->workflows(), &panels::WorkflowsView::fileRequested, this, [this](const QString &path) { m_bench->openFile(path); });
    connect(m_panel->workflows(), &panels::WorkflowsView::removeRequested, this, [this](const QString &workflow, const QString &name) {
        m_bench->question()->ask(tr("Remove the workflow “%1”?").arg(name), tr("Its history goes with it."), tr("Remove it"), [this, workflow] { m_controller->removeWorkflow(workflow); }, {}, {});
    });
    connect(m_panel->asking(), &panels::AskView::removeBaseRequested, this, [this](const QString &base, const QString &name) {
        m_bench->question()->ask(tr("Remove this knowledge base?"), tr("%1. The documents stay.").arg(name), tr("Remove it"), [this, base] { m_controller->removeBase(base); }, {}, {});
    });
}

void KnowledgeFlow::onLive()
{
    const bool wasThere = m_controller->hasProject();
    if (LiveFolder *live = m_bench->live())
        m_controller->setSource(std::make_shared<ServerKnowledge>(live));
    else if (wasThere)
        m_controller->setSource(nullptr);
    offerSharing();
}

void KnowledgeFlow::show(int view)
{
    m_bench->window()->showLeftPanel(QStringLiteral("knowledge"));
    panel()->showView(KnowledgePanel::View(view));
    m_panel->focusFirst();
    m_bench->window()->rail()->setBadge(QStringLiteral("knowledge"), m_unread = 0);
}

void KnowledgeFlow::open(const QString &document, const QString &name, const Stretch &place, const QVector<Stretch> &marks)
{
    QWidget *page = m_bench->window()->editors()->openTool(QStringLiteral("knowledge:") + document, name, QStringLiteral("file-text"),
                                                           [&]() -> QWidget * { return new panels::DocumentPage(m_controller, document, name); });
    if (auto *shown = qobject_cast<panels::DocumentPage *>(page))
        shown->show(place, marks);
}

void KnowledgeFlow::chooseFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(m_bench->window(), tr("Add documents"), QDir::homePath());
    if (!files.isEmpty())
        m_controller->upload(files);
}

void KnowledgeFlow::removeDocuments(const QStringList &documents)
{
    QStringList names;
    for (const QString &id : documents)
        if (const auto *d = m_controller->document(id))
            names.append(d->name);
    m_bench->question()->ask(tr("Remove from the project's knowledge?"), names.join(QStringLiteral(", ")), tr("Remove %n document(s)", nullptr, int(names.size())), [this, documents] {
        for (const QString &id : documents)
            m_controller->remove(id);
    }, {}, {});
}

void KnowledgeFlow::removeConnector(const QString &connector, const QString &name, int items)
{
    m_bench->question()->ask(tr("Remove the connector “%1”?").arg(name), tr("Its %n document(s) stay in the project.", nullptr, items), tr("Remove it"),
                             [this, connector] { m_controller->removeConnector(connector); }, {}, {});
}

} // namespace dyad::app
