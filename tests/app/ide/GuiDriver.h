// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/Workbench.h"
#include <QTemporaryDir>
#include <QTest>
#include <memory>

namespace dyad::tests {

/// One window of the IDE in the test's own process, driven as a person drives it: by clicks on widgets (found by object name) and keys.
class GuiDriver {
public:
    /// A new, empty home for everything the IDE keeps; set before a window is made.
    static QString makeHome();
    static void write(const QString &path, const QByteArray &bytes);
    static QByteArray read(const QString &path);

    explicit GuiDriver(const QString &folder = {}, const QString &name = QStringLiteral("Mira"), const QStringList &files = {});
    ~GuiDriver();
    GuiDriver(const GuiDriver &) = delete;

    app::Workbench &bench() { return *m_bench; }
    QWidget *window();
    template<typename T = QWidget>
    T *find(const QString &name)
    {
        return window()->findChild<T *>(name);
    }
    bool click(const QString &name);            ///< waits for it; false: it stays away, hidden or disabled. Not in QTRY_VERIFY: that would click twice
    void keys(const QString &text);             ///< into the widget that has the focus
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    bool open(const QString &path);             ///< and waits until its text is there
    QByteArray text();                          ///< of the current editor
    void toEnd();                               ///< the caret to the end of the text

private:
    std::unique_ptr<app::Workbench> m_bench;
};

} // namespace dyad::tests
