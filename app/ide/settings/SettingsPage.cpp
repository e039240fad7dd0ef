// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/settings/SettingsPage.h"
#include "app/ide/settings/SettingRow.h"
#include "panels/FlowLayout.h"
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dyad::app {

using Scope = SettingsStore::Scope;

namespace {
constexpr int Widest = 720, Side = 28;
}

SettingsPage::SettingsPage(SettingsStore *store, QWidget *parent)
    : QWidget(parent), m_store(store), m_search(new QLineEdit(this)), m_person(new QPushButton(tr("For me"), this)),
      m_project(new QPushButton(tr("For this project"), this)), m_problem(new QLabel(this)), m_none(new QLabel(tr("No setting has these words."), this)),
      m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("settingsPage"));
    setProperty("surface", QStringLiteral("editor"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Settings"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 18, 0, 0);
    column->setSpacing(10);
    column->addWidget(makeHead());
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(makeRows());
    m_scroll->widget()->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::filter);
    connect(m_store, &SettingsStore::changed, this, &SettingsPage::refresh);
    connect(m_store, &SettingsStore::problemsChanged, this, &SettingsPage::refresh);
    setScope(Scope::Person);
}

QWidget *SettingsPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(Side, 0, Side, 0);
    m_search->setObjectName(QStringLiteral("settings.search"));
    m_search->setPlaceholderText(tr("Search all settings"));
    m_search->setAccessibleName(tr("Search all settings"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(Widest);
    auto *buttons = new panels::FlowLayout;
    for (QPushButton *button : {m_person, m_project}) {
        button->setCheckable(true);
        button->setProperty("flat", true);
        buttons->addWidget(button);
    }
    m_person->setObjectName(QStringLiteral("settings.person"));
    m_project->setObjectName(QStringLiteral("settings.project"));
    auto *file = new QPushButton(tr("Open the file"), head);
    file->setObjectName(QStringLiteral("settings.file"));
    auto *keys = new QPushButton(tr("Keyboard shortcuts"), head);
    keys->setObjectName(QStringLiteral("settings.keys"));
    buttons->addWidget(keys);
    buttons->addWidget(file);
    for (QPushButton *button : {file, keys})
        button->setProperty("flat", true);
    m_problem->setProperty("role", QStringLiteral("error"));
    m_problem->setWordWrap(true);
    column->addWidget(m_search);
    column->addLayout(buttons);
    column->addWidget(m_problem);
    connect(m_person, &QPushButton::clicked, this, [this] { setScope(Scope::Person); });
    connect(m_project, &QPushButton::clicked, this, [this] { setScope(Scope::Project); });
    connect(file, &QPushButton::clicked, this, [this] { Q_EMIT fileRequested(m_store->file(m_scope)); });
    connect(keys, &QPushButton::clicked, this, &SettingsPage::keysRequested);
    return head;
}

QWidget *SettingsPage::makeRows()
{
    auto *content = new QWidget(m_scroll);
    content->setMaximumWidth(Widest + 2 * Side);    // as wide as its rows: in one that is wider their words are measured for too few lines
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Side, 0, Side, Side);
    column->setSpacing(0);
    QString group;
    for (const SettingDefinition &definition : m_store->definitions()) {
        if (definition.group != group) {
            group = definition.group;
            auto *head = new QLabel(group, content);
            head->setProperty("role", QStringLiteral("title"));
            head->setContentsMargins(0, 14, 0, 4);
            column->addWidget(head);
            m_heads.append(head);
        }
        auto *row = new SettingRow(m_store, definition, content);
        row->setMaximumWidth(Widest);
        column->addWidget(row);
        m_rows.append(row);
    }
    m_none->setProperty("role", QStringLiteral("muted"));
    column->addWidget(m_none);
    column->addStretch(1);
    return content;
}

void SettingsPage::setScope(Scope scope)
{
    m_scope = scope;
    // No group: Tab would reach only one of both.
    m_person->setChecked(scope == Scope::Person);
    m_project->setChecked(scope == Scope::Project);
    for (SettingRow *row : std::as_const(m_rows))
        row->setScope(scope);
    refresh();
}

void SettingsPage::refresh()
{
    m_project->setEnabled(!m_store->file(Scope::Project).isEmpty());
    m_project->setToolTip(m_project->isEnabled() ? tr("Kept in .dyad/settings.toml of the folder: for everybody who works in it") : tr("Open a folder first"));
    for (SettingRow *row : std::as_const(m_rows))
        row->refresh();
    const QString problem = m_store->problem(m_scope);
    m_problem->setText(problem.isEmpty() ? QString() : tr("The file cannot be read, so nothing is written to it: %1").arg(problem));
    m_problem->setVisible(!problem.isEmpty());
    filter();
}

void SettingsPage::filter()
{
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QSet<QString> groups;
    for (SettingRow *row : std::as_const(m_rows)) {
        const bool shown = row->matches(words) && (m_scope == Scope::Person || row->definition().inProject);
        row->setVisible(shown);
        if (shown)
            groups.insert(row->definition().group);
    }
    for (QLabel *head : std::as_const(m_heads))
        head->setVisible(groups.contains(head->text()));
    m_none->setVisible(groups.isEmpty());
}

} // namespace dyad::app
