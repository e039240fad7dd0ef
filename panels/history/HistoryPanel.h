// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/history/HistoryController.h"
#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace dyad::panels {

class HistoryModel;
class HistoryScrubber;
class PanelNote;
class ToolButton;

/// The history of the file in front: a scrubber, who and when, what changed there, "Since I left", Restore, play. GUI thread.
class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    static constexpr int PlayMs = 140;          ///< a place
    explicit HistoryPanel(HistoryController *controller, QWidget *parent = nullptr);
    /// Whether there is a folder that could be shared: only then the note offers it.
    void setShareable(bool shareable);
    void focusScrubber();

Q_SIGNALS:
    void shareRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeContent();
    QWidget *makeRow();
    void chooseLook();
    void showPlace();
    void showChanges();
    void play(bool on);
    void playStep();
    QString placeText() const;

    HistoryController *m_controller;
    QStackedWidget *m_stack;
    PanelNote *m_note;
    HistoryScrubber *m_scrubber;
    ToolButton *m_play;
    QLabel *m_place;
    QPushButton *m_sinceLeft, *m_restore;
    HistoryModel *m_model;
    QListView *m_list;
    QLabel *m_nothing;
    QTimer m_playing;
    bool m_shareable = false;
};

} // namespace dyad::panels
