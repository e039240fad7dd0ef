// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/Metrics.h"
#include <QDir>
#include <QFile>
#include <chrono>
#include <unistd.h>

namespace dyad::backend {
namespace {

const double s_started = std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 15);
}

void head(QByteArray &text, const QByteArray &name, const char *help, const char *type)
{
    text += "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void one(QByteArray &text, const char *name, const char *help, const char *type, double value)
{
    head(text, name, help, type);
    text += QByteArray(name) + ' ' + number(value) + '\n';
}

double residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE));
}

double openFiles()
{
    return double(QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System).size());
}

} // namespace

void Histogram::observe(double value)
{
    for (size_t i = 0; i < Buckets; ++i) {
        if (value <= m_ends[i]) {
            ++m_counts[i];
            break;
        }
    }
    ++m_count;
    m_sum.fetch_add(value);
}

void Histogram::write(QByteArray &text, const char *name, const char *help) const
{
    head(text, name, help, "histogram");
    uint64_t sum = 0;
    for (size_t i = 0; i < Buckets; ++i) {
        sum += m_counts[i];
        text += QByteArray(name) + "_bucket{le=\"" + number(m_ends[i]) + "\"} " + QByteArray::number(quint64(sum)) + '\n';
    }
    const uint64_t all = std::max<uint64_t>(m_count, sum);            // another thread may be between the two
    text += QByteArray(name) + "_bucket{le=\"+Inf\"} " + QByteArray::number(quint64(all)) + '\n';
    text += QByteArray(name) + "_sum " + number(m_sum) + '\n' + name + "_count " + QByteArray::number(quint64(all)) + '\n';
}

/// Only what is known: what a server has not is not there.
void Metrics::writeSurroundings(QByteArray &text) const
{
    const Surroundings &now = surroundings;
    if (now.diskSize > 0) {
        one(text, "dyad_data_free_bytes", "Free space where the data folder is.", "gauge", double(now.diskFree));
        one(text, "dyad_data_size_bytes", "All space where the data folder is.", "gauge", double(now.diskSize));
    }
    if (now.redis != Surroundings::Unknown)
        one(text, "dyad_redis_up", "Whether Redis answers.", "gauge", now.redis == Surroundings::Good ? 1 : 0);
    if (now.blobs != Surroundings::Unknown)
        one(text, "dyad_blob_store_up", "Whether the store of files answers.", "gauge", now.blobs == Surroundings::Good ? 1 : 0);
    if (now.backedUp > 0)
        one(text, "dyad_backup_last_success_timestamp_seconds", "When the last scheduled backup was whole, since the epoch.", "gauge", double(now.backedUp) / 1000);
    if (now.jobsDead < 0)
        return;
    head(text, "dyad_jobs", "Jobs by their state.", "gauge");
    text += "dyad_jobs{state=\"waiting\"} " + QByteArray::number(qint64(now.jobsWaiting)) + "\ndyad_jobs{state=\"running\"} "
        + QByteArray::number(qint64(now.jobsRunning)) + "\ndyad_jobs{state=\"dead\"} " + QByteArray::number(qint64(now.jobsDead)) + '\n';
}

QByteArray Metrics::toText() const
{
    QByteArray text;
    head(text, "dyad_build_info", "The program that runs.", "gauge");
    text += "dyad_build_info{version=\"" DYAD_VERSION "\"} 1\n";
    one(text, "dyad_connections", "TCP connections open now.", "gauge", double(connections));
    one(text, "dyad_sockets", "WebSockets open now.", "gauge", double(sockets));
    if (certificateEnds > 0)
        one(text, "dyad_tls_certificate_expiry_timestamp_seconds", "When the server's TLS certificate ends, since the epoch.", "gauge", double(certificateEnds));
    one(text, "dyad_relayed_sockets", "WebSockets whose project is on another node, now.", "gauge", double(relayed));
    one(text, "dyad_rooms", "Projects that somebody is in, now.", "gauge", double(rooms));
    one(text, "dyad_documents_quarantined", "Documents that are not served, since what is stored of them is damaged.", "gauge", double(quarantine.count()));
    one(text, "dyad_limits_reached_total", "Connections that were refused because of a limit.", "counter", double(limitsReached));
    one(text, "dyad_messages_total", "Messages from WebSockets.", "counter", double(messages));
    one(text, "dyad_edits_total", "Edits that became durable.", "counter", double(edits));
    one(text, "dyad_commits_total", "Transactions of the journal.", "counter", double(commits));
    one(text, "dyad_commit_errors_total", "Transactions of the journal that failed.", "counter", double(commitErrors));
    one(text, "dyad_busy_total", "Requests that were refused because a queue was full.", "counter", double(busy));
    one(text, "dyad_slow_clients_total", "WebSockets that were cut off because they did not read.", "counter", double(slowClients));
    one(text, "dyad_sign_ins_refused_total", "Sign-ins with a wrong password or code.", "counter", double(signInsRefused));
    one(text, "dyad_ai_requests_total", "Calls to AI providers that were begun.", "counter", double(aiRequests));
    one(text, "ai_requests_per_second", "The same, a second, over the last minute: what the autoscaler asks for.", "gauge", aiRate.perSecond());
    static constexpr const char *Queues[] = {"store", "hash", "outside", "long"};
    head(text, "dyad_queue_length", "Requests that wait or are worked on, by what they are for.", "gauge");
    for (size_t i = 0; i < queued.size(); ++i)
        text += QByteArray("dyad_queue_length{queue=\"") + Queues[i] + "\"} " + QByteArray::number(qint64(queued[i])) + '\n';
    writeSurroundings(text);
    httpSeconds.write(text, "dyad_http_seconds", "Time from a whole request to its answer, with the wait for a thread.");
    commitSeconds.write(text, "dyad_commit_seconds", "Time of a transaction of the journal, its fsync included.");
    batchEdits.write(text, "dyad_commit_edits", "Edits that one transaction of the journal made durable.");
    head(text, "dyad_http_answers_total", "HTTP answers by the class of their status.", "counter");
    for (size_t i = 1; i < answers.size(); ++i)
        text += "dyad_http_answers_total{class=\"" + QByteArray::number(int(i)) + "xx\"} " + QByteArray::number(quint64(answers[i])) + '\n';
    one(text, "process_resident_memory_bytes", "Resident memory.", "gauge", residentBytes());
    one(text, "process_open_fds", "Open file descriptors.", "gauge", openFiles());
    one(text, "process_start_time_seconds", "Start of the process since the epoch.", "gauge", s_started);
    return text;
}

} // namespace dyad::backend
