// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QColor>
#include <QHash>
#include <QScrollBar>
#include <QString>
#include <QVector>

namespace dyad::editor {

/// A scroll bar that shows where things are in the whole text: people, changes, problems. Each source has its own layer.
class MarkedScrollBar : public QScrollBar {
    Q_OBJECT
public:
    struct Mark {
        int line = 0;           ///< display line, as the bar counts
        QColor color;
        int lines = 0;          ///< 0: a point
    };
    using QScrollBar::QScrollBar;
    void setMarks(const QString &layer, const QVector<Mark> &marks);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHash<QString, QVector<Mark>> m_layers;
};

} // namespace dyad::editor
