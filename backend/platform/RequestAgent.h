// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <utility>

namespace dyad::backend {

/// Who asks, in the request that this thread works on, and as what the client calls itself: what the audit log notes with a deed, and the log of
/// the process in its lines. As long as this lives.
class RequestAgent {
public:
    explicit RequestAgent(const QString &agent) : m_before(std::exchange(s_agent, agent)), m_accountBefore(std::exchange(s_account, {})) { }
    ~RequestAgent()
    {
        s_agent = m_before;
        s_account = m_accountBefore;
    }
    RequestAgent(const RequestAgent &) = delete;
    RequestAgent &operator=(const RequestAgent &) = delete;
    static const QString &current() { return s_agent; }
    /// Empty: nobody who is signed in, or no request.
    static const QString &account() { return s_account; }
    /// Once it is known, on the same thread.
    static void setAccount(const QString &account) { s_account = account; }

private:
    static inline thread_local QString s_agent, s_account;
    const QString m_before, m_accountBefore;
};

} // namespace dyad::backend
