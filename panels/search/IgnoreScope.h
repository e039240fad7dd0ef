// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/search/GlobPattern.h"
#include <memory>
#include <string_view>
#include <vector>

namespace dyad::panels {

/// The ignore rules that hold in one folder: its own files' on top of its parents'. Immutable once made, so that any number of
/// threads may ask. Follows gitignore(5), for names met on a walk from the top (a folder that is ignored is not entered).
class IgnoreScope {
public:
    using Pointer = std::shared_ptr<const IgnoreScope>;
    /// `prefixLength`: bytes of the walked path before names in this folder, the slash included.
    IgnoreScope(Pointer parent, size_t prefixLength);
    void addRules(std::string_view ignoreFileText);
    bool hasRules() const { return !m_rules.empty(); }
    /// Whether `path` (from the top of the walk) is ignored.
    static bool ignores(const IgnoreScope *scope, std::string_view path, bool isFolder);

private:
    struct Rule {
        GlobPattern glob;
        bool negated, foldersOnly, wholePath;
    };
    void addRule(std::string_view line);
    enum class Verdict { None, Ignored, Kept };
    Verdict verdict(std::string_view path, bool isFolder) const;

    Pointer m_parent;
    size_t m_prefixLength;
    std::vector<Rule> m_rules;
};

} // namespace dyad::panels
