// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/EditorOverlay.h"
#include "sync/session/AnswerReview.h"
#include <QObject>
#include <QPointer>
#include <QTimer>
#include "editor/CodeEditor.h"
#include "editor/review/ReviewBar.h"
#include <QVector>

namespace dyad::editor {

class DocumentBinding;

/// The proposed changes of one file inside its editor: what goes has a red ground, what comes stands under it on green, and a bar at the
/// change where the caret is (or the next one) decides. Tab and Esc decide while the caret stands in a change; elsewhere they are what they
/// always are. Follows the text. GUI thread.
class InlineReview : public QObject, public EditorOverlay {
    Q_OBJECT
public:
    InlineReview(CodeEditor *editor, DocumentBinding *binding, sync::AnswerReview *review, int file);
    ~InlineReview() override;
    sync::AnswerReview *review() const { return m_review; }
    int file() const { return m_file; }
    /// Puts the caret into the first change that is to be decided.
    void goToFirst();
    void paint(QPainter &painter, const QRect &exposed) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Shown {
        int change = 0;
        int firstLine = 0, removedLines = 0;    ///< lines of the text that go
        int anchorLine = -1;                    ///< under which the new lines stand; -1: above the first line
        QStringList added;
        int annotated = 0;                      ///< lines under anchorLine that belong to this change, the bar's included
    };
    void rebuildSoon();
    void rebuild();
    void clearMarks();
    void markScrollBar();
    int current() const;
    bool caretInside() const;
    void goTo(int index);
    void decide(bool accept);
    void refreshBar();
    void placeBar();
    int annotationTop(const Shown &shown) const;
    void paintChange(QPainter &painter, const Shown &shown);

    QPointer<CodeEditor> m_editor;
    QPointer<DocumentBinding> m_binding;
    QPointer<sync::AnswerReview> m_review;
    int m_file;
    QVector<Shown> m_shown;
    QPointer<ReviewBar> m_bar;
    QTimer m_later;
};

} // namespace dyad::editor
