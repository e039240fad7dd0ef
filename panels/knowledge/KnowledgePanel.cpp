// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/knowledge/KnowledgePanel.h"
#include "panels/PanelHead.h"
#include "panels/PanelNote.h"
#include "panels/knowledge/AskView.h"
#include "panels/knowledge/ConnectorsView.h"
#include "panels/knowledge/DocumentsView.h"
#include "panels/knowledge/WorkflowsView.h"
#include <QLineEdit>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace dyad::panels {

KnowledgePanel::KnowledgePanel(KnowledgeController *controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_tabs(makeTabs()), m_stack(new PageStack(this)), m_views(new PageStack), m_note(new PanelNote(m_stack)),
      m_documents(new DocumentsView(controller)), m_ask(new AskView(controller)), m_connectors(new ConnectorsView(controller)), m_workflows(new WorkflowsView(controller))
{
    setObjectName(QStringLiteral("knowledgePanel"));
    auto *head = new PanelHead(tr("Knowledge"), this);
    m_add = head->addAction(QStringLiteral("knowledge.add"), QStringLiteral("plus"), tr("Add documents"));
    m_addUrl = head->addAction(QStringLiteral("knowledge.addUrl"), QStringLiteral("link"), tr("Add a web page"));
    auto *content = new QWidget(m_stack);
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(m_tabs);
    inside->addWidget(m_views, 1);
    for (QWidget *view : {static_cast<QWidget *>(m_documents), static_cast<QWidget *>(m_ask), static_cast<QWidget *>(m_connectors), static_cast<QWidget *>(m_workflows)})
        m_views->addWidget(view);
    m_stack->addWidget(m_note);
    m_stack->addWidget(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_add, &QToolButton::clicked, this, &KnowledgePanel::addRequested);
    connect(m_addUrl, &QToolButton::clicked, this, &KnowledgePanel::addUrlRequested);
    connect(m_documents, &DocumentsView::addRequested, this, &KnowledgePanel::addRequested);
    connect(m_note, &PanelNote::clicked, this, [this] {
        if (m_controller->hasProject())
            m_controller->reload();
        else
            Q_EMIT shareRequested();
    });
    connect(controller, &KnowledgeController::changed, this, &KnowledgePanel::chooseLook);
    chooseLook();
}

QTabBar *KnowledgePanel::makeTabs()
{
    auto *tabs = new QTabBar(this);
    tabs->setObjectName(QStringLiteral("knowledge.tabs"));
    tabs->setAccessibleName(tr("Views of the knowledge"));
    tabs->setExpanding(false);
    tabs->setUsesScrollButtons(false);
    tabs->setElideMode(Qt::ElideNone);
    tabs->setStyleSheet(QStringLiteral("QTabBar::tab { padding: 0 6px; font-size: 11px; border-right: none; height: 29px; min-width: 16px; }"));
    for (const QString &text : {tr("Documents"), tr("Ask"), tr("Connectors"), tr("Workflows")})
        tabs->setTabToolTip(tabs->addTab(text), text);
    return tabs;
}

void KnowledgePanel::setShareable(bool shareable)
{
    m_shareable = shareable;
    chooseLook();
}

void KnowledgePanel::showView(View view) { m_tabs->setCurrentIndex(view); }

void KnowledgePanel::focusFirst()
{
    QWidget *first = m_tabs->currentIndex() == Ask ? static_cast<QWidget *>(m_ask->field()) : m_documents->field();
    (m_stack->currentWidget() != m_note ? first : this)->setFocus(Qt::ShortcutFocusReason);
}

void KnowledgePanel::chooseLook()
{
    using State = KnowledgeController::State;
    const State state = m_controller->state();
    if (state == State::NoProject)
        m_note->setNote(QStringLiteral("library"), tr("What the project should know"),
                        tr("In a shared folder you can add documents, search in them and ask them; the answers say where it stands."), m_shareable ? tr("Share") : QString());
    else if (state == State::Loading)
        m_note->setNote(QStringLiteral("loader-circle"), tr("Is being fetched"), {});
    else
        m_note->setNote(QStringLiteral("cloud-off"), tr("The server does not answer"), m_controller->failure(), tr("Try again"));
    // What is here already stays readable while the server is away.
    const bool shows = state == State::Ready || (state == State::Broken && !m_controller->documents().isEmpty());
    m_stack->setCurrentIndex(shows ? 1 : 0);
    m_add->setEnabled(shows && m_controller->canWrite());
    m_addUrl->setEnabled(shows && m_controller->canWrite());
}

void KnowledgePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_controller->setWatched(true);
}

void KnowledgePanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_controller->setWatched(false);
}

} // namespace dyad::panels
