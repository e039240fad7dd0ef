// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/backend/ai/ScenarioServer.h"
#include "tests/backend/support/TestServer.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

namespace dyad::test {

/// What tests of connectors and workflows share: a server, a project, a folder that connectors may read, a web server that plays a script.
class FlowFixture : public QObject {
    Q_OBJECT
protected:
    void startServer();
    HttpAnswer call(const QByteArray &method, const QString &rest, const QJsonObject &body = {})
    {
        return m_server->call(method, QStringLiteral("projects/") + m_project + u'/' + rest, body, m_token);
    }
    QString connect(const QString &kind, const QString &name, const QJsonObject &settings, const QJsonObject &more = {});
    /// Syncs, waits for the end and for the documents to be read.
    QJsonObject synced(const QString &connector, bool meansDeletions = false);
    QStringList names();
    QString documentNamed(const QString &name);
    /// Waits until no document is under way.
    bool quiet();
    QJsonObject ran(const QString &run);
    QJsonObject lastRun(const QString &workflow, int count = 1);
    void write(const QString &path, const QByteArray &bytes);
    /// A text file of the project, by the live protocol.
    bool putFile(const QString &path, const std::string &text);
    static void git(const QString &folder, const QStringList &arguments);

    QTemporaryDir m_folder;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<ScenarioServer> m_web;
    QString m_token, m_project;
};

} // namespace dyad::test
