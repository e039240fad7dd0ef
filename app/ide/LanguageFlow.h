// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LanguageService.h"
#include "editor/language/LanguageView.h"
#include <QHash>
#include <QObject>
#include <map>

namespace dyad::panels {
class ProblemsModel;
}
namespace dyad::app {

class EditorPage;
class FolderNews;
class ServerAsks;
class CallsPanel;
class PlacesPanel;
class RenameSheet;
class ServerFlow;
class SymbolFlow;
class Workbench;
class WorkspaceEditor;

/// Language intelligence in the window: a view for each page with text, going to what was found, renaming across files, problems in their panel. No
/// program is started for a folder before the person has said so once. GUI thread.
class LanguageFlow : public QObject {
    Q_OBJECT
public:
    explicit LanguageFlow(Workbench *workbench);
    ~LanguageFlow() override;
    /// Once the window is there.
    void attach();
    void addCommands();
    editor::LanguageView *current() const;      ///< nullptr: no text is shown
    editor::LanguageService *service() { return &m_service; }
    bool isTrusted() const;
    void trust();                               ///< this folder may start language servers, now and later
    editor::LanguageView *viewOf(EditorPage *page) const;       ///< nullptr: it has no text yet
    /// Language servers that extensions bring, as in the table; those of before go.
    void setMoreServers(const QJsonObject &servers);
    /// All of them: ours, those of extensions, those of the user. Errors: of the user's file.
    sync::Expected<editor::LanguageServers> readServers() const;
    WorkspaceEditor *edits() const { return m_edits; }
    SymbolFlow *symbols() const { return m_symbols; }
    FolderNews *news() const { return m_news; }         ///< what happens to the folder's files on the disk, for whoever wants it
    /// Goes there; "Back" comes back.
    void goTo(const editor::LanguageLocation &location);
    void remember();                            ///< where one is: "Back" comes back here

Q_SIGNALS:
    void viewsChanged();                        ///< a page has another view, or none any more

private:
    struct Page;
    struct Place {
        QString path;
        int line = 0, column = 0;               ///< from 1
    };
    void refresh(EditorPage *page);
    void makeView(EditorPage *page);
    void connectService();
    void go(const Place &place);
    void goBack();
    void goForward();
    std::optional<Place> here() const;
    void showFound(editor::LanguageView::Find what, const QVector<editor::LanguageLocation> &locations);
    void askNewName(const QString &name);
    void showCalls(editor::CallHierarchy::Direction direction);
    void applyOptions(editor::LanguageView *view);
    bool option(const char *key) const;
    void toggleOption(const char *key);
    void addEditCommands();
    void addFoldingCommands();
    void showProblems(const QString &server, const QString &path, const QVector<editor::LanguageDiagnostic> &diagnostics);
    void addCommand(const char *id, const QString &text, const char *keys, const std::function<void()> &run);

    Workbench *m_bench;
    editor::LanguageService m_service;
    std::map<EditorPage *, std::unique_ptr<Page>> m_pages;
    PlacesPanel *m_places = nullptr;
    RenameSheet *m_rename = nullptr;
    CallsPanel *m_calls = nullptr;
    WorkspaceEditor *m_edits;
    SymbolFlow *m_symbols;
    ServerFlow *m_servers;
    ServerAsks *m_asks;
    FolderNews *m_news;
    editor::CallHierarchy::Direction m_direction = editor::CallHierarchy::Direction::Callers;
    QJsonObject m_more;                 // of extensions
    bool m_previews = false;                    // the rename under way is to be shown first
    QVector<Place> m_back, m_forward;
};

} // namespace dyad::app
