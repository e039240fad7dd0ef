// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include <QObject>

namespace dyad::test {

/// A server with a project, and what tests of its rooms say to it.
class RoomsTest : public QObject {
protected:
    /// Anew, for each test.
    void start()
    {
        backend::Config config;
        config.snapshotEvery = 50;
        config.historyKept = 100;
        config.slowConsumerBytes = 200'000;
        m_server = std::make_unique<TestServer>(config);
        m_token = m_server->adminToken();
        m_project = m_server->newProject(m_token);
    }
    static sync::wire::FileEdit edit(const sync::wire::Document &document, sync::Version base, sync::Sequence seq, sync::TextOperation op)
    {
        sync::wire::FileEdit message;
        message.doc = document.doc;
        message.base = base;
        message.seq = seq;
        message.op = std::move(op);
        return message;
    }
    static std::optional<sync::wire::Document> open(TestSocket &socket, sync::DocId doc)
    {
        sync::wire::Open request;
        request.doc = doc;
        socket.send(request);
        return socket.take<sync::wire::Document>();
    }
    std::unique_ptr<TestServer> m_server;
    QString m_token;
    QString m_project;
};

} // namespace dyad::test
