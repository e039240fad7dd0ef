// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"
#include "app/cli/KnowledgeApi.h"

namespace dyad::app {

class WorkflowsCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    QCoro::Task<Result> list(KnowledgeApi &knowledge);
    QCoro::Task<Result> add(KnowledgeApi &knowledge);
    QCoro::Task<Result> begin(KnowledgeApi &knowledge);
    QCoro::Task<Result> runs(KnowledgeApi &knowledge);
    QCoro::Task<Result> secret(KnowledgeApi &knowledge);
    QCoro::Task<Result> remove(KnowledgeApi &knowledge);
    QCoro::Task<sync::Expected<QString>> idOf(KnowledgeApi &knowledge, QString path, QString list, QString word);
};

} // namespace dyad::app
