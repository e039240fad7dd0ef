// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/jobs/ProcessLease.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Log.h"
#include "backend/platform/jobs/JobStore.h"
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSysInfo>

namespace dyad::backend {
namespace {

constexpr int NameLetters = 16;
constexpr qint64 MostBytes = 16 << 10;           // of the file with the last one's name
constexpr qint64 KeptMs = 86'400'000;            // a name that is gone is of no more use

std::mutex s_mutex;
QHash<const Database *, QString> s_names;        // several servers may stand in one process of the system

} // namespace

QString ProcessLease::nameOf(const Database &database)
{
    const std::scoped_lock lock(s_mutex);
    return s_names.value(&database);
}

ProcessLease::ProcessLease(Database &database, Settings settings) : m_database(database), m_settings(settings), m_name(crypto::randomId(NameLetters))
{
    endPrevious();
    if (const auto told = beat(); !told)
        qCWarning(logStore) << "this process could not say that it lives:" << told.error().message.c_str();
    {
        const std::scoped_lock lock(s_mutex);
        s_names.insert(&database, m_name);
    }
    m_thread.reset(QThread::create([this] { loop(); }));
    m_thread->setObjectName(QStringLiteral("lease"));
    m_thread->start();
}

ProcessLease::~ProcessLease()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_woken.notify_all();
    m_thread->wait();
    const std::scoped_lock lock(s_mutex);
    s_names.remove(&m_database);
}

void ProcessLease::endPrevious()
{
    if (m_settings.file.isEmpty())
        return;
    // A folder that was copied elsewhere has the name of a process that may live.
    const QByteArray place = QSysInfo::machineHostName().toUtf8() + ' ' + QFileInfo(m_settings.file).absoluteFilePath().toUtf8();
    QFile before(m_settings.file);
    const QList<QByteArray> lines = before.open(QIODevice::ReadOnly) ? before.read(MostBytes).split('\n') : QList<QByteArray>();
    if (lines.size() >= 2 && lines[1] == place) {
        if (const auto ended = m_database.run("jobs.process-ends", {QString::fromLatin1(lines[0])}); !ended)
            qCWarning(logStore) << "what the process before this one left waits until its lease is over:" << ended.error().message.c_str();
    }
    before.close();
    QSaveFile file(m_settings.file);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_name.toLatin1() + '\n' + place + '\n') < 0 || !file.commit())
        qCWarning(logStore) << "the name of this process cannot be kept:" << file.errorString();
}

sync::Expected<void> ProcessLease::beat()
{
    const auto now = JobStore(m_database).now();
    const auto told = now ? m_database.run("jobs.process-lives", {m_name, *now + m_settings.leaseMs}) : std::unexpected(now.error());
    const auto forgot = told ? m_database.run("jobs.forget-processes", {*now - KeptMs}) : told;
    return forgot ? sync::Expected<void>() : std::unexpected(forgot.error());
}

void ProcessLease::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_woken.wait_for(lock, std::chrono::milliseconds(m_settings.beatMs));
        if (m_stopping)
            break;
        lock.unlock();
        if (const auto told = beat(); !told)
            qCWarning(logStore) << "this process could not say that it lives:" << told.error().message.c_str();
        lock.lock();
    }
    (void)m_database.run("jobs.process-ends", {m_name});
    m_database.closeThread();
}

} // namespace dyad::backend
