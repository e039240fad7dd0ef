// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/CompletionModel.h"
#include <QFrame>
#include <QPointer>

class QListView;

namespace dyad::editor {

class CodeEditor;
class InfoBubble;

/// The list of proposals under the caret, the documentation of the chosen one beside it. Never takes the focus: the editor keeps the keys.
class CompletionPopup : public QFrame {
    Q_OBJECT
public:
    static constexpr int MostShown = 10;        ///< rows without scrolling
    explicit CompletionPopup(CodeEditor *editor);
    ~CompletionPopup() override;
    CompletionModel *model() const { return m_model; }
    int currentRow() const;
    void setCurrentRow(int row);
    void step(int rows, bool around);
    void showAt(qint64 position);               ///< bytes: where the word begins
    void setDocumentation(const QString &markdown);

Q_SIGNALS:
    void currentChanged(int row);
    void accepted(int row);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    CodeEditor *m_editor;
    CompletionModel *m_model;
    QListView *m_list;
    QPointer<InfoBubble> m_documentation;
};

} // namespace dyad::editor
