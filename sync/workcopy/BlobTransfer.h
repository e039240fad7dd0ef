// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QFile>
#include <QObject>
#include <functional>
#include <memory>

namespace dyad::sync {

/// Carries the bytes of binary and large files to and from a project's server, by their SHA-256 (hex). GUI/main thread; replies come once, while
/// `context` lives. Errors: those of docs/api.md, and "offline".
class BlobTransfer {
public:
    virtual ~BlobTransfer() = default;
    virtual void put(const QByteArray &hash, std::unique_ptr<QFile> bytes, QObject *context, std::function<void(Expected<void>)> reply) = 0;
    virtual void get(const QByteArray &hash, QObject *context, std::function<void(Expected<QByteArray>)> reply) = 0;
};

} // namespace dyad::sync
