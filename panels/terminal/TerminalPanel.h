// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include "panels/terminal/Pty.h"
#include <QWidget>
#include <functional>

class QLabel;
class QLineEdit;
class QTabBar;

namespace dyad::panels {

class PanelNote;
class TerminalView;

/// Terminals in tabs, several of them beside each other in one, with a search in what they have shown. Starts its first one when it is first
/// needed.
class TerminalPanel : public QWidget {
    Q_OBJECT
public:
    explicit TerminalPanel(QWidget *parent = nullptr);
    ~TerminalPanel() override;
    void setFolder(const QString &folder) { m_folder = folder; }   ///< where new terminals start
    void setShell(const QString &program) { m_shell = program; }   ///< of new terminals; empty: the account's
    void setEnvironment(const QProcessEnvironment &environment) { m_environment = environment; }
    TerminalView *current() const;           ///< the one that was used last of the tab in front
    int count() const;                       ///< tabs
    QList<TerminalView *> views() const;     ///< of all tabs
    /// Whether it takes the keys. A program that nobody has started by hand must not: what is being typed elsewhere would reach it.
    enum class Keys { ToIt, StayWhereTheyAre };
    /// A terminal with a program other than the shell ("Run in terminal"); nullptr where none could be opened (the panel says why).
    TerminalView *open(const QString &title, const QString &program = {}, const QStringList &arguments = {}, Keys keys = Keys::ToIt);
    void newShell(Keys keys);
    /// Terminals in which something other than their shell runs; to be asked about before the window closes.
    QStringList runningPrograms() const;
    /// How people are asked; `then` is run where they agree. Without one nothing is asked.
    using Question = std::function<void(const QString &title, const QString &text, const QString &verb, std::function<void()> then)>;
    void setQuestion(Question question) { m_question = std::move(question); }

Q_SIGNALS:
    void openRequested(const QString &path, int line, int column);   ///< absolute; 1-based, 0: not said
    void urlRequested(const QString &url);
    void countChanged(int count);
    void left();        ///< the last one was closed, and had the keys: they belong somewhere else now

public Q_SLOTS:
    void newTerminal() { newShell(Keys::ToIt); }
    void splitTerminal();   ///< another shell beside the one in use
    void closeTerminal(int index);
    void askToClose(int index);     ///< asks first, where something runs in it
    void closeCurrent();            ///< the one in use; asks as well
    void nextTerminal(int step = 1);
    void clearTerminal();
    void focusTerminal();   ///< opens one where there is none
    void showSearch();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeSearch();
    void update();
    void search(bool backwards);
    TerminalView *start(QWidget *parent, const QString &program, const QStringList &arguments);
    void closeView(TerminalView *view);
    void connectView(TerminalView *view);
    int indexOf(const TerminalView *view) const;
    QString freeTitle(const QString &wanted) const;
    QStringList programsIn(const QList<TerminalView *> &views) const;
    void ask(const QString &title, const QString &text, const QString &verb, const QObject *about, std::function<void()> then);
    void doubtPaste(TerminalView *view, const QString &text);
    void onEnd(TerminalView *view, int code);
    void showTab(int index);

    QTabBar *m_tabs;
    PageStack *m_stack, *m_views;
    PanelNote *m_note;
    QWidget *m_searchBar = nullptr;
    QLineEdit *m_searchText = nullptr;
    QLabel *m_searchResult = nullptr;
    QString m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QString m_shell, m_failure;
    Question m_question;
};

} // namespace dyad::panels
