// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QString>
#include <optional>

/// One-time codes by time (RFC 6238): SHA-1, six digits, thirty seconds, which is what all authenticator apps speak. Any thread.
namespace dyad::backend::auth::totp {

constexpr qint64 StepMs = 30'000;
constexpr int SecretBytes = 20;

/// RFC 4648, without padding.
QString base32(const QByteArray &bytes);
/// The code of a step (ms since 1970 / StepMs).
QString codeAt(const QByteArray &secret, qint64 step);
/// The step that the code is of: the one of now, or one beside it for clocks that differ; only one after lastStep, so that no code is
/// taken twice. Spaces in the code do not count.
std::optional<qint64> stepOf(const QByteArray &secret, const QString &code, qint64 nowMs, qint64 lastStep);
/// What an authenticator app reads from a picture.
QString otpauthUrl(const QByteArray &secret, const QString &service, const QString &person);

} // namespace dyad::backend::auth::totp
