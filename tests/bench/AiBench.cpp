// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/AiBench.h"
#include "tests/bench/AiLoad.h"
#include "tests/bench/AiUpstream.h"
#include "tests/bench/OwnServer.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <cstdio>
#include <optional>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace dyad::bench {
namespace {

constexpr size_t OneByOne = 300;   // calls of one caller in a round
constexpr size_t AtOnce = 3000;    // of all callers
constexpr int Callers = 32;
constexpr double StreamSeconds = 4;

std::string requestTo(int port, const QByteArray &headers, bool stream)
{
    const QString system = u"You are a careful reviewer of C++ code. Answer in one short sentence, without any preamble, and say when you are not sure."_s;
    const QString question = u"What does this function do?\n\nint f(const std::vector<int> &v) {\n    int best = 0;\n    for (int x : v)\n        best = std::max(best, x);\n    return best;\n}\n"_s;
    QJsonObject body{{"model"_L1, u"bench-1"_s}, {"messages"_L1, QJsonArray{QJsonObject{{"role"_L1, u"system"_s}, {"content"_L1, system}}, QJsonObject{{"role"_L1, u"user"_s}, {"content"_L1, question}}}}};
    if (stream) body["stream"_L1] = true;
    const QByteArray json = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return ("POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
            + QByteArray::number(json.size()) + "\r\n\r\n" + json).toStdString();
}

/// One that calls are sent to.
struct Engine {
    QString name;
    int port = 0;
    QByteArray headers;
    qint64 process = 0;                // 0: not measured
    std::vector<double> p50, p99, perSecond, cpuMicroseconds;
    bool ok = true;
};

/// Portkey's gateway from npm, as it is started by its users, but on loopback.
class Portkey {
public:
    bool start(const QString &folder)
    {
        QTcpServer probe;
        if (!probe.listen(QHostAddress::LocalHost)) return false;
        m_port = probe.serverPort();
        probe.close();
        m_process.setProgram(u"node"_s);
        m_process.setWorkingDirectory(folder);
        m_process.setArguments({u"-r"_s, u"./loopback.cjs"_s, u"node_modules/@portkey-ai/gateway/build/start-server.js"_s, u"--headless"_s, u"--port=%1"_s.arg(m_port)});
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start();
        for (const double start = nowMs(); nowMs() - start < 20'000 && m_process.state() != QProcess::NotRunning;) {
            QTcpSocket socket;
            socket.connectToHost(u"127.0.0.1"_s, quint16(m_port));
            if (socket.waitForConnected(200)) return true;
            m_process.waitForFinished(50);
        }
        std::fprintf(stderr, "Portkey's gateway did not start\n");
        return false;
    }
    ~Portkey()
    {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
    int port() const { return m_port; }
    qint64 process() const { return m_process.processId(); }

private:
    QProcess m_process;
    int m_port = 0;
};

/// The server with a provider, and who may call it.
std::optional<Engine> dyadWith(OwnServer &server, int upstream)
{
    if (!server.start(0)) return {};
    server.post(u"admin/providers"_s, {{"name"_L1, u"bench"_s}, {"kind"_L1, u"openai"_s}, {"baseUrl"_L1, u"http://127.0.0.1:%1"_s.arg(upstream)}, {"key"_L1, u"sk-bench"_s}, {"models"_L1, QJsonArray{u"bench-1"_s}}});
    const QString key = server.post(u"keys"_s, {{"name"_L1, u"bench"_s}})["key"_L1].toString();
    if (key.isEmpty()) return {};
    return Engine{u"dyad"_s, server.port(), "Authorization: Bearer " + key.toLatin1() + "\r\n", server.processId(), {}, {}, {}, {}};
}

void round(Engine &engine)
{
    const std::string request = requestTo(engine.port, engine.headers, false);
    AiLoad one(engine.port, 1, request);
    (void)one.run(20);
    auto sequential = one.run(OneByOne);
    AiLoad many(engine.port, Callers, request);
    (void)many.run(Callers);
    const double cpu = cpuSecondsOf(engine.process);
    const auto together = many.run(AtOnce);
    engine.cpuMicroseconds.push_back((cpuSecondsOf(engine.process) - cpu) * 1e6 / double(AtOnce));
    engine.ok = engine.ok && sequential.ok && together.ok;
    engine.p50.push_back(percentile(sequential.ms, 0.5));
    engine.p99.push_back(percentile(sequential.ms, 0.99));
    engine.perSecond.push_back(double(together.answers) / together.seconds);
}

void print(const QJsonObject &figures) { std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData()); }

/// Of the medians over the rounds; the best round stands beside it, since whatever else runs here only takes away.
void tell(Engine &engine, Engine &direct)
{
    QJsonObject figures{{"bench"_L1, u"ai calls"_s}, {"engine"_L1, engine.name}, {"ok"_L1, engine.ok}, {"p50_ms"_L1, percentile(engine.p50, 0.5)}, {"p99_ms"_L1, percentile(engine.p99, 0.5)},
        {"calls_per_s"_L1, percentile(engine.perSecond, 0.5)}, {"best_calls_per_s"_L1, percentile(engine.perSecond, 1)}};
    if (&engine != &direct) {
        figures["added_p50_ms"_L1] = percentile(engine.p50, 0.5) - percentile(direct.p50, 0.5);
        figures["added_p99_ms"_L1] = percentile(engine.p99, 0.5) - percentile(direct.p99, 0.5);
        figures["best_added_p50_ms"_L1] = percentile(engine.p50, 0) - percentile(direct.p50, 0);
        figures["best_added_p99_ms"_L1] = percentile(engine.p99, 0) - percentile(direct.p99, 0);
        figures["cpu_us_per_call"_L1] = percentile(engine.cpuMicroseconds, 0.5);
        figures["rss_mb"_L1] = rssMbOf(engine.process);
    }
    print(figures);
}

int calls(int rounds)
{
    AiUpstream upstream;
    OwnServer server;
    Portkey portkey;
    const auto dyad = dyadWith(server, upstream.port());
    if (!dyad) return 1;
    std::vector<Engine> engines{{u"direct"_s, upstream.port(), "", 0, {}, {}, {}, {}}, *dyad};
    const QString folder = qEnvironmentVariable("DYAD_BENCH_PORTKEY");
    if (!folder.isEmpty() && portkey.start(folder))
        engines.push_back({u"portkey"_s, portkey.port(),
            "Authorization: Bearer sk-bench\r\nx-portkey-provider: openai\r\nx-portkey-custom-host: http://127.0.0.1:" + QByteArray::number(upstream.port()) + "/v1\r\n", portkey.process(), {}, {}, {}, {}});
    for (int i = 0; i < rounds; ++i)
        for (Engine &engine : engines) round(engine);
    bool ok = true;
    for (Engine &engine : engines) {
        tell(engine, engines.front());
        ok = ok && engine.ok;
    }
    return ok ? 0 : 1;
}

int streams(int count)
{
    AiUpstream upstream;
    OwnServer server;
    const auto dyad = dyadWith(server, upstream.port());
    if (!dyad) return 1;
    const double before = server.rssMb();
    AiLoad load(dyad->port, count, requestTo(dyad->port, dyad->headers, true));
    const double cpu = server.cpuSeconds();
    const AiLoad::Streams seen = load.stream(StreamSeconds + count / 500.0);
    const bool ok = load.isConnected() && seen.begun == count;
    print({{"bench"_L1, u"ai streams"_s}, {"engine"_L1, u"dyad"_s}, {"ok"_L1, ok}, {"streams"_L1, seen.begun}, {"pieces"_L1, qint64(seen.pieces)}, {"rss_mb"_L1, server.rssMb()},
           {"rss_before_mb"_L1, before}, {"server_cpu_s"_L1, server.cpuSeconds() - cpu}});
    return ok ? 0 : 1;
}

} // namespace

int runAi(const QStringList &arguments)
{
    const QString what = arguments.value(0);
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
    if (what == "calls"_L1) return calls(std::max(1, arguments.value(1, u"7"_s).toInt()));
    if (what == "streams"_L1) return streams(std::max(1, arguments.value(1, u"2000"_s).toInt()));
    std::fprintf(stderr, "usage: dyad-bench ai calls [ROUNDS] | streams [COUNT]\n");
    return 2;
}

} // namespace dyad::bench
