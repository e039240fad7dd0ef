// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// compose, transform, invert and positions: one walk over the components each (Ellis and Gibbs, "Concurrency Control in Groupware
// Systems", 1989; the form of the walk is that of Google Wave's operational transform, Wang, Mah and Lassen, 2010).
#include "sync/text/ComponentReader.h"
#include "sync/text/TextOperation.h"
#include <algorithm>

namespace dyad::sync {

using Kind = TextOperation::Component::Kind;

namespace {

/// second only changes text that first inserted, as typing on and backspace do: one edit again. Empty where it does not.
std::optional<TextOperation> composeInside(const TextOperation &first, const TextOperation &second)
{
    const auto a = first.singleEdit();
    const auto b = second.singleEdit();
    if (!a || !b || b->position < a->position)
        return std::nullopt;
    const auto start = static_cast<size_t>(b->position - a->position);
    const auto end = start + static_cast<size_t>(b->erased);
    if (end > a->text.size())
        return std::nullopt;
    TextOperation result;
    result.keep(a->position).insert(a->text.substr(0, start)).insert(b->text).insert(a->text.substr(end)).erase(a->erased);
    return result;
}

} // namespace

TextOperation compose(const TextOperation &first, const TextOperation &second)
{
    if (auto inside = composeInside(first, second))
        return *std::move(inside);
    TextOperation result;
    result.reserve(first.componentCount() + second.componentCount(), 0);
    ComponentReader a(first), b(second);
    while (!a.atEnd() || !b.atEnd()) {
        if (b.kind() == Kind::Insert) {
            result.insert(b.text(b.length()));
            b.take(b.length());
            continue;
        }
        if (a.kind() == Kind::Delete) {
            result.erase(a.length());
            a.take(a.length());
            continue;
        }
        const int64_t length = std::min(a.length(), b.length());
        if (b.kind() == Kind::Keep && a.kind() == Kind::Keep)
            result.keep(length);
        else if (b.kind() == Kind::Keep)
            result.insert(a.text(length));
        else if (a.kind() == Kind::Keep)
            result.erase(length);
        a.take(length);
        b.take(length);
    }
    return result;
}

namespace {

/// Copies the insert under source to its own result; the other result keeps its length.
void passInsert(ComponentReader &source, TextOperation &own, TextOperation &other)
{
    const int64_t length = source.length();
    own.insert(source.text(length));
    other.keep(length);
    source.take(length);
}

/// a ends before b begins, or where b begins but not at a's own beginning: neither a tie nor text that both delete.
bool standsBefore(const TextOperation::Edit &a, const TextOperation::Edit &b)
{
    return a.position < b.position && a.erased <= b.position - a.position;
}

int64_t growth(const TextOperation::Edit &edit)
{
    return static_cast<int64_t>(edit.text.size()) - edit.erased;
}

std::pair<TextOperation, TextOperation> transformComponents(const TextOperation &a, const TextOperation &b, Side sideOfA)
{
    std::pair<TextOperation, TextOperation> result;
    auto &[aPrime, bPrime] = result;
    ComponentReader x(a), y(b);
    while (!x.atEnd() || !y.atEnd()) {
        const bool aInserts = x.kind() == Kind::Insert;
        const bool bInserts = y.kind() == Kind::Insert;
        if (aInserts && (!bInserts || sideOfA == Side::Left)) {
            passInsert(x, aPrime, bPrime);
            continue;
        }
        if (bInserts) {
            passInsert(y, bPrime, aPrime);
            continue;
        }
        const int64_t length = std::min(x.length(), y.length());
        const bool aKeeps = x.kind() == Kind::Keep;
        const bool bKeeps = y.kind() == Kind::Keep;
        if (aKeeps && bKeeps) {
            aPrime.keep(length);
            bPrime.keep(length);
        } else if (bKeeps) {
            aPrime.erase(length);
        } else if (aKeeps) {
            bPrime.erase(length);
        }
        x.take(length);
        y.take(length);
    }
    return result;
}

} // namespace

void transformBoth(TextOperation &a, TextOperation &b, Side sideOfA)
{
    const auto editA = a.singleEdit();
    const auto editB = b.singleEdit();
    if (editA && editB && standsBefore(*editA, *editB)) {
        b.shift(growth(*editA));
    } else if (editA && editB && standsBefore(*editB, *editA)) {
        a.shift(growth(*editB));
    } else {
        auto [aPrime, bPrime] = transformComponents(a, b, sideOfA);
        a = std::move(aPrime);
        b = std::move(bPrime);
    }
}

std::pair<TextOperation, TextOperation> transform(const TextOperation &a, const TextOperation &b, Side sideOfA)
{
    const auto editA = a.singleEdit();
    const auto editB = b.singleEdit();
    if (editA && editB && standsBefore(*editA, *editB))
        return {a, TextOperation::replacement(editB->position + growth(*editA), editB->erased, editB->text)};
    if (editA && editB && standsBefore(*editB, *editA))
        return {TextOperation::replacement(editA->position + growth(*editB), editA->erased, editA->text), b};
    return transformComponents(a, b, sideOfA);
}

TextOperation invert(const TextOperation &op, const Rope &before)
{
    TextOperation result;
    int64_t position = 0;
    for (const auto &component : op) {
        switch (component.kind) {
        case Kind::Keep:
            result.keep(component.length);
            position += component.length;
            break;
        case Kind::Insert:
            result.erase(component.length);
            break;
        case Kind::Delete:
            result.insert(before.substring(position, component.length));
            position += component.length;
            break;
        }
    }
    return result;
}

int64_t transformPosition(int64_t position, const TextOperation &op, bool stickRight)
{
    int64_t before = 0;   // both walk along: where we are in the old text and in the new
    int64_t after = 0;
    for (const auto &component : op) {
        switch (component.kind) {
        case Kind::Keep:
            if (position < before + component.length)
                return after + (position - before);
            before += component.length;
            after += component.length;
            break;
        case Kind::Insert:
            if (position == before && !stickRight)
                return after;
            after += component.length;
            break;
        case Kind::Delete:
            if (position < before + component.length)
                return after;
            before += component.length;
            break;
        }
    }
    return after + (position - before);
}

} // namespace dyad::sync
