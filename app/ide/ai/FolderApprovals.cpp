// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ai/FolderApprovals.h"
#include "app/ide/AppPaths.h"
#include "app/ide/ai/LineChanges.h"
#include "app/ide/ai/ProgramFiles.h"
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace dyad::app {

namespace {

using Rule = FolderApprovals::Rule;
constexpr Rule AllRules[] = {Rule::Command, Rule::Host, Rule::Tool};

QString nameOf(Rule kind)
{
    switch (kind) {
    case Rule::Command: return QStringLiteral("commands");
    case Rule::Host: return QStringLiteral("hosts");
    case Rule::Tool: return QStringLiteral("tools");
    }
    return {};
}

QByteArray hashOf(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(); }

} // namespace

FolderApprovals::FolderApprovals(const QString &folder) : m_folder(folder)
{
    QFile file(fileOf(folder));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    for (const Rule kind : AllRules)
        m_rules.insert(int(kind), all.value(nameOf(kind)).toVariant().toStringList());
    const QJsonObject servers = all.value(QLatin1String("servers")).toObject(), programs = servers.value(QLatin1String("programs")).toObject();
    m_hash = servers.value(QLatin1String("sha256")).toString().toLatin1();
    m_text = servers.value(QLatin1String("text")).toString().toUtf8();
    for (auto it = programs.begin(); it != programs.end(); ++it)
        m_programs.insert(it.key(), it.value().toString().toLatin1());
}

QString FolderApprovals::fileOf(const QString &folder) { return AppPaths::data() + QStringLiteral("/approvals/") + AppPaths::keyOf(folder) + QStringLiteral(".json"); }

void FolderApprovals::write() const
{
    QJsonObject programs;
    for (auto it = m_programs.begin(); it != m_programs.end(); ++it)
        programs.insert(it.key(), QString::fromLatin1(it.value()));
    QJsonObject all{{QStringLiteral("folder"), m_folder},
                    {QStringLiteral("servers"), QJsonObject{{QStringLiteral("sha256"), QString::fromLatin1(m_hash)}, {QStringLiteral("text"), QString::fromUtf8(m_text)},
                                                            {QStringLiteral("programs"), programs}}}};
    for (const Rule kind : AllRules)
        all.insert(nameOf(kind), QJsonArray::fromStringList(rules(kind)));
    QSaveFile out(fileOf(m_folder));
    if (AppPaths::ensurePrivate(QFileInfo(out.fileName()).path()).isEmpty() || !out.open(QIODevice::WriteOnly))
        return;                                  // then it is asked again: the safe side
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    out.write(QJsonDocument(all).toJson());
    out.commit();
}

void FolderApprovals::setRules(Rule kind, const QStringList &rules)
{
    m_rules.insert(int(kind), rules);
    write();
}

void FolderApprovals::add(Rule kind, const QString &rule)
{
    QStringList now = rules(kind);
    if (!now.contains(rule))
        setRules(kind, now << rule);
}

QHash<QString, QByteArray> FolderApprovals::programsOf(const QByteArray &servers, const QString &folder)
{
    ProgramFiles files(folder);
    const QJsonObject all = QJsonDocument::fromJson(servers).object().value(QLatin1String("mcpServers")).toObject();
    for (const QJsonValue &one : all) {
        const QJsonObject server = one.toObject(), environment = server.value(QLatin1String("env")).toObject();
        files.add(server.value(QLatin1String("command")).toString());
        for (const QString &word : server.value(QLatin1String("args")).toVariant().toStringList())
            files.add(word);
        for (auto it = environment.begin(); it != environment.end(); ++it)
            files.addVariable(it.key(), it.value().toString());
    }
    return files.hashes();
}

QByteArray FolderApprovals::fingerprint(const QByteArray &servers, const QString &folder)
{
    QByteArray all = hashOf(servers);
    const auto programs = programsOf(servers, folder);
    QStringList names = programs.keys();
    names.sort();
    for (const QString &name : std::as_const(names))
        all += '\n' + name.toUtf8() + ' ' + programs.value(name);
    return hashOf(all);
}

bool FolderApprovals::isApproved(const QByteArray &servers) const { return !m_hash.isEmpty() && fingerprint(servers, m_folder) == m_hash; }

void FolderApprovals::approve(const QByteArray &servers)
{
    m_hash = fingerprint(servers, m_folder);
    m_text = servers;
    m_programs = programsOf(servers, m_folder);
    m_rules.insert(int(Rule::Tool), {});
    write();
}

QString FolderApprovals::changesOf(const QByteArray &servers) const
{
    if (!hasApproved())
        return QString::fromUtf8(servers).trimmed();
    QString changes = lineChanges(QString::fromUtf8(m_text), QString::fromUtf8(servers));
    const auto programs = programsOf(servers, m_folder);
    for (auto it = programs.begin(); it != programs.end(); ++it)
        if (m_programs.value(it.key()) != it.value())
            changes += QStringLiteral("! %1\n").arg(it.key());
    return changes.trimmed();
}

} // namespace dyad::app
