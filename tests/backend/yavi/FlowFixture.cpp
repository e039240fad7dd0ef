// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/backend/yavi/FlowFixture.h"
#include "tests/backend/support/TestSocket.h"
#include <QDir>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dyad::test {

void FlowFixture::startServer()
{
    m_web = std::make_unique<ScenarioServer>(QList<ScenarioServer::Script>{{}});
    backend::Config config;
    config.knowledge.folders = {m_folder.path() + u"/shared"_s};
    config.knowledge.hosts = {m_web->url().authority()};
    m_server = std::make_unique<TestServer>(config);
    m_token = m_server->adminToken();
    m_project = m_server->newProject(m_token);
}

void FlowFixture::write(const QString &path, const QByteArray &bytes)
{
    const QString full = m_folder.path() + u'/' + path;
    QDir().mkpath(QFileInfo(full).path());
    QFile file(full);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

bool FlowFixture::putFile(const QString &path, const std::string &text)
{
    TestSocket socket;
    return socket.open(m_server->url(), m_token) && socket.join(m_project).has_value() && socket.create(path, text) != 0;
}

void FlowFixture::git(const QString &folder, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(u"git"_s, QStringList{u"-c"_s, u"user.name=T"_s, u"-c"_s, u"user.email=t@example.org"_s} + arguments);
    QVERIFY2(process.waitForFinished(20'000) && process.exitCode() == 0, process.readAllStandardError().constData());
}

QString FlowFixture::connect(const QString &kind, const QString &name, const QJsonObject &settings, const QJsonObject &more)
{
    QJsonObject wanted = more;
    wanted.insert(u"kind"_s, kind);
    wanted.insert(u"name"_s, name);
    wanted.insert(u"settings"_s, settings);
    const auto made = call("POST", u"connectors"_s, wanted);
    if (made.status != 201)
        qWarning() << made.body;
    return made.json()[u"id"_s].toString();
}

bool FlowFixture::quiet()
{
    return QTest::qWaitFor([&] {
        for (const QJsonValue &one : call("GET", u"documents"_s).json()[u"documents"_s].toArray()) {
            if (one[u"state"_s] == u"queued"_s || one[u"state"_s] == u"processing"_s)
                return false;
        }
        return true;
    }, 20'000);
}

QJsonObject FlowFixture::synced(const QString &connector, bool meansDeletions)
{
    if (call("POST", u"connectors/%1/sync"_s.arg(connector), {{u"meansDeletions"_s, meansDeletions}}).status != 202)
        return {};
    QJsonObject state;
    const bool ended = QTest::qWaitFor([&] {
        state = call("GET", u"connectors/"_s + connector).json();
        return state[u"state"_s] != u"syncing"_s;
    }, 30'000);
    if (!ended)
        qWarning("the sync did not end");
    return ended && quiet() ? state : QJsonObject();
}

QStringList FlowFixture::names()
{
    QStringList all;
    for (const QJsonValue &one : call("GET", u"documents"_s).json()[u"documents"_s].toArray()) {
        if (one[u"state"_s] == u"ready"_s)
            all.append(one[u"name"_s].toString());
    }
    all.sort();
    return all;
}

QString FlowFixture::documentNamed(const QString &name)
{
    for (const QJsonValue &one : call("GET", u"documents"_s).json()[u"documents"_s].toArray()) {
        if (one[u"name"_s] == name && one[u"state"_s] == u"ready"_s)
            return one[u"id"_s].toString();
    }
    return {};
}

QJsonObject FlowFixture::ran(const QString &run)
{
    QJsonObject state;
    (void)QTest::qWaitFor([&] {
        state = call("GET", u"workflow-runs/"_s + run).json();
        return state[u"state"_s] != u"waiting"_s && state[u"state"_s] != u"running"_s;
    }, 30'000);
    return state;
}

QJsonObject FlowFixture::lastRun(const QString &workflow, int count)
{
    QJsonArray runs;
    (void)QTest::qWaitFor([&] {
        runs = call("GET", u"workflows/%1/runs"_s.arg(workflow)).json()[u"runs"_s].toArray();
        return runs.size() >= count;
    }, 20'000);
    return runs.isEmpty() ? QJsonObject() : ran(runs[0][u"id"_s].toString());
}

} // namespace dyad::test
