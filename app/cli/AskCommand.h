// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"

namespace dyad::app {

class AskCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    sync::Expected<void> take(const QByteArray &bytes);
    sync::Expected<void> event(const QByteArray &name, const QJsonObject &data);

    QByteArray unread;
    QString answer;
    QJsonObject end;
};

} // namespace dyad::app
