// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/KeyPresser.h"
#include <QApplication>
#include <QKeyEvent>
#include <QKeySequence>
#include <QWidget>

// Exported by Qt Gui and used by Qt Test for the same purpose; there is no public door to the shortcut map.
extern Q_GUI_EXPORT bool qt_sendShortcutOverrideEvent(QObject *object, ulong timestamp, int key, Qt::KeyboardModifiers modifiers,
                                                      const QString &text = QString(), bool autoRepeat = false, ushort count = 1);

namespace dyad::app {

void KeyPresser::press(int key, Qt::KeyboardModifiers modifiers, const QString &text) const
{
    // Shortcuts belong to the active window, and where there is no window manager nobody makes one active.
    if (QApplication::activeWindow() != m_window)
        QApplication::setActiveWindow(m_window);
    QWidget *target = m_window->focusWidget() ? m_window->focusWidget() : m_window;
    if (qt_sendShortcutOverrideEvent(target, 0, key, modifiers, text))
        return;
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text), up(QEvent::KeyRelease, key, modifiers, text);
    QApplication::sendEvent(target, &down);
    QApplication::sendEvent(target, &up);
}

void KeyPresser::type(QChar character) const
{
    if (character == QLatin1Char('\n'))
        press(Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
    else if (character == QLatin1Char('\t'))
        press(Qt::Key_Tab, Qt::NoModifier, QStringLiteral("\t"));
    else if (character == QLatin1Char('\b'))
        press(Qt::Key_Backspace, Qt::NoModifier, QString());
    else
        press(character.toUpper().unicode(), character.isUpper() ? Qt::ShiftModifier : Qt::NoModifier, QString(character));
}

bool KeyPresser::pressSequence(const QString &keys) const
{
    const QKeySequence sequence(keys, QKeySequence::PortableText);
    for (int i = 0; i < sequence.count(); ++i) {
        const QKeyCombination one = sequence[uint(i)];
        if (one.key() == Qt::Key_unknown)
            return false;
        const bool plain = (one.keyboardModifiers() & ~Qt::ShiftModifier) == 0 && one.key() < 0x1000000;
        press(one.key(), one.keyboardModifiers(), plain ? QString(QChar(one.key())) : QString());
    }
    return sequence.count() > 0;
}

} // namespace dyad::app
