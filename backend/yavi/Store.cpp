// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/Store.h"
#include "backend/platform/cache/Cache.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/keys/AtRest.h"
#include <QJsonDocument>
#include <QScopeGuard>
#include <QtEndian>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

Document documentFromRow(const Database::Row &row)
{
    Document d;
    d.id = row[0].toString();
    d.hash = row[1].toString();
    d.name = row[2].toString();
    d.type = row[3].toString();
    d.url = row[4].toString();
    d.size = row[5].toLongLong();
    d.state = stateOf(row[6].toString());
    d.progress = row[7].toInt();
    d.errorCode = row[8].toString();
    d.error = row[9].toString();
    d.language = row[10].toString();
    d.classification = row[11].toString();
    d.summary = row[12].toString();
    d.entities = QJsonDocument::fromJson(row[13].toByteArray()).array();
    d.characters = row[14].toLongLong();
    d.chunks = row[15].toInt();
    d.createdBy = row[16].toString();
    d.createdAt = row[17].toLongLong();
    d.updatedAt = row[18].toLongLong();
    d.replaces = row[19].toString();
    d.extracted = QJsonDocument::fromJson(row[20].toByteArray()).object();
    return d;
}

KnowledgeBase baseFromRow(const Database::Row &row)
{
    return {row[0].toString(), row[1].toString(), row[2].toString(), row[3].toString(), row[4].toBool(), row[5].toLongLong(), row[6].toLongLong(), row[7].toInt()};
}

/// Where a document's text stands, for its encryption: a number that is the document's own.
Cell cellOf(const Scope &scope, const QString &document)
{
    const QByteArray hash = crypto::sha256(document.toUtf8());
    return {"yavi_texts", scope.project, qint64(qFromBigEndian<quint64>(hash.constData()) >> 1), 0};
}

QByteArray jsonList(const QSet<QString> &texts)
{
    return QJsonDocument(QJsonArray::fromStringList(QStringList(texts.begin(), texts.end()))).toJson(QJsonDocument::Compact);
}

std::unexpected<sync::Error> noSuchDocument()
{
    return sync::fail("not-found", "There is no such document in this project.");
}

sync::Expected<void> done(const sync::Expected<Database::Result> &result)
{
    if (!result)
        return std::unexpected(result.error());
    return {};
}

} // namespace

void Store::noteChange(const Scope &scope)
{
    if (m_cache)
        m_cache->change(cachekey::yaviSearch(scope.tenant + u'/' + scope.projectId, {}).tenant);
}

sync::Expected<Database::Result> Store::write(const char *statement, const QVariantList &values)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    auto result = m_database.run(statement, values);
    if (!result)
        return result;
    if (const auto committed = transaction.commit(); !committed)
        return std::unexpected(committed.error());
    return result;
}

sync::Expected<Store::Added> Store::add(const Scope &scope, const Document &d)
{
    const auto noted = qScopeGuard([&] { noteChange(scope); });
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    const auto known = m_database.run("yavi.document-by-hash", {scope.tenant, scope.project, d.hash});
    if (!known)
        return std::unexpected(known.error());
    if (!known->isEmpty())
        return Added{documentFromRow(known->first()), false};
    const auto added = m_database.run("yavi.add-document", {d.id, scope.tenant, scope.project, d.hash, d.name, d.type, d.url, d.size, d.createdBy, d.createdAt, d.createdAt, d.replaces});
    if (!added)
        return std::unexpected(added.error());
    if (const auto joined = m_database.run("yavi.add-to-updating-bases", {d.id, d.createdAt, scope.tenant, scope.project}); !joined)
        return std::unexpected(joined.error());
    if (const auto committed = transaction.commit(); !committed)
        return std::unexpected(committed.error());
    return mapped(find(scope, d.id), [](const Document &document) { return Added{document, true}; });
}

sync::Expected<Document> Store::find(const Scope &scope, const QString &id)
{
    const auto found = m_database.run("yavi.document", {scope.tenant, scope.project, id});
    if (!found)
        return std::unexpected(found.error());
    return found->isEmpty() ? noSuchDocument() : sync::Expected<Document>(documentFromRow(found->first()));
}

sync::Expected<std::vector<Document>> Store::list(const Scope &scope, qint64 before, int limit)
{
    return mapped(m_database.run("yavi.documents", {scope.tenant, scope.project, before, limit}), [](const Database::Result &r) {
        std::vector<Document> list;
        for (const auto &row : r.rows)
            list.push_back(documentFromRow(row));
        return list;
    });
}

sync::Expected<QString> Store::named(const Scope &scope, const QString &name, const QString &exceptHash)
{
    return mapped(m_database.run("yavi.document-named", {scope.tenant, scope.project, name, exceptHash}), [](const Database::Result &r) { return r.isEmpty() ? QString() : r.first()[0].toString(); });
}

sync::Expected<void> Store::setExtracted(const Scope &scope, const QString &id, const QJsonObject &extracted)
{
    return done(write("yavi.set-extracted", {QString::fromUtf8(QJsonDocument(extracted).toJson(QJsonDocument::Compact)), scope.tenant, scope.project, id}));
}

sync::Expected<void> Store::takePlaces(const Scope &scope, const QString &old, const QString &document)
{
    const auto noted = qScopeGuard([&] { noteChange(scope); });
    return done(write("yavi.take-places", {document, nowMs(), scope.tenant, scope.project, old}));
}

sync::Expected<std::vector<Store::Unfinished>> Store::recover()
{
    if (const auto queued = write("yavi.requeue-unfinished", {}); !queued)
        return std::unexpected(queued.error());
    return mapped(m_database.run("yavi.unfinished"), [](const Database::Result &r) {
        std::vector<Unfinished> list;
        for (const auto &row : r.rows)
            list.push_back({{row[0].toString(), row[1].toLongLong(), row[2].toString()}, row[3].toString()});
        return list;
    });
}

sync::Expected<bool> Store::move(const Scope &scope, const QString &id, DocumentState from, DocumentState to, const sync::Error &error)
{
    const auto noted = qScopeGuard([&] { noteChange(scope); });
    if (!mayBecome(from, to))
        return sync::fail("conflict", "A document that is " + stateName(from).toStdString() + " cannot become " + stateName(to).toStdString() + ".");
    const int progress = to == DocumentState::Ready ? 100 : 0;
    return mapped(write("yavi.change-state", {stateName(to), progress, QString::fromStdString(error.code), QString::fromStdString(error.message), nowMs(), scope.tenant,
                                              scope.project, id, stateName(from)}),
                  [](const Database::Result &r) { return r.affected > 0; });
}

sync::Expected<void> Store::setProgress(const Scope &scope, const QString &id, int percent)
{
    return done(write("yavi.set-progress", {percent, scope.tenant, scope.project, id}));
}

sync::Expected<void> Store::setFindings(const Scope &scope, const Document &d)
{
    const auto noted = qScopeGuard([&] { noteChange(scope); });
    const QByteArray entities = QJsonDocument(d.entities).toJson(QJsonDocument::Compact);
    return done(write("yavi.set-findings", {d.language, d.classification, d.summary, QString::fromUtf8(entities), d.characters, d.chunks, scope.tenant, scope.project, d.id}));
}

sync::Expected<void> Store::remove(const Scope &scope, const QString &id)
{
    const auto noted = qScopeGuard([&] { noteChange(scope); });
    // One transaction: a job that is still adding chunks finds its document either there or gone.
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    if (const auto chunks = m_database.run("yavi.remove-chunks", {scope.tenant, scope.project, id}); !chunks)
        return std::unexpected(chunks.error());
    const auto removed = m_database.run("yavi.remove-document", {scope.tenant, scope.project, id});
    if (!removed)
        return std::unexpected(removed.error());
    return removed->affected == 0 ? noSuchDocument() : transaction.commit();
}

sync::Expected<void> Store::putText(const Scope &scope, const QString &id, const QString &text)
{
    const auto sealed = m_database.seal(cellOf(scope, id), text.toUtf8());
    if (!sealed)
        return std::unexpected(sealed.error());
    const bool isSealed = AtRest::isSealed(*sealed);
    return done(write("yavi.put-text", {id, scope.tenant, scope.project, isSealed ? u""_s : text, isSealed ? *sealed : QByteArray()}));
}

sync::Expected<QString> Store::text(const Scope &scope, const QString &id)
{
    const auto found = m_database.run("yavi.text", {scope.tenant, scope.project, id});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return noSuchDocument();
    const QByteArray sealed = found->first()[1].toByteArray();
    if (sealed.isEmpty())
        return found->first()[0].toString();
    return mapped(m_database.open(cellOf(scope, id), sealed), [](const QByteArray &bytes) { return QString::fromUtf8(bytes); });
}

sync::Expected<std::vector<qint64>> Store::addChunks(const Scope &scope, const Document &document, const std::vector<NewChunk> &chunks)
{
    const auto noted = qScopeGuard([&] { noteChange(scope); });
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    std::vector<qint64> numbers;
    for (const NewChunk &chunk : chunks) {
        const auto added = m_database.run("yavi.add-chunk", {scope.tenant, scope.project, document.id, chunk.position, qint64(chunk.span.start), qint64(chunk.span.length),
                                                            scope.word(), document.name, chunk.span.heading, chunk.body, chunk.vector});
        if (!added)
            return std::unexpected(added.error());
        numbers.push_back(added->first()[0].toLongLong());
    }
    return mapped(transaction.commit(), [&] { return numbers; });
}

sync::Expected<void> Store::removeChunks(const Scope &scope, const QString &document)
{
    const auto noted = qScopeGuard([&] { noteChange(scope); });
    return done(write("yavi.remove-chunks", {scope.tenant, scope.project, document}));
}

sync::Expected<std::vector<Store::StoredVector>> Store::vectors(const Scope &scope)
{
    return mapped(m_database.run("yavi.vectors", {scope.tenant, scope.project}), [](const Database::Result &r) {
        std::vector<StoredVector> list;
        list.reserve(size_t(r.rows.size()));
        for (const auto &row : r.rows)
            list.push_back({row[0].toLongLong(), row[1].toString(), row[2].toByteArray()});
        return list;
    });
}

sync::Expected<std::optional<Passage>> Store::passage(const Scope &scope, qint64 chunk)
{
    return mapped(m_database.run("yavi.chunk", {scope.tenant, scope.project, chunk}), [](const Database::Result &r) {
        if (r.isEmpty())
            return std::optional<Passage>();
        const auto &row = r.first();
        Passage p;
        p.chunk = row[0].toLongLong();
        p.document = row[1].toString();
        p.position = row[2].toInt();
        p.start = row[3].toLongLong();
        p.length = row[4].toLongLong();
        p.heading = row[5].toString();
        p.text = row[6].toString();
        p.name = row[7].toString();
        p.type = row[8].toString();
        p.url = row[9].toString();
        p.createdAt = row[10].toLongLong();
        p.updatedAt = row[11].toLongLong();
        return std::optional(p);
    });
}

sync::Expected<QVector<qint64>> Store::match(const Scope &scope, Index index, const QString &expression, const QSet<QString> *documents, int limit)
{
    const QByteArray only = documents ? jsonList(*documents) : QByteArray("[]");
    return mapped(m_database.run(index == Index::Words ? "yavi.search-words" : "yavi.search-trigrams",
                                 // Narrowed to some documents, the best of them may stand far down among all.
                                 {expression, documents ? -1 : limit * 2, scope.tenant, scope.project, documents ? 1 : 0, QString::fromUtf8(only), limit}),
                  [](const Database::Result &r) {
        QVector<qint64> chunks;
        for (const auto &row : r.rows)
            chunks.append(row[0].toLongLong());
        return chunks;
    });
}

sync::Expected<QSet<QString>> Store::documentsFor(const Scope &scope, const SearchFilters &f)
{
    const QString ids = QString::fromUtf8(jsonList(f.documents.value_or(QSet<QString>())));
    return mapped(m_database.run("yavi.filtered-documents", {scope.tenant, scope.project, f.type, f.type, f.language, f.language, f.classification, f.classification,
                                                            f.createdFrom, f.createdBefore, f.base, f.base, f.documents ? 1 : 0, ids}),
                  [](const Database::Result &r) {
        QSet<QString> documents;
        for (const auto &row : r.rows)
            documents.insert(row[0].toString());
        return documents;
    });
}

sync::Expected<void> Store::addBase(const Scope &scope, const KnowledgeBase &b)
{
    return done(write("yavi.add-base", {b.id, scope.tenant, scope.project, b.name, b.description, b.industry, b.autoUpdate ? 1 : 0, b.createdAt, b.createdAt}));
}

sync::Expected<std::vector<KnowledgeBase>> Store::bases(const Scope &scope)
{
    return mapped(m_database.run("yavi.bases", {scope.tenant, scope.project}), [](const Database::Result &r) {
        std::vector<KnowledgeBase> list;
        for (const auto &row : r.rows)
            list.push_back(baseFromRow(row));
        return list;
    });
}

sync::Expected<KnowledgeBase> Store::base(const Scope &scope, const QString &id)
{
    const auto found = m_database.run("yavi.base", {scope.tenant, scope.project, id});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return sync::fail("not-found", "There is no such knowledge base in this project.");
    return baseFromRow(found->first());
}

sync::Expected<bool> Store::removeBase(const Scope &scope, const QString &id)
{
    const auto noted = qScopeGuard([&] { noteChange(scope); });
    return mapped(write("yavi.remove-base", {scope.tenant, scope.project, id}), [](const Database::Result &r) { return r.affected > 0; });
}

sync::Expected<void> Store::addToBase(const Scope &scope, const QString &base, const QStringList &documents)
{
    const auto noted = qScopeGuard([&] { noteChange(scope); });
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    for (const QString &document : documents) {
        // Both have to be of this scope: a foreign key alone would let any document in.
        if (const auto known = find(scope, document); !known)
            return std::unexpected(known.error());
        if (const auto added = m_database.run("yavi.add-to-base", {scope.tenant, scope.project, base, document, nowMs()}); !added)
            return std::unexpected(added.error());
    }
    if (const auto touched = m_database.run("yavi.touch-base", {nowMs(), scope.tenant, scope.project, base}); !touched)
        return std::unexpected(touched.error());
    return transaction.commit();
}

} // namespace dyad::backend::yavi
