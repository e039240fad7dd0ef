// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/ExitCode.h"
#include <QCoreApplication>
#include <QTimer>
#include <QCoroTask>

namespace {

using namespace dyad;
using namespace dyad::app;

int endWith(const Output &output, const sync::Error &error)
{
    if (error.code != "said")                    // the command has told all of it, and only the exit code is left
        output.error(error);
    return int(exitCodeFor(error.code));
}

Command *commandNamed(const std::vector<std::unique_ptr<Command>> &commands, const QStringList &arguments)
{
    for (const QString &word : arguments) {
        if (word.startsWith(u"--"))
            continue;
        for (const auto &command : commands) {
            if (word == QLatin1StringView(command->description().name))
                return command.get();
        }
        return nullptr;
    }
    return nullptr;
}

QCoro::Task<void> runCommand(Command *command, const Output *output)
{
    const auto result = co_await command->run();
    QCoreApplication::exit(result ? 0 : endWith(*output, result.error()));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("dyadctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DYAD_VERSION));
    const QStringList arguments = application.arguments().mid(1);
    const Output output(arguments.contains(QStringLiteral("--json")));
    const auto commands = allCommands();
    Command *command = commandNamed(commands, arguments);
    if (!command && (arguments.contains(QStringLiteral("--help")) || arguments == QStringList(QStringLiteral("help")))) {
        output.bytes(generalHelp().toUtf8() + '\n');
        return 0;
    }
    if (!command)
        return endWith(output, {"usage", arguments.isEmpty() ? "Say a command; dyadctl --help lists them." : "There is no such command; dyadctl --help lists them."});
    const auto about = command->description();
    const auto line = CommandLine::parse(arguments, about.valueOptions, about.flags);
    if (!line)
        return endWith(output, line.error());
    if (line->help) {
        output.bytes(helpFor(*command).toUtf8() + '\n');
        return 0;
    }
    if (line->words.size() < about.fewestWords || line->words.size() > about.mostWords)
        return endWith(output, {"usage", "usage: dyadctl " + std::string(about.name) + " " + about.arguments});
    command->prepare(*line, output);
    QTimer::singleShot(0, &application, [&] { runCommand(command, &output); });
    return QCoreApplication::exec();
}
