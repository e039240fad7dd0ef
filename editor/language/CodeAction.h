// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QVector>

namespace dyad::editor {

/// Something that a language server offers to do at a place: mend a problem, move code.
struct CodeAction {
    QString title, kind;            ///< kind: "quickfix", "refactor.extract" ...
    QString disabled;               ///< why not; empty: it can be done
    bool preferred = false;
    QJsonObject source;             ///< as the server sent it
    bool isCommand() const { return source.value(QLatin1String("command")).isString(); }
    /// Preferred ones first, then what mends, then the rest, in the order of the server.
    static QVector<CodeAction> listFromJson(const QJsonArray &json);
};

} // namespace dyad::editor
