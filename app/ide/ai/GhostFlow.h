// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QCache>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace dyad::editor {
class CodeEditor;
class GhostText;
struct TextEdit;
}
namespace dyad::sync {
class ApiCall;
}
namespace dyad::app {

class EditorPage;
class Workbench;

/// Asks the server for what could come next while a person types, and shows it as ghost text. Waits for a pause, asks once for one place, and not at
/// all after undo or a deletion, under an open list of completions, in a review, or in the middle of a word. What others type around the place, or
/// a caret that goes elsewhere, takes the question back. GUI thread.
class GhostFlow : public QObject {
    Q_OBJECT
public:
    explicit GhostFlow(Workbench *workbench);
    void addCommands();
    void attach();
    bool isOn() const;
    void setOn(bool on);
    /// The ghost in a page; nullptr: it has none yet.
    editor::GhostText *ghostIn(EditorPage *page) const;
    int asked() const { return m_asked; }        ///< requests that went out

    static constexpr int Pause = 350;            ///< ms without a key
    static constexpr qsizetype MostBefore = 4000, MostAfter = 1500;      ///< bytes of the text that are sent

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch(EditorPage *page);
    bool isNear(EditorPage *page, const editor::TextEdit &edit) const;
    void onEdit(EditorPage *page, const editor::TextEdit &edit);
    void ask();
    void show(const QString &key, const QString &text);
    void cancel();
    bool isPlaceFor(EditorPage *page) const;
    QString keyOf(EditorPage *page) const;

    Workbench *m_bench;
    QTimer m_pause;
    QPointer<EditorPage> m_page;                 // where a pause is waited for
    qint64 m_at = -1;                            // and behind which byte was typed; -1: asked for at the caret, wherever that is
    QPointer<sync::ApiCall> m_call;
    QCache<QString, QString> m_cache;            // by what stands around the caret
    int m_asked = 0;
};

} // namespace dyad::app
