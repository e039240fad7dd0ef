// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/EditorOverlay.h"
#include "editor/TextEdit.h"
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QVector>

namespace dyad::editor {

class CodeEditor;

/// Somebody else in this document. Positions are bytes of the editor's text at the moment they are given (flush the binding first).
struct RemoteCursor {
    quint64 id = 0;             ///< of the connection
    QString name;
    static constexpr int Assistant = -1;
    int color = 0;              ///< Theme::person; Assistant: the colour of what the AI writes
    qint64 caret = 0;
    QVector<std::pair<qint64, qint64>> selections;      ///< anchor, head
};

/// The carets and selections of others over an editor's text. They travel with the text. A caret's flag with the name shows when it moves
/// or the mouse is over it, and fades after three seconds.
class RemoteCursors : public QObject, public EditorOverlay {
    Q_OBJECT
public:
    static constexpr int FlagMs = 3000, FadeMs = 120;

    explicit RemoteCursors(CodeEditor *editor);
    ~RemoteCursors() override;

    void set(const RemoteCursor &cursor);
    void remove(quint64 id);
    void clear();
    QVector<RemoteCursor> cursors() const;
    bool isFlagShown(quint64 id) const;
    void paint(QPainter &painter, const QRect &exposed) override;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Shown {
        RemoteCursor cursor;
        QElapsedTimer sinceMoved;
        bool hovered = false;
    };
    void onModified(const TextEdit &edit);
    void markSelections();
    void tick();
    void refresh();
    void markScrollBar();
    double flagOpacity(const Shown &shown) const;
    QRect caretRect(const Shown &shown) const;
    void paintFlag(QPainter &painter, const Shown &shown, const QRect &caret) const;

    CodeEditor *m_editor;
    QHash<quint64, Shown> m_shown;
    QTimer m_timer;
    bool m_marked = false;
};

} // namespace dyad::editor
