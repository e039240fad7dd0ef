// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QPointer>
#include <optional>
#include <string_view>

namespace dyad::sync {
class ChatSession;
}
namespace dyad::app {

class Workbench;

/// Shows in the open texts where the answer that is streaming writes: a caret with the AI's name, as people have theirs. Everybody who sees the
/// answer sees it, since everybody sees the same stream. GUI thread.
class AiCursor : public QObject {
    Q_OBJECT
public:
    /// Where an unfinished answer writes just now.
    struct Place {
        QString path;
        std::string search;                      ///< the lines that it is about; empty: the file as a whole
        bool operator==(const Place &) const = default;
    };
    explicit AiCursor(Workbench *workbench);
    void setSession(sync::ChatSession *session);
    /// nullopt: it talks, and changes nothing.
    static std::optional<Place> placeIn(const QString &answer);

    static constexpr quint64 CursorId = ~quint64(0);

private:
    void follow(int message);
    void show(const Place &place);
    void clear();
    Workbench *m_bench;
    QPointer<sync::ChatSession> m_session;
    std::optional<Place> m_place;
};

} // namespace dyad::app
