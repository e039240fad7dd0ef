// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/git/DiffColors.h"
#include "panels/git/DiffRows.h"
#include "panels/git/GitRepository.h"
#include <QTextLayout>
#include <QAbstractScrollArea>
#include <QSet>

namespace dyad::panels {

/// Shows the difference of one file, inline or side by side, with the changed words marked and a button for each hunk. Paints only the
/// rows that are seen. Keyboard: Up/Down between hunks, Enter stages or unstages, Delete discards, S changes the layout. Shift+Up/Down,
/// or clicks on lines, choose single lines of the hunk: the verbs then do only these.
class DiffView : public QAbstractScrollArea {
    Q_OBJECT
public:
    enum class Layout { Inline, SideBySide };
    /// What can be done with a hunk: Unstaged: stage, discard; Staged: unstage; ReadOnly: nothing.
    enum class Mode { ReadOnly, Unstaged, Staged };

    explicit DiffView(QWidget *parent = nullptr);
    void setDiff(const GitDiff &diff, Mode mode);
    const GitDiff &diff() const { return m_diff; }
    void setDiffLayout(Layout layout);
    Layout diffLayout() const { return m_layout; }

Q_SIGNALS:
    /// lines: indexes of the hunk's lines that are meant; empty: all.
    void hunkRequested(const dyad::panels::GitHunk &hunk, dyad::panels::GitRepository::HunkVerb verb, const QVector<int> &lines);
    void openRequested(int line);   ///< 1-based, in the new file
    void layoutRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Button {
        QRect rect;
        QString text;
        GitRepository::HunkVerb verb;
    };
    int rowHeight() const;
    int rowAt(int y) const;
    QFont codeFont() const;
    void rebuild();
    void updateScrollBars();
    QVector<Button> buttons(int hunk, const QRect &row) const;
    void paintHead(QPainter &painter, const QRect &row, int hunk);
    void paintSide(QPainter &painter, const QRect &side, const GitDiffLine *line, bool oldSide);
    void paintText(QPainter &painter, const QRect &rect, const GitDiffLine &line);
    QVector<QTextLayout::FormatRange> formatsOf(const GitDiffLine &line, qsizetype length) const;
    void paintChosen(QPainter &painter, const QRect &rect, int hunk, int line) const;
    void paintNote(QPainter &painter, const QString &text);
    void chooseHunk(int hunk);
    void toggleLine(const DiffRow &row);
    void extendLines(int by);
    void request(GitRepository::HunkVerb verb);
    QRect rowRect(int row) const;

    GitDiff m_diff;
    Mode m_mode = Mode::ReadOnly;
    Layout m_layout = Layout::Inline;
    QVector<DiffRow> m_rows;
    DiffColors *m_colors;
    int m_hunk = 0;             // the chosen one
    QSet<int> m_lines;          // the chosen ones of it; none: all
    int m_lineAt = -1;          // where Shift+Up/Down goes on
    QPoint m_mouse{-1, -1};
    int m_longest = 0;          // UTF-16 units of the longest line
};

} // namespace dyad::panels
