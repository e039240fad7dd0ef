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
        m_bench->chat()->watchEdits(review);
    });
}

AgentFlow::~AgentFlow() = default;

void AgentFlow::addCommands()
{
    const auto add = [this](const char *id, const QString &text, const QString &icon, auto run, auto enabled) {
        m_bench->commands()->add({QLatin1String(id), text, Command::Group::Go, {}, icon, run, enabled});
    };
    const auto asks = [this] { return m_session && !m_inTask; };
    add("agent.fixProblems", tr("Let the AI fix all problems"), QStringLiteral("wrench"), [this] { fixProblems(); }, asks);
    add("agent.undo", tr("Undo what the agent changed"), QStringLiteral("undo-2"), [this] { undoTask(); }, [this] { return !m_reviews.empty() && !m_inTask; });
    add("agent.stop", tr("Stop the agent"), QStringLiteral("square"), [this] { abandon(); }, [this] { return m_inTask; });
}

void AgentFlow::setSession(sync::ChatSession *session)
{
    abandon();
    m_session = session;
    m_reviews.clear();
    m_bench->chat()->panel()->approval()->withdraw(m_servers);
    if (!session)
        return m_servers->stop();
    connect(session, &sync::ChatSession::callsWanted, this, &AgentFlow::begin);
    connect(session, &sync::ChatSession::ended, this, &AgentFlow::ended);
    connect(session, &sync::ChatSession::abandoned, this, &AgentFlow::abandon);
    prepare();
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
    approval->ask({title, what.left(6000), tr("They are in .mcp.json, which everybody who shares the folder can change."), tr("Start"), {}},
                  [this](ApprovalCard::Answer answer) { m_servers->approve(answer != ApprovalCard::Answer::No); }, m_servers);
}

qint64 AgentFlow::moneyLimit() const
{
    const qint64 set = m_bench->settings()->value(MoneyKey).toLongLong();
    return set > 0 ? set : MoneyLimit;
}

void AgentFlow::begin(const QString &id, const std::vector<sync::wire::AiToolCall> &calls)
{
    if (!m_inTask) {
        m_inTask = true;
        m_steps = 0;
        m_stepLimit = StepLimit;
        m_spent = 0;
        m_allowed = moneyLimit();
        m_reviews.clear();
    }
    m_id = id;
    m_calls = calls;
    m_results.clear();
    ++m_steps;
    showProgress();
    // `ended` comes after this and adds what the step has cost.
    QTimer::singleShot(0, this, [this, id] {
        if (m_id == id)
            stepDone();
    });
}

/// Whether the step may be carried out at all.
void AgentFlow::stepDone()
{
    if (m_steps > m_stepLimit)
        return askForMore(tr("The agent has made %1 steps. May it go on?").arg(m_stepLimit));
    if (m_spent >= m_allowed)
        return askForMore(tr("The agent has spent %1. May it go on?").arg(panels::priceText(m_spent)));
    if (m_session && m_session->isOverLimit()) {
        m_session->allowMore();          // which counts once somebody says yes; a no stops the task
        return askForMore(tr("This thread has cost %1. May the agent go on?").arg(panels::priceText(m_session->spent())));
    }
    next();
}

void AgentFlow::askForMore(const QString &why)
{
    m_bench->chat()->panel()->approval()->ask({why, {}, {}, tr("Go on"), {}}, [this](ApprovalCard::Answer answer) {
        if (answer == ApprovalCard::Answer::No) {
            if (m_session)
                m_session->stop();
            return;
        }
        m_stepLimit = m_steps + StepLimit;
        m_allowed = m_spent + moneyLimit();
        next();
    }, m_tools);
}

void AgentFlow::next()
{
    if (m_results.size() < m_calls.size())
        return m_tools->run(m_calls[m_results.size()], [this](const QString &text, bool failed) { take(text, failed); });
    auto results = std::exchange(m_results, {});
    m_calls.clear();
    const QString before = std::exchange(m_id, {});
    if (m_session && m_session->goOn(before, std::move(results)).isEmpty())
        finish();
}

void AgentFlow::take(const QString &text, bool failed)
{
    const auto &call = m_calls[m_results.size()];
    m_results.push_back({call.call, call.name, text, failed});
    if (m_session)
        m_session->showResults(m_id, m_results);
    // The next one from the event loop: a hundred calls that answer at once would else stand on one stack.
    QMetaObject::invokeMethod(this, [this, id = m_id] {
        if (m_id == id && !id.isEmpty())
            next();
    }, Qt::QueuedConnection);
}

void AgentFlow::ended(const QString &, const sync::wire::AiComplete &end)
{
    if (!m_inTask)
        return;
    m_spent += end.nanoDollars;
    showProgress();
    if (end.stop != QLatin1String("tool"))
        finish();
}

void AgentFlow::finish()
{
    m_inTask = false;
    m_id.clear();
    showProgress();
    if (!std::exchange(m_fixing, false))
        return;
    QTimer::singleShot(SettleProblems, this, [this] {
        if (m_rounds < MostRounds && !m_inTask && !problemsText().isEmpty())
            fixProblems();
        else
            m_rounds = 0;
    });
}

void AgentFlow::abandon()
{
    m_tools->stop();
    m_fixing = false;
    m_rounds = 0;
    m_id.clear();
    m_calls.clear();
    if (!std::exchange(m_inTask, false))
        return;
    if (m_session)
        m_session->stop();
    showProgress();
}

void AgentFlow::showProgress()
{
    auto *todo = m_bench->chat()->panel()->todo();
    if (!m_inTask && m_steps == 0)
        return;
    const QString money = m_spent > 0 ? tr("%1 of %2").arg(panels::priceText(m_spent), panels::priceText(m_allowed)) : QString();
    const QString step = m_inTask ? tr("Step %1 of %2").arg(m_steps).arg(m_stepLimit) : tr("%n step(s)", nullptr, m_steps);
    todo->setProgress(money.isEmpty() ? step : step + QStringLiteral(" · ") + money);
}

QString AgentFlow::problemsText() const
{
    QStringList lines;
    const auto *model = m_bench->tools()->problems()->model();
    for (int row = 0; row < model->rowCount() && lines.size() < 200; ++row)
        if (const panels::Diagnostic *one = model->diagnosticAt(row); one && one->severity <= panels::Diagnostic::Severity::Warning)
            lines.append(QStringLiteral("%1:%2: %3").arg(m_bench->relative(one->path)).arg(one->line).arg(one->message));
    return lines.join(QLatin1Char('\n'));
}

void AgentFlow::fixProblems()
{
    const QString problems = problemsText();
    if (!m_session || m_inTask)
        return;
    if (problems.isEmpty())
        return m_bench->showMessage(tr("There are no problems."));
    auto *composer = m_bench->chat()->panel()->composer();
    composer->setMode(sync::ChatMode::Agent);
    prepare();
    sync::ChatContextItem item;
    item.kind = sync::ChatContextItem::Kind::Problems;
    item.text = problems;
    if (m_session->ask(tr("Fix these problems, then check that they are gone."), {item}, sync::ChatMode::Agent).isEmpty())
        return;
    m_fixing = true;
    ++m_rounds;
    m_inTask = true;
    m_steps = 0;
    m_stepLimit = StepLimit;
    m_spent = 0;
    m_allowed = moneyLimit();
}

void AgentFlow::undoTask()
{
    for (auto it = m_reviews.rbegin(); it != m_reviews.rend(); ++it)
        if (*it)
            (*it)->undo();
    m_reviews.clear();
}

} // namespace dyad::app
