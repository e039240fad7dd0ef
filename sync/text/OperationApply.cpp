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

static Expected<void> applyEdit(Rope &document, const TextOperation::Edit &edit)
{
    if (edit.position > document.size() || edit.erased > document.size() - edit.position)
        return refuse("The operation is longer than the document.");
    document.approach(edit.position);
    if (!document.isBoundary(edit.position) || (edit.erased > 0 && !document.isBoundary(edit.position + edit.erased)))
        return refuse("The operation cuts a character in two.");
    if (!edit.text.empty()) {
        if (!utf8::isText(edit.text))
            return refuse("The operation inserts text that is not UTF-8, or holds NUL.");
        document.insert(edit.position, edit.text);
    }
    if (edit.erased > 0)
        document.erase(edit.position + static_cast<int64_t>(edit.text.size()), edit.erased);
    return {};
}

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
    if (const auto edit = op.singleEdit())
        return applyEdit(document, *edit);
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
