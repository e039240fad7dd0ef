// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/SuggestPopup.h"
#include "editor/Icons.h"
#include "panels/Ink.h"
#include <QListWidget>
#include <QVBoxLayout>

namespace dyad::panels {

namespace {
constexpr int RowHeight = 24, MostRows = 8, Gap = 4;
}

SuggestPopup::SuggestPopup(Composer *composer) : QFrame(composer->window()), m_composer(composer), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("chat.suggest"));
    setProperty("surface", QStringLiteral("raised"));
    setAttribute(Qt::WA_StyledBackground);
    setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setIconSize({14, 14});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Suggestions"));
    connect(m_list, &QListWidget::itemClicked, this, [this] { Q_EMIT chosen(m_list->currentRow()); });
    hide();
}

void SuggestPopup::show(const QVector<Composer::Suggestion> &suggestions)
{
    m_suggestions = suggestions;
    m_list->clear();
    if (suggestions.isEmpty())
        return hide();
    for (const Composer::Suggestion &one : suggestions) {
        const QString text = one.detail.isEmpty() ? one.title : one.title + QStringLiteral("  —  ") + one.detail;
        auto *item = new QListWidgetItem(editor::Icons::icon(one.icon), text, m_list);
        item->setToolTip(text);
        item->setSizeHint({0, RowHeight});
    }
    m_list->setCurrentRow(0);
    place();
    QFrame::show();
    raise();
}

void SuggestPopup::place()
{
    if (parentWidget() != m_composer->window())
        setParent(m_composer->window());
    const int rows = std::min(MostRows, int(m_suggestions.size()));
    const QPoint corner = m_composer->mapTo(m_composer->window(), QPoint(0, 0));
    const int height = rows * RowHeight + 12;
    setGeometry(corner.x(), std::max(0, corner.y() - height - Gap), m_composer->width(), height);
}

bool SuggestPopup::handleKey(int key)
{
    const int row = m_list->currentRow(), count = m_list->count();
    switch (key) {
    case Qt::Key_Down: m_list->setCurrentRow((row + 1) % count); return true;
    case Qt::Key_Up: m_list->setCurrentRow((row + count - 1) % count); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab: {
        hide();
        Q_EMIT chosen(row);
        return true;
    }
    case Qt::Key_Escape: hide(); return true;
    default: return false;
    }
}

} // namespace dyad::panels
