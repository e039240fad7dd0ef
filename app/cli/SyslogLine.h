// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QJsonObject>

namespace dyad::app {

/// One row of the audit log as RFC 5424 wants a message, without a line break: facility 13 (audit), severity 5 (notice), the fields as structured
/// data, so that nothing that somebody typed can be taken for anything else.
QByteArray syslogLine(const QJsonObject &entry, const QByteArray &host);

} // namespace dyad::app
