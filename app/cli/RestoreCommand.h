// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"

namespace dyad::app {

class RestoreCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    Result put(const QString &folder, const QString &path, const QByteArray &newest, const QByteArray &wanted) const;
};

} // namespace dyad::app
