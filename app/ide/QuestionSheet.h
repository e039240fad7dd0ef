// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/FormSheet.h"
#include <QVector>
#include <functional>

namespace dyad::app {

/// Asks before something that cannot be undone. The answers are verbs that say what happens.
class QuestionSheet : public FormSheet {
    Q_OBJECT
public:
    explicit QuestionSheet(QWidget *window);
    /// `other` may be empty. Each function runs after the sheet has closed; Cancel and Esc run nothing. While a question is open the next ones
    /// wait their turn; the same one again is asked once.
    void ask(const QString &title, const QString &text, const QString &main, std::function<void()> onMain, const QString &other, std::function<void()> onOther);

protected:
    void accept() override;
    QWidget *firstFocus() override;

private:
    struct Question {
        QString title, text, main, other;
        std::function<void()> onMain, onOther;
        bool isSame(const Question &question) const { return title == question.title && text == question.text; }
    };
    void show(const Question &question);
    void askNext();
    QPushButton *m_other;
    Question m_now;
    QVector<Question> m_waiting;
};

} // namespace dyad::app
