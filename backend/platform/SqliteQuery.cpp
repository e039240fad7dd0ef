// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/SqliteQuery.h"
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>
#include <sqlite3.h>

namespace dyad::backend {
namespace {

QSqlError errorOf(sqlite3 *handle, int code)
{
    return {{}, QString::fromUtf8(sqlite3_errmsg(handle)), QSqlError::StatementError, QString::number(code)};
}

/// What was bound is the caller's and must not be looked at again, and a statement that stays in the middle of its rows would keep its view open.
class Reset {
public:
    explicit Reset(sqlite3_stmt *statement) : m_statement(statement) { }
    ~Reset()
    {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
    Reset(const Reset &) = delete;
    Reset &operator=(const Reset &) = delete;

private:
    sqlite3_stmt *const m_statement;
};

} // namespace

sqlite3 *SqliteQuery::handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver() ? database.driver()->handle() : QVariant();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    QSqlQuery theirs(QStringLiteral("SELECT sqlite_source_id()"), database);
    if (!theirs.next() || theirs.value(0).toString() != QLatin1StringView(sqlite3_sourceid()))
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

std::expected<std::unique_ptr<SqliteQuery>, QSqlError> SqliteQuery::prepare(sqlite3 *handle, const QString &sql)
{
    const QByteArray text = sql.toUtf8();
    const char *rest = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (const int code = sqlite3_prepare_v3(handle, text.constData(), int(text.size()) + 1, SQLITE_PREPARE_PERSISTENT, &statement, &rest); code != SQLITE_OK)
        return std::unexpected(errorOf(handle, code));
    std::unique_ptr<SqliteQuery> query(new SqliteQuery(statement));
    if (!statement || !QByteArrayView(rest, text.constData() + text.size()).trimmed().isEmpty())
        return std::unexpected(QSqlError({}, QStringLiteral("one statement at a time"), QSqlError::StatementError, QString::number(SQLITE_MISUSE)));
    return query;
}

SqliteQuery::~SqliteQuery() { sqlite3_finalize(m_statement); }

int SqliteQuery::bind(int index, const QVariant &value, std::vector<QByteArray> &texts)
{
    const int type = value.typeId();
    if (!value.isValid() || (value.isNull() && type != QMetaType::QString && type != QMetaType::QByteArray))
        return sqlite3_bind_null(m_statement, index);
    switch (type) {
    case QMetaType::QByteArray: {
        // An empty array's address may be none, which SQLite takes for NULL.
        const auto &bytes = *static_cast<const QByteArray *>(value.constData());
        return sqlite3_bind_blob64(m_statement, index, bytes.isEmpty() ? "" : bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_STATIC);
    }
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong: return sqlite3_bind_int64(m_statement, index, value.toLongLong());
    case QMetaType::Double: return sqlite3_bind_double(m_statement, index, value.toDouble());
    default: {
        const QByteArray &text = texts.emplace_back(value.toString().toUtf8());
        return sqlite3_bind_text64(m_statement, index, text.constData(), sqlite3_uint64(text.size()), SQLITE_STATIC, SQLITE_UTF8);
    }
    }
}

QVariant SqliteQuery::column(int index) const
{
    switch (sqlite3_column_type(m_statement, index)) {
    case SQLITE_INTEGER: return QVariant(qint64(sqlite3_column_int64(m_statement, index)));
    case SQLITE_FLOAT: return QVariant(sqlite3_column_double(m_statement, index));
    case SQLITE_NULL: return QVariant(QMetaType::fromType<QString>());
    case SQLITE_BLOB: {
        const auto *const bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, index));
        return QVariant(QByteArray(bytes, sqlite3_column_bytes(m_statement, index)));
    }
    default: {
        const auto *const text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, index));
        return QVariant(QString::fromUtf8(text, sqlite3_column_bytes(m_statement, index)));
    }
    }
}

Database::Row SqliteQuery::row(int columns) const
{
    Database::Row values;
    values.reserve(columns);
    for (int i = 0; i < columns; ++i)
        values.append(column(i));
    return values;
}

std::expected<Database::Result, QSqlError> SqliteQuery::run(const QVariantList &values)
{
    sqlite3 *const handle = sqlite3_db_handle(m_statement);
    if (sqlite3_bind_parameter_count(m_statement) != values.size())
        return std::unexpected(QSqlError({}, QStringLiteral("another number of values than of question marks"), QSqlError::StatementError, QString::number(SQLITE_RANGE)));
    std::vector<QByteArray> texts;               // what is bound stays where it is until the reset
    texts.reserve(size_t(values.size()));
    const Reset reset(m_statement);
    for (qsizetype i = 0; i < values.size(); ++i)
        if (const int code = bind(int(i) + 1, values[i], texts); code != SQLITE_OK)
            return std::unexpected(errorOf(handle, code));
    Database::Result result;
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(m_statement)) == SQLITE_ROW)
        result.rows.append(row(sqlite3_column_count(m_statement)));
    if (code != SQLITE_DONE)
        return std::unexpected(errorOf(handle, code));
    result.affected = sqlite3_changes(handle);
    return result;
}

} // namespace dyad::backend
