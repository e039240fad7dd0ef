// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QObject>
#include <memory>

namespace dyad::backend {

class Redis;

/// Tells the other nodes what has changed. Only a hint: a message may be lost (Redis keeps none for who is not listening), so that whoever
/// hears one reads the database, and whoever missed some is told by missed(). Nothing durable, nothing secret goes this way.
/// Topics: "document/PROJECT/DOC" with its newest version, "sign-in/NUMBER", "project/ID", "members/ID".
class Bus : public QObject {
    Q_OBJECT
public:
    /// The only node there is: nobody hears anything.
    static std::unique_ptr<Bus> alone();
    static std::unique_ptr<Bus> over(std::shared_ptr<Redis> redis);
    ~Bus() override = default;
    /// Any thread; never waits. What does not fit into a short queue is dropped, as if it had been lost on the way.
    virtual void publish(const QByteArray &topic, const QByteArray &message) = 0;

Q_SIGNALS:
    /// Something that another node has published. Emitted on a thread of the bus.
    void heard(const QByteArray &topic, const QByteArray &message);
    /// Messages may have been lost: what was heard of before is to be looked up.
    void missed();
};

} // namespace dyad::backend
