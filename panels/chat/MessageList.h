// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHash>
#include <QScrollArea>
#include <QVector>

namespace dyad::panels {

class MessageView;

/// The messages of a thread, one under the other. Places them itself: a message that grows is measured alone, and those before it are not
/// touched. Stays at the end while it is there; otherwise nothing moves under the reader.
class MessageList : public QScrollArea {
    Q_OBJECT
public:
    explicit MessageList(QWidget *parent = nullptr);
    void clear();
    void append(MessageView *view);
    int count() const { return int(m_views.size()); }
    MessageView *at(int index) const { return m_views[index]; }
    int indexOf(const MessageView *view) const { return int(m_views.indexOf(view)); }
    /// This one has a new content.
    void changed(MessageView *view);
    void toEnd();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place(int from);
    bool isAtEnd() const;
    QVector<MessageView *> m_views;
    QVector<int> m_heights;     // -1: to be measured
    bool m_placing = false;
};

} // namespace dyad::panels
