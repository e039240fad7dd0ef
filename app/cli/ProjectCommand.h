// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"
#include <QJsonArray>
#include <QJsonObject>

namespace dyad::app {

class ProjectCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    QCoro::Task<Result> create();
    QCoro::Task<Result> list();
    QCoro::Task<Result> members();
    QCoro::Task<Result> grant();
    QCoro::Task<Result> revoke();
    QCoro::Task<Result> rename();
    QCoro::Task<Result> remove();
    QCoro::Task<Result> rights();
    QCoro::Task<Result> preview();
    QCoro::Task<Result> store(QJsonArray rules);
    /// Id → a rule of --role and --user; users named by e-mail address, name or id become ids.
    QCoro::Task<sync::Expected<QJsonObject>> ruleOf(QString pattern, QString access);
    /// The project of the second word; for who governs it without being in it, its id.
    QCoro::Task<sync::Expected<QString>> project();

    QString m_place;                     ///< "projects/ID"
};

} // namespace dyad::app
