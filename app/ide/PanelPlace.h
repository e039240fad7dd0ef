// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QVBoxLayout>
#include <QWidget>
#include <functional>
#include <utility>

namespace dyad::app {

/// Stands where a panel will be, and has it made when it is seen first: most panels are not, on most days, and the window opens sooner without them.
class PanelPlace : public QWidget {
public:
    using Make = std::function<void(QWidget *place)>;
    /// make is called once, and puts the panel that it makes here with put().
    PanelPlace(Make make, QWidget *parent) : QWidget(parent), m_make(std::move(make)) {}
    void put(QWidget *panel)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(panel);
        panel->show();
    }
    /// For whoever wants the panel before it is seen.
    void fill()
    {
        if (const Make make = std::exchange(m_make, nullptr))
            make(this);
    }

protected:
    void showEvent(QShowEvent *event) override
    {
        QWidget::showEvent(event);
        fill();
    }

private:
    Make m_make;
};

} // namespace dyad::app
