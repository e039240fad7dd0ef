// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/templates/ProjectTemplate.h"
#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace dyad::app {

/// New project: what kind, its name, its folder, its parameters, all on one page.
class NewProjectPage : public QWidget {
    Q_OBJECT
public:
    NewProjectPage(QVector<ProjectTemplate> templates, const QString &parentFolder, QWidget *parent = nullptr);
    void choose(const QString &id);

Q_SIGNALS:
    /// The files are there. install: the first step is wanted too, and the template has one (else an empty program).
    void created(const QString &folder, const dyad::app::ProjectTemplate::Step &install, bool git);

private:
    QWidget *makeForm();
    void showTemplate();
    void updateFolder();
    void create();
    void showError(const sync::Error &error);
    const ProjectTemplate *chosen() const;
    ProjectTemplate::Values given() const;
    QVector<ProjectTemplate> m_templates;
    QString m_parentFolder;
    QListWidget *m_list;
    QLabel *m_text, *m_error;
    QLineEdit *m_name, *m_folder;
    QFormLayout *m_form = nullptr;
    QCheckBox *m_git, *m_install;
    QPushButton *m_create;
    QHash<QString, QWidget *> m_fields;     // by key
};

} // namespace dyad::app
