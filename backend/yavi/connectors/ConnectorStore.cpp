// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/connectors/ConnectorStore.h"
#include <QJsonDocument>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

QString compact(const QJsonObject &json) { return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)); }
QJsonObject objectOf(const QVariant &value) { return QJsonDocument::fromJson(value.toString().toUtf8()).object(); }

KeyVault::Place placeOf(const Scope &scope, const QString &id) { return {u"connectors"_s, id, u"secrets"_s, scope.project}; }

qint64 nextOf(const Connector &c) { return c.everyMinutes > 0 ? std::max(c.syncedAt, c.createdAt) + c.everyMinutes * qint64(60'000) : 0; }

} // namespace

sync::Expected<void> ConnectorStore::write(const char *statement, const QVariantList &values)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto done = m_database.run(statement, values);
    return done ? transaction.commit() : std::unexpected(done.error());
}

sync::Expected<QVariant> ConnectorStore::sealed(const Scope &scope, const Connector &connector)
{
    if (connector.secrets.isEmpty())
        return QVariant(QByteArray());
    const auto vault = m_vault();
    if (!vault)
        return std::unexpected(vault.error());
    const auto bytes = (*vault)->seal(compact(connector.secrets).toUtf8(), placeOf(scope, connector.id));
    return bytes ? sync::Expected<QVariant>(*bytes) : std::unexpected(bytes.error());
}

sync::Expected<void> ConnectorStore::add(const Scope &scope, const Connector &c)
{
    const auto secrets = sealed(scope, c);
    if (!secrets)
        return std::unexpected(secrets.error());
    return write("connectors.add", {c.id, scope.tenant, scope.project, c.name, c.kind, compact(c.settings), *secrets, c.everyMinutes, c.removesDeleted ? u"remove"_s : u"keep"_s,
                                    c.replacesOthers ? u"replace"_s : u"keep-both"_s, c.createdBy, c.createdAt, nextOf(c)});
}

sync::Expected<void> ConnectorStore::change(const Scope &scope, const Connector &c)
{
    const auto secrets = sealed(scope, c);
    if (!secrets)
        return std::unexpected(secrets.error());
    return write("connectors.change", {c.name, compact(c.settings), *secrets, c.everyMinutes, c.removesDeleted ? u"remove"_s : u"keep"_s, c.replacesOthers ? u"replace"_s : u"keep-both"_s, nextOf(c),
                                       c.createdBy, c.cursor, scope.tenant, scope.project, c.id});
}

sync::Expected<Connector> ConnectorStore::read(const Scope &scope, const Database::Row &row, bool withSecrets)
{
    Connector c;
    c.id = row[0].toString();
    c.name = row[1].toString();
    c.kind = row[2].toString();
    c.settings = objectOf(row[3]);
    c.everyMinutes = row[5].toInt();
    c.removesDeleted = row[6].toString() != u"keep";
    c.replacesOthers = row[7].toString() == u"replace";
    c.cursor = row[8].toString();
    c.state = row[9].toString();
    c.errorCode = row[10].toString();
    c.error = row[11].toString();
    c.last = objectOf(row[12]);
    c.createdBy = row[13].toString();
    c.createdAt = row[14].toLongLong();
    c.syncedAt = row[15].toLongLong();
    c.items = row[16].toInt();
    const QByteArray kept = row[4].toByteArray();
    if (kept.isEmpty())
        return c;
    if (!withSecrets) {
        c.secrets.insert(u"kept"_s, true);
        return c;
    }
    const auto vault = m_vault();
    const auto opened = vault ? (*vault)->open(kept, placeOf(scope, c.id)) : std::unexpected(vault.error());
    if (!opened)
        return std::unexpected(opened.error());
    c.secrets = QJsonDocument::fromJson(*opened).object();
    return c;
}

sync::Expected<std::vector<Connector>> ConnectorStore::list(const Scope &scope)
{
    const auto rows = m_database.run("connectors.list", {scope.tenant, scope.project});
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<Connector> all;
    for (const auto &row : rows->rows) {
        auto one = read(scope, row, false);
        if (!one)
            return std::unexpected(one.error());
        all.push_back(std::move(*one));
    }
    return all;
}

sync::Expected<Connector> ConnectorStore::find(const Scope &scope, const QString &id)
{
    const auto rows = m_database.run("connectors.find", {scope.tenant, scope.project, id});
    if (!rows)
        return std::unexpected(rows.error());
    if (rows->isEmpty())
        return sync::fail("not-found", "There is no such connector in this project.");
    return read(scope, rows->first(), true);
}

sync::Expected<void> ConnectorStore::remove(const Scope &scope, const QString &id)
{
    return write("connectors.remove", {scope.tenant, scope.project, id});
}

sync::Expected<void> ConnectorStore::begin(const Scope &scope, const QString &id)
{
    return write("connectors.begin", {scope.tenant, scope.project, id});
}

sync::Expected<void> ConnectorStore::end(const Scope &scope, const Connector &c)
{
    return write("connectors.end", {c.state, c.errorCode, c.error, compact(c.last), c.cursor, c.syncedAt, nextOf(c), scope.tenant, scope.project, c.id});
}

sync::Expected<bool> ConnectorStore::isAdmin(const QString &account)
{
    return mapped(m_database.run("connectors.is-admin", {account}), [](const Database::Result &r) { return !r.isEmpty() && r.first()[0].toBool(); });
}

sync::Expected<QHash<QString, ConnectorStore::Item>> ConnectorStore::items(const QString &connector)
{
    return mapped(m_database.run("connectors.items", {connector}), [](const Database::Result &r) {
        QHash<QString, Item> items;
        for (const auto &row : r.rows)
            items.insert(row[0].toString(), {row[1].toString(), row[2].toString(), row[3].toBool()});
        return items;
    });
}

sync::Expected<void> ConnectorStore::putItem(const QString &connector, const QString &key, const Item &item)
{
    return write("connectors.put-item", {connector, key, item.version, item.document, item.owned ? 1 : 0});
}

sync::Expected<void> ConnectorStore::removeItem(const QString &connector, const QString &key)
{
    return write("connectors.remove-item", {connector, key});
}

sync::Expected<int> ConnectorStore::usersOf(const QString &document)
{
    return mapped(m_database.run("connectors.users-of", {document}), [](const Database::Result &r) { return r.first()[0].toInt(); });
}

sync::Expected<std::vector<ConnectorStore::Due>> ConnectorStore::takeDue(qint64 now, qint64 putOffMs)
{
    const auto rows = m_database.run("connectors.due", {now});
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<Due> due;
    for (const auto &row : rows->rows) {
        due.push_back({{row[0].toString(), row[1].toLongLong(), row[2].toString()}, row[3].toString()});
        if (const auto later = write("connectors.postpone", {now + putOffMs, row[3].toString()}); !later)
            return std::unexpected(later.error());
    }
    return due;
}

} // namespace dyad::backend::yavi
