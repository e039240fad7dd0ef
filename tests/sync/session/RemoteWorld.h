// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/RemoteProject.h"
#include "tests/sync/session/LoopbackServer.h"
#include <QCoreApplication>
#include <QTest>
#include <memory>
#include <string>

namespace dyad::test {

/// A server and people, without sockets and with a clock of their own.
struct World {
    LoopbackServer server;
    sync::ManualClock clock;

    std::unique_ptr<sync::RemoteProject> client(bool follow = false, std::shared_ptr<sync::DocumentStore> store = {})
    {
        sync::RemoteProject::Options options;
        options.connection.client = QStringLiteral("test/1");
        options.connection.project = QStringLiteral("p");
        options.connection.follow = follow;
        options.connection.clock = &clock;
        options.connection.seed = 1;
        options.connection.transport = [this](const QByteArray &, QObject *parent) { return server.connect(parent); };
        options.store = std::move(store);
        auto project = std::make_unique<sync::RemoteProject>(std::move(options));
        project->start();
        return project;
    }
    void settle()
    {
        for (int i = 0; i < 50; ++i) {
            server.pump();
            QCoreApplication::processEvents();
            clock.advance(1000);
            if (!server.pump() && i > 20) break;
        }
    }
};

inline std::string is(const std::shared_ptr<sync::DocumentSession> &document) { return document->text().text(); }

/// A view: what it shows is only what signals told it.
struct View : QObject {
    sync::Rope shown;
    explicit View(const std::shared_ptr<sync::DocumentSession> &document) : shown(document->text())
    {
        connect(document.get(), &sync::DocumentSession::textChanged, this, [this](const sync::TextOperation &op) { QVERIFY(sync::apply(shown, op)); });
    }
};

inline sync::Expected<void> typeAt(const std::shared_ptr<sync::DocumentSession> &document, int64_t at, std::string_view text)
{
    return document->edit(sync::TextOperation::insertion(at, text), {});
}

} // namespace dyad::test
