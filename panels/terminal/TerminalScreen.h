// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/terminal/ScrolledLine.h"
#include <QHash>
#include <QObject>
#include <QPoint>
#include <QString>
#include <deque>
#include <memory>
#include <optional>

namespace dyad::panels {

/// What a terminal shows, without a widget: libvterm's screen, the lines that have left it, and the keyboard's and mouse's way back to
/// the program. Lines are counted from the oldest in the scrollback; columns in cells. GUI thread.
class TerminalScreen : public QObject {
    Q_OBJECT
public:
    static constexpr char32_t FirstCluster = 0x110000;
    enum class CursorShape { Block, Underline, Bar };
    enum class MouseMode { None, Click, Drag, Move };
    enum class Key { Enter, Tab, Backspace, Escape, Up, Down, Left, Right, Insert, Delete, Home, End, PageUp, PageDown, F1, F12 = F1 + 11 };
    struct Position {
        int line = 0, column = 0;
        auto operator<=>(const Position &) const = default;
    };

    explicit TerminalScreen(int rows = 24, int columns = 80, QObject *parent = nullptr);
    ~TerminalScreen() override;

    void feed(const QByteArray &bytes);              ///< what the program wrote
    /// Another width breaks the lines anew, but for the one that the cursor is in: programs paint that themselves. `follow`: a line, which is
    /// told where it is afterwards.
    void resize(int rows, int columns, int *follow = nullptr);
    void setScrollbackLimit(int lines);              ///< 10,000 unless told
    void clearScrollback();

    int rows() const { return m_rows; }
    int columns() const { return m_columns; }
    int scrollbackLines() const { return static_cast<int>(m_scrollback.size()); }
    int lineCount() const { return scrollbackLines() + m_rows; }
    qint64 droppedLines() const { return m_dropped; }   ///< since the start: how many went over the limit
    TerminalLine line(int line) const;
    QString textOf(const TerminalCell &cell) const;
    /// The text of a line without the blanks at its end, unless it goes on in the next one; and for every UTF-16 unit its column.
    QString lineText(int line, std::vector<int> *columns = nullptr) const;
    /// `to` is behind the last cell. Lines that were only wrapped at the edge are one.
    QString textBetween(Position from, Position to) const;
    bool isWrapped(int line) const;                  ///< as far as can be told: it is full, and goes on in the next one
    struct Match {
        Position from, to;
    };
    /// The next place of `text` before (or behind) a position, wrapping around.
    std::optional<Match> find(const QString &text, Position from, bool backwards, bool caseSensitive) const;

    Position cursor() const;
    bool isCursorVisible() const { return m_cursorVisible; }
    CursorShape cursorShape() const { return m_cursorShape; }
    bool isAlternate() const { return m_alternate; }
    MouseMode mouseMode() const { return m_mouseMode; }
    QString title() const { return m_title; }

    void sendKey(Key key, Qt::KeyboardModifiers modifiers);
    void sendCharacter(char32_t character, Qt::KeyboardModifiers modifiers);
    void sendText(const QString &text);
    void paste(const QString &text);                 ///< bracketed where the program asked for it
    bool takesPasteWhole() const;                    ///< it asked: lines of what is pasted are not carried out one by one
    void sendMouse(int row, int column, int button, bool pressed, Qt::KeyboardModifiers modifiers);
    void sendMouseMove(int row, int column, Qt::KeyboardModifiers modifiers);
    void sendFocus(bool in);

Q_SIGNALS:
    void output(const QByteArray &bytes);            ///< for the program
    void changed();                                  ///< something is to be painted; many a turn
    void scrolled(int lines);                        ///< so many lines went into the scrollback
    void titleChanged(const QString &title);
    void bell();
    void mouseModeChanged(dyad::panels::TerminalScreen::MouseMode mode);

private:
    struct Vterm;
    friend struct Vterm;
    enum class RowEnd { Unknown, Ended, GoesOn };     // by a line feed; by the edge
    void feedLine(const char *bytes, size_t count);
    void changeWidth(int rows, int columns, int *follow);
    int scrollAboveCursor();
    bool goesOn(const TerminalLine &cells, RowEnd end) const;
    void trim();
    char32_t clusterOf(const quint32 *codes);

    std::unique_ptr<Vterm> m_vterm;
    int m_rows, m_columns, m_limit = 10000;
    std::deque<ScrolledLine> m_scrollback;
    std::deque<RowEnd> m_rowEnds;                    // of the screen
    bool m_refills = true;                           // a screen that grows takes lines back
    qint64 m_dropped = 0, m_pushed = 0;
    std::vector<QString> m_clusters;
    QHash<QString, char32_t> m_clusterIds;
    bool m_cursorVisible = true, m_alternate = false;
    mutable bool m_probing = false, m_probed = false;   // takesPasteWhole
    CursorShape m_cursorShape = CursorShape::Block;
    MouseMode m_mouseMode = MouseMode::None;
    QString m_title;
};

} // namespace dyad::panels
