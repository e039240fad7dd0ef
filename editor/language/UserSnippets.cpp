// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/UserSnippets.h"
#include "editor/CodeEditor.h"
#include "editor/language/SnippetSession.h"
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace dyad::editor {

namespace {

constexpr int SnippetKind = 15;             // CompletionItemKind of the protocol
constexpr qint64 MostBytes = 4 << 20;

QString joined(const QJsonValue &lines)
{
    if (lines.isString())
        return lines.toString();
    QStringList all;
    for (const QJsonValue &line : lines.toArray())
        all.append(line.toString());
    return all.join(QLatin1Char('\n'));
}

} // namespace

UserSnippets &UserSnippets::instance()
{
    static UserSnippets snippets;
    return snippets;
}

sync::Expected<void> UserSnippets::load(const QString &source, const QString &file)
{
    QFile json(file);
    if (!json.exists()) {
        remove(source);
        return {};
    }
    if (!json.open(QIODevice::ReadOnly))
        return sync::fail("not-readable", QCoreApplication::translate("UserSnippets", "%1 cannot be read.").arg(file).toStdString());
    return set(source, json.read(MostBytes));
}

sync::Expected<void> UserSnippets::set(const QString &source, const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return sync::fail("bad-snippets", QCoreApplication::translate("UserSnippets", "These are no snippets: %1 at character %2.").arg(error.errorString(), QString::number(error.offset)).toStdString());
    QVector<Entry> entries;
    const QJsonObject all = document.object();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QJsonObject one = it.value().toObject();
        Entry entry{it.key(), one.value(QLatin1String("prefix")).toString(), joined(one.value(QLatin1String("body"))), one.value(QLatin1String("description")).toString(), {}};
        for (const QString &language : one.value(QLatin1String("scope")).toString().split(QLatin1Char(','), Qt::SkipEmptyParts))
            entry.languages.append(language.trimmed());
        if (!entry.body.isEmpty())
            entries.append(entry);
    }
    m_sources.insert(source, entries);
    return {};
}

QVector<UserSnippets::Entry> UserSnippets::forLanguage(const QString &language) const
{
    QVector<Entry> fitting;
    for (const QVector<Entry> &entries : m_sources)
        for (const Entry &entry : entries)
            if (entry.languages.isEmpty() || entry.languages.contains(language, Qt::CaseInsensitive))
                fitting.append(entry);
    return fitting;
}

QVector<CompletionEntry> UserSnippets::proposals(const QString &language) const
{
    QVector<CompletionEntry> proposals;
    for (const Entry &entry : forLanguage(language)) {
        if (entry.prefix.isEmpty())
            continue;           // only by the palette
        CompletionEntry proposal;
        proposal.label = proposal.filterText = proposal.sortText = entry.prefix;
        proposal.detail = entry.name;
        proposal.documentation = QStringLiteral("%1\n```\n%2\n```").arg(entry.description, entry.body);
        proposal.insertText = entry.body;
        proposal.kind = SnippetKind;
        proposal.snippet = true;
        proposals.append(proposal);
    }
    return proposals;
}

void UserSnippets::insert(CodeEditor &editor, SnippetSession &session, const QString &body)
{
    editor.catchUp();
    const auto [from, to] = std::minmax({editor.anchor(), editor.caret()});
    const QByteArray line = editor.lineText(editor.lineAt(from));
    qsizetype indent = 0;
    while (indent < line.size() && (line[indent] == ' ' || line[indent] == '\t'))
        ++indent;
    const Snippet snippet = Snippet::parse(body).indented(editor.lineBreak(), line.left(indent), editor.indentsWithSpaces() ? QByteArray(editor.indentationWidth(), ' ') : QByteArray("\t"));
    editor.editText(sync::TextOperation::replacement(from, to - from, {snippet.text.constData(), static_cast<size_t>(snippet.text.size())}));
    session.start(snippet, from);
}

} // namespace dyad::editor
