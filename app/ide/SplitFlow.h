// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

namespace dyad::app {

class Workbench;

/// Groups of tabs as commands and menus: beside, below, from one to the other; tabs that are pinned, which is kept. GUI thread.
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
    Workbench *m_bench;
    bool m_restoring = false;
};

} // namespace dyad::app
