// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/IgnoreRules.h"
#include "sync/workcopy/Ignore.h"
#include <QFile>
#include <memory>

namespace dyad::app {

std::function<bool(const QString &path, bool folder)> ignoreRulesOf(const QString &folder)
{
    const auto rules = std::make_shared<sync::Ignore>([folder](const QString &path) {
        QFile file(folder + QLatin1Char('/') + path);
        return file.open(QIODevice::ReadOnly) ? file.read(1 << 20) : QByteArray();
    });
    return [rules](const QString &path, bool isFolder) { return rules->isIgnored(path, isFolder); };
}

} // namespace dyad::app
