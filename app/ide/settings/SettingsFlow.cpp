// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/settings/SettingsFlow.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Workbench.h"
#include "app/ide/settings/SettingsPage.h"
#include "editor/CodeEditor.h"
#include "editor/Theme.h"
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace dyad::app {

using Scope = SettingsStore::Scope;

SettingsFlow::SettingsFlow(Workbench *workbench)
    : QObject(workbench), m_bench(workbench)
{
    applyLook();        // before the window is made: it would be painted twice
}

void SettingsFlow::addCommands()
{
    CommandRegistry *commands = m_bench->commands();
    using Group = Command::Group;
    commands->add({QStringLiteral("view.settings"), tr("Settings"), Group::View, {QKeySequence(QStringLiteral("Ctrl+,"))}, QStringLiteral("settings"), [this] { showPage(); }});
    commands->add({QStringLiteral("settings.file"), tr("Open the settings file"), Group::File, {}, QStringLiteral("file-cog"),
                   [this] { openFile(m_bench->settings()->store()->file(Scope::Person)); }});
    commands->add({QStringLiteral("settings.projectFile"), tr("Open the settings file of this project"), Group::File, {}, QStringLiteral("file-cog"),
                   [this] { openFile(m_bench->settings()->store()->file(Scope::Project)); }, [this] { return !m_bench->folder().isEmpty(); }});
    const auto zoom = [this](const char *id, const QString &text, const char *keys, const char *icon, int step) {
        m_bench->commands()->add({QLatin1String(id), text, Group::View, {QKeySequence(QLatin1String(keys))}, QLatin1String(icon), [this, step] {
            const int now = m_bench->settings()->store()->value(QStringLiteral("look.zoom")).toInt();
            (void)m_bench->settings()->store()->set(QStringLiteral("look.zoom"), step == 0 ? 100 : qBound(50, now + step, 300));
        }});
    };
    zoom("view.zoomIn", tr("Make the whole window larger"), "Ctrl+Alt++", "plus", 10);
    zoom("view.zoomOut", tr("Make the whole window smaller"), "Ctrl+Alt+-", "minus", -10);
    zoom("view.zoomNormal", tr("The whole window in normal size"), "Ctrl+Alt+0", "", 0);
    commands->add({QStringLiteral("view.highContrast"), tr("High contrast on or off"), Group::View, {}, QStringLiteral("eye"), [this] {
        (void)m_bench->settings()->store()->set(QStringLiteral("look.highContrast"), !editor::Theme::instance().isHighContrast());
    }});
}

void SettingsFlow::attach()
{
    SettingsStore *store = m_bench->settings()->store();
    connect(store, &SettingsStore::changed, this, &SettingsFlow::onChanged);
    connect(m_bench, &Workbench::folderChanged, store, &SettingsStore::setProjectFolder);
    connect(m_bench->window()->editors(), &EditorArea::pageOpened, this, &SettingsFlow::applyToPage);
    connect(store, &SettingsStore::problemsChanged, this, [this, store] {
        for (const Scope scope : {Scope::Person, Scope::Project})
            if (!store->problem(scope).isEmpty())
                m_bench->showMessage(tr("%1 cannot be read: %2").arg(QDir::toNativeSeparators(store->file(scope)), store->problem(scope)), true);
    });
}

void SettingsFlow::showPage()
{
    m_bench->window()->editors()->openTool(QStringLiteral("settings"), tr("Settings"), QStringLiteral("settings"), [this] {
        auto *page = new SettingsPage(m_bench->settings()->store(), m_bench->window());
        connect(page, &SettingsPage::fileRequested, this, &SettingsFlow::openFile);
        connect(page, &SettingsPage::keysRequested, this, &SettingsFlow::keysRequested);
        return page;
    });
}

void SettingsFlow::openFile(const QString &path)
{
    if (path.isEmpty())
        return;
    if (!QFileInfo::exists(path)) {
        QSaveFile file(path);
        const QByteArray head = tr("# The settings of Dyad. Every change counts as soon as the file is saved; comments stay.").toUtf8() + '\n';
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(head) != head.size() || !file.commit()) {
            m_bench->showMessage(tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(path), file.errorString()), true);
            return;
        }
    }
    m_bench->openFile(m_bench->relative(QFileInfo(path).canonicalFilePath()));
}

void SettingsFlow::applyLook()
{
    const SettingsStore *store = m_bench->settings()->store();
    editor::Theme &theme = editor::Theme::instance();
    const auto text = [store](const char *key) { return store->value(QLatin1String(key)).toString(); };
    const auto number = [store](const char *key) { return store->value(QLatin1String(key)).toInt(); };
    theme.setHighContrast(store->value(QStringLiteral("look.highContrast")).toBool());
    // What the program was started with scales by itself (Application.cpp); the rest is made up for by the fonts until the next start.
    if (m_startZoom == 0)
        m_startZoom = number("look.zoom");
    const double zoom = double(number("look.zoom")) / m_startZoom;
    const auto zoomed = [&](const char *key) { return qMax(1, qRound(number(key) * zoom)); };
    // Each of these makes the whole window anew.
    const SettingDefinition *size = store->definition(QStringLiteral("look.interfaceSize")), *codeSize = store->definition(QStringLiteral("look.codeSize"));
    if (m_looked || !text("look.interfaceFont").isEmpty() || zoomed("look.interfaceSize") != size->fallback)
        theme.setInterfaceFont(text("look.interfaceFont"), zoomed("look.interfaceSize"));
    if (m_looked || !text("look.codeFont").isEmpty() || zoomed("look.codeSize") != codeSize->fallback)
        theme.setCodeFont(text("look.codeFont"), zoomed("look.codeSize"));
    theme.setCodeThemeName(text("look.codeThemeDark"), text("look.codeThemeLight"));
    m_looked = true;
}

void SettingsFlow::onChanged(const QString &key)
{
    if (key.startsWith(QLatin1String("look.")) && key != QLatin1String("look.mode"))
        applyLook();
    if (key.startsWith(QLatin1String("editor.")))
        for (EditorPage *page : m_bench->window()->editors()->pages())
            applyToPage(page);
}

void SettingsFlow::applyToPage(EditorPage *page)
{
    const SettingsStore *store = m_bench->settings()->store();
    page->editor()->setWrapping(store->value(QStringLiteral("editor.wrap")).toBool());
    page->editor()->setWhitespaceVisible(store->value(QStringLiteral("editor.whitespace")).toBool());
    page->editor()->setIndentGuides(store->value(QStringLiteral("editor.indentGuides")).toBool());
}

} // namespace dyad::app
