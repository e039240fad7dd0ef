// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;

namespace dyad::panels {

/// Asks over the composer whether the AI may do something; shows to the letter what would be done. Hidden while nothing is asked.
class ApprovalCard : public QWidget {
    Q_OBJECT
public:
    enum class Answer { Once, Always, No };
    struct Asking {
        QString title;                   ///< "Run this command?"
        QString exact;                   ///< what is run, as it is run
        QString reason;                  ///< the AI's own words; may be empty
        QString yes;                     ///< "Run"
        QString always;                  ///< what "Always" would allow: "npm test *"; empty: not offered
    };
    explicit ApprovalCard(QWidget *parent = nullptr);
    /// One question at a time, the others wait; the function is called once. owner: only compared.
    void ask(const Asking &asking, std::function<void(Answer)> answered, const void *owner = nullptr);
    void withdraw(const void *owner);    ///< its questions are off; nothing is called
    bool isAsking() const { return !m_questions.isEmpty(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Question {
        Asking asking;
        std::function<void(Answer)> answered;
        const void *owner = nullptr;
    };
    void answer(Answer answer);
    void showFirst();
    QLabel *m_title, *m_reason, *m_exact;
    QPushButton *m_yes, *m_always, *m_no;
    QVector<Question> m_questions;       // the first one is shown
};

} // namespace dyad::panels
