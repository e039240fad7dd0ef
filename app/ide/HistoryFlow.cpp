// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/HistoryFlow.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/FutureReply.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/MainWindow.h"
#include "app/ide/PanelArea.h"
#include "app/ide/ShareFlow.h"
#include "app/ide/Workbench.h"
#include "panels/history/HistoryPanel.h"
#include <QGuiApplication>

namespace dyad::app {

using panels::HistoryController;
using sync::DocId;
using sync::Version;

namespace {

/// The server's memory of one file.
class ServerHistory : public panels::HistorySource {
public:
    ServerHistory(LiveFolder *live, DocId doc) : m_live(live), m_doc(doc) {}

    void history(int buckets, QObject *context, HistoryReply reply) override
    {
        if (m_live)
            whenReady(context, m_live->api()->history(m_live->project()->projectId(), m_doc, buckets), std::move(reply));
    }
    void textAt(Version version, QObject *context, TextReply reply) override
    {
        if (!m_live)
            return;
        const QString path = m_live->project()->files().value(m_doc).path;      // as it is called now
        whenReady(context, m_live->api()->contentAt(m_live->project()->projectId(), path, version),
                  [reply = std::move(reply)](const sync::Expected<sync::ApiContent> &content) {
                      reply(content ? sync::Expected<QByteArray>(content->bytes) : std::unexpected(content.error()));
                  });
    }

private:
    QPointer<LiveFolder> m_live;
    DocId m_doc;
};

} // namespace

HistoryFlow::HistoryFlow(Workbench *workbench)
    : QObject(workbench), m_bench(workbench), m_controller(new HistoryController(this))
{
}

void HistoryFlow::addCommands()
{
    m_bench->commands()->add({QStringLiteral("view.history"), tr("Show or hide the history"), Command::Group::View, {QKeySequence(QStringLiteral("Ctrl+Shift+H"))},
                              QStringLiteral("history"), [this] { show(); }});
    m_bench->commands()->add({QStringLiteral("history.sinceLeft"), tr("Show what changed since I left"), Command::Group::View, {}, QStringLiteral("git-compare"), [this] {
        m_bench->window()->bottom()->showPanel(m_panel);
        m_controller->compareSinceLeft();
    }, [this] { return m_controller->canCompareSinceLeft(); }});
}

void HistoryFlow::attach()
{
    m_panel = new panels::HistoryPanel(m_controller, m_bench->window());
    m_bench->window()->bottom()->addPanel(m_panel, tr("History"));
    EditorArea *editors = m_bench->window()->editors();
    connect(editors, &EditorArea::currentChanged, this, &HistoryFlow::follow);
    connect(editors, &EditorArea::pageChanged, this, &HistoryFlow::follow);
    connect(m_bench, &Workbench::folderChanged, this, &HistoryFlow::follow);
    connect(m_bench, &Workbench::liveChanged, this, &HistoryFlow::follow);
    connect(m_bench, &Workbench::quitRequested, this, &HistoryFlow::noteVersions);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &HistoryFlow::onApplicationState);
    connect(m_panel, &panels::HistoryPanel::shareRequested, this, [this] { m_bench->sharing()->openShare(); });
    connect(m_controller, &HistoryController::failed, this, [this](const QString &message) { m_bench->showMessage(message, true); });
    connect(m_controller, &HistoryController::restored, this, [this] { m_bench->showMessage(tr("The text is as it was then. Undo takes that back.")); });
}

void HistoryFlow::show()
{
    PanelArea *bottom = m_bench->window()->bottom();
    bottom->togglePanel(m_panel);
    if (m_panel->isVisible())
        m_panel->focusScrubber();
}

void HistoryFlow::follow()
{
    LiveFolder *live = m_bench->live();
    EditorPage *page = m_bench->window()->editors()->current();
    const DocId doc = live && page && page->showsText() ? page->file()->doc() : 0;
    const auto document = doc != 0 ? page->file()->document() : nullptr;
    m_panel->setShareable(!m_bench->folder().isEmpty() && !live);
    if (!document) {
        m_shown = nullptr;
        m_controller->clear(live != nullptr);
        return;
    }
    if (m_shown == document.get())
        return;
    m_shown = document.get();
    m_controller->setFile(std::make_shared<ServerHistory>(live, doc), document, lastSeen(doc));
    noteVersions();
}

QString HistoryFlow::keyOf(DocId doc) const { return QStringLiteral("seen/%1/%2").arg(m_bench->live()->project()->projectId()).arg(doc); }

std::optional<Version> HistoryFlow::lastSeen(DocId doc)
{
    const QString key = keyOf(doc);
    if (!m_seen.contains(key)) {
        bool known = false;
        const Version version = m_bench->settings()->value(key).toULongLong(&known);
        m_seen.insert(key, known ? std::optional(version) : std::nullopt);
    }
    return m_seen[key];
}

void HistoryFlow::onApplicationState(Qt::ApplicationState state)
{
    if (state != Qt::ApplicationActive) {
        if (!m_left.isValid())
            m_left = QDateTime::currentDateTimeUtc();
        return noteVersions();
    }
    const bool away = m_left.isValid() && m_left.msecsTo(QDateTime::currentDateTimeUtc()) > AwayMs;
    m_left = {};
    EditorPage *page = m_bench->window()->editors()->current();
    if (!away || !m_shown || !page)
        return;
    m_seen.clear();     // what was noted when one left counts from now on
    m_controller->setLastSeen(lastSeen(page->file()->doc()));
}

/// What one has seen of each open file, should one leave now.
void HistoryFlow::noteVersions()
{
    if (!m_bench->live() || (m_left.isValid() && m_left.msecsTo(QDateTime::currentDateTimeUtc()) > AwayMs))
        return;
    for (EditorPage *page : m_bench->window()->editors()->pages())
        if (const auto document = page->showsText() && page->file()->doc() != 0 ? page->file()->document() : nullptr) {
            lastSeen(page->file()->doc());      // before it is overwritten
            m_bench->settings()->setValue(keyOf(page->file()->doc()), QByteArray::number(document->version()));
        }
}

} // namespace dyad::app
