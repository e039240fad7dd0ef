// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/connectors/SqlProcess.h"
#include "backend/yavi/Limits.h"
#include "backend/yavi/text/ConfinedProgram.h"
#include "backend/yavi/text/ReaderProcess.h"
#include <QDataStream>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QtEndian>
#include <optional>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

constexpr int LookMs = 100;
constexpr int CpuSeconds = 600;                  // SQLite works there itself
constexpr qint64 FileBytes = 1LL << 30;          // what sorting may put aside
constexpr quint32 Magic = 0x44795331;            // "DyS1": what else a program may print is not taken for rows
constexpr qsizetype HeadBytes = 8;
constexpr qint64 FrameBytes = limits::DocumentBytes + (1 << 20);
enum Kind : quint8 { Item, TooLarge, Keep, Done, Failed };

/// Writes what is taken to the other process, which knows what it has.
class PipeSink : public SourceSink {
public:
    explicit PipeSink(QFile &out) : m_out(out) { }
    QString versionOf(const QString &) const override { return {}; }
    sync::Expected<void> take(const SourceItem &item) override
    {
        const bool fits = item.bytes.size() <= limits::DocumentBytes;
        return send(fits ? Item : TooLarge, [&](QDataStream &out) { out << item.key << item.version << item.name << item.url << (fits ? item.bytes : QByteArray()); });
    }
    void keep(const QString &key) override { (void)send(Keep, [&](QDataStream &out) { out << key; }); }
    void gone(const QString &) override { }
    void skip(const QString &, const QString &) override { }
    sync::Expected<void> check() override { return {}; }     // it is ended from outside

    template<typename Write> sync::Expected<void> send(Kind kind, Write write)
    {
        QByteArray body;
        QDataStream out(&body, QIODevice::WriteOnly);
        out << quint8(kind);
        write(out);
        QByteArray frame(HeadBytes, Qt::Uninitialized);
        qToBigEndian(Magic, frame.data());
        qToBigEndian(quint32(body.size()), frame.data() + 4);
        frame += body;
        return m_out.write(frame) == frame.size() && m_out.flush() ? sync::Expected<void>() : sync::fail("unreachable", "Nobody listens any more.");
    }

private:
    QFile &m_out;
};

std::unexpected<sync::Error> broken()
{
    return sync::fail("unreachable", "Reading the database was broken off: it sent what could not be understood, or needed more memory or time than it may have.");
}

/// The next whole frame, taken out of what has come; nothing: not all of it is there.
sync::Expected<std::optional<QByteArray>> nextFrame(QByteArray &come)
{
    if (come.size() < HeadBytes)
        return std::optional<QByteArray>();
    const qint64 size = qFromBigEndian<quint32>(come.constData() + 4);
    if (qFromBigEndian<quint32>(come.constData()) != Magic || size > FrameBytes)
        return broken();
    if (come.size() < HeadBytes + size)
        return std::optional<QByteArray>();
    const QByteArray frame = come.mid(HeadBytes, size);
    come.remove(0, HeadBytes + size);
    return std::optional(frame);
}

/// What a frame says, done; nothing: it goes on.
sync::Expected<std::optional<ConnectorSource::End>> handle(const QByteArray &frame, SourceSink &sink)
{
    QDataStream in(frame);
    quint8 kind = Failed;
    in >> kind;
    const auto goesOn = [](const sync::Expected<void> &done) -> sync::Expected<std::optional<ConnectorSource::End>> {
        return done ? sync::Expected<std::optional<ConnectorSource::End>>(std::nullopt) : std::unexpected(done.error());
    };
    if (kind == Item || kind == TooLarge) {
        SourceItem item;
        in >> item.key >> item.version >> item.name >> item.url >> item.bytes;
        if (in.status() != QDataStream::Ok)
            return broken();
        if (kind == Item && sink.versionOf(item.key) != item.version)
            return goesOn(sink.take(item));
        kind == Item ? sink.keep(item.key) : sink.skip(item.key, u"too large"_s);
        return goesOn({});
    }
    QString first;
    in >> first;
    if (kind == Keep && in.status() == QDataStream::Ok) {
        sink.keep(first);
        return goesOn({});
    }
    bool isComplete = false;
    QString message;
    kind == Done ? in >> isComplete : in >> message;
    if (in.status() != QDataStream::Ok || kind > Failed)
        return broken();
    if (kind == Failed)
        return sync::fail(first.toStdString(), message.toStdString());
    return std::optional(ConnectorSource::End{first, isComplete});
}

QProcessEnvironment environment()
{
    QProcessEnvironment own;
    for (const QString &name : {u"QT_PLUGIN_PATH"_s, u"LD_LIBRARY_PATH"_s}) {
        if (qEnvironmentVariableIsSet(name.toLatin1().constData()))
            own.insert(name, qEnvironmentVariable(name.toLatin1().constData()));
    }
    own.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    own.insert(u"HOME"_s, u"/nonexistent"_s);            // neither passwords nor keys of whoever the server runs as
    own.insert(u"PGPASSFILE"_s, u"/dev/null"_s);
    return own;
}

/// Ends what still runs on every way out.
struct Ended {
    explicit Ended(QProcess &one) : process(one) { }
    ~Ended()
    {
        process.kill();
        process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Ended)
    QProcess &process;
};

} // namespace

sync::Expected<QByteArray> SqlProcess::order(const QString &cursor) const
{
    QString url = m_connector.value(u"url"_s), pinned;
    if (url.startsWith(u"sqlite:"_s)) {
        const auto path = m_reach.path(url.mid(7), m_byAdmin);
        if (!path)
            return std::unexpected(path.error());
        url = u"sqlite:"_s + *path;
    } else if (const auto address = m_reach.host(QUrl(url, QUrl::StrictMode)); !address) {
        return std::unexpected(address.error());
    } else if (*address) {
        pinned = (*address)->toString();
    }
    QJsonObject settings = m_connector.settings;
    settings.insert(u"url"_s, url);
    settings.insert(u"pinned"_s, pinned);        // the address that was looked at, whatever the name means by then
    const QJsonObject order{{u"settings"_s, settings}, {u"secrets"_s, m_connector.secrets}, {u"cursor"_s, cursor}, {u"rowMs"_s, m_patience.rowMs}, {u"allMs"_s, m_patience.allMs}};
    return QJsonDocument(order).toJson(QJsonDocument::Compact);
}

sync::Expected<ConnectorSource::End> SqlProcess::fetch(const QString &cursor, SourceSink &sink)
{
    // Where it is installed under a name of its own, it may reach other things than who reads documents.
    const QString own = readerprocess::program(u"dyad-database-reader"_s), program = own.isEmpty() ? readerprocess::program() : own;
    if (program.isEmpty())
        return sync::fail("no-reader", "The program dyad-reader is not there.");
    const auto told = order(cursor);
    if (!told)
        return std::unexpected(told.error());
    QProcess process;
    const Ended ended(process);
    process.setProcessEnvironment(environment());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setChildProcessModifier([] { ConfinedProgram::confine(CpuSeconds, FileBytes); });
    process.start(program, {u"--sql"_s});
    if (!process.waitForStarted())
        return sync::fail("no-reader", "The program dyad-reader cannot be started.");
    process.write(*told);
    process.closeWriteChannel();
    return read(process, sink);
}

sync::Expected<ConnectorSource::End> SqlProcess::read(QProcess &process, SourceSink &sink) const
{
    QByteArray come;
    qint64 silentMs = 0, waitedMs = 0;           // what the server itself needs for the documents does not count
    for (;;) {
        for (auto frame = nextFrame(come); !frame || *frame; frame = nextFrame(come)) {
            const auto end = frame ? handle(**frame, sink) : std::unexpected(frame.error());
            if (!end || *end)
                return end ? sync::Expected<End>(**end) : std::unexpected(end.error());
        }
        if (const auto go = sink.check(); !go)
            return std::unexpected(go.error());
        if (silentMs > m_patience.connectMs + m_patience.rowMs || waitedMs > m_patience.connectMs + m_patience.allMs)
            return sync::fail("too-slow", "The database takes too long to answer.");
        QElapsedTimer clock;
        clock.start();
        // A process that closed its output may still run: never spin on it.
        if (!process.waitForReadyRead(LookMs) && process.bytesAvailable() == 0 && process.state() != QProcess::NotRunning)
            process.waitForFinished(LookMs);
        const QByteArray bytes = process.readAllStandardOutput();
        come += bytes;
        waitedMs += clock.elapsed();
        silentMs = bytes.isEmpty() ? silentMs + clock.elapsed() : 0;
        if (bytes.isEmpty() && process.state() == QProcess::NotRunning && process.bytesAvailable() == 0)
            return broken();
    }
}

int SqlProcess::serve()
{
    QFile input, output;
    if (!input.open(0, QIODevice::ReadOnly) || !output.open(1, QIODevice::WriteOnly))
        return 2;
    const QJsonObject order = QJsonDocument::fromJson(input.readAll()).object();
    Connector connector;
    connector.kind = u"sql"_s;
    connector.settings = order["settings"_L1].toObject();
    connector.secrets = order["secrets"_L1].toObject();
    // What it may reach has been looked at by who asks.
    const QUrl url(connector.value(u"url"_s), QUrl::StrictMode);
    Config config;
    QUrl named;
    named.setHost(url.host());
    config.knowledge.hosts = {named.host() + u':' + QString::number(url.port(5432))};
    SqlSource::Patience patience;
    patience.rowMs = order["rowMs"_L1].toInteger(patience.rowMs);
    patience.allMs = order["allMs"_L1].toInteger(patience.allMs);
    PipeSink sink(output);
    const auto end = SqlSource(connector, Reach(config), true, patience).fetch(order["cursor"_L1].toString(), sink);
    const auto said = end ? sink.send(Done, [&](QDataStream &out) { out << end->cursor << end->isComplete; })
                          : sink.send(Failed, [&](QDataStream &out) { out << QString::fromStdString(end.error().code) << QString::fromStdString(end.error().message); });
    return said ? 0 : 1;
}

} // namespace dyad::backend::yavi
