// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/search/GlobPattern.h"
#include "panels/search/SearchMatch.h"
#include "panels/search/TextMatcher.h"
#include "sync/workcopy/IgnoreScope.h"
#include <QElapsedTimer>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace dyad::panels {

/// One search through a folder, in threads of its own. The handle cancels: cancel() returns at once, the destructor waits (a few ms)
/// until the threads have gone. Results are taken with take(), from any one thread.
class SearchJob {
public:
    /// `notify` is called from a worker when there is something new to take, at most once until take() is called.
    SearchJob(QString root, SearchQuery query, std::shared_ptr<const TextMatcher> matcher, std::function<void()> notify, int threads = 0);
    ~SearchJob();
    SearchJob(const SearchJob &) = delete;
    SearchJob &operator=(const SearchJob &) = delete;

    void cancel();
    struct News {
        std::vector<FileMatches> files;
        SearchSummary summary;
    };
    News take();

private:
    // A folder to list, or (names not empty) some files of a folder that another thread has listed, or (isAsked) that were asked for by name.
    struct Work {
        std::string folder;   // relative, "" or ending in '/'
        sync::IgnoreScope::Pointer scope;
        std::vector<std::string> names;
        bool isAsked = false;
    };
    class Worker;
    void pushAsked();
    void push(Work work);
    bool pop(Work &work);
    void workDone();
    void deliver(FileMatches matches);
    void announce(std::unique_lock<std::mutex> &lock);
    sync::IgnoreScope::Pointer outerScope() const;
    void threadMain();

    const QString m_root;
    const std::string m_rootPath;
    const SearchQuery m_query;
    const std::shared_ptr<const TextMatcher> m_matcher;
    const std::function<void()> m_notify;
    GlobSet m_include, m_exclude;
    QHash<QByteArray, QByteArray> m_openTexts;   // relative path
    std::optional<std::string> m_replacement;

    std::mutex m_mutex;   // guards the next five
    std::condition_variable m_more;
    std::deque<Work> m_queue;
    int m_pending = 0;    // queued or in hand
    News m_news;
    bool m_announced = false;

    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_cancelled = false;
    std::atomic<bool> m_limitReached = false;
    std::atomic<qint64> m_matches = 0;
    std::atomic<int> m_running = 0;
    QElapsedTimer m_clock;
    std::vector<std::thread> m_threads;
};

} // namespace dyad::panels
