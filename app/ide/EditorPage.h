// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/OpenFile.h"
#include "app/ide/StatusBar.h"
#include <QWidget>
#include <memory>

class QStackedWidget;

namespace dyad::editor {
class Bookmarks;
class CodeEditor;
class CommentMarks;
class DocumentBinding;
class FindBar;
class Minimap;
class RemoteCursors;
}
namespace dyad::panels {
class PanelNote;
}

namespace dyad::app {

/// What a tab shows: the editor with its find bar, or a note about a file that has no text to edit.
class EditorPage : public QWidget {
    Q_OBJECT
public:
    explicit EditorPage(QWidget *parent = nullptr);
    ~EditorPage() override;
    /// Shows this file; with another one before, the place in the text stays (a folder became shared).
    /// Several pages may show one file: then they are given the same.
    void setFile(std::shared_ptr<OpenFile> file);
    OpenFile *file() const { return m_file.get(); }
    std::shared_ptr<OpenFile> sharedFile() const { return m_file; }
    editor::CodeEditor *editor() const { return m_editor; }     ///< there even while the note is shown
    editor::DocumentBinding *binding() const { return m_binding.get(); }    ///< nullptr: no document yet; goes when it changes
    editor::RemoteCursors *remoteCursors() const { return m_cursors.get(); }
    editor::CommentMarks *commentMarks() const { return m_comments.get(); }
    editor::Bookmarks *bookmarks() const { return m_bookmarks; }
    static constexpr int MapFrom = 440;         ///< logical pixels: in a narrower page the text has all the room
    void setMinimap(bool on);
    bool showsText() const;
    void goTo(int line, int column = 1);
    void openFind(bool replace);
    void findAgain(bool forward);
    bool closeFind();           ///< false: it was not open
    void flush();               ///< what is typed is in the document, what the document has is shown
    void undo();
    void redo();
    StatusBar::Position position() const;

Q_SIGNALS:
    void titleChanged();
    void modifiedChanged();
    void stateChanged();
    void positionChanged();
    void typed();
    void saved();
    void saveFailed(const QString &message);
    void versionsWanted();      ///< of a shared file that is no text
    void lookAgainWanted();     ///< for a file that is gone

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showMinimap();
    bool canWaitFor(const OpenFile &file) const;
    void adopt(std::shared_ptr<OpenFile> file);
    void takeNext();
    void onState();
    void bind();
    void showNote();
    void rename();
    std::shared_ptr<OpenFile> m_file;
    std::shared_ptr<OpenFile> m_next;           // takes m_file's place when it has its text
    std::string m_nextBase;                     // what was on the disk when m_next was asked for
    QStackedWidget *m_stack;
    QWidget *m_text;
    editor::CodeEditor *m_editor;
    editor::FindBar *m_find;
    editor::Bookmarks *m_bookmarks;
    editor::Minimap *m_minimap = nullptr;       // made when it is first wanted
    bool m_wantsMinimap = false;
    panels::PanelNote *m_note;
    std::unique_ptr<editor::RemoteCursors> m_cursors;
    std::unique_ptr<editor::CommentMarks> m_comments;
    std::unique_ptr<editor::DocumentBinding> m_binding;
    std::shared_ptr<sync::DocumentSession> m_bound;
    int m_wantedLine = 0, m_wantedColumn = 1;
};

} // namespace dyad::app
