// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/knowledge/DropArea.h"
#include "panels/Ink.h"
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace dyad::panels {

namespace {

QStringList localPaths(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    return paths;
}

} // namespace

/// Above everything else in the area, and no obstacle to the mouse.
class DropArea::Frame : public QWidget {
public:
    explicit Frame(QWidget *parent) : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(ink(editor::Token::Accent), 2, Qt::DashLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(5, 5, -5, -5), 8, 8);
    }
};

DropArea::DropArea(QWidget *parent) : QWidget(parent), m_frame(new Frame(this)) { setAcceptDrops(true); }

void DropArea::setOver(bool over)
{
    m_frame->setGeometry(rect());
    m_frame->setVisible(over);
    m_frame->raise();
}

void DropArea::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_taking || localPaths(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    setOver(true);
}

void DropArea::dragLeaveEvent(QDragLeaveEvent *) { setOver(false); }

void DropArea::dropEvent(QDropEvent *event)
{
    setOver(false);
    event->acceptProposedAction();
    Q_EMIT dropped(localPaths(event->mimeData()));
}

} // namespace dyad::panels
