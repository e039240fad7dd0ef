// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/keys/MasterKey.h"
#include <mutex>

namespace dyad::backend {

/// An AES key inside a token (an HSM, a smart card, SoftHSM) by PKCS#11's own C interface; the key never leaves it. One session, opened
/// again after an error.
class Pkcs11Master : public MasterKey {
public:
    /// "/module.so?token=LABEL&object=LABEL&pin-file=FILE" (or pin-variable=NAME). "bad-value", "key-unreachable".
    static sync::Expected<std::unique_ptr<MasterKey>> open(const QString &address);
    ~Pkcs11Master() override;

    QString id() const override;
    bool knows(const QString &id) const override;
    QString source() const override;
    sync::Expected<QByteArray> wrap(const QByteArray &key, const QByteArray &associated) override;
    sync::Expected<QByteArray> unwrap(const QByteArray &wrapped, const QString &id, const QByteArray &associated) override;
    sync::Expected<void> reload() override;

private:
    struct Token;
    explicit Pkcs11Master(std::unique_ptr<Token> token);
    const std::unique_ptr<Token> m_token;
    mutable std::mutex m_mutex;
};

} // namespace dyad::backend
