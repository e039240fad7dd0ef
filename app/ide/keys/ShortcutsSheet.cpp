// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/keys/ShortcutsSheet.h"
#include "app/ide/CommandRegistry.h"
#include <QPainter>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace dyad::app {

namespace {
/// A long one is cut, and says so; not the key behind it.
class CutLabel : public QLabel {
public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override { return {1, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeading, fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

constexpr int OneColumn = 330, Most = 3;

QLabel *label(const char *role, const QString &text, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setProperty("role", QLatin1String(role));
    return made;
}
} // namespace

ShortcutsSheet::ShortcutsSheet(CommandRegistry *commands, QWidget *window)
    : Sheet(window, Place::Middle, true), m_commands(commands), m_scroll(new QScrollArea(card()))
{
    setObjectName(QStringLiteral("shortcutsSheet"));
    setAccessibleName(tr("Keyboard shortcuts"));
    auto *column = new QVBoxLayout(card());
    column->setContentsMargins(24, 20, 16, 18);
    column->addWidget(label("title", tr("Keyboard shortcuts"), card()));
    column->addWidget(m_scroll, 1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setObjectName(QStringLiteral("shortcuts"));
    m_scroll->setAccessibleName(tr("Keyboard shortcuts"));
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->installEventFilter(this);
}

void ShortcutsSheet::open()
{
    const int columns = qBound(1, (parentWidget()->width() - 80) / OneColumn, Most);
    setCardWidth(columns * OneColumn + 56);
    m_scroll->setWidget(makeTable());
    m_scroll->widget()->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setMinimumHeight(qMin(m_scroll->widget()->sizeHint().height() + 4, parentWidget()->height() - 140));
    openSheet();
}

QWidget *ShortcutsSheet::firstFocus() { return m_scroll; }

QWidget *ShortcutsSheet::makeTable()
{
    auto *table = new QWidget(m_scroll);
    auto *row = new QHBoxLayout(table);
    row->setContentsMargins(0, 4, 8, 0);
    row->setSpacing(24);
    QMap<int, QVector<const Command *>> groups;
    int lines = 0;
    for (const Command &command : m_commands->all())
        if (!command.shortcuts.isEmpty()) {
            groups[int(command.group)].append(&command);
            ++lines;
        }
    const int columns = qBound(1, (parentWidget()->width() - 80) / OneColumn, Most), each = (lines + int(groups.size())) / columns + 1;
    QGridLayout *grid = nullptr;
    int used = each, line = 0;
    const auto nextColumn = [&] {
        auto *column = new QVBoxLayout;
        grid = new QGridLayout;
        grid->setVerticalSpacing(3);
        grid->setColumnStretch(0, 1);
        column->addLayout(grid);
        column->addStretch(1);
        row->addLayout(column, 1);
        used = line = 0;
    };
    for (const auto &group : std::as_const(groups)) {
        bool headed = false;
        for (const Command *command : group) {
            if (used >= each && row->count() < columns)
                nextColumn();
            if (!headed || line == 0) {
                QLabel *head = label("head", CommandRegistry::groupName(command->group), table);
                head->setContentsMargins(0, line > 0 ? 12 : 0, 0, 2);
                grid->addWidget(head, line++, 0, 1, 2);
                headed = true;
            }
            auto *text = new CutLabel(command->text, table);
            text->setToolTip(command->text);
            grid->addWidget(text, line, 0);
            grid->addWidget(label("muted", command->shortcuts.first().toString(QKeySequence::NativeText), table), line++, 1);
            ++used;
        }
    }
    return table;
}

bool ShortcutsSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool moves = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown || key == Qt::Key_Home || key == Qt::Key_End;
        if (!moves) {
            closeSheet();
            return true;
        }
    }
    return Sheet::eventFilter(watched, event);
}

} // namespace dyad::app
