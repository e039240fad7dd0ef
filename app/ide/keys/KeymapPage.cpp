// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/keys/KeymapPage.h"
#include "app/ide/CommandRegistry.h"
#include "app/ide/keys/Keymap.h"
#include "editor/Icons.h"
#include "editor/Theme.h"
#include "panels/FlowLayout.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace dyad::app {

namespace {
enum Column { Text, Keys, Remark, Id };
constexpr int IdRole = Qt::UserRole;
constexpr int WithId = 720, WithRemark = 480;       // px of width

/// As wide as the others: names begin below each other.
QIcon noIcon()
{
    QPixmap empty(16, 16);
    empty.fill(Qt::transparent);
    return empty;
}
}

KeymapPage::KeymapPage(Keymap *keymap, CommandRegistry *commands, QWidget *parent)
    : QWidget(parent), m_keymap(keymap), m_commands(commands), m_search(new QLineEdit(this)), m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("keymapPage"));
    setProperty("surface", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_search->setObjectName(QStringLiteral("keymap.search"));
    m_search->setPlaceholderText(tr("Search commands and keys, such as “save” or “Ctrl+S”"));
    m_search->setAccessibleName(tr("Search commands and keys"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("keymap.list"));
    m_list->setAccessibleName(tr("Commands and their keys"));
    m_list->setHeaderLabels({tr("Command"), tr("Keys"), tr("Remark"), tr("Name in the file")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setSectionResizeMode(Text, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    auto *change = new QPushButton(tr("Change keys"), this);
    change->setObjectName(QStringLiteral("keymap.change"));
    auto *reset = new QPushButton(tr("Reset"), this);
    reset->setObjectName(QStringLiteral("keymap.reset"));
    auto *scheme = new QPushButton(tr("Keys as in another editor"), this);
    scheme->setObjectName(QStringLiteral("keymap.scheme"));
    scheme->setProperty("flat", true);
    auto *buttons = new panels::FlowLayout;
    buttons->addWidget(change);
    buttons->addWidget(reset);
    buttons->addWidget(scheme);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    m_list->setMinimumWidth(0);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &KeymapPage::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &KeymapPage::change);
    connect(&editor::Theme::instance(), &editor::Theme::changed, this, &KeymapPage::refresh);
    m_search->installEventFilter(this);
    connect(m_list, &QTreeWidget::itemActivated, this, &KeymapPage::change);
    connect(change, &QPushButton::clicked, this, &KeymapPage::change);
    connect(scheme, &QPushButton::clicked, this, &KeymapPage::schemeRequested);
    connect(reset, &QPushButton::clicked, this, [this] { m_keymap->resetOwn(chosen()); });
    connect(m_keymap, &Keymap::changed, this, &KeymapPage::refresh);
    refresh();
}

QString KeymapPage::chosen() const { return m_list->currentItem() ? m_list->currentItem()->data(Text, IdRole).toString() : QString(); }

void KeymapPage::change()
{
    if (!chosen().isEmpty())
        Q_EMIT changeRequested(chosen());
}

void KeymapPage::fill(QTreeWidgetItem *item)
{
    const Command *command = m_commands->find(item->data(Text, IdRole).toString());
    QStringList keys, others;
    for (const QKeySequence &one : command->shortcuts)
        keys.append(one.toString(QKeySequence::NativeText));
    for (const QString &other : m_keymap->conflicts(command->id, command->shortcuts))
        others.append(m_commands->find(other)->text);
    item->setText(Text, command->text);
    item->setIcon(Text, command->icon.isEmpty() ? noIcon() : editor::Icons::icon(command->icon));
    item->setText(Keys, keys.join(tr(" or ")));
    item->setText(Id, command->id);
    item->setText(Remark, !others.isEmpty() ? tr("Also: %1").arg(others.join(QStringLiteral(", "))) : m_keymap->isOwn(command->id) ? tr("Yours") : QString());
    const auto color = editor::Theme::instance().color(others.isEmpty() ? editor::Token::Muted : editor::Token::Warn);
    item->setForeground(Remark, color);
    item->setIcon(Remark, others.isEmpty() ? QIcon() : editor::Icons::icon(QStringLiteral("triangle-alert")));
    item->setForeground(Id, editor::Theme::instance().color(editor::Token::Muted));
}

void KeymapPage::refresh()
{
    const QString before = chosen();
    m_list->clear();
    for (const Command &command : m_commands->all()) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setData(Text, IdRole, command.id);
        fill(item);
        if (command.id == before)
            m_list->setCurrentItem(item);
    }
    for (const int column : {Keys, Remark, Id})
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    filter();
}

void KeymapPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The command and its keys are what one came for.
    m_list->setColumnHidden(Id, width() < WithId);
    m_list->setColumnHidden(Remark, width() < WithRemark);
}

void KeymapPage::filter()
{
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        const QString all = item->text(Text) + QLatin1Char(' ') + item->text(Keys) + QLatin1Char(' ') + item->text(Id) + QLatin1Char(' ') + item->text(Remark);
        item->setHidden(!std::all_of(words.begin(), words.end(), [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); }));
    }
    // What is changed or reset is something that one sees.
    if (m_list->currentItem() && !m_list->currentItem()->isHidden())
        return;
    QTreeWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->topLevelItemCount() && !first && !words.isEmpty(); ++row)
        if (!m_list->topLevelItem(row)->isHidden())
            first = m_list->topLevelItem(row);
    m_list->setCurrentItem(first);
}

bool KeymapPage::eventFilter(QObject *watched, QEvent *event)
{
    // From the words to what they found.
    if (watched == m_search && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dyad::app
