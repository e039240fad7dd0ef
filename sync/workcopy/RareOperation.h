// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/TextOperation.h"
#include <memory>

namespace dyad::sync {

/// An operation that is nearly always empty, and then takes no more than a pointer: of tens of thousands of files few have one.
class RareOperation {
public:
    RareOperation() = default;
    RareOperation(TextOperation operation) : held(operation.isEmpty() ? nullptr : std::make_unique<TextOperation>(std::move(operation))) {}
    bool isEmpty() const { return !held; }
    operator const TextOperation &() const
    {
        static const TextOperation nothing;
        return held ? *held : nothing;
    }

private:
    std::unique_ptr<TextOperation> held;        // not empty
};

} // namespace dyad::sync
