// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/wire/Types.h"
#include <QDateTime>
#include <QHash>
#include <QObject>
#include <optional>

namespace dyad::panels {
class HistoryController;
class HistoryPanel;
}
namespace dyad::app {

class EditorPage;
class Workbench;

/// The history of the file in front, below the text; and, for "since I left", which version of each file this person last saw. GUI thread.
class HistoryFlow : public QObject {
    Q_OBJECT
public:
    static constexpr int AwayMs = 5 * 60'000;       ///< away from the window for so long is having left
    explicit HistoryFlow(Workbench *workbench);
    void addCommands();
    /// Once the window is there.
    void attach();
    panels::HistoryPanel *panel() const { return m_panel; }
    panels::HistoryController *controller() const { return m_controller; }

private:
    void show();
    void follow();
    void onApplicationState(Qt::ApplicationState state);
    void noteVersions();
    QString keyOf(sync::DocId doc) const;
    std::optional<sync::Version> lastSeen(sync::DocId doc);

    Workbench *m_bench;
    panels::HistoryController *m_controller;
    panels::HistoryPanel *m_panel = nullptr;
    QObject *m_shown = nullptr;                     // the document in the panel; only compared
    QHash<QString, std::optional<sync::Version>> m_seen;    // as it was when the file was first met, or one came back
    QDateTime m_left;
};

} // namespace dyad::app
