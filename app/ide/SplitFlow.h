// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonObject>
#include <QObject>
#include <QTimer>

namespace dyad::app {

class EditorGroup;
class Workbench;

/// Groups of tabs as commands and menus: beside, below, from one to the other; tabs that are pinned. All of it comes back with
/// the folder. GUI thread.
class SplitFlow : public QObject {
    Q_OBJECT
public:
    explicit SplitFlow(Workbench *workbench);
    void addCommands();
    void attach();

private:
    void split(Qt::Orientation direction);
    void pin(QWidget *page, bool pinned);
    void restorePins();
    void closeOthers(QWidget *page);
    void openMenu(QWidget *page, const QPoint &place);
    void moveToNext(QWidget *page);
    QJsonObject layoutOf(QWidget *part) const;
    void keepLayout();
    void restoreLayout();
    void restore(EditorGroup *group, const QJsonObject &layout, QStringList *placed);
    void place(EditorGroup *group, const QString &path, QStringList *placed);
    Workbench *m_bench;
    QTimer m_keep;
};

} // namespace dyad::app
