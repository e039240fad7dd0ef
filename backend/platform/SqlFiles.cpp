// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/SqlFiles.h"
#include <QDir>
#include <QFile>
#include <QHash>
#include <QStringList>

namespace dyad::backend::sqlfiles {
namespace {

QString readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

using Statements = QHash<QByteArray, QString>;

void parse(const QString &prefix, const QString &text, Statements &into)
{
    static const QString marker = QStringLiteral("-- name: ");
    QByteArray name;
    QString sql;
    const auto finish = [&] {
        if (!name.isEmpty())
            into.insert(name, sql.trimmed());
        sql.clear();
    };
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(marker)) {
            finish();
            name = (prefix + u'.' + line.mid(marker.size()).trimmed()).toLatin1();
        } else if (!line.startsWith(QLatin1StringView("--"))) {
            sql += line + u'\n';
        }
    }
    finish();
}

Statements readAll()
{
    Statements all;
    const QDir folder(QStringLiteral(":/dyad/sql"));
    for (const QString &file : folder.entryList({QStringLiteral("*.sql")}, QDir::Files))
        parse(file.chopped(4), readFile(folder.filePath(file)), all);
    return all;
}

} // namespace

const QString &statement(const char *name)
{
    static const Statements all = readAll();
    static const QString none;
    const auto found = all.constFind(QByteArray::fromRawData(name, qsizetype(qstrlen(name))));
    Q_ASSERT_X(found != all.constEnd(), "sqlfiles", name);
    return found == all.constEnd() ? none : *found;
}

QVector<Migration> migrations()
{
    QVector<Migration> list;
    const QDir folder(QStringLiteral(":/dyad/sql/migrations"));
    for (const QString &file : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name))
        list.append({file.left(4).toInt(), folder.filePath(file)});
    return list;
}

QStringList statementsOf(const QString &file)
{
    QStringList list;
    QString sql;
    for (const QString &line : readFile(file).split(u'\n')) {
        if (line.startsWith(QLatin1StringView("--")))
            continue;
        sql += line + u'\n';
        if (line.endsWith(u';')) {
            list.append(sql.trimmed().chopped(1));
            sql.clear();
        }
    }
    return list;
}

} // namespace dyad::backend::sqlfiles
