// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QFrame>

class QLabel;
class QToolButton;

namespace dyad::editor {

/// The small bar under a proposed change: what it is for, Accept, Reject, which of how many.
class ReviewBar : public QFrame {
    Q_OBJECT
public:
    static constexpr int Height = 30;
    explicit ReviewBar(QWidget *parent);
    /// keys: Tab and Esc act now (the caret stands in the change).
    /// risk: what should be looked at before it is accepted; it stands before the description.
    void setChange(const QString &description, const QString &risk, int number, int count, bool keys);

Q_SIGNALS:
    void accepted();
    void rejected();
    void nextRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Says as much as there is room for: first the keys go, then the description, then the words on the buttons.
    void fit();
    enum class Saying { All, NoKeys, NoDescription, Icons };
    int say(Saying how);        ///< px that the buttons need then

    QLabel *m_text;
    QString m_description;
    bool m_risky = false, m_keys = false;
    QToolButton *m_accept, *m_reject, *m_count;
};

} // namespace dyad::editor
