// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/problems/ProblemsPanel.h"
#include "panels/PanelNote.h"
#include "panels/ToolButton.h"
#include "panels/problems/ProblemDelegate.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>

namespace dyad::panels {

ProblemsPanel::ProblemsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new ProblemsModel(this))
    , m_stack(new PageStack(this))
    , m_list(new QListView(this))
    , m_note(new PanelNote(this))
{
    setObjectName(QStringLiteral("problemsPanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_stack, 1);
    m_list->setObjectName(QStringLiteral("problemsList"));
    m_list->setAccessibleName(tr("Problems"));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ProblemDelegate(this));
    m_list->installEventFilter(this);
    m_stack->addWidget(m_note);
    m_stack->addWidget(m_list);
    connect(m_list, &QListView::activated, this, &ProblemsPanel::open);
    connect(m_list, &QListView::clicked, this, &ProblemsPanel::open);
    connect(m_model, &ProblemsModel::modelAboutToBeReset, this, &ProblemsPanel::keepPlace);
    connect(m_model, &ProblemsModel::modelReset, this, [this] { restorePlace(); update(); });
    connect(m_note, &PanelNote::clicked, this, [this] {
        if (!m_trouble.isEmpty())
            Q_EMIT retryRequested();
        else if (m_model->total() > 0)
            m_text->clear(), m_errors->setChecked(true), m_warnings->setChecked(true), m_others->setChecked(true);
        else
            Q_EMIT buildRequested();
    });
    update();
}

QToolButton *ProblemsPanel::makeToggle(const QString &objectName, const QString &icon, const QString &text)
{
    auto *toggle = new ToolButton(icon, text, this, 14);
    toggle->setObjectName(objectName);
    toggle->setCheckable(true);
    toggle->setChecked(true);
    toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toggle->setMinimumSize(0, 24);
    toggle->setMaximumSize(QWIDGETSIZE_MAX, 24);
    connect(toggle, &QToolButton::toggled, this, &ProblemsPanel::applyFilter);
    return toggle;
}

QWidget *ProblemsPanel::makeBar()
{
    auto *bar = new QWidget(this);
    bar->setFixedHeight(38);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 8, 4);
    row->setSpacing(4);
    m_text = new QLineEdit(bar);
    m_text->setObjectName(QStringLiteral("problemsFilter"));
    m_text->setPlaceholderText(tr("Filter by message, file or source"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(360);
    connect(m_text, &QLineEdit::textChanged, this, &ProblemsPanel::applyFilter);
    m_errors = makeToggle(QStringLiteral("problemsErrors"), QStringLiteral("circle-x"), tr("Errors"));
    m_warnings = makeToggle(QStringLiteral("problemsWarnings"), QStringLiteral("triangle-alert"), tr("Warnings"));
    m_others = makeToggle(QStringLiteral("problemsOthers"), QStringLiteral("info"), tr("Notes"));
    row->addWidget(m_text, 1);
    row->addSpacing(6);
    row->addWidget(m_errors);
    row->addWidget(m_warnings);
    row->addWidget(m_others);
    row->addStretch(1);
    return bar;
}

void ProblemsPanel::setTrouble(const QString &text)
{
    m_trouble = text;
    update();
}

void ProblemsPanel::applyFilter()
{
    m_model->setFilter({m_text->text().trimmed(), m_errors->isChecked(), m_warnings->isChecked(), m_others->isChecked()});
    update();
}

void ProblemsPanel::update()
{
    using Severity = Diagnostic::Severity;
    m_errors->setText(QLatin1Char(' ') + QLocale().toString(m_model->count(Severity::Error)));
    m_warnings->setText(QLatin1Char(' ') + QLocale().toString(m_model->count(Severity::Warning)));
    m_others->setText(QLatin1Char(' ') + QLocale().toString(m_model->count(Severity::Information) + m_model->count(Severity::Hint)));
    if (m_model->rowCount() == 0 && m_model->total() > 0)
        m_note->setNote(QStringLiteral("filter"), tr("The filter hides everything (%1)").arg(m_model->total()), {}, tr("Show all"));
    else if (!m_trouble.isEmpty())
        m_note->setNote(QStringLiteral("triangle-alert"), tr("Problems cannot be told"), m_trouble, tr("Try again"));
    else
        m_note->setNote(QStringLiteral("circle-check"), tr("No problems"), tr("What language servers and builds complain about appears here."), tr("Build the project"));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
}

void ProblemsPanel::open(const QModelIndex &index)
{
    if (const Diagnostic *d = m_model->diagnosticAt(index.row()))
        Q_EMIT openRequested(d->path, d->line, d->column);
    else
        m_model->setFolded(index.row(), !index.data(ProblemsModel::FoldedRole).toBool());
}

// New diagnostics come while one reads: the row under the eye stays, and so does the one that was chosen.
void ProblemsPanel::keepPlace()
{
    m_scrolled = m_list->verticalScrollBar()->value();
    const Diagnostic *current = m_model->diagnosticAt(m_list->currentIndex().row());
    m_current = current ? std::optional(*current) : std::nullopt;
}

void ProblemsPanel::restorePlace()
{
    for (int row = 0; m_current && row < m_model->rowCount(); ++row)
        if (const Diagnostic *d = m_model->diagnosticAt(row); d && *d == *m_current) {
            m_list->setCurrentIndex(m_model->index(row));
            break;
        }
    m_list->doItemsLayout();
    m_list->verticalScrollBar()->setValue(m_scrolled);
}

void ProblemsPanel::step(int direction)
{
    const int count = m_model->rowCount();
    int row = m_list->currentIndex().row();
    for (int i = 0; i < count; ++i) {
        row = row < 0 && direction < 0 ? count - 1 : (row + direction + count) % count;
        if (!m_model->diagnosticAt(row))
            continue;
        m_list->setCurrentIndex(m_model->index(row));
        return open(m_list->currentIndex());
    }
}

void ProblemsPanel::next() { step(1); }
void ProblemsPanel::previous() { step(-1); }

bool ProblemsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key(), row = m_list->currentIndex().row();
        if ((key == Qt::Key_Left || key == Qt::Key_Right) && row >= 0) {
            m_model->setFolded(row, key == Qt::Key_Left);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dyad::panels
