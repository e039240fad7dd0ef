// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/history/HistoryAuthors.h"
#include "panels/history/HistorySource.h"
#include "sync/session/DocumentSession.h"
#include <QTimer>
#include <memory>

namespace dyad::panels {

/// Who wrote the text of the file in front, as far as it is not committed yet. GUI thread; compares on another.
class AuthorsController : public QObject {
    Q_OBJECT
public:
    enum class State { NoFile, Loading, Ready, Failed };
    static constexpr int RefreshMs = 1500;      ///< after edits, while somebody looks
    using Committed = std::function<void(QObject *context, std::function<void(std::optional<QByteArray>)> reply)>;

    explicit AuthorsController(QObject *parent = nullptr);
    /// me: whose edits those are that nobody else knows of yet. committed: asks for the text as committed last; answers nullopt where there is none.
    void setFile(std::shared_ptr<HistorySource> source, std::shared_ptr<sync::DocumentSession> document, const sync::ApiMember &me, Committed committed);
    void clear();
    void setWatched(bool watched);
    void reload();

    State state() const { return m_state; }
    QString message() const { return m_message; }
    const QVector<HistoryLine> &lines() const { return m_lines; }
    bool isAgainstCommit() const { return m_againstCommit; }

Q_SIGNALS:
    void changed();

private:
    void setState(State state, const QString &message = {});
    void askAuthors(const std::optional<QByteArray> &committed);
    void arrived(const sync::ApiBlame &blame, const QByteArray &text, const std::optional<QByteArray> &committed);
    void compute(AuthorsInput input);

    State m_state = State::NoFile;
    QString m_message;
    std::shared_ptr<HistorySource> m_source;
    std::shared_ptr<sync::DocumentSession> m_document;
    sync::ApiMember m_me;
    Committed m_committed;
    QVector<HistoryLine> m_lines;
    QTimer m_refresh;
    quint64 m_serial = 0;
    bool m_watched = false, m_stale = false, m_againstCommit = false;
};

} // namespace dyad::panels
