// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/FormSheet.h"
#include <functional>

namespace dyad::app {

/// Asks before something that cannot be undone. The answers are verbs that say what happens.
class QuestionSheet : public FormSheet {
    Q_OBJECT
public:
    explicit QuestionSheet(QWidget *window);
    /// `other` may be empty. Each function runs after the sheet has closed; Cancel and Esc run nothing.
    void ask(const QString &title, const QString &text, const QString &main, std::function<void()> onMain, const QString &other, std::function<void()> onOther);

protected:
    void accept() override;
    QWidget *firstFocus() override;

private:
    QPushButton *m_other;
    std::function<void()> m_onMain, m_onOther;
};

} // namespace dyad::app
