// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/context/FileNames.h"
#include "editor/language/LspCall.h"
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <map>

namespace dyad::editor {
class LanguageDocument;
class LspClient;
struct LanguageSymbol;
}
namespace dyad::app {

class Workbench;

/// What language servers that are running anyway know of the project's names: all of the files in tabs, and what they list of the project as a
/// whole. Nothing is started or opened for it. GUI thread.
class ServerSymbols : public QObject {
    Q_OBJECT
public:
    explicit ServerSymbols(Workbench *workbench);
    /// Asks for what is new since the last time; changed() follows where something is.
    void ask();
    void clear();
    const NamesOfFiles &names() const { return m_names; }

    /// The word that an entry of a server is about: "(*T).Method" → "Method", "foo(int)" → "foo"; empty: none.
    static QString wordOf(const QString &name);

    static constexpr int MostFiles = 500, MostOfProject = 5000, ListEvery = 60'000;      ///< files, names, ms

Q_SIGNALS:
    void changed();

private:
    struct Asked {
        int edits = -1;
        editor::LspCall call;
    };
    struct Listed {
        QElapsedTimer since;
        editor::LspCall call;
    };
    void askDocument(editor::LanguageDocument *document);
    void askProject(editor::LspClient *client);
    void take(const QString &absolute, const FileNames &names);
    static FileNames namesOf(const QVector<editor::LanguageSymbol> &symbols, const editor::LanguageDocument &document);

    Workbench *m_bench;
    NamesOfFiles m_names;
    std::map<QString, Asked> m_asked;            // by absolute path
    std::map<editor::LspClient *, Listed> m_listed;
};

} // namespace dyad::app
