// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/templates/ProjectTemplate.h"
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

namespace dyad::app {

namespace {
constexpr qint64 LargestFile = 4 << 20;     // bytes

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &one : value.toArray())
        list.append(one.toString());
    return list;
}

ProjectTemplate::Parameter parameterOf(const QJsonValue &value)
{
    ProjectTemplate::Parameter one{value[QLatin1String("key")].toString(), value[QLatin1String("title")].toString(), value[QLatin1String("fallback")].toString(),
        strings(value[QLatin1String("choices")]), value[QLatin1String("pattern")].toString()};
    if (one.fallback.isEmpty() && !one.choices.isEmpty())
        one.fallback = one.choices.first();
    return one;
}
} // namespace

QVector<ProjectTemplate> ProjectTemplate::builtIn()
{
    QVector<ProjectTemplate> all;
    const QDir folder(QStringLiteral(":/dyad/templates"));
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (auto one = read(folder.filePath(name)))
            all.append(std::move(*one));
    std::sort(all.begin(), all.end(), [](const ProjectTemplate &a, const ProjectTemplate &b) { return std::tie(a.m_order, a.m_name) < std::tie(b.m_order, b.m_name); });
    return all;
}

sync::Expected<ProjectTemplate> ProjectTemplate::read(const QString &folder)
{
    QFile file(folder + QStringLiteral("/template.json"));
    if (!file.open(QIODevice::ReadOnly))
        return sync::fail("unreadable", tr("%1 cannot be read.").arg(QDir::toNativeSeparators(file.fileName())).toStdString());
    QJsonParseError problem;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll(), &problem).object();
    ProjectTemplate one;
    one.m_folder = folder;
    one.m_id = QDir(folder).dirName();
    one.m_name = json[QLatin1String("name")].toString();
    one.m_text = json[QLatin1String("text")].toString();
    one.m_icon = json[QLatin1String("icon")].toString(QStringLiteral("folder"));
    one.m_order = json[QLatin1String("order")].toInt(1000);
    if (one.m_name.isEmpty())
        return sync::fail("bad-template", tr("%1: %2").arg(one.m_id, problem.error ? problem.errorString() : tr("it has no name.")).toStdString());
    for (const QJsonValue &value : json[QLatin1String("parameters")].toArray())
        one.m_parameters.append(parameterOf(value));
    for (const char *which : {"install", "build", "test", "start"}) {
        const QJsonObject step = json[QLatin1String(which)].toObject();
        one.m_steps.insert(QLatin1String(which), {step[QLatin1String("program")].toString(), strings(step[QLatin1String("arguments")]), step[QLatin1String("says")].toString(), step[QLatin1String("url")].toString()});
    }
    return one;
}

QString ProjectTemplate::slugOf(const QString &name)
{
    QString slug;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toLower())
        if (c.unicode() < 128 && c.isLetterOrNumber())
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(QLatin1Char('-')) && !c.isMark())
            slug += QLatin1Char('-');
    while (slug.endsWith(QLatin1Char('-')))
        slug.chop(1);
    return slug;
}

sync::Expected<ProjectTemplate::Values> ProjectTemplate::complete(const QString &projectName, Values given) const
{
    // The name goes into source text of many languages: nothing in it may end a string there.
    static const QRegularExpression plain(QStringLiteral("^[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M} ._-]*$"));
    const QString name = projectName.trimmed(), slug = slugOf(name);
    if (!plain.match(name).hasMatch() || slug.isEmpty() || !slug.front().isLetter())
        return sync::fail("name", tr("A name begins with a letter of a to z, and has letters, digits, spaces, dots and dashes.").toStdString());
    for (const Parameter &one : m_parameters) {
        if (!given.contains(one.key))
            given.insert(one.key, one.fallback);
        const QString value = given.value(one.key);
        const bool fits = one.choices.isEmpty() ? one.pattern.isEmpty() || QRegularExpression(QRegularExpression::anchoredPattern(one.pattern)).match(value).hasMatch() : one.choices.contains(value);
        if (!fits)
            return sync::fail(one.key.toStdString(), tr("“%1” does not fit here.").arg(value).toStdString());
    }
    given.insert(QStringLiteral("name"), name);
    given.insert(QStringLiteral("slug"), slug);
    given.insert(QStringLiteral("ident"), QString(slug).replace(QLatin1Char('-'), QLatin1Char('_')));
    return given;
}

QString ProjectTemplate::fill(QString text, const Values &values) const
{
    for (auto it = values.begin(); it != values.end(); ++it)
        text.replace(QStringLiteral("{{%1}}").arg(it.key()), it.value());
    return text;
}

ProjectTemplate::Step ProjectTemplate::step(const QString &which, const Values &values) const
{
    Step one = m_steps.value(which);
    one.program = fill(one.program, values);
    one.url = fill(one.url, values);
    for (QString &argument : one.arguments)
        argument = fill(argument, values);
    return one;
}

sync::Expected<void> ProjectTemplate::create(const QString &folder, const Values &values) const
{
    const bool existed = QDir(folder).exists();
    if (existed && !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return sync::fail("not-empty", tr("This folder is not empty.").toStdString());
    const QString files = m_folder + QStringLiteral("/files");
    const auto give = [&](const QString &path) {
        if (!existed)
            QDir(folder).removeRecursively();
        return sync::fail("unwritable", tr("%1 could not be written.").arg(QDir::toNativeSeparators(path)).toStdString());
    };
    if (!QDir().mkpath(folder))
        return give(folder);
    for (QDirIterator it(files, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        QFile from(it.next());
        QString path = fill(from.fileName().mid(files.size() + 1), values);
        path.replace(QRegularExpression(QStringLiteral("(^|/)dot\\.")), QStringLiteral("\\1."));      // hidden files are lost on many ways here
        QFile to(folder + QLatin1Char('/') + path);
        if (from.size() > LargestFile || path.contains(QLatin1String("..")) || !from.open(QIODevice::ReadOnly) || !QDir().mkpath(QFileInfo(to).path()) || !to.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return give(path);
        const QByteArray bytes = from.readAll();
        const QByteArray text = bytes.contains('\0') ? bytes : fill(QString::fromUtf8(bytes), values).toUtf8();
        if (to.write(text) != text.size() || !to.flush())
            return give(path);
    }
    return {};
}

} // namespace dyad::app
