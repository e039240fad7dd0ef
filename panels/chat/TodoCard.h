// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QVector>
#include <QWidget>

namespace dyad::panels {

/// What the AI means to do, and how far it is, over the composer. Hidden while there is nothing.
class TodoCard : public QWidget {
    Q_OBJECT
public:
    enum class State { Open, Doing, Done };
    struct Item {
        QString text;
        State state = State::Open;
    };
    explicit TodoCard(QWidget *parent = nullptr);
    void setItems(const QVector<Item> &items);
    const QVector<Item> &items() const { return m_items; }
    /// A line under the list: "Step 4 of 25 · $0.012".
    void setProgress(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVector<Item> m_items;
    QString m_progress;
};

} // namespace dyad::panels
