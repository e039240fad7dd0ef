// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/WorkSessions.h"
#include "sync/wire/Types.h"
#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <memory>
#include <optional>

namespace dyad::panels {
class AuthorsController;
class HistoryController;
class HistoryPanel;
class HistorySource;
class ProjectHistoryController;
}
namespace dyad::app {

class EditorPage;
struct LiveState;
class LocalHistoryKeeper;
class Workbench;

/// The past, below the text: of the file in front, of who wrote it, of the whole project; and, for "since I left", which version of each
/// file this person last saw, and when. Shared folders ask the server, others the history on this computer. GUI thread.
class HistoryFlow : public QObject {
    Q_OBJECT
public:
    static constexpr int AwayMs = 5 * 60'000;       ///< away from the window for so long is having left
    explicit HistoryFlow(Workbench *workbench);
    ~HistoryFlow() override;
    void addCommands();
    /// Once the window is there.
    void attach();
    panels::HistoryPanel *panel() const { return m_panel; }
    panels::HistoryController *controller() const { return m_controller; }
    panels::AuthorsController *authors() const { return m_authors; }
    panels::ProjectHistoryController *project() const { return m_project; }
    LocalHistoryKeeper *keeper() const { return m_keeper; }

private:
    struct Chosen {                                 // a file that was clicked in the project's view, and what changed then
        QString path;
        sync::Version first = 0, last = 0;
        bool isSinceLeft = false;
    };
    void connectEditors();
    void connectPanel();
    void show();
    void showView(int view);
    void follow();
    void followFolder();
    void readAgain(const LiveState &state);
    void showAuthors(EditorPage *page, const std::shared_ptr<panels::HistorySource> &source);
    void choose(const sync::past::Touched &file);
    void showGone(const sync::past::Touched &file);
    void compareChosen();
    void restoreFile(const QByteArray &text);
    std::shared_ptr<panels::HistorySource> sourceOf(EditorPage *page) const;
    std::shared_ptr<panels::HistorySource> sourceOf(const sync::past::Touched &file) const;
    void onApplicationState(Qt::ApplicationState state);
    void noteVersions();
    QString keyOf(sync::DocId doc) const;
    QString folderKey() const;
    std::optional<sync::Version> lastSeen(sync::DocId doc);
    std::optional<qint64> lastHere();

    Workbench *m_bench;
    LocalHistoryKeeper *m_keeper;
    panels::HistoryController *m_controller;
    panels::AuthorsController *m_authors;
    panels::ProjectHistoryController *m_project;
    panels::HistoryPanel *m_panel = nullptr;
    QObject *m_shown = nullptr;                     // the document in the panel; only compared
    QHash<QString, std::optional<qint64>> m_seen;   // versions and times as they were when first met, or one came back
    QDateTime m_left;
    std::optional<Chosen> m_chosen;
    QString m_gone;                                 // the path of a deleted file whose past is shown
    QPointer<QObject> m_goneBefore;                 // the tab that was in front then
};

} // namespace dyad::app
