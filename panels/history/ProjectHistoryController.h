// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/history/HistoryChanges.h"
#include "panels/history/HistorySource.h"
#include <memory>
#include <optional>

namespace dyad::panels {

/// The life of a project, or of a folder of one's own: who worked when on which files. GUI thread.
class ProjectHistoryController : public QObject {
    Q_OBJECT
public:
    enum class State { NoProject, Loading, Empty, Ready, Failed };
    static constexpr int Sessions = 1000;       ///< the newest so many are shown

    using QObject::QObject;
    /// lastSeen: when this person was last here (ms since 1970); nullopt: never.
    void setSource(std::shared_ptr<ProjectHistorySource> source, std::optional<qint64> lastSeen);
    void setLastSeen(std::optional<qint64> time);
    void setWatched(bool watched);
    void reload();

    State state() const { return m_state; }
    QString message() const { return m_message; }
    /// Newest first.
    const sync::ApiTimeline &timeline() const { return m_timeline; }
    QString nameOf(sync::MemberId member) const;
    /// For the scrubber, oldest first: bar i is session sessions.size() - 1 - i.
    QVector<sync::ApiHistory::Bucket> bars() const;
    /// Sessions and their files, for a list.
    QVector<HistoryLine> rows() const;

    /// Only what was done since one was last here; false: one never was.
    bool showSinceLeft(bool on);
    bool isSinceLeft() const { return m_sinceLeft; }
    bool canShowSinceLeft() const { return m_source && m_lastSeen; }

Q_SIGNALS:
    void changed();

private:
    void setState(State state, const QString &message = {});
    State m_state = State::NoProject;
    QString m_message;
    std::shared_ptr<ProjectHistorySource> m_source;
    std::optional<qint64> m_lastSeen;
    sync::ApiTimeline m_timeline;
    quint64 m_serial = 0;
    bool m_watched = false, m_stale = false, m_sinceLeft = false;
};

} // namespace dyad::panels
