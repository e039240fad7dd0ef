// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/reach/ReachFlow.h"
#include "app/ide/AppPaths.h"
#include "app/ide/MainWindow.h"
#include "app/ide/QuestionSheet.h"
#include "app/ide/ShareFlow.h"
#include "app/ide/Workbench.h"
#include "app/ide/reach/AboutSheet.h"
#include "app/ide/reach/CrashGuard.h"
#include "app/ide/reach/TourSheet.h"
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace dyad::app {

namespace {
const QString TourSeen = QStringLiteral("tourSeen");
}

ReachFlow::ReachFlow(Workbench *workbench)
    : QObject(workbench), m_bench(workbench)
{
}

QString ReachFlow::reports() { return AppPaths::data() + QStringLiteral("/crashes"); }

void ReachFlow::addCommands()
{
    CommandRegistry *commands = m_bench->commands();
    commands->add({QStringLiteral("help.tour"), tr("Take the tour"), Command::Group::Help, {}, QStringLiteral("circle-help"), [this] { m_tour->open(); }});
    commands->add({QStringLiteral("help.about"), tr("About Dyad"), Command::Group::Help, {}, QStringLiteral("info"), [this] { m_about->openSheet(); }});
}

void ReachFlow::attach()
{
    m_about = new AboutSheet(m_bench->window());
    m_tour = new TourSheet(m_bench->commands(), m_bench->window());
}

void ReachFlow::greet(bool nothingToOpen)
{
    const QStringList fresh = CrashGuard::takeReports(reports());
    if (!fresh.isEmpty()) {
        const QString when = QLocale().toString(QFileInfo(fresh.first()).lastModified(), QLocale::ShortFormat);
        m_bench->question()->ask(tr("Dyad ended by a fault"), tr("It was at %1. What you had typed is back: look for the dots in the tabs. The report says where in the program it happened; it has no text of yours, and nothing was sent.").arg(when),
            tr("Go on"), {}, tr("Show the report"), [this, file = fresh.first()] { m_bench->openFile(file); });
        return;
    }
    if (!nothingToOpen || !m_bench->folder().isEmpty() || !m_bench->settings()->value(TourSeen).isEmpty() || !m_bench->settings()->store()->value(QStringLiteral("start.tour")).toBool())
        return;
    m_bench->settings()->setValue(TourSeen, "1");
    m_tour->open();
}

void ReachFlow::open(const QList<LaunchOptions::Target> &targets, const QString &join)
{
    MainWindow *window = m_bench->window();
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->raise();
    window->activateWindow();
    for (const LaunchOptions::Target &target : targets) {
        const QFileInfo info(target.path);
        if (info.isDir())
            m_bench->openFolder(target.path);
        else if (info.exists())
            m_bench->openFile(m_bench->relative(info.canonicalFilePath()), target.line);
        else
            m_bench->showMessage(tr("There is no %1.").arg(QDir::toNativeSeparators(target.path)), true);
    }
    if (!join.isEmpty())
        m_bench->sharing()->openJoin(join);
}

} // namespace dyad::app
