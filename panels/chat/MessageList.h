// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QScrollArea>
#include <QVector>
#include <functional>

namespace dyad::panels {

class MessageView;

/// The messages of a thread, one under the other. A thread may have thousands and an answer grows many times a second: a message is made when
/// it comes near to what is seen, the message that changes is measured alone, and those before it are not touched. Stays at the end while it
/// is there; otherwise nothing moves under the reader.
class MessageList : public QScrollArea {
    Q_OBJECT
public:
    using Make = std::function<MessageView *(int index)>;
    explicit MessageList(QWidget *parent = nullptr);
    void clear();
    /// That many messages, each made when it is needed.
    void reset(int count, Make make);
    void append(MessageView *view);
    int count() const { return int(m_views.size()); }
    MessageView *at(int index);                                         ///< made now, where it is not yet
    MessageView *made(int index) const { return m_views[index]; }       ///< nullptr: not yet
    int indexOf(const MessageView *view) const { return int(m_views.indexOf(view)); }
    /// This one has a new content.
    void changed(MessageView *view);
    void toEnd();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(MessageView *view);
    void place(int from);
    void makeNear();
    int firstAt(int y) const;
    bool isAtEnd() const;
    QVector<MessageView *> m_views;     // nullptr: not made yet
    QVector<int> m_heights;             // -1: to be measured; of what is not made: a guess
    QVector<int> m_tops;
    Make m_make;
    bool m_placing = false, m_making = false;
};

} // namespace dyad::panels
