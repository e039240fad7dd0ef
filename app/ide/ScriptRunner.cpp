// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ScriptRunner.h"
#include "app/ide/CommandRegistry.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/EventLine.h"
#include "app/ide/KeyPresser.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Workbench.h"
#include "editor/CodeEditor.h"
#include <QAbstractButton>
#include <QFile>
#include <QJsonDocument>

namespace dyad::app {

namespace {
constexpr int PollEvery = 20, KeyDelay = 15, Patience = 30'000;     // ms

QString text(const QJsonObject &step, const char *key) { return step.value(QLatin1String(key)).toString(); }
} // namespace

ScriptRunner::ScriptRunner(Workbench *workbench, QObject *parent)
    : QObject(parent), m_workbench(workbench)
{
    connect(&m_timer, &QTimer::timeout, this, &ScriptRunner::poll);
}

const QHash<QString, ScriptRunner::Step> &ScriptRunner::steps()
{
    static const QHash<QString, Step> table{
        {QStringLiteral("open"), &ScriptRunner::open}, {QStringLiteral("goto"), &ScriptRunner::goTo}, {QStringLiteral("type"), &ScriptRunner::type},
        {QStringLiteral("key"), &ScriptRunner::key}, {QStringLiteral("save"), &ScriptRunner::save}, {QStringLiteral("run"), &ScriptRunner::run},
        {QStringLiteral("click"), &ScriptRunner::click}, {QStringLiteral("wait"), &ScriptRunner::wait},
        {QStringLiteral("wait-for"), &ScriptRunner::waitFor}, {QStringLiteral("wait-live"), &ScriptRunner::waitLive},
        {QStringLiteral("wait-saved"), &ScriptRunner::waitSaved}, {QStringLiteral("wait-people"), &ScriptRunner::waitPeople},
        {QStringLiteral("wait-file"), &ScriptRunner::waitFile}, {QStringLiteral("wait-message"), &ScriptRunner::waitMessage},
        {QStringLiteral("follow"), &ScriptRunner::follow},
        {QStringLiteral("screenshot"), &ScriptRunner::screenshot}, {QStringLiteral("say"), &ScriptRunner::say}, {QStringLiteral("quit"), &ScriptRunner::quit}};
    return table;
}

bool ScriptRunner::load(const QString &file, QString *problem)
{
    QFile script(file);
    if (!script.open(QIODevice::ReadOnly)) {
        *problem = tr("%1 cannot be read.").arg(file);
        return false;
    }
    int number = 0;
    for (const QByteArray &line : script.readAll().split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const QJsonObject step = QJsonDocument::fromJson(line).object();
        if (!steps().contains(text(step, "do"))) {
            *problem = tr("Line %1 of %2 is no step.").arg(number).arg(file);
            return false;
        }
        m_steps.append(step);
    }
    return true;
}

void ScriptRunner::start() { QMetaObject::invokeMethod(this, &ScriptRunner::next, Qt::QueuedConnection); }

void ScriptRunner::next()
{
    if (m_at >= m_steps.size()) {
        Q_EMIT finished(-1);    // the window stays
        return;
    }
    const QJsonObject step = m_steps.at(m_at);
    const Outcome outcome = (this->*steps().value(text(step, "do")))(step);
    if (outcome == Outcome::Failed) {
        fail(m_problem);
    } else if (outcome == Outcome::Done) {
        ++m_at;
        QMetaObject::invokeMethod(this, &ScriptRunner::next, Qt::QueuedConnection);
    }
}

ScriptRunner::Outcome ScriptRunner::waitUntil(std::function<bool()> condition, const QJsonObject &step)
{
    m_condition = std::move(condition);
    m_patience = step.value(QLatin1String("timeout")).toInt(Patience);
    m_waited.start();
    m_timer.start(PollEvery);
    return Outcome::Waiting;
}

void ScriptRunner::poll()
{
    if (m_condition()) {
        m_timer.stop();
        ++m_at;
        next();
    } else if (m_waited.elapsed() > m_patience) {
        m_timer.stop();
        fail(tr("It did not happen in %1 ms.").arg(m_patience));
    }
}

void ScriptRunner::fail(const QString &message)
{
    EventLine::print({{QStringLiteral("event"), QStringLiteral("script-failed")}, {QStringLiteral("step"), m_at + 1},
                      {QStringLiteral("do"), text(m_steps.at(m_at), "do")}, {QStringLiteral("message"), message}});
    Q_EMIT finished(3);
}

QByteArray ScriptRunner::currentText() const
{
    EditorPage *page = m_workbench->window()->editors()->current();
    return page && page->showsText() ? page->editor()->text() : QByteArray();
}

ScriptRunner::Outcome ScriptRunner::open(const QJsonObject &step)
{
    const QString path = text(step, "path");
    return waitUntil([this, path] {
        EditorPage *page = m_workbench->openFile(path);
        return page && page->showsText();
    }, step);
}

ScriptRunner::Outcome ScriptRunner::goTo(const QJsonObject &step)
{
    EditorPage *page = m_workbench->window()->editors()->current();
    if (!page)
        return m_problem = tr("No file is open."), Outcome::Failed;
    const int line = step.value(QLatin1String("line")).toInt(1);
    page->goTo(line < 0 ? page->editor()->lineCount() : line, step.value(QLatin1String("column")).toInt(1));
    return Outcome::Done;
}

ScriptRunner::Outcome ScriptRunner::type(const QJsonObject &step)
{
    m_typing = text(step, "text");
    m_typed = 0;
    const Outcome outcome = waitUntil([this] {
        if (m_typed < m_typing.size())
            KeyPresser(m_workbench->window()).type(m_typing.at(m_typed++));
        return m_typed >= m_typing.size();
    }, step);
    m_patience = 3'600'000;
    m_timer.start(step.value(QLatin1String("delay")).toInt(KeyDelay));
    return outcome;
}

ScriptRunner::Outcome ScriptRunner::key(const QJsonObject &step)
{
    if (KeyPresser(m_workbench->window()).pressSequence(text(step, "keys")))
        return Outcome::Done;
    return m_problem = tr("There is no key “%1”.").arg(text(step, "keys")), Outcome::Failed;
}

ScriptRunner::Outcome ScriptRunner::save(const QJsonObject &step)
{
    KeyPresser(m_workbench->window()).pressSequence(QStringLiteral("Ctrl+S"));
    return waitSaved(step);
}

ScriptRunner::Outcome ScriptRunner::run(const QJsonObject &step)
{
    if (m_workbench->commands()->run(text(step, "command")))
        return Outcome::Done;
    return m_problem = tr("There is no command “%1”, or it can do nothing now.").arg(text(step, "command")), Outcome::Failed;
}

ScriptRunner::Outcome ScriptRunner::click(const QJsonObject &step)
{
    const QString name = text(step, "name");
    return waitUntil([this, name] {
        auto *button = m_workbench->window()->findChild<QAbstractButton *>(name);
        if (!button || !button->isVisible() || !button->isEnabled())
            return false;
        button->click();
        return true;
    }, step);
}

ScriptRunner::Outcome ScriptRunner::wait(const QJsonObject &step)
{
    const int ms = step.value(QLatin1String("ms")).toInt();
    const Outcome outcome = waitUntil([this, ms] { return m_waited.elapsed() >= ms; }, step);
    m_patience = ms + Patience;
    return outcome;
}

ScriptRunner::Outcome ScriptRunner::waitFor(const QJsonObject &step)
{
    const QByteArray wanted = text(step, "text").toUtf8();
    return waitUntil([this, wanted] { return currentText().contains(wanted); }, step);
}

ScriptRunner::Outcome ScriptRunner::waitLive(const QJsonObject &step)
{
    return waitUntil([this] { return m_workbench->liveState().kind == LiveState::Kind::Live; }, step);
}

ScriptRunner::Outcome ScriptRunner::waitSaved(const QJsonObject &step)
{
    return waitUntil([this] { return m_workbench->isEverythingSaved(); }, step);
}

ScriptRunner::Outcome ScriptRunner::waitPeople(const QJsonObject &step)
{
    const int count = step.value(QLatin1String("count")).toInt(2);
    return waitUntil([this, count] { return m_workbench->peopleCount() >= count; }, step);
}

ScriptRunner::Outcome ScriptRunner::waitFile(const QJsonObject &step)
{
    const QString path = m_workbench->absolute(text(step, "path"));
    return waitUntil([path] { return QFile::exists(path); }, step);
}

ScriptRunner::Outcome ScriptRunner::waitMessage(const QJsonObject &step)
{
    const QString wanted = text(step, "text");
    return waitUntil([this, wanted] {
        const auto *message = m_workbench->window()->findChild<QAbstractButton *>(QStringLiteral("status.message"));
        return message && message->isVisible() && message->text().contains(wanted);
    }, step);
}

ScriptRunner::Outcome ScriptRunner::follow(const QJsonObject &step)
{
    const QString name = text(step, "name");
    return waitUntil([this, name] { return m_workbench->followPerson(name); }, step);
}

ScriptRunner::Outcome ScriptRunner::screenshot(const QJsonObject &step)
{
    if (m_workbench->writeScreenshot(text(step, "file")))
        return Outcome::Done;
    return m_problem = tr("%1 cannot be written.").arg(text(step, "file")), Outcome::Failed;
}

ScriptRunner::Outcome ScriptRunner::say(const QJsonObject &step)
{
    EventLine::print({{QStringLiteral("event"), QStringLiteral("said")}, {QStringLiteral("text"), text(step, "text")}});
    return Outcome::Done;
}

ScriptRunner::Outcome ScriptRunner::quit(const QJsonObject &)
{
    Q_EMIT finished(0);
    return Outcome::Waiting;
}

} // namespace dyad::app
