// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/TeamFlow.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/FollowFrame.h"
#include "app/ide/GitFlow.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/MainWindow.h"
#include "app/ide/TopBar.h"
#include "app/ide/Workbench.h"
#include "app/ide/keys/VimKeys.h"
#include "editor/CodeEditor.h"
#include "editor/RemoteCursors.h"
#include "panels/files/FilesPanel.h"
#include "panels/team/NotSharedList.h"
#include "panels/team/TeamPanel.h"
#include "sync/workcopy/WorkCopy.h"
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <algorithm>

namespace dyad::app {

using sync::Participant;
using sync::PresenceState;
using sync::ProjectSession;

TeamFlow::TeamFlow(Workbench *workbench)
    : QObject(workbench), m_bench(workbench)
{
    m_send.setSingleShot(true);
    m_send.setInterval(50);
    m_calm.setInterval(TypingMs / 2);
    connect(&m_send, &QTimer::timeout, this, &TeamFlow::sendPresence);
    connect(&m_calm, &QTimer::timeout, this, &TeamFlow::sendPresence);
    m_sinceAction.start();
}

void TeamFlow::attach()
{
    EditorArea *editors = m_bench->window()->editors();
    m_frame = new FollowFrame(editors->frame());
    connect(editors, &EditorArea::positionChanged, this, [this] {
        if (m_moving)
            return;
        m_sinceAction.start();
        if (!m_send.isActive())
            m_send.start();
    });
    connect(editors, &EditorArea::typed, this, &TeamFlow::onTyped);
    connect(editors, &EditorArea::currentChanged, this, [this](EditorPage *page) {
        if (page)
            showCursors(page);
        if (m_followed != 0 && !m_moving)
            leadAgain(tr("you went elsewhere"));
        if (!m_send.isActive())
            m_send.start();
    });
    connect(editors, &EditorArea::pageChanged, this, &TeamFlow::showCursors);
    connect(m_bench->git()->controller(), &panels::GitController::statusChanged, this, [this] {
        if (!m_send.isActive())
            m_send.start();
    });
    connect(m_bench->teamPanel(), &panels::TeamPanel::goTo, this, &TeamFlow::goTo);
    connect(m_bench->teamPanel(), &panels::TeamPanel::follow, this, &TeamFlow::follow);
    connect(m_bench->teamPanel()->notShared(), &panels::NotSharedList::openRequested, m_bench, [this](const QString &path) { m_bench->openFile(path); });
    qApp->installEventFilter(this);
}

ProjectSession *TeamFlow::project() const { return m_live ? m_live->project() : nullptr; }

void TeamFlow::setLive(LiveFolder *live)
{
    follow(0);
    if (project())
        project()->disconnect(this);
    m_live = live;
    m_calm.stop();
    m_bench->teamPanel()->notShared()->setProblems(live ? live->workCopy()->problems() : QVector<sync::Problem>());
    if (live) {
        connect(live->workCopy(), &sync::WorkCopy::problemsChanged, this, [this] {
            if (m_live)
                m_bench->teamPanel()->notShared()->setProblems(m_live->workCopy()->problems());
        });
        connect(project(), &ProjectSession::participantsChanged, this, &TeamFlow::showPeople);
        connect(project(), &ProjectSession::stateChanged, this, [this](ProjectSession::State state) {
            if (state == ProjectSession::State::Live)
                sendPresence();
            showPeople();
        });
        connect(project(), &ProjectSession::presenceChanged, this, &TeamFlow::showPresence);
        m_calm.start();
    }
    showPeople();
}

void TeamFlow::onTyped()
{
    m_sinceTyping.start();
    m_sinceAction.start();
    if (m_followed != 0 && !m_moving)
        leadAgain(tr("you typed"));
    if (!m_send.isActive())
        m_send.start();
}

void TeamFlow::sendPresence()
{
    if (!project() || project()->state() != ProjectSession::State::Live)
        return;
    PresenceState presence;
    EditorPage *page = m_bench->window()->editors()->current();
    if (page && page->showsText() && page->file()->doc() != 0) {
        const auto document = page->file()->document();
        editor::CodeEditor *editor = page->editor();
        presence.doc = page->file()->doc();
        presence.version = document->version();
        presence.cursor = document->toAcknowledged(editor->caret());
        presence.line = editor->lineAt(editor->caret()) + 1;
        for (const auto &[anchor, head] : editor->selections())
            if (anchor != head)
                presence.selections.append({document->toAcknowledged(anchor), document->toAcknowledged(head)});
        presence.firstVisible = document->toAcknowledged(editor->lineStart(editor->firstVisibleLine()));
        presence.lastVisible = document->toAcknowledged(editor->lineEnd(qMin(editor->lastVisibleLine(), editor->lineCount() - 1)));
    }
    const bool typing = m_sinceTyping.isValid() && m_sinceTyping.elapsed() < TypingMs;
    presence.activity = typing ? PresenceState::Activity::Typing
        : m_sinceAction.elapsed() > IdleMs ? PresenceState::Activity::Idle : PresenceState::Activity::Active;
    presence.branch = m_bench->git()->branch();
    project()->setPresence(presence);
}

void TeamFlow::showPeople()
{
    QVector<AvatarStack::Person> people;
    QSet<sync::ConnectionId> present;
    const bool live = project() && project()->state() == ProjectSession::State::Live;
    const auto participants = live ? project()->participants() : QVector<Participant>{};
    for (const Participant &person : participants) {
        people.append({person.name, person.color});
        present.insert(person.connection);
    }
    m_bench->window()->topBar()->setPeople(people);
    if (m_followed != 0 && !present.contains(m_followed))
        follow(0);
    for (EditorPage *page : m_bench->window()->editors()->pages()) {
        for (const editor::RemoteCursor &cursor : page->remoteCursors()->cursors())
            if (!present.contains(cursor.id) && cursor.color != editor::RemoteCursor::Assistant)
                page->remoteCursors()->remove(cursor.id);
        showCursors(page);
    }
    showPresence(0);
}

void TeamFlow::showPresence(sync::ConnectionId connection)
{
    QHash<QString, QList<int>> dots;
    const bool live = project() && project()->state() == ProjectSession::State::Live;
    for (const Participant &person : live ? project()->participants() : QVector<Participant>{}) {
        const auto presence = person.self ? std::nullopt : project()->presenceOf(person.connection);
        if (!presence)
            continue;
        if (const auto file = project()->files().constFind(presence->doc); file != project()->files().constEnd())
            dots[file->path].append(person.color);
        if (person.connection == connection)
            for (EditorPage *page : m_bench->window()->editors()->pages())
                showCursor(page, person);
    }
    m_bench->filesPanel()->model()->setPeople(dots);
    if (connection != 0 && connection == m_followed)
        goAlong();
}

void TeamFlow::showCursors(EditorPage *page)
{
    if (!project())
        page->remoteCursors()->clear();
    else
        for (const Participant &person : project()->participants())
            showCursor(page, person);
}

std::optional<qint64> TeamFlow::localPosition(EditorPage *page, const PresenceState &presence, qint64 position) const
{
    const auto document = page->file()->document();
    if (!document || position < 0 || !page->showsText())
        return std::nullopt;
    const qint64 here = document->fromVersion(position, presence.version);
    return here < 0 ? std::nullopt : std::optional(qMin<qint64>(here, page->editor()->length()));
}

void TeamFlow::showCursor(EditorPage *page, const Participant &person)
{
    if (person.self)
        return;
    const auto presence = project()->presenceOf(person.connection);
    const auto caret = presence && presence->doc == page->file()->doc() && presence->doc != 0 ? localPosition(page, *presence, presence->cursor) : std::nullopt;
    if (!caret) {
        page->remoteCursors()->remove(person.connection);
        return;
    }
    editor::RemoteCursor cursor{person.connection, person.name, person.color, *caret, {}};
    for (const auto &[anchor, head] : presence->selections) {
        const auto from = localPosition(page, *presence, anchor), to = localPosition(page, *presence, head);
        if (from && to)
            cursor.selections.append({*from, *to});
    }
    page->remoteCursors()->set(cursor);
}

EditorPage *TeamFlow::pageOf(sync::DocId doc) const
{
    for (EditorPage *page : m_bench->window()->editors()->pages())
        if (doc != 0 && page->file()->doc() == doc)
            return page;
    return nullptr;
}

int TeamFlow::lineOf(const PresenceState &presence) const
{
    EditorPage *page = pageOf(presence.doc);
    const auto position = page ? localPosition(page, presence, presence.cursor) : std::nullopt;
    return position ? page->editor()->lineAt(*position) + 1 : presence.line;
}

void TeamFlow::goTo(sync::ConnectionId connection)
{
    const auto presence = project() ? project()->presenceOf(connection) : std::nullopt;
    if (!presence || !project()->files().contains(presence->doc))
        return;
    const QScopedValueRollback moving(m_moving, true);
    EditorPage *page = m_bench->openFile(project()->files().value(presence->doc).path);
    const auto position = page ? localPosition(page, *presence, presence->cursor) : std::nullopt;
    if (!position)
        return;
    if (connection == m_followed)
        showTheirPart(page, *presence);         // follows with the eyes: one's own caret stays
    else
        page->goTo(page->editor()->lineAt(*position) + 1);
    m_bench->teamPanel()->model()->refresh();
}

/// The same top line as theirs; where this window is lower, at least their cursor.
void TeamFlow::showTheirPart(EditorPage *page, const PresenceState &presence)
{
    editor::CodeEditor *editor = page->editor();
    const auto top = localPosition(page, presence, presence.firstVisible);
    const auto caret = localPosition(page, presence, presence.cursor);
    if (!top) {
        if (caret)
            editor->reveal(*caret);
        return;
    }
    using Sci = QsciScintillaBase;
    const long first = editor->send(Sci::SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(editor->lineAt(*top)));
    if (editor->send(Sci::SCI_GETFIRSTVISIBLELINE) != first)
        editor->send(Sci::SCI_SETFIRSTVISIBLELINE, static_cast<unsigned long>(first));
    const auto bottom = localPosition(page, presence, presence.lastVisible);
    const bool theySeeIt = caret && bottom && *caret >= *top && *caret <= *bottom;
    if (theySeeIt && editor->lineAt(*caret) >= editor->lastVisibleLine())
        editor->reveal(*caret);
}

void TeamFlow::leadAgain(const QString &why)
{
    const QString name = m_frame ? m_frame->followedName() : QString();
    follow(0);
    m_bench->showMessage(tr("You follow %1 no longer: %2.").arg(name, why));
}

/// The wheel, the scroll bar, the mouse or a key that moves, in the text that shows what somebody else sees.
bool TeamFlow::isOwnHand(QObject *watched, QEvent *event) const
{
    const bool mouse = event->type() == QEvent::Wheel || event->type() == QEvent::MouseButtonPress;
    if (!mouse && event->type() != QEvent::KeyPress)
        return false;
    EditorPage *page = m_bench->window()->editors()->current();
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!page || !widget || (widget != page->editor() && !page->editor()->isAncestorOf(widget)))
        return false;
    constexpr int Moving[] = {Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End};
    return mouse || std::ranges::find(Moving, static_cast<QKeyEvent *>(event)->key()) != std::end(Moving);
}

/// Who types where only reading is allowed is told why nothing comes of it.
void TeamFlow::sayWhyNot(QObject *watched, const QKeyEvent *event)
{
    EditorPage *page = m_bench->window()->editors()->current();
    if (!page || watched != page->editor() || !page->showsText() || page->file()->doc() == 0)
        return;
    if (const auto *vim = page->editor()->findChild<VimKeys *>(QString(), Qt::FindDirectChildrenOnly); vim && vim->mode() != VimKeys::Mode::Insert)
        return;         // most letters move there
    const int key = event->key();
    const bool writes = key == Qt::Key_Backspace || key == Qt::Key_Delete
        || (!event->text().isEmpty() && event->text().front().isPrint() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)));
    const auto document = page->file()->document();
    if (writes && document && !document->isWritable())
        m_bench->showMessage(document->readOnlyReason(), true);
}

void TeamFlow::follow(sync::ConnectionId connection)
{
    m_followed = 0;
    if (project())
        for (const Participant &person : project()->participants())
            if (person.connection == connection && !person.self) {
                m_followed = connection;
                m_frame->follow(person.name, person.color);
            }
    if (m_followed == 0 && m_frame)
        m_frame->stop();
    if (m_bench->teamPanel())
        m_bench->teamPanel()->model()->setFollowed(m_followed);
    if (m_followed != 0)
        goAlong();
}

void TeamFlow::goAlong() { goTo(m_followed); }

bool TeamFlow::followName(const QString &name)
{
    if (!project())
        return false;
    for (const Participant &person : project()->participants())
        if (!person.self && person.name == name) {
            follow(person.connection);
            return true;
        }
    return false;
}

bool TeamFlow::stopFollowing()
{
    if (m_followed == 0)
        return false;
    follow(0);
    return true;
}

bool TeamFlow::eventFilter(QObject *watched, QEvent *event)
{
    if (m_followed != 0 && event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        auto *widget = qobject_cast<QWidget *>(watched);
        // Esc ends what lies on top first: a sheet, the find bar.
        if (widget && widget->window() == m_bench->window() && qobject_cast<editor::CodeEditor *>(widget) && stopFollowing())
            return true;
    }
    if (m_live && event->type() == QEvent::KeyPress)
        sayWhyNot(watched, static_cast<QKeyEvent *>(event));
    if (m_followed != 0 && isOwnHand(watched, event))
        leadAgain(event->type() == QEvent::Wheel ? tr("you scrolled") : tr("you moved"));
    return QObject::eventFilter(watched, event);
}

} // namespace dyad::app
