// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/Service.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Log.h"
#include "backend/yavi/AiWriter.h"
#include "backend/yavi/Limits.h"
#include "backend/yavi/Resealing.h"
#include "backend/platform/EgressGuard.h"
#include "backend/yavi/text/TextExtractor.h"
#include <QFile>
#include <QFileInfo>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

constexpr int CallThreads = 4;
constexpr int CallBound = 1000;
constexpr int IdLetters = 14;
constexpr qint64 DueEveryMs = 30'000;
constexpr qint64 TakeUpEveryMs = 60'000;
constexpr qsizetype LongestName = 300;

std::unique_ptr<RemoteYavi> remoteOf(const Config &config)
{
    if (config.yaviUrl.isEmpty() || config.yaviKey.isEmpty())
        return {};
    RemoteYavi::Settings settings;
    settings.url = QUrl(config.yaviUrl);
    settings.key = config.yaviKey;
    return std::make_unique<RemoteYavi>(settings);
}

/// The last part of a path, however a client writes it, without what would disturb a list.
QString cleanName(const QString &given)
{
    QString name = given.section(u'/', -1).section(u'\\', -1);
    name.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    name = name.trimmed().right(LongestName);
    return name.isEmpty() || name == u"." || name == u".." ? u"document"_s : name;
}

QString nameOfUrl(const QUrl &url, const QByteArray &type)
{
    const QString name = cleanName(url.path());
    return name == u"document" || QFileInfo(name).suffix().isEmpty() ? url.host() + url.path().chopped(url.path().endsWith(u'/') ? 1 : 0).replace(u'/', u'-')
            + (type.startsWith("text/html") ? u".html"_s : QString())
                                                                      : name;
}

/// The AI is there only where people are served.
EmbeddedYavi::Writer whileServing(EmbeddedYavi::Writer writer, const std::atomic<bool> &serves)
{
    return [writer = std::move(writer), &serves](const EmbeddedYavi::Task &task) -> sync::Expected<QString> {
        return serves ? writer(task) : sync::fail("no-provider", "This node serves nobody and has no AI provider.");
    };
}

} // namespace

Service::Service(Database &database, projects::Service &projects, const Config &config, ai::AiService *ai)
    : m_database(database), m_projects(projects), m_ai(ai), m_data(config.dataDirectory), m_files(config.dataDirectory + u"/documents"_s, &database), m_store(database, config.knowledge.indexInClear), m_vectors(m_store), m_embedder(config.knowledge), m_searcher(m_store, m_vectors, &m_embedder),
      m_writer(ai ? whileServing(aiWriter(*ai, m_stopping), m_serves) : EmbeddedYavi::Writer()), m_embedded(m_searcher, m_writer), m_backend(m_embedded, remoteOf(config)),
      m_connectors(database, [this] { return vault(); }, *this, config), m_workflows(database, [this] { return vault(); }, *this),
      m_processor(database, m_store, m_vectors, m_files, m_embedder), m_calls(CallThreads, CallBound)
{
    m_processor.setReady([this](const Scope &scope, const QString &document) { onReady(scope, document); });
}

Service::~Service()
{
    m_stopping->store(true);
}

void Service::addTo(JobKinds &kinds)
{
    m_connectors.addTo(kinds);
    m_workflows.addTo(kinds);
    kinds.addRegular(u"yavi.take-up"_s, TakeUpEveryMs, [this](JobRun &) { return takeUp(m_store.takeUp()); });
    kinds.add(QString::fromLatin1(Resealing::Kind), [this](JobRun &run) { return Resealing(m_database, m_store.sealing(), run).run(); });
    kinds.addRegular(u"yavi.due"_s, DueEveryMs, [this](JobRun &) {
        const auto connectors = m_connectors.makeDue();
        const auto workflows = m_workflows.makeDue();
        return connectors ? workflows : connectors;
    });
}

/// Opened at first use: the store's keys are there only once it has been migrated.
sync::Expected<const KeyVault *> Service::vault()
{
    const std::lock_guard lock(m_vaultMutex);
    if (!m_vault) {
        auto opened = KeyVault::of(m_database, m_data);
        if (!opened)
            return std::unexpected(opened.error());
        m_vault = std::move(*opened);
    }
    return &*m_vault;
}

sync::Expected<void> Service::start()
{
    return takeUp(m_store.recover());
}

sync::Expected<void> Service::takeUp(const sync::Expected<std::vector<Store::Unfinished>> &left)
{
    if (!left)
        return std::unexpected(left.error());
    for (const auto &one : *left) {
        if (const auto queued = m_processor.enqueue(one.scope, one.document); !queued)
            return queued;
    }
    if (!left->empty())
        qCInfo(logServer) << "takes up" << left->size() << "unfinished documents";
    return {};
}

sync::Expected<Scope> Service::scopeOf(const QString &account, const QString &project, Permission wanted)
{
    return mapped(m_projects.find(account, project, wanted), [](const projects::Project &found) {
        Scope scope;
        scope.project = found.key;
        scope.projectId = found.id;
        return scope;
    });
}

void Service::setCache(Cache *cache)
{
    m_searcher.setCache(cache);
    m_store.setCache(cache);
}

sync::Expected<void> Service::keepBytes(const Scope &scope, const QString &hash, const QByteArray &bytes)
{
    BlobWriter writer(m_files, scope.projectId, hash);
    if (const auto written = writer.write(bytes.constData(), bytes.size()); !written)
        return written;
    const auto finished = writer.finish();
    return finished ? sync::Expected<void>() : std::unexpected(finished.error());
}

sync::Expected<Store::Added> Service::add(const Scope &scope, const QString &account, const Upload &upload)
{
    if (upload.bytes.isEmpty())
        return sync::fail("bad-request", "The document is empty.");
    if (upload.bytes.size() > limits::DocumentBytes)
        return sync::fail("body-too-large", "A document may have " + std::to_string(limits::DocumentBytes >> 20) + " MiB at most.");
    Document document;
    document.id = crypto::randomId(IdLetters);
    document.hash = QString::fromLatin1(crypto::sha256(upload.bytes).toHex());
    document.name = cleanName(upload.name);
    document.type = mediaType(kindOf(document.name, upload.bytes), document.name);
    document.url = upload.url;
    document.size = upload.bytes.size();
    document.createdBy = account;
    document.createdAt = nowMs();
    document.replaces = upload.replaces;
    if (upload.replacesName && document.replaces.isEmpty()) {
        const auto named = m_store.named(scope, document.name, document.hash);
        if (!named)
            return std::unexpected(named.error());
        document.replaces = *named;
    }
    if (const auto kept = keepBytes(scope, document.hash, upload.bytes); !kept)
        return std::unexpected(kept.error());
    auto added = m_store.add(scope, document);
    if (!added)
        return added;
    if (!added->isNew && mayBecome(added->document.state, DocumentState::Queued)) {
        auto again = retry(scope, added->document.id);
        return mapped(std::move(again), [](const Document &d) { return Store::Added{d, false}; });
    }
    if (!added->isNew)
        return added;
    const auto queued = m_processor.enqueue(scope, added->document.id);
    return queued ? added : sync::Expected<Store::Added>(std::unexpected(queued.error()));
}

sync::Expected<Store::Added> Service::addUrl(const Scope &scope, const QString &account, const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const auto address = egress::check(url);
    if (!address)
        return std::unexpected(address.error());
    BlockingHttp::Call call;
    call.url = url;
    call.address = *address;
    call.mostBytes = limits::DocumentBytes;
    const auto reply = BlockingHttp::run(call);
    if (!reply)
        return sync::fail(reply.error().code == "too-large" ? "body-too-large" : "bad-request", "The address cannot be fetched: " + reply.error().message);
    if (reply->status != 200)
        return sync::fail("bad-request", "The address cannot be fetched: its server answered with status " + std::to_string(reply->status)
                              + (reply->status / 100 == 3 ? " (redirects are not followed)." : "."));
    return add(scope, account, {nameOfUrl(url, reply->type), reply->body, url.toString(QUrl::RemoveFragment)});
}

sync::Expected<Document> Service::cancel(const Scope &scope, const QString &id)
{
    const auto document = m_store.find(scope, id);
    if (!document)
        return document;
    if (document->state == DocumentState::Queued || document->state == DocumentState::Processing)
        m_processor.cancel(id);
    if (document->state == DocumentState::Queued) {
        if (const auto moved = m_store.move(scope, id, DocumentState::Queued, DocumentState::Cancelled); !moved)
            return std::unexpected(moved.error());
    } else if (document->state != DocumentState::Processing) {
        return sync::fail("conflict", "This document is not being processed.");
    }
    return m_store.find(scope, id);
}

sync::Expected<Document> Service::retry(const Scope &scope, const QString &id)
{
    const auto document = m_store.find(scope, id);
    if (!document)
        return document;
    const auto moved = m_store.move(scope, id, document->state, DocumentState::Queued);
    if (!moved)
        return std::unexpected(moved.error());
    if (*moved) {
        if (const auto queued = m_processor.enqueue(scope, id); !queued)
            return std::unexpected(queued.error());
    }
    return m_store.find(scope, id);
}

sync::Expected<void> Service::remove(const Scope &scope, const QString &id)
{
    const auto document = m_store.find(scope, id);
    if (!document)
        return std::unexpected(document.error());
    m_processor.cancel(id);
    if (const auto removed = m_store.remove(scope, id); !removed)
        return removed;
    m_vectors.remove(scope, id);
    (void)m_files.remove(scope.projectId, document->hash);            // else the sweep finds it
    return {};
}

sync::Expected<KnowledgeBase> Service::createBase(const Scope &scope, const KnowledgeBase &wanted, const QStringList &documents)
{
    KnowledgeBase base = wanted;
    base.id = crypto::randomId(IdLetters);
    base.createdAt = nowMs();
    for (const QString &document : documents) {
        if (const auto known = m_store.find(scope, document); !known)
            return std::unexpected(known.error());
    }
    if (const auto added = m_store.addBase(scope, base); !added)
        return std::unexpected(added.error().code == "conflict" ? sync::Error{"conflict", "There is a knowledge base of that name already."} : added.error());
    return documents.isEmpty() ? m_store.base(scope, base.id) : addToBase(scope, base.id, documents);
}

sync::Expected<KnowledgeBase> Service::addToBase(const Scope &scope, const QString &id, const QStringList &documents)
{
    if (const auto base = m_store.base(scope, id); !base)
        return base;
    if (const auto added = m_store.addToBase(scope, id, documents); !added)
        return std::unexpected(added.error());
    return m_store.base(scope, id);
}

sync::Expected<Answer> Service::ask(const Scope &scope, const QString &account, const QString &id, const QString &question)
{
    const auto base = m_store.base(scope, id);
    if (!base)
        return std::unexpected(base.error());
    return m_backend.ask(scope, *base, question, account);
}

} // namespace dyad::backend::yavi
