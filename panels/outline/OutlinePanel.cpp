// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/outline/OutlinePanel.h"
#include "editor/Icons.h"
#include "panels/PanelHead.h"
#include "panels/PanelNote.h"
#include "panels/outline/SymbolIcon.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace dyad::panels {

namespace {
constexpr int IndexRole = Qt::UserRole;
constexpr int MostShown = 10'000;       // symbols; a longer list is of no use to a person
}

OutlinePanel::OutlinePanel(QWidget *parent)
    : QWidget(parent), m_stack(new PageStack(this)), m_filter(new QLineEdit(this)), m_tree(new QTreeWidget(this)), m_note(new PanelNote(this))
{
    setObjectName(QStringLiteral("outlinePanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(tr("Outline"), this);
    connect(head->addAction(QStringLiteral("outline.fold"), QStringLiteral("chevrons-down-up"), tr("Fold all")), &QToolButton::clicked, m_tree, &QTreeWidget::collapseAll);
    connect(head->addAction(QStringLiteral("outline.unfold"), QStringLiteral("chevrons-up-down"), tr("Unfold all")), &QToolButton::clicked, m_tree, &QTreeWidget::expandAll);
    column->addWidget(head);
    auto *full = new QWidget(m_stack);
    auto *inner = new QVBoxLayout(full);
    inner->setContentsMargins(8, 0, 8, 0);
    inner->setSpacing(6);
    m_filter->setObjectName(QStringLiteral("outline.filter"));
    m_filter->setAccessibleName(tr("Filter the outline"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_tree->setObjectName(QStringLiteral("outline.tree"));
    m_tree->setAccessibleName(tr("Outline"));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(14);
    m_tree->setFrameShape(QFrame::NoFrame);
    inner->addWidget(m_filter);
    inner->addWidget(m_tree, 1);
    m_stack->addWidget(full);
    m_stack->addWidget(m_note);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_tree);
    connect(m_filter, &QLineEdit::textChanged, this, &OutlinePanel::narrow);
    connect(m_tree, &QTreeWidget::itemActivated, this, &OutlinePanel::choose);
    connect(m_tree, &QTreeWidget::itemClicked, this, &OutlinePanel::choose);
    clear();
}

void OutlinePanel::clear()
{
    setSymbols({});
    m_note->setNote(QStringLiteral("list-tree"), tr("No outline"), tr("Open a file with code: its classes and functions, or its headings, are listed here."));
}

void OutlinePanel::setBusy(const QString &file)
{
    setSymbols({});
    m_note->setNote(QStringLiteral("loader-circle"), tr("Reading %1").arg(file), tr("The language server has not answered yet."));
}

void OutlinePanel::setSymbols(const QVector<editor::LanguageSymbol> &symbols)
{
    const auto same = [](const editor::LanguageSymbol &a, const editor::LanguageSymbol &b) { return a.name == b.name && a.kind == b.kind && a.depth == b.depth && a.detail == b.detail; };
    if (symbols.size() == m_symbols.size() && std::equal(symbols.begin(), symbols.end(), m_symbols.begin(), same) && !symbols.isEmpty())
        return;         // only places have changed: what is folded stays folded
    m_symbols = symbols;
    m_items.clear();
    m_tree->clear();
    QVector<QTreeWidgetItem *> way;
    for (int i = 0; i < std::min<qsizetype>(symbols.size(), MostShown); ++i) {
        const editor::LanguageSymbol &symbol = symbols[i];
        auto *item = new QTreeWidgetItem({symbol.name});
        item->setIcon(0, editor::Icons::icon(symbolIcon(symbol.kind)));
        item->setToolTip(0, symbol.detail.isEmpty() ? editor::LanguageSymbol::kindName(symbol.kind) : symbol.detail);
        item->setData(0, Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(symbol.name, editor::LanguageSymbol::kindName(symbol.kind)));
        item->setData(0, IndexRole, i);
        way.resize(std::min<qsizetype>(symbol.depth, way.size()));
        if (way.isEmpty())
            m_tree->addTopLevelItem(item);
        else
            way.last()->addChild(item);
        way.append(item);
        m_items.append(item);
    }
    m_tree->expandAll();
    narrow(m_filter->text());
    m_note->setNote(QStringLiteral("list-tree"), tr("Nothing to list"), tr("This file has no parts that are known here."));
    m_stack->setCurrentIndex(symbols.isEmpty() ? 1 : 0);
}

void OutlinePanel::setCurrent(int index)
{
    QTreeWidgetItem *item = m_items.value(index);
    if (m_tree->hasFocus() || item == m_tree->currentItem())
        return;
    m_tree->setCurrentItem(item);
    if (item)
        m_tree->scrollToItem(item);
}

int OutlinePanel::current() const { return m_tree->currentItem() ? m_tree->currentItem()->data(0, IndexRole).toInt() : -1; }

void OutlinePanel::focusList() { m_stack->currentIndex() == 0 ? m_tree->setFocus(Qt::ShortcutFocusReason) : m_note->setFocus(Qt::ShortcutFocusReason); }

// An item stays where it, or something in it, has the letters.
void OutlinePanel::narrow(const QString &typed)
{
    for (qsizetype i = m_items.size() - 1; i >= 0; --i) {
        bool inside = false;
        for (int child = 0; child < m_items[i]->childCount(); ++child)
            inside = inside || !m_items[i]->child(child)->isHidden();
        m_items[i]->setHidden(!inside && !typed.isEmpty() && !m_items[i]->text(0).contains(typed, Qt::CaseInsensitive));
    }
}

void OutlinePanel::choose(QTreeWidgetItem *item)
{
    if (item)
        Q_EMIT chosen(item->data(0, IndexRole).toInt());
}

void OutlinePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT shown();
}

bool OutlinePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Down) {
        m_tree->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    for (QTreeWidgetItem *item : std::as_const(m_items))
        if (item->text(0).contains(m_filter->text(), Qt::CaseInsensitive)) {
            choose(item);
            break;
        }
    return true;
}

} // namespace dyad::panels
