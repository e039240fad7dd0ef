// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/CallsPanel.h"
#include "editor/Icons.h"
#include "editor/PlainTip.h"
#include "panels/outline/SymbolIcon.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace dyad::app {

using Direction = editor::CallHierarchy::Direction;

namespace {
constexpr int NumberRole = Qt::UserRole, AskedRole = Qt::UserRole + 1;
}

CallsPanel::CallsPanel(QWidget *parent) : QWidget(parent), m_title(new QLabel(this)), m_turn(new QToolButton(this)), m_tree(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("calls"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 4, 8, 4);
    m_title->setProperty("role", QStringLiteral("muted"));
    m_title->setTextFormat(Qt::PlainText);      // names of C++ have angle brackets
    m_title->setText(tr("“Show who calls this” lists the callers of a function here."));
    m_turn->setObjectName(QStringLiteral("calls.turn"));
    m_turn->hide();
    head->addWidget(m_title, 1);
    head->addWidget(m_turn);
    column->addLayout(head);
    column->addWidget(m_tree, 1);
    m_tree->setObjectName(QStringLiteral("calls.tree"));
    m_tree->setAccessibleName(tr("Calls"));
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(2);
    m_tree->setUniformRowHeights(true);
    setFocusProxy(m_tree);
    connect(m_tree, &QTreeWidget::itemExpanded, this, &CallsPanel::unfold);
    connect(m_tree, &QTreeWidget::itemActivated, this, &CallsPanel::choose);
    connect(m_tree, &QTreeWidget::itemClicked, this, &CallsPanel::choose);
    connect(m_turn, &QToolButton::clicked, this, [this] {
        m_direction = m_direction == Direction::Callers ? Direction::Callees : Direction::Callers;
        fill();
    });
}

void CallsPanel::show(editor::CallHierarchy *hierarchy, const QVector<editor::CallItem> &items, Direction direction, const QString &folder)
{
    m_hierarchy = hierarchy;
    m_roots = items;
    m_direction = direction;
    m_folder = folder;
    fill();
}

void CallsPanel::fill()
{
    ++m_round;
    m_tree->clear();
    m_calls.clear();
    m_items.clear();
    const bool callers = m_direction == Direction::Callers;
    const QString name = m_roots.isEmpty() ? QString() : m_roots.first().name;
    m_title->setText((callers ? tr("Who calls “%1”") : tr("What “%1” calls")).arg(name));
    m_turn->setText(callers ? tr("Show what it calls") : tr("Show who calls it"));
    m_turn->show();
    for (const editor::CallItem &root : std::as_const(m_roots))
        m_tree->expandItem(addItem(nullptr, root));
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    m_tree->resizeColumnToContents(0);
}

QTreeWidgetItem *CallsPanel::addItem(QTreeWidgetItem *parent, const editor::CallItem &call)
{
    const QString path = call.location.path.startsWith(m_folder + QLatin1Char('/')) ? call.location.path.mid(m_folder.size() + 1) : call.location.path;
    const int line = (call.sites.isEmpty() || m_direction == Direction::Callees ? call.location.range : call.sites.first()).start.line + 1;
    auto *item = new QTreeWidgetItem({call.name, QStringLiteral("%1:%2").arg(path, QString::number(line))});
    item->setIcon(0, editor::Icons::icon(panels::symbolIcon(call.kind)));
    item->setToolTip(0, editor::plainTip(call.detail));
    item->setData(0, NumberRole, int(m_calls.size()));
    item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
    m_calls.append(call);
    m_items.append(item);
    if (parent)
        parent->addChild(item);
    else
        m_tree->addTopLevelItem(item);
    return item;
}

void CallsPanel::unfold(QTreeWidgetItem *item)
{
    if (item->data(0, AskedRole).toBool() || !m_hierarchy)
        return;
    item->setData(0, AskedRole, true);
    const int number = item->data(0, NumberRole).toInt();
    m_hierarchy->calls(m_calls[number], m_direction, [self = QPointer(this), number, round = m_round](const sync::Expected<QVector<editor::CallItem>> &items) {
        if (self && round == self->m_round)
            self->take(number, items);
    });
}

void CallsPanel::take(int number, const sync::Expected<QVector<editor::CallItem>> &items)
{
    QTreeWidgetItem *item = m_items[number];
    if (!items || items->isEmpty()) {
        item->setChildIndicatorPolicy(QTreeWidgetItem::DontShowIndicator);
        item->setText(1, items ? item->text(1) : QString::fromStdString(items.error().message));
        return;
    }
    for (const editor::CallItem &call : *items)
        addItem(item, call);
    m_tree->resizeColumnToContents(0);
}

void CallsPanel::choose(QTreeWidgetItem *item)
{
    const editor::CallItem call = m_calls.value(item->data(0, NumberRole).toInt());
    editor::LanguageLocation place = call.location;
    if (!call.sites.isEmpty() && m_direction == Direction::Callers)
        place.range = call.sites.first();       // where it calls
    Q_EMIT chosen(place);
}

} // namespace dyad::app
