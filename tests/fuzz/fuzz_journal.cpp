// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Any bytes as a row of the server's journal: refused, or read; what was read is written and read again; one changed bit of a sealed row
// is found, whichever it is.
#include "backend/collaboration/JournalRow.h"
#include "backend/platform/Crypto.h"
#include "tests/fuzz/FuzzInput.h"

using namespace dyad::backend;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const bool ready = crypto::initialize();
    FUZZ_CHECK(ready);
    const QByteArray row(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto entries = journalrow::read(row, 1);
    if (!entries) {
        FUZZ_CHECK(entries.error().code == "document-damaged");
        return 0;
    }
    QByteArray written;
    for (const auto &entry : *entries) journalrow::append(written, entry.operation, entry.time);
    if (written.isEmpty()) return 0;
    journalrow::seal(written);
    const auto again = journalrow::read(written, 1);
    FUZZ_CHECK(again && again->size() == entries->size());
    for (size_t i = 0; i < again->size(); ++i) FUZZ_CHECK((*again)[i].operation.op == (*entries)[i].operation.op && (*again)[i].time == (*entries)[i].time);
    const auto at = static_cast<qsizetype>(data[0] * 257u + data[size - 1]) % written.size();
    QByteArray hurt = written;
    hurt[at] = static_cast<char>(hurt[at] ^ 1 << data[size / 2] % 8);
    const auto damaged = journalrow::read(hurt, 1);
    FUZZ_CHECK(!damaged || damaged->size() != entries->size());     // the row says how many there are
    return 0;
}
