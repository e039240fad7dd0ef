// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::backend::yavi {

/// ISO 639-1 of the language that most of the text is in, by script and by its commonest words; empty where nothing speaks for one.
QString languageOf(const QString &text);

/// "contract", "invoice", "report", "manual", "code", "correspondence" or "other": by the words that such documents use.
QString classOf(const QString &text, bool isCode);

} // namespace dyad::backend::yavi
