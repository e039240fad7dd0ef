// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/ServerBench.h"
#include "tests/bench/OwnServer.h"
#include "tests/bench/ThinClient.h"
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <random>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

namespace dyad::bench {

namespace {

constexpr size_t BaseBytes = 20000;
constexpr int FleetProjects = 20;          // that the documents of a fleet lie in

struct Place {
    size_t project = 0;
    uint64_t doc = 0;                       // 0: none open
};

double fsyncMs(const QString &folder)
{
    QFile file(folder + QStringLiteral("/fsync"));
    if (!file.open(QIODevice::WriteOnly)) return 0;
    std::vector<double> times;
    for (int i = 0; i < 40; ++i) {
        file.write(QByteArray(512, 'x'));
        file.flush();
        const double start = nowMs();
        ::fdatasync(file.handle());
        times.push_back(nowMs() - start);
    }
    return percentile(times, 0.5);
}

/// A dyad-server with clients that are in its projects.
class Target : public OwnServer {
public:
    std::unique_ptr<ThinClient> client(size_t project) const
    {
        auto client = std::make_unique<ThinClient>();
        return client->connect("127.0.0.1", port(), token(), projects().at(project)) ? std::move(client) : nullptr;
    }
};

std::string mark(uint32_t id)
{
    static const char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    std::string text = "<000000>";
    for (int i = 6; i >= 1; --i, id /= 36) text[size_t(i)] = digits[id % 36];
    return text;
}

/// Many clients on one epoll.
class Crowd {
public:
    explicit Crowd(Target &target) : m_target(target), m_epoll(::epoll_create1(0)) {}
    ~Crowd() { ::close(m_epoll); }
    ThinClient *join(Place place)
    {
        auto client = m_target.client(place.project);
        if (!client) return nullptr;
        epoll_event event{EPOLLIN, {.ptr = client.get()}};
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, client->descriptor(), &event);
        if (place.doc) {
            bool ready = false;
            client->opened = [&ready] { ready = true; };
            client->open(place.doc);
            while (!ready) if (!turn(5000)) return nullptr;
            client->opened = {};
        }
        m_clients.push_back(std::move(client));
        return m_clients.back().get();
    }
    bool turn(int timeoutMs)
    {
        epoll_event events[256];
        const int n = ::epoll_wait(m_epoll, events, 256, timeoutMs);
        for (int i = 0; i < n; ++i)
            if (!static_cast<ThinClient *>(events[i].data.ptr)->readable()) { std::fprintf(stderr, "a connection ended\n"); return false; }
        return true;
    }
    const std::vector<std::unique_ptr<ThinClient>> &clients() const { return m_clients; }

private:
    Target &m_target;
    int m_epoll;
    std::vector<std::unique_ptr<ThinClient>> m_clients;
};

void print(QJsonObject figures, Target &target)
{
    if (!figures.contains(QStringLiteral("fsync_ms"))) figures[QStringLiteral("fsync_ms")] = fsyncMs(target.folder());
    figures[QStringLiteral("rss_mb")] = target.rssMb();
    std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
}

/// Every writer keeps one edit in flight for `seconds`.
QJsonObject closedLoop(Target &target, Crowd &crowd, const std::vector<ThinClient *> &writers, double seconds)
{
    std::mt19937 random(7);
    std::vector<double> latencies, sentAt(writers.size());
    uint32_t id = 0;
    bool stopping = false;
    size_t idle = 0;
    auto send = [&](size_t i) {
        sentAt[i] = nowMs();
        writers[i]->insert(random() % BaseBytes, mark(id++));
    };
    for (size_t i = 0; i < writers.size(); ++i)
        writers[i]->acknowledged = [&, i](uint64_t) {
            latencies.push_back(nowMs() - sentAt[i]);
            if (stopping) ++idle; else send(i);
        };
    const double cpu = target.cpuSeconds(), start = nowMs();
    for (size_t i = 0; i < writers.size(); ++i) send(i);
    while (nowMs() - start < seconds * 1000 && crowd.turn(100)) {}
    const double took = (nowMs() - start) / 1000, used = target.cpuSeconds() - cpu;
    const size_t edits = latencies.size();
    stopping = true;
    while (idle < writers.size() && crowd.turn(2000)) {}
    return {{QStringLiteral("ok"), idle == writers.size()}, {QStringLiteral("edits"), qint64(edits)}, {QStringLiteral("edits_per_s"), double(edits) / took},
        {QStringLiteral("edits_per_cpu_s"), double(edits) / std::max(used, 0.01)}, {QStringLiteral("server_cpu_s"), used},
        {QStringLiteral("p50_ms"), percentile(latencies, 0.5)}, {QStringLiteral("p99_ms"), percentile(latencies, 0.99)}};
}

std::vector<Place> documents(Target &target, int count)
{
    std::vector<Place> result;
    std::vector<std::unique_ptr<ThinClient>> makers;
    for (size_t i = 0; i < target.projects().size(); ++i) makers.push_back(target.client(i));
    if (std::ranges::any_of(makers, [](const auto &maker) { return !maker; })) return {};
    std::string text;
    while (text.size() < BaseBytes) text += "the quick brown fox jumps over the lazy dog and runs away\n";
    for (size_t i = 0; i < size_t(count); ++i) {
        const size_t project = i % target.projects().size();
        result.push_back({project, makers[project]->create("bench/doc" + std::to_string(i) + ".txt", text)});
    }
    return result;
}

/// To the server and back with nothing to do there but to answer: a WebSocket's ping.
double roundTripMs(Crowd &crowd, ThinClient *client)
{
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        bool answered = false;
        client->ponged = [&answered] { answered = true; };
        const double start = nowMs();
        client->ping();
        while (!answered && crowd.turn(1000)) {}
        times.push_back(nowMs() - start);
    }
    client->ponged = {};
    return percentile(times, 0.5);
}

int saturate(Target &target, int clients, double seconds)
{
    Crowd crowd(target);
    std::vector<ThinClient *> writers;
    const Place doc = documents(target, 1).at(0);
    for (int i = 0; i < clients; ++i) writers.push_back(crowd.join(doc));
    if (std::ranges::count(writers, nullptr)) return 1;
    const double fsync = fsyncMs(target.folder()), trip = roundTripMs(crowd, writers.front());
    QJsonObject figures = closedLoop(target, crowd, writers, seconds);
    const double disk = (fsync + fsyncMs(target.folder())) / 2;  // a disk changes its pace while one looks
    const double most = clients * 1000.0 / (disk + trip);        // each waits for its own edit
    figures[QStringLiteral("fsync_ms")] = disk;
    figures[QStringLiteral("round_trip_ms")] = trip;
    figures[QStringLiteral("wall_share")] = figures[QStringLiteral("edits_per_s")].toDouble() / most;
    figures[QStringLiteral("bench")] = QStringLiteral("server saturate");
    figures[QStringLiteral("clients")] = clients;
    print(figures, target);
    return 0;
}

int fleet(Target &target, int idle, int docs, int writersEach, double seconds)
{
    Crowd crowd(target);
    std::vector<ThinClient *> writers;
    const std::vector<Place> places = documents(target, docs);
    for (int i = 0; i < idle; ++i) if (!crowd.join({size_t(i) % target.projects().size(), 0})) return 1;
    for (const Place &doc : places)
        for (int i = 0; i < writersEach; ++i) writers.push_back(crowd.join(doc));
    if (std::ranges::count(writers, nullptr)) return 1;
    QJsonObject figures = closedLoop(target, crowd, writers, seconds);
    figures[QStringLiteral("bench")] = QStringLiteral("server fleet");
    figures[QStringLiteral("connections")] = qint64(crowd.clients().size());
    print(figures, target);
    return 0;
}

/// Each writer types at its pace into one of `docs` documents, whether the server keeps up or not: what waits, waits from when it was due.
int paced(Target &target, int clients, double rate, int docs, double seconds)
{
    struct Writer {
        ThinClient *client = nullptr;
        double due = 0;
        bool busy = false;
    };
    Crowd crowd(target);
    std::vector<Writer> writers;
    const std::vector<Place> places = documents(target, docs);
    for (int i = 0; i < clients; ++i) writers.push_back({crowd.join(places.at(size_t(i) % places.size()))});
    if (std::ranges::any_of(writers, [](const Writer &writer) { return !writer.client; })) return 1;
    std::vector<double> waited;
    std::mt19937 random(7);
    const double cpu = target.cpuSeconds(), start = nowMs(), step = 1000.0 / rate;
    for (size_t i = 0; i < writers.size(); ++i) {
        Writer &writer = writers[i];
        writer.due = start + step * double(i) / double(writers.size());
        writer.client->acknowledged = [&waited, &writer, step](uint64_t) {
            waited.push_back(nowMs() - writer.due);
            writer.due += step;
            writer.busy = false;
        };
    }
    uint32_t id = 0;
    while (nowMs() - start < seconds * 1000) {
        double next = nowMs() + 20;
        for (Writer &writer : writers) {
            if (!writer.busy && writer.due <= nowMs()) {
                writer.busy = true;
                writer.client->insert(random() % BaseBytes, mark(id++));
            }
            if (!writer.busy) next = std::min(next, writer.due);
        }
        if (!crowd.turn(std::clamp(int(next - nowMs()), 0, 20))) return 1;
    }
    const double took = (nowMs() - start) / 1000;
    const size_t edits = waited.size();
    print({{QStringLiteral("bench"), QStringLiteral("server paced")}, {QStringLiteral("ok"), edits > 0}, {QStringLiteral("clients"), clients}, {QStringLiteral("docs"), docs},
           {QStringLiteral("edits_per_s"), double(edits) / took}, {QStringLiteral("server_cpu_s"), target.cpuSeconds() - cpu},
           {QStringLiteral("p50_ms"), percentile(waited, 0.5)}, {QStringLiteral("p99_ms"), percentile(waited, 0.99)}}, target);
    return 0;
}

int latency(Target &target, int clients, double rate, double seconds)
{
    Crowd crowd(target);
    std::vector<ThinClient *> writers;
    const Place doc = documents(target, 1).at(0);
    for (int i = 0; i < clients; ++i) writers.push_back(crowd.join(doc));
    if (std::ranges::count(writers, nullptr)) return 1;
    std::vector<double> sentAt, seen, due;
    std::vector<bool> busy(writers.size());
    std::mt19937 random(7);
    for (size_t i = 0; i < writers.size(); ++i) {
        due.push_back(nowMs() + 1000.0 / rate * double(i) / double(writers.size()));
        writers[i]->acknowledged = [&busy, i](uint64_t) { busy[i] = false; };
        writers[i]->changed = [&](std::string_view map) {
            for (size_t at = map.find('<'); at != std::string_view::npos && at + 7 < map.size(); at = map.find('<', at + 1)) {
                if (map[at + 7] != '>') continue;
                const unsigned long id = std::stoul(std::string(map.substr(at + 1, 6)), nullptr, 36);
                if (id < sentAt.size()) seen.push_back(nowMs() - sentAt[id]);
            }
        };
    }
    const double cpu = target.cpuSeconds(), start = nowMs();
    while (nowMs() - start < seconds * 1000) {
        double next = 1e300;
        for (size_t i = 0; i < writers.size(); ++i) {
            if (due[i] <= nowMs() && !busy[i]) {
                busy[i] = true;
                due[i] += 1000.0 / rate;
                sentAt.push_back(nowMs());
                writers[i]->insert(random() % BaseBytes, mark(uint32_t(sentAt.size() - 1)));
            }
            next = std::min(next, due[i]);
        }
        if (!crowd.turn(std::clamp(int(next - nowMs()), 0, 20))) return 1;
    }
    const double used = target.cpuSeconds() - cpu;
    print({{QStringLiteral("bench"), QStringLiteral("server latency")}, {QStringLiteral("ok"), !seen.empty()}, {QStringLiteral("clients"), clients},
        {QStringLiteral("edits"), qint64(sentAt.size())}, {QStringLiteral("deliveries"), qint64(seen.size())}, {QStringLiteral("server_cpu_s"), used},
        {QStringLiteral("p50_ms"), percentile(seen, 0.5)}, {QStringLiteral("p99_ms"), percentile(seen, 0.99)}}, target);
    return 0;
}

int memory(Target &target, int connections)
{
    Crowd crowd(target);
    const std::vector<Place> places = documents(target, 200);
    const double before = target.rssMb();
    for (int i = 0; i < connections; ++i) if (!crowd.join(places[size_t(i) % places.size()])) return 1;
    print({{QStringLiteral("bench"), QStringLiteral("server memory")}, {QStringLiteral("ok"), true}, {QStringLiteral("connections"), connections},
        {QStringLiteral("rss_before_mb"), before}}, target);
    return 0;
}

} // namespace

int runServer(const QStringList &arguments)
{
    const QString scenario = arguments.value(0);
    auto number = [&](int i, double otherwise) { return i < arguments.size() ? arguments[i].toDouble() : otherwise; };
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
    if (!QStringList{QStringLiteral("latency"), QStringLiteral("saturate"), QStringLiteral("fleet"), QStringLiteral("paced"), QStringLiteral("memory")}.contains(scenario)) {
        std::fprintf(stderr, "usage: dyad-bench server latency [CLIENTS RATE SECONDS] | saturate [CLIENTS SECONDS] | fleet [IDLE DOCS WRITERS SECONDS] | paced [CLIENTS RATE DOCS SECONDS] | memory [CONNECTIONS]\n");
        return 2;
    }
    Target target;
    const bool many = scenario == QLatin1String("fleet") || scenario == QLatin1String("paced") || scenario == QLatin1String("memory");
    if (!target.start(many ? FleetProjects : 1)) return 1;
    if (scenario == QLatin1String("latency")) return latency(target, int(number(1, 50)), number(2, 10), number(3, 10));
    if (scenario == QLatin1String("saturate")) return saturate(target, int(number(1, 10)), number(2, 10));
    if (scenario == QLatin1String("fleet")) return fleet(target, int(number(1, 0)), int(number(2, 200)), int(number(3, 5)), number(4, 10));
    if (scenario == QLatin1String("paced")) return paced(target, int(number(1, 200)), number(2, 10), int(number(3, 50)), number(4, 20));
    return memory(target, int(number(1, 1000)));
}

} // namespace dyad::bench
