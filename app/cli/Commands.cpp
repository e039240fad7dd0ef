// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/AdminCommand.h"
#include "app/cli/AskCommand.h"
#include "app/cli/CatCommand.h"
#include "app/cli/CommentsCommand.h"
#include "app/cli/ConnectorsCommand.h"
#include "app/cli/DocCommand.h"
#include "app/cli/DeviceCommand.h"
#include "app/cli/DocsCommand.h"
#include "app/cli/InviteCommand.h"
#include "app/cli/JoinCommand.h"
#include "app/cli/KbCommand.h"
#include "app/cli/KeyCommand.h"
#include "app/cli/LogCommand.h"
#include "app/cli/LoginCommand.h"
#include "app/cli/LogoutCommand.h"
#include "app/cli/OrgCommand.h"
#include "app/cli/PasswordCommand.h"
#include "app/cli/ProjectCommand.h"
#include "app/cli/ProjectsCommand.h"
#include "app/cli/ProviderKeyCommand.h"
#include "app/cli/PublishCommand.h"
#include "app/cli/RestoreCommand.h"
#include "app/cli/SessionsCommand.h"
#include "app/cli/ShareCommand.h"
#include "app/cli/SignupCommand.h"
#include "app/cli/SyncCommand.h"
#include "app/cli/ThreadsCommand.h"
#include "app/cli/TokenCommand.h"
#include "app/cli/UsageCommand.h"
#include "app/cli/WhoamiCommand.h"
#include "app/cli/WorkflowsCommand.h"

namespace dyad::app {

namespace {

constexpr auto Common = R"(
Everywhere: --server URL (else the folder's, else the one signed in to last), --json (one JSON document, or one a line), --help.
Sign-ins and the state of working copies are kept in $DYAD_HOME (else in the XDG data folder), nothing in your own folders.

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 not signed in, 4 no access or not found, 5 server not reachable,
6 conflict (folder not empty, in use, of another project, deletions held).)";

} // namespace

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> all;
    all.push_back(std::make_unique<SignupCommand>());
    all.push_back(std::make_unique<LoginCommand>());
    all.push_back(std::make_unique<LogoutCommand>());
    all.push_back(std::make_unique<WhoamiCommand>());
    all.push_back(std::make_unique<SessionsCommand>());
    all.push_back(std::make_unique<DeviceCommand>());
    all.push_back(std::make_unique<PasswordCommand>());
    all.push_back(std::make_unique<OrgCommand>());
    all.push_back(std::make_unique<ProjectsCommand>());
    all.push_back(std::make_unique<ProjectCommand>());
    all.push_back(std::make_unique<InviteCommand>());
    all.push_back(std::make_unique<PublishCommand>());
    all.push_back(std::make_unique<ShareCommand>());
    all.push_back(std::make_unique<JoinCommand>());
    all.push_back(std::make_unique<SyncCommand>());
    all.push_back(std::make_unique<CatCommand>());
    all.push_back(std::make_unique<LogCommand>());
    all.push_back(std::make_unique<RestoreCommand>());
    all.push_back(std::make_unique<DocCommand>());
    all.push_back(std::make_unique<CommentsCommand>());
    all.push_back(std::make_unique<AskCommand>());
    all.push_back(std::make_unique<ThreadsCommand>());
    all.push_back(std::make_unique<KeyCommand>());
    all.push_back(std::make_unique<ProviderKeyCommand>());
    all.push_back(std::make_unique<TokenCommand>());
    all.push_back(std::make_unique<UsageCommand>());
    all.push_back(std::make_unique<AdminCommand>());
    all.push_back(std::make_unique<DocsCommand>());
    all.push_back(std::make_unique<KbCommand>());
    all.push_back(std::make_unique<ConnectorsCommand>());
    all.push_back(std::make_unique<WorkflowsCommand>());
    return all;
}

QString helpFor(const Command &command)
{
    const auto about = command.description();
    return QStringLiteral("usage: dyadctl %1 %2\n\n%3\n%4").arg(QString::fromLatin1(about.name), QString::fromLatin1(about.arguments),
        QString::fromLatin1(about.summary), QString::fromLatin1(Common));
}

QString generalHelp()
{
    QString text = QStringLiteral("usage: dyadctl COMMAND ...\n");
    for (const auto &command : allCommands()) {
        const auto about = command->description();
        text += QStringLiteral("\n  %1 %2\n      %3").arg(QString::fromLatin1(about.name), QString::fromLatin1(about.arguments), QString::fromLatin1(about.summary));
    }
    return text + u'\n' + QString::fromLatin1(Common);
}

} // namespace dyad::app
