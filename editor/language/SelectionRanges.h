// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LanguageContext.h"

namespace dyad::editor {

/// Makes the selection larger and smaller, a part of the language at a time: name, expression, statement, block. Without a server: word, brackets, line, all.
class SelectionRanges : public QObject {
    Q_OBJECT
public:
    explicit SelectionRanges(LanguageContext context);
    void expand();
    void shrink();

private:
    using Range = std::pair<qint64, qint64>;        // bytes
    void use(QVector<Range> inner);
    QVector<Range> plainRanges(Range selection) const;
    Range selection() const;
    LanguageContext m_context;
    LspCall m_call;
    QVector<Range> m_before;        // what was selected, outermost last
};

} // namespace dyad::editor
