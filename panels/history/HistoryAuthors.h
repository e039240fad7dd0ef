// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/history/HistoryChanges.h"
#include "sync/session/ApiTypes.h"
#include <optional>

namespace dyad::panels {

/// What is known of a text's authors.
struct AuthorsInput {
    QByteArray text;                                ///< UTF-8, as it is now
    std::vector<sync::past::Authored> ranges;       ///< of all of it
    std::optional<QByteArray> committed;            ///< as it was committed last; nullopt: there is no commit to compare with
    QVector<sync::ApiMember> members;
};

/// The lines of a text with who wrote them: the one who wrote most of a line comes first. Where it was committed, only lines that are not in
/// the commit, gaps for the rest. Any thread.
QVector<HistoryLine> authoredLines(const AuthorsInput &input);

} // namespace dyad::panels
