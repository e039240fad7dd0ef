// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/WorkspaceSymbol.h"
#include "panels/chat/Composer.h"
#include <QObject>

namespace dyad::app {

class EditorPage;
class Workbench;

/// What can go along with a question: files, selection, problems, changes, terminal output, symbols, threads, knowledge bases, the project's
/// rules, what the index finds; and the prompts behind "/". GUI thread.
class ChatContext : public QObject {
    Q_OBJECT
public:
    explicit ChatContext(Workbench *workbench);
    /// What is at hand; the current file and the project's rules go along by themselves.
    QVector<sync::ChatContextItem> items() const;
    QVector<panels::Composer::Suggestion> mentions(const QString &typed);
    QVector<panels::Composer::Suggestion> prompts(const QString &typed) const;
    /// A file of the project as it is in its tab, else on the disk; nullopt: it is too large, no text, or not there.
    std::optional<sync::ChatContextItem> fileItem(const QString &path) const;
    /// Any text file of the disk, by its absolute path; one of the project by its path in there. nullopt as above.
    std::optional<sync::ChatContextItem> attached(const QString &file) const;
    /// What a question is about, as far as the project's index and the documents that always go along know: for the composer.
    void find(const QString &question, panels::Composer *composer, panels::Composer::Take take);
    /// Keeps a prompt in this person's library; false: it could not be written.
    bool keepPrompt(const QString &name, const QString &text);
    static QString promptFolder();

private:
    void addPageItems(EditorPage *page, bool current, QVector<sync::ChatContextItem> &items) const;
    void addProblems(EditorPage *page, QVector<sync::ChatContextItem> &items) const;
    void addRules(QVector<sync::ChatContextItem> &items) const;
    void changes(QObject *context, panels::Composer::Take take) const;
    void addThreads(const QString &typed, QVector<panels::Composer::Suggestion> &list) const;
    void addBases(const QString &typed, QVector<panels::Composer::Suggestion> &list) const;
    std::optional<sync::ChatContextItem> terminal() const;
    std::optional<sync::ChatContextItem> symbolItem(const editor::WorkspaceSymbol &symbol) const;
    void findSymbols(const QString &typed);
    void addLibrary(const QString &folder, const QString &typed, QVector<panels::Composer::Suggestion> &list) const;

    Workbench *m_bench;
    quint64 m_search = 0;                        // the newest; older ones are dropped
    QString m_asked;
    QVector<editor::WorkspaceSymbol> m_symbols;  // what the language servers found for m_asked
};

} // namespace dyad::app
