// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/team/NotSharedList.h"
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace dyad::panels {

namespace {

constexpr int MostRows = 5;

} // namespace

NotSharedList::NotSharedList(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(tr("Not in sync"), this)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("notShared"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 10, 8);
    column->setSpacing(4);
    m_title->setProperty("role", QStringLiteral("head"));
    m_list->setObjectName(QStringLiteral("notShared.list"));
    m_list->setAccessibleName(m_title->text());
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setUniformItemSizes(true);
    m_list->viewport()->setAutoFillBackground(false);
    column->addWidget(m_title);
    column->addWidget(m_list);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) { Q_EMIT openRequested(item->data(Qt::UserRole).toString()); });
    hide();
}

void NotSharedList::setProblems(const QVector<sync::Problem> &problems)
{
    const QString current = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
    m_list->clear();
    for (const sync::Problem &problem : problems) {
        // A name may hold what would break the line.
        auto *item = new QListWidgetItem(QString(problem.path).replace(QLatin1Char('\n'), QLatin1Char(' ')), m_list);
        item->setData(Qt::UserRole, problem.path);
        item->setToolTip(QStringLiteral("<p>%1</p><p>%2</p>").arg(problem.path.toHtmlEscaped(), problem.message.toHtmlEscaped()));
        item->setData(Qt::AccessibleDescriptionRole, problem.message);
        if (problem.path == current)
            m_list->setCurrentItem(item);
    }
    const int row = m_list->count() > 0 ? m_list->sizeHintForRow(0) : 0;
    m_list->setFixedHeight(std::clamp(m_list->count(), 1, MostRows) * row + 2 * m_list->frameWidth());
    setVisible(m_list->count() > 0);
}

} // namespace dyad::panels
