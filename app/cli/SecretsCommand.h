// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"
#include <QJsonObject>

namespace dyad::app {

/// create, list and revoke of what opens this server to programs: the answer to create is the only one that shows it.
class SecretsCommand : public Command {
public:
    QCoro::Task<Result> run() override;

protected:
    /// "key": what it is called, and the field of the answer that has it. The path is that with an s.
    virtual QString noun() const = 0;
    /// The body of create, without the project. Error "usage".
    virtual sync::Expected<QJsonObject> wish() const = 0;
    /// One of the list.
    virtual QString lineOf(const QJsonObject &one) const = 0;
    sync::Expected<QJsonObject> wrongUsage() const;

private:
    QString path(const QString &id = {}) const;
    QCoro::Task<Result> create();
    QCoro::Task<Result> list();
    QCoro::Task<Result> revoke();
};

} // namespace dyad::app
