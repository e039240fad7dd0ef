// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/Minimap.h"
#include "editor/CodeEditor.h"
#include "editor/Theme.h"
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace dyad::editor {

using Sci = QsciScintillaBase;

namespace {
constexpr int FewestMs = 40;            // between two times of drawing the text
constexpr int Strength = 150;           // of 255: quieter than the text itself

unsigned long u(int value) { return static_cast<unsigned long>(value); }
} // namespace

Minimap::Minimap(CodeEditor *editor, QWidget *parent) : QWidget(parent), m_editor(editor)
{
    setObjectName(QStringLiteral("minimap"));
    setAccessibleName(tr("Map of the text"));
    setFixedWidth(Columns);
    setCursor(Qt::ArrowCursor);
    m_later.setSingleShot(true);
    m_later.setInterval(FewestMs);
    connect(&m_later, &QTimer::timeout, this, [this] {
        m_rendered = -1;
        update();
    });
    const auto later = [this] { if (!m_later.isActive()) m_later.start(); };
    connect(editor, &CodeEditor::modified, this, later);
    connect(editor, &CodeEditor::languageChanged, this, later);
    connect(editor, &Sci::SCN_STYLENEEDED, this, later);
    connect(&Theme::instance(), &Theme::changed, this, later);
    connect(editor, &CodeEditor::viewportChanged, this, qOverload<>(&QWidget::update));
}

// The map scrolls along where the text is longer than it: at the start of the one is the start of the other, and so at the end.
int Minimap::firstLine() const
{
    const long lines = m_editor->send(Sci::SCI_VISIBLEFROMDOCLINE, u(m_editor->lineCount() - 1)) + 1;
    const long fits = height() / LinePixels, page = m_editor->send(Sci::SCI_LINESONSCREEN), first = m_editor->send(Sci::SCI_GETFIRSTVISIBLELINE);
    if (lines <= fits || lines <= page)
        return 0;
    return static_cast<int>(std::clamp<double>(static_cast<double>(first) * static_cast<double>(lines - fits) / static_cast<double>(lines - page), 0, static_cast<double>(lines - fits)));
}

void Minimap::render()
{
    const int first = firstLine();
    if (m_rendered == first && m_image.size() == size())
        return;
    m_rendered = first;
    m_image = QImage(size(), QImage::Format_ARGB32_Premultiplied);
    m_image.fill(Theme::instance().color(Token::Editor));
    const int lines = m_editor->lineCount();
    int shownBefore = -1;
    for (int y = 0; y + 1 < height(); y += LinePixels) {
        const int line = static_cast<int>(m_editor->send(Sci::SCI_DOCLINEFROMVISIBLE, u(first + y / LinePixels)));
        if (line >= lines || line == shownBefore)
            continue;           // below the end, or a further line of one that is wrapped
        shownBefore = line;
        renderLine(line, y);
    }
}

void Minimap::renderLine(int line, int y)
{
    const qint64 start = m_editor->lineStart(line);
    const qint64 length = std::min<qint64>(m_editor->lineEnd(line) - start, Columns * 2);
    const std::string_view text = m_editor->textView(start, length);
    auto *pixels = reinterpret_cast<QRgb *>(m_image.scanLine(y));
    int column = 0;
    long style = -1;
    QRgb color = 0;
    for (qint64 i = 0; i < length && column < Columns - 4; ++i) {
        const char c = text[static_cast<size_t>(i)];
        if (c == '\t')
            column += 4;
        else if ((static_cast<unsigned char>(c) & 0xC0) == 0x80)
            continue;           // the rest of a character
        else if (c == ' ')
            ++column;
        else {
            const long now = m_editor->send(Sci::SCI_GETSTYLEAT, static_cast<unsigned long>(start + i)) & 0xff;
            if (std::exchange(style, now) != now) {
                const long bgr = m_editor->send(Sci::SCI_STYLEGETFORE, static_cast<unsigned long>(now));
                color = qPremultiply(qRgba(static_cast<int>(bgr & 0xff), static_cast<int>(bgr >> 8 & 0xff), static_cast<int>(bgr >> 16 & 0xff), Strength));
            }
            pixels[4 + column++] = color;
        }
    }
}

void Minimap::paintEvent(QPaintEvent *)
{
    render();
    QPainter painter(this);
    const Theme &theme = Theme::instance();
    painter.fillRect(rect(), theme.color(Token::Editor));
    painter.drawImage(0, 0, m_image);
    const long first = m_editor->send(Sci::SCI_GETFIRSTVISIBLELINE), page = m_editor->send(Sci::SCI_LINESONSCREEN);
    QColor frame = theme.color(Token::Muted);
    frame.setAlpha(underMouse() ? 60 : 36);
    painter.fillRect(QRectF(0, static_cast<double>(first - firstLine()) * LinePixels, width(), static_cast<double>(page) * LinePixels), frame);
    painter.fillRect(0, 0, 1, height(), theme.color(Token::Border));
}

void Minimap::goTo(int y)
{
    const long page = m_editor->send(Sci::SCI_LINESONSCREEN);
    const long line = firstLine() + (y - m_grip) / LinePixels - (m_grip == 0 ? page / 2 : 0);
    m_editor->send(Sci::SCI_SETFIRSTVISIBLELINE, static_cast<unsigned long>(std::max(0L, line)));
    update();
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    const long first = m_editor->send(Sci::SCI_GETFIRSTVISIBLELINE), page = m_editor->send(Sci::SCI_LINESONSCREEN);
    const int top = static_cast<int>(first - firstLine()) * LinePixels, y = event->pos().y();
    m_grip = y >= top && y < top + page * LinePixels ? std::max(1, y - top) : 0;
    if (m_grip == 0)
        goTo(y);
}

// Dragging goes through the whole text over the whole height, also where the map itself scrolls.
void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if ((event->buttons() & Qt::LeftButton) == 0)
        return;
    const long lines = m_editor->send(Sci::SCI_VISIBLEFROMDOCLINE, u(m_editor->lineCount() - 1)) + 1, page = m_editor->send(Sci::SCI_LINESONSCREEN);
    const double room = static_cast<double>(std::min<long>(height(), lines * LinePixels) - page * LinePixels);
    if (room <= 0)
        return;
    const double share = std::clamp((event->pos().y() - m_grip) / room, 0.0, 1.0);
    m_editor->send(Sci::SCI_SETFIRSTVISIBLELINE, static_cast<unsigned long>(share * static_cast<double>(std::max(0L, lines - page))));
    update();
}

void Minimap::wheelEvent(QWheelEvent *event) { QApplication::sendEvent(m_editor->viewport(), event); }

} // namespace dyad::editor
