// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QMainWindow>

class QSplitter;

namespace dyad::app {

class AppSettings;
class CommandRegistry;
class EditorArea;
class FrontStack;
class PanelArea;
class Rail;
class StatusBar;
class TopBar;
class WelcomePage;

/// The frame: bars, rail, panels, editor area. Knows where things stand, not what they do.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(AppSettings *settings, CommandRegistry *commands);
    ~MainWindow() override;

    /// The parent to make a left panel with: one made with another is given all its looks a second time.
    QWidget *leftArea() const;
    void addLeftPanel(const QString &id, const QString &icon, const QString &title, QWidget *panel);
    void showLeftPanel(const QString &id);
    /// Hides the panel where it is shown, shows it where it is not.
    void toggleLeftPanel(const QString &id);
    QString leftPanel() const;      ///< empty: hidden
    void toggleLeftArea();

    TopBar *topBar() const { return m_top; }
    Rail *rail() const { return m_rail; }
    EditorArea *editors() const { return m_editors; }
    StatusBar *status() const { return m_status; }
    WelcomePage *welcome() const { return m_welcome; }
    PanelArea *bottom() const { return m_bottom; }
    PanelArea *right() const { return m_right; }
    void saveLayout();
    /// Opens the bottom panel that was open last; once its panels are added.
    void restorePanels();

Q_SIGNALS:
    void folderDropped(const QString &folder);
    void fileDropped(const QString &file);
    void closing(bool *allowed);
    void painted();
    void activated();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool event(QEvent *event) override;

private:
    void build(CommandRegistry *commands);
    void restoreLayout();
    AppSettings *m_settings;
    TopBar *m_top;
    Rail *m_rail;
    StatusBar *m_status;
    WelcomePage *m_welcome;
    EditorArea *m_editors;
    PanelArea *m_bottom, *m_right;
    QSplitter *m_columns, *m_rows;
    FrontStack *m_left;
    QString m_lastPanel;
};

} // namespace dyad::app
