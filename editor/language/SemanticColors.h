// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LanguageContext.h"
#include <QTimer>

namespace dyad::editor {

/// Colours from what the language server knows of each name, over those that KSyntaxHighlighting guesses from the text alone. They travel with the text
/// while the next answer is on its way. Indicators of Scintilla hold them, one for each colour.
class SemanticColors : public QObject {
    Q_OBJECT
public:
    enum class Color { Type, Function, Parameter, Property, Macro, Constant, Namespace, Variable, Count };
    static constexpr qint64 MostBytes = 2 << 20;        ///< longer texts keep the guessed colours
    explicit SemanticColors(LanguageContext context);
    ~SemanticColors() override;
    /// What a place (bytes) is coloured as; Count: nothing. For tests.
    Color at(qint64 position) const;
    void setOn(bool on);

Q_SIGNALS:
    void applied();

private:
    void ask();
    void apply(const QJsonArray &data);
    void clear();
    void look();
    LanguageContext m_context;
    LspCall m_call;
    QTimer m_later;
    bool m_on = true, m_shown = false;
};

} // namespace dyad::editor
