// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/git/GitDiff.h"
#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/State>
#include <QColor>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace dyad::panels {

/// The colours of the code in a difference, each side coloured from the top of its file where the file is known, else each hunk by itself. Done a little at
/// a time while the window has nothing to do: changed() is told as it goes. GUI thread.
class DiffColors : public QObject, private KSyntaxHighlighting::AbstractHighlighter {
    Q_OBJECT
public:
    struct Span {
        int start = 0, length = 0;      ///< UTF-16 units of the line
        QColor color;
        bool italic = false, bold = false;
    };
    static constexpr qsizetype LongestLine = 2000;      ///< UTF-16 units; longer ones stay plain
    static constexpr int SliceMs = 6;                   ///< of work between two looks at what else there is to do

    explicit DiffColors(QObject *parent = nullptr);
    void setDiff(const GitDiff &diff);
    /// Of a line (from 1) of a side; empty where there are none, or none yet.
    QVector<Span> spansOf(bool oldSide, int line) const { return m_done[oldSide ? 0 : 1].value(line); }
    bool isBusy() const { return m_later.isActive(); }

Q_SIGNALS:
    void changed();

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    /// What is to be coloured: lines of a side in order; `fresh` where what stood before is not known.
    struct Line {
        int number = 0;
        QByteArray text;
        bool fresh = false;
    };
    void begin();
    void work();
    void colour(int side, const Line &line);
    static QVector<Line> linesOf(const GitDiff &diff, bool oldSide);
    GitDiff m_diff;
    QVector<Line> m_lines[2];
    qsizetype m_at[2] = {0, 0};
    KSyntaxHighlighting::State m_state[2];
    QHash<int, QVector<Span>> m_done[2];
    QVector<Span> m_spans;
    QTimer m_later;
};

} // namespace dyad::panels
