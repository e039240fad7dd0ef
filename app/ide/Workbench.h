// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/AppSettings.h"
#include "app/ide/CommandRegistry.h"
#include "app/ide/FileIndex.h"
#include "app/ide/LaunchOptions.h"
#include "app/ide/LiveState.h"
#include "app/ide/OpenFile.h"
#include <QObject>
#include <QTimer>
#include <memory>

namespace dyad::panels {
class FilesPanel;
class SearchPanel;
class TeamPanel;
}
namespace dyad::app {

class DocumentReplaceTarget;
class DraftJournal;
class EditorPage;
class GitFlow;
class LanguageFlow;
class LiveFolder;
class MainWindow;
class Palette;
class QuestionSheet;
class SaveFlow;
class ShareFlow;
class TeamFlow;
class TabKeeper;
class ToolsFlow;
class ChatFlow;
class CommentFlow;
class HistoryFlow;
class InvitationFlow;

/// One window and what it works on. Puts the pieces together; each piece does its own work. GUI thread.
class Workbench : public QObject {
    Q_OBJECT
public:
    explicit Workbench(const LaunchOptions &options, QObject *parent = nullptr);
    ~Workbench() override;

    MainWindow *window() const { return m_window.get(); }
    CommandRegistry *commands() { return &m_commands; }
    AppSettings *settings() { return &m_settings; }
    panels::FilesPanel *filesPanel() const { return m_files; }
    panels::TeamPanel *teamPanel() const { return m_team; }
    Palette *palette() const { return m_palette; }
    SaveFlow *saving() const { return m_saving; }
    ShareFlow *sharing() const { return m_sharing; }
    TeamFlow *team() const { return m_teamFlow; }
    GitFlow *git() const { return m_git; }
    ToolsFlow *tools() const { return m_tools; }
    ChatFlow *chat() const { return m_chat; }
    CommentFlow *comments() const { return m_comments; }
    HistoryFlow *history() const { return m_history; }
    LanguageFlow *language() const { return m_language; }
    QuestionSheet *question() const { return m_question; }
    panels::SearchPanel *searchPanel() const { return m_search; }

    /// Shows the window and opens what the command line named, or what was open last.
    void start();
    /// The system wants the program to end: all is put away as it is, without a question, and the window closes.
    void endNow();
    QString folder() const { return m_folder; }             ///< canonical; empty: none
    QString absolute(const QString &path) const;
    QString relative(const QString &absolutePath) const;    ///< unchanged where it does not lie in the folder
    /// Closes the folder that is open, first asking about what would be lost; then opens this one. Empty: none.
    void openFolder(const QString &folder);
    /// The same without a question, and without bringing the folder's project back: whoever calls has it. All files are closed.
    void showFolder(const QString &folder);
    EditorPage *openFile(const QString &path, int line = 0);
    /// The open folder is live from now on, or (nullptr) on its own again. Open tabs follow.
    void setLive(std::unique_ptr<LiveFolder> live);
    LiveFolder *live() const { return m_live.get(); }
    LiveState liveState() const;
    bool isEverythingSaved() const;
    int peopleCount() const;
    bool followPerson(const QString &name);                 ///< false: nobody of that name is here
    bool writeScreenshot(const QString &file);
    void showMessage(const QString &text, bool bad = false);
    void refreshState();
    void refreshIndex() { m_index.refresh(); }
    void chooseFolder();
    void chooseFile();
    QString displayName() const;

Q_SIGNALS:
    void folderChanged(const QString &folder);
    void liveChanged();
    void liveStateChanged(const dyad::app::LiveState &state);
    void quitRequested();

private:
    void compose();
    void connectWindow();
    void connectPanels();
    void connectSearch();
    QHash<QString, QByteArray> unsavedTexts() const;
    void openTargets(const QList<LaunchOptions::Target> &targets);
    void restoreJournal();
    bool belongsHere(const QString &file) const;
    void setFolderNow(const QString &folder);
    std::unique_ptr<OpenFile> makeFile(const QString &path);
    std::unique_ptr<OpenFile> makeShared(const QString &path);
    void tellSharedWhole(const OpenFile &file);
    bool mayClose();
    void onCurrent(EditorPage *page);
    void onPage(EditorPage *page);
    void onClosing(bool *allowed);

    LaunchOptions m_options;
    AppSettings m_settings;
    CommandRegistry m_commands;
    FileIndex m_index;
    std::shared_ptr<DraftJournal> m_journal;
    std::unique_ptr<LiveFolder> m_live;
    std::unique_ptr<MainWindow> m_window;
    panels::FilesPanel *m_files = nullptr;
    panels::TeamPanel *m_team = nullptr;
    panels::SearchPanel *m_search = nullptr;
    std::unique_ptr<DocumentReplaceTarget> m_replacing;
    Palette *m_palette = nullptr;
    QuestionSheet *m_question = nullptr;
    SaveFlow *m_saving = nullptr;
    ShareFlow *m_sharing = nullptr;
    TeamFlow *m_teamFlow = nullptr;
    GitFlow *m_git = nullptr;
    ToolsFlow *m_tools = nullptr;
    ChatFlow *m_chat = nullptr;
    CommentFlow *m_comments = nullptr;
    InvitationFlow *m_invitations = nullptr;
    HistoryFlow *m_history = nullptr;
    TabKeeper *m_tabs = nullptr;
    LanguageFlow *m_language = nullptr;
    QString m_folder;
    LiveState m_shownState;
    int m_untitled = 0;
    bool m_endsPrograms = false;        // asked and agreed to
    bool m_endsNow = false;             // nobody is asked
};

} // namespace dyad::app
