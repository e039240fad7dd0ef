// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/context/ContextIndex.h"
#include <QCache>
#include <QElapsedTimer>
#include <QObject>
#include <functional>
#include <memory>

namespace dyad::app {

class Workbench;

/// The index by meaning, where somebody wants it (setting "ai.embeddings", off unless set): sends the project's chunks to an embedding model of
/// the server's providers, once each, after it has said what that costs and been told to; and the questions. GUI thread.
class Embeddings : public QObject {
    Q_OBJECT
public:
    explicit Embeddings(Workbench *workbench);
    bool isOn() const;
    QString model() const;
    /// Sends what is new in this index, some at a time; asks first.
    void fill(const QString &file, const QString &folder);
    void stop();
    /// A question's meaning; calls once, soon: with none where the server cannot say in Patience ms.
    void ask(const QString &question, std::function<void(const Meaning &)> then);

    static constexpr int AtOnce = 64, Patience = 2500, Rest = 600'000;       ///< chunks in a call; ms; ms after a failure

Q_SIGNALS:
    void filled();                           ///< nothing is missing any more
    void failed(const QString &message);

private:
    struct Round {
        QString file, folder, model;
    };
    void look(const std::shared_ptr<Round> &round);
    void offer(const std::shared_ptr<Round> &round, const ContextIndex::Missing &missing);
    void next(const std::shared_ptr<Round> &round);
    void send(const std::shared_ptr<Round> &round, const QVector<ContextIndex::Piece> &pieces);
    void keep(const std::shared_ptr<Round> &round, const QVector<ContextIndex::Piece> &pieces, const QByteArray &answer);
    void call(const QString &model, const QStringList &texts, std::function<void(const sync::Expected<QByteArray> &)> then);
    void end(const QString &failure = {});
    QString choiceKey(const Round &round) const;
    template<typename Work, typename Then>
    void inPool(const std::shared_ptr<Round> &round, Work work, Then then);

    Workbench *m_bench;
    std::shared_ptr<Round> m_round;          // under way; null: none
    QElapsedTimer m_failed;                  // the last time that it could not go on; invalid: it did
    QCache<QString, QByteArray> m_questions;
};

} // namespace dyad::app
