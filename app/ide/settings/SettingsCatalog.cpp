// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/settings/SettingsCatalog.h"
#include <QCoreApplication>

namespace dyad::app {

namespace {
using Kind = SettingDefinition::Kind;
// lupdate files what stands in free functions under their namespace.
QString tr(const char *text) { return QCoreApplication::translate("dyad::app", text); }

SettingDefinition toggle(const char *key, bool fallback, const QString &group, const QString &title, const QString &description, bool inProject = false)
{
    return {QLatin1String(key), Kind::Switch, fallback, group, title, description, {}, 0, 0, inProject};
}

SettingDefinition number(const char *key, int fallback, int least, int most, const QString &group, const QString &title, const QString &description)
{
    return {QLatin1String(key), Kind::Number, fallback, group, title, description, {}, least, most};
}

SettingDefinition text(const char *key, const QString &group, const QString &title, const QString &description)
{
    return {QLatin1String(key), Kind::Text, QString(), group, title, description};
}

SettingDefinition language()
{
    // Each by its own name, for those who cannot read the one that is shown.
    return {QStringLiteral("look.language"), Kind::Choice, QString(), tr("Look"), tr("Language"), tr("The language of the window."),
        {{QString(), tr("As the system")}, {QStringLiteral("de"), QStringLiteral("Deutsch")}, {QStringLiteral("en"), QStringLiteral("English")},
         {QStringLiteral("es"), QStringLiteral("Español")}, {QStringLiteral("fr"), QStringLiteral("Français")}, {QStringLiteral("ja"), QStringLiteral("日本語")},
         {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}}, 0, 0, false, true};
}

SettingDefinition zoom()
{
    auto size = number("look.zoom", 100, 50, 300, tr("Look"), tr("Size of the whole window"), tr("In per cent: text, icons and distances together."));
    size.atStart = true;
    return size;
}

QVector<SettingDefinition> look()
{
    const QString group = tr("Look");
    return {
        {QStringLiteral("look.mode"), Kind::Choice, QStringLiteral("system"), group, tr("Light or dark"), tr("The colours of the window."),
         {{QStringLiteral("system"), tr("As the system")}, {QStringLiteral("dark"), tr("Dark")}, {QStringLiteral("light"), tr("Light")}}},
        toggle("look.highContrast", false, group, tr("High contrast"), tr("Black and white with strong lines, for eyes that need it; light or dark as chosen above.")),
        language(), zoom(),
        text("look.interfaceFont", group, tr("Font of the window"), tr("The name of a font of this computer; empty: Inter.")),
        number("look.interfaceSize", 13, 9, 32, group, tr("Size of the window's text"), tr("In pixels.")),
        text("look.codeFont", group, tr("Font of the code"), tr("The name of a font of this computer; empty: JetBrains Mono.")),
        number("look.codeSize", 13, 7, 48, group, tr("Size of the code"), tr("In pixels; Ctrl++ and Ctrl+- change one window only.")),
        text("look.codeThemeDark", group, tr("Colours of the code, dark"), tr("A theme by its name, such as “Dracula”; empty: the one made for this look.")),
        text("look.codeThemeLight", group, tr("Colours of the code, light"), tr("A theme by its name, such as “GitHub Light”; empty: the one made for this look."))};
}

QVector<SettingDefinition> editing()
{
    const QString group = tr("Text");
    return {
        toggle("editor.wrap", false, group, tr("Wrap long lines"), tr("Lines that do not fit go on below, instead of to the right."), true),
        toggle("editor.whitespace", false, group, tr("Show spaces and tabs"), tr("As small marks in the text."), true),
        toggle("editor.indentGuides", true, group, tr("Show indent guides"), tr("Thin lines at each level of indentation."), true),
        {QStringLiteral("keys.scheme"), Kind::Choice, QStringLiteral("default"), tr("Keyboard"), tr("Keys as in"), tr("Single keys can be changed on top of it: see Keyboard shortcuts."),
         {{QStringLiteral("default"), QStringLiteral("Dyad")}, {QStringLiteral("vscode"), QStringLiteral("VS Code")}, {QStringLiteral("kate"), QStringLiteral("Kate")},
          {QStringLiteral("vim"), tr("Vim (basic commands)")}}}};
}

QVector<SettingDefinition> saving()
{
    const QString group = tr("Saving");
    return {
        {QStringLiteral("files.autoSave"), Kind::Choice, QStringLiteral("off"), group, tr("Save by itself"), tr("Files that have a name. Without it nothing is lost either: what is not saved comes back at the next start."),
         {{QStringLiteral("off"), tr("Never")}, {QStringLiteral("delay"), tr("A second after typing")}, {QStringLiteral("focus"), tr("When another tab or window is used")}}},
        toggle("files.formatOnSave", false, group, tr("Format when saving"), tr("By the file's language server, where it can; not when saving by itself."), true),
        toggle("files.trimTrailing", false, group, tr("Remove spaces at line ends"), tr("When saving, where .editorconfig says nothing about it; the line with the caret is left alone."), true),
        toggle("files.finalNewline", false, group, tr("End with a line break"), tr("When saving, where .editorconfig says nothing about it."), true)};
}

QVector<SettingDefinition> people()
{
    return {
        text("people.name", tr("Team"), tr("Your name"), tr("As the others see it; empty: the name of your account on this computer.")),
        toggle("git.blame", true, tr("Git"), tr("Say who wrote the line"), tr("Behind the line with the caret: author, time and commit."), true),
        toggle("git.signOff", false, tr("Git"), tr("Sign off commits"), tr("Adds “Signed-off-by” with your name, which some projects ask for."), true),
        text("terminal.shell", tr("Terminal"), tr("Shell"), tr("The program of new terminals; empty: the one of your account.")),
        number("history.localDays", 30, 0, 3650, tr("History"), tr("Days of local history"), tr("How long the past of files that are not shared is kept; 0: not at all.")),
        number("history.localMegabytes", 256, 1, 1 << 20, tr("History"), tr("Size of the local history"), tr("In megabytes; what is older goes first.")),
        toggle("start.tour", true, tr("Start"), tr("Offer the tour"), tr("Shows the five things to know when Dyad is started the first time."))};
}

QVector<SettingDefinition> ai()
{
    const QString group = tr("AI");
    return {
        toggle("ai.findContext", true, group, tr("Look for what a question is about"), tr("Places of the project's files, and of the documents that always go along, are found while you type and sent with the question; each can be left out."), true),
        number("ai.threadCents", 500, 0, 1'000'000, group, tr("Limit of a thread"), tr("In US cents: asks you before a thread costs more; 0: never.")),
        toggle("ai.commitAnswers", false, group, tr("Commit what you accept"), tr("One Git commit for each answer, with its files alone, once you have decided about all of its changes.")),
        toggle("ai.embeddings", false, group, tr("Find places by their meaning"), tr("The files of a shared folder are sent, in pieces and once each, to an embedding model of the server's providers, and your questions with them. You are asked for each folder first, with what it costs.")),
        text("ai.embeddingModel", group, tr("Model for that"), tr("As the server's providers name it, such as “text-embedding-3-small”; empty: none."))};
}
} // namespace

QVector<SettingDefinition> settingsCatalog() { return look() + editing() + saving() + people() + ai(); }

} // namespace dyad::app
