// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::panels {

/// Markdown in which formulas ($…$, $$…$$, \(…\), \[…\]) are code, so that they stand as they were written: Markdown itself would take their
/// signs away. What is code already stays. Linear in the text's length. Any thread.
QString mathAsCode(const QString &markdown);

} // namespace dyad::panels
