// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LanguageContext.h"
#include <QTimer>

namespace dyad::editor {

class Folding;

/// What a language server says can be folded takes the place of what indentation says, while it is up to date.
class FoldingRanges : public QObject {
    Q_OBJECT
public:
    FoldingRanges(LanguageContext context, Folding *folding);       ///< folding outlives it
    ~FoldingRanges() override;

private:
    void ask();
    LanguageContext m_context;
    Folding *m_folding;
    LspCall m_call;
    QTimer m_later;
};

} // namespace dyad::editor
