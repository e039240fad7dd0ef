// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ai/ProgramFiles.h"
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace dyad::app {

namespace {

constexpr qint64 LongestScript = 1 << 20;            // bytes that are searched for what they bring in
constexpr qsizetype LongestName = 300;

// What a name may be left without.
const QStringList Endings{QString(), QStringLiteral(".js"), QStringLiteral(".mjs"), QStringLiteral(".cjs"), QStringLiteral(".ts"), QStringLiteral(".json"), QStringLiteral(".py"),
                          QStringLiteral(".sh"), QStringLiteral(".rb"), QStringLiteral("/index.js"), QStringLiteral("/index.mjs"), QStringLiteral("/index.cjs"), QStringLiteral("/index.ts"),
                          QStringLiteral("/package.json"), QStringLiteral("/__init__.py"), QStringLiteral("/__main__.py")};

QByteArray hex(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(); }

bool isProgram(const QFileInfo &file)
{
    static const QStringList ends{QStringLiteral("js"), QStringLiteral("mjs"), QStringLiteral("cjs"), QStringLiteral("ts"), QStringLiteral("py"), QStringLiteral("sh"), QStringLiteral("bash"), QStringLiteral("rb"),
                                  QStringLiteral("pl"), QStringLiteral("pm"), QStringLiteral("php"), QStringLiteral("lua"), QStringLiteral("so"), QStringLiteral("jar"), QStringLiteral("wasm"), QStringLiteral("node")};
    QFile source(file.filePath());
    return file.isFile() && (file.isExecutable() || ends.contains(file.suffix().toLower()) || (source.open(QIODevice::ReadOnly) && source.read(2) == "#!"));
}

/// Programs that run what a file in their folder says.
QStringList manifestsOf(const QString &word)
{
    static const QHash<QString, QStringList> manifests{
        {QStringLiteral("npm"), {QStringLiteral("package.json"), QStringLiteral(".npmrc")}}, {QStringLiteral("npx"), {QStringLiteral("package.json"), QStringLiteral(".npmrc")}},
        {QStringLiteral("pnpm"), {QStringLiteral("package.json"), QStringLiteral(".npmrc")}}, {QStringLiteral("yarn"), {QStringLiteral("package.json"), QStringLiteral(".yarnrc.yml")}},
        {QStringLiteral("bun"), {QStringLiteral("package.json"), QStringLiteral("bunfig.toml")}}, {QStringLiteral("deno"), {QStringLiteral("deno.json"), QStringLiteral("deno.jsonc")}},
        {QStringLiteral("make"), {QStringLiteral("Makefile"), QStringLiteral("makefile"), QStringLiteral("GNUmakefile")}}, {QStringLiteral("just"), {QStringLiteral("justfile")}},
        {QStringLiteral("uv"), {QStringLiteral("pyproject.toml"), QStringLiteral("uv.toml")}}, {QStringLiteral("poetry"), {QStringLiteral("pyproject.toml")}},
        {QStringLiteral("cargo"), {QStringLiteral("Cargo.toml"), QStringLiteral("build.rs")}}, {QStringLiteral("go"), {QStringLiteral("go.mod")}}};
    return manifests.value(word.section(QLatin1Char('/'), -1));
}

} // namespace

ProgramFiles::ProgramFiles(const QString &folder) : m_folder(folder), m_root(QDir(folder).canonicalPath() + QLatin1Char('/')) {}

void ProgramFiles::add(const QString &word)
{
    static const QRegularExpression parts(QStringLiteral("[\\s=:;,'\"`()|&<>]+"));
    QStringList names{word};
    names += word.split(parts, Qt::SkipEmptyParts);
    if (const qsizetype equals = word.indexOf(QLatin1Char('=')); equals >= 0)        // --config=FILE, where the file's name has a blank
        names.append(word.mid(equals + 1));
    for (const QString &name : std::as_const(names)) {
        addPath(name, m_folder);
        for (const QString &manifest : manifestsOf(name))
            addPath(manifest, m_folder);
        followPython(QStringLiteral("import ") + name, m_folder);                    // -m NAME
    }
}

void ProgramFiles::addVariable(const QString &name, const QString &value)
{
    static const QRegularExpression runs(QStringLiteral("PATH|LIB|OPT|PRELOAD|ENV|RC$|STARTUP|INIT|HOOK|PLUGIN|SCRIPT|COMMAND|CMD|SHELL|EDITOR|LOADER|MODULE"));
    static const QRegularExpression parts(QStringLiteral("[\\s=:;,'\"`()|&<>]+"));
    if (name.contains(runs))
        return addRunning(name, value);
    // Of others only what looks like a program: a log, or a database, is another one all the time.
    for (const QString &one : QStringList{value} + value.split(parts, Qt::SkipEmptyParts))
        if (isProgram(QFileInfo(QDir(m_folder), one)))
            addPath(one, m_folder);
}

void ProgramFiles::addRunning(const QString &name, const QString &value)
{
    add(value);
    if (!name.contains(QLatin1String("PATH")) && !name.contains(QLatin1String("LIB")))
        return;
    for (const QString &one : value.split(QLatin1Char(':'), Qt::SkipEmptyParts)) {
        const QFileInfo folder(QDir(m_folder), one);
        if (folder.isDir() && folder.canonicalFilePath().startsWith(m_root))
            addFolder(folder.canonicalFilePath());
    }
}

void ProgramFiles::addPath(const QString &name, const QString &base)
{
    if (name.isEmpty() || name.size() > LongestName)
        return;
    const bool isRelative = name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1Char('/')) || !name.section(QLatin1Char('/'), -1).contains(QLatin1Char('.'));
    for (const QString &ending : isRelative ? Endings : Endings.mid(0, 1)) {
        const QFileInfo file(QDir(base), name + ending);
        const QString absolute = file.absoluteFilePath();
        if (m_tried.size() >= MostTried || m_tried.contains(absolute))
            continue;
        m_tried.insert(absolute);
        if (file.isFile() && file.canonicalFilePath().startsWith(m_root))
            addFile(file.canonicalFilePath());
    }
}

void ProgramFiles::addFile(const QString &path)
{
    const QString name = path.mid(m_root.size());
    if (m_hashes.contains(name) || m_hashes.size() >= MostFiles)
        return;
    QFile file(path);
    if (m_read + file.size() > MostBytes) {
        m_hashes.insert(name, QByteArray::number(file.size()) + '@' + QByteArray::number(QFileInfo(file).lastModified().toMSecsSinceEpoch()));
        return;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        m_hashes.insert(name, QByteArrayLiteral("unreadable"));
        return;
    }
    const QByteArray bytes = file.readAll();
    m_read += bytes.size();
    m_hashes.insert(name, hex(bytes));
    if (bytes.size() <= LongestScript && !bytes.contains('\0'))
        follow(bytes, path);
}

/// Whatever is in it may run.
void ProgramFiles::addFolder(const QString &folder)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext() && m_hashes.size() < MostFiles) {
        const QString path = QFileInfo(files.next()).canonicalFilePath();
        if (path.startsWith(m_root) && !path.contains(QLatin1String("/.git/")))
            addFile(path);
    }
}

/// What stands in quotation marks, or in a script for a shell anywhere, and names a file beside this one or in the folder where the program runs.
void ProgramFiles::follow(const QByteArray &bytes, const QString &file)
{
    static const QRegularExpression quoted(QStringLiteral("[\"'`]([^\"'`\\r\\n]{1,300})[\"'`]"));
    static const QRegularExpression word(QStringLiteral("[\\w@.+$\\{\\}/-]+"));
    // A line of package.json or of a Makefile holds several words.
    static const QStringList manifests{QStringLiteral("package.json"), QStringLiteral("makefile"), QStringLiteral("gnumakefile"), QStringLiteral("justfile"), QStringLiteral("pyproject.toml")};
    const QString text = QString::fromUtf8(bytes), folder = QFileInfo(file).path(), first = text.section(QLatin1Char('\n'), 0, 0);
    const bool isShell = manifests.contains(QFileInfo(file).fileName().toLower()) || file.endsWith(QLatin1String("sh")) || (first.startsWith(QLatin1String("#!")) && first.contains(QLatin1String("sh"))) || !QFileInfo(file).fileName().contains(QLatin1Char('.'));
    for (auto all = quoted.globalMatch(text); all.hasNext();)
        mention(all.next().captured(1), folder);
    if (isShell)
        for (auto all = word.globalMatch(text); all.hasNext();)
            mention(all.next().captured(), folder);
    followPython(text, folder);
}

void ProgramFiles::mention(QString name, const QString &folder)
{
    static const QRegularExpression variable(QStringLiteral("^\\$[^/]*/"));         // "$HERE/lib.sh"
    name.remove(variable);
    if (!name.contains(QLatin1Char('.')) && !name.contains(QLatin1Char('/')))
        return;                     // a word like others
    addPath(name, folder);
    addPath(name, m_folder);
}

void ProgramFiles::followPython(const QString &text, const QString &folder)
{
    static const QRegularExpression imports(QStringLiteral("^\\s*(?:from\\s+(\\.*[\\w.]*)\\s+import\\s+([\\w, ()*]+)|import\\s+([\\w., ]+))"), QRegularExpression::MultilineOption);
    for (auto all = imports.globalMatch(text); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        QStringList names = match.captured(3).split(QLatin1Char(','), Qt::SkipEmptyParts);
        const QString from = match.captured(1);
        if (!from.isEmpty()) {
            names.append(from);
            for (const QString &part : match.captured(2).remove(QLatin1Char('(')).remove(QLatin1Char(')')).split(QLatin1Char(','), Qt::SkipEmptyParts))
                names.append(from + (from.endsWith(QLatin1Char('.')) ? QString() : QStringLiteral(".")) + part.trimmed());
        }
        for (QString name : std::as_const(names)) {
            name = name.trimmed().section(QLatin1Char(' '), 0, 0);               // import a as b
            QString base = folder;
            if (name.startsWith(QLatin1Char('.')))
                name.remove(0, 1);
            while (name.startsWith(QLatin1Char('.'))) {
                name.remove(0, 1);
                base += QStringLiteral("/..");
            }
            const QString path = name.replace(QLatin1Char('.'), QLatin1Char('/'));
            if (path.isEmpty())
                continue;
            for (qsizetype slash = path.indexOf(QLatin1Char('/')); slash > 0; slash = path.indexOf(QLatin1Char('/'), slash + 1))
                addPath(path.left(slash) + QStringLiteral("/__init__.py"), m_folder);        // runs before what is in it
            for (const QString &where : {base, m_folder})
                for (const char *ending : {".py", "/__init__.py", "/__main__.py"})
                    addPath(path + QLatin1String(ending), where);
        }
    }
}

} // namespace dyad::app
