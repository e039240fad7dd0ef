// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/Resealing.h"
#include "backend/platform/keys/AtRest.h"

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

constexpr int DocumentsAtOnce = 20, PassagesAtOnce = 100;

} // namespace

sync::Expected<void> Resealing::document(const Scope &scope, const Database::Row &row)
{
    const QString id = row[0].toString();
    const QByteArray stored = row[5].toByteArray();
    const auto current = m_database.atRest()->isCurrent(scope.project, stored);
    if (!current)
        return std::unexpected(current.error());
    if (!*current && !row[4].isNull()) {
        const auto text = stored.isEmpty() ? sync::Expected<QString>(row[4].toString()) : m_sealing.openText(scope, id, stored);
        const auto sealed = text ? m_sealing.sealText(scope, id, *text) : std::unexpected(text.error());
        if (!sealed)
            return std::unexpected(sealed.error());
        if (const auto done = sealed->isNull() ? Database::Result() : m_database.run("yavi.replace-text", {*sealed, scope.project, id}); !done)
            return std::unexpected(done.error());
    }
    const auto sealed = m_sealing.sealFindings(scope, id, m_sealing.openFindings(scope, id, {row[1].toString(), row[2].toString(), row[3].toString()}));
    if (!sealed)
        return std::unexpected(sealed.error());
    const auto done = m_database.run("yavi.replace-findings", {sealed->summary, sealed->entities, sealed->extracted, scope.project, id});
    return done ? sync::Expected<void>() : std::unexpected(done.error());
}

sync::Expected<bool> Resealing::documents(const Scope &scope, QString &after)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    const auto rows = m_database.run("yavi.documents-after", {scope.project, after, DocumentsAtOnce});
    if (!rows)
        return std::unexpected(rows.error());
    for (const auto &row : rows->rows) {
        if (const auto done = document(scope, row); !done)
            return std::unexpected(done.error());
        after = row[0].toString();
    }
    return mapped(transaction.commit(), [&] { return !rows->isEmpty(); });
}

/// `key`: with which its words are to be hidden; null: they are to stand in clear. The row keeps its number, which indexes in memory know.
sync::Expected<void> Resealing::passage(const Scope &scope, const WordKey *key, const Database::Row &row)
{
    const QString document = row[2].toString(), name = row[10].toString();
    const int position = row[3].toInt();
    const QByteArray stored = row[9].toByteArray();
    const auto current = m_database.atRest()->isCurrent(scope.project, stored);
    if (!current)
        return std::unexpected(current.error());
    if (key ? *current : stored.isEmpty())
        return {};
    const auto plain = stored.isEmpty() ? sync::Expected<Sealing::Passage>(Sealing::Passage{row[6].toString(), row[7].toString()}) : m_sealing.openPassage(scope, document, position, stored);
    const auto vector = stored.isEmpty() ? sync::Expected<QByteArray>(row[8].toByteArray()) : m_sealing.openVector(scope, document, position, row[8].toByteArray());
    if (!plain || !vector)
        return std::unexpected(plain ? vector.error() : plain.error());
    QVariantList values = {row[0], row[1], scope.project, document, position, row[4], row[5], scope.word()};
    if (key) {
        const auto sealed = m_sealing.sealPassage(scope, document, position, *plain);
        const auto sealedVector = m_sealing.sealVector(scope, document, position, *vector);
        if (!sealed || !sealedVector)
            return std::unexpected(sealed ? sealedVector.error() : sealed.error());
        values.append({key->hidden(name), key->hidden(plain->heading), key->hidden(plain->body), u""_s, *sealedVector, *sealed});
    } else {
        values.append({name, plain->heading, plain->body, partsOf(plain->body, row[11].toString() == u"text/x-code"), *vector, QVariant()});
    }
    // Away and back: the triggers keep the full-text indexes right.
    const auto removed = m_database.run("yavi.remove-chunk", {scope.project, row[0]});
    const auto added = removed ? m_database.run("yavi.put-chunk", values) : removed;
    return added ? sync::Expected<void>() : std::unexpected(added.error());
}

sync::Expected<bool> Resealing::passages(const Scope &scope, const WordKey *key, qint64 &after)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    const auto rows = m_database.run("yavi.chunks-after", {scope.project, after, PassagesAtOnce});
    if (!rows)
        return std::unexpected(rows.error());
    for (const auto &row : rows->rows) {
        if (const auto done = passage(scope, key, row); !done)
            return std::unexpected(done.error());
        after = row[0].toLongLong();
    }
    return mapped(transaction.commit(), [&] { return !rows->isEmpty(); });
}

sync::Expected<void> Resealing::project(qint64 number)
{
    Scope scope;
    scope.project = number;
    const auto key = m_sealing.wordKey(scope);
    if (!key)
        return std::unexpected(key.error());
    QString lastDocument;
    qint64 lastPassage = 0;
    for (bool inDocuments = true;;) {
        const auto more = inDocuments ? documents(scope, lastDocument) : passages(scope, m_sealing.hidesWords() && *key ? &**key : nullptr, lastPassage);
        if (!more)
            return std::unexpected(more.error());
        if (!*more && !inDocuments)
            return {};
        inDocuments = inDocuments && *more;
        if (const auto mine = m_run.check(); !mine)
            return mine;
    }
}

sync::Expected<void> Resealing::run()
{
    if (!m_database.atRest())
        return sync::fail("not-supported", "This server has no keys.");
    const qint64 only = m_run.job().payload["project"_L1].toInteger();
    for (qint64 last = 0;;) {
        const auto some = only > 0 ? sync::Expected<Database::Result>(Database::Result{{{only}}, 0}) : m_database.run("keys.projects", {last});
        if (!some)
            return std::unexpected(some.error());
        for (const auto &row : some->rows) {
            last = row[0].toLongLong();
            if (const auto done = project(last); !done)
                return done;
        }
        if (only > 0 || some->isEmpty())
            return {};
    }
}

} // namespace dyad::backend::yavi
