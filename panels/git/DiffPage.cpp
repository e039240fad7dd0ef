// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/DiffPage.h"
#include "panels/ToolButton.h"
#include "panels/git/GitQuestion.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

namespace dyad::panels {

using Verb = GitRepository::HunkVerb;

DiffPage::DiffPage(GitController *controller, const QString &path, bool staged, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_path(path)
    , m_staged(staged)
    , m_title(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_layoutButton(new ToolButton(QStringLiteral("columns-2"), tr("Side by side"), this))
    , m_view(new DiffView(this))
{
    setObjectName(QStringLiteral("diffPage"));
    auto *bar = new QWidget(this);
    bar->setFixedHeight(36);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(14, 0, 8, 0);
    row->setSpacing(10);
    auto *open = new ToolButton(QStringLiteral("external-link"), tr("Open the file"), bar);
    m_title->setText(path + QStringLiteral("  ·  ") + (staged ? tr("staged") : tr("not staged")));
    m_counts->setProperty("role", QStringLiteral("muted"));
    row->addWidget(m_title);
    row->addWidget(m_counts);
    row->addStretch(1);
    row->addWidget(m_layoutButton);
    row->addWidget(open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    const auto openAt = [this](int line) { Q_EMIT openRequested(m_controller->status().top + QLatin1Char('/') + m_path, line, 0); };
    connect(open, &QToolButton::clicked, this, [openAt] { openAt(1); });
    connect(m_view, &DiffView::openRequested, this, openAt);
    connect(m_view, &DiffView::layoutRequested, this, &DiffPage::toggleLayout);
    connect(m_layoutButton, &QToolButton::clicked, this, &DiffPage::toggleLayout);
    connect(m_view, &DiffView::hunkRequested, this, &DiffPage::apply);
    // A second change of a file that had changed already is no new status: read again whenever the status was.
    connect(m_controller, &GitController::refreshed, this, &DiffPage::reload);
    reload();
}

void DiffPage::reload()
{
    const auto sides = m_staged ? GitRepository::Sides::HeadToIndex : GitRepository::Sides::IndexToFiles;
    m_controller->ask<GitDiff>(this, [path = m_path, sides](GitRepository &r) { return r.diff(path, sides); },
        [this](const sync::Expected<GitDiff> &diff) { showDiff(diff); });
}

void DiffPage::showDiff(const sync::Expected<GitDiff> &diff)
{
    if (!diff) {
        m_counts->setText(QString::fromStdString(diff.error().message));
        return;
    }
    m_counts->setText(QStringLiteral("+%1 −%2").arg(diff->added).arg(diff->removed));
    m_view->setDiff(*diff, m_staged ? DiffView::Mode::Staged : DiffView::Mode::Unstaged);
}

void DiffPage::toggleLayout()
{
    const bool side = m_view->diffLayout() == DiffView::Layout::Inline;
    m_view->setDiffLayout(side ? DiffView::Layout::SideBySide : DiffView::Layout::Inline);
    m_layoutButton->setIconName(side ? QStringLiteral("rows-2") : QStringLiteral("columns-2"));
    m_layoutButton->setToolTip(side ? tr("Inline") : tr("Side by side"));
}

void DiffPage::apply(const GitHunk &hunk, Verb verb, const QVector<int> &lines)
{
    if (verb == Verb::Discard) {
        const QPointer<DiffPage> alive(this);       // another folder may be opened from outside while it asks
        if (!GitQuestion::isSure(window(), tr("Discard a change"), tr("These lines of %1 go back to what is staged. This cannot be undone.").arg(m_path), tr("Discard the change")) || !alive)
            return;
    }
    m_controller->applyHunk(m_path, hunk, verb, lines);
}

} // namespace dyad::panels
