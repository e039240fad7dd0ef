// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"
#include "app/cli/KnowledgeApi.h"

namespace dyad::app {

class KbCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    QCoro::Task<Result> create(KnowledgeApi &knowledge);
    QCoro::Task<Result> list(KnowledgeApi &knowledge);
    QCoro::Task<Result> add(KnowledgeApi &knowledge);
    QCoro::Task<Result> ask(KnowledgeApi &knowledge);
    /// By id or name. "not-found".
    QCoro::Task<sync::Expected<QString>> baseOf(KnowledgeApi &knowledge, QString word);
    /// Of words that are ids or names of documents.
    QCoro::Task<sync::Expected<QJsonArray>> documentsOf(KnowledgeApi &knowledge, QStringList words);
};

} // namespace dyad::app
