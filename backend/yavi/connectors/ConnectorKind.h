// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonArray>
#include <QString>
#include <span>
#include <vector>

namespace dyad::backend::yavi {

struct ConnectorSetting {
    const char *name;
    const char *label;
    const char *hint;
    bool required = false;
    bool secret = false;
};

/// Something that documents can come from. What has no settings is listed and needs Yavi.
struct ConnectorKind {
    const char *kind;
    const char *name;
    const char *group;
    std::vector<ConnectorSetting> settings;
    bool works() const { return !settings.empty(); }
};

std::span<const ConnectorKind> connectorCatalogue();
/// nullptr: there is none of that name.
const ConnectorKind *connectorKind(const QString &kind);
QJsonArray catalogueJson();
/// What a person can do about an error of a sync; empty: nothing is known.
QString remedyFor(const QString &errorCode);

} // namespace dyad::backend::yavi
