// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/keys/MasterKey.h"
#include "backend/platform/keys/AzureMaster.h"
#include "backend/platform/keys/KeyFile.h"
#include "backend/platform/keys/Pkcs11Master.h"
#include "backend/platform/keys/SymmetricMaster.h"
#include <QFile>

namespace dyad::backend {

sync::Expected<void> MasterKey::addKey()
{
    return sync::fail("not-supported", "New master keys are made where this one is kept: " + source().toStdString() + ".");
}

QString MasterKey::fileOf(const QString &source, const QString &dataDirectory)
{
    if (source.isEmpty())
        return dataDirectory + QStringLiteral("/vault.key");
    return source.startsWith(QLatin1StringView("file:")) ? source.mid(5) : QString();
}

sync::Expected<std::unique_ptr<MasterKey>> MasterKey::open(const QString &source, const QString &dataDirectory, bool mayMake)
{
    const QString kind = source.section(u':', 0, 0), rest = source.section(u':', 1);
    if (const QString file = fileOf(source, dataDirectory); !file.isEmpty()) {
        if (mayMake && !QFile::exists(file)) {
            if (const auto made = keyfile::addKey(file); !made)
                return std::unexpected(made.error());
        }
        return SymmetricMaster::ofFile(file);
    }
    if (kind == QLatin1StringView("environment"))
        return SymmetricMaster::ofEnvironment(rest);
    if (kind == QLatin1StringView("credential"))
        return SymmetricMaster::ofCredential(rest);
    if (kind == QLatin1StringView("pkcs11"))
        return Pkcs11Master::open(rest);
    if (kind == QLatin1StringView("azure"))
        return AzureMaster::open(rest);
    return sync::fail("bad-value", "'" + source.toStdString() + "' names no key: write file:/path, environment:NAME, credential:NAME, "
                                       "pkcs11:/module.so?token=T&object=O&pin-file=F or azure:https://VAULT/keys/NAME.");
}

} // namespace dyad::backend
