// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"

namespace dyad::app {

/// A stack as large as the page in front wants it. Qt's asks all pages, and so measured all words of all panels, seen or not, several times while the window
/// opened: a third of the time to the first picture.
class FrontStack : public panels::PageStack {
public:
    explicit FrontStack(QWidget *parent = nullptr) : PageStack(parent)
    {
        connect(this, &QStackedWidget::currentChanged, this, &QWidget::updateGeometry);
    }
    QSize sizeHint() const override { return currentWidget() ? currentWidget()->sizeHint() : QSize(); }
    QSize minimumSizeHint() const override
    {
        const QWidget *front = currentWidget();
        return front ? front->minimumSizeHint().expandedTo(front->minimumSize()).boundedTo(front->maximumSize()) : QSize();
    }
};

} // namespace dyad::app
