// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/LaunchOptions.h"
#include <QObject>

namespace dyad::app {

class AboutSheet;
class TourSheet;
class Workbench;

/// How the program meets a person: what it says after a crash, its tour, what other starts hand to it, what it is. GUI thread.
class ReachFlow : public QObject {
    Q_OBJECT
public:
    explicit ReachFlow(Workbench *workbench);
    void addCommands();
    /// Once the window is there.
    void attach();
    /// Once, when the window is shown to a person: crash reports, else the tour at the first start.
    void greet(bool nothingToOpen);
    /// What a second start was asked to open.
    void open(const QList<LaunchOptions::Target> &targets, const QString &join);
    static QString reports();           ///< folder of the crash reports

private:
    Workbench *m_bench;
    AboutSheet *m_about = nullptr;
    TourSheet *m_tour = nullptr;
};

} // namespace dyad::app
