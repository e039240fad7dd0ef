// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/terminal/Pty.h"
#include "panels/terminal/TerminalLinks.h"
#include "panels/terminal/TerminalPalette.h"
#include "panels/terminal/TerminalScreen.h"
#include <QAbstractScrollArea>
#include <QTimer>

namespace dyad::panels {

/// One terminal: paints a TerminalScreen, takes keys, mouse and input methods to its program. Paints at most once a frame, however much
/// comes. Ctrl+click opens a link, where the program does not take the mouse.
class TerminalView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TerminalView(QWidget *parent = nullptr);
    ~TerminalView() override;

    sync::Expected<void> start(Pty::Start start);
    void hangUp() { m_pty->hangUp(); }
    bool isRunning() const { return m_pty->isRunning(); }
    QString foregroundProgram() const { return m_pty->foregroundProgram(); }
    /// Something other than the program it began with is in front: what the shell was told to run.
    bool isBusy() const { return m_pty->isBusy(); }
    bool wasTypedInto() const { return m_typedInto; }
    QString folder() const;                  ///< where its first program is; for relative links
    TerminalScreen *screen() const { return m_screen; }

    bool hasSelection() const { return m_selectionFrom != m_selectionTo; }
    QString selectedText() const;
    /// Selects the next match and scrolls there; false where there is none.
    bool find(const QString &text, bool backwards, bool caseSensitive);
    void setFontStep(int step);              ///< pixels more than the theme's code font

public Q_SLOTS:
    void copy();
    void paste();
    void selectAll();
    void clear();
    void pasteText(const QString &text);     ///< asks first by pasteDoubted() where it would carry out several lines
    void pasteAnyway(const QString &text);

Q_SIGNALS:
    void openRequested(const QString &path, int line, int column);   ///< absolute and existing; 1-based, 0: not said
    void urlRequested(const QString &url);
    void titleChanged(const QString &title);
    void finished(int exitCode);
    void bell();
    void pasteDoubted(const QString &text);  ///< nothing is pasted yet; pasteAnyway() does
    void closeRequested();                   ///< Enter, after its program has ended

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    bool focusNextPrevChild(bool) override { return false; }   // Tab is the program's; Ctrl+Shift+Tab leaves

private:
    using Position = TerminalScreen::Position;
    static constexpr int Margin = 8;         // pixels
    void adoptFont();
    void fitScreen();
    void screenChanged();
    void repaintSoon();
    void updateScrollBar();
    void paintLine(QPainter &painter, int line, int y);
    void paintRun(QPainter &painter, const TerminalLine &cells, size_t from, size_t to, int y);
    void paintSelection(QPainter &painter, int line, int y);
    void paintCursor(QPainter &painter, int firstLine);
    void paintLinkUnderline(QPainter &painter, int firstLine);
    void paintEnd(QPainter &painter);
    int firstLine() const;
    Position positionAt(const QPoint &point, bool between) const;
    bool programTakesMouse(Qt::KeyboardModifiers modifiers) const;
    void sendMouse(const QMouseEvent &event, bool pressed);
    void select(Position from, Position to);
    void selectWord(Position at);
    struct Hit {
        Position from{-1, 0}, to;            // `to` is behind its last cell
        TerminalLink link;
        QString path;
    };
    /// The text of a line with those that it was wrapped from and to; and where each UTF-16 unit stands.
    std::pair<QString, std::vector<Position>> wholeLineAt(int line) const;
    Hit linkAt(const QPoint &point) const;
    void openLink(const Hit &hit);
    QRect cursorRect() const;

    TerminalScreen *m_screen;
    std::unique_ptr<Pty> m_pty;
    QString m_startFolder;
    TerminalPalette m_palette;
    QFont m_font;
    int m_cellWidth = 8, m_cellHeight = 17, m_ascent = 13, m_fontStep = 0;
    QTimer m_frame, m_blink;
    bool m_cursorOn = true, m_followsEnd = true;
    Position m_selectionFrom, m_selectionTo, m_anchor;
    bool m_selecting = false, m_typedInto = false;
    int m_wheel = 0;                         // eighths of a degree that are not a step yet
    std::optional<int> m_exitCode;
    qint64 m_droppedSeen = 0;
    Hit m_hover;
    QString m_preedit;
};

} // namespace dyad::panels
