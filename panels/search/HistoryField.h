// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLineEdit>

class QToolButton;
class QHBoxLayout;

namespace dyad::panels {

/// A line of input with toggles at its right end. Up and Down walk through what was entered before.
class HistoryField : public QLineEdit {
    Q_OBJECT
public:
    HistoryField(const QString &placeholder, QWidget *parent = nullptr);
    QToolButton *addToggle(const QString &objectName, const QString &icon, const QString &text);
    void setInvalid(bool invalid);
    void remember();   ///< puts the text in front of the history

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QHBoxLayout *m_row;
    QStringList m_history;
    qsizetype m_at = -1;
};

} // namespace dyad::panels
