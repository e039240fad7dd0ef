// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Any bytes as a message of the protocol: refused, or read; and what was read is written and read again as the same.
#include "sync/wire/Codec.h"
#include "tests/fuzz/FuzzInput.h"

using namespace dyad::sync;

namespace {

/// What has no bytes of its own: kinds that are not known, operations that were refused, and a batch, which is made of bytes.
bool isWritable(const wire::Message &message)
{
    if (std::holds_alternative<wire::Unknown>(message) || std::holds_alternative<wire::Batch>(message)) return false;
    if (const auto *edit = std::get_if<wire::FileEdit>(&message)) return edit->op.refused.empty();
    if (const auto *change = std::get_if<wire::FileChanged>(&message)) return change->op.refused.empty();
    const auto *caught = std::get_if<wire::CatchUp>(&message);
    if (!caught) return true;
    if (!caught->before) return caught->op.refused.empty();
    for (const auto &past : *caught->before)
        if (!past.op.refused.empty()) return false;
    return caught->op.refused.empty();
}

void check(const wire::Message &message)
{
    if (!isWritable(message)) return;
    const QByteArray bytes = wire::encode(message);
    const auto again = wire::decode(bytes);
    FUZZ_CHECK(again && wire::encode(*again) == bytes);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto message = wire::decode(QByteArrayView(data, static_cast<qsizetype>(size)));
    if (!message) {
        FUZZ_CHECK(!message.error().code.empty());
        return 0;
    }
    FUZZ_CHECK(wire::tagOf(*message) != nullptr);
    const auto *batch = std::get_if<wire::Batch>(&*message);
    if (!batch) check(*message);
    else for (const wire::Message &part : batch->messages) check(part);
    return 0;
}
