// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/VersionsFlow.h"
#include "app/ide/CommandRegistry.h"
#include "app/ide/DiskFile.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/FutureReply.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Workbench.h"
#include "sync/session/ServerApi.h"
#include "sync/workcopy/WorkCopy.h"
#include <QDateTime>
#include <QLocale>
#include <QMenu>

namespace dyad::app {

namespace {
constexpr int Shown = 50;       // versions
}

VersionsFlow::VersionsFlow(Workbench *workbench)
    : QObject(workbench), m_bench(workbench)
{
}

void VersionsFlow::addCommands()
{
    const auto page = [this] { return m_bench->window()->editors()->current(); };
    m_bench->commands()->add({QStringLiteral("file.versions"), tr("Show the versions of this binary file"), Command::Group::File, {}, QStringLiteral("history"),
        [this, page] { ask(page()); }, [this, page] { return hasVersions(page()); }});
}

void VersionsFlow::attach()
{
    connect(m_bench->window()->editors(), &EditorArea::pageOpened, this, [this](EditorPage *page) {
        connect(page, &EditorPage::versionsWanted, this, [this, page] { ask(page); });
    });
}

bool VersionsFlow::hasVersions(const EditorPage *page) const
{
    const sync::FileEntry *entry = page && m_bench->live() ? m_bench->live()->project()->fileAt(page->file()->path()) : nullptr;
    return entry && entry->kind == sync::FileEntry::Kind::Blob;
}

void VersionsFlow::ask(EditorPage *page)
{
    if (!hasVersions(page))
        return;
    LiveFolder *live = m_bench->live();
    whenReady(page, live->api()->log(live->project()->projectId(), page->file()->path(), Shown), [this, page](const sync::Expected<QVector<sync::ApiLogEntry>> &versions) {
        if (versions)
            show(page, *versions);
        else
            m_bench->showMessage(QString::fromStdString(versions.error().message), true);
    });
}

void VersionsFlow::show(EditorPage *page, const QVector<sync::ApiLogEntry> &versions)
{
    auto *menu = new QMenu(page);
    menu->setObjectName(QStringLiteral("versions.menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const sync::ApiLogEntry &one : versions) {
        const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(one.time), QLocale::ShortFormat);
        QAction *action = menu->addAction(tr("%1, %2, %3").arg(when, one.name, QLocale().formattedDataSize(one.inserted)));
        action->setCheckable(true);
        action->setChecked(&one == &versions.first());
        action->setEnabled(&one != &versions.first());
        connect(action, &QAction::triggered, page, [this, page, version = one.version] { restore(page, version); });
    }
    if (versions.isEmpty())
        menu->addAction(tr("No versions are kept"))->setEnabled(false);
    menu->popup(page->mapToGlobal(page->rect().center()));
}

void VersionsFlow::restore(EditorPage *page, sync::Version version)
{
    LiveFolder *live = m_bench->live();
    if (!hasVersions(page))
        return;
    whenReady(page, live->api()->contentAt(live->project()->projectId(), page->file()->path(), version), [this, page, version](const sync::Expected<sync::ApiContent> &content) {
        if (content)
            put(page, content->bytes, version);
        else
            m_bench->showMessage(QString::fromStdString(content.error().message), true);
    });
}

/// On the disk, as any program would; the working copy shares it. Not over what is not shared yet: that exists nowhere else.
void VersionsFlow::put(EditorPage *page, const QByteArray &bytes, sync::Version version)
{
    const OpenFile *file = page->file();
    const bool isShared = m_bench->live() && m_bench->live()->workCopy()->statusOf(file->path()) == sync::WorkCopy::FileStatus::Synced;
    const DiskFile disk(file->absolutePath());
    const auto before = disk.read();
    if (!isShared || !before) {
        m_bench->showMessage(tr("%1 has changes that are not shared yet; they come first.").arg(file->title()), true);
        return;
    }
    const auto written = disk.write(bytes, before->stat);
    if (!written || written->changed)
        m_bench->showMessage(written ? tr("Another program has just changed %1.").arg(file->title()) : QString::fromStdString(written.error().message), true);
    else
        m_bench->showMessage(tr("%1 is what it was at version %2.").arg(file->title(), QString::number(version)));
}

} // namespace dyad::app
