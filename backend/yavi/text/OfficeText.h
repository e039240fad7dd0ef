// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/text/ExtractedText.h"
#include "sync/text/Error.h"
#include <QByteArray>

namespace dyad::backend::yavi {

/// The text of DOCX, PPTX, XLSX, ODT, ODP and ODS. Which one it is shows inside the archive; names are not believed.
/// No entities are resolved, no links followed, no macros looked at. Errors: those of ZipReader, "damaged-document", "too-large".
sync::Expected<ExtractedText> textOfOffice(const QByteArray &bytes);

} // namespace dyad::backend::yavi
