// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Any answer of a model: its edits are found or not, and applied to a text or refused; the input is two texts, cut at the first byte's share.
#include "sync/proposal/EditParser.h"
#include "sync/proposal/TextMatch.h"
#include "sync/text/Utf8.h"
#include "tests/fuzz/FuzzInput.h"
#include <string_view>

using namespace dyad::sync;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2) return 0;
    const std::string_view all(reinterpret_cast<const char *>(data) + 1, size - 1);
    const size_t cut = all.size() * data[0] / 255;
    const std::string_view answer = all.substr(0, cut), text = all.substr(cut);
    if (!utf8::isText(answer) || !utf8::isText(text)) return 0;
    const AnswerEdits edits = parseEdits(answer);
    for (const FileEdit &edit : edits.edits) {
        const auto after = editedText(text, edit);
        FUZZ_CHECK(after ? utf8::isText(*after) || after->empty() : !after.error().code.empty());
    }
    return 0;
}
