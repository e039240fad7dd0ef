// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/templates/ProjectTemplate.h"
#include "backend/yavi/workflows/WorkflowDefinition.h"
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <unistd.h>

using namespace dyad::app;

/// Every template is created; what has its tools here is installed, built, tested and started. With
/// DYAD_TEMPLATES_HEAVY set, those that need many packages; without it, the others.
class TestTemplates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thereAreAllTwelve();
    void namesAreChecked();
    void nothingIsOverwritten();
    void yaviOnesHoldWorkflowsThatRun_data();
    void yaviOnesHoldWorkflowsThatRun();
    void eachIsCreatedBuiltAndStarted_data();
    void eachIsCreatedBuiltAndStarted();

private:
    /// Others have tests of their own.
    static QStringList ours()
    {
        return QStringLiteral("nextjs react vue svelte express cpp-qt python blank").split(QLatin1Char(' '));
    }
    static QString freePort()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return QString::number(server.serverPort());
    }
    /// Its output; where it failed, it is a failure of the test, unless no registry can be reached.
    static bool run(const ProjectTemplate::Step &step, const QString &folder, QByteArray *output)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setWorkingDirectory(folder);
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("CI"), QStringLiteral("1"));
        environment.insert(QStringLiteral("NEXT_TELEMETRY_DISABLED"), QStringLiteral("1"));
        process.setProcessEnvironment(environment);
        process.start(step.program, step.arguments);
        const bool ended = process.waitForFinished(400'000);
        *output = process.readAll();
        return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }
    static bool answers(const QString &url)
    {
        QProcess curl;
        curl.start(QStringLiteral("curl"), {QStringLiteral("-sf"), QStringLiteral("--max-time"), QStringLiteral("20"), url});
        return curl.waitForFinished(30'000) && curl.exitCode() == 0;
    }
    void start(const ProjectTemplate::Step &step, const QString &folder);
};

void TestTemplates::thereAreAllTwelve()
{
    QStringList ids;
    for (const ProjectTemplate &one : ProjectTemplate::builtIn()) {
        if (ours().contains(one.id()) || one.id().startsWith(QLatin1String("yavi-")))
            ids.append(one.id());
        QVERIFY(!one.text().isEmpty() && !one.icon().isEmpty());
    }
    QCOMPARE(ids, (QStringList{QStringLiteral("nextjs"), QStringLiteral("react"), QStringLiteral("vue"), QStringLiteral("svelte"), QStringLiteral("express"), QStringLiteral("cpp-qt"),
        QStringLiteral("python"), QStringLiteral("yavi-document-intelligence"), QStringLiteral("yavi-integration-hub"), QStringLiteral("yavi-workflow-orchestrator"),
        QStringLiteral("yavi-knowledge-platform"), QStringLiteral("blank")}));
}

void TestTemplates::namesAreChecked()
{
    const auto all = ProjectTemplate::builtIn();
    for (const char *bad : {"", "  ", "1st", "a\"b", "a/b", "../x", "-x", "{{x}}"})
        QVERIFY2(!all.last().complete(QString::fromUtf8(bad), {}), bad);
    const auto values = all.last().complete(QStringLiteral(" Grosse Sache 2.0 "), {});
    QVERIFY(values);
    QCOMPARE(values->value(QStringLiteral("slug")), QStringLiteral("grosse-sache-2-0"));
    QCOMPARE(values->value(QStringLiteral("ident")), QStringLiteral("grosse_sache_2_0"));
    QCOMPARE(ProjectTemplate::slugOf(QString::fromUtf8("Äpfel und Öl")), QStringLiteral("apfel-und-ol"));
    for (const ProjectTemplate &one : all)
        if (one.id() == QLatin1String("express")) {
            QCOMPARE(one.complete(QStringLiteral("x"), {{QStringLiteral("port"), QStringLiteral("many")}}).error().code, std::string("port"));
            QVERIFY(one.complete(QStringLiteral("x"), {{QStringLiteral("port"), QStringLiteral("8080")}}));
        }
}

void TestTemplates::nothingIsOverwritten()
{
    QTemporaryDir folder;
    QFile there(folder.filePath(QStringLiteral(".hidden")));
    QVERIFY(there.open(QIODevice::WriteOnly));
    const auto all = ProjectTemplate::builtIn();
    QCOMPARE(all.last().create(folder.path(), *all.last().complete(QStringLiteral("x"), {})).error().code, std::string("not-empty"));
}

void TestTemplates::yaviOnesHoldWorkflowsThatRun_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("industry");
    for (const ProjectTemplate &one : ProjectTemplate::builtIn()) {
        if (!one.id().startsWith(QLatin1String("yavi-")))
            continue;
        const auto parameters = one.parameters();
        const QStringList industries = parameters.isEmpty() ? QStringList{QString()} : parameters.first().choices;
        for (const QString &industry : industries)
            QTest::newRow(qPrintable(one.id() + industry)) << one.id() << industry;
    }
}

/// They need no compiler: a server takes their workflows as they lie in the folder, and a shell their scripts.
void TestTemplates::yaviOnesHoldWorkflowsThatRun()
{
    QFETCH(QString, id);
    QFETCH(QString, industry);
    QTemporaryDir folder;
    const auto all = ProjectTemplate::builtIn();
    const auto one = std::find_if(all.begin(), all.end(), [&](const ProjectTemplate &t) { return t.id() == id; });
    const auto values = one->complete(QStringLiteral("Try it"), industry.isEmpty() ? ProjectTemplate::Values() : ProjectTemplate::Values{{QStringLiteral("industry"), industry}});
    QVERIFY(values);
    const QString project = folder.filePath(QStringLiteral("p"));
    QVERIFY(one->create(project, *values));
    int workflows = 0;
    for (QDirIterator it(project, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY2(!text.contains(QLatin1String("{{")), qPrintable(file.fileName()));
        if (file.fileName().endsWith(QLatin1String(".toml"))) {
            const auto parsed = dyad::backend::yavi::WorkflowDefinition::parse(text);
            QVERIFY2(parsed, qPrintable(file.fileName() + (parsed ? QString() : QString::fromStdString(parsed.error().message))));
            ++workflows;
        }
        if (file.fileName().endsWith(QLatin1String(".sh"))) {
            QByteArray output;
            ProjectTemplate::Step check;
            check.program = QStringLiteral("sh");
            check.arguments = QStringList{QStringLiteral("-n"), file.fileName()};
            QVERIFY2(run(check, project, &output), output.constData());
        }
    }
    QVERIFY(workflows > 0);
}

void TestTemplates::eachIsCreatedBuiltAndStarted_data()
{
    QTest::addColumn<QString>("id");
    const bool heavy = qEnvironmentVariableIsSet("DYAD_TEMPLATES_HEAVY");
    for (const ProjectTemplate &one : ProjectTemplate::builtIn()) {
        const bool many = one.id() == QLatin1String("nextjs") || one.id() == QLatin1String("vue") || one.id() == QLatin1String("svelte") || one.id() == QLatin1String("react");
        if (many == heavy && ours().contains(one.id()))
            QTest::newRow(qPrintable(one.id())) << one.id();
    }
}

void TestTemplates::eachIsCreatedBuiltAndStarted()
{
    QFETCH(QString, id);
    QTemporaryDir folder;
    const auto all = ProjectTemplate::builtIn();
    const auto one = std::find_if(all.begin(), all.end(), [&](const ProjectTemplate &t) { return t.id() == id; });
    ProjectTemplate::Values given;
    for (const auto &parameter : one->parameters())
        if (parameter.key == QLatin1String("port"))
            given.insert(parameter.key, freePort());
    const auto values = one->complete(QStringLiteral("Try it"), given);
    QVERIFY(values);
    const QString project = folder.filePath(QStringLiteral("try-it"));
    QVERIFY(one->create(project, *values));
    for (QDirIterator it(project, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("{{") && !file.fileName().contains(QLatin1String("{{")) && !file.fileName().contains(QLatin1String("dot.")), qPrintable(file.fileName()));
    }
    for (const char *which : {"install", "build", "test"}) {
        const auto step = one->step(QLatin1String(which), *values);
        if (step.program.isEmpty())
            continue;
        if (QStandardPaths::findExecutable(step.program).isEmpty())
            QSKIP(qPrintable(step.program + QLatin1String(" is not installed")));
        QByteArray output;
        const bool fine = run(step, project, &output);
        if (!fine && qstrcmp(which, "install") == 0)
            QSKIP(("packages could not be installed: " + output.right(400)).constData());
        QVERIFY2(fine, output.right(4000).constData());
    }
    start(one->step(QStringLiteral("start"), *values), project);
}

void TestTemplates::start(const ProjectTemplate::Step &step, const QString &folder)
{
    if (step.program.isEmpty())
        return;
    if (step.url.isEmpty()) {
        QByteArray output;
        ProjectTemplate::Step here = step;
        if (here.program.contains(QLatin1Char('/')))
            here.program = folder + QLatin1Char('/') + here.program;
        QVERIFY2(run(here, folder, &output), output.constData());
        QVERIFY(!output.isEmpty());
        return;
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(folder);
    process.setChildProcessModifier([] { ::setpgid(0, 0); });
    process.start(step.program, step.arguments);
    QByteArray output;
    const bool up = QTest::qWaitFor([&] { return (output += process.readAll()).contains(step.says.toUtf8()) || process.state() == QProcess::NotRunning; }, 60'000) && process.state() == QProcess::Running;
    const bool answered = up && answers(step.url);
    ::kill(-pid_t(process.processId()), SIGTERM);
    process.waitForFinished(10'000);
    QVERIFY2(answered, output.constData());
}

QTEST_GUILESS_MAIN(TestTemplates)
#include "test_templates.moc"
