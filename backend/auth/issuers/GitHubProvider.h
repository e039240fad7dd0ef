// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/issuers/Provider.h"

namespace dyad::backend::auth {

/// GitHub, also one of a company's own: OAuth 2.0 without id_token, so who it is comes from its API.
class GitHubProvider : public Provider {
public:
    using Provider::Provider;
    sync::Expected<QUrl> authorizationUrl(const Question &question) override;
    sync::Expected<Person> redeem(const QString &code, const Question &question, const QString &iss) override;

private:
    sync::Expected<QByteArray> fetchToken(const QString &code, const Question &question) const;
    sync::Expected<QString> verifiedEmail(const QByteArray &token) const;
};

} // namespace dyad::backend::auth
