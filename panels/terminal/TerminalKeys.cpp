// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/terminal/TerminalKeys.h"

namespace dyad::panels {
namespace {

using Key = TerminalScreen::Key;

std::optional<Key> specialKey(int key)
{
    switch (key) {
    case Qt::Key_Return: case Qt::Key_Enter: return Key::Enter;
    case Qt::Key_Tab: case Qt::Key_Backtab: return Key::Tab;
    case Qt::Key_Backspace: return Key::Backspace;
    case Qt::Key_Escape: return Key::Escape;
    case Qt::Key_Up: return Key::Up;
    case Qt::Key_Down: return Key::Down;
    case Qt::Key_Left: return Key::Left;
    case Qt::Key_Right: return Key::Right;
    case Qt::Key_Insert: return Key::Insert;
    case Qt::Key_Delete: return Key::Delete;
    case Qt::Key_Home: return Key::Home;
    case Qt::Key_End: return Key::End;
    case Qt::Key_PageUp: return Key::PageUp;
    case Qt::Key_PageDown: return Key::PageDown;
    default: break;
    }
    if (key >= Qt::Key_F1 && key <= Qt::Key_F12)
        return static_cast<Key>(static_cast<int>(Key::F1) + key - Qt::Key_F1);
    return std::nullopt;
}

} // namespace

bool belongsToWindow(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier | Qt::AltModifier | Qt::MetaModifier);
    const int key = event.key();
    if (modifiers & Qt::MetaModifier)
        return true;
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier))
        return key < Qt::Key_Escape;
    return (modifiers & Qt::ControlModifier) && (key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_QuoteLeft || (key >= Qt::Key_F1 && key <= Qt::Key_F12));
}

bool sendKeyTo(TerminalScreen &screen, const QKeyEvent &event)
{
    auto modifiers = event.modifiers();
    if (const auto key = specialKey(event.key())) {
        if (event.key() == Qt::Key_Backtab)
            modifiers |= Qt::ShiftModifier;
        screen.sendKey(*key, modifiers);
        return true;
    }
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier) && event.key() >= Qt::Key_Space && event.key() <= Qt::Key_AsciiTilde) {
        // Ctrl+letter as the letter that is on the key, whatever the text says.
        char32_t c = static_cast<char32_t>(event.key());
        const bool control = modifiers & Qt::ControlModifier;
        if (c >= U'A' && c <= U'Z' && (control || !(modifiers & Qt::ShiftModifier)))
            c += 32;
        screen.sendCharacter(c, modifiers & ~Qt::KeyboardModifiers(Qt::ShiftModifier));
        return true;
    }
    if (event.text().isEmpty())
        return false;
    screen.sendText(event.text());
    return true;
}

} // namespace dyad::panels
