// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/ide/GuiDriver.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/KeyPresser.h"
#include "app/ide/MainWindow.h"
#include "editor/CodeEditor.h"
#include "editor/Theme.h"
#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace dyad::tests {

QString GuiDriver::makeHome()
{
    static std::vector<std::unique_ptr<QTemporaryDir>> homes;      // kept to the end: windows of other tests may still write
    homes.push_back(std::make_unique<QTemporaryDir>());
    const QTemporaryDir &home = *homes.back();
    qputenv("DYAD_HOME", home.path().toUtf8());
    editor::Theme::instance().install();
    return home.path();
}

void GuiDriver::write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray GuiDriver::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

GuiDriver::GuiDriver(const QString &folder, const QString &name, const QStringList &files)
{
    app::LaunchOptions options;
    options.name = name;
    if (!folder.isEmpty())
        options.targets.append({folder, 0});
    for (const QString &file : files)
        options.targets.append({folder + QLatin1Char('/') + file, 0});
    m_bench = std::make_unique<app::Workbench>(options);
    m_bench->start();
}

GuiDriver::~GuiDriver()
{
    if (m_bench)
        m_bench->window()->close();
}

QWidget *GuiDriver::window() { return m_bench->window(); }

bool GuiDriver::click(const QString &name)
{
    QWidget *widget = nullptr;
    const auto ready = [&] {
        widget = find(name);
        return widget && widget->isVisibleTo(window()) && widget->isEnabled();
    };
    if (!QTest::qWaitFor(ready, 30'000))
        return false;
    QTest::mouseClick(widget, Qt::LeftButton);
    return true;
}

void GuiDriver::keys(const QString &text)
{
    const app::KeyPresser keyboard(window());
    for (const QChar character : text)
        keyboard.type(character);
}

void GuiDriver::press(int key, Qt::KeyboardModifiers modifiers) { app::KeyPresser(window()).press(key, modifiers, {}); }

bool GuiDriver::open(const QString &path)
{
    return QTest::qWaitFor([&] {
        app::EditorPage *page = m_bench->openFile(path);
        return page && page->showsText();
    }, 10'000);
}

QByteArray GuiDriver::text()
{
    app::EditorPage *page = m_bench->window()->editors()->current();
    return page && page->showsText() ? page->editor()->text() : QByteArray();
}

void GuiDriver::toEnd()
{
    editor::CodeEditor *editor = m_bench->window()->editors()->current()->editor();
    editor->setCaret(editor->length());
    editor->setFocus();
}

} // namespace dyad::tests
