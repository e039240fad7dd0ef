// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/text/CancelFlag.h"
#include "backend/yavi/text/ExtractedText.h"
#include "sync/text/Error.h"

namespace dyad::backend::yavi::readerprocess {

/// Where the program of that name is; empty: nowhere.
QString program(const QString &name = QStringLiteral("dyad-reader"));
/// Reads a document in a process of its own (the program dyad-reader, beside this one), so that what a broken or hostile file does to a
/// parser happens there, within its memory and time. "reader-missing" where there is no such program; else what the reader says.
sync::Expected<ExtractedText> read(const QString &file, const QString &name, const CancelFlag &cancelled);
/// The other side: what dyad-reader does with its arguments (file, name). The exit code.
int serve(const QStringList &arguments);

} // namespace dyad::backend::yavi::readerprocess
