// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/OwnRun.h"

namespace dyad::sync {

using Kind = TextOperation::Component::Kind;

void OwnRun::acknowledged(const TextOperation &op)
{
    m_end = None;
    int64_t at = 0;
    for (const auto &component : op) {
        const bool isInsert = component.kind == Kind::Insert;
        if (isInsert && m_end != None) return forget();
        if (component.kind != Kind::Delete) at += component.length;
        if (isInsert) m_end = at;
    }
}

void OwnRun::moved(const TextOperation &op)
{
    if (m_end == None) return;
    // Its last letter has to be there still: behind other text there is nothing to go on with.
    const int64_t letter = transformPosition(m_end - 1, op, false);
    m_end = transformPosition(m_end, op, false);
    if (letter == m_end) forget();
}

std::optional<std::pair<TextOperation, TextOperation>> OwnRun::split(const TextOperation &held) const
{
    std::optional<TextOperation> run;
    TextOperation rest;
    int64_t at = 0;                     // in the acknowledged text
    for (const auto &component : held) {
        switch (component.kind) {
        case Kind::Keep:
            rest.keep(component.length);
            at += component.length;
            break;
        case Kind::Insert:
            if (at == m_end) {
                run = TextOperation::insertion(at, component.text);
                rest.keep(component.length);
            } else {
                rest.insert(component.text);
            }
            break;
        case Kind::Delete:
            rest.erase(component.length);
            at += component.length;
            break;
        }
    }
    if (!run) return std::nullopt;
    return std::pair(std::move(*run), std::move(rest));
}

} // namespace dyad::sync
