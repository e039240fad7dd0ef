// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/context/FileChunker.h"
#include "app/ide/context/SymbolScanner.h"
#include <QFile>

namespace dyad::app {

namespace {
constexpr int Fair = 25, Most = 60;          // lines
constexpr qsizetype LongestLine = 1000;      // UTF-16 units; the rest of it is data
constexpr int MostChunks = 2000;             // of one file
}

QVector<FileChunk> chunksOf(const QString &path, const QString &text, const QMultiHash<int, QString> &tags, bool guess)
{
    const SymbolScanner scanner(path);
    QVector<FileChunk> chunks;
    FileChunk now;
    int number = 0, count = 0;
    bool afterBlank = false;
    const auto end = [&](int last) {
        if (count > 0 && !now.text.trimmed().isEmpty())
            chunks.append(now);
        now = {};
        now.first = last + 1;
        now.last = last + 1;
        count = 0;
    };
    for (QStringView whole : QStringView(text).split(QLatin1Char('\n'))) {
        const QString line = whole.left(LongestLine).toString();
        const QString symbol = guess ? scanner.nameIn(line) : QString();
        const bool topLevel = !line.isEmpty() && !line[0].isSpace();
        // Comments stand before what they are about: a paragraph begins after a blank line.
        if (count >= Most || (count >= Fair && afterBlank && topLevel))
            end(number);
        if (chunks.size() >= MostChunks)
            return chunks;
        afterBlank = line.trimmed().isEmpty();
        now.last = ++number;
        ++count;
        now.text += line + QLatin1Char('\n');
        for (const QString &name : QStringList{symbol} + tags.values(number))
            if (!name.isEmpty() && !now.symbols.contains(name))
                now.symbols.append(name);
    }
    end(number);
    return chunks;
}

QString textOf(const QString &absolute, qint64 largest)
{
    QFile file(absolute);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.read(largest + 1);
    return bytes.size() > largest || bytes.contains('\0') ? QString() : QString::fromUtf8(bytes);
}

bool isWorthIndexing(const QString &path)
{
    static const QStringList names{QStringLiteral("package-lock.json"), QStringLiteral("npm-shrinkwrap.json"), QStringLiteral("yarn.lock"), QStringLiteral("pnpm-lock.yaml"), QStringLiteral("cargo.lock"),
        QStringLiteral("composer.lock"), QStringLiteral("gemfile.lock"), QStringLiteral("poetry.lock"), QStringLiteral("go.sum")};
    static const QStringList ends{QStringLiteral(".min.js"), QStringLiteral(".min.css"), QStringLiteral(".map"), QStringLiteral(".svg"), QStringLiteral(".csv"), QStringLiteral(".pem"), QStringLiteral(".key"), QStringLiteral(".p12"), QStringLiteral(".pfx"),
        QStringLiteral(".keystore")};
    const QString name = path.section(QLatin1Char('/'), -1).toLower();
    // What goes along by itself must not be what somebody keeps for themselves.
    static const QStringList secrets{QStringLiteral(".npmrc"), QStringLiteral(".netrc"), QStringLiteral(".pgpass"), QStringLiteral("credentials"), QStringLiteral("id_rsa"), QStringLiteral("id_ed25519"), QStringLiteral("id_ecdsa"),
        QStringLiteral(".htpasswd")};
    const bool secret = name == QLatin1String(".env") || name.startsWith(QLatin1String(".env.")) || secrets.contains(name);
    return !secret && !names.contains(name) && std::none_of(ends.begin(), ends.end(), [&](const QString &end) { return name.endsWith(end); });
}

} // namespace dyad::app
