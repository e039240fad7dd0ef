// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/chat/PictureCard.h"
#include "sync/session/ChatMessage.h"
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace dyad::panels {

class DecidedCard;
class PictureStrip;
class ReviewCard;
class ToolButton;
class ToolCallCard;

/// One message of a thread. While an answer streams in, only the widgets of blocks that changed are touched.
class MessageView : public QWidget {
    Q_OBJECT
public:
    explicit MessageView(QWidget *parent = nullptr);
    /// name and color: of the person who asked.
    void setMessage(const sync::ChatMessage &message, const QString &name, int color);
    const sync::ChatMessage &message() const { return m_message; }
    void setReview(ReviewCard *card);       ///< takes it over; stands under the text
    ReviewCard *review() const { return m_review; }
    void setDecided(DecidedCard *card);     ///< the same, where it was decided before; nullptr: takes it away
    DecidedCard *decided() const { return m_decided; }
    /// Before the message: where its pictures come from.
    void setPictureSource(PictureSource source) { m_source = std::move(source); }
    void setInsertable(bool insertable);
    /// This person asked it, and may ask it again in other words.
    void setEditable(bool editable);
    /// Only what was said last can be tried again, or go on.
    void setLast(bool last);

Q_SIGNALS:
    void insertRequested(const QString &code);
    void applyRequested(const QString &path);
    void runRequested(const QString &command);
    void documentRequested(const QString &link);        ///< a sync::DocumentLink
    void retryRequested();
    void goOnRequested();                   ///< it was cut
    void editRequested();                   ///< ask this again, otherwise
    void branchRequested();                 ///< go on from here in a thread of its own

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showBlocks();
    void showPictures();
    void showCalls();
    void showHead();
    void showFoot();
    QString aboutText() const;
    QWidget *widgetFor(const MarkdownBlock &block);
    void fill(QWidget *widget, const MarkdownBlock &block, bool last);
    void recolor();
    PictureSource m_source;
    sync::ChatMessage m_message;
    QString m_name;
    int m_color = 0;
    QVector<MarkdownBlock> m_blocks;
    QVector<QWidget *> m_widgets;
    QVBoxLayout *m_body;
    QLabel *m_head, *m_foot;
    PictureStrip *m_pictures = nullptr;          // made when there are some
    QVector<ToolCallCard *> m_calls;
    QVBoxLayout *m_callRows;
    ToolButton *m_copy, *m_edit, *m_branch;
    QPushButton *m_retry, *m_goOn;
    ReviewCard *m_review = nullptr;
    DecidedCard *m_decided = nullptr;
    bool m_insertable = false, m_editable = false, m_last = true;
};

} // namespace dyad::panels
