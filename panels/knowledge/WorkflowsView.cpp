// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/knowledge/WorkflowsView.h"
#include "editor/Theme.h"
#include "panels/PanelNote.h"
#include "panels/knowledge/RowList.h"
#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace dyad::panels {

using editor::Token;
using namespace knowledge;

namespace {

constexpr int MostStepLines = 8;

QString stateWord(const QString &state)
{
    if (state == QLatin1String("done"))
        return WorkflowsView::tr("done");
    if (state == QLatin1String("failed"))
        return WorkflowsView::tr("failed");
    if (state == QLatin1String("cancelled"))
        return WorkflowsView::tr("cancelled");
    if (state == QLatin1String("skipped"))
        return WorkflowsView::tr("skipped");
    return state == QLatin1String("running") ? WorkflowsView::tr("runs") : WorkflowsView::tr("waits");
}

KnowledgeRow rowOf(const Workflow &w)
{
    KnowledgeRow row;
    row.id = w.id;
    row.icon = w.errorText.isEmpty() ? QStringLiteral("play") : QStringLiteral("circle-alert");
    row.iconColor = !w.errorText.isEmpty() ? Token::Bad : w.enabled ? Token::Accent : Token::Faint;
    row.title = w.name;
    row.note = !w.enabled ? WorkflowsView::tr("off") : w.lastState.isEmpty() ? QString() : stateWord(w.lastState);
    row.detail = !w.errorText.isEmpty() ? w.errorText : w.triggers.join(QStringLiteral(", ")) + QStringLiteral(" → ") + w.steps.join(QStringLiteral(", "));
    row.detailColor = w.errorText.isEmpty() ? Token::Muted : Token::Bad;
    row.lines = 2;
    return row;
}

KnowledgeRow rowOf(const WorkflowRun &r)
{
    KnowledgeRow row;
    row.id = r.id;
    const bool failed = r.state == QLatin1String("failed"), done = r.state == QLatin1String("done");
    row.icon = failed ? QStringLiteral("circle-x") : done ? QStringLiteral("circle-check") : QStringLiteral("loader-circle");
    row.iconColor = failed ? Token::Bad : done ? Token::Ok : Token::Muted;
    row.title = (r.dryRun ? WorkflowsView::tr("Dry run") : r.trigger) + QStringLiteral(" · ") + stateWord(r.state);
    row.note = QLocale().toString(QDateTime::fromMSecsSinceEpoch(r.startedAt).time(), QLocale::ShortFormat);
    QStringList lines;
    for (const WorkflowStep &step : r.steps) {
        QString line = step.action + QStringLiteral(": ") + stateWord(step.state);
        if (step.attempts > 1)
            line += WorkflowsView::tr(" (%n attempts)", nullptr, step.attempts);
        lines.append(step.detail.isEmpty() ? line : line + QStringLiteral(", ") + step.detail.simplified());
    }
    if (!r.errorText.isEmpty())
        lines.append(r.errorText);
    row.detail = lines.join(QChar::LineSeparator);
    row.lines = std::clamp(int(lines.size()) * 2, 2, MostStepLines);
    return row;
}

} // namespace

WorkflowsView::WorkflowsView(KnowledgeController *controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_stack(new PageStack(this)), m_note(new PanelNote(m_stack))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(makeContent());
    m_stack->addWidget(m_note);
    m_stack->addWidget(makeEditor());
    connect(m_note, &PanelNote::clicked, this, [this] { edit({}); });
    connect(controller, &KnowledgeController::workflowsChanged, this, &WorkflowsView::fill);
    connect(controller, &KnowledgeController::runsChanged, this, &WorkflowsView::fillRuns);
    connect(controller, &KnowledgeController::refused, this, [this](const QString &why) {
        m_error->setText(why);
        m_error->setVisible(m_isEditing);
    });
    connect(controller, &KnowledgeController::workflowAdded, this, [this](const QString &id) {
        m_isEditing = false;
        fill();
        m_list->choose(id);
    });
    fill();
}

QWidget *WorkflowsView::makeContent()
{
    auto *content = new QWidget(m_stack);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 8, 0, 8);
    m_list = new RowList(QStringLiteral("knowledge.workflows"), tr("Workflows"), content);
    m_runs = new RowList(QStringLiteral("knowledge.runs"), tr("Runs of the chosen workflow"), content);
    m_buttons = new QWidget(content);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(14, 0, 10, 0);
    m_run = new QPushButton(tr("Run"), m_buttons);
    m_run->setObjectName(QStringLiteral("workflow.run"));
    m_try = new QPushButton(tr("Dry run"), m_buttons);
    m_try->setObjectName(QStringLiteral("workflow.try"));
    m_try->setToolTip(tr("Says what each step would do, and does nothing"));
    m_new = new QPushButton(tr("New"), m_buttons);
    m_new->setObjectName(QStringLiteral("workflow.new"));
    row->addWidget(m_run);
    row->addWidget(m_try);
    row->addStretch(1);
    row->addWidget(m_new);
    column->addWidget(m_list, 2);
    column->addWidget(m_buttons);
    column->addWidget(m_runs, 3);
    connect(m_list, &RowList::currentChangedTo, this, &WorkflowsView::choose);
    connect(m_list, &RowList::menuRequested, this, &WorkflowsView::showMenu);
    connect(m_list, &RowList::deletePressed, this, [this] {
        if (const Workflow *w = chosen(); w && m_controller->canWrite() && w->origin.isEmpty())
            Q_EMIT removeRequested(w->id, w->name);
    });
    connect(m_list, &QListView::doubleClicked, this, &WorkflowsView::open);
    connect(m_run, &QPushButton::clicked, this, [this] { m_controller->run(m_list->currentId(), false); });
    connect(m_try, &QPushButton::clicked, this, [this] { m_controller->run(m_list->currentId(), true); });
    connect(m_new, &QPushButton::clicked, this, [this] { edit({}); });
    return content;
}

QWidget *WorkflowsView::makeEditor()
{
    auto *page = new QWidget(m_stack);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(14, 8, 10, 8);
    auto *about = new QLabel(tr("A workflow is a short text. The same text in .dyad/workflows/NAME.toml of the project is one too."), page);
    about->setProperty("role", QStringLiteral("muted"));
    about->setWordWrap(true);
    m_text = new QPlainTextEdit(page);
    m_text->setObjectName(QStringLiteral("workflow.text"));
    m_text->setAccessibleName(tr("Text of the workflow"));
    m_text->setFont(editor::Theme::instance().codeFont());
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_error = new QLabel(page);
    m_error->setObjectName(QStringLiteral("workflow.error"));
    m_error->setProperty("role", QStringLiteral("error"));
    m_error->setWordWrap(true);
    m_error->hide();
    auto *row = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), page);
    auto *save = new QPushButton(tr("Save"), page);
    save->setObjectName(QStringLiteral("workflow.save"));
    save->setProperty("primary", true);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(save);
    column->addWidget(about);
    column->addWidget(m_text, 1);
    column->addWidget(m_error);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, [this] {
        m_isEditing = false;
        fill();
    });
    connect(save, &QPushButton::clicked, this, [this] {
        m_error->hide();
        if (m_editing.isEmpty())
            m_controller->addWorkflow(m_text->toPlainText());
        else
            m_controller->changeWorkflow(m_editing, m_text->toPlainText());
    });
    return page;
}

QString WorkflowsView::example()
{
    return QStringLiteral("name = \"New documents\"\n"
                          "description = \"Says what a new document is about\"\n\n"
                          "[[trigger]]\n"
                          "on = \"document-uploaded\"     # document-updated, schedule, webhook, manual\n"
                          "match = \"*\"\n\n"
                          "[[step]]\n"
                          "do = \"process\"\n\n"
                          "[[step]]\n"
                          "do = \"notify\"\n"
                          "text = \"New: {document.name} ({document.classification}). {document.summary}\"\n");
}

void WorkflowsView::edit(const QString &workflow)
{
    const auto &all = m_controller->workflows();
    const auto it = std::ranges::find(all, workflow, &Workflow::id);
    m_editing = it == all.end() ? QString() : workflow;
    m_text->setPlainText(it == all.end() ? example() : it->definition);
    m_error->hide();
    m_isEditing = true;
    fill();
    m_text->setFocus(Qt::OtherFocusReason);
}

const Workflow *WorkflowsView::chosen() const
{
    const auto &all = m_controller->workflows();
    const auto it = std::ranges::find(all, m_list->currentId(), &Workflow::id);
    return it == all.end() ? nullptr : &*it;
}

void WorkflowsView::fill()
{
    QVector<KnowledgeRow> rows;
    for (const Workflow &w : m_controller->workflows())
        rows.append(rowOf(w));
    const QString before = m_list->currentId();
    m_list->rows()->setRows(rows);
    if (m_list->currentId().isEmpty() && !rows.isEmpty())
        m_list->choose(m_list->rows()->rowOf(before) >= 0 ? before : rows.first().id);
    const bool may = m_controller->canWrite();
    m_note->setNote(QStringLiteral("play"), tr("What shall happen by itself"),
                    tr("When a document arrives or changes, at a time of day, or when another program calls: read it, tell the team, ask the AI, propose changes to the code for review."),
                    may ? tr("Write a workflow") : QString());
    m_buttons->setVisible(may);
    m_stack->setCurrentIndex(m_isEditing ? 2 : rows.isEmpty() ? 1 : 0);
    const Workflow *w = chosen();
    m_run->setEnabled(w && w->errorText.isEmpty());
    m_try->setEnabled(w && w->errorText.isEmpty());
}

void WorkflowsView::choose(const QString &id)
{
    m_controller->loadRuns(id);
    const Workflow *w = chosen();
    m_run->setEnabled(w && w->errorText.isEmpty());
    m_try->setEnabled(w && w->errorText.isEmpty());
}

void WorkflowsView::fillRuns()
{
    QVector<KnowledgeRow> rows;
    for (const WorkflowRun &run : m_controller->runs())
        rows.append(rowOf(run));
    m_runs->rows()->setRows(rows);
}

void WorkflowsView::open()
{
    const Workflow *w = chosen();
    if (!w)
        return;
    if (!w->origin.isEmpty())
        Q_EMIT fileRequested(w->origin);
    else if (m_controller->canWrite())
        edit(w->id);
}

void WorkflowsView::showMenu(const QPoint &place)
{
    const Workflow *w = chosen();
    if (!w || !m_controller->canWrite())
        return;
    const Workflow one = *w;
    QMenu menu(this);
    menu.addAction(one.origin.isEmpty() ? tr("Edit") : tr("Open its file"), this, &WorkflowsView::open);
    if (one.origin.isEmpty()) {
        menu.addAction(one.enabled ? tr("Switch off") : tr("Switch on"), this, [this, one] { m_controller->setEnabled(one.id, !one.enabled); });
        menu.addSeparator();
        menu.addAction(tr("Remove"), this, [this, one] { Q_EMIT removeRequested(one.id, one.name); });
    }
    menu.exec(place);
}

} // namespace dyad::panels
