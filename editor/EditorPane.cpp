// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/EditorPane.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/FindBar.h"
#include "editor/RemoteCursors.h"
#include <QFileInfo>
#include <QVBoxLayout>

namespace dyad::editor {

EditorPane::EditorPane(std::shared_ptr<sync::DocumentSession> session, const QString &fileName, QWidget *parent) : QWidget(parent)
{
    m_editor = new CodeEditor(this);
    m_binding = new DocumentBinding(m_editor, std::move(session), this);
    m_findBar = new FindBar(m_editor, this);
    m_cursors = std::make_unique<RemoteCursors>(m_editor);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_findBar);
    layout->addWidget(m_editor, 1);
    setFocusProxy(m_editor);
    setFileName(fileName);
}

EditorPane::~EditorPane()
{
    // Before the editor that they work on.
    m_cursors.reset();
    delete m_binding;
}

void EditorPane::setFileName(const QString &fileName)
{
    m_editor->setFileName(fileName);
    m_editor->setAccessibleName(tr("Text of %1").arg(QFileInfo(fileName).fileName()));
}

} // namespace dyad::editor
