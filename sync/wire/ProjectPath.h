// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QString>

/// The path rules of docs/protocol.md, section 6: the one place that knows them. The server checks what clients send; clients check what
/// servers send before they write on a disk. Any thread.
namespace dyad::sync::path {

inline constexpr int MaximumCodePoints = 500;
inline constexpr int MaximumSegmentBytes = 255;

/// The path in the form in which it is kept (Unicode NFC), or "bad-path" with what is wrong with it.
Expected<QString> normalize(const QString &path);
/// Two paths with the same key are the same path: case and Unicode normalisation do not count. For normalised paths.
QString key(const QString &normalized);
/// "a/b" of "a/b/c"; empty at the top.
QString parent(const QString &path);

} // namespace dyad::sync::path
