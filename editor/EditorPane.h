// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>
#include <memory>

namespace dyad::sync {
class DocumentSession;
}

namespace dyad::editor {

class CodeEditor;
class DocumentBinding;
class FindBar;
class RemoteCursors;

/// One view of a document: the find bar, the text, and the others in it. What a tab of the program holds. Two panes may show one document.
class EditorPane : public QWidget {
    Q_OBJECT
public:
    /// fileName: the name or path by which the language is found.
    EditorPane(std::shared_ptr<sync::DocumentSession> session, const QString &fileName, QWidget *parent = nullptr);
    ~EditorPane() override;

    CodeEditor *editor() const { return m_editor; }
    DocumentBinding *binding() const { return m_binding; }
    FindBar *findBar() const { return m_findBar; }
    RemoteCursors *remoteCursors() const { return m_cursors.get(); }
    void setFileName(const QString &fileName);

private:
    CodeEditor *m_editor;
    DocumentBinding *m_binding;
    FindBar *m_findBar;
    std::unique_ptr<RemoteCursors> m_cursors;
};

} // namespace dyad::editor
