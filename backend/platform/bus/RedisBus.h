// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/bus/Bus.h"
#include <QThread>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace dyad::backend {

/// A channel of Redis that all nodes listen to. Two threads: one listens, one speaks.
class RedisBus : public Bus {
    Q_OBJECT
public:
    explicit RedisBus(std::shared_ptr<Redis> redis);
    ~RedisBus() override;
    void publish(const QByteArray &topic, const QByteArray &message) override;

private:
    void listen();
    bool listenOnce();
    void take(const QByteArray &bytes);
    void speak();

    static constexpr size_t MostWaiting = 10'000;
    const std::shared_ptr<Redis> m_redis;
    const QByteArray m_self;                     // this node, so that it does not hear itself
    std::atomic<bool> m_stopping = false;
    std::mutex m_mutex;
    std::condition_variable m_woken;
    std::deque<QByteArray> m_waiting;
    std::unique_ptr<QThread> m_listener, m_speaker;
};

} // namespace dyad::backend
