// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/AnswerReview.h"
#include "sync/wire/Types.h"
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QVector>
#include <functional>

namespace dyad::app {

class Workbench;

/// One Git commit for each answer whose changes this person has accepted, where they have set that ("ai.commitAnswers"): of the answer's files
/// alone, once they are saved, with the question as its message. Runs the system's git, so that hooks and signing count. GUI thread.
class AnswerCommits : public QObject {
    Q_OBJECT
public:
    explicit AnswerCommits(Workbench *workbench);
    /// Follows a review until all of it is decided. question: what was asked; model: which answered.
    void watch(sync::AnswerReview *review, const QString &question, const QString &model);
    /// A document's text has reached the disk.
    void saved(sync::DocId doc);

    static QString messageFor(const QString &question, const QString &model);

Q_SIGNALS:
    void committed(const QString &subject);
    void failed(const QString &message);

private:
    struct Waiting {
        QString folder;
        QStringList paths;
        QSet<sync::DocId> unsaved;
        QString message;
    };
    void decided(sync::AnswerReview *review, const QString &message);
    void commit(const Waiting &one);
    void run(const QStringList &arguments, std::function<void(bool worked, const QString &said)> then);

    Workbench *m_bench;
    QVector<Waiting> m_waiting;
    QSet<QObject *> m_done;                          // reviews that have their commit
};

} // namespace dyad::app
