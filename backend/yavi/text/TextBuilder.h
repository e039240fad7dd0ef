// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/text/ExtractedText.h"
#include "sync/text/Error.h"

namespace dyad::backend::yavi {

/// Gathers a document's text: white space is folded, blocks stand on lines of their own, headings are noted where they begin.
class TextBuilder {
public:
    /// Folds white space into one space.
    void words(QStringView text);
    /// As it stands.
    void raw(QStringView text);
    void lineBreak();
    void blockBreak();
    void beginHeading(int level);
    void endHeading();
    /// "too-large" where there is more text than limits::TextCharacters.
    sync::Expected<ExtractedText> finish();
    bool isTooLarge() const;

private:
    void trimEnd();
    ExtractedText m_result;
    qsizetype m_headingStart = -1;
    int m_headingLevel = 0;
};

} // namespace dyad::backend::yavi
