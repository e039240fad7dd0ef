// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/templates/NewProjectPage.h"
#include "app/ide/TypedFolder.h"
#include "editor/Icons.h"
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>

namespace dyad::app {

namespace {
constexpr int ListWidth = 230, Widest = 520, Side = 28, Own = 2;    // Own: rows of the form before the parameters
}

NewProjectPage::NewProjectPage(QVector<ProjectTemplate> templates, const QString &parentFolder, QWidget *parent)
    : QWidget(parent), m_templates(std::move(templates)), m_parentFolder(parentFolder), m_list(new QListWidget(this)), m_text(new QLabel(this)), m_error(new QLabel(this)),
      m_name(new QLineEdit(this)), m_folder(new QLineEdit(this)), m_git(new QCheckBox(tr("Begin a Git repository"), this)), m_install(new QCheckBox(this)),
      m_create(new QPushButton(tr("Create the project"), this))
{
    setObjectName(QStringLiteral("newProject"));
    setProperty("surface", QStringLiteral("editor"));
    setAttribute(Qt::WA_StyledBackground);
    m_list->setObjectName(QStringLiteral("newProject.templates"));
    m_list->setAccessibleName(tr("Kinds of projects"));
    m_list->setFixedWidth(ListWidth);
    m_list->setIconSize({16, 16});
    for (const ProjectTemplate &one : std::as_const(m_templates))
        new QListWidgetItem(editor::Icons::icon(one.icon()), one.name(), m_list);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(makeForm());
    scroll->widget()->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(scroll, 1);
    setFocusProxy(m_name);
    connect(m_list, &QListWidget::currentRowChanged, this, &NewProjectPage::showTemplate);
    connect(m_name, &QLineEdit::textChanged, this, &NewProjectPage::updateFolder);
    for (const QLineEdit *field : {m_name, m_folder})
        connect(field, &QLineEdit::returnPressed, this, &NewProjectPage::create);
    connect(m_create, &QPushButton::clicked, this, &NewProjectPage::create);
    m_list->setCurrentRow(0);
}

QWidget *NewProjectPage::makeForm()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Side, Side - 6, Side, Side);
    column->setSpacing(12);
    auto *title = new QLabel(tr("New project"), content);
    title->setProperty("role", QStringLiteral("title"));
    m_text->setProperty("role", QStringLiteral("muted"));
    m_text->setWordWrap(true);
    m_error->setProperty("role", QStringLiteral("error"));
    m_error->setObjectName(QStringLiteral("newProject.error"));
    m_error->setWordWrap(true);
    m_error->hide();
    auto *fields = new QWidget(content);
    fields->setMaximumWidth(Widest);
    m_form = new QFormLayout(fields);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_name->setObjectName(QStringLiteral("newProject.name"));
    m_name->setAccessibleName(tr("Name"));
    m_folder->setObjectName(QStringLiteral("newProject.folder"));
    m_folder->setAccessibleName(tr("Folder"));
    m_form->addRow(tr("Name"), m_name);
    m_form->addRow(tr("Folder"), m_folder);
    QAction *browse = m_folder->addAction(editor::Icons::icon(QStringLiteral("folder-open")), QLineEdit::TrailingPosition);
    browse->setToolTip(tr("Choose a folder"));
    connect(browse, &QAction::triggered, this, [this] {
        if (const QString folder = QFileDialog::getExistingDirectory(this, tr("Choose the folder that it goes into"), m_parentFolder); !folder.isEmpty()) {
            m_parentFolder = folder;
            m_folder->setModified(false);
            updateFolder();
        }
    });
    m_git->setChecked(true);
    m_install->setChecked(true);
    m_install->setObjectName(QStringLiteral("newProject.install"));
    m_create->setObjectName(QStringLiteral("newProject.create"));
    m_create->setProperty("primary", true);
    column->addWidget(title);
    column->addWidget(m_text);
    for (QWidget *part : {fields, static_cast<QWidget *>(m_git), static_cast<QWidget *>(m_install), static_cast<QWidget *>(m_error)})
        column->addWidget(part);
    column->addWidget(m_create, 0, Qt::AlignLeft);
    column->addStretch(1);
    return content;
}

const ProjectTemplate *NewProjectPage::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_templates.size() ? &m_templates.at(row) : nullptr;
}

void NewProjectPage::choose(const QString &id)
{
    for (int i = 0; i < m_templates.size(); ++i)
        if (m_templates.at(i).id() == id)
            m_list->setCurrentRow(i);
}

void NewProjectPage::showTemplate()
{
    const ProjectTemplate *one = chosen();
    if (!one)
        return;
    while (m_form->rowCount() > Own)
        m_form->removeRow(Own);
    m_fields.clear();
    m_text->setText(one->text());
    for (const ProjectTemplate::Parameter &parameter : one->parameters()) {
        QWidget *field = nullptr;
        if (parameter.choices.isEmpty()) {
            auto *line = new QLineEdit(parameter.fallback, this);
            connect(line, &QLineEdit::returnPressed, this, &NewProjectPage::create);
            field = line;
        } else {
            auto *box = new QComboBox(this);
            box->addItems(parameter.choices);
            field = box;
        }
        field->setObjectName(QStringLiteral("newProject.") + parameter.key);
        field->setAccessibleName(parameter.title);
        m_form->addRow(parameter.title, field);
        m_fields.insert(parameter.key, field);
    }
    const auto install = one->step(QStringLiteral("install"), {});
    m_install->setVisible(!install.program.isEmpty());
    m_install->setText(tr("Then run “%1”").arg(install.program + QLatin1Char(' ') + install.arguments.value(0)));
    m_error->hide();
}

void NewProjectPage::updateFolder()
{
    m_error->hide();
    if (!m_folder->isModified())
        m_folder->setText(m_name->text().trimmed().isEmpty() ? QString() : QDir::toNativeSeparators(QDir(m_parentFolder).filePath(ProjectTemplate::slugOf(m_name->text()))));
}

ProjectTemplate::Values NewProjectPage::given() const
{
    ProjectTemplate::Values values;
    for (auto it = m_fields.begin(); it != m_fields.end(); ++it) {
        const auto *box = qobject_cast<QComboBox *>(it.value());
        values.insert(it.key(), box ? box->currentText() : static_cast<QLineEdit *>(it.value())->text().trimmed());
    }
    return values;
}

void NewProjectPage::showError(const sync::Error &error)
{
    m_error->setText(QString::fromStdString(error.message));
    m_error->show();
    QWidget *field = m_fields.value(QString::fromStdString(error.code), error.code == "name" ? m_name : m_folder);
    field->setFocus(Qt::OtherFocusReason);
}

void NewProjectPage::create()
{
    const ProjectTemplate *one = chosen();
    const auto values = one ? one->complete(m_name->text(), given()) : sync::fail("name", std::string());
    if (!values)
        return showError(values.error());
    const QString folder = typedFolder(m_folder->text());
    if (folder.isEmpty())
        return showError({"folder", tr("Say which folder it goes into.").toStdString()});
    if (const auto made = one->create(folder, *values); !made)
        return showError(made.error());
    const auto install = m_install->isChecked() ? one->step(QStringLiteral("install"), *values) : ProjectTemplate::Step();
    Q_EMIT created(folder, install, m_git->isChecked());
}

} // namespace dyad::app
