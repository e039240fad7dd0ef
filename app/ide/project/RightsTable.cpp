// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/project/RightsTable.h"
#include <QComboBox>
#include <QHeaderView>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace dyad::app {
namespace {

constexpr int UsersRole = Qt::UserRole + 1;

QComboBox *choiceOf(QTableWidget *table, const QList<std::pair<QString, QString>> &choices, const QString &now, const QString &name)
{
    auto *choice = new QComboBox(table);
    choice->setAccessibleName(name);
    for (const auto &[value, text] : choices)
        choice->addItem(text, value);
    choice->setCurrentIndex(std::max(0, choice->findData(now)));
    return choice;
}

} // namespace

RightsTable::RightsTable(QWidget *parent) : QTableWidget(0, Columns, parent)
{
    setObjectName(u"project.rights"_s);
    setAccessibleName(tr("Rights by path"));
    setHorizontalHeaderLabels({tr("Files"), tr("Access"), tr("For")});
    horizontalHeader()->setSectionResizeMode(Pattern, QHeaderView::Stretch);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    verticalHeader()->hide();
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    connect(this, &QTableWidget::itemChanged, this, &RightsTable::edited);
}

void RightsTable::addRow(const QJsonObject &rule)
{
    const int row = rowCount();
    insertRow(row);
    auto *pattern = new QTableWidgetItem(rule[u"pattern"_s].toString());
    pattern->setData(UsersRole, rule[u"users"_s].toArray().toVariantList());
    setItem(row, Pattern, pattern);
    setCellWidget(row, Access, choiceOf(this, {{u"hidden"_s, tr("hidden")}, {u"read"_s, tr("read only")}, {u"write"_s, tr("as the role")}}, rule[u"access"_s].toString(), tr("Access")));
    QStringList roles;
    for (const QJsonValue &role : rule[u"roles"_s].toArray())
        roles.append(role.toString());
    QList<std::pair<QString, QString>> choices{{u""_s, tr("viewers and developers")}, {u"viewer"_s, tr("viewers")}, {u"developer"_s, tr("developers")},
                                               {u"viewer developer admin"_s, tr("all but owners")}};
    const qsizetype users = rule[u"users"_s].toArray().size();
    const QString now = roles.join(u' ');
    if (users > 0)
        choices.prepend({now, tr("%n person(s)", nullptr, int(users)) + (now.isEmpty() ? QString() : u", "_s + roles.join(u", "_s))});
    else if (std::ranges::none_of(choices, [&now](const auto &choice) { return choice.first == now; }))
        choices.prepend({now, roles.join(u", "_s)});
    setCellWidget(row, Whom, choiceOf(this, choices, now, tr("For")));
    for (const Column column : {Access, Whom})
        connect(static_cast<QComboBox *>(cellWidget(row, column)), &QComboBox::activated, this, &RightsTable::edited);
}

void RightsTable::fitColumns()
{
    resizeColumnToContents(Access);
    resizeColumnToContents(Whom);
}

void RightsTable::setRules(const QJsonArray &rules)
{
    setRowCount(0);
    for (const QJsonValue &rule : rules)
        addRow(rule.toObject());
    fitColumns();
}

QJsonArray RightsTable::rules() const
{
    QJsonArray rules;
    for (int row = 0; row < rowCount(); ++row) {
        const QString pattern = item(row, Pattern)->text().trimmed();
        if (pattern.isEmpty())
            continue;
        const auto value = [this, row](Column column) { return static_cast<QComboBox *>(cellWidget(row, column))->currentData().toString(); };
        // A rule about people stays about them while that choice, the first, stands.
        const bool keepsUsers = static_cast<QComboBox *>(cellWidget(row, Whom))->currentIndex() == 0;
        rules.append(QJsonObject{{u"pattern"_s, pattern}, {u"access"_s, value(Access)},
                                 {u"roles"_s, QJsonArray::fromStringList(value(Whom).split(u' ', Qt::SkipEmptyParts))},
                                 {u"users"_s, keepsUsers ? QJsonArray::fromVariantList(item(row, Pattern)->data(UsersRole).toList()) : QJsonArray()}});
    }
    return rules;
}

void RightsTable::addRule()
{
    addRow({{u"pattern"_s, QString()}, {u"access"_s, u"hidden"_s}});
    fitColumns();
    setCurrentCell(rowCount() - 1, Pattern);
    editItem(item(rowCount() - 1, Pattern));
}

void RightsTable::removeCurrent()
{
    if (currentRow() < 0)
        return;
    removeRow(currentRow());
    Q_EMIT edited();
}

} // namespace dyad::app
