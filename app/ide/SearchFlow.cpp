// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/SearchFlow.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/FolderNews.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Workbench.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "panels/search/SearchPanel.h"

namespace dyad::app {

using panels::SearchController;

SearchFlow::SearchFlow(Workbench *workbench) : QObject(workbench), m_bench(workbench)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &SearchFlow::searchAgain);
}

void SearchFlow::attach()
{
    m_panel = m_bench->searchPanel();
    SearchController *controller = m_panel->controller();
    FolderNews *news = m_bench->language()->news();
    controller->setOpenText([this](const QString &path) {
        EditorPage *page = m_bench->window()->editors()->pageOf(m_bench->relative(path));
        return page ? textOf(page) : std::nullopt;
    });
    // The disk is looked at once there is something that could grow old.
    connect(controller, &SearchController::stateChanged, this, [this, news](SearchController::State state) {
        if (state == SearchController::State::Done && m_panel->hasResults())
            news->want();
    });
    connect(news, &FolderNews::changed, this, [controller](const QVector<editor::FileChange> &changes) {
        QStringList paths;
        for (const editor::FileChange &one : changes)
            paths.append(one.path);
        controller->again(paths);
    });
    const EditorArea *editors = m_bench->window()->editors();
    connect(editors, &EditorArea::pageOpened, this, &SearchFlow::watch);
    connect(editors, &EditorArea::pageChanged, this, &SearchFlow::watch);
}

std::optional<QByteArray> SearchFlow::textOf(const EditorPage *page)
{
    const bool isLive = page->file()->doc() != 0 && page->file()->state() == OpenFile::State::Text;     // others type, too: that makes nothing modified here
    return page->showsText() && (isLive || page->file()->isModified()) ? std::optional(page->editor()->text()) : std::nullopt;
}

void SearchFlow::watch(EditorPage *page)
{
    const bool isNew = !m_watched.contains(page);
    QPointer<editor::DocumentBinding> &known = m_watched[page];
    if (known == page->binding() && !isNew)
        return;
    known = page->binding();
    const QString path = page->file()->absolutePath();
    if (isNew)
        connect(page, &QObject::destroyed, this, [this, page] { m_watched.remove(page); });
    if (!known)
        return;
    connect(known->session().get(), &sync::DocumentSession::textChanged, known.data(), [this, page] { note(page->file()->absolutePath()); });
    // Closed without being saved, the file is again what lies on the disk.
    connect(known.data(), &QObject::destroyed, this, [this, path] { note(path); });
}

void SearchFlow::note(const QString &path)
{
    if (path.isEmpty() || !m_panel)
        return;
    if (const SearchController::State state = m_panel->controller()->state(); state == SearchController::State::Idle || state == SearchController::State::Failed)
        return;
    if (m_edited.isEmpty())
        m_since.start();
    m_edited.insert(path);
    m_soon.start(static_cast<int>(std::clamp<qint64>(AtMostMs - m_since.elapsed(), 0, QuietMs)));
}

void SearchFlow::searchAgain()
{
    const QStringList paths(m_edited.cbegin(), m_edited.cend());
    m_edited.clear();
    if (m_panel)
        m_panel->controller()->again(paths);
}

} // namespace dyad::app
