// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

namespace dyad::app {

/// A frame in the colour of the person who is followed, with the name and the key that ends it. Lets the mouse through.
class FollowFrame : public QWidget {
    Q_OBJECT
public:
    /// Lies over `area` and keeps its size.
    explicit FollowFrame(QWidget *area);
    void follow(const QString &name, int color);
    void stop();
    QString followedName() const { return m_name; }

protected:
    void paintEvent(QPaintEvent *) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString m_name;
    int m_color = 0;
};

} // namespace dyad::app
