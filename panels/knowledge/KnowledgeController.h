// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/knowledge/KnowledgeSource.h"
#include "panels/knowledge/KnowledgeTypes.h"
#include <QObject>
#include <QTimer>
#include <memory>

namespace dyad::panels {

/// What the knowledge panel knows and does, without a widget. While something is under way on the server it looks again every LookMs,
/// else every RestMs as long as somebody looks at the panel. GUI thread.
class KnowledgeController : public QObject {
    Q_OBJECT
public:
    static constexpr int LookMs = 600, RestMs = 15'000, TypingMs = 180;
    enum class State { NoProject, Loading, Ready, Broken };

    explicit KnowledgeController(QObject *parent = nullptr);
    /// nullptr: the folder is on its own. Everything of before is forgotten.
    void setSource(std::shared_ptr<KnowledgeSource> source);
    /// Whether the panel is on the screen.
    void setWatched(bool watched);
    void reload();

    State state() const { return m_state; }
    QString failure() const { return m_failure; }
    bool canWrite() const { return m_source && m_source->canWrite(); }
    bool hasProject() const { return m_source != nullptr; }
    const QVector<knowledge::Document> &documents() const { return m_documents; }
    const QVector<knowledge::Base> &bases() const { return m_bases; }
    const QVector<knowledge::Connector> &connectors() const { return m_connectors; }
    const QVector<knowledge::ConnectorKind> &catalogue() const { return m_catalogue; }
    const QVector<knowledge::Workflow> &workflows() const { return m_workflows; }
    const knowledge::Document *document(const QString &id) const;

    /// Files and folders; of folders everything that lies in them.
    void upload(const QStringList &paths);
    int uploadsWaiting() const { return int(m_uploads.size()); }
    void addUrl(const QString &url);
    void change(const QString &document, const char *what);           ///< "cancel", "retry"
    void remove(const QString &document);

    /// As one types: the newest text is asked for once the fingers rest. Empty: the documents are shown.
    void search(const QString &text);
    const QString &searched() const { return m_searched; }             ///< what passages() answer
    const QVector<knowledge::Passage> &passages() const { return m_passages; }
    QString searchNote() const { return m_searchNote; }
    bool isSearching() const { return m_searching; }

    void createBase(const QString &name, const QStringList &documents, bool autoUpdate);
    void addToBase(const QString &base, const QStringList &documents);
    void removeBase(const QString &base);
    void ask(const QString &base, const QString &question);
    const knowledge::Answer &answer() const { return m_answer; }
    bool isAsking() const { return m_asking; }

    void addConnector(const QJsonObject &wanted);
    void sync(const QString &connector);
    void removeConnector(const QString &connector);

    void addWorkflow(const QString &definition);
    void changeWorkflow(const QString &workflow, const QString &definition);
    void setEnabled(const QString &workflow, bool enabled);
    void run(const QString &workflow, bool dryRun);
    void removeWorkflow(const QString &workflow);
    void loadRuns(const QString &workflow);
    const QVector<knowledge::WorkflowRun> &runs() const { return m_runs; }

    void text(const QString &document, QObject *context, KnowledgeSource::TextReply reply);
    /// The document with what was found in it.
    void details(const QString &document, QObject *context, KnowledgeSource::Reply reply);

Q_SIGNALS:
    void changed();                  ///< state, documents, bases
    void found();
    void answered();
    void connectorsChanged();
    void workflowsChanged();
    void runsChanged();
    void baseCreated(const QString &base);
    void connectorAdded(const QString &connector);
    void workflowAdded(const QString &workflow);
    /// For a person: something was refused.
    void refused(const QString &why);
    /// A workflow told the team something.
    void noticed(const QString &text);

private:
    using Then = std::function<void(const QJsonObject &)>;
    void call(const QByteArray &method, const QString &rest, const std::optional<QJsonObject> &body, Then then);
    void look(const QString &rest, Then then);
    void loadDocuments();
    void loadBases();
    void loadConnectors();
    void loadWorkflows();
    void loadNotices();
    void plan();
    void uploadNext();
    void searchNow();

    std::shared_ptr<KnowledgeSource> m_source;
    State m_state = State::NoProject;
    QString m_failure;
    QVector<knowledge::Document> m_documents;
    QVector<knowledge::Base> m_bases;
    QVector<knowledge::Connector> m_connectors;
    QVector<knowledge::ConnectorKind> m_catalogue;
    QVector<knowledge::Workflow> m_workflows;
    QVector<knowledge::WorkflowRun> m_runs;
    QString m_runsOf;
    QStringList m_uploads;
    QString m_wanted, m_searched, m_searchNote;
    QVector<knowledge::Passage> m_passages;
    knowledge::Answer m_answer;
    QTimer m_look, m_typing;
    qint64 m_lastNotice = -1;        // -1: what was said before this is not told again
    int m_project = 0;               // counts setSource(): replies for an earlier one are dropped
    bool m_watched = false, m_searching = false, m_asking = false, m_uploading = false;
};

} // namespace dyad::panels
