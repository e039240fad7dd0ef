// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QList>
#include <QString>
#include <QVariant>
#include <utility>

namespace dyad::app {

/// One thing that a person can set. The page, the file and its checks are all made from these.
struct SettingDefinition {
    enum class Kind { Switch, Number, Text, Choice };
    QString key;                ///< stable: "look.mode", table and name in the file
    Kind kind = Kind::Switch;
    QVariant fallback;          ///< while nobody has set it
    QString group;              ///< translated; a heading of the page
    QString title, description; ///< translated
    QList<std::pair<QString, QString>> choices = {};   ///< of Choice: value in the file, translated name
    int least = 0, most = 0;    ///< of Number
    bool inProject = false;     ///< may stand in a project's file too, which other people wrote
    bool atStart = false;       ///< counts from the next start on

    /// The value as this kind, or an invalid one where it is none of it: what a file says is never trusted.
    QVariant checked(const QVariant &value) const;
};

} // namespace dyad::app
