// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QObject>
#include <QString>

namespace dyad::sync {

/// Carries whole messages to a server and back, in order. Good for one connection: after closed() it is to be deleted.
class Transport : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void open() = 0;
    virtual void send(const QByteArray &message) = 0;
    /// closed() follows, perhaps later.
    virtual void close(int code) = 0;

Q_SIGNALS:
    void opened();
    void received(const QByteArray &message);
    /// Exactly once. code: of docs/protocol.md; 4401 also where the upgrade was answered with 401; 0: lost without a word.
    void closed(int code, const QString &reason);
};

} // namespace dyad::sync
