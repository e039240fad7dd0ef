// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/knowledge/KnowledgeController.h"
#include <QDirIterator>
#include <QFileInfo>
#include <QUrl>
#include <algorithm>

namespace dyad::panels {

using namespace knowledge;

namespace {

QString segment(const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }
QString said(const sync::Error &error) { return QString::fromStdString(error.message); }

/// Folders become the files in them, without hidden ones.
QStringList filesOf(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (QFileInfo(path).isFile())
            files.append(path);
        for (QDirIterator it(path, QDir::Files | QDir::Readable, QDirIterator::Subdirectories); QFileInfo(path).isDir() && it.hasNext();)
            files.append(it.next());
    }
    files.sort();
    return files;
}

} // namespace

KnowledgeController::KnowledgeController(QObject *parent) : QObject(parent)
{
    m_look.setSingleShot(true);
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingMs);
    connect(&m_look, &QTimer::timeout, this, &KnowledgeController::reload);
    connect(&m_typing, &QTimer::timeout, this, &KnowledgeController::searchNow);
}

void KnowledgeController::setSource(std::shared_ptr<KnowledgeSource> source)
{
    ++m_project;
    m_source = std::move(source);
    m_state = m_source ? State::Loading : State::NoProject;
    m_documents.clear();
    m_bases.clear();
    m_connectors.clear();
    m_catalogue.clear();
    m_workflows.clear();
    m_runs.clear();
    m_uploads.clear();
    m_passages.clear();
    m_wanted.clear();
    m_searched.clear();
    m_searchNote.clear();
    m_answer = {};
    m_lastNotice = -1;
    m_searching = m_asking = m_uploading = false;
    m_look.stop();
    m_typing.stop();
    Q_EMIT changed();
    Q_EMIT found();
    Q_EMIT answered();
    Q_EMIT connectorsChanged();
    Q_EMIT workflowsChanged();
    reload();
}

void KnowledgeController::setWatched(bool watched)
{
    if (std::exchange(m_watched, watched) != watched && watched)
        reload();
}

void KnowledgeController::call(const QByteArray &method, const QString &rest, const std::optional<QJsonObject> &body, Then then)
{
    if (!m_source)
        return;
    m_source->call(method, rest, body, this, [this, project = m_project, then = std::move(then)](const sync::Expected<QJsonObject> &answer) {
        if (project != m_project)
            return;
        if (answer)
            then(*answer);
        else
            Q_EMIT refused(said(answer.error()));
    });
}

/// What is only looked at again and again: where it cannot be had now, what was known stays.
void KnowledgeController::look(const QString &rest, Then then)
{
    if (!m_source)
        return;
    m_source->call("GET", rest, {}, this, [project = m_project, this, then = std::move(then)](const sync::Expected<QJsonObject> &answer) {
        if (answer && project == m_project)
            then(*answer);
    });
}

void KnowledgeController::reload()
{
    if (!m_source)
        return;
    loadDocuments();
    loadBases();
    loadConnectors();
    loadWorkflows();
    loadNotices();
    if (!m_runsOf.isEmpty())
        loadRuns(m_runsOf);
}

void KnowledgeController::loadDocuments()
{
    m_source->call("GET", QStringLiteral("documents"), {}, this, [this, project = m_project](const sync::Expected<QJsonObject> &answer) {
        if (project != m_project)
            return;
        m_state = answer ? State::Ready : State::Broken;
        m_failure = answer ? QString() : said(answer.error());
        if (answer)
            m_documents = listOf<Document>(*answer, QLatin1String("documents"));
        plan();
        Q_EMIT changed();
    });
}

void KnowledgeController::loadBases()
{
    look(QStringLiteral("knowledge-bases"), [this](const QJsonObject &answer) {
        m_bases = listOf<Base>(answer, QLatin1String("knowledgeBases"));
        Q_EMIT changed();
    });
}

void KnowledgeController::loadConnectors()
{
    look(QStringLiteral("connectors"), [this](const QJsonObject &answer) {
        m_connectors = listOf<Connector>(answer, QLatin1String("connectors"));
        m_catalogue = listOf<ConnectorKind>(answer, QLatin1String("catalogue"));
        plan();
        Q_EMIT connectorsChanged();
    });
}

void KnowledgeController::loadWorkflows()
{
    look(QStringLiteral("workflows"), [this](const QJsonObject &answer) {
        m_workflows = listOf<Workflow>(answer, QLatin1String("workflows"));
        plan();
        Q_EMIT workflowsChanged();
    });
}

void KnowledgeController::loadNotices()
{
    look(QStringLiteral("notices?after=%1").arg(std::max<qint64>(m_lastNotice, 0)), [this](const QJsonObject &answer) {
        const bool first = m_lastNotice < 0;
        for (const QJsonValue &one : answer[QLatin1String("notices")].toArray()) {
            const qint64 id = one[QLatin1String("id")].toInteger();
            if (!first && id > m_lastNotice)
                Q_EMIT noticed(one[QLatin1String("text")].toString());
            m_lastNotice = std::max(m_lastNotice, id);
        }
        m_lastNotice = std::max<qint64>(m_lastNotice, 0);
    });
}

/// When to look again.
void KnowledgeController::plan()
{
    const bool busy = std::ranges::any_of(m_documents, &Document::isUnderWay) || std::ranges::any_of(m_runs, &WorkflowRun::isUnderWay)
        || std::ranges::any_of(m_connectors, [](const Connector &c) { return c.state == QLatin1String("syncing"); })
        || std::ranges::any_of(m_workflows, [](const Workflow &w) { return w.lastState == QLatin1String("waiting") || w.lastState == QLatin1String("running"); });
    if (busy || m_watched)
        m_look.start(busy ? LookMs : RestMs);
    else
        m_look.start(4 * RestMs);       // for what workflows tell the team
}

const Document *KnowledgeController::document(const QString &id) const
{
    const auto it = std::ranges::find(m_documents, id, &Document::id);
    return it == m_documents.end() ? nullptr : &*it;
}

void KnowledgeController::upload(const QStringList &paths)
{
    if (!canWrite())
        return Q_EMIT refused(tr("You may read documents here, not add them."));
    m_uploads.append(filesOf(paths));
    Q_EMIT changed();
    if (!m_uploading)
        uploadNext();
}

/// One after the other: many at once would only wait for each other.
void KnowledgeController::uploadNext()
{
    m_uploading = m_source && !m_uploads.isEmpty();
    if (!m_uploading)
        return Q_EMIT changed();
    const QString file = m_uploads.takeFirst();
    m_source->upload(file, this, [this, file, project = m_project](const sync::Expected<QJsonObject> &answer) {
        if (project != m_project)
            return;
        if (!answer)
            Q_EMIT refused(QFileInfo(file).fileName() + QStringLiteral(": ") + said(answer.error()));
        else
            loadDocuments();
        uploadNext();
    });
}

void KnowledgeController::addUrl(const QString &url)
{
    call("POST", QStringLiteral("documents"), QJsonObject{{QStringLiteral("url"), url}}, [this](const QJsonObject &) { loadDocuments(); });
}

void KnowledgeController::change(const QString &document, const char *what)
{
    call("POST", QStringLiteral("documents/%1/%2").arg(segment(document), QLatin1String(what)), QJsonObject(), [this](const QJsonObject &) { loadDocuments(); });
}

void KnowledgeController::remove(const QString &document)
{
    call("DELETE", QStringLiteral("documents/") + segment(document), {}, [this](const QJsonObject &) {
        loadDocuments();
        loadBases();
        if (!m_searched.isEmpty())
            searchNow();
    });
}

void KnowledgeController::search(const QString &text)
{
    m_wanted = text.trimmed();
    if (m_wanted.isEmpty()) {
        m_typing.stop();
        m_searching = false;
        m_searched.clear();
        m_passages.clear();
        m_searchNote.clear();
        return Q_EMIT found();
    }
    m_searching = true;
    m_typing.start();
}

void KnowledgeController::searchNow()
{
    if (!m_source || m_wanted.isEmpty())
        return;
    const QString asked = m_wanted;
    const QJsonObject query{{QStringLiteral("text"), asked}, {QStringLiteral("limit"), 30}};
    m_source->call("POST", QStringLiteral("search"), query, this, [this, asked, project = m_project](const sync::Expected<QJsonObject> &answer) {
        if (project != m_project || asked != m_wanted)
            return;         // something newer is asked for already
        m_searching = false;
        m_searched = asked;
        m_passages = answer ? listOf<Passage>(*answer, QLatin1String("results")) : QVector<Passage>();
        m_searchNote = answer ? (*answer)[QLatin1String("note")].toString() : said(answer.error());
        Q_EMIT found();
    });
}

void KnowledgeController::createBase(const QString &name, const QStringList &documents, bool autoUpdate)
{
    const QJsonObject body{{QStringLiteral("name"), name}, {QStringLiteral("autoUpdate"), autoUpdate}, {QStringLiteral("documents"), QJsonArray::fromStringList(documents)}};
    call("POST", QStringLiteral("knowledge-bases"), body, [this](const QJsonObject &made) {
        m_bases.append(Base::of(made));
        Q_EMIT changed();
        Q_EMIT baseCreated(made[QLatin1String("id")].toString());
    });
}

void KnowledgeController::addToBase(const QString &base, const QStringList &documents)
{
    call("POST", QStringLiteral("knowledge-bases/%1/documents").arg(segment(base)), QJsonObject{{QStringLiteral("documents"), QJsonArray::fromStringList(documents)}},
         [this](const QJsonObject &) { loadBases(); });
}

void KnowledgeController::removeBase(const QString &base)
{
    call("DELETE", QStringLiteral("knowledge-bases/") + segment(base), {}, [this](const QJsonObject &) { loadBases(); });
}

void KnowledgeController::ask(const QString &base, const QString &question)
{
    if (!m_source || m_asking || question.trimmed().isEmpty())
        return;
    m_asking = true;
    m_answer = {};
    m_answer.question = question.trimmed();
    Q_EMIT answered();
    m_source->call("POST", QStringLiteral("knowledge-bases/%1/ask").arg(segment(base)), QJsonObject{{QStringLiteral("question"), question.trimmed()}}, this,
                   [this, project = m_project](const sync::Expected<QJsonObject> &answer) {
        if (project != m_project)
            return;
        m_asking = false;
        const QString asked = m_answer.question;
        if (answer)
            m_answer = Answer::of(*answer);
        else
            m_answer.note = said(answer.error());
        m_answer.question = asked;
        Q_EMIT answered();
    });
}

void KnowledgeController::addConnector(const QJsonObject &wanted)
{
    call("POST", QStringLiteral("connectors"), wanted, [this](const QJsonObject &made) {
        const QString id = made[QLatin1String("id")].toString();
        Q_EMIT connectorAdded(id);
        sync(id);
    });
}

void KnowledgeController::sync(const QString &connector)
{
    call("POST", QStringLiteral("connectors/%1/sync").arg(segment(connector)), QJsonObject(), [this](const QJsonObject &) { loadConnectors(); });
}

void KnowledgeController::removeConnector(const QString &connector)
{
    call("DELETE", QStringLiteral("connectors/") + segment(connector), {}, [this](const QJsonObject &) { reload(); });
}

void KnowledgeController::addWorkflow(const QString &definition)
{
    call("POST", QStringLiteral("workflows"), QJsonObject{{QStringLiteral("definition"), definition}}, [this](const QJsonObject &made) {
        loadWorkflows();
        Q_EMIT workflowAdded(made[QLatin1String("id")].toString());
    });
}

void KnowledgeController::changeWorkflow(const QString &workflow, const QString &definition)
{
    call("PATCH", QStringLiteral("workflows/") + segment(workflow), QJsonObject{{QStringLiteral("definition"), definition}}, [this](const QJsonObject &made) {
        loadWorkflows();
        Q_EMIT workflowAdded(made[QLatin1String("id")].toString());
    });
}

void KnowledgeController::setEnabled(const QString &workflow, bool enabled)
{
    call("PATCH", QStringLiteral("workflows/") + segment(workflow), QJsonObject{{QStringLiteral("enabled"), enabled}}, [this](const QJsonObject &) { loadWorkflows(); });
}

void KnowledgeController::run(const QString &workflow, bool dryRun)
{
    call("POST", QStringLiteral("workflows/%1/run").arg(segment(workflow)), QJsonObject{{QStringLiteral("dryRun"), dryRun}}, [this, workflow](const QJsonObject &) {
        loadRuns(workflow);
        loadWorkflows();
    });
}

void KnowledgeController::removeWorkflow(const QString &workflow)
{
    call("DELETE", QStringLiteral("workflows/") + segment(workflow), {}, [this](const QJsonObject &) { loadWorkflows(); });
}

void KnowledgeController::loadRuns(const QString &workflow)
{
    m_runsOf = workflow;
    if (workflow.isEmpty()) {
        m_runs.clear();
        return Q_EMIT runsChanged();
    }
    look(QStringLiteral("workflows/%1/runs").arg(segment(workflow)), [this, workflow](const QJsonObject &answer) {
        if (workflow != m_runsOf)
            return;
        m_runs = listOf<WorkflowRun>(answer, QLatin1String("runs"));
        plan();
        Q_EMIT runsChanged();
    });
}

void KnowledgeController::text(const QString &document, QObject *context, KnowledgeSource::TextReply reply)
{
    if (m_source)
        m_source->text(document, context, std::move(reply));
}

void KnowledgeController::details(const QString &document, QObject *context, KnowledgeSource::Reply reply)
{
    if (m_source)
        m_source->call("GET", QStringLiteral("documents/") + segment(document), {}, context, std::move(reply));
}

} // namespace dyad::panels
