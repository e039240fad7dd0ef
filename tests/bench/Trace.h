// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QString>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dyad::bench {

/// A recorded editing session (the format of josephg/editing-traces): sequential ones are one line of edits, concurrent ones a graph of transactions.
struct Trace {
    struct Edit {
        int64_t position;        ///< bytes, in the text that the edits before it leave (code points where the trace is concurrent)
        int64_t erased;          ///< likewise
        size_t textStart;        ///< of what it inserts, in inserted
        size_t textLength;       ///< bytes
    };
    struct Transaction {
        std::vector<size_t> parents;      ///< transactions that it follows
        int agent = 0;
        size_t firstEdit = 0, editCount = 0;
    };
    bool concurrent = false;
    std::string startContent, endContent;
    std::string inserted;        ///< all inserted text
    std::vector<Edit> edits;
    std::vector<Transaction> transactions;

    std::string_view text(const Edit &edit) const { return std::string_view(inserted).substr(edit.textStart, edit.textLength); }
};

/// Reads a gzipped (or plain) JSON trace. Errors: "unreadable", "not-a-trace".
sync::Expected<Trace> readTrace(const QString &path);

} // namespace dyad::bench
