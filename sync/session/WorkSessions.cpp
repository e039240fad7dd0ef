// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/WorkSessions.h"
#include <algorithm>

namespace dyad::sync::past {

namespace {

struct Open {
    qsizetype session = 0;
    std::unordered_map<DocId, qsizetype> files;
};

void addTo(WorkSession &session, Open &open, const Deed &deed, const KnownFile &file)
{
    session.to = std::max(session.to, deed.change.to);
    const auto [found, isNew] = open.files.emplace(deed.doc, session.files.size());
    if (isNew) session.files.append({deed.doc, file.path, file.isText, file.isGone, 0, 0, 0, 0, {}});
    Touched &touched = session.files[found->second];
    if (!deed.kind.isEmpty()) {
        if (!touched.kinds.contains(deed.kind)) touched.kinds.append(deed.kind);
        return;
    }
    touched.first = touched.first == 0 ? deed.change.first : std::min(touched.first, deed.change.first);
    touched.last = std::max(touched.last, deed.change.last);
    touched.inserted += deed.change.inserted;
    touched.deleted += deed.change.deleted;
}

} // namespace

QVector<WorkSession> sessionsOf(std::vector<Deed> deeds, const std::unordered_map<DocId, KnownFile> &files)
{
    std::ranges::stable_sort(deeds, {}, [](const Deed &deed) { return deed.change.from; });
    QVector<WorkSession> sessions;
    std::unordered_map<MemberId, Open> open;         // of each person, the session that may go on
    for (const Deed &deed : deeds) {
        const auto file = files.find(deed.doc);
        if (file == files.end()) continue;
        const auto found = open.find(deed.change.member);
        if (found == open.end() || deed.change.from - sessions[found->second.session].to >= SessionPause) {
            open[deed.change.member] = {sessions.size(), {}};
            sessions.append({deed.change.from, deed.change.to, deed.change.member, {}});
        }
        Open &current = open[deed.change.member];
        addTo(sessions[current.session], current, deed, file->second);
    }
    std::ranges::stable_sort(sessions, std::greater(), &WorkSession::to);
    for (WorkSession &session : sessions) std::ranges::sort(session.files, {}, &Touched::path);
    return sessions;
}

} // namespace dyad::sync::past
