// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/workflows/WorkflowRunner.h"
#include "backend/platform/Clock.h"
#include <QRegularExpression>
#include <QThread>
#include <algorithm>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype LongestNotice = 2000, LongestPrompt = 60'000, LongestDetail = 1000;
constexpr qint64 FirstPauseMs = 500, LongestPauseMs = 30'000, LookMs = 50;
const QString ContextBase = u"AI context"_s;

QStringList namesIn(const QJsonValue &value)
{
    QStringList names;
    if (value.isString())
        names.append(value.toString());
    for (const QJsonValue &one : value.toArray())
        names.append(one.toString());
    return names;
}

} // namespace

sync::Expected<void> WorkflowRunner::go(WorkflowRun run, const Workflow &workflow)
{
    m_run = std::move(run);
    m_workflow = workflow;
    const auto definition = WorkflowDefinition::parse(workflow.definition);
    if (!definition)
        return end(u"failed"_s, QString::fromStdString(definition.error().message));
    m_run.state = u"running"_s;
    while (m_run.steps.size() < definition->steps.size())
        m_run.steps.append(QJsonObject{{u"do"_s, definition->steps[m_run.steps.size()].action}, {u"state"_s, u"waiting"_s}, {u"detail"_s, QString()}, {u"attempts"_s, 0}});
    for (int i = 0; i < int(definition->steps.size()); ++i) {
        const QString state = m_run.steps[i]["state"_L1].toString();
        if (state == u"done" || state == u"skipped") {
            m_last = m_run.steps[i]["result"_L1].toString();
            continue;                        // by a worker before
        }
        const auto outcome = step(definition->steps[i], i);
        if (!outcome && (outcome.error().code == "lease-lost" || outcome.error().code == "stopping"))
            return outcome;
        if (!outcome && outcome.error().code == "cancelled")
            return {};
        if (!outcome)
            return end(u"failed"_s, QString::fromStdString(outcome.error().message));
    }
    return end(u"done"_s, {});
}

sync::Expected<void> WorkflowRunner::step(const WorkflowDefinition::Step &one, int number)
{
    for (int attempt = 1;; ++attempt) {
        if (const auto mine = m_job.check(); !mine)
            return mine;
        if (const auto saved = save(number, u"running"_s, {}, attempt); !saved)
            return saved;
        const auto outcome = m_run.dryRun ? planned(one) : once(one);
        if (outcome) {
            m_last = outcome->result;
            QJsonObject kept = m_run.steps[number].toObject();
            kept.insert(u"result"_s, outcome->result.left(LongestPrompt));
            m_run.steps[number] = kept;
            return save(number, outcome->skipped ? u"skipped"_s : u"done"_s, outcome->detail, attempt);
        }
        const bool hopeless = outcome.error().code == "not-found" || outcome.error().code == "no-provider" || outcome.error().code == "bad-request";
        if (attempt >= one.attempts || hopeless) {
            const auto saved = save(number, u"failed"_s, QString::fromStdString(outcome.error().message), attempt);
            return saved ? std::unexpected(outcome.error()) : saved;
        }
        const qint64 until = nowMs() + std::min(FirstPauseMs << (attempt - 1), LongestPauseMs);
        while (nowMs() < until && m_job.check())
            QThread::msleep(LookMs);
    }
}

sync::Expected<void> WorkflowRunner::save(int number, const QString &state, const QString &detail, int attempts)
{
    QJsonObject step = m_run.steps[number].toObject();
    step.insert(u"state"_s, state);
    step.insert(u"detail"_s, detail.left(LongestDetail));
    step.insert(u"attempts"_s, attempts);
    m_run.steps[number] = step;
    const auto saved = m_store.saveRun(m_run);
    if (!saved)
        return std::unexpected(saved.error());
    return *saved ? sync::Expected<void>() : sync::fail("cancelled", "The run was cancelled.");
}

sync::Expected<void> WorkflowRunner::end(const QString &state, const QString &error)
{
    m_run.state = state;
    m_run.error = error;
    m_run.finishedAt = nowMs();
    const auto saved = m_store.saveRun(m_run);
    return saved ? sync::Expected<void>() : std::unexpected(saved.error());
}

/// {document.name} and the like; what is not known stays as it stands.
QString WorkflowRunner::filled(const QString &text, qsizetype longest) const
{
    static const QRegularExpression place(u"\\{([a-zA-Z0-9_.-]{1,60})\\}"_s);
    QString out;
    qsizetype at = 0;
    for (auto it = place.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString value = valueOf(match.captured(1));
        out += QStringView(text).sliced(at, match.capturedStart() - at);
        out += value.isNull() ? match.captured(0) : value;
        at = match.capturedEnd();
    }
    out += QStringView(text).sliced(at);
    return out.left(longest);
}

QString WorkflowRunner::valueOf(const QString &name) const
{
    const auto known = [](const QString &value) { return value.isNull() ? u""_s : value; };
    if (name == u"last")
        return known(m_last);
    if (name == u"trigger")
        return known(m_run.trigger);
    if (name == u"workflow.name")
        return known(m_workflow.name);
    if (name.startsWith(u"input."_s)) {
        QJsonValue value = m_run.input;
        for (const QString &part : name.mid(6).split(u'.'))
            value = value[part];
        return value.isUndefined() ? QString() : known(value.toVariant().toString());
    }
    if (!name.startsWith(u"document."_s) || documentId().isEmpty())
        return {};
    const QString what = name.mid(9);
    if (what == u"text")
        return known(m_tools.documentText(m_run.scope, documentId()).value_or(QString()).left(LongestPrompt / 2));
    const auto document = m_tools.document(m_run.scope, documentId());
    const QJsonValue value = document ? document->toJson(true)[what] : QJsonValue();
    return value.isUndefined() || value.isNull() ? QString() : known(value.toVariant().toString());
}

WorkflowRunner::Outcome WorkflowRunner::once(const WorkflowDefinition::Step &one)
{
    if (one.action == u"process")
        return process(one.settings);
    if (one.action == u"index")
        return index(one.settings);
    if (one.action == u"notify")
        return notify(one.settings);
    if (one.action == u"update-context")
        return updateContext(one.settings);
    return one.action == u"prompt" ? prompt(one.settings) : propose(one.settings);
}

/// What it would do, with all places filled in; nothing is done.
WorkflowRunner::Outcome WorkflowRunner::planned(const WorkflowDefinition::Step &one)
{
    const QJsonObject &s = one.settings;
    const auto document = documentId().isEmpty() ? sync::fail("not-found", "") : m_tools.document(m_run.scope, documentId());
    const QString name = document ? document->name : u"the document that sets it off"_s;
    if (one.action == u"process")
        return Done{u"would read %1%2"_s.arg(name, s.contains("industry"_L1) ? u" and look for values of the industry "_s + s["industry"_L1].toString() : QString()), {}};
    if (one.action == u"index")
        return Done{u"would add %1 to the knowledge base %2"_s.arg(name, s["base"_L1].toString(m_workflow.name)), {}};
    if (one.action == u"notify")
        return Done{u"would tell the team: "_s + filled(s["text"_L1].toString(), LongestNotice), {}};
    if (one.action == u"update-context")
        return Done{u"would add %1 to the knowledge base %2"_s.arg(s.contains("text"_L1) ? u"a text"_s : name, ContextBase), {}};
    const QString asked = filled(s["prompt"_L1].toString(), LongestPrompt);
    return Done{(one.action == u"prompt" ? u"would ask the AI: "_s : u"would ask the AI for changes, to be reviewed: "_s) + asked, u"(the AI's answer)"_s};
}

WorkflowRunner::Outcome WorkflowRunner::process(const QJsonObject &settings)
{
    if (documentId().isEmpty())
        return Done{u"no document set this off"_s, {}, true};
    // A document that is being read is waited for, but others want this worker, too.
    const qint64 until = nowMs() + m_documentMs;
    auto document = m_tools.process(m_run.scope, documentId());
    while (!document && document.error().code == "not-ready" && m_job.check() && nowMs() < until) {
        QThread::msleep(LookMs);
        document = m_tools.process(m_run.scope, documentId());
    }
    if (!document)
        return std::unexpected(document.error());
    QString detail = u"%1 characters, %2 passages"_s.arg(document->characters).arg(document->chunks);
    if (const QString industry = settings["industry"_L1].toString(); !industry.isEmpty()) {
        const auto found = m_tools.extract(m_run.scope, documentId(), industry);
        if (!found)
            return std::unexpected(found.error());
        detail += u", %1 values"_s.arg(*found);
    }
    return Done{detail, document->summary};
}

WorkflowRunner::Outcome WorkflowRunner::index(const QJsonObject &settings)
{
    if (documentId().isEmpty())
        return Done{u"no document set this off"_s, m_last, true};
    const QString base = filled(settings["base"_L1].toString(m_workflow.name), 100);
    const auto added = m_tools.addToBaseNamed(m_run.scope, base, documentId());
    return added ? Outcome(Done{u"in the knowledge base "_s + base, m_last}) : std::unexpected(added.error());
}

WorkflowRunner::Outcome WorkflowRunner::notify(const QJsonObject &settings)
{
    const QString text = filled(settings["text"_L1].toString(), LongestNotice);
    const auto told = m_tools.notify(m_run.scope, m_workflow.id, text);
    return told ? Outcome(Done{text, m_last}) : std::unexpected(told.error());
}

WorkflowRunner::Outcome WorkflowRunner::updateContext(const QJsonObject &settings)
{
    QString document = documentId();
    if (const QString text = filled(settings["text"_L1].toString(), LongestPrompt); !text.isEmpty()) {
        const auto kept = m_tools.keepText(m_run.scope, m_run.account, m_workflow.name + u".md"_s, text);
        if (!kept)
            return std::unexpected(kept.error());
        document = kept->id;
    }
    if (document.isEmpty())
        return Done{u"no document set this off, and there is no text"_s, m_last, true};
    const auto added = m_tools.addToBaseNamed(m_run.scope, ContextBase, document);
    return added ? Outcome(Done{u"in the knowledge base "_s + ContextBase, m_last}) : std::unexpected(added.error());
}

WorkflowRunner::Outcome WorkflowRunner::prompt(const QJsonObject &settings)
{
    const auto answer = m_tools.write(m_run.scope, m_run.account, filled(settings["prompt"_L1].toString(), LongestPrompt));
    if (!answer)
        return std::unexpected(answer.error());
    if (const QString name = filled(settings["save"_L1].toString(), 200); !name.isEmpty()) {
        if (const auto kept = m_tools.keepText(m_run.scope, m_run.account, name, *answer); !kept)
            return std::unexpected(kept.error());
    }
    return Done{*answer, *answer};
}

WorkflowRunner::Outcome WorkflowRunner::propose(const QJsonObject &settings)
{
    const auto thread = m_tools.propose(m_run.scope, m_run.account, m_workflow.name, filled(settings["prompt"_L1].toString(), LongestPrompt), namesIn(settings["files"_L1]));
    return thread ? Outcome(Done{u"waits for review in the chat thread “%1”"_s.arg(m_workflow.name), *thread}) : std::unexpected(thread.error());
}

} // namespace dyad::backend::yavi
