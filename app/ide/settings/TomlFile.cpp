// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/settings/TomlFile.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace dyad::app {

namespace {
constexpr qint64 LargestFile = 1 << 20;     // bytes; nobody writes settings of that size

QVariant scalarOf(const toml::node &node)
{
    if (const auto *flag = node.as_boolean())
        return flag->get();
    if (const auto *number = node.as_integer())
        return qlonglong(number->get());
    if (const auto *real = node.as_floating_point())
        return real->get();
    if (const auto *text = node.as_string())
        return QString::fromStdString(text->get());
    return {};
}

QVariant valueOf(const toml::node &node)
{
    const toml::array *list = node.as_array();
    if (!list)
        return scalarOf(node);
    QStringList texts;
    for (const toml::node &item : *list) {
        if (!item.is_string())
            return {};
        texts.append(scalarOf(item).toString());
    }
    return texts;
}

/// toml++ counts lines and columns from 1, columns in code points.
qsizetype offsetOf(const QByteArray &text, const toml::source_position &place)
{
    qsizetype at = 0;
    for (toml::source_index line = 1; line < place.line; ++line) {
        const qsizetype end = text.indexOf('\n', at);
        if (end < 0)
            return text.size();
        at = end + 1;
    }
    for (toml::source_index column = 1; column < place.column && at < text.size(); ++column)
        do
            ++at;
        while (at < text.size() && (static_cast<unsigned char>(text.at(at)) & 0xC0) == 0x80);
    return at;
}

bool isBare(const QString &name)
{
    static const QRegularExpression bare(QStringLiteral("^[A-Za-z0-9_-]+$"));
    return bare.match(name).hasMatch();
}

QByteArray quoted(const QString &text)
{
    QByteArray out = "\"";
    for (const QChar c : text) {
        if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            out += '\\';
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        else
            out += QString(c).toUtf8();
    }
    return out + '"';
}

QByteArray nameOf(const QString &name) { return isBare(name) ? name.toUtf8() : quoted(name); }

QByteArray joined(const QStringList &path)
{
    QByteArrayList names;
    for (const QString &name : path)
        names.append(nameOf(name));
    return names.join('.');
}

QByteArray written(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool: return value.toBool() ? "true" : "false";
    case QMetaType::Int:
    case QMetaType::LongLong: return QByteArray::number(value.toLongLong());
    case QMetaType::Double: return QByteArray::number(value.toDouble(), 'g', 17);
    case QMetaType::QStringList: {
        QByteArrayList items;
        for (const QString &item : value.toStringList())
            items.append(quoted(item));
        return '[' + items.join(", ") + ']';
    }
    default: return quoted(value.toString());
    }
}

template<typename Found>
void walk(const toml::table &table, const QStringList &above, const Found &found)
{
    for (const auto &[key, node] : table) {
        const QStringList path = above + QStringList{QString::fromUtf8(key.data(), qsizetype(key.length()))};
        if (const toml::table *inner = node.as_table())
            walk(*inner, path, found);
        else
            found(path, node);
    }
}
} // namespace

sync::Expected<TomlFile> TomlFile::parse(const QByteArray &text)
{
    const toml::parse_result parsed = toml::parse(std::string_view(text.constData(), size_t(text.size())));
    if (!parsed)
        return sync::fail("syntax", QCoreApplication::translate("dyad::app", "Line %1: %2").arg(parsed.error().source().begin.line)
            .arg(QString::fromUtf8(parsed.error().description().data(), qsizetype(parsed.error().description().size()))).toStdString());
    TomlFile file;
    file.m_text = text;
    walk(parsed.table(), {}, [&](const QStringList &path, const toml::node &node) {
        file.m_values.append({path, valueOf(node)});
        file.m_ranges.append({offsetOf(text, node.source().begin), offsetOf(text, node.source().end)});
    });
    return file;
}

sync::Expected<TomlFile> TomlFile::read(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return TomlFile();
    if (!QFileInfo(path).isFile() || file.size() > LargestFile || !file.open(QIODevice::ReadOnly))
        return sync::fail("unreadable", QCoreApplication::translate("dyad::app", "%1 cannot be read.").arg(QDir::toNativeSeparators(path)).toStdString());
    return parse(file.readAll());
}

QVariant TomlFile::value(const QStringList &path) const
{
    for (const auto &[at, value] : m_values)
        if (at == path)
            return value;
    return {};
}

std::optional<TomlFile::Range> TomlFile::rangeOf(const QStringList &path) const
{
    for (qsizetype i = 0; i < m_values.size(); ++i)
        if (m_values.at(i).first == path)
            return m_ranges.at(i);
    return std::nullopt;
}

/// Below the table's header, after its last value; a table of its own at the end where there is none.
QByteArray TomlFile::withNew(const QStringList &path, const QByteArray &value) const
{
    const QByteArray line = nameOf(path.constLast()) + " = " + value + '\n';
    static const QRegularExpression header(QStringLiteral("^\\s*\\[([^\\[\\]]+)\\]\\s*(#.*)?$"));
    const QByteArray table = joined(path.mid(0, path.size() - 1));
    QByteArrayList lines = m_text.split('\n');
    bool inside = table.isEmpty();
    qsizetype after = inside ? 0 : -1;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = header.match(QString::fromUtf8(lines.at(i)));
        if (match.hasMatch() || lines.at(i).trimmed().startsWith("[[")) {
            inside = match.hasMatch() && match.captured(1).remove(QLatin1Char(' ')).toUtf8() == table;
            if (inside)
                after = i + 1;
        } else if (inside && !lines.at(i).trimmed().isEmpty() && !lines.at(i).trimmed().startsWith('#')) {
            after = i + 1;
        }
    }
    if (after >= 0) {
        lines.insert(after, line.chopped(1));
        return lines.join('\n');
    }
    QByteArray text = m_text;
    if (!text.isEmpty() && !text.endsWith('\n'))
        text += '\n';
    return text + (text.isEmpty() ? "" : "\n") + '[' + table + "]\n" + line;
}

sync::Expected<void> TomlFile::set(const QStringList &path, const QVariant &value)
{
    const QByteArray bytes = written(value);
    QByteArray text = m_text;
    if (const auto range = rangeOf(path))
        text.replace(range->start, range->end - range->start, bytes);
    else
        text = withNew(path, bytes);
    auto changed = parse(text);
    if (!changed && !rangeOf(path))     // the table was written with dotted names: so is this
        changed = parse(joined(path) + " = " + bytes + '\n' + m_text);
    if (!changed || written(changed->value(path)) != bytes)
        return sync::fail("syntax", QCoreApplication::translate("dyad::app", "The file has something else named %1.").arg(path.join(QLatin1Char('.'))).toStdString());
    *this = std::move(*changed);
    return {};
}

sync::Expected<void> TomlFile::remove(const QStringList &path)
{
    const auto range = rangeOf(path);
    if (!range)
        return {};
    const qsizetype start = m_text.lastIndexOf('\n', range->start) + 1, end = m_text.indexOf('\n', range->end);
    QByteArray text = m_text;
    text.remove(start, (end < 0 ? text.size() : end + 1) - start);
    auto changed = parse(text);
    if (!changed || changed->m_values.size() != m_values.size() - 1)
        return sync::fail("syntax", QCoreApplication::translate("dyad::app", "%1 shares its line with something else: take it out by hand.").arg(path.join(QLatin1Char('.'))).toStdString());
    *this = std::move(*changed);
    return {};
}

sync::Expected<void> TomlFile::write(const QString &path) const
{
    QSaveFile file(path);
    const bool written = QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(m_text) == m_text.size() && file.commit();
    if (!written)
        return sync::fail("unwritable", QCoreApplication::translate("dyad::app", "%1 could not be written: %2").arg(QDir::toNativeSeparators(path), file.errorString()).toStdString());
    return {};
}

} // namespace dyad::app
