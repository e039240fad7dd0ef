// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"
#include "sync/account/AccountApi.h"

namespace dyad::app {

/// Signing in: with a password, with a code that is approved elsewhere, or at an issuer by the browser; and the second factor after it.
class LoginCommand : public Command {
public:
    using Step = sync::AccountApi::Step;

    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    QCoro::Task<sync::Expected<Step>> byPassword();
    QCoro::Task<sync::Expected<Step>> byDevice();
    QCoro::Task<sync::Expected<Step>> byBrowser();
    QCoro::Task<sync::Expected<Step>> secondStep(Step step);
    sync::Expected<QString> code() const;
    std::unique_ptr<sync::AccountApi> account;
};

} // namespace dyad::app
