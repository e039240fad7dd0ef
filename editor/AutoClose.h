// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/TextEdit.h"
#include <QObject>
#include <QVector>

namespace dyad::editor {

class CodeEditor;

/// Closes brackets and quotes as they are opened, types over those it has made, takes both with Backspace, and puts them around a selection.
class AutoClose : public QObject {
    Q_OBJECT
public:
    explicit AutoClose(CodeEditor *editor);
    void setEnabled(bool on) { m_enabled = on; }
    bool isEnabled() const { return m_enabled; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onCharAdded(int character);
    void onModified(const TextEdit &edit);
    bool surround(char open, char close);
    bool typeOver(char typed);
    bool deletePair();
    bool mayClose(char open) const;
    char at(qint64 position) const;
    CodeEditor *m_editor;
    QVector<qint64> m_made;     // where closing ones stand that nobody typed, bytes
    bool m_enabled = true, m_making = false;
};

} // namespace dyad::editor
