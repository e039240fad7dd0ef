// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHash>
#include <QString>
#include <mutex>

namespace dyad::backend::auth {

/// Slows down guessing: five free tries for an account from an address (fifty for an address), then each further one costs twice
/// the waiting of the last, up to 15 minutes. Nobody is locked out for ever, and nobody can lock out another address. Any thread.
class LoginGuard {
public:
    /// 0: go on (the try is counted as failed until succeeded() says otherwise); else how many ms to wait.
    qint64 begin(const QString &account, const QString &address, qint64 now);
    void succeeded(const QString &account, const QString &address);

private:
    struct Tries {
        int failed = 0;
        qint64 blockedUntil = 0;
        qint64 last = 0;
    };
    static void count(Tries &tries, int free, qint64 now);
    void forgetOld(qint64 now);

    std::mutex m_lock;
    QHash<QString, Tries> m_tries;
};

} // namespace dyad::backend::auth
