// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/QuestionSheet.h"
#include <QPushButton>

namespace dyad::app {

QuestionSheet::QuestionSheet(QWidget *window)
    : FormSheet(QStringLiteral("question"), window), m_other(new QPushButton(body()))
{
    setCardWidth(440);
    m_other->setObjectName(QStringLiteral("question.other"));
    m_other->setProperty("danger", true);
    addWidget(m_other);
    connect(m_other, &QPushButton::clicked, this, [this] {
        const auto run = m_onOther;
        closeSheet();
        if (run)
            run();
    });
}

void QuestionSheet::ask(const QString &title, const QString &text, const QString &main, std::function<void()> onMain, const QString &other,
                        std::function<void()> onOther)
{
    setTitle(title, text);
    setMain(main);
    m_onMain = std::move(onMain);
    m_onOther = std::move(onOther);
    m_other->setText(other);
    m_other->setVisible(!other.isEmpty());
    openSheet();
}

QWidget *QuestionSheet::firstFocus() { return mainButton(); }

void QuestionSheet::accept()
{
    const auto run = m_onMain;
    closeSheet();
    if (run)
        run();
}

} // namespace dyad::app
