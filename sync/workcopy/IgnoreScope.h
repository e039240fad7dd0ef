// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/workcopy/IgnorePattern.h"
#include <memory>
#include <string_view>
#include <vector>

namespace dyad::sync {

/// The ignore rules that hold in one folder: its own files' on top of its parents'. Immutable once made, so that any number of
/// threads may ask. Follows gitignore(5), for names met on a walk from the top (a folder that is ignored is not entered).
class IgnoreScope {
public:
    using Pointer = std::shared_ptr<const IgnoreScope>;
    /// `prefixLength`: bytes of the walked path before names in this folder, the slash included.
    IgnoreScope(Pointer above, size_t prefixLength) : parent(std::move(above)), prefix(prefixLength) {}
    void addRules(std::string_view ignoreFileText);
    bool hasRules() const { return !rules.empty(); }
    /// Whether `path` (from the top of the walk, '/' between segments) is ignored by itself. No scope: nothing is.
    static bool ignores(const IgnoreScope *scope, std::string_view path, bool isFolder);

private:
    Pointer parent;
    size_t prefix;
    std::vector<IgnorePattern> rules;
};

} // namespace dyad::sync
