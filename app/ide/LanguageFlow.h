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
class PlacesPanel;
class RenameSheet;
class Workbench;

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
    /// Opens what has to change and changes it, one undo step a file.
    void apply(const editor::WorkspaceEdit &edit);

private:
    struct Page;
    struct Place {
        QString path;
        int line = 0, column = 0;               ///< from 1
    };
    void refresh(EditorPage *page);
    void makeView(EditorPage *page);
    void goTo(const editor::LanguageLocation &location);
    void go(const Place &place);
    void goBack();
    void showFound(editor::LanguageView::Find what, const QVector<editor::LanguageLocation> &locations);
    void askNewName();
    void applyWhenOpen(EditorPage *page, const QJsonArray &edits);
    void applyNow(EditorPage *page, const QJsonArray &edits);
    void showProblems(const QString &server, const QString &path, const QVector<editor::LanguageDiagnostic> &diagnostics);
    void addCommand(const char *id, const QString &text, const char *keys, const std::function<void()> &run);

    Workbench *m_bench;
    editor::LanguageService m_service;
    std::map<EditorPage *, std::unique_ptr<Page>> m_pages;
    PlacesPanel *m_places = nullptr;
    RenameSheet *m_rename = nullptr;
    QVector<Place> m_back;
};

} // namespace dyad::app
