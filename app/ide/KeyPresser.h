// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

class QWidget;

namespace dyad::app {

/// Presses keys in a window as a keyboard does: shortcuts first, then the widget that has the focus. GUI thread.
class KeyPresser {
public:
    explicit KeyPresser(QWidget *window) : m_window(window) {}
    void press(int key, Qt::KeyboardModifiers modifiers, const QString &text) const;
    void type(QChar character) const;
    /// "Ctrl+S", "Down", "Escape"; false: no such key.
    bool pressSequence(const QString &keys) const;

private:
    QWidget *m_window;
};

} // namespace dyad::app
