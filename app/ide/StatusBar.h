// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/LiveState.h"
#include <QWidget>

class QLabel;

namespace dyad::app {

class StateLabel;

/// The window's last line, 24 px: what is saved at the left, where the cursor is and what the file is at the right.
class StatusBar : public QWidget {
    Q_OBJECT
public:
    enum class Saved { Nothing, Saved, Unsaved, Saving, Waiting };
    struct Position {
        int line = 0, column = 0;       ///< from 1; 0: no file
        int selected = 0;               ///< characters, of all places
        int places = 1;                 ///< carets, or lines of columns
        QString indent, encoding, lineEnd, language;
    };
    explicit StatusBar(QWidget *parent = nullptr);
    void setSaved(Saved saved, int files, const LiveState &live);
    /// An empty branch is not shown. ahead, behind: commits.
    void setBranch(const QString &branch, int ahead, int behind);
    void setProblems(int errors, int warnings);
    void setPosition(const Position &position);
    /// The language server of the open file, and what it does; empty: there is none.
    void setServer(const QString &icon, const QString &text, const QString &tip, bool bad);
    /// A passing message, in the middle; goes by itself.
    void showMessage(const QString &text, bool bad = false);

Q_SIGNALS:
    void positionClicked();
    void encodingClicked();
    void lineEndClicked();
    void indentClicked();
    void languageClicked();
    void branchClicked();
    void problemsClicked();
    void serverClicked();

protected:
    void paintEvent(QPaintEvent *) override;

private:
    StateLabel *m_branch, *m_errors, *m_warnings, *m_saved, *m_message, *m_server, *m_line, *m_indent, *m_encoding, *m_lineEnd, *m_language;
    class QTimer *m_fade;
};

} // namespace dyad::app
