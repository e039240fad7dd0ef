// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

namespace dyad::app {

class EditorPage;
class KeySheet;
class Keymap;
class ShortcutsSheet;
class Workbench;

/// Keys in the window: the scheme, the page to change them, the sheet to look them up, Vim's modes in the editors. GUI thread.
class KeysFlow : public QObject {
    Q_OBJECT
public:
    explicit KeysFlow(Workbench *workbench);
    void addCommands();
    /// Once the window is there, with all commands.
    void attach();
    void showPage();
    Keymap *keymap() const { return m_keymap; }

private:
    void applyVim(EditorPage *page);
    void showScheme();
    Workbench *m_bench;
    Keymap *m_keymap;
    KeySheet *m_sheet = nullptr;
    ShortcutsSheet *m_shortcuts = nullptr;
};

} // namespace dyad::app
