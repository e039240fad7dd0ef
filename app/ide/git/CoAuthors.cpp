// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/git/CoAuthors.h"
#include "app/ide/GitFlow.h"
#include "app/ide/HistorySources.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/Workbench.h"
#include "panels/history/HistoryAuthors.h"
#include "sync/session/ProjectSession.h"

namespace dyad::app {

namespace {
constexpr int MostFiles = 40;       // of a larger commit, those that come first

/// Members who wrote lines that are among these.
QStringList writersOf(const sync::ApiBlame &blame, const QByteArray &text, const QSet<QByteArray> &added, sync::MemberId me)
{
    QHash<quint64, QString> names;
    for (const sync::ApiMember &member : blame.members)
        names.insert(member.member, member.name);
    QSet<QString> found;
    qsizetype at = 0;
    for (const auto &range : blame.ranges) {
        const qsizetype end = at + qsizetype(range.length);
        const QString name = names.value(range.member);
        // The lines that this stretch is in.
        for (qsizetype line = at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1; !name.isEmpty() && range.member != me && line < end && !found.contains(name);) {
            const qsizetype feed = text.indexOf('\n', line), next = feed < 0 ? text.size() : feed + 1;
            if (next > at && added.contains(text.mid(line, next - line)))
                found.insert(name);
            line = next;
            if (next >= text.size())
                break;
        }
        at = end;
    }
    return QStringList(found.begin(), found.end());
}
} // namespace

CoAuthors::CoAuthors(Workbench *workbench)
    : QObject(workbench), m_bench(workbench)
{
}

void CoAuthors::refresh()
{
    ++m_serial;
    m_found.clear();
    m_waiting = 0;
    const LiveFolder *live = m_bench->live();
    if (!live) {
        take({});
        return;
    }
    QHash<QString, sync::DocId> docs;
    const auto &files = live->project()->files();
    for (auto it = files.begin(); it != files.end(); ++it)
        docs.insert(it->path, it.key());
    int asked = 0;
    for (const panels::GitFile &file : m_bench->git()->controller()->status().files) {
        const QString path = m_bench->relative(m_bench->git()->controller()->status().top + QLatin1Char('/') + file.path);
        if (file.staged == panels::GitChange::None || !docs.contains(path) || ++asked > MostFiles)
            continue;
        ++m_waiting;
        askFile(file.path, docs.value(path));
    }
    if (m_waiting == 0)
        take({});
}

void CoAuthors::askFile(const QString &path, quint64 doc)
{
    m_bench->git()->controller()->ask<panels::GitDiff>(this, [path](panels::GitRepository &r) { return r.diff(path, panels::GitRepository::Sides::HeadToIndex, 0); },
        [this, path, doc, serial = m_serial](const sync::Expected<panels::GitDiff> &diff) {
            if (serial != m_serial)
                return;
            QSet<QByteArray> added;
            if (diff)
                for (const panels::GitHunk &hunk : diff->hunks)
                    for (const panels::GitDiffLine &line : hunk.lines)
                        if (line.kind == panels::GitDiffLine::Kind::Added && !line.text.trimmed().isEmpty())
                            added.insert(line.text);
            askBlame(path, doc, added);
        });
}

void CoAuthors::askBlame(const QString &, quint64 doc, const QSet<QByteArray> &added)
{
    if (!m_bench->live())
        return take({});
    const auto source = serverHistory(m_bench->live(), doc);
    source->blame(this, [this, source, added, serial = m_serial](const sync::Expected<sync::ApiBlame> &blame) {
        if (serial != m_serial)
            return;
        if (!blame)
            return take({});
        source->textAt(blame->version, this, [this, source, added, serial, blame = *blame](const sync::Expected<QByteArray> &text) {
            if (serial == m_serial)
                take(text && m_bench->live() ? writersOf(blame, *text, added, m_bench->live()->project()->member()) : QStringList());
        });
    });
}

void CoAuthors::take(const QStringList &names)
{
    m_found += names;
    if (--m_waiting > 0)
        return;
    m_found.removeDuplicates();
    m_found.sort();
    if (m_found == m_names)
        return;
    m_names = m_found;
    Q_EMIT changed();
}

} // namespace dyad::app
