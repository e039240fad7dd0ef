// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Command.h"
#include "sync/store/ClientStore.h"
#include <QFileInfo>
#include <QTextStream>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace dyad::app {

namespace {

/// Keeps what is typed off the screen while it lives.
class SilentTerminal {
public:
    SilentTerminal()
    {
        ::tcgetattr(STDIN_FILENO, &before);
        termios silent = before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSANOW, &silent);
    }
    ~SilentTerminal() { ::tcsetattr(STDIN_FILENO, TCSANOW, &before); }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

private:
    termios before{};
};

QString readLine()
{
    QTextStream in(stdin);
    return in.readLine();
}

} // namespace

Command::Result Command::connectTo(const QString &fallback)
{
    const QString wanted = line.has(QStringLiteral("server")) ? line.option(QStringLiteral("server")) : fallback.isEmpty() ? credentials.lastServer() : fallback;
    if (wanted.isEmpty())
        return sync::fail("usage", "Say which server: --server http://HOST:PORT");
    const QUrl url(wanted, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"http" && url.scheme() != u"https"))
        return sync::fail("usage", wanted.toStdString() + " is no server's address; it looks like https://HOST:PORT");
    api = std::make_unique<sync::ServerApi>(QUrl(Credentials::nameOf(url)));
    // A program's token (dyadctl token create) goes before what is kept here, and is kept nowhere.
    if (const QByteArray token = qgetenv("DYAD_TOKEN"); !token.isEmpty()) {
        sync::ApiSession session;
        session.accessToken = token;
        api->restoreSession(session);
        return {};
    }
    credentials.attach(*api);
    return {};
}

Command::Result Command::requireSignIn() const
{
    if (api->isSignedIn())
        return {};
    return sync::fail("signed-out", "You are not signed in to " + Credentials::nameOf(api->server()).toStdString() + "; see dyadctl login --help");
}

sync::Expected<QString> Command::password() const
{
    if (line.has(QStringLiteral("password-stdin")))
        return readLine();
    if (!::isatty(STDIN_FILENO))
        return sync::fail("usage", "Give the password on stdin with --password-stdin.");
    std::fputs("Password: ", stderr);
    QString typed;
    {
        const SilentTerminal silent;
        typed = readLine();
    }
    std::fputc('\n', stderr);
    return typed;
}

QCoro::Task<sync::Expected<QString>> Command::projectOf(QString word)
{
    const auto binding = QFileInfo(word).isDir() ? sync::ClientStore::bindingOf(word) : std::nullopt;
    if (auto connected = connectTo(binding ? binding->server : QString()); !connected)
        co_return std::unexpected(connected.error());
    if (auto signedIn = requireSignIn(); !signedIn)
        co_return std::unexpected(signedIn.error());
    if (binding)
        co_return binding->project;
    const auto projects = co_await api->projects();
    if (!projects)
        co_return std::unexpected(projects.error());
    for (const sync::ApiProject &project : *projects) {
        if (project.id == word)
            co_return project.id;
    }
    QStringList named;
    for (const sync::ApiProject &project : *projects) {
        if (project.name == word)
            named.append(project.id);
    }
    if (named.size() > 1)
        co_return sync::fail("usage", "Several projects have this name; say the id (dyadctl projects).");
    if (named.isEmpty())
        co_return sync::fail("no-such-project", "There is no such project, or you have no access to it.");
    co_return named.constFirst();
}

} // namespace dyad::app
