// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/DiagnosticMarks.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/Indicators.h"
#include "editor/MarkedScrollBar.h"
#include "editor/Theme.h"

namespace dyad::editor {

using Sci = QsciScintillaBase;
using Severity = LanguageDiagnostic::Severity;

namespace {
constexpr int FewestMs = 30;        // between two times of marking
const QString Layer = QStringLiteral("problems");
}

DiagnosticMarks::DiagnosticMarks(LanguageContext context) : m_context(std::move(context))
{
    m_later.setSingleShot(true);
    m_later.setInterval(FewestMs);
    connect(&m_later, &QTimer::timeout, this, &DiagnosticMarks::mark);
    connect(m_context.document.get(), &LanguageDocument::diagnosticsChanged, this, [this] { m_later.start(); });
    connect(&Theme::instance(), &Theme::changed, this, [this] { m_later.start(); });
    mark();
}

DiagnosticMarks::~DiagnosticMarks() { clear(); }

void DiagnosticMarks::clear()
{
    CodeEditor &editor = *m_context.editor;
    for (const Indicator indicator : {Indicator::Problem, Indicator::Warning}) {
        editor.send(Sci::SCI_SETINDICATORCURRENT, number(indicator));
        editor.send(Sci::SCI_INDICATORCLEARRANGE, 0, static_cast<long>(editor.length()));
    }
    editor.scrollMarks()->setMarks(Layer, {});
}

void DiagnosticMarks::mark()
{
    m_context.binding->flush();
    clear();
    CodeEditor &editor = *m_context.editor;
    QVector<MarkedScrollBar::Mark> marks;
    for (const LanguageDiagnostic &diagnostic : m_context.document->diagnostics()) {
        if (diagnostic.severity == Severity::Hint)
            continue;
        const bool bad = diagnostic.severity == Severity::Error;
        const qint64 from = std::min(diagnostic.from, editor.length());
        // Something that is missing has no width of its own.
        const qint64 to = std::min(editor.length(), std::max(diagnostic.to, from + 1));
        editor.send(Sci::SCI_SETINDICATORCURRENT, number(bad ? Indicator::Problem : Indicator::Warning));
        editor.send(Sci::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(from), static_cast<long>(to - from));
        const auto line = static_cast<unsigned long>(editor.lineAt(from));
        marks.append({static_cast<int>(editor.send(Sci::SCI_VISIBLEFROMDOCLINE, line)), Theme::instance().color(bad ? Token::Bad : Token::Warn), 0});
    }
    editor.scrollMarks()->setMarks(Layer, marks);
}

QVector<LanguageDiagnostic> DiagnosticMarks::at(qint64 position) const
{
    QVector<LanguageDiagnostic> here;
    for (const LanguageDiagnostic &diagnostic : m_context.document->diagnostics())
        if (diagnostic.from <= position && position <= diagnostic.to)
            here.append(diagnostic);
    std::stable_sort(here.begin(), here.end(), [](const auto &a, const auto &b) { return a.severity < b.severity; });
    return here;
}

qint64 DiagnosticMarks::next(bool forward) const
{
    const qint64 caret = m_context.editor->caret();
    qint64 best = -1, around = -1;
    for (const LanguageDiagnostic &diagnostic : m_context.document->diagnostics()) {
        const qint64 at = diagnostic.from;
        const auto nearer = [&](qint64 than) { return than < 0 || (forward ? at < than : at > than); };
        if ((forward ? at > caret : at < caret) && nearer(best))
            best = at;
        if (nearer(around))
            around = at;
    }
    return best >= 0 ? best : around;
}

} // namespace dyad::editor
