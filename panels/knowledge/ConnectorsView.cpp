// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/knowledge/ConnectorsView.h"
#include "panels/PanelNote.h"
#include "panels/knowledge/ConnectorForm.h"
#include "panels/knowledge/RowList.h"
#include <QDateTime>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace dyad::panels {

using editor::Token;
using namespace knowledge;

namespace {

QString iconOf(const QString &kind)
{
    static const QHash<QString, QString> icons = {{QStringLiteral("folder"), QStringLiteral("folder")}, {QStringLiteral("git"), QStringLiteral("git-branch")},
        {QStringLiteral("web"), QStringLiteral("link")}, {QStringLiteral("sql"), QStringLiteral("database")}, {QStringLiteral("s3"), QStringLiteral("cloud")},
        {QStringLiteral("azure-blob"), QStringLiteral("cloud")}};
    return icons.value(kind, QStringLiteral("file-archive"));
}

KnowledgeRow rowOf(const Connector &c)
{
    KnowledgeRow row;
    row.id = c.id;
    row.icon = iconOf(c.kind);
    row.title = c.name;
    row.note = c.state == QLatin1String("syncing") ? ConnectorsView::tr("is fetching") : ConnectorsView::tr("%n document(s)", nullptr, c.items);
    row.lines = 2;
    if (!c.errorText.isEmpty()) {
        row.icon = QStringLiteral("circle-alert");
        row.iconColor = row.detailColor = Token::Bad;
        row.detail = c.errorText + QLatin1Char(' ') + c.remedy;
        row.lines = 4;
    } else if (c.syncedAt > 0) {
        row.detail = ConnectorsView::tr("%1 · looked at %2").arg(c.kindName, QLocale().toString(QDateTime::fromMSecsSinceEpoch(c.syncedAt), QLocale::ShortFormat));
    } else {
        row.detail = c.kindName + QStringLiteral(" · ") + ConnectorsView::tr("not looked at yet");
    }
    return row;
}

} // namespace

ConnectorsView::ConnectorsView(KnowledgeController *controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_stack(new PageStack(this)), m_note(new PanelNote(m_stack)), m_form(new ConnectorForm)
{
    auto *content = new QWidget(m_stack);
    m_list = new RowList(QStringLiteral("knowledge.connectors"), tr("Connectors"), content);
    m_add = new QPushButton(tr("Connect something"), content);
    m_add->setObjectName(QStringLiteral("knowledge.connect"));
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 8, 0, 8);
    inside->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(14, 0, 10, 0);
    row->addWidget(m_add);
    inside->addLayout(row);
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_form->setAutoFillBackground(false);
    scroll->setWidget(m_form);
    m_form->setAutoFillBackground(false);
    for (QWidget *page : {content, static_cast<QWidget *>(m_note), static_cast<QWidget *>(scroll)})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_add, &QPushButton::clicked, this, &ConnectorsView::openForm);
    connect(m_note, &PanelNote::clicked, this, &ConnectorsView::openForm);
    connect(m_form, &ConnectorForm::wanted, controller, &KnowledgeController::addConnector);
    connect(m_form, &ConnectorForm::cancelled, this, [this] {
        m_adding = false;
        fill();
    });
    connect(controller, &KnowledgeController::connectorAdded, this, [this](const QString &id) {
        m_adding = false;
        m_form->clear();
        fill();
        m_list->choose(id);
    });
    connect(controller, &KnowledgeController::refused, this, [this](const QString &why) {
        if (m_adding)
            m_form->setError(why);
    });
    connect(controller, &KnowledgeController::connectorsChanged, this, &ConnectorsView::fill);
    connect(m_list, &RowList::menuRequested, this, &ConnectorsView::showMenu);
    connect(m_list, &RowList::deletePressed, this, [this] {
        if (const Connector *c = chosen(); c && m_controller->canWrite())
            Q_EMIT removeRequested(c->id, c->name, c->items);
    });
    fill();
}

void ConnectorsView::openForm()
{
    m_adding = true;
    fill();
}

const Connector *ConnectorsView::chosen() const
{
    const auto &all = m_controller->connectors();
    const auto it = std::ranges::find(all, m_list->currentId(), &Connector::id);
    return it == all.end() ? nullptr : &*it;
}

void ConnectorsView::fill()
{
    QVector<KnowledgeRow> rows;
    for (const Connector &c : m_controller->connectors())
        rows.append(rowOf(c));
    m_list->rows()->setRows(rows);
    m_form->setCatalogue(m_controller->catalogue());
    const bool may = m_controller->canWrite();
    m_add->setVisible(may);
    m_note->setNote(QStringLiteral("blocks"), tr("Documents that come by themselves"),
                    tr("A folder, a Git repository, a web page or feed, a database, exports of Slack, Jira and GitHub, S3 or Azure: what is new there is fetched, what changed replaces what was here."),
                    may ? tr("Connect something") : QString());
    m_stack->setCurrentIndex(m_adding ? 2 : rows.isEmpty() ? 1 : 0);
}

void ConnectorsView::showMenu(const QPoint &place)
{
    const Connector *c = chosen();
    if (!c || !m_controller->canWrite())
        return;
    const QString id = c->id, name = c->name;
    const int items = c->items;
    QMenu menu(this);
    menu.addAction(tr("Fetch now"), this, [this, id] { m_controller->sync(id); });
    menu.addSeparator();
    menu.addAction(tr("Remove"), this, [this, id, name, items] { Q_EMIT removeRequested(id, name, items); });
    menu.exec(place);
}

} // namespace dyad::panels
