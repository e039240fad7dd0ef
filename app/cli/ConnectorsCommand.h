// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"
#include "app/cli/KnowledgeApi.h"

namespace dyad::app {

class ConnectorsCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    QCoro::Task<Result> list(KnowledgeApi &knowledge);
    QCoro::Task<Result> kinds(KnowledgeApi &knowledge);
    QCoro::Task<Result> add(KnowledgeApi &knowledge);
    QCoro::Task<Result> sync(KnowledgeApi &knowledge);
    QCoro::Task<Result> remove(KnowledgeApi &knowledge);
    QCoro::Task<dyad::sync::Expected<QString>> idOf(KnowledgeApi &knowledge, QString word);
    dyad::sync::Expected<QJsonObject> wanted() const;
};

} // namespace dyad::app
