// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QPointer>
#include <QString>

class QKeyEvent;

namespace dyad::editor {
class CodeEditor;
}
namespace dyad::app {

/// The everyday part of Vim on one editor: normal, insert and visual mode; motions (h j k l w b e W B E 0 ^ $ gg G { } H M L f t F T ; , %), counts, operators
/// (d c y > < with a motion, an object as in `ciw`, or doubled), x X s S o O p P J r ~ . u Ctrl+R, Ctrl+D U F B E Y, zz zt zb, / n N * # by the find bar,
/// : and what is no editing by the program's commands. An edit is a person's edit. GUI thread.
class VimKeys : public QObject {
    Q_OBJECT
public:
    enum class Mode { Normal, Insert, Visual, VisualLine };
    explicit VimKeys(editor::CodeEditor *editor);       ///< goes with the editor; who deletes it earlier sets Insert first
    Mode mode() const { return m_mode; }
    /// One key in normal or visual mode; for tests too.
    void press(QChar key);
    void setMode(Mode mode);
    /// While commandRequested is on its way: the command is part of the key that was pressed, not one of its own.
    static bool isAsking();

Q_SIGNALS:
    void modeChanged(dyad::app::VimKeys::Mode mode);
    void commandRequested(const QString &id);           ///< of the command registry

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool onKey(QKeyEvent *event);
    void ask(const char *command);
    void joinLines(int count);
    bool takeCount(QChar key);
    void move(QChar key);
    bool motion(QChar key, int count);
    bool edit(QChar key, int count);
    void insertAt(QChar key);
    void operate(QChar key);
    void linewise(QChar op, int count);
    void apply(QChar op, qint64 from, qint64 to, bool lines);
    void put(bool before, int count);
    void find(QChar key, QChar wanted, bool again = false);
    void pressPending(QChar before, QChar key);
    void pressG(QChar key);
    void pressZ(QChar key);
    bool isObjectKey(QChar key) const;
    void object(QChar kind, bool around);
    void shiftLines(QChar op, int first, int last);
    void toggleCase(int count);
    bool search(QChar key);
    bool control(int key);
    void scroll(int lines, bool caretToo);
    void repeat();
    void remember();
    void finish();
    void look();
    QPointer<editor::CodeEditor> m_editor;
    Mode m_mode = Mode::Normal;
    QString m_pending;          // "2d", "g", "f": what waits for the next key
    int m_count = 0;
    QChar m_operator;
    std::pair<QChar, QChar> m_found;        // f, F, t or T, and what it looked for
    // What `.` does again: the keys of the last change, and what was typed in insert mode.
    QString m_keys, m_lastKeys;
    QByteArray m_typed;
    qint64 m_insertStart = -1;
    bool m_changed = false, m_repeating = false;
};

} // namespace dyad::app
