// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QPointer>

class QSplitter;

namespace dyad::app {

class MainWindow;

/// Keeps room for the text in a narrow window: the panels beside it shrink first; where that is not enough, the one that was opened longer ago goes, and comes
/// back when there is room. GUI thread.
class TextRoom : public QObject {
    Q_OBJECT
public:
    static constexpr int Text = 440, LeastText = 300, LeastLeft = 170, LeastRight = 240;      ///< logical pixels
    TextRoom(MainWindow *window, QSplitter *columns);       ///< left panel, text, right panel

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void adapt();
    void shrink();
    void comeBack();
    MainWindow *m_window;
    QSplitter *m_columns;
    bool m_rightIsNewer = false, m_adapting = false, m_queued = false;
    bool m_hidLeft = false, m_hidRight = false;
};

} // namespace dyad::app
