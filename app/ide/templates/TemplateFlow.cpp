// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/templates/TemplateFlow.h"
#include "app/ide/EditorArea.h"
#include "app/ide/MainWindow.h"
#include "app/ide/PanelArea.h"
#include "app/ide/ToolsFlow.h"
#include "app/ide/Workbench.h"
#include "app/ide/templates/NewProjectPage.h"
#include "panels/git/GitRepository.h"
#include "panels/terminal/TerminalPanel.h"
#include <QDir>
#include <QFileInfo>

namespace dyad::app {

namespace {
const QString PageKey = QStringLiteral("newProject");
}

TemplateFlow::TemplateFlow(Workbench *workbench)
    : QObject(workbench), m_bench(workbench)
{
}

void TemplateFlow::addCommands()
{
    m_bench->commands()->add({QStringLiteral("project.new"), tr("New project"), Command::Group::File, {}, QStringLiteral("package"), [this] { showPage(); }});
}

void TemplateFlow::setMore(const QString &owner, const QVector<ProjectTemplate> &templates) { m_more.insert(owner, templates); }

void TemplateFlow::showPage()
{
    m_bench->window()->editors()->openTool(PageKey, tr("New project"), QStringLiteral("package"), [this] {
        QVector<ProjectTemplate> all = ProjectTemplate::builtIn();
        for (const auto &more : std::as_const(m_more))
            all += more;
        const QString beside = m_bench->folder().isEmpty() ? QDir::homePath() : QFileInfo(m_bench->folder()).path();
        auto *page = new NewProjectPage(all, beside, m_bench->window());
        connect(page, &NewProjectPage::created, this, &TemplateFlow::created, Qt::QueuedConnection);
        return page;
    });
}

void TemplateFlow::created(const QString &folder, const ProjectTemplate::Step &install, bool git)
{
    if (git)
        if (const auto made = panels::GitRepository::create(folder); !made)
            m_bench->showMessage(QString::fromStdString(made.error().message), true);
    const QString wanted = QFileInfo(folder).canonicalFilePath();
    m_bench->openFolder(folder);
    if (m_bench->folder() == wanted)
        return begin(install);
    // It asks first about text that is not saved; nothing is to run in the folder that is still open.
    auto *once = new QObject(this);
    connect(m_bench, &Workbench::folderChanged, once, [this, once, wanted, install](const QString &now) {
        once->deleteLater();
        if (now == wanted && m_bench->folder() == wanted)
            begin(install);
    }, Qt::QueuedConnection);
}

void TemplateFlow::begin(const ProjectTemplate::Step &install)
{
    const QString folder = m_bench->folder();
    for (const char *first : {"README.md", "package.json"})
        if (QFileInfo::exists(folder + QLatin1Char('/') + QLatin1String(first)) && !m_bench->window()->editors()->current())
            m_bench->openFile(QLatin1String(first));
    if (install.program.isEmpty())
        return;
    m_bench->window()->bottom()->showPanel(m_bench->tools()->terminal());
    m_bench->tools()->terminal()->open(install.program, install.program, install.arguments);
}

} // namespace dyad::app
