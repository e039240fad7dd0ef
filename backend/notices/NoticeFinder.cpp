// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/CommentStore.h"
#include "backend/platform/keys/SealedText.h"
#include "backend/notices/NoticeFinder.h"
#include "backend/auth/Store.h"
#include "backend/platform/Clock.h"

using namespace Qt::StringLiterals;

namespace dyad::backend::notices {
namespace {

constexpr qint64 OverlapMs = 60'000;             // a comment may become durable after a later one

const QString AuditCursor = u"notices-audit"_s;
const QString CommentCursor = u"notices-comments"_s;

/// "project/X/member/Y=role" → Y.
QString partAfter(const QString &subject, QLatin1StringView word)
{
    const QStringList parts = subject.section(u'=', 0, 0).split(u'/');
    const qsizetype at = parts.indexOf(word);
    return at >= 0 ? parts.value(at + 1) : QString();
}

} // namespace

sync::Expected<qint64> NoticeFinder::cursor(const QString &name, qint64 otherwise)
{
    const auto kept = auth::Store(m_database).state(name);
    if (!kept)
        return std::unexpected(kept.error());
    if (!kept->isEmpty())
        return kept->toLongLong();
    // What was before there were notices is no news.
    return mapped(setCursor(name, otherwise), [&] { return otherwise; });
}

sync::Expected<void> NoticeFinder::setCursor(const QString &name, qint64 value)
{
    return auth::Store(m_database).setState(name, QByteArray::number(value));
}

sync::Expected<QString> NoticeFinder::text(const char *statement, const QString &id)
{
    return mapped(m_database.run(statement, {id}), [](const auto &found) { return found.isEmpty() ? QString() : found.first()[0].toString(); });
}

sync::Expected<void> NoticeFinder::noticeToAdmins(const QString &kind, const QString &ref)
{
    const auto admins = m_database.run("notices.admins");
    if (!admins)
        return std::unexpected(admins.error());
    for (const auto &row : admins->rows) {
        if (const auto added = m_store.add({.account = row[0].toString(), .kind = kind, .project = {}, .data = {}}, ref); !added)
            return std::unexpected(added.error());
    }
    return {};
}

sync::Expected<void> NoticeFinder::noticeOf(qint64 row, const QString &actor, const QString &action, const QString &subject)
{
    const QString ref = u"audit-%1"_s.arg(row);
    if (action == "backup-failed"_L1)
        return noticeToAdmins(action, ref);
    const auto by = text("usage.account-name", actor);
    if (!by)
        return std::unexpected(by.error());
    Notice notice;
    notice.data.insert(u"by"_s, *by);
    if (action == "second-factor-reset"_L1) {
        notice.account = subject;
        notice.kind = action;
    } else if (action == "org-invited"_L1) {
        const auto invited = m_database.run("notices.invited", {partAfter(subject, "invitation"_L1)});
        if (!invited || invited->isEmpty())
            return invited ? sync::Expected<void>() : std::unexpected(invited.error());
        notice.account = invited->first()[0].toString();
        notice.kind = u"invitation"_s;
        notice.data.insert(u"role"_s, invited->first()[1].toString());
        notice.data.insert(u"organisation"_s, invited->first()[2].toString());
    } else {
        const bool ofProject = action == "role-set"_L1;
        const QString place = ofProject ? partAfter(subject, "project"_L1) : partAfter(subject, "org"_L1);
        const auto name = text(ofProject ? "notices.project-name" : "notices.organisation-name", place);
        if (!name)
            return std::unexpected(name.error());
        notice.account = partAfter(subject, "member"_L1);
        notice.kind = u"role"_s;
        notice.project = ofProject ? place : QString();
        notice.data.insert(u"role"_s, subject.section(u'=', 1));
        notice.data.insert(ofProject ? u"projectName"_s : u"organisation"_s, *name);
    }
    if (notice.account.isEmpty() || notice.account == actor)
        return {};                               // one's own doing is no news
    const auto known = m_database.run("notices.account", {notice.account});
    if (!known || known->isEmpty())
        return known ? sync::Expected<void>() : std::unexpected(known.error());
    return mapped(m_store.add(notice, ref), [](bool) { });
}

sync::Expected<void> NoticeFinder::lookAtAudit()
{
    const auto newest = m_database.run("notices.newest-audit");
    if (!newest)
        return std::unexpected(newest.error());
    const auto from = cursor(AuditCursor, newest->first()[0].toLongLong());
    if (!from || newest->first()[0].toLongLong() <= *from)
        return from ? sync::Expected<void>() : std::unexpected(from.error());
    const auto rows = m_database.run("notices.audit", {*from});
    if (!rows)
        return std::unexpected(rows.error());
    for (const auto &row : rows->rows) {
        if (const auto done = noticeOf(row[0].toLongLong(), row[1].toString(), row[2].toString(), row[3].toString()); !done)
            return done;
    }
    return setCursor(AuditCursor, rows->rows.size() == 500 ? rows->rows.last()[0].toLongLong() : newest->first()[0].toLongLong());
}

QStringList NoticeFinder::mentioned(const QString &text, const std::vector<Person> &people)
{
    QStringList accounts;
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        if (at > 0 && text[at - 1].isLetterOrNumber())
            continue;                            // the middle of an e-mail address
        const QStringView rest = QStringView(text).sliced(at + 1);
        const Person *best = nullptr;
        qsizetype longest = 0;
        for (const Person &person : people) {
            for (const QString &name : {person.name, person.email}) {
                const bool fits = name.size() > longest && rest.startsWith(name, Qt::CaseInsensitive) && (rest.size() == name.size() || !rest[name.size()].isLetterOrNumber());
                if (fits) {
                    best = &person;
                    longest = name.size();
                }
            }
        }
        if (best && !accounts.contains(best->account))
            accounts.append(best->account);
    }
    return accounts;
}

sync::Expected<void> NoticeFinder::lookAtComments()
{
    const auto from = cursor(CommentCursor, nowMs());
    const auto rows = from ? m_database.run("notices.mentioning", {*from - OverlapMs}) : std::unexpected(from.error());
    if (!rows)
        return std::unexpected(rows.error());
    qint64 newest = *from;
    for (const auto &row : rows->rows) {
        newest = std::max(newest, row[10].toLongLong());
        const QString text = sealedtext::open(m_database, comments::entryCell(row[0].toLongLong(), row[3].toString(), row[4].toString()), row[7].toString()).value_or(QString());
        if (!text.contains(u'@'))
            continue;
        const auto members = m_database.run("notices.members", {row[0], nowMs()});
        if (!members)
            return std::unexpected(members.error());
        std::vector<Person> people;
        for (const auto &member : members->rows) {
            if (member[3] != row[5])
                people.push_back({member[0].toString(), member[1].toString(), member[2].toString(), member[3].toULongLong()});
        }
        for (const QString &account : mentioned(text, people)) {
            const Notice notice{.account = account, .kind = u"mention"_s, .project = row[1].toString(),
                                .data = {{u"by"_s, row[6].toString()}, {u"projectName"_s, row[2].toString()}, {u"thread"_s, row[3].toString()},
                                         {u"path"_s, row[9].toString()}, {u"line"_s, row[8].toLongLong()}}};
            if (const auto added = m_store.add(notice, row[4].toString()); !added)
                return std::unexpected(added.error());
        }
    }
    return newest > *from ? setCursor(CommentCursor, newest) : sync::Expected<void>();
}

sync::Expected<void> NoticeFinder::lookAtBudgets()
{
    const auto spent = m_database.run("notices.spent-budgets");
    if (!spent)
        return std::unexpected(spent.error());
    for (const auto &row : spent->rows) {
        const QString scope = row[0].toString(), id = row[1].toString();
        const char *const names = scope == "project"_L1 ? "notices.project-name" : scope == "org"_L1 ? "notices.organisation-name" : "usage.account-name";
        const auto name = text(names, id);
        const auto whom = scope == "project"_L1 ? m_database.run("notices.project-admins", {id})
            : scope == "org"_L1 ? m_database.run("notices.organisation-admins", {id}) : m_database.run("notices.account", {id});
        const auto admins = m_database.run("notices.admins");
        if (!name || !whom || !admins)
            return std::unexpected(!name ? name.error() : !whom ? whom.error() : admins.error());
        QSet<QString> accounts;
        for (const auto &rows : {whom->rows, admins->rows})
            for (const auto &one : rows)
                accounts.insert(one[0].toString());
        for (const QString &account : accounts) {
            const Notice notice{.account = account, .kind = u"budget"_s, .project = scope == "project"_L1 ? id : QString(),
                                .data = {{u"scope"_s, scope}, {u"name"_s, name->isEmpty() ? id : *name}, {u"limitNano"_s, row[2].toLongLong()}}};
            // A budget that was raised and is spent again is news again.
            if (const auto added = m_store.add(notice, u"%1/%2/%3"_s.arg(scope, id, QString::number(row[2].toLongLong()))); !added)
                return std::unexpected(added.error());
        }
    }
    return {};
}

sync::Expected<void> NoticeFinder::look()
{
    for (const auto part : {&NoticeFinder::lookAtAudit, &NoticeFinder::lookAtComments, &NoticeFinder::lookAtBudgets}) {
        if (const auto done = (this->*part)(); !done)
            return done;
    }
    return {};
}

} // namespace dyad::backend::notices
