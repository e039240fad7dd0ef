// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <optional>

namespace dyad::sync {

/// Where in a project's document something stands, as a link: "dyad-doc:DOCUMENT/START/LENGTH". Plain value.
struct DocumentLink {
    static constexpr const char *Scheme = "dyad-doc";
    QString document;               ///< its id
    qint64 start = 0, length = 0;   ///< UTF-16 units of its text
    QString toString() const;
    /// nullopt: it is no such link.
    static std::optional<DocumentLink> of(const QString &link);
};

} // namespace dyad::sync
