// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/workcopy/BlobTransfer.h"
#include <QString>

namespace dyad::sync {

class ServerApi;

/// BlobTransfer over the HTTP API of a project's server.
class ServerBlobs : public BlobTransfer {
public:
    ServerBlobs(ServerApi &server, QString projectId) : api(server), project(std::move(projectId)) {}
    void put(const QByteArray &hash, std::unique_ptr<QFile> bytes, QObject *context, std::function<void(Expected<void>)> reply) override;
    void get(const QByteArray &hash, QObject *context, std::function<void(Expected<QByteArray>)> reply) override;

private:
    ServerApi &api;
    QString project;
};

} // namespace dyad::sync
