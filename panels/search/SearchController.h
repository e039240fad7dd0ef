// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/search/SearchJob.h"
#include "sync/text/Error.h"
#include <QObject>
#include <QSet>
#include <QTimer>
#include <algorithm>
#include <functional>

namespace dyad::panels {

/// One search at a time, for a view: starts it, hands results over in slices so that the event loop breathes, cancels it. GUI thread.
class SearchController : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Searching, Done, Failed };
    static constexpr int AgainWithin = 150, AgainAtMost = 30'000;      ///< ms after files have changed: a checkout changes many
    static constexpr qsizetype MostHeld = 50'000;       ///< paths that wait while nobody looks; more are searched all the same
    /// After a search again that took `elapsedMs`: what changes all the time takes a tenth of one processor, not all of it. ms
    static constexpr int pauseAfter(qint64 elapsedMs) { return static_cast<int>(std::clamp<qint64>(10 * elapsedMs, AgainWithin, AgainAtMost)); }

    explicit SearchController(QObject *parent = nullptr);
    ~SearchController() override;

    void setRoot(const QString &folder);   ///< absolute; cancels what runs
    QString root() const { return m_root; }
    /// Texts of open documents that differ from disk, asked for when a search starts; absolute path → UTF-8.
    void setOpenTexts(std::function<QHash<QString, QByteArray>()> provider) { m_openTexts = std::move(provider); }
    /// The same of one file, for searching it again; nothing: what lies on the disk counts.
    void setOpenText(std::function<std::optional<QByteArray>(const QString &path)> provider) { m_openText = std::move(provider); }

    State state() const { return m_state; }
    const SearchSummary &summary() const { return m_summary; }
    const sync::Error &error() const { return m_error; }

public Q_SLOTS:
    void start(const dyad::panels::SearchQuery &query);   ///< replaces a search that runs
    void cancel();                                         ///< keeps what was found
    void clear();
    /// These files (absolute paths) are others now: what was found in them is looked for again, a moment later. While there is no search to
    /// follow nothing happens; while one runs, afterwards.
    void again(const QStringList &paths);
    /// Nobody looks: what has changed is kept in mind, and searched when somebody does again.
    void setHeld(bool held);
    bool isBehind() const { return m_held && m_state == State::Done && !m_changed.isEmpty(); }
    void catchUp();                                        ///< at once, held or not; foundAgain follows where isBehind() was true

Q_SIGNALS:
    void cleared();                                        ///< forget what was found before
    void found(const std::vector<dyad::panels::FileMatches> &files);
    /// All that there is in these files now (absolute paths): it takes the place of what was found in them before.
    void foundAgain(const QStringList &searched, const std::vector<dyad::panels::FileMatches> &files);
    void stateChanged(dyad::panels::SearchController::State state);
    void summaryChanged(const dyad::panels::SearchSummary &summary);

private:
    void takeNews();
    void forget();
    void followSoon(int ms);
    void startAgain();
    void takeAgain();
    void setState(State state);

    QString m_root;
    std::function<QHash<QString, QByteArray>()> m_openTexts;
    std::function<std::optional<QByteArray>(const QString &)> m_openText;
    std::unique_ptr<SearchJob> m_job;
    // What follows a search that is done.
    std::unique_ptr<SearchJob> m_againJob;
    SearchQuery m_query;
    std::shared_ptr<const TextMatcher> m_matcher;
    QSet<QString> m_changed;        // to be searched again
    QStringList m_searched;         // ... and those that are being searched
    std::vector<FileMatches> m_foundAgain;
    QTimer m_againSoon;
    int m_pause = AgainWithin;      // ms
    bool m_held = false;
    QTimer m_slice;   // results that come faster than they can be shown are gathered
    State m_state = State::Idle;
    SearchSummary m_summary;
    sync::Error m_error;
};

} // namespace dyad::panels
