// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QList>
#include <QWidget>

namespace dyad::panels {

/// Who did how much: a name, a bar and the numbers, each in a row.
class PeopleChart : public QWidget {
    Q_OBJECT
public:
    struct Row {
        QString name;
        qint64 edits = 0, calls = 0;
    };
    explicit PeopleChart(QWidget *parent = nullptr);
    void setRows(const QList<Row> &rows);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int rowHeight() const;
    QList<Row> m_rows;
};

} // namespace dyad::panels
