// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/keys/KeysFlow.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Workbench.h"
#include "app/ide/keys/KeySheet.h"
#include "app/ide/keys/Keymap.h"
#include "app/ide/keys/KeymapPage.h"
#include "app/ide/keys/ShortcutsSheet.h"
#include "app/ide/keys/VimKeys.h"
#include "app/ide/settings/SettingsFlow.h"
#include "editor/CodeEditor.h"
#include <QLineEdit>

namespace dyad::app {

namespace {
const QString SchemeKey = QStringLiteral("keys.scheme");
}

KeysFlow::KeysFlow(Workbench *workbench)
    : QObject(workbench), m_bench(workbench), m_keymap(new Keymap(workbench->commands(), workbench->settings()->store(), this))
{
}

void KeysFlow::addCommands()
{
    CommandRegistry *commands = m_bench->commands();
    commands->add({QStringLiteral("keys.page"), tr("Change keyboard shortcuts"), Command::Group::Help, {}, QStringLiteral("keyboard"), [this] { showPage(); }});
    commands->add({QStringLiteral("keys.sheet"), tr("Show all keyboard shortcuts"), Command::Group::Help, {QKeySequence(QStringLiteral("Ctrl+Shift+F1"))}, QStringLiteral("keyboard"),
                   [this] { m_shortcuts->open(); }});
}

void KeysFlow::attach()
{
    m_keymap->apply();
    m_sheet = new KeySheet(m_keymap, m_bench->commands(), m_bench->window());
    m_shortcuts = new ShortcutsSheet(m_bench->commands(), m_bench->window());
    connect(m_bench->window()->editors(), &EditorArea::pageOpened, this, &KeysFlow::applyVim);
    connect(m_bench->settings()->store(), &SettingsStore::changed, this, [this](const QString &key) {
        if (key == SchemeKey)
            for (EditorPage *page : m_bench->window()->editors()->pages())
                applyVim(page);
    });
    if (auto *settings = m_bench->findChild<SettingsFlow *>())
        connect(settings, &SettingsFlow::keysRequested, this, &KeysFlow::showPage);
}

void KeysFlow::showPage()
{
    m_bench->window()->editors()->openTool(QStringLiteral("keys"), tr("Keyboard shortcuts"), QStringLiteral("keyboard"), [this] {
        auto *page = new KeymapPage(m_keymap, m_bench->commands(), m_bench->window());
        connect(page, &KeymapPage::changeRequested, m_sheet, &KeySheet::openFor);
        connect(page, &KeymapPage::schemeRequested, this, &KeysFlow::showScheme);
        return page;
    });
}

void KeysFlow::showScheme()
{
    m_bench->commands()->run(QStringLiteral("view.settings"));
    if (auto *search = m_bench->window()->findChild<QLineEdit *>(QStringLiteral("settings.search")))
        search->setText(SchemeKey);
}

void KeysFlow::applyVim(EditorPage *page)
{
    const bool wanted = m_bench->settings()->store()->value(SchemeKey).toString() == QLatin1String("vim");
    auto *vim = page->editor()->findChild<VimKeys *>(QString(), Qt::FindDirectChildrenOnly);
    if (wanted == (vim != nullptr))
        return;
    if (!wanted) {
        vim->setMode(VimKeys::Mode::Insert);
        delete vim;
        return;
    }
    vim = new VimKeys(page->editor());
    connect(vim, &VimKeys::commandRequested, m_bench->commands(), &CommandRegistry::run);
    connect(vim, &VimKeys::modeChanged, this, [this](VimKeys::Mode mode) {
        m_bench->showMessage(mode == VimKeys::Mode::Insert ? tr("Insert") : mode == VimKeys::Mode::Normal ? tr("Normal") : tr("Visual"));
    });
}

} // namespace dyad::app
