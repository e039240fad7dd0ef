// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Any bytes as what the client's store holds: operations, undo groups, compressed texts. Refused or read, and written again as the same.
#include "sync/store/StoreCoding.h"
#include "tests/fuzz/FuzzInput.h"

using namespace dyad::sync;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto op = coding::decodeOperation(bytes)) {
        const auto again = coding::decodeOperation(coding::encode(*op));
        FUZZ_CHECK(again && *again == *op);
    }
    if (const auto group = coding::decodeGroup(bytes)) FUZZ_CHECK(coding::decodeGroup(coding::encode(*group)).has_value());
    if (const auto changes = coding::decodeUndoChanges(bytes)) FUZZ_CHECK(coding::decodeUndoChanges(coding::encode(*changes)).has_value());
    (void)coding::decompress(bytes);
    const auto back = coding::decompress(coding::compress(bytes));
    FUZZ_CHECK(back && *back == bytes);
    return 0;
}
