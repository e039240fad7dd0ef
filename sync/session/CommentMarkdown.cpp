// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/CommentMarkdown.h"
#include <QDateTime>
#include <QMap>
#include <QStringList>
#include <algorithm>

namespace dyad::sync::commentmarkdown {

namespace {

using wire::CommentEntry;
using wire::CommentThread;

QString timeText(uint64_t ms)
{
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(ms), Qt::UTC).toString(QStringLiteral("yyyy-MM-dd hh:mm 'UTC'"));
}

/// Names and paths stand in running text, where Markdown's signs would be read as such.
QString escaped(const QString &text)
{
    static const QString Signs = QStringLiteral("\\`*_[]<>#|");
    QString result;
    for (const QChar c : text) {
        if (Signs.contains(c)) result += QLatin1Char('\\');
        result += c == QLatin1Char('\n') || c == QLatin1Char('\r') ? QLatin1Char(' ') : c;
    }
    return result;
}

/// What was commented, in a fence that nothing in it can close.
QString fenced(const QString &quote)
{
    qsizetype longest = 2;
    for (qsizetype i = 0, run = 0; i < quote.size(); ++i) {
        run = quote[i] == QLatin1Char('`') ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, QLatin1Char('`'));
    const QString end = quote.endsWith(QLatin1Char('\n')) ? QString() : QStringLiteral("\n");
    return fence + QLatin1Char('\n') + quote + end + fence + QStringLiteral("\n\n");
}

/// People's words are Markdown if they like, but stay inside their own quotation.
QString said(const CommentEntry &entry, const Names &names)
{
    QString text = QStringLiteral("**%1** · %2%3\n\n").arg(escaped(names.nameOf(entry.member)), timeText(entry.time),
                                                           entry.edited ? QStringLiteral(" (edited)") : QString());
    for (const QString &line : entry.text.trimmed().split(QLatin1Char('\n')))
        text += line.trimmed().isEmpty() ? QStringLiteral(">\n") : QStringLiteral("> ") + line + QLatin1Char('\n');
    return text + QLatin1Char('\n');
}

QString written(const CommentThread &thread, const Names &names)
{
    QString state = QStringLiteral("open");
    if (thread.isResolved())
        state = QStringLiteral("resolved by %1, %2").arg(escaped(names.nameOf(*thread.resolvedBy)), timeText(thread.resolvedAt.value_or(0)));
    QString text = QStringLiteral("### Line %1 (%2)\n\n").arg(thread.line).arg(state);
    if (!thread.quote.trimmed().isEmpty()) text += fenced(thread.quote);
    if (thread.from == thread.to && !thread.quote.isEmpty()) text += QStringLiteral("*This text is not there any more.*\n\n");
    for (const CommentEntry &entry : thread.entries) text += said(entry, names);
    return text;
}

} // namespace

QString write(const std::vector<CommentThread> &threads, const Names &names)
{
    QMap<QString, std::vector<const CommentThread *>> byPath;
    qsizetype open = 0, resolved = 0;
    for (const CommentThread &thread : threads) {
        const QString path = names.pathOf(thread.doc);
        if (path.isEmpty()) continue;
        byPath[path].push_back(&thread);
        ++(thread.isResolved() ? resolved : open);
    }
    QString text = QStringLiteral("# Comments on %1\n\n%2 open, %3 resolved.\n\n").arg(escaped(names.project), QString::number(open), QString::number(resolved));
    for (auto file = byPath.begin(); file != byPath.end(); ++file) {
        std::ranges::stable_sort(*file, {}, [](const CommentThread *t) { return std::pair(t->from, t->thread); });
        text += QStringLiteral("## %1\n\n").arg(escaped(file.key()));
        for (const CommentThread *thread : *file) text += written(*thread, names);
    }
    return text.trimmed() + QLatin1Char('\n');
}

} // namespace dyad::sync::commentmarkdown
