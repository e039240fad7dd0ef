// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/AutoSave.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/MainWindow.h"
#include "app/ide/SaveFlow.h"
#include "app/ide/Workbench.h"
#include <QGuiApplication>
#include <QFileInfo>

namespace dyad::app {

AutoSave::AutoSave(Workbench *workbench) : QObject(workbench), m_bench(workbench)
{
    m_later.setSingleShot(true);
    m_later.setInterval(After);
    connect(&m_later, &QTimer::timeout, this, &AutoSave::save);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state != Qt::ApplicationActive && wants("focus"))
            save();
    });
}

bool AutoSave::wants(const char *when) const { return m_bench->settings()->store()->value(QStringLiteral("files.autoSave")).toString() == QLatin1String(when); }

void AutoSave::watch(EditorPage *page)
{
    connect(page, &EditorPage::typed, this, [this] {
        if (wants("delay"))
            m_later.start();
    });
    if (!std::exchange(m_watching, true))
        // Queued: of tabs that close one after the other somebody chose to lose the text, and an edit of many files is not to be tidied under way.
        connect(m_bench->window()->editors(), &EditorArea::currentChanged, this, [this] {
            if (wants("focus"))
                save();
        }, Qt::QueuedConnection);
}

void AutoSave::save()
{
    for (EditorPage *page : m_bench->window()->editors()->files())
        if (const OpenFile *file = page->file(); file->isModified() && !file->path().isEmpty() && file->doc() == 0 && file->state() == OpenFile::State::Text
            && QFileInfo::exists(file->absolutePath()))     // deleted by somebody: only a person makes it again
            m_bench->saving()->write(page);
}

} // namespace dyad::app
