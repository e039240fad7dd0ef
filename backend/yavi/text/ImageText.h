// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/text/CancelFlag.h"
#include "backend/yavi/text/ExtractedText.h"
#include "sync/text/Error.h"

namespace dyad::backend::yavi {

/// The text in a picture, recognised by tesseract in a process of its own. Blocks. Errors: "reader-missing", "reader-failed", "no-text",
/// those of ConfinedProgram.
sync::Expected<ExtractedText> textOfImage(const QString &file, const CancelFlag &cancelled);

} // namespace dyad::backend::yavi
