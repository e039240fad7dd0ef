// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;
class QScrollArea;

namespace dyad::panels {

/// Asks over the composer whether the AI may do something; shows to the letter what would be done. Hidden while nothing is asked.
class ApprovalCard : public QWidget {
    Q_OBJECT
public:
    enum class Answer { Once, Always, No };
    struct Asking {
        QString title;                   ///< "Run this command?"
        QString exact;                   ///< what is run, as it is run: all of it, however long; signs that cannot be seen are shown as \u….
        QString reason;                  ///< the AI's own words; may be empty
        QString yes;                     ///< "Run"
        QString always;                  ///< what "Always" would allow: "npm test *"; empty: not offered
    };
    explicit ApprovalCard(QWidget *parent = nullptr);
    /// One question at a time, the others wait; the function is called once. owner: only compared.
    void ask(const Asking &asking, std::function<void(Answer)> answered, const void *owner = nullptr);
    void withdraw(const void *owner);    ///< its questions are off; nothing is called
    bool isAsking() const { return !m_questions.isEmpty(); }
    /// While this is true a question does not take the keys.
    void setTyping(std::function<bool()> isTyping) { m_isTyping = std::move(isTyping); }
    void takeFocus();

    /// The same text with what would be invisible, or would turn the order of other signs around, as \uXXXX.
    static QString visible(const QString &text);

Q_SIGNALS:
    /// Nothing is asked any more, and the keys were here.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Question {
        Asking asking;
        std::function<void(Answer)> answered;
        const void *owner = nullptr;
    };
    void answer(Answer answer);
    void showFirst();
    void fitExact();
    void setCodeFont();
    QLabel *m_title, *m_reason, *m_exact;
    QScrollArea *m_scroll;               // around m_exact
    QPushButton *m_yes, *m_always, *m_no;
    std::function<bool()> m_isTyping;
    QVector<Question> m_questions;       // the first one is shown
};

} // namespace dyad::panels
