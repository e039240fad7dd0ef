// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ProjectSession.h"
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace dyad::app {

class EditorPage;
class FollowFrame;
class LiveFolder;
class Workbench;

/// People: tells the others where one is, shows where they are (cursors, dots, avatars), goes there, follows. GUI thread.
class TeamFlow : public QObject {
    Q_OBJECT
public:
    static constexpr int TypingMs = 2000, IdleMs = 60'000;

    explicit TeamFlow(Workbench *workbench);
    /// Once the window is there.
    void attach();
    void setLive(LiveFolder *live);
    int lineOf(const sync::PresenceState &presence) const;      ///< from 1; 0: the document is not open here
    void goTo(sync::ConnectionId connection);
    void follow(sync::ConnectionId connection);                 ///< 0: stop
    bool followName(const QString &name);
    bool stopFollowing();                                       ///< false: nobody was followed
    /// One's own hands end it; the status bar says so.
    void leadAgain(const QString &why);
    sync::ConnectionId followed() const { return m_followed; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onTyped();
    void sendPresence();
    void showPeople();
    void showPresence(sync::ConnectionId connection);
    void showCursors(EditorPage *page);
    void showCursor(EditorPage *page, const sync::Participant &person);
    void goAlong();
    void showTheirPart(EditorPage *page, const sync::PresenceState &presence);
    void sayWhyNot(QObject *watched, const QKeyEvent *event);
    bool isOwnHand(QObject *watched, QEvent *event) const;
    std::optional<qint64> localPosition(EditorPage *page, const sync::PresenceState &presence, qint64 position) const;
    EditorPage *pageOf(sync::DocId doc) const;
    sync::ProjectSession *project() const;

    Workbench *m_bench;
    QPointer<LiveFolder> m_live;
    FollowFrame *m_frame = nullptr;
    sync::ConnectionId m_followed = 0;
    bool m_moving = false;
    QTimer m_send, m_calm;
    QElapsedTimer m_sinceTyping, m_sinceAction;
};

} // namespace dyad::app
