// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/AnswerReview.h"
#include <QFrame>
#include <QPointer>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace dyad::panels {

/// The edits of an answer: files with what comes and goes, how much is decided, and the buttons for the rest.
class ReviewCard : public QFrame {
    Q_OBJECT
public:
    explicit ReviewCard(sync::AnswerReview *review, QWidget *parent = nullptr);
    sync::AnswerReview *review() const { return m_review; }

Q_SIGNALS:
    void fileRequested(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void showRisks();
    QPointer<sync::AnswerReview> m_review;
    QVBoxLayout *m_rows;
    QBoxLayout *m_foot;
    QLabel *m_state;
    QPushButton *m_reject, *m_accept, *m_undo;
    QVector<QWidget *> m_files;
    QVector<QLabel *> m_risks;          // one a file
};

} // namespace dyad::panels
