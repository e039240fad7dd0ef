// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/connectors/SqlSource.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Clock.h"
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>
#include <QVariant>
#include <sqlite3.h>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

std::unexpected<sync::Error> failed(const QSqlError &error, const char *code)
{
    return sync::fail(code, "The database says: " + error.text().simplified().left(300).toStdString());
}

/// A word that is a column's name and nothing else.
bool isColumn(const QString &name)
{
    return !name.isEmpty() && std::ranges::all_of(name, [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
}

/// Ends statements of SQLite that take too long, or whose job is over: it works in this thread and nobody else could.
class SqliteWatch {
public:
    SqliteWatch(const QSqlDatabase &database, SourceSink &sink, qint64 rowMs, qint64 allMs) : m_sink(sink), m_rowMs(rowMs), m_last(nowMs() + allMs)
    {
        const QVariant handle = database.driver()->handle();
        if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
            return;
        m_sqlite = *static_cast<sqlite3 *const *>(handle.constData());
        sqlite3_limit(m_sqlite, SQLITE_LIMIT_LENGTH, SqlSource::MostValueBytes);
        sqlite3_progress_handler(m_sqlite, 20'000, [](void *self) { return static_cast<SqliteWatch *>(self)->isOver() ? 1 : 0; }, this);
        expectRow();
    }
    ~SqliteWatch()
    {
        if (m_sqlite)
            sqlite3_progress_handler(m_sqlite, 0, nullptr, nullptr);
    }
    /// From now on the next row is waited for.
    void expectRow() { m_until = std::min(nowMs() + m_rowMs, m_last); }
    std::unexpected<sync::Error> error(const QSqlError &said) const
    {
        if (const auto go = m_sink.check(); !go)
            return std::unexpected(go.error());
        return m_over ? sync::fail("too-slow", "The query takes too long.") : failed(said, "bad-query");
    }
    bool isOver() { return m_over = m_over || nowMs() > m_until || !m_sink.check(); }

private:
    SourceSink &m_sink;
    const qint64 m_rowMs, m_last;
    sqlite3 *m_sqlite = nullptr;
    qint64 m_until = 0;
    bool m_over = false;
};

} // namespace

sync::Expected<void> SqlSource::open(QSqlDatabase &database) const
{
    const QString where = m_connector.value(u"url"_s);
    if (where.startsWith(u"sqlite:"_s)) {
        const auto path = m_reach.path(where.mid(7), m_byAdmin);
        if (!path)
            return std::unexpected(path.error());
        database.setDatabaseName(*path);
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=10000"_s);
    } else {
        const QUrl url(where, QUrl::StrictMode);
        const auto address = m_reach.host(url);
        if (!address)
            return std::unexpected(address.error());
        database.setHostName(url.host());
        database.setPort(url.port(5432));
        database.setDatabaseName(url.path().mid(1));
        database.setUserName(url.userName());
        database.setPassword(m_connector.value(u"password"_s));
        const QString pinned = m_connector.value(u"pinned"_s);
        database.setConnectOptions((pinned.isEmpty() ? QString() : u"hostaddr="_s + pinned + u';') + u"connect_timeout=10;options='-c default_transaction_read_only=on -c statement_timeout=30000'"_s);
    }
    if (!database.open())
        return failed(database.lastError(), database.lastError().text().contains(u"password"_s) ? "refused" : "unreachable");
    return {};
}

sync::Expected<ConnectorSource::End> SqlSource::fetch(const QString &cursor, SourceSink &sink)
{
    if (const QString query = m_connector.value(u"query"_s).trimmed(); query.contains(u';') || !query.startsWith(u"select"_s, Qt::CaseInsensitive))
        return sync::fail("bad-query", "The query must be one SELECT, without a semicolon.");
    const QString name = u"connector-"_s + QUuid::createUuid().toString(QUuid::Id128);
    sync::Expected<End> end = End{};
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(m_connector.value(u"url"_s).startsWith(u"sqlite:"_s) ? u"QSQLITE"_s : u"QPSQL"_s, name);
        const auto opened = open(database);
        end = opened ? read(database, cursor, sink) : std::unexpected(opened.error());
        database.close();
    }
    QSqlDatabase::removeDatabase(name);
    return end;
}

sync::Expected<ConnectorSource::End> SqlSource::read(QSqlDatabase &database, const QString &cursor, SourceSink &sink) const
{
    const QString query = m_connector.value(u"query"_s).trimmed(), since = m_connector.value(u"since"_s);
    if (!since.isEmpty() && !isColumn(since))
        return sync::fail("bad-query", "\"since\" must be the name of a column.");
    SqliteWatch watch(database, sink, m_patience.rowMs, m_patience.allMs);
    QSqlQuery rows(database);
    rows.setForwardOnly(true);
    QString sql = u"SELECT * FROM ("_s + query + u") AS wanted"_s;
    const bool narrowed = !since.isEmpty() && !cursor.isEmpty();
    if (narrowed)
        sql += u" WHERE CAST("_s + since + u" AS TEXT) >= ?"_s;           // equal ones too: they may have come in the same moment
    sql += since.isEmpty() ? u" LIMIT %1"_s.arg(MostRows) : u" ORDER BY "_s + since + u" LIMIT %1"_s.arg(MostRows);
    rows.prepare(sql);
    if (narrowed)
        rows.addBindValue(cursor);
    if (!rows.exec())
        return watch.error(rows.lastError());
    QString newest = cursor;
    for (watch.expectRow(); rows.next(); watch.expectRow()) {
        if (const auto taken = takeRow(rows, sink, newest); !taken)
            return std::unexpected(taken.error());
        if (const auto go = sink.check(); !go)
            return std::unexpected(go.error());
    }
    if (rows.lastError().isValid())          // else what was not read would count as gone
        return watch.error(rows.lastError());
    if (narrowed) {
        QSqlQuery keys(database);
        keys.setForwardOnly(true);
        watch.expectRow();
        if (!keys.exec(u"SELECT * FROM ("_s + query + u") AS wanted LIMIT %1"_s.arg(MostRows)))
            return watch.error(keys.lastError());
        for (watch.expectRow(); keys.next(); watch.expectRow())
            sink.keep(keys.value(0).toString());
        if (keys.lastError().isValid())
            return watch.error(keys.lastError());
    }
    return End{newest, true};
}

sync::Expected<void> SqlSource::takeRow(const QSqlQuery &row, SourceSink &sink, QString &newest) const
{
    const QSqlRecord record = row.record();
    const QString key = row.value(0).toString(), since = m_connector.value(u"since"_s), titleColumn = m_connector.value(u"title"_s);
    const QString title = titleColumn.isEmpty() ? record.value(u"title"_s).toString() : record.value(titleColumn).toString();
    if (!since.isEmpty())
        newest = std::max(newest, record.value(since).toString());
    QString text = u"# "_s + (title.isEmpty() ? key : title) + u"\n\n"_s;
    for (int i = 0; i < record.count(); ++i) {
        const QString value = record.value(i).toString();
        if (value.contains(u'\n') || value.size() > 120)
            text += u"\n## "_s + record.fieldName(i) + u"\n\n"_s + value + u"\n\n"_s;
        else if (!value.isEmpty())
            text += record.fieldName(i) + u": "_s + value + u"\n"_s;
    }
    const QByteArray bytes = text.toUtf8();
    const QString version = QString::fromLatin1(crypto::sha256(bytes).toHex().left(32));
    if (sink.versionOf(key) == version) {
        sink.keep(key);
        return {};
    }
    return sink.take({key, version, fileNameOf(title.isEmpty() ? key : title, u".md"_s), {}, bytes});
}

} // namespace dyad::backend::yavi
