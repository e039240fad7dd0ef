// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/LaunchOptions.h"
#include <QObject>
#include <memory>
#include <optional>

namespace dyad::app {

class Workbench;

/// Runs one workbench as the command line asks: script, screenshot, or until the window closes.
class Application : public QObject {
    Q_OBJECT
public:
    explicit Application(const LaunchOptions &options);
    ~Application() override;
    int run();
    /// What main() does: parse, print, run.
    static int main(int argc, char **argv);

private:
    static std::optional<int> answer(int argc, char **argv, const QStringList &given);
    void startScript();
    void takeScreenshot();
    void meetPerson();
    LaunchOptions m_options;
    std::unique_ptr<Workbench> m_workbench;
};

} // namespace dyad::app
