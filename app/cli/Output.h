// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QJsonObject>
#include <QString>

namespace dyad::app {

/// What a command says: sentences on stdout, or with --json one JSON document (or one a line, for commands that go on). Errors go to stderr
/// as a sentence, with --json to stdout as {"error": {"code", "message"}}.
class Output {
public:
    explicit Output(bool asJson) : isJson(asJson) {}
    bool wantsJson() const { return isJson; }
    void result(const QJsonObject &json, const QString &sentence) const;
    void event(const QJsonObject &json, const QString &sentence) const;     ///< one of several; at once
    void error(const sync::Error &error) const;
    bool bytes(const QByteArray &raw) const;        ///< false where nobody reads them any more
    void note(const QString &sentence) const;       ///< for a person who waits: stderr, not with --json

private:
    bool isJson;
};

} // namespace dyad::app
