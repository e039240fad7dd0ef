// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/GitHandle.h"
#include <QCoreApplication>

namespace dyad::panels {

sync::Error gitError(const QString &doing)
{
    const git_error *last = git_error_last();
    const QString reason = last && last->message ? QString::fromUtf8(last->message) : QCoreApplication::translate("Git", "no reason given");
    return {"git-failed", QCoreApplication::translate("Git", "%1: %2.").arg(doing, reason).toStdString()};
}

} // namespace dyad::panels
