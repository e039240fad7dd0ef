// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LanguageDocument.h"
#include "editor/language/LanguageServers.h"
#include "editor/language/WorkspaceSymbol.h"
#include <QHash>
#include <map>

namespace dyad::editor {

/// The language servers of one window: started when a document needs one and whoever asks allows it, ended when the folder changes. GUI thread.
class LanguageService : public QObject {
    Q_OBJECT
public:
    using StartAllowed = std::function<bool(const LanguageServers::Entry &entry, const QString &root)>;

    explicit LanguageService(LanguageServers servers = {}, QObject *parent = nullptr);
    ~LanguageService() override;
    /// Asked before any program is started; without it none is. Opening a folder must not run what lies in it.
    void setStartAllowed(StartAllowed allowed) { m_allowed = std::move(allowed); }
    /// The answer may have changed: documents that have no server yet get theirs.
    void startAllowedChanged();
    void setRoot(const QString &folder);            ///< absolute; servers of the one before end
    QString root() const { return m_root; }
    const LanguageServers &servers() const { return m_servers; }

    /// The document for a session: made where it is not there yet. language: name in KSyntaxHighlighting.
    std::shared_ptr<LanguageDocument> document(std::shared_ptr<sync::DocumentSession> session, const QString &path, const QString &language);
    LspClient *clientFor(const QString &language) const;
    QVector<LspClient *> clients() const;
    /// Another table: servers whose entry has changed or is gone end, documents get theirs anew.
    void setServers(LanguageServers servers);
    /// Asks every server that can; results come one server at a time, done with `last`. The next search withdraws it.
    void findSymbols(const QString &query, std::function<void(const QVector<WorkspaceSymbol> &found, bool last)> then);
    void restartAll();
    /// Tells each server of those files that it has asked to hear of.
    void tellFiles(const QVector<FileChange> &changes);
    bool watchesFiles() const;

Q_SIGNALS:
    /// A server wants to hear of files: somebody should look at the disk and call tellFiles().
    void filesWanted();
    void showRequested(const QJsonObject &params, const dyad::editor::LspClient::ShowReply &reply);
    void offered(const QString &server, const QString &text, const QStringList &offers, const dyad::editor::LspClient::OfferReply &reply);
    /// A server for this language is installed but may not be started here / is not installed.
    void startNotAllowed(const QString &name);
    void notInstalled(const QString &name, const QString &install);
    void diagnosticsPublished(const QString &server, const QString &path, const QVector<dyad::editor::LanguageDiagnostic> &diagnostics);
    void said(const QString &text, bool bad);
    void progressChanged(const QString &text);
    void stateChanged();                            ///< of a server
    void editRequested(const QJsonObject &workspaceEdit, const dyad::editor::LspClient::EditReply &reply);

private:
    struct Open {
        std::weak_ptr<LanguageDocument> document;
        QString language;
    };
    void attach(LanguageDocument &document, const QString &language);
    LspClient *clientOf(const LanguageServers::Entry &entry, const QString &path);
    LspClient *launch(const LanguageServers::Entry &entry, const QStringList &command);
    void onNotified(const QString &server, const QString &method, const QJsonObject &params);
    void publish(const QString &server, const LanguageDocument &document);
    LanguageServers m_servers;
    StartAllowed m_allowed;
    QString m_root;
    QHash<QString, LspClient *> m_clients;      // by the entry's id; children
    std::map<const sync::DocumentSession *, Open> m_documents;
    QStringList m_told;
    std::vector<LspCall> m_finding;
};

} // namespace dyad::editor
