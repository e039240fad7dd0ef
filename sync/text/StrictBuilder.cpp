// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/text/TextOperation.h"
#include "sync/text/Utf8.h"

namespace dyad::sync {
namespace {

std::unexpected<Error> refuse(const char *why)
{
    return fail("bad-operation", why);
}

} // namespace

/// Counts what keeps and deletes walk over.
Expected<void> TextOperation::StrictBuilder::advance(int64_t bytes)
{
    if (bytes <= 0)
        return refuse("A component of the operation is empty or negative.");
    if (bytes > MaxLength - baseLength_)
        return refuse("The operation is longer than any document.");
    baseLength_ += bytes;
    return {};
}

Expected<void> TextOperation::StrictBuilder::keep(int64_t bytes)
{
    if (any_ && last_ == Kind::Keep)
        return refuse("Two neighbouring components of the operation keep.");
    if (auto ok = advance(bytes); !ok)
        return ok;
    operation_.keep(bytes);
    last_ = Kind::Keep;
    any_ = true;
    return {};
}

Expected<void> TextOperation::StrictBuilder::insert(std::string_view utf8)
{
    if (utf8.empty())
        return refuse("A component of the operation inserts nothing.");
    if (any_ && last_ == Kind::Insert)
        return refuse("Two neighbouring components of the operation insert.");
    if (any_ && last_ == Kind::Delete)
        return refuse("The operation inserts behind a delete; the insert goes first.");
    if (!utf8::isText(utf8))
        return refuse("The operation inserts text that is not UTF-8, or holds NUL.");
    operation_.insert(utf8);
    last_ = Kind::Insert;
    any_ = true;
    return {};
}

Expected<void> TextOperation::StrictBuilder::erase(int64_t bytes)
{
    if (any_ && last_ == Kind::Delete)
        return refuse("Two neighbouring components of the operation delete.");
    if (auto ok = advance(bytes); !ok)
        return ok;
    operation_.erase(bytes);
    last_ = Kind::Delete;
    any_ = true;
    return {};
}

Expected<TextOperation> TextOperation::StrictBuilder::finish()
{
    if (any_ && last_ == Kind::Keep)
        return refuse("The operation ends with a keep.");
    return std::move(operation_);
}

} // namespace dyad::sync
