// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/connectors/WebSource.h"
#include "backend/platform/Crypto.h"
#include "backend/yavi/Limits.h"
#include <QXmlStreamReader>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

QString hashOf(const QByteArray &bytes) { return QString::fromLatin1(crypto::sha256(bytes).toHex().left(32)); }

void readField(QXmlStreamReader &xml, WebSource::Entry &entry)
{
    const QString name = xml.name().toString();
    if (name == u"link" && xml.attributes().hasAttribute("href"_L1)) {
        if (entry.link.isEmpty() || xml.attributes().value("rel"_L1) == u"alternate")
            entry.link = xml.attributes().value("href"_L1).toString();
        return;
    }
    QString WebSource::Entry::*field = name == u"title" ? &WebSource::Entry::title : name == u"guid" || name == u"id" ? &WebSource::Entry::id
        : name == u"link" ? &WebSource::Entry::link : name == u"pubDate" || name == u"updated" || name == u"date" ? &WebSource::Entry::date
        : name == u"description" || name == u"content" || name == u"encoded" || name == u"summary" ? &WebSource::Entry::text : nullptr;
    if (!field)
        return;
    const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
    if (text.size() > (entry.*field).size())
        entry.*field = text;
}

QByteArray pageOf(const WebSource::Entry &entry)
{
    return u"<!DOCTYPE html><html><head><title>%1</title></head><body><h1>%1</h1><p>%2 %3</p>%4</body></html>"_s
        .arg(entry.title.toHtmlEscaped(), entry.date.toHtmlEscaped(), entry.link.toHtmlEscaped(), entry.text).toUtf8();
}

} // namespace

QList<WebSource::Entry> WebSource::entriesOf(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    QList<Entry> entries;
    bool inEntry = false, isFeed = false;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return {};                       // a page, or something that declares entities
        if (token == QXmlStreamReader::StartElement) {
            isFeed = isFeed || xml.name() == u"rss" || xml.name() == u"feed" || xml.name() == u"RDF";
            if (xml.name() == u"item" || xml.name() == u"entry") {
                inEntry = true;
                entries.append(Entry());
            } else if (inEntry) {
                readField(xml, entries.last());
            }
        } else if (token == QXmlStreamReader::EndElement && (xml.name() == u"item" || xml.name() == u"entry")) {
            inEntry = false;
        }
    }
    return isFeed ? entries : QList<Entry>();
}

sync::Expected<ConnectorSource::End> WebSource::fetch(const QString &cursor, SourceSink &sink)
{
    const QUrl url(m_connector.value(u"url"_s), QUrl::StrictMode);
    const auto address = m_reach.host(url);
    if (!address)
        return std::unexpected(address.error());
    BlockingHttp::Call call;
    call.url = url;
    call.address = *address;
    call.mostBytes = limits::DocumentBytes;
    call.isStopped = [&sink] { return !sink.check(); };
    if (!cursor.isEmpty())
        call.headers.append({"If-None-Match", cursor.toLatin1()});
    const auto reply = BlockingHttp::run(call);
    if (const auto go = sink.check(); !reply && !go)
        return std::unexpected(go.error());
    if (!reply)
        return sync::fail("unreachable", "The page cannot be fetched: " + reply.error().message);
    if (reply->status == 304)
        return End{cursor, false};
    if (reply->status != 200)
        return sync::fail(reply->status == 401 || reply->status == 403 ? "refused" : "unreachable", "The page cannot be fetched: its server answered with status " + std::to_string(reply->status)
                              + (reply->status / 100 == 3 ? " (redirects are not followed)." : "."));
    const QString tag = QString::fromLatin1(reply->header("ETag"));
    const QList<Entry> entries = entriesOf(reply->body);
    if (entries.isEmpty()) {
        const QString version = hashOf(reply->body), name = fileNameOf(url.host() + url.path().replace(u'/', u'-'), reply->type.contains("html") ? u".html"_s : QString());
        const auto taken = sink.versionOf(url.toString()) == version ? sync::Expected<void>() : sink.take({url.toString(), version, name, url.toString(QUrl::RemoveFragment), reply->body});
        return taken ? sync::Expected<End>(End{tag, false}) : std::unexpected(taken.error());
    }
    for (const Entry &entry : entries) {
        const QString key = entry.id.isEmpty() ? entry.link.isEmpty() ? entry.title : entry.link : entry.id;
        const QByteArray page = pageOf(entry);
        const QString version = hashOf(page);
        if (sink.versionOf(key) == version)
            sink.keep(key);
        else if (const auto taken = sink.take({key, version, fileNameOf(entry.title, u".html"_s), entry.link, page}); !taken)
            return std::unexpected(taken.error());
        if (const auto go = sink.check(); !go)
            return std::unexpected(go.error());
    }
    return End{tag, false};
}

} // namespace dyad::backend::yavi
