// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QVector>
#include <QWidget>

namespace dyad::app {

/// The people who are here, as overlapping discs with an initial in their colour; more than four become "+N". A click opens the team.
class AvatarStack : public QWidget {
    Q_OBJECT
public:
    struct Person {
        QString name;
        int color = 0;
        bool operator==(const Person &) const = default;
    };
    explicit AvatarStack(QWidget *parent = nullptr);
    void setPeople(const QVector<Person> &people);
    QSize sizeHint() const override;

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    int shown() const;
    QVector<Person> m_people;
};

} // namespace dyad::app
