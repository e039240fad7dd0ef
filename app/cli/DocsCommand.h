// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/KnowledgeApi.h"
#include "app/cli/Command.h"

namespace dyad::app {

class DocsCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    QCoro::Task<Result> add(KnowledgeApi &documents);
    QCoro::Task<Result> list(KnowledgeApi &documents);
    QCoro::Task<Result> search(KnowledgeApi &documents);
    KnowledgeApi::Reply begin(KnowledgeApi &documents, const QString &word) const;
    /// Says what became of it; the error that processing ended with.
    Result report(const QString &word, const sync::Expected<QJsonObject> &document) const;
};

} // namespace dyad::app
