// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/WatchedFiles.h"
#include "editor/language/LanguageDocument.h"
#include <QJsonArray>
#include <algorithm>

namespace dyad::editor {

namespace {

/// Reads a pattern from left to right, writing the expression for it.
class GlobReader {
public:
    explicit GlobReader(const QString &glob) : m_glob(glob) {}

    std::optional<QString> read()
    {
        while (m_at < m_glob.size())
            readOne(m_glob[m_at]);
        return m_depth == 0 ? std::optional(m_out) : std::nullopt;
    }

private:
    void put(const char *text) { m_out += QLatin1String(text); }

    void readOne(QChar c)
    {
        if (c == QLatin1Char('*'))
            return readStars();
        if (c == QLatin1Char('['))
            return readClass();
        ++m_at;
        if (c == QLatin1Char('?')) {
            put("[^/]");
        } else if (c == QLatin1Char('{')) {
            put("(?:");
            ++m_depth;
        } else if (c == QLatin1Char('}') && m_depth > 0) {
            put(")");
            --m_depth;
        } else if (c == QLatin1Char(',') && m_depth > 0) {
            put("|");
        } else {
            m_out += QRegularExpression::escape(QString(c));
        }
    }

    // "**" is one only as a whole segment.
    void readStars()
    {
        const bool begins = m_at == 0 || QStringLiteral("/{,").contains(m_glob[m_at - 1]);
        qsizetype end = m_at;
        while (end < m_glob.size() && m_glob[end] == QLatin1Char('*'))
            ++end;
        const bool isDouble = end - m_at > 1 && begins;
        if (isDouble && end < m_glob.size() && m_glob[end] == QLatin1Char('/')) {
            while (QStringView(m_glob).mid(end + 1).startsWith(QLatin1String("**/")))
                end += 3;       // the same again means nothing more, and costs
            ++end;
            put("(?:[^/]+/)*");
        } else {
            put(isDouble ? ".*" : "[^/]*");
        }
        m_at = end;
    }

    void readClass()
    {
        const qsizetype end = m_glob.indexOf(QLatin1Char(']'), m_at + 2);
        if (end < 0) {
            ++m_at;
            put("\\[");
            return;
        }
        QString inside = m_glob.mid(m_at + 1, end - m_at - 1);
        const bool negated = inside.startsWith(QLatin1Char('!')) || inside.startsWith(QLatin1Char('^'));
        inside.remove(0, negated ? 1 : 0);
        inside.replace(QLatin1String("\\"), QLatin1String("\\\\")).replace(QLatin1String("["), QLatin1String("\\[")).replace(QLatin1String("]"), QLatin1String("\\]"));
        inside.replace(QLatin1String("^"), QLatin1String("\\^"));
        m_out += QLatin1String("(?!/)[") + (negated ? QLatin1String("^") : QLatin1String("")) + inside + QLatin1Char(']');
        m_at = end + 1;
    }

    const QString m_glob;
    QString m_out;
    qsizetype m_at = 0;
    int m_depth = 0;
};

QString asFolder(const QString &path) { return path.endsWith(QLatin1Char('/')) ? path : path + QLatin1Char('/'); }

} // namespace

std::optional<QRegularExpression> WatchedFiles::expressionOf(const QString &glob)
{
    const auto read = glob.isEmpty() || glob.size() > LongestGlob ? std::nullopt : GlobReader(glob).read();
    if (!read)
        return std::nullopt;
    // A pattern that would take its time finds nothing instead.
    QRegularExpression expression(QLatin1String("(*LIMIT_MATCH=20000)\\A(?:") + *read + QLatin1String(")\\z"), QRegularExpression::DotMatchesEverythingOption);
    return expression.isValid() ? std::optional(expression) : std::nullopt;
}

void WatchedFiles::add(const QString &id, const QJsonObject &options)
{
    remove(id);
    const QJsonArray watchers = options.value(QLatin1String("watchers")).toArray();
    for (const QJsonValue &one : watchers) {
        if (m_watchers.size() >= MostWatchers)
            return;
        const QJsonValue pattern = one[QLatin1String("globPattern")], base = pattern[QLatin1String("baseUri")];
        QString glob = pattern.isObject() ? pattern[QLatin1String("pattern")].toString() : pattern.toString(), folder;
        if (pattern.isObject())
            folder = LanguageDocument::pathOf(base.isObject() ? base[QLatin1String("uri")].toString() : base.toString());
        else if (!glob.startsWith(QLatin1Char('/')))
            folder = m_root;
        if (glob.startsWith(QLatin1String("./")))
            glob.remove(0, 2);
        const auto expression = expressionOf(glob);
        if (expression && (!pattern.isObject() || !folder.isEmpty()))
            m_watchers.append({id, folder.isEmpty() ? QString() : asFolder(folder), *expression, one[QLatin1String("kind")].toInt(7)});
    }
}

void WatchedFiles::remove(const QString &id)
{
    m_watchers.removeIf([&](const Watcher &watcher) { return watcher.id == id; });
}

bool WatchedFiles::wants(const FileChange &change) const
{
    const int kind = 1 << (static_cast<int>(change.kind) - 1);
    return std::any_of(m_watchers.begin(), m_watchers.end(), [&](const Watcher &watcher) {
        return (watcher.kinds & kind) && change.path.startsWith(watcher.base) && watcher.glob.match(QStringView(change.path).mid(watcher.base.size())).hasMatch();
    });
}

} // namespace dyad::editor
