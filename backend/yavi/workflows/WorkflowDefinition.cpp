// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#define TOML_EXCEPTIONS 0
#include "backend/yavi/workflows/WorkflowDefinition.h"
#include "backend/yavi/connectors/ConnectorSource.h"
#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <toml++/toml.h>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype LongestText = 64 * 1024;
constexpr int MostSteps = 50;
constexpr qint64 DayMs = 86'400'000, LeastEveryMs = 60'000;

std::unexpected<sync::Error> bad(const std::string &why, const toml::node *at = nullptr)
{
    return sync::fail("bad-workflow", (at ? "Line " + std::to_string(at->source().begin.line) + ": " : std::string()) + why);
}

/// Both ways of writing, and the names of Yavi's own guide.
QString actionOf(QString name)
{
    name.replace(u'_', u'-');
    static const QHash<QString, QString> others = {{u"process-document"_s, u"process"_s}, {u"index-document"_s, u"index"_s}, {u"notify-team"_s, u"notify"_s}, {u"update-ai-context"_s, u"update-context"_s},
        {u"analyze-changes"_s, u"prompt"_s}, {u"run-prompt"_s, u"prompt"_s}, {u"suggest-code-updates"_s, u"propose"_s}, {u"propose-changes"_s, u"propose"_s}};
    return others.value(name, name);
}

bool isAction(const QString &name)
{
    static const QStringList all = {u"process"_s, u"index"_s, u"notify"_s, u"update-context"_s, u"prompt"_s, u"propose"_s};
    return all.contains(name);
}

QString eventOf(QString name) { return name.replace(u'_', u'-'); }

bool isEvent(const QString &name)
{
    static const QStringList all = {u"manual"_s, u"document-uploaded"_s, u"document-updated"_s, u"schedule"_s, u"webhook"_s};
    return all.contains(name);
}

/// "15m", "2h", "1d" in ms; 0: it is none.
qint64 durationOf(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,5})([mhd])$"_s);
    const auto match = form.match(text.trimmed());
    const qint64 unit = match.captured(2) == u"m" ? 60'000 : match.captured(2) == u"h" ? 3'600'000 : DayMs;
    return match.hasMatch() ? match.captured(1).toLongLong() * unit : 0;
}

int minuteOf(const QString &text)
{
    static const QRegularExpression form(u"^([01]?\\d|2[0-3]):([0-5]\\d)$"_s);
    const auto match = form.match(text.trimmed());
    return match.hasMatch() ? match.captured(1).toInt() * 60 + match.captured(2).toInt() : -1;
}

QString textIn(const toml::table &table, const char *name)
{
    return QString::fromStdString(table[name].value_or(std::string()));
}

QJsonValue jsonOf(const toml::node &node)
{
    if (const auto text = node.value_exact<std::string>())
        return QString::fromStdString(*text);
    if (const auto number = node.value_exact<int64_t>())
        return qint64(*number);
    if (const auto flag = node.value_exact<bool>())
        return *flag;
    QJsonArray list;
    if (const toml::array *array = node.as_array()) {
        for (const toml::node &one : *array)
            list.append(jsonOf(one));
    }
    return list;
}

sync::Expected<WorkflowDefinition::Trigger> triggerOf(const toml::table &table)
{
    WorkflowDefinition::Trigger trigger;
    trigger.on = eventOf(textIn(table, "on"));
    if (!isEvent(trigger.on))
        return bad("\"on\" must be one of manual, document-uploaded, document-updated, schedule, webhook.", &table);
    trigger.match = textIn(table, "match");
    if (trigger.on != u"schedule")
        return trigger;
    trigger.everyMs = durationOf(textIn(table, "every"));
    trigger.atMinute = minuteOf(textIn(table, "at"));
    if (trigger.everyMs < LeastEveryMs && trigger.atMinute < 0)
        return bad("a schedule says every = \"15m\" (or h, d), or at = \"07:30\" (UTC).", &table);
    return trigger;
}

sync::Expected<WorkflowDefinition::Step> stepOf(const toml::table &table)
{
    WorkflowDefinition::Step step;
    step.action = actionOf(textIn(table, "do"));
    if (!isAction(step.action))
        return bad("\"do\" must be one of process, index, notify, update-context, prompt, propose.", &table);
    for (const auto &[name, node] : table) {
        const std::string_view key = name.str();
        if (key != "do" && key != "attempts")
            step.settings.insert(QString::fromUtf8(key.data(), qsizetype(key.size())), jsonOf(node));
    }
    step.attempts = int(std::clamp<int64_t>(table["attempts"].value_or(int64_t(3)), 1, 10));
    const auto needs = [&](const char *setting) { return step.settings[QLatin1StringView(setting)].toString().trimmed().isEmpty(); };
    if (step.action == u"notify" && needs("text"))
        return bad("a step that notifies needs a \"text\".", &table);
    if ((step.action == u"prompt" || step.action == u"propose") && needs("prompt"))
        return bad("a step that asks the AI needs a \"prompt\".", &table);
    return step;
}

} // namespace

sync::Expected<WorkflowDefinition> WorkflowDefinition::parse(const QString &text)
{
    if (text.size() > LongestText)
        return bad("A workflow may be 64 KiB long at most.");
    const std::string bytes = text.toStdString();
    const toml::parse_result parsed = toml::parse(bytes);
    if (!parsed)
        return sync::fail("bad-workflow", "Line " + std::to_string(parsed.error().source().begin.line) + ": " + std::string(parsed.error().description()) + ".");
    const toml::table &table = parsed.table();
    WorkflowDefinition definition;
    definition.name = textIn(table, "name").trimmed();
    definition.description = textIn(table, "description").trimmed();
    definition.enabled = table["enabled"].value_or(true);
    if (definition.name.isEmpty() || definition.name.size() > 100)
        return bad("\"name\" must be a text of 1 to 100 characters.");
    const toml::array *triggers = table["trigger"].as_array(), *steps = table["step"].as_array();
    for (size_t i = 0; triggers && i < triggers->size(); ++i) {
        const toml::table *one = (*triggers)[i].as_table();
        auto trigger = one ? triggerOf(*one) : bad("a trigger is a table: [[trigger]].");
        if (!trigger)
            return std::unexpected(trigger.error());
        definition.triggers.append(*trigger);
    }
    for (size_t i = 0; steps && i < steps->size(); ++i) {
        const toml::table *one = (*steps)[i].as_table();
        auto step = one ? stepOf(*one) : bad("a step is a table: [[step]].");
        if (!step)
            return std::unexpected(step.error());
        definition.steps.append(*step);
    }
    if (definition.steps.isEmpty() || definition.steps.size() > MostSteps)
        return bad("A workflow has 1 to 50 steps: [[step]].");
    return definition;
}

sync::Expected<QString> WorkflowDefinition::tomlOf(const QJsonObject &yavi)
{
    const auto quoted = [](QString text) { return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s) + u'"'; };
    QString toml = u"name = "_s + quoted(yavi["name"_L1].toString()) + u"\ndescription = "_s + quoted(yavi["description"_L1].toString()) + u'\n';
    const auto tables = [&](const QJsonArray &all, const QString &head, const QString &word) {
        for (const QJsonValue &value : all) {
            const QJsonObject object = value.toObject(), config = object["config"_L1].toObject();
            const QString type = value.isString() ? value.toString() : object["type"_L1].toString();
            toml += u"\n[["_s + head + u"]]\n"_s + word + u" = "_s + quoted(type) + u'\n';
            for (const QJsonObject &from : {object, config}) {
                for (auto it = from.begin(); it != from.end(); ++it) {
                    if (it->isString() && it.key() != u"type")
                        toml += it.key() + u" = "_s + quoted(it->toString()) + u'\n';
                }
            }
        }
    };
    tables(yavi["triggers"_L1].toArray(), u"trigger"_s, u"on"_s);
    tables(yavi["actions"_L1].toArray(), u"step"_s, u"do"_s);
    const auto good = parse(toml);
    return good ? sync::Expected<QString>(toml) : std::unexpected(good.error());
}

qint64 WorkflowDefinition::nextAfter(qint64 now) const
{
    qint64 next = 0;
    for (const Trigger &trigger : triggers) {
        if (trigger.on != u"schedule")
            continue;
        qint64 at = now + trigger.everyMs;
        if (trigger.atMinute >= 0) {
            at = now - now % DayMs + trigger.atMinute * qint64(60'000);
            at += at <= now ? DayMs : 0;
        }
        next = next == 0 ? at : std::min(next, at);
    }
    return next;
}

bool WorkflowDefinition::startsOn(const QString &event, const QString &documentName) const
{
    return std::ranges::any_of(triggers, [&](const Trigger &one) { return one.on == event && fitsNames(documentName, one.match); });
}

bool WorkflowDefinition::hasTrigger(const QString &on) const
{
    return std::ranges::any_of(triggers, [&](const Trigger &one) { return one.on == on; });
}

QJsonArray WorkflowDefinition::triggersJson() const
{
    QJsonArray list;
    for (const Trigger &one : triggers) {
        QJsonObject json{{u"on"_s, one.on}};
        if (!one.match.isEmpty())
            json.insert(u"match"_s, one.match);
        if (one.everyMs > 0)
            json.insert(u"everyMs"_s, one.everyMs);
        if (one.atMinute >= 0)
            json.insert(u"atMinute"_s, one.atMinute);
        list.append(json);
    }
    return list;
}

QJsonArray WorkflowDefinition::stepsJson() const
{
    QJsonArray list;
    for (const Step &one : steps) {
        QJsonObject json = one.settings;
        json.insert(u"do"_s, one.action);
        json.insert(u"attempts"_s, one.attempts);
        list.append(json);
    }
    return list;
}

} // namespace dyad::backend::yavi
