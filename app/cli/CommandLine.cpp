// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CommandLine.h"

namespace dyad::app {

sync::Expected<CommandLine> CommandLine::parse(const QStringList &arguments, const QStringList &withValue, const QStringList &flags)
{
    CommandLine line;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (optionsEnded || !word.startsWith(u"--")) {
            (line.command.isEmpty() ? line.command : line.words.emplaceBack()) = word;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        if (name.isEmpty()) {
            optionsEnded = true;
        } else if (name == u"json" || name == u"help") {
            (name == u"json" ? line.json : line.help) = true;
        } else if (flags.contains(name)) {
            line.options.insert(name, QString());
        } else if (name == u"server" || withValue.contains(name)) {
            if (equals < 0 && i + 1 >= arguments.size())
                return sync::fail("usage", "--" + name.toStdString() + " wants a value.");
            line.options.insert(name, equals < 0 ? arguments[++i] : word.mid(equals + 1));
        } else {
            return sync::fail("usage", "There is no option --" + name.toStdString() + " here.");
        }
    }
    return line;
}

} // namespace dyad::app
