// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Events.h"
#include "backend/platform/bus/Bus.h"

namespace dyad::backend {

/// Carries what services tell each other to the other nodes, and what those tell to ours: a sign-in that ended there closes its sockets here.
/// Lives on the loop thread, after both.
class EventsBridge : public QObject {
    Q_OBJECT
public:
    EventsBridge(Events &events, Bus &bus, QObject *parent = nullptr);

private:
    void hear(const QByteArray &topic, const QByteArray &message);
    Events &m_events;
    bool m_repeating = false;                    // what comes from the bus does not go back to it
};

} // namespace dyad::backend
