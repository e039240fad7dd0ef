// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/GitStatus.h"

namespace dyad::panels {

QChar letterOf(GitChange change)
{
    static constexpr char letters[] = {' ', 'A', 'M', 'D', 'R', 'T', 'U', '!'};
    return QLatin1Char(letters[static_cast<size_t>(change)]);
}

QHash<QString, GitChange> GitStatus::changes() const
{
    QHash<QString, GitChange> map;
    for (const GitFile &file : files)
        map.insert(file.path, file.unstaged != GitChange::None ? file.unstaged : file.staged);
    return map;
}

} // namespace dyad::panels
