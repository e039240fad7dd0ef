// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include "panels/history/HistoryController.h"
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QListView;
class QPushButton;

namespace dyad::panels {

class AuthorsController;
class AuthorsView;
class HistoryModel;
class HistoryScrubber;
class ProjectHistoryController;
class ProjectHistoryView;
class PanelNote;
class ToolButton;

/// The past in three views: what changed in the file in front (a scrubber, who and when, "Since I left", undo of one change, Restore, play),
/// who wrote what of it is not committed, and the whole project. GUI thread.
class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    enum class View { Changes, Authors, Project };
    static constexpr int PlayMs = 140;          ///< a place
    static constexpr int RoomForWords = 640;    ///< pixels; in less, the buttons show only their icons
    explicit HistoryPanel(HistoryController *controller, AuthorsController *authors, ProjectHistoryController *project, QWidget *parent = nullptr);
    /// Whether there is a folder that could be shared: only then the note offers it.
    void setShareable(bool shareable);
    void setView(View view);
    View view() const;
    /// The path of a file that is gone and whose past is shown; empty: the file in front is.
    void setGoneFile(const QString &path);
    void focusScrubber();
    QSize minimumSizeHint() const override { return {200, 120}; }       // the buttons give up their words first

Q_SIGNALS:
    void shareRequested();
    void lineChosen(int line);                  ///< of the file in front, from 1
    void fileChosen(const dyad::sync::past::Touched &file);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTabs();
    QWidget *makeChanges();
    QWidget *makeContent();
    QWidget *makeRow();
    void addActions(QHBoxLayout *row);
    void connectController();
    void showActions();
    void nameActions();
    QString previewText() const;
    QString placeHtml() const;
    void chooseLook();
    void showPlace();
    void showChanges();
    void play(bool on);
    void playStep();
    QString placeText() const;

    HistoryController *m_controller;
    PageStack *m_views, *m_stack;
    QButtonGroup *m_tabs;
    AuthorsView *m_authors;
    ProjectHistoryView *m_project;
    PanelNote *m_note;
    HistoryScrubber *m_scrubber;
    ToolButton *m_play;
    QLabel *m_place;
    QPushButton *m_sinceLeft, *m_takeBack, *m_restore, *m_confirm, *m_cancel;
    HistoryModel *m_model;
    QListView *m_list;
    QLabel *m_nothing;
    QTimer m_playing;
    QString m_goneFile;
    bool m_shareable = false;
};

} // namespace dyad::panels
