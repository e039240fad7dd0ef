// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/AccountConfig.h"
#include "sync/text/Error.h"
#include <QString>
#include <QStringList>

/// What a new password must be: long enough, none that everybody tries first, none that a breach made known. Nothing is asked of the kinds of its letters. Any thread.
namespace dyad::backend::auth::passwords {

constexpr int Longest = 1024;                ///< characters

/// "weak-password" with a sentence for the person, "storage-unavailable" (the list of breached ones cannot be read); personal: name and e-mail address, which others know.
sync::Expected<void> check(const QString &password, const AccountConfig &config, const QStringList &personal);

} // namespace dyad::backend::auth::passwords
