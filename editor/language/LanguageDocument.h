// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LanguageDiagnostic.h"
#include "editor/language/LspClient.h"
#include "editor/language/LspText.h"
#include "sync/session/DocumentSession.h"
#include <QJsonArray>
#include <QPointer>
#include <QTimer>
#include <QVector>
#include <memory>

namespace dyad::editor {

/// A document as its language server has it: opened there, each operation of the session told as an incremental change, whoever made it.
/// Without a client it only knows its lines. GUI thread.
class LanguageDocument : public QObject {
    Q_OBJECT
public:
    static constexpr int BatchMs = 25;                  ///< changes within this time go in one message, or with the next question
    static constexpr qint64 MaxBytes = 8 << 20;         ///< longer documents are kept from servers
    static constexpr qsizetype MaxChanges = 500;        ///< more in one message: the whole text instead

    LanguageDocument(std::shared_ptr<sync::DocumentSession> session, QString path, QString languageId);
    ~LanguageDocument() override;
    void setClient(LspClient *client);                  ///< not owned
    LspClient *client() const { return m_client; }
    bool isOpen() const { return m_open; }              ///< at the server
    QString path() const { return m_path; }
    const std::shared_ptr<sync::DocumentSession> &session() const { return m_session; }
    /// As the server counts it; empty where it is longer than MaxBytes.
    const LspText &text() const { return m_text; }
    int version() const { return m_version; }           ///< as told to the server
    int edits() const { return m_edits; }               ///< how often the text has changed: equal means the same text
    const QVector<LanguageDiagnostic> &diagnostics() const { return m_diagnostics; }

    /// Tells the server what it does not know yet, then asks about a place (bytes) of this document.
    [[nodiscard]] LspCall request(const QString &method, qint64 position, QJsonObject params, LspClient::Answer answer);
    /// The same about the document as a whole.
    [[nodiscard]] LspCall request(const QString &method, QJsonObject params, LspClient::Answer answer);
    void setDiagnostics(const QJsonObject &params);
    void didSave();
    /// Edits of the protocol as one operation on the text as it is now. Overlapping ones: an error.
    sync::Expected<sync::TextOperation> operationOf(const QJsonArray &textEdits) const { return operationOf(m_text, textEdits); }
    /// The same on any text. Any thread.
    static sync::Expected<sync::TextOperation> operationOf(const LspText &text, const QJsonArray &textEdits);
    /// What the server knows as this version is the text as it is now.
    bool isAt(int version) const { return version == m_version && m_changes.isEmpty(); }
    static QString uriOf(const QString &path);
    static QString pathOf(const QString &uri);

Q_SIGNALS:
    void openChanged(bool open);
    void diagnosticsChanged();
    void edited(const dyad::sync::TextOperation &op);

private:
    void onTextChanged(const sync::TextOperation &op);
    void addChange(qint64 position, qint64 erased, std::string_view text);
    void sendChanges();
    void onClientState();
    void openAtServer();
    void forgetServer();
    QJsonObject identifier(bool versioned = false) const;
    std::shared_ptr<sync::DocumentSession> m_session;
    QString m_path, m_languageId;
    QPointer<LspClient> m_client;
    LspText m_text;             // empty where m_kept is false
    QJsonArray m_changes;       // not sent yet
    QTimer m_batch;
    QVector<LanguageDiagnostic> m_diagnostics;
    int m_version = 0, m_edits = 0;
    bool m_open = false, m_kept;        // a text over MaxBytes is not kept: no server sees it, and a table of its lines takes a fifth as much again
};

} // namespace dyad::editor
