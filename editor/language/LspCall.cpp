// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/LspCall.h"
#include "editor/language/LspClient.h"

namespace dyad::editor {

LspCall::LspCall(LspClient *client, qint64 id) : m_client(client), m_id(id) { }
LspCall::LspCall(LspCall &&other) noexcept : m_client(other.m_client), m_id(std::exchange(other.m_id, 0)) { }

LspCall &LspCall::operator=(LspCall &&other) noexcept
{
    if (this != &other) {
        cancel();
        m_client = other.m_client;
        m_id = std::exchange(other.m_id, 0);
    }
    return *this;
}

bool LspCall::isWaiting() const { return m_id != 0 && m_client && m_client->isWaiting(m_id); }

void LspCall::cancel()
{
    if (m_id != 0 && m_client)
        m_client->cancel(m_id);
    m_id = 0;
}

} // namespace dyad::editor
