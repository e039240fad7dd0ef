// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/CompletionPopup.h"
#include "editor/CodeEditor.h"
#include "editor/Theme.h"
#include "editor/language/CompletionDelegate.h"
#include "editor/language/InfoBubble.h"
#include <QListView>
#include <QVBoxLayout>

namespace dyad::editor {

namespace {
constexpr int LeastWidth = 260, MostWidth = 520, Border = 5, Gap = 2;     // logical pixels
}

CompletionPopup::CompletionPopup(CodeEditor *editor)
    : QFrame(editor->window()), m_editor(editor), m_model(new CompletionModel(this)), m_list(new QListView(this)), m_documentation(new InfoBubble(editor))
{
    hide();
    setObjectName(QStringLiteral("completion"));
    setProperty("surface", QStringLiteral("raised"));
    setFocusPolicy(Qt::NoFocus);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Proposals"));
    m_list->setStyleSheet(QStringLiteral("QListView { background: transparent; }"));
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new CompletionDelegate(m_list));
    m_list->setModel(m_model);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Border - 1, Border - 1, Border - 1, Border - 1);
    layout->addWidget(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) { if (now.isValid()) Q_EMIT currentChanged(now.row()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT accepted(index.row()); });
}

CompletionPopup::~CompletionPopup() { delete m_documentation; }
int CompletionPopup::currentRow() const { return m_list->currentIndex().row(); }

void CompletionPopup::setCurrentRow(int row)
{
    const QModelIndex index = m_model->index(row);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void CompletionPopup::step(int rows, bool around)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int wanted = currentRow() + rows;
    setCurrentRow(around ? (wanted % count + count) % count : std::clamp(wanted, 0, count - 1));
}

void CompletionPopup::showAt(qint64 position)
{
    if (parentWidget() != m_editor->window())
        setParent(m_editor->window());
    const QFontMetrics metrics(Theme::instance().codeFont());
    int widest = 0;
    for (int row = 0; row < std::min(m_model->rowCount(), 50); ++row) {
        const CompletionEntry &entry = m_model->entry(row);
        widest = std::max(widest, metrics.horizontalAdvance(entry.label.left(80)) + metrics.horizontalAdvance(entry.detail.left(40)));
    }
    const int rows = std::clamp(m_model->rowCount(), 1, MostShown);
    resize(std::clamp(widest + CompletionDelegate::KindWidth + 60, LeastWidth, MostWidth), rows * CompletionDelegate::RowHeight + 2 * Border);
    const QPoint at = m_editor->viewport()->mapTo(window(), m_editor->pointAt(position));
    const int under = at.y() + m_editor->lineHeight() + Gap, over = at.y() - height() - Gap;
    const int x = std::clamp(at.x() - CompletionDelegate::KindWidth - Border, 0, std::max(0, window()->width() - width()));
    QFrame::move(x, under + height() <= window()->height() || over < 0 ? under : over);
    show();
    raise();
    if (currentRow() < 0)
        setCurrentRow(0);
}

void CompletionPopup::setDocumentation(const QString &markdown)
{
    if (!m_documentation)
        return;
    if (markdown.isEmpty() || !isVisible()) {
        m_documentation->hide();
        return;
    }
    m_documentation->setText(markdown, InfoBubble::Format::Markdown);
    m_documentation->showBeside(geometry());
}

void CompletionPopup::hideEvent(QHideEvent *event)
{
    if (m_documentation)
        m_documentation->hide();
    QFrame::hideEvent(event);
}

} // namespace dyad::editor
