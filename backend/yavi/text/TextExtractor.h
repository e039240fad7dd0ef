// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/text/CancelFlag.h"
#include "backend/yavi/text/ExtractedText.h"
#include "sync/text/Error.h"
#include <QByteArray>

namespace dyad::backend::yavi {

/// What a document is: found from its first bytes, and from its name only where those do not say.
enum class DocumentKind { Pdf, Office, Html, Markdown, Code, Text, Mail, Image };

DocumentKind kindOf(const QString &name, const QByteArray &bytes);
/// "application/pdf", "text/markdown" …
QString mediaType(DocumentKind kind, const QString &name);

/// Text and headings of a document that lies in `file`. Blocks; any thread. Errors: "unreadable" (not on the disk any more),
/// "not-text" (binary), "no-text" (nothing in it), and those of the readers.
sync::Expected<ExtractedText> extractText(const QString &file, const QString &name, const CancelFlag &cancelled);
/// The same for bytes, in this process; not for PDF and images.
sync::Expected<ExtractedText> extractText(DocumentKind kind, const QByteArray &bytes);

} // namespace dyad::backend::yavi
