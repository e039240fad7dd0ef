// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/connectors/ConnectorSource.h"
#include "backend/yavi/connectors/BlobSource.h"
#include "backend/yavi/connectors/ConnectorKind.h"
#include "backend/yavi/connectors/ExportSource.h"
#include "backend/yavi/connectors/FolderSource.h"
#include "backend/yavi/connectors/GitSource.h"
#include "backend/yavi/connectors/SqlProcess.h"
#include "backend/yavi/connectors/WebSource.h"
#include <QRegularExpression>
#include <algorithm>

namespace dyad::backend::yavi {

using namespace Qt::StringLiterals;

bool fitsNames(const QString &name, const QString &patterns)
{
    const QStringList all = patterns.split(u',', Qt::SkipEmptyParts);
    return all.isEmpty() || std::ranges::any_of(all, [&](const QString &one) {
        return QRegularExpression::fromWildcard(one.trimmed(), Qt::CaseInsensitive).match(name).hasMatch();
    });
}

QString fileNameOf(const QString &text, const QString &suffix)
{
    QString name = text.simplified().left(120);
    for (QChar &c : name)
        c = c.isLetterOrNumber() || u" ._-()#"_s.contains(c) ? c : u'-';
    return (name.isEmpty() ? u"item"_s : name) + suffix;
}

sync::Expected<std::unique_ptr<ConnectorSource>> ConnectorSource::of(const Connector &connector, const Reach &reach, bool byAdmin)
{
    const ConnectorKind *kind = connectorKind(connector.kind);
    if (!kind || !kind->works())
        return sync::fail("bad-request", kind ? connector.kind.toStdString() + " needs Yavi." : "There is no connector of that kind.");
    for (const ConnectorSetting &setting : kind->settings) {
        if (setting.required && connector.value(QString::fromLatin1(setting.name)).isEmpty())
            return sync::fail("bad-request", "The setting \"" + std::string(setting.name) + "\" is missing.");
    }
    const auto made = [](auto source) { return std::unique_ptr<ConnectorSource>(std::move(source)); };
    if (connector.kind == u"folder")
        return made(std::make_unique<FolderSource>(connector, reach, byAdmin));
    if (connector.kind == u"git")
        return made(std::make_unique<GitSource>(connector, reach, byAdmin));
    if (connector.kind == u"web")
        return made(std::make_unique<WebSource>(connector, reach));
    if (connector.kind == u"sql")
        return made(std::make_unique<SqlProcess>(connector, reach, byAdmin));
    if (connector.kind == u"s3" || connector.kind == u"azure-blob")
        return made(std::make_unique<BlobSource>(connector, reach));
    return made(std::make_unique<ExportSource>(connector, reach, byAdmin));
}

} // namespace dyad::backend::yavi
