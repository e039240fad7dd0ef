// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHash>
#include <QObject>
#include <QVector>
#include <functional>

namespace dyad::editor {
class CodeEditor;
}
namespace dyad::app {

class EditorPage;
class Workbench;

/// What one does to text, as commands with keys that can be changed; bookmarks that are kept, the map beside the text, snippets. GUI thread.
class EditingFlow : public QObject {
    Q_OBJECT
public:
    explicit EditingFlow(Workbench *workbench);
    void addCommands();
    void attach();
    static QString snippetFile();           ///< of the user; may not be there

private:
    using Run = std::function<void(editor::CodeEditor &)>;
    void add(const char *id, const QString &text, const char *keys, const char *icon, const Run &run, bool ofFile = false);
    void addFindCommands();
    void addLineCommands();
    void addCaretCommands();
    void addBookmarkCommands();
    void addSnippetCommands();
    void watch(EditorPage *page);
    void restore(EditorPage *page);
    void keep(EditorPage *page);
    void readBookmarks();
    void listBookmarks();
    void chooseSnippet();
    void openSnippets();
    void makeSnippet();
    void readSnippets();
    bool hasMinimap() const;
    EditorPage *page() const;
    editor::CodeEditor *target() const;     ///< the text that has the focus, else that of the page; nullptr: none
    Workbench *m_bench;
    QHash<QString, QVector<int>> m_bookmarks;       // by path, in the folder that is open
    bool m_restoring = false;
};

} // namespace dyad::app
