// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/connectors/SqlSource.h"
#include "backend/platform/Crypto.h"
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>
#include <QVariant>

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
        database.setConnectOptions(u"connect_timeout=10;options='-c default_transaction_read_only=on -c statement_timeout=30000'"_s);
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
        return failed(rows.lastError(), "bad-query");
    QString newest = cursor;
    while (rows.next()) {
        if (const auto taken = takeRow(rows, sink, newest); !taken)
            return std::unexpected(taken.error());
        if (const auto go = sink.check(); !go)
            return std::unexpected(go.error());
    }
    if (narrowed) {
        QSqlQuery keys(database);
        keys.setForwardOnly(true);
        if (!keys.exec(u"SELECT * FROM ("_s + query + u") AS wanted LIMIT %1"_s.arg(MostRows)))
            return failed(keys.lastError(), "bad-query");
        while (keys.next())
            sink.keep(keys.value(0).toString());
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
