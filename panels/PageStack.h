// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLayout>
#include <QStackedWidget>

namespace dyad::panels {

/// A stack that lays out the page in front once it is seen. Qt's lays it out as soon as it is put in front, also where the stack itself is hidden or not in
/// a window yet: all words of all panels were measured so, for a size that none of them has later, while the window opened.
class PageStack : public QStackedWidget {
public:
    using QStackedWidget::QStackedWidget;
    int addWidget(QWidget *page)
    {
        if (page->parentWidget() != this)
            page->setParent(this);      // this hides it
        if (count() == 0)
            showUnseen(page);
        return QStackedWidget::addWidget(page);
    }
    void setCurrentIndex(int index)
    {
        if (index != currentIndex())
            showUnseen(widget(index));
        QStackedWidget::setCurrentIndex(index);
    }
    void setCurrentWidget(QWidget *page) { setCurrentIndex(indexOf(page)); }

private:
    /// What show() does, without the layout: that follows with the show() of the stack.
    void showUnseen(QWidget *page)
    {
        QLayout *layout = page && !isVisible() ? page->layout() : nullptr;
        if (!layout || !layout->isEnabled())
            return;
        layout->setEnabled(false);
        page->show();
        layout->setEnabled(true);
    }
};

} // namespace dyad::panels
