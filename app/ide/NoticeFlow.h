// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonObject>
#include <QObject>
#include <QTimer>

namespace dyad::panels {
class NoticesPanel;
}

namespace dyad::sync {
class ServerApi;
}

namespace dyad::app {

class Workbench;

/// What one should hear of: in the inbox, as a number on its icon, and as a line in the status bar when it comes. The server says over the
/// socket that there is something; without one it is asked now and then. GUI thread.
class NoticeFlow : public QObject {
    Q_OBJECT
public:
    static constexpr int EveryMs = 60'000;

    explicit NoticeFlow(Workbench *workbench);
    void addCommands();
    void attach();
    void refresh();

private:
    sync::ServerApi *api() const;
    void onLive();
    void take(const QJsonObject &answer);
    void markRead();
    void open(const QJsonObject &notice);
    void readMail();
    Workbench *m_bench;
    panels::NoticesPanel *m_panel = nullptr;
    QTimer m_timer;
    qint64 m_seen = -1;                          // the newest that was shown; -1: nothing was read yet, so nothing is news
    int m_asked = 0;
};

} // namespace dyad::app
