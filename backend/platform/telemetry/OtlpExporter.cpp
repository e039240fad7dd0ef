// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/telemetry/OtlpExporter.h"
#include "backend/platform/BlockingHttp.h"
#include "backend/platform/Log.h"
#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>
#include <chrono>

namespace dyad::backend {
namespace {

constexpr int WaitMs = 5000;

qint64 now()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

otlp::Attributes resource()
{
    return {{"service.name", "dyad-server"}, {"service.version", DYAD_VERSION}, {"host.name", QSysInfo::machineHostName().toUtf8()},
            {"service.instance.id", QSysInfo::machineHostName().toUtf8() + '/' + QByteArray::number(QCoreApplication::applicationPid())}};
}

} // namespace

OtlpExporter::OtlpExporter(const Metrics &metrics, const OperationsConfig &config) : m_metrics(metrics), m_config(config), m_start(now()), m_thread([this] { run(); })
{
    Trace::instance().setEnabled(true);
}

OtlpExporter::~OtlpExporter()
{
    Trace::instance().setEnabled(false);
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_woken.notify_all();
    m_thread.join();
}

void OtlpExporter::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_woken.wait_for(lock, std::chrono::seconds(m_config.otlpSeconds), [this] { return m_stopping; });
        lock.unlock();
        send();
        lock.lock();
    }
}

void OtlpExporter::send()
{
    if (const auto spans = Trace::instance().take(); !spans.empty())
        post("/v1/traces", otlp::traces(spans, resource()));
    post("/v1/metrics", otlp::metrics(m_metrics.toText(), resource(), m_start, now()));
}

void OtlpExporter::post(const char *path, const QByteArray &body)
{
    BlockingHttp::Call call;
    call.method = "POST";
    call.url = QUrl(m_config.otlpEndpoint + QLatin1StringView(path));
    call.headers = {{"Content-Type", "application/x-protobuf"}, {"User-Agent", "dyad-server"}};
    QFile headers(m_config.otlpHeaderFile);
    if (!m_config.otlpHeaderFile.isEmpty() && headers.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : headers.readAll().split('\n')) {
            if (const qsizetype colon = line.indexOf(':'); colon > 0)
                call.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
        }
    }
    call.body = body;
    call.timeoutMs = WaitMs;
    call.mostBytes = 1 << 20;
    const auto reply = BlockingHttp::run(call);
    const bool good = reply && reply->good();
    // Told once, not every few seconds.
    if (!good && !m_away)
        qCWarning(logServer) << "telemetry is not taken:" << (reply ? "status " + std::to_string(reply->status) : reply.error().message).c_str();
    if (good && m_away)
        qCInfo(logServer) << "telemetry is taken again";
    m_away = !good;
}

} // namespace dyad::backend
