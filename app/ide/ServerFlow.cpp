// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ServerFlow.h"
#include "app/ide/AppPaths.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/StatusBar.h"
#include "app/ide/Workbench.h"
#include "app/ide/WorkspaceEditor.h"
#include "panels/files/FilesPanel.h"
#include <QCursor>
#include <QFile>
#include <QMenu>
#include <QPointer>

namespace dyad::app {

using State = editor::LspClient::State;

namespace {
constexpr char Example[] = R"({
  "comment": "Language servers of your own. Languages by their names in the status bar; programs are looked for in PATH. An entry with a known id replaces ours, \"disabled\": true takes it away.",
  "servers": {
    "my-server": {
      "disabled": true,
      "name": "My server", "languages": {"Nim": "nim"},
      "programs": ["nimlangserver"], "arguments": [],
      "initializationOptions": {}, "settings": {}
    }
  }
}
)";
}

ServerFlow::ServerFlow(Workbench *workbench, LanguageFlow *language) : QObject(language), m_bench(workbench), m_language(language) { }

QString ServerFlow::tableFile() { return AppPaths::config() + QStringLiteral("/language-servers.json"); }

void ServerFlow::attach()
{
    MainWindow *window = m_bench->window();
    editor::LanguageService *service = m_language->service();
    connect(service, &editor::LanguageService::stateChanged, this, &ServerFlow::show);
    connect(service, &editor::LanguageService::progressChanged, this, [this](const QString &text) {
        m_progress = text;
        show();
    });
    connect(m_language, &LanguageFlow::viewsChanged, this, &ServerFlow::show);
    connect(window->editors(), &EditorArea::currentChanged, this, &ServerFlow::show);
    connect(window->editors(), &EditorArea::saved, this, [this](EditorPage *page) {
        if (page->file()->absolutePath() == tableFile())
            readTable();
    });
    connect(window->status(), &StatusBar::serverClicked, this, &ServerFlow::openMenu);
    using Can = editor::ServerCapabilities;
    connect(m_bench->filesPanel(), &panels::FilesPanel::created, this, [this](const QString &path) { tell("workspace/didCreateFiles", &Can::didCreate, path); });
    connect(m_bench->filesPanel(), &panels::FilesPanel::removed, this, [this](const QString &path) { tell("workspace/didDeleteFiles", &Can::didDelete, path); });
    m_bench->filesPanel()->setBeforeRename([self = QPointer(this)](const QString &path, const QString &newPath, std::function<void()> go) {
        self ? self->beforeRename(path, newPath, std::move(go)) : go();
    });
}

// --- what it is doing

void ServerFlow::show()
{
    StatusBar *status = m_bench->window()->status();
    const editor::LanguageView *view = m_language->current();
    const editor::LspClient *client = view ? view->document()->client() : nullptr;
    if (!client) {
        status->setServer({}, {}, {}, false);
        return;
    }
    const QString name = client->options().name;
    switch (client->state()) {
    case State::Running:
        status->setServer(m_progress.isEmpty() ? QStringLiteral("check") : QStringLiteral("loader-circle"),
            m_progress.isEmpty() ? name : QStringLiteral("%1: %2").arg(name, m_progress.left(60)), tr("%1 runs. A click restarts it or changes the table of servers.").arg(name), false);
        break;
    case State::Starting: status->setServer(QStringLiteral("loader-circle"), tr("%1 starts").arg(name), {}, false); break;
    case State::BackingOff: status->setServer(QStringLiteral("triangle-alert"), tr("%1 fell, starts again").arg(name), client->message(), true); break;
    case State::Failed: status->setServer(QStringLiteral("circle-x"), tr("%1 is off").arg(name), client->message(), true); break;
    case State::Stopped: status->setServer({}, {}, {}, false); break;
    }
}

void ServerFlow::openMenu()
{
    auto *menu = new QMenu(m_bench->window());
    menu->setObjectName(QStringLiteral("serverMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char *id : {"language.answer", "language.restart", "language.table", "view.inlayHints", "view.formatOnType"})
        if (QAction *action = m_bench->commands()->action(QLatin1String(id)))
            menu->addAction(action);
    menu->popup(QCursor::pos());
}

// --- the table

void ServerFlow::openTable()
{
    if (!QFile::exists(tableFile())) {
        QFile file(tableFile());
        if (AppPaths::ensurePrivate(AppPaths::config()).isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(Example) < 0) {
            m_bench->showMessage(tr("%1 cannot be written: %2").arg(tableFile(), file.errorString()), true);
            return;
        }
    }
    m_bench->openFile(tableFile());
}

void ServerFlow::readTable()
{
    auto servers = m_language->readServers();
    if (!servers) {
        m_bench->showMessage(QString::fromStdString(servers.error().message), true);
        return;
    }
    m_language->service()->setServers(std::move(*servers));
    m_bench->showMessage(tr("The table of language servers was read."));
}

// --- files that are renamed

void ServerFlow::tell(const char *method, bool editor::ServerCapabilities::*able, const QString &path)
{
    const QJsonObject params{{QStringLiteral("files"), QJsonArray{QJsonObject{{QStringLiteral("uri"), editor::LanguageDocument::uriOf(m_bench->absolute(path))}}}}};
    for (editor::LspClient *client : m_language->service()->clients())
        if (client->isRunning() && client->capabilities().*able)
            client->notify(QLatin1String(method), params);
}

/// Asks each server what has to change when a file gets another name; says when all have answered.
class ServerFlow::RenameQuestion : public QObject {
public:
    RenameQuestion(ServerFlow *flow, const QJsonObject &params, std::function<void(QVector<editor::WorkspaceEdit>)> then) : QObject(flow), m_then(std::move(then))
    {
        for (editor::LspClient *client : flow->m_language->service()->clients())
            if (client->isRunning() && client->capabilities().willRename) {
                ++m_waiting;
                m_calls.push_back(client->request(QStringLiteral("workspace/willRenameFiles"), params, [this](const sync::Expected<QJsonValue> &answer) {
                    const auto edit = answer ? editor::WorkspaceEdit::fromJson(answer->toObject()) : std::unexpected(answer.error());
                    if (edit && !edit->isEmpty())
                        m_edits.append(*edit);
                    if (--m_waiting == 0)
                        finish();
                }));
            }
        if (m_waiting == 0)
            QMetaObject::invokeMethod(this, [this] { finish(); }, Qt::QueuedConnection);
    }

private:
    void finish()
    {
        m_then(m_edits);
        deleteLater();
    }
    std::function<void(QVector<editor::WorkspaceEdit>)> m_then;
    std::vector<editor::LspCall> m_calls;
    QVector<editor::WorkspaceEdit> m_edits;
    int m_waiting = 0;
};

void ServerFlow::beforeRename(const QString &path, const QString &newPath, std::function<void()> go)
{
    const QJsonObject params{{QStringLiteral("files"), QJsonArray{QJsonObject{{QStringLiteral("oldUri"), editor::LanguageDocument::uriOf(m_bench->absolute(path))},
        {QStringLiteral("newUri"), editor::LanguageDocument::uriOf(m_bench->absolute(newPath))}}}}};
    const QVector<editor::LspClient *> clients = m_language->service()->clients();
    if (std::none_of(clients.begin(), clients.end(), [](const editor::LspClient *client) { return client->isRunning() && (client->capabilities().willRename || client->capabilities().didRename); })) {
        go();
        return;
    }
    new RenameQuestion(this, params, [this, params, go = std::move(go)](const QVector<editor::WorkspaceEdit> &edits) {
        // What names the file is edited first: those texts are still where the server knows them.
        applyAll(edits, [this, params, go] {
            go();
            for (editor::LspClient *client : m_language->service()->clients())
                if (client->isRunning() && client->capabilities().didRename)
                    client->notify(QStringLiteral("workspace/didRenameFiles"), params);
        });
    });
}

/// One after the other; what does not go in has been said, and the rest goes on.
void ServerFlow::applyAll(QVector<editor::WorkspaceEdit> edits, std::function<void()> then)
{
    if (edits.isEmpty()) {
        then();
        return;
    }
    const editor::WorkspaceEdit first = edits.takeFirst();
    m_language->edits()->apply(first, [self = QPointer<ServerFlow>(this), edits = std::move(edits), then = std::move(then)](const sync::Expected<void> &) {
        if (self)
            self->applyAll(edits, then);
    });
}

void ServerFlow::addCommands()
{
    const auto add = [this](const char *id, const QString &text, const char *icon, std::function<void()> run) {
        m_bench->commands()->add({QLatin1String(id), text, Command::Group::Run, {}, QLatin1String(icon), std::move(run)});
    };
    add("language.start", tr("Start language servers in this folder"), "play", [this] { m_language->trust(); });
    add("language.restart", tr("Restart language servers"), "rotate-cw", [this] { m_language->service()->restartAll(); });
    add("language.table", tr("Edit the table of language servers"), "settings", [this] { openTable(); });
}

} // namespace dyad::app
