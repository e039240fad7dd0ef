// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/proposal/FileEdit.h"
#include "sync/session/ChatMessage.h"
#include <QFrame>

namespace dyad::panels {

/// What was decided about an answer's changes before it was shown here: a row a file, a mark a change. Those that nobody has decided about can
/// be reviewed still.
class DecidedCard : public QFrame {
    Q_OBJECT
public:
    explicit DecidedCard(QWidget *parent = nullptr);
    /// Edits of the answer, and the decisions about them.
    void show(const sync::AnswerEdits &edits, const QVector<sync::ChatDecision> &decisions);
    /// "accepted", "rejected", "undone" or empty, one a change; by path.
    struct Row {
        QString path;
        QStringList marks;
    };
    const QVector<Row> &rows() const { return m_rows; }
    static QVector<Row> rowsOf(const sync::AnswerEdits &edits, const QVector<sync::ChatDecision> &decisions);

Q_SIGNALS:
    void fileRequested(const QString &path);
    void reviewRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVector<Row> m_rows;
};

} // namespace dyad::panels
