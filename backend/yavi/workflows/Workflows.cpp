// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/workflows/Workflows.h"
#include "backend/collaboration/DocumentHistory.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Log.h"
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <algorithm>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

constexpr int IdLetters = 14;
constexpr int SignedIdLetters = 32;

KeyVault::Place secretPlace(const Workflow &w) { return {u"workflows"_s, w.id, u"hook_secret"_s, w.scope.project}; }

sync::Error nameTaken(const sync::Error &error)
{
    return error.code == "conflict" ? sync::Error{"conflict", "There is a workflow of that name already."} : error;
}

/// Of a file, as origin_version has it. (Before authors counted it was written with a slash; those are all read again.)
QString versionOf(const WorkflowStore::File &file) { return u"%1:%2"_s.arg(file.doc).arg(file.version); }

void take(Workflow &w, const sync::Expected<WorkflowDefinition> &definition, const QString &otherwise)
{
    w.name = definition ? definition->name : otherwise;
    w.error = definition ? QString() : QString::fromStdString(definition.error().message);
    w.enabled = definition && definition->enabled;
    w.nextAt = w.enabled ? definition->nextAfter(nowMs()) : 0;
}

} // namespace

void Workflows::addTo(JobKinds &kinds)
{
    kinds.addSlow(QString::fromLatin1(JobKind), [this](JobRun &job) { return run(job); });
}

sync::Expected<void> Workflows::makeDue()
{
    if (const auto projects = m_store.projectsWithFiles()) {
        for (const Scope &scope : *projects) {
            if (const auto read = readFiles(scope); !read)
                qCWarning(logServer) << "the workflows in the files of project" << scope.projectId << "cannot be read:" << read.error().message.c_str();
        }
    }
    const auto due = m_store.due(nowMs());
    if (!due)
        return std::unexpected(due.error());
    for (const Workflow &one : *due) {
        const auto definition = WorkflowDefinition::parse(one.definition);
        if (const auto later = m_store.setNext(one.id, definition ? definition->nextAfter(nowMs()) : 0); !later)
            return later;
        const auto begun = begin(one, one.createdBy, u"schedule"_s, {}, false);
        if (!begun && begun.error().code != "not-allowed" && begun.error().code != "bad-workflow")
            return std::unexpected(begun.error());
        if (!begun)                      // which is no reason to leave the others
            qCWarning(logServer) << "workflow" << one.id << "was not begun:" << begun.error().message.c_str();
    }
    return m_store.prune(nowMs() - KeptMs);
}

void Workflows::onDocument(const Scope &scope, const Document &document, bool isUpdate)
{
    const auto all = list(scope);
    const QString event = isUpdate ? u"document-updated"_s : u"document-uploaded"_s;
    for (const Workflow &one : all ? *all : std::vector<Workflow>()) {
        const auto definition = WorkflowDefinition::parse(one.definition);
        if (!one.enabled || !definition || !definition->startsOn(event, document.name))
            continue;
        if (const auto begun = begin(one, document.createdBy, event, {{u"document"_s, document.id}}, false); !begun)
            qCWarning(logServer) << "workflow" << one.id << "was not begun:" << begun.error().message.c_str();
    }
}

sync::Expected<void> Workflows::readFiles(const Scope &scope)
{
    const auto files = m_store.files(scope);
    const auto known = m_store.list(scope);
    if (!files || !known)
        return std::unexpected(files ? known.error() : files.error());
    for (const Workflow &one : *known) {
        const bool there = one.origin.isEmpty() || std::ranges::any_of(*files, [&](const auto &file) { return file.path == one.origin; });
        if (const auto removed = there ? sync::Expected<void>() : m_store.remove(scope, one.id); !removed)
            return removed;
    }
    for (const auto &file : *files) {
        const auto it = std::ranges::find(*known, file.path, &Workflow::origin);
        if (it != known->end() && it->originVersion == versionOf(file))
            continue;
        if (const auto read = readFile(scope, file, it == known->end() ? nullptr : &*it); !read)
            return read;
    }
    return {};
}

sync::Expected<void> Workflows::readFile(const Scope &scope, const WorkflowStore::File &file, const Workflow *known)
{
    const auto loaded = history::load(m_database, scope.project, sync::DocId(file.doc), 0);
    if (!loaded)
        return std::unexpected(loaded.error());
    Workflow w = known ? *known : Workflow();
    w.scope = scope;
    w.definition = QString::fromStdString(loaded->stored.text.text());
    w.origin = file.path;
    w.originVersion = versionOf(file);
    take(w, WorkflowDefinition::parse(w.definition), file.path.section(u'/', -1));
    const auto author = m_store.authorOf(scope, file);
    if (!author)
        return std::unexpected(author.error());
    w.createdBy = *author;               // who says what it does answers for it, and lends it no more than his own rights
    if (known)
        return m_store.change(w);
    w.id = crypto::randomId(IdLetters);
    w.createdAt = nowMs();
    return m_store.add(w);
}

sync::Expected<std::vector<Workflow>> Workflows::list(const Scope &scope)
{
    if (const auto read = readFiles(scope); !read)
        return std::unexpected(read.error());
    return m_store.list(scope);
}

sync::Expected<Workflow> Workflows::add(const Scope &scope, const QString &account, const QString &definition)
{
    const auto parsed = WorkflowDefinition::parse(definition);
    if (!parsed)
        return std::unexpected(parsed.error());
    Workflow w;
    w.id = crypto::randomId(IdLetters);
    w.scope = scope;
    w.definition = definition;
    w.createdBy = account;
    w.createdAt = nowMs();
    take(w, parsed, {});
    if (const auto added = m_store.add(w); !added)
        return std::unexpected(nameTaken(added.error()));
    return m_store.find(scope, w.id);
}

sync::Expected<Workflow> Workflows::change(const Scope &scope, const QString &account, const QString &id, const Change &wanted)
{
    auto w = m_store.find(scope, id);
    if (!w)
        return w;
    if (!w->origin.isEmpty())
        return sync::fail("conflict", "This workflow stands in the file " + w->origin.toStdString() + " of the project; change it there.");
    if (wanted.definition)
        w->createdBy = account;          // who says what it does answers for it
    w->definition = wanted.definition.value_or(w->definition);
    const auto parsed = WorkflowDefinition::parse(w->definition);
    if (!parsed)
        return std::unexpected(parsed.error());
    const bool enabled = wanted.enabled.value_or(w->enabled);
    take(*w, parsed, {});
    w->enabled = wanted.definition ? parsed->enabled : enabled;
    w->nextAt = w->enabled ? parsed->nextAfter(nowMs()) : 0;
    if (const auto changed = m_store.change(*w); !changed)
        return std::unexpected(nameTaken(changed.error()));
    return m_store.find(scope, id);
}

sync::Expected<void> Workflows::remove(const Scope &scope, const QString &id)
{
    const auto w = m_store.find(scope, id);
    if (!w)
        return std::unexpected(w.error());
    if (!w->origin.isEmpty())
        return sync::fail("conflict", "This workflow stands in the file " + w->origin.toStdString() + " of the project; delete that.");
    return m_store.remove(scope, id);
}

sync::Expected<void> Workflows::checkMayRun(const Workflow &workflow, const QString &account)
{
    const auto author = m_tools.checkMayAct(workflow.scope, workflow.createdBy);
    return !author || account == workflow.createdBy ? author : m_tools.checkMayAct(workflow.scope, account);
}

sync::Expected<WorkflowRun> Workflows::begin(const Workflow &workflow, const QString &account, const QString &trigger, const QJsonObject &input, bool dryRun, const QString &id)
{
    if (!workflow.error.isEmpty())
        return sync::fail("bad-workflow", workflow.error.toStdString());
    if (const auto allowed = checkMayRun(workflow, account); !allowed)
        return std::unexpected(allowed.error());
    WorkflowRun run;
    run.id = id.isEmpty() ? crypto::randomId(IdLetters) : id;
    run.workflow = workflow.id;
    run.account = account;
    run.trigger = trigger;
    run.input = input;
    run.dryRun = dryRun;
    run.startedAt = nowMs();
    run.scope = workflow.scope;
    if (const auto added = m_store.addRun(run, JobKind); !added)
        return std::unexpected(added.error());
    return run;
}

sync::Expected<QString> Workflows::makeHookSecret(const Scope &scope, const QString &id)
{
    auto w = m_store.find(scope, id);
    if (!w)
        return std::unexpected(w.error());
    const auto vault = m_vault();
    if (!vault)
        return std::unexpected(vault.error());
    const QString secret = crypto::randomToken();
    const auto sealed = (*vault)->seal(secret.toLatin1(), secretPlace(*w));
    if (!sealed)
        return std::unexpected(sealed.error());
    w->hookSecret = *sealed;
    const auto definition = WorkflowDefinition::parse(w->definition);
    w->nextAt = w->enabled && definition ? definition->nextAfter(nowMs()) : 0;
    const auto changed = m_store.change(*w);
    return changed ? sync::Expected<QString>(secret) : std::unexpected(changed.error());
}

sync::Expected<void> Workflows::checkSignature(const Workflow &workflow, const Call &call) const
{
    const auto bad = sync::fail("bad-signature", "The call is not signed with this workflow's secret, or is older than five minutes.");
    const auto vault = m_vault();
    const auto secret = workflow.hookSecret.isEmpty() || !vault ? sync::Expected<QByteArray>(bad) : (*vault)->open(workflow.hookSecret, secretPlace(workflow));
    if (!secret)
        return bad;
    const qint64 said = call.time.toLongLong(), now = nowMs();
    if (!call.time.isEmpty() && (said < now - HookSkewMs || said > now + HookSkewMs))
        return bad;
    const QByteArray text = call.time.isEmpty() ? call.body : call.time + '.' + call.body;
    const QByteArray wanted = "sha256=" + QMessageAuthenticationCode::hash(text, *secret, QCryptographicHash::Sha256).toHex();
    // All of both, whatever differs first.
    bool same = wanted.size() == call.signature.size();
    for (qsizetype i = 0; i < wanted.size(); ++i)
        same = (wanted[i] == (i < call.signature.size() ? call.signature[i] : '\0')) && same;
    return same ? sync::Expected<void>() : bad;
}

sync::Expected<WorkflowRun> Workflows::hook(const QString &id, const Call &call)
{
    // Who does not know the secret is not told whether there is such a workflow.
    const auto w = m_store.anywhere(id);
    if (const auto signedWell = checkSignature(w ? *w : Workflow(), call); !signedWell)
        return std::unexpected(signedWell.error());
    const auto definition = WorkflowDefinition::parse(w->definition);
    if (!w->enabled || !definition || !definition->hasTrigger(u"webhook"_s))
        return sync::fail("conflict", "This workflow is switched off, or has no webhook as a trigger.");
    QJsonObject input = QJsonDocument::fromJson(call.body).object();
    if (call.time.isEmpty() && input.isEmpty())      // else a call that was signed with its time could be played again without
        return sync::fail("bad-signature", "A call without a time must bring a JSON object.");
    if (input.isEmpty() && !call.body.isEmpty())
        input.insert(u"body"_s, QString::fromUtf8(call.body));
    input.remove(u"document"_s);             // a caller from outside names no documents
    // A call with a time is good once: its run has its name from the signature.
    const QByteArray name = crypto::sha256(w->id.toUtf8() + '\n' + call.time + '\n' + call.signature).toHex();
    auto begun = begin(*w, w->createdBy, u"webhook"_s, input, false, call.time.isEmpty() ? QString() : QString::fromLatin1(name.left(SignedIdLetters)));
    return begun || begun.error().code != "conflict" ? begun : sync::fail("bad-signature", "This call has been taken already.");
}

sync::Expected<void> Workflows::run(JobRun &job)
{
    const auto run = m_store.run(job.job().payload["run"_L1].toString());
    if (!run)
        return run.error().code == "not-found" ? sync::Expected<void>() : std::unexpected(run.error());
    if (run->state != u"waiting" && run->state != u"running")
        return {};
    const auto workflow = m_store.anywhere(run->workflow);
    if (!workflow)
        return workflow.error().code == "not-found" ? sync::Expected<void>() : std::unexpected(workflow.error());
    // It may have waited long.
    if (const auto allowed = checkMayRun(*workflow, run->account); !allowed) {
        if (allowed.error().code != "not-allowed")
            return allowed;
        WorkflowRun refused = *run;
        refused.state = u"failed"_s;
        refused.error = QString::fromStdString(allowed.error().message);
        refused.finishedAt = nowMs();
        return mapped(m_store.saveRun(refused), [](bool) { });
    }
    return WorkflowRunner(m_store, m_tools, job).go(*run, *workflow);
}

} // namespace dyad::backend::yavi
