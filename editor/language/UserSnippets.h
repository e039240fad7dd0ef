// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/CompletionEntry.h"
#include "sync/text/Error.h"
#include <QMap>
#include <QStringList>

namespace dyad::editor {

class CodeEditor;
class SnippetSession;

/// Pieces of text with tab stops that people keep, in the form that VS Code made common: {"For loop": {"prefix": "for", "body": ["for (${1:i}) {", "\t$0", "}"],
/// "description": "...", "scope": "C++, C"}}; scope: languages by their names in the status bar, none: all. Several sources, by name: the user's file, extensions. GUI thread.
class UserSnippets {
public:
    struct Entry {
        QString name, prefix, body, description;
        QStringList languages;
    };
    static UserSnippets &instance();
    /// Takes the place of what this source had. Errors: "not-readable", "bad-snippets". A file that is not there has none.
    sync::Expected<void> load(const QString &source, const QString &file);
    sync::Expected<void> set(const QString &source, const QByteArray &json);
    void remove(const QString &source) { m_sources.remove(source); }
    QVector<Entry> forLanguage(const QString &language) const;
    /// As proposals of what to type.
    QVector<CompletionEntry> proposals(const QString &language) const;
    /// Puts it at the caret, over the selection, and goes to its first stop.
    static void insert(CodeEditor &editor, SnippetSession &session, const QString &body);

private:
    QMap<QString, QVector<Entry>> m_sources;
};

} // namespace dyad::editor
