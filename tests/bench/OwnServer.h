// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <string>
#include <vector>

namespace dyad::bench {

/// CPU seconds that a process has used, and MB that it holds; 0 where there is none.
double cpuSecondsOf(qint64 process);
double rssMbOf(qint64 process);
/// ms of a clock that only goes forward.
double nowMs();
/// The value below which that share of the values lies; sorts them.
double percentile(std::vector<double> &values, double share);

/// A dyad-server of our own, on a free port with a data directory that goes with it; one account, which administers it.
class OwnServer {
public:
    /// False where it did not come up; says why on standard error.
    bool start(int projects);
    ~OwnServer();
    int port() const { return m_port; }
    const std::string &token() const { return m_token; }
    const std::vector<std::string> &projects() const { return m_projects; }
    double cpuSeconds() const { return cpuSecondsOf(m_process.processId()); }
    double rssMb() const { return rssMbOf(m_process.processId()); }
    qint64 processId() const { return m_process.processId(); }
    QString folder() const { return m_folder.path(); }
    /// POST /api/v1/PATH as that account; an empty object where the answer is none.
    QJsonObject post(const QString &path, const QJsonObject &body) const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
    std::string m_token;
    std::vector<std::string> m_projects;
};

} // namespace dyad::bench
