// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/Sealing.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Log.h"
#include "backend/platform/keys/AtRest.h"
#include "backend/platform/keys/SealedText.h"
#include <QtEndian>

namespace dyad::backend::yavi {
namespace {

constexpr char Summary[] = "yavi_documents.summary", Entities[] = "yavi_documents.entities", Extracted[] = "yavi_documents.extracted";

/// A number that is the document's own.
Cell cellOf(const char *table, const Scope &scope, const QString &document, int position = 0)
{
    const QByteArray hash = crypto::sha256(document.toUtf8());
    return {table, scope.project, qint64(qFromBigEndian<quint64>(hash.constData()) >> 1), position};
}

QString openedOrEmpty(Database &database, const char *column, const Scope &scope, const QString &document, const QString &stored, const QString &empty)
{
    const auto open = sealedtext::open(database, sealedtext::cell(column, scope.project, document), stored);
    if (!open)
        qCWarning(logStore) << column << "of document" << document << "does not open:" << open.error().message.c_str();
    return open.value_or(empty);
}

} // namespace

sync::Expected<std::optional<WordKey>> Sealing::wordKey(const Scope &scope) const
{
    AtRest *atRest = m_database.atRest();
    if (!atRest)
        return std::optional<WordKey>();
    if (const auto ready = atRest->prepare(scope.project); !ready)
        return std::unexpected(ready.error());
    // The first one stays for as long as the project does, whatever newer ones there are.
    const auto key = atRest->keys().find(scope.project, 1);
    if (!key && key.error().code == "key-missing")
        return std::optional<WordKey>();             // nothing of this project was ever encrypted
    return mapped(key, [](const DataKeys::Key &found) { return std::optional<WordKey>(WordKey(found.bytes)); });
}

bool Sealing::hidesWords() const
{
    return m_database.atRest() && m_database.atRest()->encrypts() && !m_indexInClear;
}

sync::Expected<bool> Sealing::hasClearWords(const Scope &scope) const
{
    if (!hidesWords())
        return true;
    return mapped(m_database.run("yavi.any-in-clear", {scope.project}), [](const Database::Result &r) { return !r.isEmpty(); });
}

sync::Expected<QByteArray> Sealing::sealPassage(const Scope &scope, const QString &document, int position, const Passage &passage) const
{
    const QByteArray heading = passage.heading.toUtf8();
    QByteArray plain(4, Qt::Uninitialized);
    qToBigEndian(quint32(heading.size()), plain.data());
    return m_database.seal(cellOf("yavi_chunks", scope, document, position), plain + heading + passage.body.toUtf8());
}

sync::Expected<Sealing::Passage> Sealing::openPassage(const Scope &scope, const QString &document, int position, const QByteArray &sealed) const
{
    const auto plain = m_database.open(cellOf("yavi_chunks", scope, document, position), sealed);
    if (!plain)
        return std::unexpected(plain.error());
    const qsizetype heading = plain->size() < 4 ? -1 : qsizetype(qFromBigEndian<quint32>(plain->constData()));
    if (heading < 0 || heading > plain->size() - 4)
        return sync::fail("crypto-failed", "A passage is damaged.");
    return Passage{QString::fromUtf8(plain->sliced(4, heading)), QString::fromUtf8(plain->sliced(4 + heading))};
}

sync::Expected<QByteArray> Sealing::sealVector(const Scope &scope, const QString &document, int position, const QByteArray &vector) const
{
    return m_database.seal(cellOf("yavi_chunks.vector", scope, document, position), vector);
}

sync::Expected<QByteArray> Sealing::openVector(const Scope &scope, const QString &document, int position, const QByteArray &sealed) const
{
    return m_database.open(cellOf("yavi_chunks.vector", scope, document, position), sealed);
}

sync::Expected<QByteArray> Sealing::sealText(const Scope &scope, const QString &document, const QString &text) const
{
    return mapped(m_database.seal(cellOf("yavi_texts", scope, document), text.toUtf8()), [](const QByteArray &sealed) { return AtRest::isSealed(sealed) ? sealed : QByteArray(); });
}

sync::Expected<QString> Sealing::openText(const Scope &scope, const QString &document, const QByteArray &sealed) const
{
    return mapped(m_database.open(cellOf("yavi_texts", scope, document), sealed), [](const QByteArray &bytes) { return QString::fromUtf8(bytes); });
}

sync::Expected<QString> Sealing::sealExtracted(const Scope &scope, const QString &document, const QString &plain) const
{
    return sealedtext::seal(m_database, sealedtext::cell(Extracted, scope.project, document), plain);
}

sync::Expected<Sealing::Findings> Sealing::sealFindings(const Scope &scope, const QString &document, const Findings &plain) const
{
    const auto summary = sealedtext::seal(m_database, sealedtext::cell(Summary, scope.project, document), plain.summary);
    const auto entities = summary ? sealedtext::seal(m_database, sealedtext::cell(Entities, scope.project, document), plain.entities) : summary;
    const auto extracted = entities ? sealExtracted(scope, document, plain.extracted) : entities;
    if (!extracted)
        return std::unexpected(extracted.error());
    return Findings{*summary, *entities, *extracted};
}

Sealing::Findings Sealing::openFindings(const Scope &scope, const QString &document, const Findings &stored) const
{
    return {openedOrEmpty(m_database, Summary, scope, document, stored.summary, {}),
            openedOrEmpty(m_database, Entities, scope, document, stored.entities, QStringLiteral("[]")),
            openedOrEmpty(m_database, Extracted, scope, document, stored.extracted, QStringLiteral("{}"))};
}

} // namespace dyad::backend::yavi
