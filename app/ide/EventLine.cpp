// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/EventLine.h"
#include <QJsonDocument>
#include <cstdio>

namespace dyad::app {

namespace {
bool enabled = false;
}

void EventLine::enable() { enabled = true; }

void EventLine::print(const QJsonObject &event)
{
    if (!enabled)
        return;
    const QByteArray line = QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
}

} // namespace dyad::app
