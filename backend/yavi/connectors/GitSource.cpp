// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/connectors/GitSource.h"
#include "backend/yavi/Limits.h"
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

constexpr int LongestMs = 300'000, LookMs = 100;
constexpr rlim_t MostFileBytes = rlim_t(2) << 30;            // of one file that git writes: a pack

/// Between fork and exec. A group of its own: git starts programs that would outlive it.
void confine()
{
    ::setpgid(0, 0);
    const rlimit files{MostFileBytes, MostFileBytes}, none{0, 0};
    ::setrlimit(RLIMIT_FSIZE, &files);
    ::setrlimit(RLIMIT_CORE, &none);
}

/// Until it has ended by itself. Else it is ended, with all that it started: by whom the job belongs to, or by its time.
sync::Expected<void> finished(QProcess &process, SourceSink &sink)
{
    QElapsedTimer clock;
    clock.start();
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(LookMs)) {
        const auto go = sink.check();
        if (process.state() == QProcess::NotRunning || (go && clock.elapsed() < LongestMs))
            continue;
        if (const auto group = pid_t(process.processId()); group > 1)        // 0 would be our own
            ::kill(-group, SIGKILL);
        process.kill();
        process.waitForFinished();
        return go ? sync::fail("unreachable", "git took too long.") : go;
    }
    return process.error() == QProcess::FailedToStart ? sync::fail("no-program", "git cannot be started on the server.") : sync::Expected<void>();
}

QProcessEnvironment quietEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    environment.insert(u"HOME"_s, u"/nonexistent"_s);
    environment.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    environment.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
    environment.insert(u"GIT_ALLOW_PROTOCOL"_s, u"https:http:file"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

} // namespace

sync::Expected<QByteArray> GitSource::git(const QStringList &arguments, SourceSink &sink) const
{
    const QString program = QStandardPaths::findExecutable(u"git"_s);
    if (program.isEmpty())
        return sync::fail("no-program", "Git repositories are read by git, which is not installed on the server.");
    QProcess process;
    QProcessEnvironment environment = quietEnvironment();
    const QString token = m_connector.value(u"token"_s);
    if (!token.isEmpty()) {
        // By the environment: arguments are seen by others.
        environment.insert(u"GIT_CONFIG_COUNT"_s, u"1"_s);
        environment.insert(u"GIT_CONFIG_KEY_0"_s, u"http.extraHeader"_s);
        environment.insert(u"GIT_CONFIG_VALUE_0"_s, u"Authorization: Basic "_s + QString::fromLatin1(("token:" + token.toUtf8()).toBase64()));
    }
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier(confine);
    process.start(program, QStringList{u"-c"_s, u"core.hooksPath=/dev/null"_s, u"-c"_s, u"http.followRedirects=false"_s, u"-c"_s, u"http.lowSpeedLimit=100"_s, u"-c"_s, u"http.lowSpeedTime=60"_s,
                                       u"-c"_s, u"safe.directory=*"_s} + m_pinned + QStringList{u"--git-dir"_s, m_reach.ownFolder(m_connector.id) + u".git"_s} + arguments);
    if (const auto ended = finished(process, sink); !ended)
        return std::unexpected(ended.error());
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return process.readAllStandardOutput();
    const QString said = QString::fromUtf8(process.readAllStandardError()).trimmed().section(u'\n', -1);
    const bool refused = said.contains(u"Authentication"_s) || said.contains(u"could not read Username"_s) || said.contains(u"403"_s);
    const bool branch = said.contains(u"couldn't find remote ref"_s);
    return sync::fail(refused ? "refused" : branch ? "no-such-branch" : "unreachable", "The repository cannot be fetched: " + said.left(300).toStdString());
}

sync::Expected<QString> GitSource::address()
{
    const QString wanted = m_connector.value(u"url"_s);
    if (QDir::isAbsolutePath(wanted)) {
        const auto path = m_reach.path(wanted, m_byAdmin);
        return path ? sync::Expected<QString>(u"file://"_s + *path) : path;
    }
    const QUrl url(wanted, QUrl::StrictMode);
    if (url.scheme() != u"https" && url.scheme() != u"http")         // file://HOST/PATH would be read from this computer
        return sync::fail("not-allowed", "A repository is fetched from an address that begins with https:// or http://, or from a folder of the server.");
    const auto reachable = m_reach.host(url);
    if (!reachable)
        return std::unexpected(reachable.error());
    // To the address that was looked at, whatever the name means by the time git asks.
    if (*reachable && QHostAddress(url.host()).isNull())     // an address is what it is
        m_pinned = {u"-c"_s, u"http.curloptResolve=%1:%2:%3"_s.arg(url.host()).arg(url.port(url.scheme() == u"https" ? 443 : 80))
                                .arg((*reachable)->protocol() == QAbstractSocket::IPv6Protocol ? u'[' + (*reachable)->toString() + u']' : (*reachable)->toString())};
    return url.toString(QUrl::RemoveUserInfo);
}

sync::Expected<void> GitSource::update(const QString &from, SourceSink &sink) const
{
    const QString own = m_reach.ownFolder(m_connector.id) + u".git"_s;
    QDir().mkpath(QFileInfo(own).path());
    if (!QFileInfo::exists(own + u"/HEAD"_s)) {
        if (const auto made = git({u"init"_s, u"--quiet"_s, u"--bare"_s, own}, sink); !made)
            return std::unexpected(made.error());
    }
    const QString branch = m_connector.value(u"branch"_s);
    const auto done = git({u"fetch"_s, u"--quiet"_s, u"--force"_s, u"--depth"_s, u"1"_s, u"--no-tags"_s, u"--"_s, from,
                           (branch.isEmpty() ? u"HEAD"_s : u"refs/heads/"_s + branch) + u":refs/heads/dyad"_s}, sink);
    return done ? sync::Expected<void>() : std::unexpected(done.error());
}

sync::Expected<ConnectorSource::End> GitSource::fetch(const QString &cursor, SourceSink &sink)
{
    const auto from = address();
    if (!from)
        return std::unexpected(from.error());
    if (const auto updated = update(*from, sink); !updated)
        return std::unexpected(updated.error());
    const auto head = git({u"rev-parse"_s, u"refs/heads/dyad"_s}, sink);
    if (!head)
        return std::unexpected(head.error());
    const QString commit = QString::fromLatin1(head->trimmed());
    if (commit == cursor)
        return End{commit, false};
    const auto list = git({u"ls-tree"_s, u"-r"_s, u"-z"_s, u"-l"_s, commit}, sink);
    if (!list)
        return std::unexpected(list.error());
    const QString below = m_connector.value(u"path"_s), match = m_connector.value(u"match"_s);
    for (const QByteArray &line : list->split('\0')) {
        // MODE blob HASH SIZE<TAB>PATH; links and submodules are no documents.
        const QByteArrayList parts = line.left(line.indexOf('\t')).simplified().split(' ');
        const QString path = QString::fromUtf8(line.mid(line.indexOf('\t') + 1)), name = path.section(u'/', -1);
        if (parts.size() != 4 || parts[1] != "blob" || parts[0] == "120000" || (!below.isEmpty() && !path.startsWith(below.endsWith(u'/') ? below : below + u'/')) || !fitsNames(name, match))
            continue;
        if (const auto go = sink.check(); !go)
            return std::unexpected(go.error());
        const QString hash = QString::fromLatin1(parts[2]);
        if (sink.versionOf(path) == hash) {
            sink.keep(path);
        } else if (parts[3].toLongLong() > limits::DocumentBytes || parts[3] == "0") {
            sink.skip(path, parts[3] == "0" ? u"empty"_s : u"too large"_s);
        } else {
            const auto bytes = git({u"cat-file"_s, u"blob"_s, hash}, sink);
            const auto taken = bytes ? sink.take({path, hash, name, {}, *bytes}) : std::unexpected(bytes.error());
            if (!taken)
                return std::unexpected(taken.error());
        }
    }
    return End{commit, true};
}

} // namespace dyad::backend::yavi
