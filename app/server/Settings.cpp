// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#define TOML_EXCEPTIONS 0
#include "app/server/Settings.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <toml++/toml.h>

namespace dyad::app {
namespace {

const Setting *settingOf(const std::string &key)
{
    for (const Setting &setting : allSettings()) {
        if (key == setting.key)
            return &setting;
    }
    return nullptr;
}

bool isGroup(const std::string &key)
{
    return std::ranges::any_of(allSettings(), [&key](const Setting &s) { return std::string_view(s.key).starts_with(key + "."); });
}

std::optional<QString> scalar(const toml::node &node)
{
    if (const auto text = node.value_exact<std::string>())
        return QString::fromStdString(*text);
    if (const auto number = node.value_exact<int64_t>())
        return QString::number(*number);
    return std::nullopt;
}

QJsonValue jsonOf(const toml::node &node)
{
    if (const toml::array *array = node.as_array()) {
        QJsonArray list;
        for (const toml::node &item : *array)
            list.append(jsonOf(item));
        return list;
    }
    if (const auto flag = node.value_exact<bool>())
        return *flag;
    if (const auto number = node.value_exact<int64_t>())
        return qint64(*number);
    const auto text = scalar(node);
    return text ? QJsonValue(*text) : QJsonValue();
}

/// [[several.tables]], as the JSON that the setting takes elsewhere.
QString jsonText(const toml::array &tables)
{
    QJsonArray list;
    for (const toml::node &item : tables) {
        QJsonObject object;
        for (const auto &[name, value] : *item.as_table())
            object.insert(QString::fromStdString(std::string(name.str())), jsonOf(value));
        list.append(object);
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::optional<QString> textOf(const toml::node &node, const Setting &setting)
{
    const toml::array *array = node.as_array();
    if (!array)
        return scalar(node);
    if (node.is_array_of_tables())
        return jsonText(*array);
    QStringList parts;
    for (const toml::node &item : *array) {
        const auto part = scalar(item);
        if (!part || !setting.list)
            return std::nullopt;
        parts.append(*part);
    }
    return parts.join(u',');
}

std::string place(const QString &path, const toml::source_region &source)
{
    return path.toStdString() + ":" + std::to_string(source.begin.line);
}

struct Found {
    const Setting *setting;
    QString text;
    unsigned line;
};

sync::Expected<void> collect(const toml::table &table, const std::string &prefix, const QString &path, std::vector<Found> &found)
{
    for (const auto &[name, node] : table) {
        const std::string key = prefix + std::string(name.str());
        if (const toml::table *group = node.as_table(); group && isGroup(key)) {
            if (const auto inner = collect(*group, key + ".", path, found); !inner)
                return inner;
            continue;
        }
        const Setting *setting = settingOf(key);
        if (!setting)
            return sync::fail("bad-file", place(path, name.source()) + ": there is no setting '" + key + "'.");
        const auto text = textOf(node, *setting);
        if (!text)
            return sync::fail("bad-file", place(path, node.source()) + ": '" + key + "' wants " + (setting->list ? "a list of texts." : "a text or a whole number."));
        found.push_back({setting, *text, node.source().begin.line});
    }
    return {};
}

QString quoted(const QString &text)
{
    bool isNumber = false;
    text.toLongLong(&isNumber);
    return isNumber ? text : u'"' + QString(text).replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")) + u'"';
}

QString shownValue(const Setting &setting, const QString &text)
{
    if (!setting.list)
        return quoted(text);
    QStringList parts;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts))
        parts.append(quoted(part));
    return u'[' + parts.join(QStringLiteral(", ")) + u']';
}

} // namespace

sync::Expected<void> Settings::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return sync::fail("no-file", "The configuration file '" + path.toStdString() + "' cannot be read: " + file.errorString().toStdString() + ".");
    const QByteArray bytes = file.readAll();
    const toml::parse_result parsed = toml::parse(std::string_view(bytes.constData(), size_t(bytes.size())));
    if (!parsed)
        return sync::fail("bad-file", place(path, parsed.error().source()) + ": " + std::string(parsed.error().description()) + ".");
    std::vector<Found> found;
    if (const auto collected = collect(parsed.table(), {}, path, found); !collected)
        return collected;
    for (const Found &one : found)
        m_values.insert(one.setting->key, {one.text, QStringLiteral("file %1:%2").arg(path, QString::number(one.line))});
    return {};
}

sync::Expected<void> Settings::readEnvironment(const QProcessEnvironment &environment)
{
    // The names that platforms hand out for a database, a Redis and a key; our own go before them.
    for (const auto &[key, name] : {std::pair("store", "DATABASE_URL"), std::pair("redis", "REDIS_URL"), std::pair("log.level", "LOG_LEVEL")}) {
        if (const QString variable = QString::fromLatin1(name); !environment.value(variable).isEmpty())
            m_values.insert(key, {environment.value(variable), QStringLiteral("environment ") + variable});
    }
    if (!environment.value(QStringLiteral("DYAD_MASTER_KEY")).isEmpty())
        m_values.insert("keys.master", {QStringLiteral("environment:DYAD_MASTER_KEY"), QStringLiteral("environment DYAD_MASTER_KEY")});
    for (const Setting &setting : allSettings()) {
        const QString name = QString::fromLatin1(setting.variable());
        if (environment.contains(name))
            m_values.insert(setting.key, {environment.value(name), QStringLiteral("environment ") + name});
    }
    return {};
}

sync::Expected<void> Settings::readFlags(const QCommandLineParser &flags)
{
    for (const Setting &setting : allSettings()) {
        if (!flags.isSet(setting.flag()))
            continue;
        const QStringList given = flags.values(setting.flag());
        if (given.size() > 1 && !setting.list)
            return sync::fail("bad-arguments", "--" + setting.flag().toStdString() + " is there twice.");
        m_values.insert(setting.key, {given.join(u','), QStringLiteral("flag --") + setting.flag()});
    }
    return {};
}

sync::Expected<backend::Config> Settings::config() const
{
    backend::Config config;
    config.operations.tlsDemand = backend::OperationsConfig::TlsDemand::Clients;
    config.dataDirectory = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/dyad-server");
    // The names that Yavi's own clients know. A key in the arguments or the file would be seen by others.
    config.yaviKey = qEnvironmentVariable("YAVI_API_KEY");
    config.yaviUrl = qEnvironmentVariable("YAVI_API_URL", QStringLiteral("https://api.yavi.ai"));
    for (const Setting &setting : allSettings()) {
        const auto value = m_values.constFind(setting.key);
        if (value == m_values.constEnd())
            continue;
        if (const auto good = setting.set(config, value->text); !good)
            return sync::fail("bad-value", std::string(setting.key) + " (" + value->origin.toStdString() + "): " + good.error().message);
    }
    return config;
}

QString Settings::shown(bool origins) const
{
    const auto values = config();
    QString text;
    for (const Setting &setting : allSettings()) {
        const auto value = m_values.constFind(setting.key);
        text += QString::fromLatin1(setting.key) + QStringLiteral(" = ") + shownValue(setting, setting.get(*values));
        if (origins)
            text += QStringLiteral("  # ") + (value == m_values.constEnd() ? QStringLiteral("default") : value->origin);
        text += u'\n';
    }
    return text;
}

} // namespace dyad::app
