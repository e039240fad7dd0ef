// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What the exports of Slack, Jira and GitHub look like, and the documents that they become.
#include "backend/yavi/connectors/ExportSource.h"
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;
using Piece = ExportSource::Piece;
using Files = ExportSource::Files;

QString text(const QJsonObject &json, QLatin1StringView name) { return json[name].toVariant().toString(); }

/// <@U123> and <https://…|words> as a person reads them.
QString slackText(const QString &raw, const QHash<QString, QString> &users)
{
    static const QRegularExpression mark(u"<([@#!]?)([^>|]*)(?:\\|([^>]*))?>"_s);
    QString out;
    qsizetype at = 0;
    for (auto it = mark.globalMatch(raw); it.hasNext();) {
        const auto match = it.next();
        out += QStringView(raw).sliced(at, match.capturedStart() - at);
        const QString target = match.captured(2), label = match.captured(3);
        out += match.captured(1) == u"@" ? u'@' + users.value(target, target) : label.isEmpty() ? target : label;
        at = match.capturedEnd();
    }
    out += QStringView(raw).sliced(at);
    return out.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&amp;"_s, u"&"_s);
}

QHash<QString, QString> slackUsers(const Files &files)
{
    QHash<QString, QString> users;
    for (auto it = files.begin(); it != files.end(); ++it) {
        if (it.key().section(u'/', -1) != u"users.json")
            continue;
        for (const QJsonValue &one : QJsonDocument::fromJson(*it).array()) {
            const QString real = one["profile"_L1]["real_name"_L1].toString();
            users.insert(one["id"_L1].toString(), real.isEmpty() ? one["name"_L1].toString() : real);
        }
    }
    return users;
}

QList<QJsonObject> objectsIn(const QByteArray &bytes, QLatin1StringView list)
{
    const QJsonDocument json = QJsonDocument::fromJson(bytes);
    const QJsonArray array = json.isArray() ? json.array() : json[list].toArray();
    QList<QJsonObject> objects;
    for (const QJsonValue &one : array)
        objects.append(one.toObject());
    return objects;
}

Piece jiraPiece(const QString &key, const QString &summary, const QList<std::pair<QString, QString>> &facts, const QString &description, const QStringList &comments)
{
    QString words = u"# "_s + key + u": "_s + summary + u"\n\n"_s;
    for (const auto &[name, value] : facts) {
        if (!value.isEmpty())
            words += name + u": "_s + value + u"\n"_s;
    }
    words += u"\n"_s + description + u"\n"_s;
    for (const QString &comment : comments)
        words += u"\n## Comment\n\n"_s + comment + u"\n"_s;
    return {key, fileNameOf(key + u' ' + summary, u".md"_s), words, {}};
}

/// Text of Jira's document format, or a plain text.
QString jiraText(const QJsonValue &value)
{
    if (!value.isObject())
        return value.toString();
    QString out = value["text"_L1].toString();
    for (const QJsonValue &one : value["content"_L1].toArray())
        out += jiraText(one);
    return value["type"_L1] == u"paragraph"_s ? out + u"\n"_s : out;
}

void addJiraJson(QList<Piece> &pieces, const QByteArray &bytes)
{
    for (const QJsonObject &issue : objectsIn(bytes, "issues"_L1)) {
        const QJsonObject f = issue["fields"_L1].toObject();
        if (text(issue, "key"_L1).isEmpty())
            continue;
        QStringList comments;
        for (const QJsonValue &one : f["comment"_L1]["comments"_L1].toArray())
            comments.append(one["author"_L1]["displayName"_L1].toString() + u": "_s + jiraText(one["body"_L1]));
        pieces.append(jiraPiece(text(issue, "key"_L1), text(f, "summary"_L1),
                                {{u"Type"_s, f["issuetype"_L1]["name"_L1].toString()}, {u"Status"_s, f["status"_L1]["name"_L1].toString()}, {u"Priority"_s, f["priority"_L1]["name"_L1].toString()},
                                 {u"Assignee"_s, f["assignee"_L1]["displayName"_L1].toString()}, {u"Updated"_s, text(f, "updated"_L1)}},
                                jiraText(f["description"_L1]), comments));
    }
}

void addJiraCsv(QList<Piece> &pieces, const QByteArray &bytes)
{
    const auto rows = ExportSource::csvRows(QString::fromUtf8(bytes));
    if (rows.isEmpty() || !rows[0].contains(u"Issue key"_s))
        return;
    const QStringList &head = rows[0];
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const auto cell = [&](const QString &name) { return rows[i].value(head.indexOf(name)); };
        QStringList comments;
        for (qsizetype column = 0; column < head.size(); ++column) {
            if (head[column] == u"Comment" && !rows[i].value(column).isEmpty())
                comments.append(rows[i].value(column));
        }
        if (!cell(u"Issue key"_s).isEmpty())
            pieces.append(jiraPiece(cell(u"Issue key"_s), cell(u"Summary"_s), {{u"Type"_s, cell(u"Issue Type"_s)}, {u"Status"_s, cell(u"Status"_s)}, {u"Priority"_s, cell(u"Priority"_s)},
                                    {u"Assignee"_s, cell(u"Assignee"_s)}, {u"Updated"_s, cell(u"Updated"_s)}}, cell(u"Description"_s), comments));
    }
}

void addJiraXml(QList<Piece> &pieces, const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    QMap<QString, QString> fields;
    QStringList comments;
    bool inItem = false;
    static const QRegularExpression tags(u"<[^>]*>"_s);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return;
        if (token == QXmlStreamReader::StartElement && xml.name() == u"item") {
            inItem = true;
            fields.clear();
            comments.clear();
        } else if (token == QXmlStreamReader::EndElement && xml.name() == u"item") {
            inItem = false;
            if (!fields[u"key"_s].isEmpty())
                pieces.append(jiraPiece(fields[u"key"_s], fields[u"summary"_s], {{u"Type"_s, fields[u"type"_s]}, {u"Status"_s, fields[u"status"_s]}, {u"Assignee"_s, fields[u"assignee"_s]}},
                                        fields[u"description"_s].remove(tags), comments));
        } else if (token == QXmlStreamReader::StartElement && inItem && xml.name() != u"comments") {
            const QString name = xml.name().toString(), value = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (name == u"comment")
                comments.append(QString(value).remove(tags));
            else
                fields.insert(name, value);
        }
    }
}

} // namespace

QList<QStringList> ExportSource::csvRows(const QString &all)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QChar c = all[i];
        if (quoted && c == u'"' && all.mid(i + 1, 1) == u"\"") {
            cell += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u',' || c == u'\n')) {
            row.append(std::exchange(cell, {}));
            if (c == u'\n')
                rows.append(std::exchange(row, {}));
        } else if (quoted || c != u'\r') {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty())
        rows.append(row << cell);
    return rows;
}

QList<Piece> ExportSource::slackPieces(const Files &files)
{
    static const QRegularExpression day(u"(?:^|/)([^/]+)/(\\d{4}-\\d{2}-\\d{2})\\.json$"_s);
    const auto users = slackUsers(files);
    QList<Piece> pieces;
    for (auto it = files.begin(); it != files.end(); ++it) {
        const auto match = day.match(it.key());
        if (!match.hasMatch())
            continue;
        QString words = u"# #%1, %2\n\n"_s.arg(match.captured(1), match.captured(2));
        int said = 0;
        for (const QJsonObject &message : objectsIn(*it, "messages"_L1)) {
            if (text(message, "type"_L1) != u"message" || text(message, "text"_L1).isEmpty())
                continue;
            const QString who = message.contains("user"_L1) ? users.value(text(message, "user"_L1), text(message, "user"_L1)) : text(message, "username"_L1);
            const QString when = QDateTime::fromSecsSinceEpoch(text(message, "ts"_L1).section(u'.', 0, 0).toLongLong(), Qt::UTC).toString(u"HH:mm"_s);
            words += u"%1 %2: %3\n\n"_s.arg(when, who, slackText(text(message, "text"_L1), users));
            ++said;
        }
        if (said > 0)
            pieces.append({match.captured(1) + u'/' + match.captured(2), fileNameOf(u"#%1 %2"_s.arg(match.captured(1), match.captured(2)), u".md"_s), words, {}});
    }
    return pieces;
}

QList<Piece> ExportSource::jiraPieces(const Files &files)
{
    QList<Piece> pieces;
    for (auto it = files.begin(); it != files.end(); ++it) {
        if (it.key().endsWith(u".json"_s))
            addJiraJson(pieces, *it);
        else if (it.key().endsWith(u".csv"_s))
            addJiraCsv(pieces, *it);
        else
            addJiraXml(pieces, *it);
    }
    return pieces;
}

QList<Piece> ExportSource::githubPieces(const Files &files)
{
    struct Thread {
        QJsonObject head;
        bool isPull = false;
        QStringList comments;
    };
    QMap<QString, Thread> threads;                   // by URL of the issue or pull request
    const auto user = [](const QJsonObject &one) { return one["user"_L1].isObject() ? one["user"_L1]["login"_L1].toString() : one["user"_L1].toString().section(u'/', -1); };
    const auto urlOf = [](const QJsonObject &one) { return text(one, "html_url"_L1).isEmpty() ? text(one, "url"_L1) : text(one, "html_url"_L1); };
    QList<QJsonObject> comments;
    for (auto it = files.begin(); it != files.end(); ++it) {
        const QString name = it.key().section(u'/', -1);
        const bool isComments = name.contains(u"comment"_s), isPull = name.contains(u"pull"_s);
        if (!isComments && !isPull && !name.contains(u"issue"_s))
            continue;
        for (const QJsonObject &one : objectsIn(*it, "items"_L1)) {
            if (isComments)
                comments.append(one);
            else if (!text(one, "title"_L1).isEmpty())
                threads.insert(urlOf(one), {one, isPull || one.contains("pull_request"_L1), {}});
        }
    }
    for (const QJsonObject &comment : comments) {
        // Of the API: issue_url, ".../repos/o/r/issues/7"; of an archive: issue or pull_request, the thing's own URL.
        const QString about = text(comment, "issue"_L1) + text(comment, "pull_request"_L1) + text(comment, "issue_url"_L1) + text(comment, "pull_request_url"_L1);
        const QString number = about.section(u'/', -1), repository = about.section(u'/', -3, -3);
        for (auto it = threads.begin(); it != threads.end(); ++it) {
            if (it.key() == about || (it.key().section(u'/', -1) == number && it.key().section(u'/', -3, -3) == repository))
                it->comments.append(user(comment) + u": "_s + text(comment, "body"_L1));
        }
    }
    QList<Piece> pieces;
    for (auto it = threads.begin(); it != threads.end(); ++it) {
        const QString number = it.key().section(u'/', -1), title = text(it->head, "title"_L1);
        QString words = u"# %1 #%2: %3\n\nState: %4\nAuthor: %5\nUpdated: %6\n\n%7\n"_s.arg(it->isPull ? u"Pull request"_s : u"Issue"_s, number, title,
            text(it->head, "state"_L1), user(it->head), text(it->head, "updated_at"_L1), text(it->head, "body"_L1));
        for (const QString &comment : std::as_const(it->comments))
            words += u"\n## Comment\n\n"_s + comment + u"\n"_s;
        pieces.append({it.key(), fileNameOf(u"#%1 %2"_s.arg(number, title), u".md"_s), words, it.key()});
    }
    return pieces;
}

} // namespace dyad::backend::yavi
