// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/LanguageService.h"

namespace dyad::editor {

LanguageService::LanguageService(LanguageServers servers, QObject *parent) : QObject(parent), m_servers(std::move(servers)) { }

LanguageService::~LanguageService()
{
    for (auto &[session, open] : m_documents)
        if (const auto document = open.document.lock())
            document->setClient(nullptr);
    for (LspClient *client : std::as_const(m_clients))
        client->stop();
}

void LanguageService::setRoot(const QString &folder)
{
    if (m_root == folder)
        return;
    m_root = folder;
    m_told.clear();
    for (auto &[session, open] : m_documents)
        if (const auto document = open.document.lock())
            document->setClient(nullptr);
    for (LspClient *client : std::exchange(m_clients, {})) {
        client->stop();
        client->deleteLater();
    }
    startAllowedChanged();
}

void LanguageService::startAllowedChanged()
{
    m_told.clear();
    for (auto &[session, open] : m_documents)
        if (const auto document = open.document.lock(); document && !document->client())
            attach(*document, open.language);
}

std::shared_ptr<LanguageDocument> LanguageService::document(std::shared_ptr<sync::DocumentSession> session, const QString &path, const QString &language)
{
    std::erase_if(m_documents, [](const auto &entry) { return entry.second.document.expired(); });
    const sync::DocumentSession *key = session.get();
    if (const auto it = m_documents.find(key); it != m_documents.end() && it->second.language == language)
        if (const auto document = it->second.document.lock(); document->path() == path)
            return document;
    const LanguageServers::Entry *entry = m_servers.forLanguage(language);
    const QString id = entry ? entry->languages.value(language) : QStringLiteral("plaintext");
    const auto document = std::make_shared<LanguageDocument>(std::move(session), path, id);
    m_documents.insert_or_assign(key, Open{document, language});
    attach(*document, language);
    return document;
}

void LanguageService::attach(LanguageDocument &document, const QString &language)
{
    const LanguageServers::Entry *entry = m_servers.forLanguage(language);
    if (!entry)
        return;
    LspClient *client = clientOf(*entry, document.path());
    if (!client)
        return;
    connect(&document, &LanguageDocument::diagnosticsChanged, this, [this, &document, name = entry->name] { publish(name, document); });
    document.setClient(client);
}

LspClient *LanguageService::clientOf(const LanguageServers::Entry &entry, const QString &path)
{
    if (LspClient *running = m_clients.value(entry.id))
        return running;
    // Files from elsewhere are helped by a server that runs, but start none.
    if (m_root.isEmpty() || !path.startsWith(m_root + QLatin1Char('/')))
        return nullptr;
    const auto command = LanguageServers::commandOf(entry);
    const bool told = m_told.contains(entry.id);
    m_told.append(entry.id);
    if (!command) {
        if (!told)
            Q_EMIT notInstalled(entry.name, entry.install);
        return nullptr;
    }
    if (!m_allowed || !m_allowed(entry, m_root)) {
        if (!told)
            Q_EMIT startNotAllowed(entry.name);
        return nullptr;
    }
    return launch(entry, *command);
}

LspClient *LanguageService::launch(const LanguageServers::Entry &entry, const QStringList &command)
{
    auto *client = new LspClient({.name = entry.name, .command = command, .root = m_root, .initializationOptions = entry.initializationOptions, .settings = entry.settings}, this);
    m_clients.insert(entry.id, client);
    connect(client, &LspClient::notified, this, [this, name = entry.name](const QString &method, const QJsonObject &params) { onNotified(name, method, params); });
    connect(client, &LspClient::said, this, &LanguageService::said);
    connect(client, &LspClient::progressChanged, this, &LanguageService::progressChanged);
    connect(client, &LspClient::stateChanged, this, &LanguageService::stateChanged);
    connect(client, &LspClient::editRequested, this, &LanguageService::editRequested);
    connect(client, &LspClient::showRequested, this, &LanguageService::showRequested);
    connect(client, &LspClient::filesWanted, this, &LanguageService::filesWanted);
    connect(client, &LspClient::offered, this, [this, name = entry.name](const QString &text, const QStringList &offers, const LspClient::OfferReply &reply) { Q_EMIT offered(name, text, offers, reply); });
    client->start();
    return client;
}

LspClient *LanguageService::clientFor(const QString &language) const
{
    const LanguageServers::Entry *entry = m_servers.forLanguage(language);
    return entry ? m_clients.value(entry->id) : nullptr;
}

QVector<LspClient *> LanguageService::clients() const { return QVector<LspClient *>(m_clients.begin(), m_clients.end()); }

void LanguageService::restartAll()
{
    for (LspClient *client : std::as_const(m_clients))
        client->restart();
    startAllowedChanged();
}

void LanguageService::tellFiles(const QVector<FileChange> &changes)
{
    for (LspClient *client : std::as_const(m_clients))
        client->tellFiles(changes);
}

bool LanguageService::watchesFiles() const
{
    return std::any_of(m_clients.begin(), m_clients.end(), [](const LspClient *client) { return client->watchesFiles(); });
}

void LanguageService::setServers(LanguageServers servers)
{
    m_servers = std::move(servers);
    for (auto &[session, open] : m_documents)
        if (const auto document = open.document.lock())
            document->setClient(nullptr);
    for (LspClient *client : std::exchange(m_clients, {})) {
        client->stop();
        client->deleteLater();
    }
    startAllowedChanged();
    Q_EMIT stateChanged();
}

void LanguageService::findSymbols(const QString &query, std::function<void(const QVector<WorkspaceSymbol> &, bool)> then)
{
    m_finding.clear();
    QVector<LspClient *> able = clients();
    able.removeIf([](const LspClient *client) { return !client->isRunning() || !client->capabilities().workspaceSymbols; });
    if (able.isEmpty()) {
        then({}, true);
        return;
    }
    auto left = std::make_shared<qsizetype>(able.size());
    for (LspClient *client : able)
        m_finding.push_back(client->request(QStringLiteral("workspace/symbol"), {{QStringLiteral("query"), query}}, [then, left](const sync::Expected<QJsonValue> &answer) {
            const bool last = --*left == 0;
            then(answer ? WorkspaceSymbol::listFromJson(answer->toArray()) : QVector<WorkspaceSymbol>{}, last);
        }));
}

void LanguageService::onNotified(const QString &server, const QString &method, const QJsonObject &params)
{
    if (method != QLatin1String("textDocument/publishDiagnostics"))
        return;
    const QString path = LanguageDocument::pathOf(params.value(QLatin1String("uri")).toString());
    for (auto &[session, open] : m_documents) {
        if (const auto document = open.document.lock(); document && document->isOpen() && document->path() == path) {
            document->setDiagnostics(params);
            return;
        }
    }
    // Not open here: its text is not known, its places stay as the server counts. With a version it is about a text that was closed meanwhile:
    // nobody would ever take it back.
    const QVector<LanguageDiagnostic> diagnostics = LanguageDiagnostic::listFromJson(params.value(QLatin1String("diagnostics")).toArray());
    if (!path.isEmpty() && (diagnostics.isEmpty() || !params.value(QLatin1String("version")).isDouble()))
        Q_EMIT diagnosticsPublished(server, path, diagnostics);
}

void LanguageService::publish(const QString &server, const LanguageDocument &document)
{
    Q_EMIT diagnosticsPublished(server, document.path(), document.diagnostics());
}

} // namespace dyad::editor
