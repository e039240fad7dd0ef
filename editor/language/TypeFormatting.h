// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LanguageContext.h"

namespace dyad::editor {

/// Has the language server format what was typed, after the characters that it named (often ; } and a line break). Off until somebody wants it.
class TypeFormatting : public QObject {
    Q_OBJECT
public:
    explicit TypeFormatting(LanguageContext context);
    void setOn(bool on) { m_on = on; }

private:
    void ask(QChar character);
    LanguageContext m_context;
    LspCall m_call;
    bool m_on = false;
};

} // namespace dyad::editor
