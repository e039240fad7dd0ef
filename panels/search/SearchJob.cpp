// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/search/SearchJob.h"
#include "panels/search/FileContent.h"
#include "panels/search/TextScanner.h"
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <tuple>
#include <unistd.h>

namespace dyad::panels {
namespace {

constexpr size_t batchSize = 128;   // files of one large folder that go to one thread

GlobSet globs(const QStringList &list)
{
    std::vector<std::string> patterns;
    for (const QString &glob : list)
        if (!glob.trimmed().isEmpty())
            patterns.push_back(glob.trimmed().toStdString());
    return GlobSet(patterns);
}

void addRulesOf(sync::IgnoreScope &scope, const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        scope.addRules(file.read(1024 * 1024).toStdString());
}

} // namespace

// What one thread has of its own: buffers, cursor and counts, so that nothing is shared while it works.
class SearchJob::Worker {
public:
    explicit Worker(SearchJob &job)
        : m_job(job)
        , m_scanner(job.m_matcher)
    {
    }
    void run(Work work);
    const SearchSummary &counts() const { return m_counts; }

private:
    void list(const Work &work, int folder, DIR *stream);
    void visit(const Work &work, int folder, const dirent &entry, const sync::IgnoreScope::Pointer &scope);
    void search(const std::string &relative, int folder, const char *name);
    void scan(const std::string &relative, std::string_view text);
    sync::IgnoreScope::Pointer scopeOf(const Work &work, int folder);
    void visitAsked(const Work &work, int folder);
    bool isLeftOut(const std::string &relative, std::string_view name, bool isFolder, const sync::IgnoreScope::Pointer &scope) const;
    static std::pair<bool, bool> kindOf(int folder, const char *name);      // is a folder, is a file

    SearchJob &m_job;
    TextScanner m_scanner;
    FileContent m_content;
    SearchSummary m_counts;
    std::vector<std::string> m_files;
};

void SearchJob::Worker::run(Work work)
{
    const std::string path = m_job.m_rootPath + '/' + work.folder;
    const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) {
        ++m_counts.unreadable;
        return;
    }
    if (work.isAsked)
        return visitAsked(work, folder);
    if (!work.names.empty()) {
        for (const auto &name : work.names)
            search(work.folder + name, folder, name.c_str());
        ::close(folder);
        return;
    }
    if (DIR *stream = ::fdopendir(folder)) {
        list(work, folder, stream);
        ::closedir(stream);
    } else {
        ::close(folder);
    }
}

void SearchJob::Worker::list(const Work &work, int folder, DIR *stream)
{
    const auto scope = m_job.m_query.respectIgnoreFiles ? scopeOf(work, folder) : sync::IgnoreScope::Pointer();
    m_files.clear();
    while (const dirent *entry = ::readdir(stream)) {
        if (m_job.m_stop)
            return;
        visit(work, folder, *entry, scope);
    }
    // The rest of a large folder is shared out; the last batch is done here while the folder is open.
    while (m_files.size() > batchSize) {
        std::vector<std::string> batch(std::make_move_iterator(m_files.end() - batchSize), std::make_move_iterator(m_files.end()));
        m_files.resize(m_files.size() - batchSize);
        m_job.push({work.folder, scope, std::move(batch), false});
    }
    for (const auto &name : m_files)
        search(work.folder + name, folder, name.c_str());
}

sync::IgnoreScope::Pointer SearchJob::Worker::scopeOf(const Work &work, int folder)
{
    auto scope = std::make_shared<sync::IgnoreScope>(work.scope, work.folder.size());
    for (const char *name : {".gitignore", ".ignore"})
        if (m_content.read(folder, name, 1024 * 1024) == FileContent::Result::Text)
            scope->addRules(m_content.text());
    return scope->hasRules() ? scope : work.scope;
}

void SearchJob::Worker::visit(const Work &work, int folder, const dirent &entry, const sync::IgnoreScope::Pointer &scope)
{
    bool isFolder = entry.d_type == DT_DIR, isFile = entry.d_type == DT_REG;
    if (entry.d_type == DT_UNKNOWN)     // some file systems do not say
        std::tie(isFolder, isFile) = kindOf(folder, entry.d_name);
    if (std::string relative = work.folder + entry.d_name; isLeftOut(relative, entry.d_name, isFolder, scope))
        return;
    else if (isFolder)
        m_job.push({std::move(relative) + '/', scope, {}, false});
    else if (isFile && (m_job.m_include.isEmpty() || m_job.m_include.matches(relative)))
        m_files.emplace_back(entry.d_name);
}

std::pair<bool, bool> SearchJob::Worker::kindOf(int folder, const char *name)
{
    struct stat info {};
    if (::fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) != 0)
        return {false, false};
    return {S_ISDIR(info.st_mode), S_ISREG(info.st_mode)};
}

bool SearchJob::Worker::isLeftOut(const std::string &relative, std::string_view name, bool isFolder, const sync::IgnoreScope::Pointer &scope) const
{
    return name == "." || name == ".." || name == ".git" || sync::IgnoreScope::ignores(scope.get(), relative, isFolder)
        || (!m_job.m_exclude.isEmpty() && m_job.m_exclude.matches(relative));
}

void SearchJob::Worker::search(const std::string &relative, int folder, const char *name)
{
    if (m_job.m_stop)
        return;
    if (!m_job.m_openTexts.isEmpty())
        if (const auto open = m_job.m_openTexts.constFind(QByteArray::fromStdString(relative)); open != m_job.m_openTexts.cend())
            return scan(relative, {open->constData(), static_cast<size_t>(open->size())});
    switch (m_content.read(folder, name, m_job.m_query.maxFileSize)) {
    case FileContent::Result::Text:
        return scan(relative, m_content.text());
    case FileContent::Result::Binary:
        ++m_counts.skippedBinary;
        return;
    case FileContent::Result::TooLarge:
        ++m_counts.skippedLarge;
        return;
    case FileContent::Result::Unreadable:
        ++m_counts.unreadable;
    }
}

void SearchJob::Worker::scan(const std::string &relative, std::string_view text)
{
    ++m_counts.filesSearched;
    FileMatches file;
    file.complete = m_scanner.scan(text, std::max<qint64>(1, m_job.m_query.maxMatches - m_job.m_matches), file.matches, m_job.m_replacement);
    if (m_scanner.gaveUp())
        ++m_counts.tooCostly;
    if (file.matches.empty())
        return;
    file.relativePath = QString::fromStdString(relative);
    file.path = m_job.m_root + QLatin1Char('/') + file.relativePath;
    m_job.deliver(std::move(file));
}

// Down to the files as a search of all would come to them: a folder that is left out on the way ends it.
void SearchJob::Worker::visitAsked(const Work &work, int folder)
{
    const auto scope = m_job.m_query.respectIgnoreFiles ? scopeOf(work, folder) : sync::IgnoreScope::Pointer();
    m_files.clear();
    std::string below;      // names of one folder stand together
    std::vector<std::string> inside;
    const auto descend = [&] {
        if (!inside.empty() && kindOf(folder, below.c_str()).first && !isLeftOut(work.folder + below, below, true, scope))
            m_job.push({work.folder + below + '/', scope, std::exchange(inside, {}), true});
        inside.clear();
    };
    for (const std::string &name : work.names) {
        const size_t slash = name.find('/');
        if (const std::string first = name.substr(0, slash == std::string::npos ? 0 : slash); first != below) {
            descend();
            below = first;
        }
        const std::string relative = work.folder + name;
        if (slash != std::string::npos)
            inside.push_back(name.substr(slash + 1));
        else if (kindOf(folder, name.c_str()).second && !isLeftOut(relative, name, false, scope) && (m_job.m_include.isEmpty() || m_job.m_include.matches(relative)))
            m_files.push_back(name);
    }
    descend();
    for (const auto &name : m_files)
        search(work.folder + name, folder, name.c_str());
    ::close(folder);
}

SearchJob::SearchJob(QString root, SearchQuery query, std::shared_ptr<const TextMatcher> matcher, std::function<void()> notify, int threads)
    : m_root(std::move(root))
    , m_rootPath(QFile::encodeName(m_root).toStdString())
    , m_query(std::move(query))
    , m_matcher(std::move(matcher))
    , m_notify(std::move(notify))
    , m_include(globs(m_query.include))
    , m_exclude(globs(m_query.exclude))
{
    m_clock.start();
    const QString prefix = m_root + QLatin1Char('/');
    for (auto it = m_query.openTexts.cbegin(); it != m_query.openTexts.cend(); ++it)
        if (it.key().startsWith(prefix))
            m_openTexts.insert(it.key().mid(prefix.size()).toUtf8(), it.value());
    if (m_query.replacement)
        m_replacement = m_query.replacement->toStdString();
    m_query.only.isEmpty() ? push({std::string(), m_query.respectIgnoreFiles ? outerScope() : nullptr, {}, false}) : pushAsked();
    const int count = threads > 0 ? threads : !m_query.only.isEmpty() ? 1 : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    m_running = count;
    for (int i = 0; i < count; ++i)
        m_threads.emplace_back(&SearchJob::threadMain, this);
}

void SearchJob::pushAsked()
{
    std::vector<std::string> names;
    const QString prefix = m_root + QLatin1Char('/');
    for (const QString &path : m_query.only)
        if (path.startsWith(prefix))
            names.push_back(QFile::encodeName(path.mid(prefix.size())).toStdString());
    std::ranges::sort(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    if (!names.empty())
        push({std::string(), m_query.respectIgnoreFiles ? outerScope() : nullptr, std::move(names), true});
}

SearchJob::~SearchJob()
{
    cancel();
    for (auto &thread : m_threads)
        thread.join();
}

void SearchJob::cancel()
{
    m_cancelled = true;
    m_stop = true;
    m_more.notify_all();
}

// .git/info/exclude of the root; rules of folders above it do not reach into a project that is opened by itself.
sync::IgnoreScope::Pointer SearchJob::outerScope() const
{
    auto scope = std::make_shared<sync::IgnoreScope>(nullptr, 0);
    addRulesOf(*scope, m_root + QStringLiteral("/.git/info/exclude"));
    return scope->hasRules() ? scope : nullptr;
}

void SearchJob::push(Work work)
{
    {
        std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(work));
        ++m_pending;
    }
    m_more.notify_one();
}

bool SearchJob::pop(Work &work)
{
    std::unique_lock lock(m_mutex);
    m_more.wait(lock, [this] { return m_stop || !m_queue.empty() || m_pending == 0; });
    if (m_stop || m_queue.empty())
        return false;
    // Depth first: the queue stays short.
    work = std::move(m_queue.back());
    m_queue.pop_back();
    return true;
}

void SearchJob::workDone()
{
    std::lock_guard lock(m_mutex);
    if (--m_pending == 0)
        m_more.notify_all();
}

void SearchJob::threadMain()
{
    Worker worker(*this);
    for (Work work; pop(work); workDone())
        worker.run(std::move(work));
    std::unique_lock lock(m_mutex);
    SearchSummary &sum = m_news.summary;
    const SearchSummary &own = worker.counts();
    sum.filesSearched += own.filesSearched;
    sum.skippedBinary += own.skippedBinary;
    sum.skippedLarge += own.skippedLarge;
    sum.unreadable += own.unreadable;
    sum.tooCostly += own.tooCostly;
    if (--m_running > 0)
        return;
    sum.end = m_limitReached ? SearchSummary::End::LimitReached
        : m_cancelled        ? SearchSummary::End::Cancelled
                             : SearchSummary::End::Finished;
    sum.elapsedMs = m_clock.elapsed();
    announce(lock);
}

void SearchJob::deliver(FileMatches file)
{
    const auto count = static_cast<qint64>(file.matches.size());
    std::unique_lock lock(m_mutex);
    if (m_stop)
        return;
    SearchSummary &sum = m_news.summary;
    if (sum.firstResultMs < 0)
        sum.firstResultMs = m_clock.elapsed();
    ++sum.filesMatched;
    sum.matches += count;
    m_news.files.push_back(std::move(file));
    if (!m_news.files.back().complete || (m_matches += count) >= m_query.maxMatches) {
        m_limitReached = true;
        m_stop = true;
        m_more.notify_all();
    }
    announce(lock);
}

void SearchJob::announce(std::unique_lock<std::mutex> &lock)
{
    if (std::exchange(m_announced, true))
        return;
    lock.unlock();
    m_notify();
}

SearchJob::News SearchJob::take()
{
    std::lock_guard lock(m_mutex);
    m_announced = false;
    News news;
    news.files = std::move(m_news.files);
    m_news.files.clear();
    news.summary = m_news.summary;
    news.summary.elapsedMs = m_news.summary.end == SearchSummary::End::Running ? m_clock.elapsed() : m_news.summary.elapsedMs;
    return news;
}

} // namespace dyad::panels
