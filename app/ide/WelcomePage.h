// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QVBoxLayout;

namespace dyad::app {

class AppSettings;
class CommandRegistry;

/// What stands in the editor area while nothing is open: the first steps, and the folders opened last.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    WelcomePage(AppSettings *settings, CommandRegistry *commands, QWidget *parent = nullptr);
    /// With a folder open, the page is a hint at what to do next.
    void setFolderOpen(bool open);

Q_SIGNALS:
    void folderChosen(const QString &folder);

private:
    class ActionRow;
    void fill();
    void fillRecent();
    void addHead(const QString &text);
    void addCommand(const QString &id, const QString &hint);
    AppSettings *m_settings;
    CommandRegistry *m_commands;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
    bool m_folderOpen = false;
};

} // namespace dyad::app
