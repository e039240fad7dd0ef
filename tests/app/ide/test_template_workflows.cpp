// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The Yavi kinds of project on a real server: made from their template, shared, their workflows found and run.
#include "app/ide/templates/ProjectTemplate.h"
#include "tests/backend/yavi/FlowFixture.h"
#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;
using dyad::app::ProjectTemplate;

class TestTemplateWorkflows : public dyad::test::FlowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startServer(); }
    void documentIntelligence();
    void knowledgePlatform();
    void integrationHub();
    void workflowOrchestrator();

private:
    /// A project on the server with the template's files; how many workflows are among them, 0: it went wrong.
    int share(const QString &id);
    /// The workflows by their names; each is to be without a fault.
    QMap<QString, QString> workflows();
    /// A document that a folder brings.
    void bring(const QString &name, const QByteArray &text);
    QJsonObject run(const QString &workflow, const QJsonObject &body)
    {
        return ran(call("POST", u"workflows/%1/run"_s.arg(workflow), body).json()[u"id"_s].toString());
    }
    QStringList notices()
    {
        QStringList texts;
        for (const QJsonValue &one : call("GET", u"notices"_s).json()[u"notices"_s].toArray())
            texts.append(one[u"text"_s].toString());
        return texts;
    }
    /// How many documents the knowledge base of that name has; -1: there is none.
    int sizeOfBase(const QString &name)
    {
        for (const QJsonValue &one : call("GET", u"knowledge-bases"_s).json()[u"knowledgeBases"_s].toArray()) {
            if (one[u"name"_s] == name)
                return one[u"documents"_s].isArray() ? int(one[u"documents"_s].toArray().size()) : one[u"documentCount"_s].toInt(one[u"documents"_s].toInt());
        }
        return -1;
    }
};

int TestTemplateWorkflows::share(const QString &id)
{
    m_project = m_server->newProject(m_token, id);
    const auto all = ProjectTemplate::builtIn();
    const auto one = std::ranges::find_if(all, [&](const ProjectTemplate &t) { return t.id() == id; });
    if (one == all.end())
        return 0;
    ProjectTemplate::Values given;
    for (const auto &parameter : one->parameters()) {
        if (!parameter.choices.isEmpty())
            given.insert(parameter.key, parameter.choices.first());
    }
    const auto values = one->complete(u"Try it"_s, given);
    const QString folder = m_folder.filePath(u"made-"_s + id);
    if (!values || !one->create(folder, *values))
        return 0;
    int found = 0;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        const QString path = file.fileName().mid(folder.size() + 1);
        if (path.startsWith(u".git/"_s))
            continue;
        if (!file.open(QIODevice::ReadOnly) || !putFile(path, file.readAll().toStdString()))
            return 0;
        found += path.startsWith(u".dyad/workflows/"_s);
    }
    return found;
}

QMap<QString, QString> TestTemplateWorkflows::workflows()
{
    QMap<QString, QString> all;
    for (const QJsonValue &one : call("GET", u"workflows"_s).json()[u"workflows"_s].toArray()) {
        if (!one[u"error"_s].toString().isEmpty() || !one[u"enabled"_s].toBool())
            qWarning() << one;
        else
            all.insert(one[u"name"_s].toString(), one[u"id"_s].toString());
    }
    return all;
}

void TestTemplateWorkflows::bring(const QString &name, const QByteArray &text)
{
    const QString folder = u"shared/"_s + m_project;
    write(folder + u'/' + name, text);
    const QString connector = connect(u"folder"_s, u"Folder"_s, {{u"path"_s, m_folder.filePath(folder)}});
    QCOMPARE(synced(connector)[u"state"_s].toString(), u"idle"_s);
}

void TestTemplateWorkflows::documentIntelligence()
{
    QCOMPARE(share(u"yavi-document-intelligence"_s), 1);
    const auto all = workflows();
    QCOMPARE(all.keys(), QStringList{u"Read documents"_s});
    bring(u"lease.txt"_s, "This Agreement is made between Harbour Ltd and Ferry Inc. The tenant shall pay $4,000 each month. Either party may terminate it with 30 days of notice.\n");
    const QJsonObject done = lastRun(all.first());
    QCOMPARE(done[u"state"_s].toString(), u"done"_s);
    QCOMPARE(done[u"steps"_s].toArray().size(), 3);
    QCOMPARE(sizeOfBase(u"Try it"_s), 1);
    QVERIFY2(notices().join(u' ').contains(u"lease.txt"_s), qPrintable(notices().join(u' ')));
}

void TestTemplateWorkflows::knowledgePlatform()
{
    QCOMPARE(share(u"yavi-knowledge-platform"_s), 1);
    const auto all = workflows();
    QCOMPARE(all.size(), 1);
    bring(u"guide.md"_s, "# Guide\n\nThe ferry leaves at seven.\n");
    QCOMPARE(lastRun(all.first())[u"state"_s].toString(), u"done"_s);
    QCOMPARE(sizeOfBase(u"AI context"_s), 1);
}

void TestTemplateWorkflows::integrationHub()
{
    QCOMPARE(share(u"yavi-integration-hub"_s), 1);
    const auto all = workflows();
    QCOMPARE(all.size(), 1);
    const QJsonObject done = run(all.first(), {{u"input"_s, QJsonObject{{u"title"_s, u"Build 12"_s}, {u"text"_s, u"is green"_s}}}});
    QCOMPARE(done[u"state"_s].toString(), u"done"_s);
    QCOMPARE(notices(), QStringList{u"Build 12: is green"_s});
}

/// It asks an AI: without one its dry run shows what it would do, and a real one says what is missing.
void TestTemplateWorkflows::workflowOrchestrator()
{
    QCOMPARE(share(u"yavi-workflow-orchestrator"_s), 2);
    const auto all = workflows();
    QCOMPARE(all.keys(), (QStringList{u"Morning digest"_s, u"Requirements changed"_s}));
    for (const QString &id : all) {
        const QJsonObject dry = run(id, {{u"dryRun"_s, true}});
        QCOMPARE(dry[u"state"_s].toString(), u"done"_s);
        for (const QJsonValue &step : dry[u"steps"_s].toArray())
            QVERIFY2(step[u"detail"_s].toString().startsWith(u"would "_s), qPrintable(step[u"detail"_s].toString()));
    }
    const QJsonObject real = run(all[u"Morning digest"_s], {});
    QCOMPARE(real[u"state"_s].toString(), u"failed"_s);
    QVERIFY2(real[u"error"_s].toString().contains(u"provider"_s, Qt::CaseInsensitive), qPrintable(real[u"error"_s].toString()));
    QVERIFY(notices().isEmpty());
}

QTEST_GUILESS_MAIN(TestTemplateWorkflows)
#include "test_template_workflows.moc"
