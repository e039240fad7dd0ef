// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LanguageContext.h"
#include "editor/language/LanguageSymbol.h"
#include <QTimer>

namespace dyad::editor {

/// The symbols of an editor's text, kept up to date while it changes: from its language server; without one, what the lines themselves show
/// (headings of Markdown, definitions of common languages). Asked only while somebody wants them.
class DocumentSymbols : public QObject {
    Q_OBJECT
public:
    explicit DocumentSymbols(LanguageContext context);
    /// From now on they are kept; changed() follows.
    void want();
    const QVector<LanguageSymbol> &all() const { return m_symbols; }
    bool isAsking() const { return m_call.isWaiting(); }
    /// What a place (bytes) lies in, outermost first: indices into all().
    QVector<int> pathAt(qint64 position) const;

Q_SIGNALS:
    void changed();

private:
    void ask();
    void take(QVector<LanguageSymbol> symbols);
    LanguageContext m_context;
    QVector<LanguageSymbol> m_symbols;
    LspCall m_call;
    QTimer m_later;
    bool m_wanted = false;
};

} // namespace dyad::editor
