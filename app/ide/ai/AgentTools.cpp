// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ai/AgentTools.h"
#include "app/ide/ChatFlow.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/MainWindow.h"
#include "app/ide/PanelArea.h"
#include "app/ide/ToolsFlow.h"
#include "app/ide/Workbench.h"
#include "app/ide/ai/FolderApprovals.h"
#include "app/ide/ai/KnowledgeContext.h"
#include "app/ide/ai/McpServers.h"
#include "app/ide/extensions/ExtensionFlow.h"
#include "app/ide/ai/ProjectIndex.h"
#include "editor/review/RiskText.h"
#include "panels/chat/ChatPanel.h"
#include "panels/problems/ProblemsModel.h"
#include "panels/problems/ProblemsPanel.h"
#include "panels/terminal/TerminalPanel.h"
#include "panels/terminal/TerminalView.h"
#include "sync/proposal/FileEdit.h"
#include "sync/session/AnswerReview.h"
#include "sync/session/ApiCall.h"
#include "sync/wire/ProjectPath.h"
#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QThreadPool>
#include <QTimer>

namespace dyad::app {

using panels::ApprovalCard;
using panels::TodoCard;

namespace {

constexpr int LayoutDelay = 60;          // ms

// For the model: not translated.
QJsonObject text(const char *description)
{
    return {{QStringLiteral("type"), QStringLiteral("string")}, {QStringLiteral("description"), QLatin1String(description)}};
}

QJsonObject number(const char *description)
{
    return {{QStringLiteral("type"), QStringLiteral("integer")}, {QStringLiteral("description"), QLatin1String(description)}};
}

QJsonObject tool(const char *name, const char *description, const QJsonObject &properties, const QStringList &required = {})
{
    return {{QStringLiteral("name"), QLatin1String(name)}, {QStringLiteral("description"), QLatin1String(description)},
            {QStringLiteral("schema"), QJsonObject{{QStringLiteral("type"), QStringLiteral("object")}, {QStringLiteral("properties"), properties},
                                                   {QStringLiteral("required"), QJsonArray::fromStringList(required)}, {QStringLiteral("additionalProperties"), false}}}};
}

QString of(const QJsonObject &with, const char *key) { return with.value(QLatin1String(key)).toString(); }

/// Lines from..to (from 1; 0: all) with their numbers.
QString numbered(const QString &text, int from, int to)
{
    const QStringList lines = text.split(QLatin1Char('\n'));
    QString out;
    for (int i = std::max(1, from); i <= lines.size() && (to <= 0 || i <= to) && out.size() < AgentTools::MostText; ++i)
        out += QStringLiteral("%1\t%2\n").arg(i).arg(lines[i - 1]);
    return out;
}

/// The same for a stretch that begins at this line.
QString numberedFrom(const QString &text, int first)
{
    QString out;
    for (const QString &line : text.split(QLatin1Char('\n')))
        out += QStringLiteral("%1\t%2\n").arg(first++).arg(line);
    return out;
}

struct SearchTask {
    QString folder, within;
    QStringList files;
    QRegularExpression pattern;
};

QString searchIn(const SearchTask &task)
{
    constexpr qint64 Largest = 2 << 20;      // bytes
    QString out;
    int hits = 0;
    for (const QString &path : task.files) {
        if (hits == AgentTools::MostHits)
            break;
        if (!task.within.isEmpty() && path != task.within && !path.startsWith(task.within + QLatin1Char('/')))
            continue;
        QFile file(task.folder + QLatin1Char('/') + path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > Largest)
            continue;
        const QByteArray bytes = file.readAll();
        if (bytes.contains('\0'))
            continue;
        const QStringList lines = QString::fromUtf8(bytes).split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < lines.size() && hits < AgentTools::MostHits; ++i)
            if (task.pattern.match(lines[i]).hasMatch()) {
                out += QStringLiteral("%1:%2: %3\n").arg(path, QString::number(i + 1), lines[i].left(300).trimmed());
                ++hits;
            }
    }
    return hits == 0 ? QStringLiteral("Nothing found.") : hits == AgentTools::MostHits ? out + QStringLiteral("(more left out)\n") : out;
}

} // namespace

AgentTools::AgentTools(Workbench *workbench, McpServers *servers, QObject *parent) : QObject(parent), m_bench(workbench), m_servers(servers) {}

QJsonArray AgentTools::definitions(bool lookingOnly) const
{
    const auto path = text("path of a file in the project");
    QJsonArray list{
        tool("list_files", "Lists the files of the project, or of one folder of it.", {{QStringLiteral("path"), text("a folder; empty: all")}}),
        tool("read_file", "Reads a file with line numbers.", {{QStringLiteral("path"), path}, {QStringLiteral("from"), number("first line, from 1")}, {QStringLiteral("to"), number("last line")}},
             {QStringLiteral("path")}),
        tool("search", "Searches all files of the project, line by line.",
             {{QStringLiteral("text"), text("what to look for")}, {QStringLiteral("path"), text("only below this folder")},
              {QStringLiteral("regex"), QJsonObject{{QStringLiteral("type"), QStringLiteral("boolean")}}}}, {QStringLiteral("text")}),
        tool("search_project", "Finds the places of the project that a question in plain words is about, best first, with their text. For what you cannot name exactly; `search` is for what you can.",
             {{QStringLiteral("question"), text("what you want to know, in a sentence or a few words")}, {QStringLiteral("path"), text("only below this folder")}}, {QStringLiteral("question")}),
        tool("search_knowledge", "Finds passages in the documents that people gave to the project (contracts, manuals, mails), each with the link to cite it by.",
             {{QStringLiteral("question"), text("what you want to know")}, {QStringLiteral("base"), text("the name of a knowledge base; empty: all documents")}}, {QStringLiteral("question")}),
        tool("read_problems", "Reads what compilers and language servers complain about.", {{QStringLiteral("path"), text("only of this file")}}),
        tool("update_todo", "Shows people what you mean to do and how far you are. Send the whole list each time.",
             {{QStringLiteral("items"), QJsonObject{{QStringLiteral("type"), QStringLiteral("array")},
                {QStringLiteral("items"), QJsonObject{{QStringLiteral("type"), QStringLiteral("object")},
                    {QStringLiteral("properties"), QJsonObject{{QStringLiteral("text"), text("a few words")},
                        {QStringLiteral("state"), QJsonObject{{QStringLiteral("type"), QStringLiteral("string")}, {QStringLiteral("enum"), QJsonArray{QStringLiteral("open"), QStringLiteral("doing"), QStringLiteral("done")}}}}}},
                    {QStringLiteral("required"), QJsonArray{QStringLiteral("text"), QStringLiteral("state")}}}}}}}, {QStringLiteral("items")}),
        tool("fetch_url", "Fetches a public https page as text. The person is asked first.", {{QStringLiteral("url"), text("https://…")}}, {QStringLiteral("url")})};
    if (!lookingOnly) {
        list.append(tool("edit_file", "Replaces one place of a file. `search` must stand exactly once in it, whole lines are best.",
                         {{QStringLiteral("path"), path}, {QStringLiteral("search"), text("lines as they stand now")}, {QStringLiteral("replace"), text("lines as they shall be")}},
                         {QStringLiteral("path"), QStringLiteral("search"), QStringLiteral("replace")}));
        list.append(tool("write_file", "Makes a file, or replaces all of its text.", {{QStringLiteral("path"), path}, {QStringLiteral("content"), text("its whole text")}},
                         {QStringLiteral("path"), QStringLiteral("content")}));
        list.append(tool("run_command", "Runs a shell command in the project's folder. The person is asked first, unless such commands were allowed.",
                         {{QStringLiteral("command"), text("for /bin/sh")}, {QStringLiteral("reason"), text("why, for the person")}}, {QStringLiteral("command")}));
    }
    for (const QJsonValue &one : m_servers->definitions(lookingOnly))
        list.append(one);
    if (const auto *extensions = m_bench->findChild<ExtensionFlow *>())
        for (const QJsonValue &one : extensions->tools(lookingOnly))
            list.append(one);
    return list;
}

void AgentTools::run(const sync::wire::AiToolCall &call, Reply reply)
{
    m_reply = std::move(reply);
    ++m_run;
    const QJsonDocument document = QJsonDocument::fromJson(call.arguments.isEmpty() ? QByteArrayLiteral("{}") : call.arguments.toUtf8());
    if (!document.isObject())
        return answer(QStringLiteral("The arguments are not a JSON object."), true);
    if (!m_bench->live())
        return answer(QStringLiteral("The project is not open any more."), true);
    const QJsonObject with = document.object();
    if (call.name == QLatin1String("list_files")) return listFiles(with);
    if (call.name == QLatin1String("read_file")) return readFile(with);
    if (call.name == QLatin1String("search")) return search(with);
    if (call.name == QLatin1String("search_project")) return searchProject(with);
    if (call.name == QLatin1String("search_knowledge")) return searchKnowledge(with);
    if (call.name == QLatin1String("edit_file")) return editFile(with, false);
    if (call.name == QLatin1String("write_file")) return editFile(with, true);
    if (call.name == QLatin1String("run_command")) return askCommand(with);
    if (call.name == QLatin1String("read_problems")) return readProblems(with);
    if (call.name == QLatin1String("fetch_url")) return fetch(with);
    if (call.name == QLatin1String("update_todo")) return updateTodo(with);
    if (auto *extensions = m_bench->findChild<ExtensionFlow *>(); extensions && extensions->hasTool(call.name))
        return extensions->callTool(call.name, with, [self = QPointer<AgentTools>(this), run = m_run](const QString &text, bool failed) {
            if (self && run == self->m_run)
                self->answer(text, failed);
        });
    callServer(call.name, with);
}

void AgentTools::stop()
{
    ++m_run;
    m_reply = nullptr;
    // What it has changed already can be taken back like the rest of the task.
    if (sync::AnswerReview *review = std::exchange(m_review, nullptr); review && review->accepted() > 0)
        Q_EMIT edited(review);
    else
        delete review;
    m_bench->chat()->panel()->approval()->withdraw(this);
    if (m_terminal)
        m_terminal->hangUp();
}

void AgentTools::answer(const QString &text, bool failed)
{
    const Reply reply = std::exchange(m_reply, nullptr);
    if (!reply)
        return;
    reply(text.size() > MostText ? text.left(MostText) + QStringLiteral("\n(the rest was left out)") : text, failed);
}

QString AgentTools::inFolder(const QString &path) const
{
    const auto normal = sync::path::normalize(path);
    return normal ? *normal : QString();
}

// --- looking

void AgentTools::listFiles(const QJsonObject &with)
{
    const QString below = of(with, "path").remove(QRegularExpression(QStringLiteral("^[./]+|/+$")));
    QStringList paths;
    for (const sync::FileEntry &entry : m_bench->live()->project()->files())
        if (below.isEmpty() || entry.path == below || entry.path.startsWith(below + QLatin1Char('/')))
            paths.append(entry.kind == sync::FileEntry::Kind::Folder ? entry.path + QLatin1Char('/') : entry.path);
    paths.sort();
    answer(paths.isEmpty() ? QStringLiteral("There is nothing.") : paths.join(QLatin1Char('\n')), paths.isEmpty());
}

void AgentTools::readFile(const QJsonObject &with)
{
    auto *project = m_bench->live()->project();
    const sync::FileEntry *entry = project->fileAt(inFolder(of(with, "path")));
    if (!entry || entry->kind != sync::FileEntry::Kind::Text)
        return answer(QStringLiteral("The project has no such text file."), true);
    const int from = with.value(QLatin1String("from")).toInt(), to = with.value(QLatin1String("to")).toInt();
    project->fetch(entry->doc, {}, this, [this, run = m_run, from, to](const sync::Expected<sync::FetchedDocument> &fetched) {
        if (run != m_run)
            return;
        if (!fetched || !fetched->text)
            return answer(fetched ? QStringLiteral("The file cannot be read.") : QString::fromStdString(fetched.error().message), true);
        answer(numbered(QString::fromUtf8(*fetched->text), from, to));
    });
}

void AgentTools::search(const QJsonObject &with)
{
    const QString what = of(with, "text");
    const bool regex = with.value(QLatin1String("regex")).toBool();
    SearchTask task{m_bench->folder(), inFolder(of(with, "path")), {}, QRegularExpression(regex ? what : QRegularExpression::escape(what), QRegularExpression::CaseInsensitiveOption)};
    if (what.isEmpty() || !task.pattern.isValid())
        return answer(QStringLiteral("That is nothing that can be looked for."), true);
    for (const sync::FileEntry &entry : m_bench->live()->project()->files())
        if (entry.kind == sync::FileEntry::Kind::Text)
            task.files.append(entry.path);
    task.files.sort();
    QThreadPool::globalInstance()->start([guard = QPointer(this), run = m_run, task] {
        const QString found = searchIn(task);
        QMetaObject::invokeMethod(qApp, [guard, run, found] {
            if (guard && run == guard->m_run)
                guard->answer(found);
        });
    });
}

void AgentTools::searchProject(const QJsonObject &with)
{
    constexpr int Most = 8;
    const QString question = of(with, "question");
    auto *index = m_bench->chat()->index();
    if (!index->isReady())
        return answer(QStringLiteral("The index is not ready yet. Use `search`."), true);
    index->find(question, inFolder(of(with, "path")), Most, this, [this, run = m_run](const QVector<sync::ChatContextItem> &found) {
        if (run != m_run)
            return;
        QString out;
        for (const sync::ChatContextItem &one : found)
            out += QStringLiteral("%1:%2-%3\n%4\n\n").arg(one.path, QString::number(one.firstLine), QString::number(one.lastLine), numberedFrom(one.text, one.firstLine));
        answer(out.isEmpty() ? QStringLiteral("Nothing found.") : out.trimmed());
    });
}

void AgentTools::searchKnowledge(const QJsonObject &with)
{
    auto *knowledge = m_bench->chat()->knowledge();
    const QString name = of(with, "base");
    QString base;
    QStringList names;
    for (const auto &one : knowledge->bases()) {
        names.append(one.name);
        if (one.name.compare(name, Qt::CaseInsensitive) == 0)
            base = one.id;
    }
    if (!name.isEmpty() && base.isEmpty())
        return answer(names.isEmpty() ? QStringLiteral("There are no knowledge bases.") : QStringLiteral("There is no such knowledge base. There are: %1").arg(names.join(QStringLiteral(", "))), true);
    knowledge->find(of(with, "question"), base, KnowledgeContext::MostPassages, this, [this, run = m_run](const QVector<sync::ChatContextItem> &found) {
        if (run != m_run)
            return;
        QString out;
        for (const sync::ChatContextItem &one : found)
            out += one.about() + QLatin1Char('\n') + one.text + QStringLiteral("\n\n");
        answer(out.isEmpty() ? QStringLiteral("Nothing found.") : QStringLiteral("Cite a passage by the link over it.\n\n") + out.trimmed());
    });
}

void AgentTools::readProblems(const QJsonObject &with)
{
    const QString only = inFolder(of(with, "path"));
    QStringList lines;
    const auto *model = m_bench->tools()->problems()->model();
    for (const sync::FileEntry &entry : m_bench->live()->project()->files()) {
        if (!only.isEmpty() && entry.path != only)
            continue;
        for (const panels::Diagnostic &one : model->diagnosticsOf(m_bench->absolute(entry.path)))
            lines.append(QStringLiteral("%1:%2:%3: %4: %5").arg(entry.path, QString::number(one.line), QString::number(one.column),
                    one.severity == panels::Diagnostic::Severity::Error ? QStringLiteral("error") : QStringLiteral("warning"), one.message));
    }
    answer(lines.isEmpty() ? QStringLiteral("No problems are known.") : lines.join(QLatin1Char('\n')));
}

void AgentTools::updateTodo(const QJsonObject &with)
{
    QVector<TodoCard::Item> items;
    const QJsonArray list = with.value(QLatin1String("items")).toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject one = value.toObject();
        const QString state = of(one, "state");
        items.append({of(one, "text"), state == QLatin1String("done") ? TodoCard::State::Done : state == QLatin1String("doing") ? TodoCard::State::Doing : TodoCard::State::Open});
    }
    Q_EMIT todoChanged(items);
    answer(QStringLiteral("The list is shown."));
}

// --- changing

void AgentTools::editFile(const QJsonObject &with, bool whole)
{
    const QString path = inFolder(of(with, "path"));
    if (path.isEmpty())
        return answer(QStringLiteral("This path cannot be used."), true);
    sync::FileEdit edit;
    edit.kind = whole ? sync::FileEdit::Kind::Write : sync::FileEdit::Kind::SearchReplace;
    edit.path = path.toStdString();
    edit.content = of(with, "content").toStdString();
    if (!whole)
        edit.blocks.push_back({of(with, "search").toStdString(), of(with, "replace").toStdString()});
    const QString text = of(with, whole ? "content" : "replace");
    // What is in it is started as a program.
    const bool isServers = path.compare(QLatin1String(".mcp.json"), Qt::CaseInsensitive) == 0;
    // Nobody reviews what an agent writes line by line: what should be looked at is shown first.
    const QString risk = editor::riskText(sync::risksIn(whole ? edit.content : edit.blocks.front().replace));
    if (!isServers && risk.isEmpty())
        return carryOut(edit);
    const QString title = isServers ? tr("Change this file?") : tr("Change %1? Look before you allow it: %2.").arg(path, risk);
    ask({title, isServers ? path + QStringLiteral("\n\n") + text : text, {}, tr("Change"), {}}, [this, edit] { carryOut(edit); }, {});
}

/// The same way as a reviewed edit: merged with what people type, one undo step, taken back by the review.
void AgentTools::carryOut(const sync::FileEdit &edit)
{
    sync::AnswerEdits edits;
    edits.edits.push_back(edit);
    auto *review = new sync::AnswerReview(m_bench->live()->project(), edits, this);
    connect(review, &sync::AnswerReview::changed, this, [this, review, run = m_run] { settle(review, run); });
    connect(review, &sync::AnswerReview::failed, this, [this, review, run = m_run](const QString &message) {
        if (run != m_run || !m_reply)
            return;
        review->deleteLater();
        answer(message, true);
    });
    m_review = review;
    settle(review, m_run);
}

void AgentTools::settle(sync::AnswerReview *review, quint64 run)
{
    using State = sync::AnswerReview::File::State;
    const sync::AnswerReview::File &file = review->files().front();
    if (run != m_run || !m_reply || m_settling || file.state == State::Opening)
        return;
    if (file.state == State::Failed) {
        const QString message = file.message;
        review->deleteLater();
        return answer(message, true);
    }
    if (review->decided() < review->total()) {
        m_settling = true;              // each of its changes tells
        review->acceptRest();
        m_settling = false;
        if (run != m_run || !m_reply)
            return;                     // it has failed
    }
    if (review->isUnderWay())
        return;                         // a new file: the server answers, and that tells again
    m_review = nullptr;
    Q_EMIT edited(review);
    answer(review->total() == 0 ? QStringLiteral("The file has that text already.") : QStringLiteral("Done: %1 lines added, %2 removed.").arg(file.added).arg(file.removed));
}

/// All of it is shown, or it is not asked: nothing hides behind an end that nobody sees.
void AgentTools::ask(const ApprovalCard::Asking &asking, std::function<void()> then, std::function<void()> always)
{
    if (asking.exact.size() > MostText)
        return answer(QStringLiteral("This is too long to be shown to the person. Do it in smaller pieces."), true);
    m_bench->chat()->panel()->approval()->ask(asking, [this, then = std::move(then), always = std::move(always)](ApprovalCard::Answer how) {
        if (how == ApprovalCard::Answer::No)
            return answer(QStringLiteral("The person has refused this."), true);
        if (how == ApprovalCard::Answer::Always && always)
            always();
        then();
    }, this);
}

CommandPolicy AgentTools::policy() const
{
    return CommandPolicy(FolderApprovals(m_bench->folder()).rules(FolderApprovals::Rule::Command));
}

void AgentTools::askCommand(const QJsonObject &with)
{
    const QString command = of(with, "command");
    // What cannot be seen cannot be agreed to.
    const bool visible = std::all_of(command.begin(), command.end(), [](QChar c) { return c.isPrint() || c == QLatin1Char('\n') || c == QLatin1Char('\t'); });
    if (command.trimmed().isEmpty() || !visible || command.size() > 4000)
        return answer(QStringLiteral("This is not a command that can be shown."), true);
    if (policy().allows(command))
        return runCommand(command);
    const QString rule = CommandPolicy::ruleFor(command);
    ask({tr("Run this command?"), command, of(with, "reason").left(300), tr("Run"), rule.isEmpty() ? tr("exactly this command") : rule},
        [this, command] { runCommand(command); },
        [this, rule = rule.isEmpty() ? CommandPolicy::exactly(command) : rule] {
            CommandPolicy now = policy();
            now.allow(rule);
            FolderApprovals(m_bench->folder()).setRules(FolderApprovals::Rule::Command, now.rules());
        });
}

void AgentTools::runCommand(const QString &command)
{
    m_bench->tools()->showTerminalAside();       // to be watched; what is being typed elsewhere must not reach it
    // Once it has its size: what a program writes is wrapped at the terminal's width.
    QTimer::singleShot(LayoutDelay, this, [this, command, run = m_run] {
        if (run == m_run)
            startCommand(command);
    });
}

void AgentTools::startCommand(const QString &command)
{
    auto *terminal = m_bench->tools()->terminal();
    panels::TerminalView *view = terminal->open(tr("AI"), QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command}, panels::TerminalPanel::Keys::StayWhereTheyAre);
    if (!view)
        return answer(QStringLiteral("The command cannot be started."), true);
    m_terminal = view;
    connect(view, &panels::TerminalView::finished, this, [this, view, run = m_run](int code) {
        const auto *screen = view->screen();
        QString said = screen->textBetween({0, 0}, {screen->lineCount() - 1, screen->columns()}).trimmed();
        if (said.size() > MostText / 2)
            said = QStringLiteral("(the beginning was left out)\n") + said.right(MostText / 2);
        if (run == m_run)
            answer(QStringLiteral("exit code %1\n%2").arg(code).arg(said), code != 0);
    });
    connect(view, &QObject::destroyed, this, [this, run = m_run] {
        if (run == m_run && m_reply)
            answer(QStringLiteral("The person has closed the terminal."), true);
    });
    QTimer::singleShot(CommandPatience, view, [view] { view->hangUp(); });
}

void AgentTools::fetch(const QJsonObject &with)
{
    const QUrl url(of(with, "url"), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty())
        return answer(QStringLiteral("Only https addresses can be fetched."), true);
    const auto go = [this, url] {
        sync::ApiRequest request;
        request.method = "POST";
        request.path = QStringLiteral("fetch");
        request.body = QJsonObject{{QStringLiteral("url"), url.toString()}, {QStringLiteral("project"), m_bench->live()->project()->projectId()}};
        auto *call = new sync::ApiCall(m_bench->live()->api(), std::move(request), [guard = QPointer(this), run = m_run](const sync::Expected<sync::ApiAnswer> &done) {
            if (!guard || run != guard->m_run)
                return;
            if (!done)
                return guard->answer(QString::fromStdString(done.error().message), true);
            guard->answer(QJsonDocument::fromJson(done->body).object().value(QLatin1String("text")).toString());
        });
        call->start();
    };
    if (FolderApprovals(m_bench->folder()).rules(FolderApprovals::Rule::Host).contains(url.host()))
        return go();
    ask({tr("Fetch this page?"), url.toString(), {}, tr("Fetch"), tr("all pages of %1").arg(url.host())}, go, [this, url] { FolderApprovals(m_bench->folder()).add(FolderApprovals::Rule::Host, url.host()); });
}

void AgentTools::callServer(const QString &name, const QJsonObject &with)
{
    const McpServers::Found found = m_servers->find(name);
    if (!found.client)
        return answer(QStringLiteral("There is no such tool."), true);
    const auto go = [this, found, with] {
        if (!found.client)
            return answer(QStringLiteral("The server of this tool has ended."), true);
        found.client->call(found.tool.name, with, this, [this, run = m_run](const sync::Expected<QString> &result) {
            if (run == m_run)
                answer(result ? *result : QString::fromStdString(result.error().message), !result);
        });
    };
    if (m_servers->isAllowed(name))
        return go();
    const QString exact = found.tool.name + QLatin1Char(' ') + QString::fromUtf8(QJsonDocument(with).toJson(QJsonDocument::Compact));
    ask({tr("Use this tool of %1?").arg(found.client->settings().name), exact, {}, tr("Use"), tr("this tool, with anything")}, go, [this, name] { m_servers->allow(name); });
}

} // namespace dyad::app
