// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/CompletionPopup.h"
#include "editor/language/LanguageContext.h"
#include "editor/language/SnippetSession.h"

namespace dyad::editor {

/// Proposes what to type while one types: from the language server, else the words of the text. Enter and Tab take, Esc closes, arrows choose.
/// The list narrows with each letter; a server is asked again only where it said that there is more.
class Completion : public QObject {
    Q_OBJECT
public:
    explicit Completion(LanguageContext context);
    ~Completion() override;
    void trigger();                     ///< as Ctrl+Space does
    void close();
    bool isShown() const { return m_popup && m_popup->isVisible(); }
    CompletionPopup *popup() const { return m_popup; }
    SnippetSession *snippets() { return &m_snippets; }
    void accept(int row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Why { Asked = 1, Character = 2, More = 3 };      // as the protocol counts
    void onCharAdded(int character);
    void consider(int character);
    void start(Why why, int character = 0);
    void ask(Why why, int character);
    void onAnswer(const sync::Expected<QJsonValue> &answer);
    void offerWords();
    void show(QVector<CompletionEntry> entries);
    void follow();
    void resolve(int row);
    bool handleKey(int key);
    bool isQuiet() const;
    QString typed() const;
    sync::TextOperation operationFor(const CompletionEntry &entry, qint64 from, const QByteArray &text) const;

    LanguageContext m_context;
    QPointer<CompletionPopup> m_popup;
    SnippetSession m_snippets;
    LspCall m_call, m_resolve;
    bool m_active = false, m_incomplete = false, m_foreign = false, m_accepting = false;
    bool m_isForWord = false;           // nobody asked for it
    qint64 m_wordStart = 0;             // bytes; travel with the text
    std::string m_line;                 // the caret's, when the server was asked
    qint64 m_wordColumn = 0;            // bytes; of the word in that line
};

} // namespace dyad::editor
