// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/wire/CommentMessages.h"
#include <QObject>
#include <QPointer>
#include <QTimer>

class QAction;

namespace dyad::panels {
class CommentsController;
class CommentsPanel;
}
namespace dyad::app {

class CommentBox;
class EditorPage;
class Workbench;

/// Comments on lines: the marks in every open file, the box of the thread that one reads or begins, the panel, the export. GUI thread.
class CommentFlow : public QObject {
    Q_OBJECT
public:
    explicit CommentFlow(Workbench *workbench);
    ~CommentFlow() override;
    void addCommands();
    /// Once the window is there.
    void attach();
    panels::CommentsPanel *panel() const { return m_panel; }
    panels::CommentsController *controller() const { return m_controller; }
    CommentBox *box() const;
    /// Goes to a thread, in its file, and opens its box.
    void show(const QString &thread);
    bool exportTo(const QString &file);

private:
    void onLive();
    void watch(EditorPage *page);
    void mark(EditorPage *page);
    void markSoon() { m_later.start(); }
    void markAll();
    bool canComment() const;
    void add();
    void addAt(EditorPage *page, qint64 from, qint64 to);
    void openBox(EditorPage *page, const QString &thread);
    CommentBox *makeBox(EditorPage *page, qint64 anchor);
    void closeBox();
    void onStarted(const QString &text);
    void step(bool forward);
    void chooseExport();
    int lineOf(const sync::wire::CommentThread &thread) const;
    EditorPage *pageOf(sync::DocId doc) const;
    std::optional<std::pair<qint64, qint64>> rangeIn(EditorPage *page, const sync::wire::CommentThread &thread) const;

    Workbench *m_bench;
    panels::CommentsController *m_controller;
    panels::CommentsPanel *m_panel = nullptr;
    QAction *m_action = nullptr;
    QPointer<CommentBox> m_box;
    QPointer<EditorPage> m_boxPage;
    QPointer<QObject> m_going;          // to a comment whose file is still being opened
    qint64 m_newFrom = 0, m_newTo = 0;              // of a thread that is being begun, in the local text
    sync::DocId m_newDoc = 0;
    QTimer m_later;
};

} // namespace dyad::app
