// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"
#include <QJsonObject>

namespace dyad::app {

class OrgCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    QCoro::Task<Result> create();
    QCoro::Task<Result> list();
    QCoro::Task<Result> show();
    QCoro::Task<Result> members();
    QCoro::Task<Result> invite();
    QCoro::Task<Result> invitations();
    QCoro::Task<Result> change(const char *method, QString rest, QJsonObject body, QJsonObject done, QString sentence);
    QCoro::Task<Result> join();
    QCoro::Task<Result> usage();
    QCoro::Task<Result> audit();
    QString place(const QString &rest = {}) const;
};

} // namespace dyad::app
