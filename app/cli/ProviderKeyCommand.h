// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"

namespace dyad::app {

/// One's own keys, or those of an organisation, at the AI providers of a server.
class ProviderKeyCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    QString path(const QString &more = {}) const;
    QCoro::Task<Result> list();
    QCoro::Task<Result> policy();
    QCoro::Task<Result> set();
    QCoro::Task<Result> test();
    QCoro::Task<Result> remove();
};

} // namespace dyad::app
