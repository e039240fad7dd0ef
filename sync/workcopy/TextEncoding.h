// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QString>
#include <QVector>
#include <optional>

/// The encodings that texts on disks have. What decode gives, encode makes into the very same bytes again, or decode refuses. Any thread.
namespace dyad::sync::encoding {

enum class Kind { Utf8, Utf8Bom, Utf16Le, Utf16Be, Utf16LeBom, Utf16BeBom, Latin1, Windows1252 };

QVector<Kind> all();
/// As a status bar shows it: "UTF-16 LE with BOM". Not translated: these are names.
QString nameOf(Kind kind);
std::optional<Kind> named(const QString &name);         ///< "latin1", "utf-8-bom" …: what .editorconfig files say

/// By byte order mark, else by what the bytes can only be. nullopt: binary, no text in any of them.
std::optional<Kind> detect(const QByteArray &bytes);
/// To UTF-8, the mark left out. Error "not-this-encoding".
Expected<QByteArray> decode(const QByteArray &bytes, Kind kind);
/// From UTF-8. Error "not-encodable": the message names the first character that the encoding does not have, and its line.
Expected<QByteArray> encode(const QByteArray &utf8, Kind kind);

} // namespace dyad::sync::encoding
