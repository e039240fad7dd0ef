// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/Theme.h"
#include <QAbstractButton>

namespace dyad::app {

/// An icon and a word in one colour of the theme, flat; a click may do something. Used wherever a state is shown.
class StateLabel : public QAbstractButton {
    Q_OBJECT
public:
    explicit StateLabel(int pixelSize, QWidget *parent = nullptr);
    void show(const QString &icon, const QString &text, editor::Token token);
    void setClickable(bool clickable);
    /// A small arrow behind the word: a click opens a choice.
    void setChoice(bool choice);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    QString m_icon;
    bool m_choice = false;
    editor::Token m_color = editor::Token::Muted;
};

} // namespace dyad::app
