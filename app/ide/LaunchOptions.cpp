// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/LaunchOptions.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace dyad::app {

namespace {
// lupdate files what stands in free functions under their namespace.
QString tr(const char *text) { return QCoreApplication::translate("dyad::app", text); }

void describe(QCommandLineParser &parser)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.setApplicationDescription(tr("An IDE in which a team works in one live working copy."));
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, tr("Show this help.")});
    parser.addOption({{QStringLiteral("v"), QStringLiteral("version")}, tr("Show the version.")});
    parser.addOption({QStringLiteral("share"), tr("Share the folder, and print the invitation link.")});
    parser.addOption({QStringLiteral("join"), tr("Join the project of this invitation link, into the folder given."), QStringLiteral("LINK")});
    parser.addOption({QStringLiteral("name"), tr("The name that others see."), QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("theme"), tr("dark, light or system."), QStringLiteral("THEME")});
    parser.addOption({QStringLiteral("script"), tr("Drive the window with the commands of this file (docs/automation.md)."), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("screenshot"), tr("Write a picture of the painted window, then end."), QStringLiteral("FILE.png")});
    parser.addOption({QStringLiteral("stay"), tr("Do not end after --screenshot.")});
    parser.addPositionalArgument(QStringLiteral("PATH"), tr("A folder or files to open; FILE:LINE goes to the line."), QStringLiteral("[PATH]... [FILE:LINE]"));
}

LaunchOptions::Target targetOf(const QString &argument, const QDir &folder)
{
    static const QRegularExpression withLine(QStringLiteral("^(.+):(\\d+)(?::\\d+)?$"));
    const QString whole = QDir::cleanPath(folder.absoluteFilePath(argument));
    if (QFileInfo::exists(whole))
        return {whole, 0};
    if (const auto match = withLine.match(argument); match.hasMatch())
        return {QDir::cleanPath(folder.absoluteFilePath(match.captured(1))), match.captured(2).toInt()};
    return {whole, 0};
}
} // namespace

QString LaunchOptions::help()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

sync::Expected<LaunchOptions> LaunchOptions::parse(const QStringList &arguments, const QString &currentFolder)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return sync::fail("usage", parser.errorText().toStdString());
    LaunchOptions options;
    if (parser.isSet(QStringLiteral("help")))
        options.answer = help();
    else if (parser.isSet(QStringLiteral("version")))
        options.answer = QStringLiteral("dyad " DYAD_VERSION "\n");
    options.share = parser.isSet(QStringLiteral("share"));
    options.stay = parser.isSet(QStringLiteral("stay"));
    options.join = parser.value(QStringLiteral("join"));
    options.name = parser.value(QStringLiteral("name"));
    options.theme = parser.value(QStringLiteral("theme"));
    options.script = parser.value(QStringLiteral("script"));
    options.screenshot = parser.value(QStringLiteral("screenshot"));
    static const QStringList themes{{}, QStringLiteral("dark"), QStringLiteral("light"), QStringLiteral("system")};
    if (!themes.contains(options.theme))
        return sync::fail("usage", QCoreApplication::translate("dyad::app", "--theme is dark, light or system.").toStdString());
    for (const QString &argument : parser.positionalArguments())
        options.targets.append(targetOf(argument, QDir(currentFolder)));
    return options;
}

} // namespace dyad::app
