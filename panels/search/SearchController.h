// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/search/SearchJob.h"
#include "sync/text/Error.h"
#include <QObject>
#include <QTimer>
#include <functional>

namespace dyad::panels {

/// One search at a time, for a view: starts it, hands results over in slices so that the event loop breathes, cancels it. GUI thread.
class SearchController : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Searching, Done, Failed };

    explicit SearchController(QObject *parent = nullptr);
    ~SearchController() override;

    void setRoot(const QString &folder);   ///< absolute; cancels what runs
    QString root() const { return m_root; }
    /// Texts of open documents that differ from disk, asked for when a search starts; absolute path → UTF-8.
    void setOpenTexts(std::function<QHash<QString, QByteArray>()> provider) { m_openTexts = std::move(provider); }

    State state() const { return m_state; }
    const SearchSummary &summary() const { return m_summary; }
    const sync::Error &error() const { return m_error; }

public Q_SLOTS:
    void start(const dyad::panels::SearchQuery &query);   ///< replaces a search that runs
    void cancel();                                         ///< keeps what was found
    void clear();

Q_SIGNALS:
    void cleared();                                        ///< forget what was found before
    void found(const std::vector<dyad::panels::FileMatches> &files);
    void stateChanged(dyad::panels::SearchController::State state);
    void summaryChanged(const dyad::panels::SearchSummary &summary);

private:
    void takeNews();
    void setState(State state);

    QString m_root;
    std::function<QHash<QString, QByteArray>()> m_openTexts;
    std::unique_ptr<SearchJob> m_job;
    QTimer m_slice;   // results that come faster than they can be shown are gathered
    State m_state = State::Idle;
    SearchSummary m_summary;
    sync::Error m_error;
};

} // namespace dyad::panels
