// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/text/ExtractedText.h"
#include "sync/text/Error.h"

namespace dyad::backend::yavi {

/// The text that a reader of the page would see. Nothing is run, loaded or kept: scripts, styles, comments and attributes are dropped.
/// Takes any bytes that are text; linear in their length. "too-large".
sync::Expected<ExtractedText> textOfHtml(QStringView html);

} // namespace dyad::backend::yavi
