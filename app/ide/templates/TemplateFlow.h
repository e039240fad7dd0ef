// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/templates/ProjectTemplate.h"
#include <QObject>

namespace dyad::app {

class Workbench;

/// New projects in the window: the page, then the folder opened, its repository, its first command in a terminal. GUI thread.
class TemplateFlow : public QObject {
    Q_OBJECT
public:
    explicit TemplateFlow(Workbench *workbench);
    void addCommands();
    void attach() { }
    void showPage();
    /// Templates beside the built-in ones: of extensions. `owner` takes its earlier ones along.
    void setMore(const QString &owner, const QVector<ProjectTemplate> &templates);

private:
    void begin(const ProjectTemplate::Step &install);
    void created(const QString &folder, const ProjectTemplate::Step &install, bool git);
    Workbench *m_bench;
    QHash<QString, QVector<ProjectTemplate>> m_more;
};

} // namespace dyad::app
