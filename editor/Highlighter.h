// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/DirtyLines.h"
#include "editor/LineStates.h"
#include "editor/NameColors.h"
#include "editor/TextEdit.h"
#include "sync/text/Rope.h"
#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <memory>

namespace dyad::editor {

class CodeEditor;
class HugeLines;

/// Colours an editor's text by KSyntaxHighlighting. Keeps the state at the end of each line, so that an edit costs the lines it touches and those
/// after it until the states are what they were. What is on screen comes first, the rest in slices of a few milliseconds between
/// events. Lines longer than LongestLine bytes stay plain and hand their state on.
class Highlighter : public QObject, private KSyntaxHighlighting::AbstractHighlighter {
    Q_OBJECT
public:
    static constexpr qint64 LongestLine = 10'000;   ///< bytes

    explicit Highlighter(CodeEditor *editor);
    ~Highlighter() override;

    void setFileName(const QString &fileName);
    void setLanguage(const QString &name);
    /// Before the editor takes this text: a large one is left without colours, or without the room for them.
    void prepare(const sync::Rope &text);
    QString languageName() const;
    KSyntaxHighlighting::Definition language() const { return m_definition; }
    bool isComplete() const { return m_dirty.isEmpty(); }
    /// Lines highlighted since the start; for tests and figures.
    qint64 linesDone() const { return m_linesDone; }
    /// Name of the format ("Keyword", "Comment") at a position; empty where plain. For tests and features.
    QString formatAt(qint64 position) const;

Q_SIGNALS:
    void completed();

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    void use(const KSyntaxHighlighting::Definition &definition);
    void onModified(const TextEdit &edit);
    void onStyleNeeded();
    void slice();
    void work(int firstLine, int lastLine, const QElapsedTimer &clock, qint64 budgetNs);
    void advance(size_t stretch);
    void paintProvisionally(int firstLine, int lastLine);
    KSyntaxHighlighting::State highlight(int line, const KSyntaxHighlighting::State &before);
    void writeStyles();
    void tellScintilla();
    char styleFor(const KSyntaxHighlighting::Format &format);
    void setStyle(char style, const KSyntaxHighlighting::Format &format);
    void setNameStyles();
    void restyleAll();

    CodeEditor *m_editor;
    std::unique_ptr<HugeLines> m_huge;
    KSyntaxHighlighting::Definition m_definition;
    LineStates m_states;
    DirtyLines m_dirty;
    QTimer m_timer;
    std::pair<int, int> m_provisional{-1, -1};
    // The line at hand: its text, its styles byte by byte, and where UTF-16 units stand in it (empty for plain ASCII).
    QString m_line;
    std::vector<int> m_byteOffsets;
    // Styles gathered for consecutive lines from m_runStart on.
    QByteArray m_run;
    qint64 m_runStart = -1;
    qsizetype m_lineInRun = 0;
    QHash<int, char> m_styles;                                  // format id -> Scintilla style
    std::vector<KSyntaxHighlighting::Format> m_formats;         // by style, in the order of allocation
    NameColors m_names;
    bool m_chosen = false;          // the language, by a person
    qint64 m_linesDone = 0;
};

} // namespace dyad::editor
