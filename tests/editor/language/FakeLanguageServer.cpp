// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// A language server that plays a scenario: fake_language_server SCENARIO.json. The scenario's keys:
//   "capabilities": {}                what it says it can do
//   "answers": {"method": result}     what it answers; null where none is given
//   "silent": ["method"]              what it never answers
//   "exitOn": ["method"]              where it ends itself, with code 7
//   "exitOnce": "file"                ... but only if this file is not there yet; it is made then
//   "garbageOn": ["method"]           what it answers with bytes that are no message
//   "rawOn": {"method": "bytes"}      what it answers with just these bytes; "$long" stands for a line of 3 MB
//   "rawEndOn": {"method": "bytes"}   the same, and then it ends itself with code 7
//   "afterOpen": [{method, params}]   what it says when a document is opened; "$uri" stands for the document's
//   "afterInitialized": [{...}]       what it says or asks once it is started
// It keeps the documents' texts with code of its own, and hands one out when asked for "test/text". "test/log" gives the methods it got,
// "test/replies" what its own questions were answered with, "test/files" the changes of files it heard of.
#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

namespace {

class FakeServer {
public:
    explicit FakeServer(const QJsonObject &scenario) : m_scenario(scenario) { m_in.open(stdin, QIODevice::ReadOnly); }

    int run()
    {
        for (;;) {
            qint64 length = -1;
            for (;;) {
                const QByteArray line = m_in.readLine().trimmed();
                if (line.isEmpty() && m_in.atEnd() && length < 0)
                    return 0;
                if (line.isEmpty())
                    break;
                if (line.startsWith("Content-Length:"))
                    length = line.mid(15).trimmed().toLongLong();
            }
            QByteArray body;
            while (body.size() < length)
                body += m_in.read(length - body.size());
            if (!take(QJsonDocument::fromJson(body).object()))
                return 0;
        }
    }

private:
    bool lists(const char *key, const QString &method) const { return m_scenario.value(QLatin1String(key)).toArray().contains(method); }

    void write(const QJsonObject &message)
    {
        const QByteArray body = QJsonDocument(message).toJson(QJsonDocument::Compact);
        std::printf("Content-Length: %lld\r\n\r\n", static_cast<long long>(body.size()));
        std::fwrite(body.constData(), 1, static_cast<size_t>(body.size()), stdout);
        std::fflush(stdout);
    }

    void maybeExit(const QString &method)
    {
        if (!lists("exitOn", method))
            return;
        const QString marker = m_scenario.value(QLatin1String("exitOnce")).toString();
        if (!marker.isEmpty()) {
            if (QFile::exists(marker))
                return;
            QFile file(marker);
            if (!file.open(QIODevice::WriteOnly))
                std::_Exit(8);
        }
        std::_Exit(7);
    }

    bool take(const QJsonObject &message)
    {
        const QString method = message.value(QLatin1String("method")).toString();
        const QJsonObject params = message.value(QLatin1String("params")).toObject();
        m_log.append(method);
        if (method.isEmpty())
            m_replies.append(message);
        maybeExit(method);
        if (method == QLatin1String("exit"))
            return false;
        if (method == QLatin1String("workspace/didChangeWatchedFiles"))
            for (const QJsonValue &one : params.value(QLatin1String("changes")).toArray())
                m_files.append(one);
        if (lists("garbageOn", method)) {
            std::printf("This is no message at all\r\n\r\n");
            std::fflush(stdout);
            return true;
        }
        for (const char *key : {"rawOn", "rawEndOn"})
            if (const QJsonValue raw = m_scenario.value(QLatin1String(key))[method]; raw.isString()) {
                const QByteArray bytes = raw.toString().toUtf8().replace("$long", QByteArray(3'000'000, 'x'));
                std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
                std::fflush(stdout);
                if (key == QByteArray("rawEndOn"))
                    std::_Exit(7);
                return true;
            }
        if (method == QLatin1String("initialized"))
            for (const QJsonValue &value : m_scenario.value(QLatin1String("afterInitialized")).toArray())
                write(value.toObject());
        const QString uri = params.value(QLatin1String("textDocument")).toObject().value(QLatin1String("uri")).toString();
        if (method == QLatin1String("textDocument/didOpen"))
            open(uri, params.value(QLatin1String("textDocument")).toObject().value(QLatin1String("text")).toString());
        else if (method == QLatin1String("textDocument/didChange"))
            change(uri, params.value(QLatin1String("contentChanges")).toArray());
        if (message.contains(QLatin1String("id")) && !lists("silent", method))
            write({{QStringLiteral("jsonrpc"), QStringLiteral("2.0")}, {QStringLiteral("id"), message.value(QLatin1String("id"))},
                   {QStringLiteral("result"), answer(method, uri)}});
        return true;
    }

    QJsonValue answer(const QString &method, const QString &uri) const
    {
        if (method == QLatin1String("initialize"))
            return QJsonObject{{QStringLiteral("capabilities"), m_scenario.value(QLatin1String("capabilities"))}};
        if (method == QLatin1String("test/text"))
            return m_texts.value(uri);
        if (method == QLatin1String("test/log"))
            return m_log;
        if (method == QLatin1String("test/replies"))
            return m_replies;
        if (method == QLatin1String("test/files"))
            return m_files;
        return m_scenario.value(QLatin1String("answers")).toObject().value(method);
    }

    void open(const QString &uri, const QString &text)
    {
        m_texts[uri] = text;
        for (const QJsonValue &value : m_scenario.value(QLatin1String("afterOpen")).toArray()) {
            QByteArray json = QJsonDocument(value.toObject()).toJson();
            write(QJsonDocument::fromJson(json.replace("$uri", uri.toUtf8())).object());
        }
    }

    void change(const QString &uri, const QJsonArray &changes)
    {
        QString &text = m_texts[uri];
        for (const QJsonValue &value : changes) {
            const QJsonObject range = value.toObject().value(QLatin1String("range")).toObject();
            const QString fresh = value.toObject().value(QLatin1String("text")).toString();
            if (range.isEmpty()) {
                text = fresh;
                continue;
            }
            const qsizetype from = offset(text, range.value(QLatin1String("start")).toObject()), to = offset(text, range.value(QLatin1String("end")).toObject());
            text.replace(from, to - from, fresh);
        }
    }

    static qsizetype offset(const QString &text, const QJsonObject &position)
    {
        qsizetype at = 0;
        for (int line = position.value(QLatin1String("line")).toInt(); line > 0 && at < text.size(); ++at) {
            if (text[at] == QLatin1Char('\r') && at + 1 < text.size() && text[at + 1] == QLatin1Char('\n'))
                ++at;
            if (text[at] == QLatin1Char('\n') || text[at] == QLatin1Char('\r'))
                --line;
        }
        return qMin(text.size(), at + position.value(QLatin1String("character")).toInt());
    }

    QJsonObject m_scenario;
    QFile m_in;
    QHash<QString, QString> m_texts;
    QJsonArray m_log, m_replies, m_files;
};

} // namespace

int main(int argc, char **argv)
{
    QFile file(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (!file.open(QIODevice::ReadOnly))
        return 9;
    return FakeServer(QJsonDocument::fromJson(file.readAll()).object()).run();
}
