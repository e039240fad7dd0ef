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
    /// What the model is asked about the changes that do not fit; empty: all fit.
    static QString questionAbout(const sync::AnswerReview &review);
    /// Later answers have changed files, too, and can be taken back with this one.
    void setHasLater(bool later);
    /// It has changed files, and that can be taken back.
    bool isTaken() const;

Q_SIGNALS:
    void fileRequested(const QString &path);
    void askAgainRequested();               ///< about the changes that do not fit
    void backRequested();                   ///< to what the files were before this answer

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void addFile(int index);
    void refresh();
    void showState(bool open);
    void fitFoot();
    void showRisks();
    void keepFocus();
    QString noteOf(int file) const;
    QPointer<sync::AnswerReview> m_review;
    QVBoxLayout *m_rows;
    QBoxLayout *m_foot;
    QLabel *m_state;
    QPushButton *m_reject, *m_accept, *m_undo, *m_redo, *m_again, *m_back;
    bool m_hasAsked = false;            // about what does not fit
    bool m_hasLater = false;
    QVector<QWidget *> m_files;
    QVector<QLabel *> m_risks;          // one a file: what to look at, or why it does not fit
};

} // namespace dyad::panels
