// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/AutoYavi.h"
#include <QCoreApplication>
#include <algorithm>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

QString fallbackNote(const sync::Error &error)
{
    return QCoreApplication::translate("Yavi", "Yavi did not answer (%1) This is from the server's own documents.").arg(QString::fromStdString(error.message));
}

/// By rank: scores of two engines mean two things.
QVector<Passage> merged(const QVector<Passage> &remote, const QVector<Passage> &own, int limit)
{
    constexpr double RankConstant = 60;
    QVector<Passage> all;
    for (const auto *list : {&remote, &own}) {
        for (qsizetype rank = 0; rank < list->size(); ++rank) {
            Passage passage = (*list)[rank];
            passage.score = 1.0 / (RankConstant + double(rank + 1));
            all.append(passage);
        }
    }
    std::ranges::stable_sort(all, std::greater<>(), &Passage::score);
    all = all.mid(0, limit);
    const double best = all.isEmpty() ? 1 : all.first().score;
    for (Passage &passage : all)
        passage.score /= best;
    return all;
}

void setSource(QVector<Passage> &passages, const QString &source)
{
    for (Passage &passage : passages)
        passage.source = source;
}

} // namespace

sync::Expected<SearchAnswer> AutoYavi::search(const Scope &scope, const SearchQuery &query)
{
    auto own = m_embedded.search(scope, query);
    // What is narrowed to documents or a knowledge base of this server means nothing elsewhere.
    if (!m_remote || !own || query.filters.documents || !query.filters.base.isEmpty())
        return own;
    auto remote = m_remote->search(scope, query);
    if (!remote) {
        own->note = fallbackNote(remote.error());
        return own;
    }
    setSource(own->passages, own->source);
    setSource(remote->passages, remote->source);
    remote->passages = merged(remote->passages, own->passages, query.limit);
    return remote;
}

sync::Expected<Answer> AutoYavi::ask(const Scope &scope, const KnowledgeBase &base, const QString &question, const QString &account)
{
    if (!m_remote)
        return m_embedded.ask(scope, base, question, account);
    auto remote = m_remote->ask(scope, base, question, account);
    if (remote)
        return remote;
    auto own = m_embedded.ask(scope, base, question, account);
    if (own)
        own->note = fallbackNote(remote.error()) + u' ' + own->note;
    return own;
}

} // namespace dyad::backend::yavi
