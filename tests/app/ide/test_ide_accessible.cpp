// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/MainWindow.h"
#include "app/ide/Sheet.h"
#include "tests/app/ide/GuiDriver.h"
#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>

using namespace dyad;
using namespace dyad::app;
using tests::GuiDriver;

/// What a screen reader is told: every control of the window, its panels, its pages and its sheets.
class TestIdeAccessible : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        GuiDriver::makeHome();
        m_folder = std::make_unique<QTemporaryDir>();
        GuiDriver::write(m_folder->path() + QStringLiteral("/a.txt"), "one\n");
    }
    void everyControlHasAName();

private:
    /// Controls in this that a person can use and that say nothing of themselves.
    static QStringList nameless(QWidget *top)
    {
        QStringList found;
        for (QWidget *widget : top->findChildren<QWidget *>()) {
            const bool control = widget->focusPolicy() & Qt::TabFocus || qobject_cast<QAbstractButton *>(widget);
            const bool inField = widget->metaObject()->className() == QByteArrayView("QLineEditIconButton");     // "clear": the field's own, not for the keyboard
            if (!control || inField || !widget->isVisible() || !widget->isEnabled() || widget->focusProxy())
                continue;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            if (!face || (face->text(QAccessible::Name).isEmpty() && face->text(QAccessible::Description).isEmpty()))
                found.append(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName() + QStringLiteral(" in ")
                    + (widget->parentWidget() ? widget->parentWidget()->objectName() : QString()));
        }
        return found;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestIdeAccessible::everyControlHasAName()
{
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    QStringList found;
    const auto look = [&](const QString &where) {
        QApplication::processEvents();
        for (const QString &one : nameless(ide.window()))
            if (!found.contains(one))
                found.append(one + QStringLiteral(" (") + where + QLatin1Char(')'));
    };
    look(QStringLiteral("window"));
    for (const char *id : {"view.files", "view.search", "view.git", "view.team", "view.comments", "view.problems", "view.output", "view.debug", "view.history", "view.settings", "keys.page", "project.new",
                           "extensions.page", "git.history", "edit.find", "edit.replace"})
        if (ide.bench().commands()->run(QLatin1String(id)))
            look(QLatin1String(id));
    for (const char *id : {"help.about", "help.tour", "keys.sheet", "git.clone", "share.share", "share.join", "share.signIn", "go.file", "debug.configure"})
        if (ide.bench().commands()->run(QLatin1String(id))) {
            look(QLatin1String(id));
            for (Sheet *sheet : ide.window()->findChildren<Sheet *>())
                sheet->closeSheet();
        }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TestIdeAccessible)
#include "test_ide_accessible.moc"
