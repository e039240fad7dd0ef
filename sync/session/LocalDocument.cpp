// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/LocalDocument.h"

namespace dyad::sync {

Expected<void> LocalDocument::perform(const TextOperation &op)
{
    if (auto applied = apply(m_text, op); !applied) return applied;
    ++m_version;
    return {};
}

} // namespace dyad::sync
