// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/wire/MessageFields.h"
#include "sync/wire/Types.h"
#include <QString>

namespace dyad::sync::wire {

// --- section 6a: rights that change while one is there

/// A file may be changed from now on, or not any more.
struct FileAccess {
    bool operator==(const FileAccess &) const = default;
    static constexpr const char *Tag = "file-access";
    DocId doc = 0;
    bool readOnly = false;
    DYAD_FIELDS(visit.required("doc", self.doc); visit.required("readOnly", self.readOnly);)
};

/// Somebody is new in the project, has another role, or (removed) none any more.
struct MemberChanged {
    bool operator==(const MemberChanged &) const = default;
    static constexpr const char *Tag = "member-changed";
    MemberId member = 0;
    QString name, role;
    bool removed = false;
    DYAD_FIELDS(visit.required("member", self.member); visit.required("name", self.name); visit.required("role", self.role);
                visit.optional("removed", self.removed);)
};

} // namespace dyad::sync::wire
