// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/Store.h"
#include "backend/platform/cache/Cache.h"
#include "backend/platform/Clock.h"
#include "backend/platform/jobs/JobStore.h"
#include "backend/platform/jobs/ProcessLease.h"
#include "backend/platform/SqlFiles.h"
#include <QJsonDocument>
#include <QScopeGuard>
#include <bit>

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
    d.characters = row[14].toLongLong();
    d.chunks = row[15].toInt();
    d.createdBy = row[16].toString();
    d.createdAt = row[17].toLongLong();
    d.updatedAt = row[18].toLongLong();
    d.replaces = row[19].toString();
    return d;
}

constexpr qsizetype PositionInRow = 3;       // of rowOf()

QString compact(const QJsonArray &list) { return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)); }
QString compact(const QJsonObject &object) { return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)); }

KnowledgeBase baseFromRow(const Database::Row &row)
{
    return {row[0].toString(), row[1].toString(), row[2].toString(), row[3].toString(), row[4].toBool(), row[5].toLongLong(), row[6].toLongLong(), row[7].toInt()};
}

QByteArray jsonList(const QSet<QString> &texts)
{
    return QJsonDocument(QJsonArray::fromStringList(QStringList(texts.begin(), texts.end()))).toJson(QJsonDocument::Compact);
}

std::unexpected<sync::Error> noSuchDocument()
{
    return sync::fail("not-found", "There is no such document in this project.");
}

/// "yavi.add-chunk" for so many rows at once.
QString addChunksSql(SqlFlavor flavor, size_t rows)
{
    QString sql = sqlfiles::statement("yavi.add-chunk", flavor);
    const qsizetype from = sql.indexOf(u"(?"_s), to = sql.indexOf(u')', from) + 1;
    sql.insert(to, (u", "_s + sql.mid(from, to - from)).repeated(qsizetype(rows) - 1));
    return sql;
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

Document Store::fromRow(const Scope &scope, const Database::Row &row) const
{
    Document d = documentFromRow(row);
    const auto findings = m_sealing.openFindings(scope, d.id, {row[12].toString(), row[13].toString(), row[20].toString()});
    d.summary = findings.summary;
    d.entities = QJsonDocument::fromJson(findings.entities.toUtf8()).array();
    d.extracted = QJsonDocument::fromJson(findings.extracted.toUtf8()).object();
    return d;
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
        return Added{fromRow(scope, known->first()), false};
    const auto added = m_database.run("yavi.add-document", {d.id, scope.tenant, scope.project, d.hash, d.name, d.type, d.url, d.size, d.createdBy, d.createdAt, d.createdAt, d.replaces,
                                                           ProcessLease::nameOf(m_database)});
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
    return found->isEmpty() ? noSuchDocument() : sync::Expected<Document>(fromRow(scope, found->first()));
}

sync::Expected<std::vector<Document>> Store::list(const Scope &scope, qint64 before, int limit)
{
    return mapped(m_database.run("yavi.documents", {scope.tenant, scope.project, before, limit}), [&](const Database::Result &r) {
        std::vector<Document> list;
        for (const auto &row : r.rows)
            list.push_back(fromRow(scope, row));
        return list;
    });
}

sync::Expected<QString> Store::named(const Scope &scope, const QString &name, const QString &exceptHash)
{
    return mapped(m_database.run("yavi.document-named", {scope.tenant, scope.project, name, exceptHash}), [](const Database::Result &r) { return r.isEmpty() ? QString() : r.first()[0].toString(); });
}

sync::Expected<void> Store::setExtracted(const Scope &scope, const QString &id, const QJsonObject &extracted)
{
    const auto sealed = m_sealing.sealExtracted(scope, id, compact(extracted));
    return sealed ? done(write("yavi.set-extracted", {*sealed, scope.tenant, scope.project, id})) : std::unexpected(sealed.error());
}

sync::Expected<void> Store::takePlaces(const Scope &scope, const QString &old, const QString &document)
{
    const auto noted = qScopeGuard([&] { noteChange(scope); });
    return done(write("yavi.take-places", {document, nowMs(), scope.tenant, scope.project, old}));
}

sync::Expected<std::vector<Store::Unfinished>> Store::recover()
{
    const auto now = JobStore(m_database).now();
    const QString own = ProcessLease::nameOf(m_database);
    if (const auto queued = now ? write("yavi.requeue-unfinished", {own, own, *now}) : std::unexpected(now.error()); !queued)
        return std::unexpected(queued.error());
    return mapped(m_database.run("yavi.unfinished", {own}), [](const Database::Result &r) {
        std::vector<Unfinished> list;
        for (const auto &row : r.rows)
            list.push_back({{row[0].toString(), row[1].toLongLong(), row[2].toString()}, row[3].toString()});
        return list;
    });
}

sync::Expected<std::vector<Store::Unfinished>> Store::takeUp()
{
    const auto now = JobStore(m_database).now();
    const QString own = ProcessLease::nameOf(m_database);        // its lease may have lapsed while the machine slept
    const auto taken = now ? write("yavi.take-up", {own, own, *now}) : std::unexpected(now.error());
    return mapped(taken, [](const Database::Result &r) {
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
    const QString own = ProcessLease::nameOf(m_database);
    return mapped(write("yavi.change-state", {stateName(to), progress, QString::fromStdString(error.code), QString::fromStdString(error.message), nowMs(), own, scope.tenant,
                                              scope.project, id, stateName(from), own}),
                  [](const Database::Result &r) { return r.affected > 0; });
}

sync::Expected<void> Store::setProgress(const Scope &scope, const QString &id, int percent)
{
    return done(write("yavi.set-progress", {percent, scope.tenant, scope.project, id}));
}

sync::Expected<Store::Statements> Store::findings(const Scope &scope, const Document &d, const QString &text) const
{
    const auto sealed = m_sealing.sealText(scope, d.id, text);
    const auto found = m_sealing.sealFindings(scope, d.id, {d.summary, compact(d.entities), compact(d.extracted)});
    if (!sealed || !found)
        return std::unexpected(sealed ? found.error() : sealed.error());
    Statements statements;
    // A job that was cut off by a crash may have left some.
    statements.push_back({"yavi.remove-chunks", {scope.tenant, scope.project, d.id}});
    statements.push_back({"yavi.put-text", {d.id, scope.tenant, scope.project, sealed->isNull() ? text : u""_s, sealed->isNull() ? QByteArray() : *sealed}});
    statements.push_back({"yavi.set-findings", {d.language, d.classification, found->summary, found->entities, found->extracted, d.characters, d.chunks, scope.tenant, scope.project, d.id}});
    return statements;
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
    return m_sealing.openText(scope, id, sealed);
}

/// What the row of a chunk holds. `hiding`: the index gets no words.
sync::Expected<QVariantList> Store::rowOf(const Scope &scope, const Document &document, const NewChunk &chunk, const WordKey *hiding) const
{
    QVariantList values = {scope.tenant, scope.project, document.id, chunk.position, qint64(chunk.span.start), qint64(chunk.span.length), scope.word()};
    if (!hiding) {
        values.append({document.name, chunk.span.heading, chunk.body, partsOf(chunk.body, document.type == u"text/x-code"), chunk.vector, QVariant()});
        return values;
    }
    const auto sealed = m_sealing.sealPassage(scope, document.id, chunk.position, {chunk.span.heading, chunk.body});
    const auto vector = sealed ? m_sealing.sealVector(scope, document.id, chunk.position, chunk.vector) : sealed;
    if (!vector)
        return std::unexpected(vector.error());
    values.append({hiding->hidden(document.name), hiding->hidden(chunk.span.heading), hiding->hidden(chunk.body), u""_s, *vector, *sealed});
    return values;
}

/// As many rows a statement as go into powers of two: each statement has the full-text indexes write down what they hold in memory, which for
/// each single passage costs more than all the rest; and so there are a few statements to keep prepared, and not one for each number of rows.
sync::Expected<std::vector<qint64>> Store::insert(const std::vector<QVariantList> &rows)
{
    constexpr size_t MostAtOnce = 128;
    std::vector<qint64> numbers;
    for (size_t at = 0; at < rows.size();) {
        const size_t count = std::min(MostAtOnce, std::bit_floor(rows.size() - at));
        QVariantList values;
        for (size_t i = at; i < at + count; ++i)
            values.append(rows[i]);
        const auto added = m_database.execute(addChunksSql(m_database.flavor(), count), values);
        if (!added)
            return std::unexpected(added.error());
        // In which order they are given back is the database's affair.
        QHash<int, qint64> byPosition;
        for (const auto &row : added->rows)
            byPosition.insert(row[1].toInt(), row[0].toLongLong());
        for (size_t i = at; i < at + count; ++i)
            numbers.push_back(byPosition.value(rows[i][PositionInRow].toInt()));
        at += count;
    }
    return numbers;
}

sync::Expected<std::vector<qint64>> Store::addChunks(const Scope &scope, const Document &document, const std::vector<NewChunk> &chunks, const Advance &advance)
{
    const auto key = m_sealing.wordKey(scope);
    if (!key)
        return std::unexpected(key.error());
    // All that takes time but the inserting is done before anybody is held up.
    std::vector<QVariantList> rows;
    for (const NewChunk &chunk : chunks) {
        auto row = rowOf(scope, document, chunk, m_sealing.hidesWords() && *key ? &**key : nullptr);
        if (!row)
            return std::unexpected(row.error());
        rows.push_back(std::move(*row));
    }
    const auto before = advance.text ? findings(scope, document, *advance.text) : Statements();
    if (!before)
        return std::unexpected(before.error());
    const auto noted = qScopeGuard([&] { noteChange(scope); });
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    for (const auto &[statement, values] : *before) {
        if (const auto done = m_database.run(statement, values); !done)
            return std::unexpected(done.error());
    }
    const auto numbers = insert(rows);
    if (!numbers)
        return numbers;
    const DocumentState next = advance.isReady ? DocumentState::Ready : DocumentState::Processing;
    const QString own = ProcessLease::nameOf(m_database);
    const auto moved = m_database.run("yavi.change-state", {stateName(next), advance.isReady ? 100 : advance.percent, u""_s, u""_s, nowMs(), own, scope.tenant, scope.project, document.id,
                                                           stateName(DocumentState::Processing), own});
    if (!moved)
        return std::unexpected(moved.error());
    if (moved->affected == 0)
        return sync::fail("cancelled", "The document is not being processed any more.");
    return mapped(transaction.commit(), [&] { return *numbers; });
}

sync::Expected<void> Store::removeChunks(const Scope &scope, const QString &document)
{
    const auto noted = qScopeGuard([&] { noteChange(scope); });
    return done(write("yavi.remove-chunks", {scope.tenant, scope.project, document}));
}

sync::Expected<std::vector<Store::StoredVector>> Store::vectors(const Scope &scope)
{
    constexpr int AtOnce = 5000;
    std::vector<StoredVector> list;
    for (qint64 last = 0;;) {
        const auto found = m_database.run("yavi.vectors", {scope.tenant, scope.project, last, AtOnce});
        if (!found)
            return std::unexpected(found.error());
        for (const auto &row : found->rows) {
            last = row[0].toLongLong();
            const auto vector = row[4].toBool() ? m_sealing.openVector(scope, row[1].toString(), row[2].toInt(), row[3].toByteArray()) : sync::Expected<QByteArray>(row[3].toByteArray());
            if (!vector)
                return std::unexpected(vector.error());
            list.push_back({last, row[1].toString(), *vector});
        }
        if (found->rows.size() < AtOnce)
            return list;
    }
}

sync::Expected<std::optional<Passage>> Store::passage(const Scope &scope, qint64 chunk)
{
    const auto found = m_database.run("yavi.chunk", {scope.tenant, scope.project, chunk});
    if (!found || found->isEmpty())
        return found ? sync::Expected<std::optional<Passage>>(std::nullopt) : std::unexpected(found.error());
    const auto &row = found->first();
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
    if (const QByteArray sealed = row[12].toByteArray(); !sealed.isEmpty()) {
        const auto open = m_sealing.openPassage(scope, p.document, p.position, sealed);
        if (!open)
            return std::unexpected(open.error());
        p.heading = open->heading;
        p.text = open->body;
    }
    return std::optional(p);
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
