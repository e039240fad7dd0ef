// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/AiProposer.h"
#include "backend/ai/ChatStore.h"
#include "backend/platform/Clock.h"
#include "sync/session/ChatPrompt.h"
#include <algorithm>

namespace dyad::backend::yavi {

using namespace Qt::StringLiterals;

namespace {

constexpr int ThreadsLooked = 200;
constexpr qint64 MostTokens = 8000;

sync::Expected<QString> threadOf(ai::ChatStore &chats, const Scope &scope, const QString &account, const QString &title, bool isPrivate)
{
    const auto all = chats.of(scope.projectId, account, ThreadsLooked);
    if (!all)
        return std::unexpected(all.error());
    const auto known = std::ranges::find_if(*all, [&](const ai::ChatStore::Thread &one) { return one.title == title && one.privateTo == (isPrivate ? account : QString()); });
    if (known != all->end())
        return known->id;
    return mapped(chats.create(scope.projectId, title, account, isPrivate ? account : QString()), [](const ai::ChatStore::Thread &made) { return made.id; });
}

} // namespace

sync::Expected<QString> AiProposer::propose(const Scope &scope, const QString &account, const QString &title, const QString &question, const QVector<File> &files, bool isPrivate) const
{
    QVector<sync::ChatContextItem> items;
    for (const File &file : files) {
        sync::ChatContextItem item;
        item.path = file.path;
        item.text = file.text;
        items.append(item);
    }
    const QString asked = sync::chatprompt::compose(question, items, sync::ChatMode::Edit);
    const auto answer = m_writer({u"You help a team with its project's files."_s, asked, account, scope.projectId, MostTokens});
    if (!answer)
        return std::unexpected(answer.error());
    ai::ChatStore chats(m_ai.database(), m_ai.vault());
    const auto thread = threadOf(chats, scope, account, title, isPrivate);
    if (!thread)
        return thread;
    for (const auto &[role, text] : {std::pair(u"user"_s, asked), std::pair(u"assistant"_s, *answer)}) {
        ai::ChatStore::Message message;
        message.role = role;
        message.account = role == u"user" ? account : QString();
        message.text = text;
        message.createdAt = nowMs();
        if (const auto added = chats.add(*thread, message); !added)
            return std::unexpected(added.error());
    }
    return thread;
}

} // namespace dyad::backend::yavi
