// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/text/TextOperation.h"
#include "sync/text/Utf8.h"

namespace dyad::sync {
namespace {

using Kind = TextOperation::Component::Kind;

std::unexpected<Error> refuse(const char *why)
{
    return fail("bad-operation", why);
}

} // namespace

Expected<void> validate(const Rope &document, const TextOperation &op)
{
    int64_t position = 0;
    for (const auto &component : op) {
        if (component.kind == Kind::Insert) {
            if (!utf8::isText(component.text))
                return refuse("The operation inserts text that is not UTF-8, or holds NUL.");
            continue;
        }
        if (component.length > document.size() - position)
            return refuse("The operation is longer than the document.");
        position += component.length;
        if (!document.isBoundary(position))
            return refuse("The operation cuts a character in two.");
    }
    return {};
}

Expected<void> apply(Rope &document, const TextOperation &op)
{
    if (auto fits = validate(document, op); !fits)
        return fits;
    int64_t position = 0;
    for (const auto &component : op) {
        switch (component.kind) {
        case Kind::Keep:
            position += component.length;
            break;
        case Kind::Insert:
            document.insert(position, component.text);
            position += component.length;
            break;
        case Kind::Delete:
            document.erase(position, component.length);
            break;
        }
    }
    return {};
}

} // namespace dyad::sync
