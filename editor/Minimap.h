// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QImage>
#include <QTimer>
#include <QWidget>

namespace dyad::editor {

class CodeEditor;

/// The text from far away, beside the scroll bar: two pixels a line, in its colours. A click goes there, dragging scrolls. Paints what it shows and nothing else,
/// so that a long file costs no more than a short one. GUI thread.
class Minimap : public QWidget {
    Q_OBJECT
public:
    static constexpr int Columns = 90, LinePixels = 2;
    explicit Minimap(CodeEditor *editor, QWidget *parent = nullptr);
    int firstLine() const;          ///< the one at the top; display lines

protected:
    void paintEvent(QPaintEvent *) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void render();
    void renderLine(int line, int y);
    void goTo(int y);
    CodeEditor *m_editor;
    QImage m_image;
    QTimer m_later;
    int m_rendered = -1;            // first line of m_image
    int m_grip = 0;                 // of a drag: where in the frame it was taken
};

} // namespace dyad::editor
