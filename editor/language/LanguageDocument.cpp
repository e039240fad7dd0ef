// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/LanguageDocument.h"
#include "editor/Utf16.h"
#include <QDir>
#include <QUrl>
#include <algorithm>

namespace dyad::editor {

using sync::TextOperation;

namespace {
const QString TextKey = QStringLiteral("text"), RangeKey = QStringLiteral("range"), VersionKey = QStringLiteral("version"), DocumentKey = QStringLiteral("textDocument");

} // namespace

namespace {
/// Those that have a server, the oldest first. GUI thread.
QVector<LanguageDocument *> &servedOnes()
{
    static QVector<LanguageDocument *> all;
    return all;
}
} // namespace

LanguageDocument::LanguageDocument(std::shared_ptr<sync::DocumentSession> session, QString path, QString languageId)
    : m_session(std::move(session)), m_path(std::move(path)), m_languageId(std::move(languageId)),
      m_text(m_session->text().size() <= MaxBytes ? m_session->text() : sync::Rope()), m_kept(m_session->text().size() <= MaxBytes)
{
    m_batch.setSingleShot(true);
    connect(&m_batch, &QTimer::timeout, this, &LanguageDocument::sendChanges);
    connect(m_session.get(), &sync::DocumentSession::textChanged, this, &LanguageDocument::onTextChanged);
    connect(m_session.get(), &sync::DocumentSession::stateChanged, this, &LanguageDocument::openAtServer);
}

LanguageDocument::~LanguageDocument()
{
    servedOnes().removeOne(this);
    if (!m_open || !m_client)
        return;
    m_client->notify(QStringLiteral("textDocument/didClose"), {{DocumentKey, identifier()}});
    // An older one of the same path that is still shown (a second page that has not changed over yet, or has changed back) is spoken for again.
    const QVector<LanguageDocument *> all = servedOnes();
    const auto other = std::find_if(all.rbegin(), all.rend(), [this](const LanguageDocument *one) { return one->m_client == m_client && one->m_path == m_path; });
    if (other != all.rend())
        (*other)->openAtServer();
}

QString LanguageDocument::uriOf(const QString &path) { return QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded); }

/// Without "." and "..": whoever looks whether it lies in a folder looks at how it begins.
QString LanguageDocument::pathOf(const QString &uri)
{
    const QString path = QUrl(uri).toLocalFile();
    return path.isEmpty() ? path : QDir::cleanPath(path);
}


QJsonObject LanguageDocument::identifier(bool versioned) const
{
    QJsonObject document{{QStringLiteral("uri"), uriOf(m_path)}};
    if (versioned)
        document.insert(VersionKey, m_version);
    return document;
}

// --- open and closed

void LanguageDocument::setClient(LspClient *client)
{
    if (m_client == client)
        return;
    if (m_client)
        m_client->disconnect(this);
    forgetServer();
    m_client = client;
    servedOnes().removeOne(this);
    if (!client)
        return;
    servedOnes().append(this);
    connect(client, &LspClient::stateChanged, this, &LanguageDocument::onClientState);
    onClientState();
}

void LanguageDocument::onClientState()
{
    if (m_client && m_client->isRunning())
        openAtServer();
    else
        forgetServer();
}

void LanguageDocument::forgetServer()
{
    m_changes = {};
    if (std::exchange(m_open, false))
        Q_EMIT openChanged(false);
    if (!m_diagnostics.isEmpty()) {
        m_diagnostics.clear();
        Q_EMIT diagnosticsChanged();
    }
}

void LanguageDocument::openAtServer()
{
    const bool ready = m_session->state() != sync::DocumentSession::State::Opening && m_kept && m_text.size() <= MaxBytes;
    if (m_open || !ready || !m_client || !m_client->isRunning())
        return;
    // A server has a file open once. Where a folder becomes live, its pages change one after the other from the file to the shared text: the newer
    // one speaks for it, and the older one's end must not close it.
    const QVector<LanguageDocument *> all = servedOnes();
    for (LanguageDocument *other : all)
        if (other != this && other->m_open && other->m_client == m_client && other->m_path == m_path) {
            if (all.indexOf(other) > all.indexOf(this))
                return;
            m_client->notify(QStringLiteral("textDocument/didClose"), {{DocumentKey, identifier()}});
            other->forgetServer();
        }
    m_open = true;
    QJsonObject document = identifier();
    document.insert(QStringLiteral("languageId"), m_languageId);
    document.insert(VersionKey, ++m_version);
    document.insert(TextKey, utf16Of(m_text.rope().text()));
    m_client->notify(QStringLiteral("textDocument/didOpen"), {{DocumentKey, document}});
    Q_EMIT openChanged(true);
}

// --- changes

void LanguageDocument::onTextChanged(const TextOperation &op)
{
    ++m_edits;
    if (!m_kept && m_session->text().size() <= MaxBytes) {
        m_text = LspText(m_session->text());        // it has become short enough
        m_kept = true;
        openAtServer();
        Q_EMIT edited(op);
        return;
    }
    if (!m_kept) {
        Q_EMIT edited(op);
        return;
    }
    qint64 position = 0;
    for (const auto &component : op) {
        switch (component.kind) {
        case TextOperation::Component::Kind::Keep:
            position += component.length;
            break;
        case TextOperation::Component::Kind::Insert:
            addChange(position, 0, component.text);
            position += component.length;
            break;
        case TextOperation::Component::Kind::Delete:
            addChange(position, component.length, {});
            break;
        }
    }
    for (LanguageDiagnostic &diagnostic : m_diagnostics) {
        diagnostic.from = sync::transformPosition(diagnostic.from, op, true);
        diagnostic.to = std::max<qint64>(diagnostic.from, sync::transformPosition(diagnostic.to, op, false));
    }
    Q_EMIT edited(op);
}

// In the order of the operation each change is against the text with those before it: just what the protocol asks for.
void LanguageDocument::addChange(qint64 position, qint64 erased, std::string_view text)
{
    if (m_open && m_changes.size() <= MaxChanges) {
        m_changes.append(QJsonObject{{RangeKey, m_text.rangeAt(position, position + erased).toJson()}, {TextKey, utf16Of(text)}});
        if (!m_batch.isActive())
            m_batch.start(BatchMs);
    }
    m_text.replace(position, erased, text);
}

void LanguageDocument::sendChanges()
{
    m_batch.stop();
    if (m_changes.isEmpty() || !m_open || !m_client)
        return;
    const auto sync = m_client->capabilities().sync;
    QJsonArray changes = std::exchange(m_changes, {});
    if (sync == ServerCapabilities::Sync::None)
        return;
    if (sync == ServerCapabilities::Sync::Full || changes.size() > MaxChanges)
        changes = {QJsonObject{{TextKey, utf16Of(m_text.rope().text())}}};
    ++m_version;
    m_client->notify(QStringLiteral("textDocument/didChange"), {{DocumentKey, identifier(true)}, {QStringLiteral("contentChanges"), changes}});
}

void LanguageDocument::didSave()
{
    if (!m_open || !m_client || !m_client->capabilities().save)
        return;
    sendChanges();
    QJsonObject params{{DocumentKey, identifier()}};
    if (m_client->capabilities().saveWithText)
        params.insert(TextKey, utf16Of(m_text.rope().text()));
    m_client->notify(QStringLiteral("textDocument/didSave"), params);
}

// --- questions and answers

LspCall LanguageDocument::request(const QString &method, qint64 position, QJsonObject params, LspClient::Answer answer)
{
    params.insert(QStringLiteral("position"), m_text.positionAt(position).toJson());
    return request(method, std::move(params), std::move(answer));
}

LspCall LanguageDocument::request(const QString &method, QJsonObject params, LspClient::Answer answer)
{
    if (!m_client)
        return {};
    sendChanges();
    params.insert(DocumentKey, identifier());
    return m_client->request(method, params, std::move(answer));
}

void LanguageDocument::setDiagnostics(const QJsonObject &params)
{
    if (!m_kept)
        return;
    // What was said about an older text comes again for this one.
    const QJsonValue version = params.value(VersionKey);
    if (version.isDouble() && (version.toInt() != m_version || !m_changes.isEmpty()))
        return;
    m_diagnostics = LanguageDiagnostic::listFromJson(params.value(QLatin1String("diagnostics")).toArray());
    for (LanguageDiagnostic &diagnostic : m_diagnostics) {
        diagnostic.from = m_text.bytesAt(diagnostic.range.start);
        diagnostic.to = std::max(diagnostic.from, m_text.bytesAt(diagnostic.range.end));
    }
    Q_EMIT diagnosticsChanged();
}

sync::Expected<TextOperation> LanguageDocument::operationOf(const LspText &text, const QJsonArray &textEdits)
{
    struct Edit {
        qint64 from, to;
        QByteArray text;
    };
    std::vector<Edit> edits;
    for (const QJsonValue &value : textEdits) {
        const QJsonObject json = value.toObject();
        const LspRange range = LspRange::fromJson(json.value(RangeKey).toObject());
        edits.push_back({text.bytesAt(range.start), text.bytesAt(range.end), json.value(QLatin1String("newText")).toString().toUtf8()});
    }
    // Inserts at one place stand in the order of the list.
    std::stable_sort(edits.begin(), edits.end(), [](const Edit &a, const Edit &b) { return a.from < b.from || (a.from == b.from && a.to < b.to); });
    TextOperation op;
    qint64 done = 0;
    for (const Edit &edit : edits) {
        if (edit.from < done || edit.to < edit.from)
            return sync::fail("bad-edit", tr("The language server's edits contradict each other.").toStdString());
        op.keep(edit.from - done).insert({edit.text.constData(), static_cast<size_t>(edit.text.size())}).erase(edit.to - edit.from);
        done = edit.to;
    }
    return op;
}

} // namespace dyad::editor
