// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/GitLogModel.h"
#include <QDateTime>
#include <QLocale>

namespace dyad::panels {
namespace {

constexpr int pageSize = 200;

} // namespace

GitLogModel::GitLogModel(GitController *controller, QObject *parent)
    : QAbstractListModel(parent)
    , m_controller(controller)
{
}

void GitLogModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void GitLogModel::load(const QString &path, bool all)
{
    beginResetModel();
    m_commits.clear();
    m_rows.clear();
    m_graph.clear();
    m_all = all;
    m_path = path;
    m_more = true;
    ++m_generation;
    endResetModel();
    setState(State::Empty);
    fetchMore({});
}

int GitLogModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_commits.size()); }
bool GitLogModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && m_more && m_state != State::Loading; }
const GitCommit *GitLogModel::commitAt(int row) const { return row >= 0 && row < m_commits.size() ? &m_commits[row] : nullptr; }

void GitLogModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    setState(State::Loading);
    const QString after = m_commits.isEmpty() ? QString() : m_commits.last().id;
    m_controller->ask<QVector<GitCommit>>(this, [after, path = m_path, all = m_all](GitRepository &r) { return r.log(pageSize, after, path, all); },
        [this, generation = m_generation](const sync::Expected<QVector<GitCommit>> &page) {
            if (generation != m_generation)
                return;
            if (!page) {
                m_error = page.error();
                m_more = false;
                return setState(State::Broken);
            }
            m_more = page->size() == pageSize;
            if (!page->isEmpty()) {
                beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page->size()) - 1);
                m_commits += *page;
                for (const GitCommit &commit : *page)
                    if (m_path.isEmpty())
                        m_rows.append(m_graph.add(commit));
                endInsertRows();
            }
            setState(State::Loaded);
        });
}

QVariant GitLogModel::data(const QModelIndex &index, int role) const
{
    const GitCommit *commit = commitAt(index.row());
    if (!commit)
        return {};
    const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(commit->time), QLocale::ShortFormat);
    switch (role) {
    case Qt::DisplayRole: return commit->summary;
    // What others have written is text, whatever it looks like.
    case Qt::ToolTipRole: return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg((commit->message.trimmed() + QStringLiteral("\n\n") + commit->id).toHtmlEscaped());
    case Qt::AccessibleTextRole: return tr("%1, by %2, %3").arg(commit->summary, commit->author, when);
    case IdRole: return commit->id;
    case AuthorRole: return commit->author;
    case TimeRole: return when;
    case RefsRole: return commit->refs;
    default: return {};
    }
}

} // namespace dyad::panels
