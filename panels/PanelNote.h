// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QLabel;
class QPushButton;

namespace dyad::panels {

/// What a panel shows instead of its content: nothing yet, at work, or broken. An icon, what it is, what to do, perhaps a button.
class PanelNote : public QWidget {
    Q_OBJECT
public:
    explicit PanelNote(QWidget *parent = nullptr);
    /// An empty button text hides the button.
    void setNote(const QString &icon, const QString &title, const QString &text, const QString &button = {});
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void clicked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *m_icon, *m_title, *m_text;
    QPushButton *m_button;
    QString m_iconName;
    void paintIconAgain();
};

} // namespace dyad::panels
