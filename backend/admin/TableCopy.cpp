// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/TableCopy.h"
#include "backend/platform/Crypto.h"
#include <QtEndian>
#include <array>

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

constexpr int RowsAtOnce = 500;

struct Table {
    QString name;
    QStringList columns;
    bool numbersItself = false;                  ///< by a sequence, which must go on behind the copied rows
};

sync::Expected<Table> tableNamed(Database &sqlite, const QString &name)
{
    Table table{name, {}, false};
    const auto columns = sqlite.execute(u"SELECT name FROM pragma_table_info('%1')"_s.arg(name));
    const auto sql = sqlite.execute(u"SELECT sql FROM sqlite_master WHERE name = '%1'"_s.arg(name));
    if (!columns || !sql)
        return std::unexpected(columns ? sql.error() : columns.error());
    for (const auto &row : columns->rows)
        table.columns.append(u'"' + row[0].toString() + u'"');
    table.numbersItself = sql->first()[0].toString().contains("AUTOINCREMENT"_L1);
    return table;
}

/// The schema is the same on both sides, and SQLite's can be asked for in the order in which the tables were made: those that others
/// refer to come first.
sync::Expected<std::vector<Table>> tablesOf(Database &sqlite)
{
    const auto names = sqlite.execute(u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'schema_version' "
                                      "AND name NOT LIKE 'yavi_words%' AND name NOT LIKE 'yavi_trigrams%' AND name NOT LIKE 'backup_%' ORDER BY rowid"_s);
    if (!names)
        return std::unexpected(names.error());
    std::vector<Table> tables;
    for (const auto &row : names->rows) {
        const auto table = tableNamed(sqlite, row[0].toString());
        if (!table)
            return std::unexpected(table.error());
        tables.push_back(*table);
    }
    return tables;
}

/// Portion by portion, so that no table has to fit into memory.
class Reader {
public:
    Reader(Database &from, const Table &table) : m_from(from), m_select(u"SELECT "_s + table.columns.join(u',') + u" FROM "_s + table.name) { }
    sync::Expected<Database::Result> next()
    {
        if (m_from.flavor() == SqlFlavor::Sqlite)
            return m_from.execute(m_select + u" LIMIT ? OFFSET ?"_s, {RowsAtOnce, std::exchange(m_offset, m_offset + RowsAtOnce)});
        if (m_offset == 0) {
            m_offset = 1;
            if (const auto opened = m_from.executeOnce(u"DECLARE portion NO SCROLL CURSOR FOR "_s + m_select); !opened)
                return std::unexpected(opened.error());
        }
        auto rows = m_from.executeOnce(u"FETCH %1 FROM portion"_s.arg(RowsAtOnce));
        if (rows && rows->isEmpty())
            (void)m_from.executeOnce(u"CLOSE portion"_s);
        return rows;
    }

private:
    Database &m_from;
    const QString m_select;
    qint64 m_offset = 0;
};

sync::Expected<void> continueNumbers(Database &to, const Table &table)
{
    if (to.flavor() == SqlFlavor::Sqlite || !table.numbersItself)
        return {};
    const auto done = to.executeOnce(u"SELECT setval(pg_get_serial_sequence('%1', 'id'), coalesce(max(id), 0) + 1, false) FROM %1"_s.arg(table.name));
    return done ? sync::Expected<void>() : std::unexpected(done.error());
}

/// Drivers give a NULL as an empty value of the column's type.
QVariantList withNulls(const Database::Row &row)
{
    QVariantList values = row;
    for (QVariant &value : values)
        value = value.isNull() ? QVariant() : value;
    return values;
}

sync::Expected<void> copyTable(Database &from, Database &to, const Table &table)
{
    const QString insert = u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table.name, table.columns.join(u','),
                                                                   QStringList(table.columns.size(), u"?"_s).join(u','));
    Reader reader(from, table);
    for (;;) {
        const auto rows = reader.next();
        if (!rows)
            return std::unexpected(rows.error());
        if (rows->isEmpty())
            return continueNumbers(to, table);
        for (const auto &row : rows->rows) {
            if (const auto added = to.execute(insert, withNulls(row)); !added)
                return std::unexpected(added.error());
        }
    }
}

QByteArray canonical(const QVariant &value)
{
    if (value.isNull())
        return "-";
    const bool isBytes = value.typeId() == QMetaType::QByteArray;
    const QByteArray bytes = isBytes ? value.toByteArray() : value.typeId() == QMetaType::Double ? QByteArray::number(value.toDouble(), 'g', 17) : value.toString().toUtf8();
    return (isBytes ? "b" : "t") + QByteArray::number(bytes.size()) + ':' + bytes;
}

struct Digest {
    qint64 rows = 0;
    std::array<quint64, 4> sum{};                // of the rows' hashes: their order does not matter
    bool operator==(const Digest &) const = default;
};

sync::Expected<Digest> digestOf(Database &database, const Table &table)
{
    Digest digest;
    Reader reader(database, table);
    for (;;) {
        const auto rows = reader.next();
        if (!rows)
            return std::unexpected(rows.error());
        if (rows->isEmpty())
            return digest;
        for (const auto &row : rows->rows) {
            QByteArray bytes;
            for (const QVariant &value : row)
                bytes += canonical(value);
            const QByteArray hash = crypto::sha256(bytes);
            for (size_t i = 0; i < digest.sum.size(); ++i)
                digest.sum[i] += qFromBigEndian<quint64>(hash.constData() + 8 * i);
            ++digest.rows;
        }
    }
}

} // namespace

sync::Expected<qint64> compareTables(Database &one, Database &other)
{
    const auto tables = tablesOf(one.flavor() == SqlFlavor::Sqlite ? one : other);
    if (!tables)
        return std::unexpected(tables.error());
    const ReadTransaction oneView(one), otherView(other);
    qint64 rows = 0;
    for (const Table &table : *tables) {
        const auto here = digestOf(one, table), there = digestOf(other, table);
        if (!here || !there)
            return std::unexpected(here ? there.error() : here.error());
        if (*here != *there)
            return sync::fail("tables-differ", "The table " + table.name.toStdString() + " has " + std::to_string(here->rows) + " rows here and "
                                                   + std::to_string(there->rows) + " there, or other ones.");
        rows += here->rows;
    }
    return rows;
}

sync::Expected<void> copyTables(Database &from, Database &to)
{
    const auto theirs = from.schemaVersion(), ours = to.schemaVersion();
    if (!theirs || !ours)
        return std::unexpected(theirs ? ours.error() : theirs.error());
    if (*theirs != *ours)
        return sync::fail("schema-mismatch", "One database has schema version " + std::to_string(*theirs) + ", the other " + std::to_string(*ours) + ".");
    const auto tables = tablesOf(to.flavor() == SqlFlavor::Sqlite ? to : from);
    if (!tables)
        return std::unexpected(tables.error());
    const ReadTransaction view(from);
    Transaction transaction(to);
    if (!transaction.begun())
        return transaction.begun();
    for (const Table &table : *tables) {
        if (const auto copied = copyTable(from, to, table); !copied)
            return copied;
    }
    return transaction.commit();
}

} // namespace dyad::backend
