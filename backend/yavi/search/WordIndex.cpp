// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/search/WordIndex.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

QString quoted(QString term)
{
    return u'"' + term.replace(u'"', u"\"\""_s) + u'"';
}

QString any(const QVector<WordIndex::Form> &forms, SqlFlavor flavor)
{
    QStringList all;
    for (const auto &form : forms) {
        if (flavor == SqlFlavor::Sqlite)
            all.append(quoted(form.text) + (form.isBeginning ? u" *"_s : QString()));
        else if (!form.isBeginning)
            all.append(u'"' + QString(form.text).remove(u'"') + u'"');       // websearch_to_tsquery knows no quote inside of quotes
    }
    return flavor == SqlFlavor::Sqlite ? u'(' + all.join(u" OR "_s) + u')' : all.join(u" or "_s);
}

/// A project's rows in SQLite's indexes: see the migration.
qint64 firstOf(const Scope &scope) { return scope.project << 32; }
qint64 lastOf(const Scope &scope) { return firstOf(scope) | 0xffffffff; }

QString listed(const QSet<QString> *documents)
{
    return documents ? QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(QStringList(documents->begin(), documents->end()))).toJson(QJsonDocument::Compact)) : u"[]"_s;
}

} // namespace

WordIndex::Chunks WordIndex::chunks(const char *statement, const QVariantList &values)
{
    return mapped(m_database.run(statement, values), [](const Database::Result &r) {
        QVector<qint64> chunks;
        for (const auto &row : r.rows)
            chunks.append(row[0].toLongLong());
        return chunks;
    });
}

sync::Expected<qint64> WordIndex::count(const Scope &scope, const Forms &forms)
{
    if (forms.isEmpty())
        return 0;
    const QString wanted = any(forms, m_database.flavor());
    const auto counted = m_database.run("yavi.count-words", m_database.flavor() == SqlFlavor::Sqlite ? QVariantList{wanted, firstOf(scope), lastOf(scope), Common}
                                                                                                      : QVariantList{wanted, scope.tenant, scope.project, Common});
    return mapped(counted, [](const Database::Result &r) { return r.first()[0].toLongLong(); });
}

sync::Expected<QVector<std::pair<qint64, WordIndex::Forms>>> WordIndex::counted(const Scope &scope, const QVector<Word> &words)
{
    QVector<std::pair<qint64, Forms>> all;
    for (const Word &word : words.mid(0, MostTerms)) {
        Forms forms = word.forms;
        auto number = count(scope, forms);
        if (number && *number == 0) {
            forms = word.unfinished;
            number = count(scope, forms);
        }
        if (!number)
            return std::unexpected(number.error());
        if (*number > 0)
            all.append({*number, forms});
    }
    std::ranges::stable_sort(all, {}, &std::pair<qint64, Forms>::first);
    return all;
}

WordIndex::Chunks WordIndex::ranked(const Scope &scope, const Forms &rare, const Forms &others, const QSet<QString> *documents, int limit)
{
    const SqlFlavor flavor = m_database.flavor();
    const QString gate = any(rare, flavor), all = any(rare + others, flavor);
    if (flavor == SqlFlavor::Postgres)
        return chunks("yavi.search-words", {gate, all, scope.tenant, scope.project, documents ? 1 : 0, listed(documents), MostRanked, limit});
    // What has one of the rare words, ranked by all.
    const QString wanted = others.isEmpty() ? gate : gate + u" AND "_s + all;
    return chunks("yavi.search-words", {wanted, firstOf(scope), lastOf(scope), documents ? 1 : 0, listed(documents), MostRanked, limit});
}

WordIndex::Chunks WordIndex::match(const Scope &scope, const QVector<Word> &words, const QSet<QString> *documents, int limit)
{
    const auto known = counted(scope, words);
    if (!known)
        return std::unexpected(known.error());
    Forms rare, others;
    qint64 sum = 0;
    for (const auto &[number, forms] : *known) {
        sum += number;
        if (rare.isEmpty() || sum <= MostRanked)
            rare.append(forms);
        else if (number < Common)
            others.append(forms);
    }
    if (rare.isEmpty())
        return QVector<qint64>();
    auto found = ranked(scope, rare, others, documents, limit);
    if (!found || found->size() >= limit || others.isEmpty())
        return found;
    // Too few have a rare one: behind them, those that have the others.
    const auto more = ranked(scope, others, {}, documents, limit);
    if (!more)
        return more;
    for (const qint64 chunk : *more) {
        if (found->size() < limit && !found->contains(chunk))
            found->append(chunk);
    }
    return found;
}

WordIndex::Chunks WordIndex::matchParts(const Scope &scope, const QStringList &parts, const QSet<QString> *documents, int limit)
{
    if (parts.isEmpty())
        return QVector<qint64>();
    if (m_database.flavor() == SqlFlavor::Postgres) {
        const QString longest = *std::ranges::max_element(parts, {}, &QString::size);
        return chunks("yavi.search-trigrams", {longest, scope.tenant, scope.project, documents ? 1 : 0, listed(documents), limit});
    }
    Forms forms;
    for (const QString &part : parts.mid(0, MostTerms))
        forms.append({part, false});
    return chunks("yavi.search-trigrams", {any(forms, SqlFlavor::Sqlite), firstOf(scope), lastOf(scope), documents ? 1 : 0, listed(documents), MostRanked, limit});
}

} // namespace dyad::backend::yavi
