// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/PasswordRules.h"
#include "backend/auth/BreachedPasswords.h"
#include <QFile>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace dyad::backend::auth::passwords {
namespace {

const QSet<QString> &common()
{
    static const QSet<QString> all = [] {
        QSet<QString> words;
        QFile file(u":/dyad/passwords/common.txt"_s);
        if (file.open(QIODevice::ReadOnly)) {
            for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
                words.insert(line);
        }
        return words;
    }();
    return all;
}

/// "aaaaaaaaaa", "abababab": a short piece over and over.
bool isRepetition(const QString &text)
{
    for (qsizetype piece = 1; piece <= 3; ++piece) {
        if (text.size() >= 3 * piece && text.left(text.size() - piece) == text.mid(piece))
            return true;
    }
    return false;
}

} // namespace

sync::Expected<void> check(const QString &password, const AccountConfig &config, const QStringList &personal)
{
    if (password.size() < config.passwordLength)
        return sync::fail("weak-password", u"A password has at least %1 characters; fifteen or more are good."_s.arg(config.passwordLength).toStdString());
    if (password.size() > Longest)
        return sync::fail("weak-password", u"A password has at most %1 characters."_s.arg(Longest).toStdString());
    const QString folded = password.toCaseFolded();
    if (common().contains(folded) || isRepetition(folded))
        return sync::fail("weak-password", "This password is among the first that others try. Take another one.");
    const bool isPersonal = std::ranges::any_of(personal, [&folded](const QString &word) {
        return folded == word.toCaseFolded() || (word.contains(u'@') && folded == word.section(u'@', 0, 0).toCaseFolded());
    });
    if (isPersonal)
        return sync::fail("weak-password", "Do not take your name or e-mail address as the password.");
    const auto known = config.breachedFile.isEmpty() ? sync::Expected<bool>(false) : breached::contains(config.breachedFile, password);
    if (!known)
        return std::unexpected(known.error());
    return *known ? sync::fail("weak-password", "This password has become known in a breach elsewhere, so others try it. Take another one.") : sync::Expected<void>();
}

} // namespace dyad::backend::auth::passwords
