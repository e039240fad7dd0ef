// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/SecretsCommand.h"

namespace dyad::app {

class TokenCommand : public SecretsCommand {
public:
    Description description() const override;

protected:
    QString noun() const override { return QStringLiteral("token"); }
    sync::Expected<QJsonObject> wish() const override;
    QString lineOf(const QJsonObject &one) const override;
};

} // namespace dyad::app
