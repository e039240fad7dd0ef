// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"

namespace dyad::backend {

/// Counts who made how many edits on which day (UTC) from the journal, each edit once, whoever counts when. Any thread; blocks.
class EditCounter {
public:
    explicit EditCounter(Database &database) : m_database(database) { }
    /// What was not counted yet in at most `most` documents; of one project or organisation, or (both empty) of all. In how many documents; a damaged one stands in nobody's way and is looked at again.
    sync::Expected<int> count(const QString &project, const QString &organisation, int most);

private:
    sync::Expected<bool> countIn(qint64 project, quint64 doc, qint64 counted);
    Database &m_database;
};

} // namespace dyad::backend
