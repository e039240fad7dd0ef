// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Components with any lengths and any bytes through the strict door, and what passes onto a document: refused or right, never harmful.
#include "sync/text/TextOperation.h"
#include "sync/text/Utf8.h"
#include "tests/fuzz/FuzzInput.h"
#include "tests/sync/text/OperationModel.h"
#include <cstring>

using namespace dyad;
using namespace dyad::test;

namespace {

/// The next length: small, or any 64 bits.
int64_t nextLength(const uint8_t *&data, const uint8_t *end)
{
    const uint8_t head = *data++;
    if (head != 255 || end - data < 8)
        return head % 32 - 1;
    int64_t length = 0;
    std::memcpy(&length, data, sizeof length);
    data += sizeof length;
    return length;
}

sync::Expected<TextOperation> throughTheDoor(const uint8_t *data, size_t size)
{
    TextOperation::StrictBuilder door;
    const uint8_t *const end = data + size;
    while (end - data >= 2) {
        const int kind = *data++ % 3;
        const int64_t length = nextLength(data, end);
        sync::Expected<void> ok;
        if (kind == 1) {
            const auto bytes = static_cast<size_t>(std::clamp<int64_t>(length, 0, end - data));
            ok = door.insert({reinterpret_cast<const char *>(data), bytes});
            data += bytes;
        } else {
            ok = kind == 0 ? door.keep(length) : door.erase(length);
        }
        if (!ok)
            return std::unexpected(ok.error());
    }
    return door.finish();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto op = throughTheDoor(data, size);
    if (!op) {
        FUZZ_CHECK(op.error().code == "bad-operation");
        return 0;
    }
    FUZZ_CHECK(isCanonical(*op));
    FUZZ_CHECK(op->baseLength() <= TextOperation::MaxLength);
    const std::string document = "plain \xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80 text";
    sync::Rope rope(document);
    const bool fits = apply(rope, *op).has_value();
    FUZZ_CHECK(fits == validate(sync::Rope(document), *op).has_value());
    const std::string result = rope.text();
    FUZZ_CHECK(fits ? result == modelApply(document, *op) : result == document);
    FUZZ_CHECK(sync::utf8::isText(result) || result.empty());
    FUZZ_CHECK(compose(*op, TextOperation()) == *op && compose(TextOperation(), *op) == *op);
    FUZZ_CHECK(transform(*op, TextOperation(), Side::Left).first == *op);
    return 0;
}
