// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QStringList>
#include <QVariant>
#include <QVector>
#include <optional>

namespace dyad::app {

/// A TOML file that people write too: a value is changed at its place, everything else (comments, order, blank lines) stays byte for byte.
/// A value object; no threads of its own.
class TomlFile {
public:
    /// A file that is not there is an empty one. Errors: unreadable; syntax, with the line.
    static sync::Expected<TomlFile> read(const QString &path);
    static sync::Expected<TomlFile> parse(const QByteArray &text);

    /// bool, qlonglong, double, QString or QStringList; invalid: not there, or something else. path: the table's names, then the key's.
    QVariant value(const QStringList &path) const;
    /// All values with their paths, in no order.
    const QVector<std::pair<QStringList, QVariant>> &values() const { return m_values; }
    /// Errors: syntax where the file has something else under this name, which stays.
    sync::Expected<void> set(const QStringList &path, const QVariant &value);
    sync::Expected<void> remove(const QStringList &path);
    QByteArray text() const { return m_text; }
    /// Written beside it and renamed over it; the folder is made.
    sync::Expected<void> write(const QString &path) const;

private:
    struct Range {
        qsizetype start = 0, end = 0;   // bytes of the value
    };
    std::optional<Range> rangeOf(const QStringList &path) const;
    QByteArray withNew(const QStringList &path, const QByteArray &value) const;
    QByteArray m_text;
    QVector<std::pair<QStringList, QVariant>> m_values;
    QVector<Range> m_ranges;            // of m_values
};

} // namespace dyad::app
