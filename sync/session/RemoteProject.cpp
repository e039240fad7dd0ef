// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/RemoteProject.h"
#include <QCoreApplication>
#include <QTimer>

namespace dyad::sync {

namespace {

constexpr qint64 SaveTreeWithin = 1000;     // ms

Error offline() { return {"offline", QCoreApplication::translate("Error", "There is no connection to the server just now.").toStdString()}; }

} // namespace

RemoteProject::RemoteProject(Options options, QObject *parent)
    : ProjectSession(parent), m_store(std::move(options.store)),
      m_clock(options.connection.clock ? options.connection.clock : &SystemClock::instance()),
      m_projectId(options.connection.project), m_connection(std::move(options.connection)),
      m_board(m_clock, [this](const wire::Message &message) { m_connection.send(message); },
              [this](DocId doc, qint64 position, Version version, MemberId owner) -> std::optional<PresenceBoard::Carried> {
                  const RemoteDocument *open = document(doc);
                  const auto newest = open ? open->toNewest(position, version, owner) : std::nullopt;
                  return newest ? std::optional(PresenceBoard::Carried{*newest, open->version()}) : std::nullopt;
              }),
      m_comments(std::make_unique<CommentBoard>(static_cast<CommentBoard::Host *>(this)))
{
    connect(&m_connection, &Connection::stateChanged, this, &RemoteProject::connectionChanged);
    connect(&m_connection, &Connection::received, this, &RemoteProject::received);
    connect(&m_board, &PresenceBoard::participantsChanged, this, &ProjectSession::participantsChanged);
    connect(&m_board, &PresenceBoard::presenceChanged, this, &ProjectSession::presenceChanged);
    loadStored();
}

RemoteProject::~RemoteProject()
{
    m_connection.disconnect(this);
    m_board.disconnect(this);
    m_comments.reset();
    if (m_treeSaveScheduled) (void)m_store->saveTree({m_name, m_role, m_tree.version(), m_tree.list()});      // so that the next start works offline
    const Documents documents = std::exchange(m_documents, {});
    for (const auto &[doc, opened] : documents) opened.document->detach();
}

void RemoteProject::loadStored()
{
    if (!m_store) return;
    const auto tree = m_store->loadTree();
    if (!tree) return storeFailed(tree.error());
    if (!*tree) return;
    m_name = (*tree)->name;
    m_role = (*tree)->role;
    m_tree.reset((*tree)->files);
    m_tree.setVersion((*tree)->tree);
    for (const DocId doc : m_store->withHeldEdits()) documentChanged(openHere(doc).document.get());
    m_comments->load();
    // Whoever is to be told connects after the constructor.
    for (auto &one : m_store->takeRecovered())
        QMetaObject::invokeMethod(this, [this, one] {
            Q_EMIT recoveryKept(one.doc, {"store-full",
                QCoreApplication::translate("Error", "The disk could not be written before Dyad ended, so it is not known whether this had been shared.").toStdString()},
                one.utf8, one.file);
        }, Qt::QueuedConnection);
}

ProjectSession::State RemoteProject::state() const
{
    switch (m_connection.state()) {
    case Connection::State::Authorizing:
    case Connection::State::Connecting:
    case Connection::State::Greeting: return State::Connecting;
    case Connection::State::Joining: return State::Joining;
    case Connection::State::Live: return m_complete ? State::Live : State::Joining;
    case Connection::State::Failed: return State::Failed;
    case Connection::State::Idle:
    case Connection::State::Waiting: return State::Offline;
    }
    return State::Offline;
}

QString RemoteProject::readOnlyReason(DocId doc) const
{
    if (const FileEntry *entry = m_tree.find(doc); entry && entry->readOnly) return tr("You may read this file, not change it.");
    if (m_role == QLatin1String("viewer")) return tr("You may read this project, not change it.");
    if (m_connection.state() == Connection::State::Failed) return QString::fromStdString(m_connection.failure().message);
    return QString();
}

void RemoteProject::connectionChanged(Connection::State now)
{
    if (now == Connection::State::Live) {
        if (m_complete) becameLive();
    } else if (now == Connection::State::Waiting || now == Connection::State::Idle || now == Connection::State::Failed) {
        becameOffline();
    }
    Q_EMIT stateChanged(state());
}

void RemoteProject::becameLive()
{
    m_board.sendAgain();
    std::vector<std::shared_ptr<RemoteDocument>> documents;
    for (const auto &[doc, opened] : m_documents) documents.push_back(opened.document);
    for (const auto &open : documents) open->connectionLive();
}

void RemoteProject::becameOffline()
{
    m_complete = false;
    m_arriving.clear();
    std::vector<std::shared_ptr<RemoteDocument>> documents;
    for (const auto &[doc, opened] : m_documents) documents.push_back(opened.document);
    for (const auto &open : documents) open->connectionLost();
    m_board.clear();
    m_comments->connectionLost();
    m_treeRequests.failAll(offline());
    m_fetches.failAll(offline());
}

void RemoteProject::received(const wire::Message &message)
{
    std::visit([this](const auto &m) { on(m); }, static_cast<const wire::MessageAlternatives &>(message));
}

/// Of what this version has no word for, the name of one message is enough: what it is about is read over HTTP.
void RemoteProject::on(const wire::Unknown &message)
{
    if (message.t == QLatin1String("notice"))
        Q_EMIT noticed();
}

void RemoteProject::on(const wire::ProjectState &message)
{
    m_name = message.name;
    m_role = message.role;
    m_member = message.member;
    m_tree.setVersion(message.tree);
    m_arriving = QVector<FileEntry>(message.files.begin(), message.files.end());
    m_board.reset(message);
    m_complete = false;
    if (!message.more) completeTree();
}

void RemoteProject::on(const wire::ProjectFiles &message)
{
    if (m_complete) return;
    m_arriving.append(QVector<FileEntry>(message.files.begin(), message.files.end()));
    if (message.more) return;
    completeTree();
    if (m_connection.state() != Connection::State::Live) return;
    becameLive();
    Q_EMIT stateChanged(state());
}

void RemoteProject::completeTree()
{
    m_tree.reset(std::exchange(m_arriving, {}));
    m_complete = true;
    std::vector<std::shared_ptr<RemoteDocument>> gone;
    for (const auto &[doc, opened] : m_documents)
        if (!m_tree.find(doc)) gone.push_back(opened.document);
    for (const auto &document : gone) document->deleted();
    saveTreeSoon();
    Q_EMIT treeReset();
}

std::optional<std::pair<qint64, qint64>> RemoteProject::toLocal(DocId doc, Version version, qint64 from, qint64 to) const
{
    const auto found = m_documents.find(doc);
    if (found == m_documents.end()) return std::nullopt;
    const RemoteDocument &open = *found->second.document;
    if (open.state() == DocumentSession::State::Opening || open.version() != version) return std::nullopt;
    return open.client().rangeFromAcknowledged(from, to);
}

QString RemoteProject::pathOf(DocId doc) const
{
    const FileEntry *entry = m_tree.find(doc);
    return entry ? entry->path : QString();
}

void RemoteProject::saveTreeSoon()
{
    if (!m_store || std::exchange(m_treeSaveScheduled, true)) return;
    m_clock->after(SaveTreeWithin, this, [this] {
        m_treeSaveScheduled = false;
        const auto saved = m_store->saveTree({m_name, m_role, m_tree.version(), m_tree.list()});
        if (!saved) storeFailed(saved.error());
    });
}

RemoteDocument *RemoteProject::document(DocId doc)
{
    const auto found = m_documents.find(doc);
    return found == m_documents.end() ? nullptr : found->second.document.get();
}

RemoteProject::Opened &RemoteProject::openHere(DocId doc)
{
    Opened &opened = m_documents[doc];
    if (!opened.document) opened.document = std::make_shared<RemoteDocument>(doc, static_cast<RemoteDocument::Host *>(this));
    return opened;
}

std::shared_ptr<DocumentSession> RemoteProject::open(DocId doc)
{
    Opened &opened = openHere(doc);
    if (auto handle = opened.handle.lock()) return handle;
    // The handle keeps the document alive; when the last copy goes, the project may close it.
    std::shared_ptr<DocumentSession> handle(opened.document.get(),
        [keep = opened.document, project = QPointer<RemoteProject>(this), doc](DocumentSession *) mutable {
            keep.reset();
            if (project) project->released(doc);
        });
    opened.handle = handle;
    return handle;
}

void RemoteProject::released(DocId doc)
{
    // Not at once: the last holder may be in the middle of one of the document's signals.
    QMetaObject::invokeMethod(this, [this, doc] { closeIfIdle(doc); }, Qt::QueuedConnection);
}

void RemoteProject::closeIfIdle(DocId doc)
{
    const auto found = m_documents.find(doc);
    if (found == m_documents.end() || !found->second.handle.expired() || found->second.document->holdsEdits()) return;
    // The answer that is still to come must not be taken for that to another opening; when it is there, this is asked again.
    if (found->second.document->awaitsOpening()) return;
    const auto document = found->second.document;
    document->saveNow();
    m_documents.erase(found);
    if (document->state() != DocumentSession::State::Closed) send(wire::Close{doc});
}

void RemoteProject::documentChanged(RemoteDocument *document)
{
    const auto found = m_documents.find(document->doc());
    if (found == m_documents.end()) return;
    const qint64 change = document->waitingEdits() - std::exchange(found->second.waiting, document->waitingEdits());
    m_waiting += change;
    if (change != 0) Q_EMIT waitingEditsChanged(m_waiting);
    const bool idle = !document->holdsEdits() || document->state() == DocumentSession::State::Closed;
    if (idle && found->second.handle.expired()) released(document->doc());
}

void RemoteProject::acknowledged(RemoteDocument *document, const TextOperation &op, MemberId by)
{
    m_tree.setVersionOf(document->doc(), document->version(), op.delta());
    m_board.moved(document->doc(), document->version(), op, by);
    m_comments->acknowledged(document->doc(), document->version(), op);
}

void RemoteProject::keepRecovery(RemoteDocument *document, const Error &why, const QByteArray &utf8)
{
    QString file;
    const FileEntry *entry = m_tree.find(document->doc());
    if (m_store) {
        const auto kept = m_store->keepRecovery(document->doc(), entry ? entry->path : QString(), utf8);
        if (kept) file = *kept;
        if (!kept) storeFailed(kept.error());
    }
    Q_EMIT recoveryKept(document->doc(), why, utf8, file);
}

void RemoteProject::storeFailed(const Error &error)
{
    Q_EMIT storeUnavailable(error);
}

void RemoteProject::notServed(RemoteDocument *document, const Error &why)
{
    Q_EMIT documentUnavailable(document->doc(), why);
}

void RemoteProject::on(const wire::Document &message)
{
    if (message.req) {
        m_fetches.answer(*message.req, FetchedDocument{message.doc, message.version, QByteArray::fromStdString(message.text), {}});
        return;
    }
    if (auto *open = document(message.doc)) open->receive(message);
}

void RemoteProject::on(const wire::CatchUp &message)
{
    if (message.req && !message.op.refused.empty()) {
        m_fetches.answer(*message.req, fail("history-gone", message.op.refused));     // it is read as a whole then
        return;
    }
    if (message.req) {
        m_fetches.answer(*message.req, FetchedDocument{message.doc, message.version, {}, message.op.op});
        return;
    }
    if (auto *open = document(message.doc)) open->receive(message);
}

void RemoteProject::on(const wire::Ack &message)
{
    if (auto *open = document(message.doc)) open->receive(message);
}

void RemoteProject::on(const wire::FileChanged &message)
{
    if (auto *open = document(message.doc)) {
        open->receive(message);
        return;
    }
    m_tree.setVersionOf(message.doc, message.version, message.op.op.delta());
    if (!message.op.refused.empty()) {
        if (const FileEntry *entry = m_tree.find(message.doc)) Q_EMIT fileChanged(FileEntry(*entry), message.member);
        return;
    }
    m_comments->acknowledged(message.doc, message.version, message.op.op);
    Q_EMIT followed(message.doc, message.version, message.op.op, message.member);
}

void RemoteProject::on(const wire::ErrorMessage &message)
{
    const Error error{message.code.toStdString(), message.message.toStdString()};
    if (m_comments->received(message)) return;
    if (message.about && message.about->t.startsWith(QLatin1String("ai-"))) return Q_EMIT aiReceived(message);
    if (message.about && message.about->req) {
        if (m_treeRequests.answer(*message.about->req, std::unexpected(error))) return;
        if (m_fetches.answer(*message.about->req, std::unexpected(error))) return;
    }
    const auto doc = message.doc ? message.doc : message.about ? message.about->doc : std::nullopt;
    if (auto *open = doc ? document(*doc) : nullptr) open->receive(message);
}

} // namespace dyad::sync
