// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/comments/CommentsController.h"
#include "sync/session/CommentMarkdown.h"

namespace dyad::panels {

using sync::CommentBoard;
using sync::ProjectSession;

void CommentsController::setProject(sync::RemoteProject *project)
{
    if (m_project) {
        m_project->disconnect(this);
        m_project->comments()->disconnect(this);
    }
    m_project = project;
    if (project) {
        connect(project->comments(), &CommentBoard::reset, this, &CommentsController::reset);
        connect(project->comments(), &CommentBoard::changed, this, &CommentsController::changed);
        connect(project->comments(), &CommentBoard::refused, this, [this](const sync::Error &why, const QString &text) {
            Q_EMIT refused(text.isEmpty() ? QString::fromStdString(why.message) : tr("A comment was not taken: %1").arg(QString::fromStdString(why.message)));
        });
        connect(project, &ProjectSession::stateChanged, this, &CommentsController::reset);
        connect(project, &ProjectSession::participantsChanged, this, &CommentsController::reset);
        connect(project, &ProjectSession::fileRenamed, this, &CommentsController::reset);
    }
    Q_EMIT reset();
}

std::vector<CommentsController::Thread> CommentsController::threads() const
{
    std::vector<Thread> list = board() ? board()->threads() : std::vector<Thread>();
    std::erase_if(list, [this](const Thread &thread) { return pathOf(thread.doc).isEmpty(); });
    return list;
}

std::optional<CommentsController::Thread> CommentsController::find(const QString &thread) const { return board() ? board()->find(thread) : std::nullopt; }

QString CommentsController::pathOf(sync::DocId doc) const
{
    const auto file = m_project ? m_project->files().constFind(doc) : QHash<sync::DocId, sync::FileEntry>::const_iterator();
    return !m_project || file == m_project->files().constEnd() ? QString() : file->path;
}

QString CommentsController::nameOf(sync::MemberId member) const
{
    const QString name = m_project ? m_project->memberName(member) : QString();
    return !name.isEmpty() ? name : m_project && member == m_project->member() ? tr("You") : tr("Somebody");
}

bool CommentsController::canWrite() const { return m_project && m_project->role() != QLatin1String("viewer"); }
bool CommentsController::isOwn(const Entry &entry) const { return m_project && entry.member == m_project->comments()->self(); }

bool CommentsController::canDelete(const Entry &entry) const
{
    const QString role = m_project ? m_project->role() : QString();
    return canWrite() && (isOwn(entry) || role == QLatin1String("admin") || role == QLatin1String("owner"));
}

QString CommentsController::markdown() const
{
    return sync::commentmarkdown::write(threads(), {m_project ? m_project->name() : QString(), [this](sync::DocId doc) { return pathOf(doc); },
                                                    [this](sync::MemberId member) { return nameOf(member); }});
}

} // namespace dyad::panels
