// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ai/AgentFlow.h"
#include "app/ide/ChatFlow.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/ToolsFlow.h"
#include "app/ide/Workbench.h"
#include "app/ide/ai/AgentTools.h"
#include "app/ide/ai/McpServers.h"
#include "panels/chat/ChatPanel.h"
#include "panels/chat/ChatText.h"
#include "panels/problems/ProblemsModel.h"
#include "panels/problems/ProblemsPanel.h"
#include "sync/session/ChatSession.h"
#include <QJsonDocument>
#include <QTimer>

namespace dyad::app {

using panels::ApprovalCard;

namespace {

const QString MoneyKey = QStringLiteral("agentMoney");       // nano-dollars a task
constexpr int SettleProblems = 1500;                         // ms for language servers to look again

QString json(const QJsonArray &list) { return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)); }

} // namespace

AgentFlow::AgentFlow(Workbench *workbench)
    : QObject(workbench), m_bench(workbench), m_servers(new McpServers(this)), m_tools(new AgentTools(workbench, m_servers, this))
{
    connect(m_servers, &McpServers::changed, this, &AgentFlow::prepare, Qt::QueuedConnection);
    connect(m_servers, &McpServers::failed, this, [this](const QString &message) { m_bench->showMessage(message, true); });
    connect(m_servers, &McpServers::approvalWanted, this, &AgentFlow::askForServers);
    connect(m_tools, &AgentTools::todoChanged, this, [this](const QVector<panels::TodoCard::Item> &items) { m_bench->chat()->panel()->todo()->setItems(items); });
    connect(m_tools, &AgentTools::edited, this, [this](sync::AnswerReview *review) {
        m_reviews.emplace_back(review);
        m_canUndo = true;
        m_bench->chat()->watchEdits(review);
    });
}

AgentFlow::~AgentFlow() = default;

void AgentFlow::addCommands()
{
    const auto add = [this](const char *id, const QString &text, const QString &icon, auto run, auto enabled) {
        m_bench->commands()->add({QLatin1String(id), text, Command::Group::Go, {}, icon, run, enabled});
    };
    const auto asks = [this] { return m_session && m_tasks.empty(); };
    add("agent.fixProblems", tr("Let the AI fix all problems"), QStringLiteral("wrench"), [this] { fixProblems(); }, asks);
    add("agent.undo", tr("Undo what the agent changed"), QStringLiteral("undo-2"), [this] { undoTask(); }, [this] { return m_canUndo && m_tasks.empty(); });
    add("agent.stop", tr("Stop the agent"), QStringLiteral("square"), [this] { stopAll(); }, [this] { return !m_tasks.empty(); });
}

void AgentFlow::setSession(sync::ChatSession *session)
{
    stopAll();
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    release();
    m_bench->chat()->panel()->approval()->withdraw(m_servers);
    if (!session)
        return m_servers->stop();
    connect(session, &sync::ChatSession::callsWanted, this, &AgentFlow::begin);
    connect(session, &sync::ChatSession::ended, this, &AgentFlow::ended);
    connect(session, &sync::ChatSession::abandoned, this, &AgentFlow::dropStopped);
    prepare();
}

/// They hold documents of the project, which go before it does.
void AgentFlow::release()
{
    m_canUndo = false;
    for (const auto &review : std::exchange(m_reviews, {}))
        delete review;
}

void AgentFlow::prepare()
{
    if (!m_session)
        return;
    const auto mode = m_bench->chat()->panel()->composer()->mode();
    if (mode == sync::ChatMode::Agent || mode == sync::ChatMode::Plan)
        m_servers->start(m_bench->folder(), m_bench->language()->isTrusted());
    m_session->setTools(json(m_tools->definitions(false)), json(m_tools->definitions(true)));
}

/// What somebody else wrote into the project starts programs here: only what this person has seen.
void AgentFlow::askForServers(const QString &what, bool haveChanged)
{
    auto *approval = m_bench->chat()->panel()->approval();
    approval->withdraw(m_servers);               // about an older file
    const QString title = haveChanged ? tr("The tool servers of this project have changed. Start them?") : tr("Start the tool servers of this project?");
    approval->ask({title, what, tr("They are in .mcp.json, which everybody who shares the folder can change."), tr("Start"), {}},
                  [this](ApprovalCard::Answer answer) { m_servers->approve(answer != ApprovalCard::Answer::No); }, m_servers);
}

qint64 AgentFlow::moneyLimit() const
{
    const qint64 set = m_bench->settings()->value(MoneyKey).toLongLong();
    return set > 0 ? set : MoneyLimit;
}

AgentFlow::Task *AgentFlow::find(const QString &id)
{
    const auto found = std::find_if(m_tasks.begin(), m_tasks.end(), [&](const Task &one) { return one.id == id; });
    return id.isEmpty() || found == m_tasks.end() ? nullptr : &*found;
}

AgentFlow::Task &AgentFlow::add(const QString &id)
{
    if (m_tasks.empty())
        release();
    Task task;
    task.id = id;
    task.allowed = moneyLimit();
    return m_tasks.emplace_back(std::move(task));
}

void AgentFlow::begin(const QString &id, const std::vector<sync::wire::AiToolCall> &calls)
{
    Task *known = find(id);
    Task &task = known ? *known : add(id);
    task.calls = calls;
    task.results.clear();
    task.isReady = true;
    ++task.steps;
    showProgress(task);
    // `ended` comes after this and adds what the step has cost.
    QTimer::singleShot(0, this, &AgentFlow::carryOut);
}

/// The next step that is due; one at a time, whichever thread it is of.
void AgentFlow::carryOut()
{
    if (!m_working.isEmpty())
        return;
    const auto due = std::find_if(m_tasks.begin(), m_tasks.end(), [](const Task &one) { return one.isReady; });
    if (due == m_tasks.end())
        return;
    m_working = due->id;
    check(*due);
}

/// Whether the step may be carried out at all.
void AgentFlow::check(Task &task)
{
    if (task.steps > task.stepLimit)
        return askForMore(tr("The agent has made %1 steps. May it go on?").arg(task.stepLimit));
    if (task.spent >= task.allowed)
        return askForMore(tr("The agent has spent %1. May it go on?").arg(panels::priceText(task.spent)));
    const QString thread = m_session ? m_session->threadOfAnswer(task.id) : QString();
    if (!thread.isEmpty() && m_session->isOverLimitIn(thread))
        return askForMore(tr("This thread has cost %1. May the agent go on?").arg(panels::priceText(m_session->spentIn(thread))), thread);
    next();
}

/// thread: whose limit is raised by a yes, and by nothing else.
void AgentFlow::askForMore(const QString &why, const QString &thread)
{
    m_bench->chat()->panel()->approval()->ask({why, {}, {}, tr("Go on"), {}}, [this, id = m_working, thread](ApprovalCard::Answer answer) {
        Task *task = find(id);
        if (!task || m_working != id)
            return;
        if (answer == ApprovalCard::Answer::No) {
            if (m_session)
                m_session->stopAnswer(id);
            return finish(id);
        }
        task->stepLimit = task->steps + StepLimit - 1;      // this step is the first of them
        task->allowed = task->spent + moneyLimit();
        if (m_session && !thread.isEmpty())
            m_session->allowMoreIn(thread);
        next();
    }, m_tools);
}

void AgentFlow::next()
{
    Task *task = find(m_working);
    if (!task)
        return;
    if (task->results.size() < task->calls.size()) {
        const sync::wire::AiToolCall call = task->calls[task->results.size()];
        if (!m_session || !m_session->isOffered(task->id, call.name))
            return take(task->id, QStringLiteral("There is no such tool."), true);
        return m_tools->run(call, [this, id = task->id](const QString &text, bool failed) { take(id, text, failed); });
    }
    const QString before = std::exchange(m_working, {});
    task->isReady = false;
    task->calls.clear();
    const QString after = m_session ? m_session->goOn(before, std::exchange(task->results, {})) : QString();
    if (after.isEmpty())
        finish(before);
    else if (Task *still = find(before))
        still->id = after;
    QTimer::singleShot(0, this, &AgentFlow::carryOut);
}

void AgentFlow::take(const QString &id, const QString &text, bool failed)
{
    Task *task = find(id);
    if (!task || m_working != id || task->results.size() >= task->calls.size())
        return;
    const auto &call = task->calls[task->results.size()];
    task->results.push_back({call.call, call.name, text, failed});
    if (m_session)
        m_session->showResults(id, task->results);
    // The next one from the event loop: a hundred calls that answer at once would else stand on one stack.
    QMetaObject::invokeMethod(this, [this, id] {
        if (m_working == id)
            next();
    }, Qt::QueuedConnection);
}

void AgentFlow::ended(const QString &id, const sync::wire::AiComplete &end)
{
    Task *task = find(id);
    if (!task)
        return;                 // a question that is nobody's task
    task->spent += end.nanoDollars;
    showProgress(*task);
    if (end.stop == QLatin1String("tool"))
        return;
    if (end.stop == QLatin1String("error") || end.stop == QLatin1String("cancelled")) {
        task->isFixing = false;         // another round would end like this one
        m_rounds = 0;
    }
    finish(id);
}

void AgentFlow::finish(const QString &id)
{
    const Task *task = find(id);
    if (!task)
        return;
    showProgress(*task, false);
    const bool wasFixing = task->isFixing;
    m_tasks.erase(m_tasks.begin() + (task - m_tasks.data()));
    if (m_working == id)
        m_working.clear();
    QTimer::singleShot(0, this, &AgentFlow::carryOut);
    if (!wasFixing)
        return;
    QTimer::singleShot(SettleProblems, this, [this] {
        if (m_rounds > 0 && m_rounds < MostRounds && m_tasks.empty() && !problemsText().isEmpty())
            fixProblems();
        else
            m_rounds = 0;
    });
}

/// Somebody has stopped answers of the open thread: the tasks that wait for them, or are between two of their steps, are over.
void AgentFlow::dropStopped()
{
    std::vector<QString> gone;
    for (const Task &task : m_tasks)
        if (!m_session || !m_session->isPending(task.id))
            gone.push_back(task.id);
    for (const QString &id : gone) {
        if (m_working == id)
            m_tools->stop();
        if (Task *task = find(id))
            task->isFixing = false;
        finish(id);
    }
    if (!gone.empty())
        m_rounds = 0;
}

void AgentFlow::stopAll()
{
    m_tools->stop();
    m_rounds = 0;
    m_working.clear();
    for (const Task &task : std::exchange(m_tasks, {})) {
        if (m_session)
            m_session->stopAnswer(task.id);
        showProgress(task, false);
    }
}

void AgentFlow::showProgress(const Task &task, bool goesOn)
{
    m_shown = task;
    if (!goesOn && task.steps == 0)
        return;
    const QString money = task.spent > 0 ? tr("%1 of %2").arg(panels::priceText(task.spent), panels::priceText(task.allowed)) : QString();
    const QString step = goesOn ? tr("Step %1 of %2").arg(task.steps).arg(task.stepLimit) : tr("%n step(s)", nullptr, task.steps);
    m_bench->chat()->panel()->todo()->setProgress(money.isEmpty() ? step : step + QStringLiteral(" · ") + money);
}

QString AgentFlow::problemsText() const
{
    QStringList lines;
    const auto *model = m_bench->tools()->problems()->model();
    for (int row = 0; row < model->rowCount() && lines.size() < 200; ++row)
        if (const panels::Diagnostic *one = model->diagnosticAt(row); one && one->severity <= panels::Diagnostic::Severity::Warning)
            lines.append(QStringLiteral("%1:%2: %3").arg(m_bench->relative(one->path), QString::number(one->line), one->message));
    return lines.join(QLatin1Char('\n'));
}

void AgentFlow::fixProblems()
{
    const QString problems = problemsText();
    if (!m_session || !m_tasks.empty())
        return;
    if (problems.isEmpty())
        return m_bench->showMessage(tr("There are no problems."));
    auto *composer = m_bench->chat()->panel()->composer();
    composer->setMode(sync::ChatMode::Agent);
    prepare();
    sync::ChatContextItem item;
    item.kind = sync::ChatContextItem::Kind::Problems;
    item.text = problems;
    const QString id = m_session->ask(tr("Fix these problems, then check that they are gone."), {item}, sync::ChatMode::Agent);
    if (id.isEmpty())
        return;
    ++m_rounds;
    add(id).isFixing = true;
}

void AgentFlow::undoTask()
{
    for (auto it = m_reviews.rbegin(); it != m_reviews.rend(); ++it)
        if (*it)
            (*it)->undo();
    m_canUndo = false;          // they stay until the next task: what was taken back is still to be saved
}

} // namespace dyad::app
