// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LanguageContext.h"
#include <QTimer>

namespace dyad::editor {

/// A document's diagnostics in its editor: waved lines under the text and marks in the scroll bar.
class DiagnosticMarks : public QObject {
    Q_OBJECT
public:
    explicit DiagnosticMarks(LanguageContext context);
    ~DiagnosticMarks() override;
    /// What is said about a place (bytes), worst first; empty: nothing.
    QVector<LanguageDiagnostic> at(qint64 position) const;
    /// Start of the next (or previous) problem from the caret, around the end; -1: there is none.
    qint64 next(bool forward) const;

private:
    void mark();
    void clear();
    LanguageContext m_context;
    QTimer m_later;
};

} // namespace dyad::editor
