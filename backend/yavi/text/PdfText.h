// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/text/CancelFlag.h"
#include "backend/yavi/text/ExtractedText.h"
#include "sync/text/Error.h"

namespace dyad::backend::yavi {

/// The text of a PDF, by poppler's pdftotext in a process of its own with limits on memory, processor and wall-clock time (limits::Reader…),
/// no matter what the file makes of it. Pages are headings. Blocks. Errors: "reader-missing" (poppler-utils is not installed),
/// "reader-failed", "too-slow", "too-large", "cancelled", "no-text" (pages without any: scanned).
sync::Expected<ExtractedText> textOfPdf(const QString &file, const CancelFlag &cancelled);

} // namespace dyad::backend::yavi
