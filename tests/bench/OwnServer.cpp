// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/OwnServer.h"
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QUrl>
#include <algorithm>
#include <arpa/inet.h>
#include <chrono>
#include <cstdio>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace dyad::bench {

double cpuSecondsOf(qint64 process)
{
    QFile stat(u"/proc/%1/stat"_s.arg(process));
    if (!stat.open(QIODevice::ReadOnly)) return 0;
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return (fields[11].toDouble() + fields[12].toDouble()) / double(::sysconf(_SC_CLK_TCK));
}

double rssMbOf(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    const QByteArray all = status.readAll();
    const qsizetype at = all.indexOf("VmRSS:");
    return all.mid(at + 6, all.indexOf("kB", at) - at - 6).trimmed().toDouble() / 1024;
}

double nowMs()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double percentile(std::vector<double> &values, double share)
{
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(double(values.size()) * share))];
}

bool OwnServer::start(int projects)
{
    m_process.setProgram(QCoreApplication::applicationDirPath() + u"/dyad-server"_s);
    m_process.setArguments({u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, m_folder.path() + u"/data"_s});
    m_process.setStandardErrorFile(m_folder.path() + u"/log"_s);
    m_process.start();
    QString invite;
    while ((m_port == 0 || invite.isEmpty()) && m_process.waitForReadyRead(20000))
        while (m_process.canReadLine()) {
            const QJsonObject event = QJsonDocument::fromJson(m_process.readLine()).object();
            if (event.contains("url"_L1)) m_port = QUrl(event["url"_L1].toString()).port();
            if (event.contains("invite"_L1)) invite = event["invite"_L1].toString();
        }
    if (m_port == 0) {
        std::fprintf(stderr, "dyad-server did not start; build it first (./dev build)\n");
        return false;
    }
    const QJsonObject account = post(u"signup"_s, {{"invite"_L1, invite}, {"name"_L1, u"Bench"_s}, {"email"_L1, u"bench@example.org"_s}, {"password"_L1, u"a bench's password"_s}});
    m_token = account["accessToken"_L1].toString().toStdString();
    for (int i = 0; i < projects; ++i)
        m_projects.push_back(post(u"projects"_s, {{"name"_L1, u"bench"_s}})["id"_L1].toString().toStdString());
    return std::ranges::count(m_projects, std::string()) == 0;
}

OwnServer::~OwnServer()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10000)) m_process.kill();
}

QJsonObject OwnServer::post(const QString &path, const QJsonObject &body) const
{
    const int s = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(uint16_t(m_port));
    ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    QByteArray answer;
    if (::connect(s, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0) {
        const QByteArray json = QJsonDocument(body).toJson(QJsonDocument::Compact);
        QByteArray request = "POST /api/v1/" + path.toUtf8() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\n";
        if (!m_token.empty()) request += "Authorization: Bearer " + QByteArray::fromStdString(m_token) + "\r\n";
        request += "Content-Length: " + QByteArray::number(json.size()) + "\r\n\r\n" + json;
        if (::send(s, request.data(), size_t(request.size()), MSG_NOSIGNAL) > 0) {
            char buffer[4096];
            for (ssize_t n; (n = ::recv(s, buffer, sizeof buffer, 0)) > 0;) answer.append(buffer, n);
        }
    }
    ::close(s);
    return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
}

} // namespace dyad::bench
