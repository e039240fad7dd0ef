// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/QuestionSheet.h"
#include <QPushButton>
#include <QStyle>
#include <algorithm>

namespace dyad::app {

QuestionSheet::QuestionSheet(QWidget *window)
    : FormSheet(QStringLiteral("question"), window), m_other(new QPushButton(body()))
{
    setCardWidth(440);
    m_other->setObjectName(QStringLiteral("question.other"));
    m_other->setProperty("danger", true);
    m_other->style()->unpolish(m_other);        // so that the look of the property is taken up
    m_other->style()->polish(m_other);
    addWidget(m_other);
    connect(m_other, &QPushButton::clicked, this, [this] {
        const auto run = m_now.onOther;
        closeSheet();
        if (run)
            run();
    });
    // Behind what the answer does: that may ask more.
    connect(this, &Sheet::closed, this, &QuestionSheet::askNext, Qt::QueuedConnection);
}

void QuestionSheet::ask(const QString &title, const QString &text, const QString &main, std::function<void()> onMain, const QString &other,
                        std::function<void()> onOther)
{
    const Question question{title, text, main, other, std::move(onMain), std::move(onOther)};
    if (!isOpen())
        return show(question);
    if (m_now.isSame(question)) {
        m_now = question;
        return;
    }
    const auto same = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const Question &one) { return one.isSame(question); });
    if (same != m_waiting.end())
        *same = question;
    else
        m_waiting.append(question);
}

void QuestionSheet::askNext()
{
    if (!isOpen() && !m_waiting.isEmpty())
        show(m_waiting.takeFirst());
}

void QuestionSheet::show(const Question &question)
{
    m_now = question;
    setTitle(question.title, question.text);
    setMain(question.main);
    m_other->setText(question.other);
    m_other->setVisible(!question.other.isEmpty());
    openSheet();
}

QWidget *QuestionSheet::firstFocus() { return mainButton(); }

void QuestionSheet::accept()
{
    const auto run = m_now.onMain;
    closeSheet();
    if (run)
        run();
}

} // namespace dyad::app
