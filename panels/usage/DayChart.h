// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/Theme.h"
#include <QDate>
#include <QWidget>
#include <functional>

namespace dyad::panels {

/// A number for each day as bars, with its sum and what the day under the mouse had. Arrow keys go from day to day.
class DayChart : public QWidget {
    Q_OBJECT
public:
    struct Day {
        QDate day;
        double value = 0;
    };
    using Written = std::function<QString(double value)>;

    explicit DayChart(const QString &title, editor::Token color, Written written, QWidget *parent = nullptr);
    /// `total`: what stands beside the title; it need not be the sum (of people, it is not).
    void setDays(const QList<Day> &days, double total);
    /// The day that is looked at; -1: none.
    int current() const { return m_current; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRect plot() const;
    QRectF bar(int index) const;
    void setCurrent(int index);
    void paintHead(QPainter &painter) const;
    void paintBars(QPainter &painter) const;
    void paintDates(QPainter &painter) const;
    void tellReaders();
    const QString m_title;
    const editor::Token m_color;
    const Written m_written;
    QList<Day> m_days;
    double m_total = 0, m_highest = 0;
    int m_current = -1;
};

} // namespace dyad::panels
