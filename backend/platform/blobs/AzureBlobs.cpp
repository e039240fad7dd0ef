// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/blobs/AzureBlobs.h"
#include <QLocale>
#include <QMap>
#include <QMessageAuthenticationCode>
#include <QUrlQuery>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

constexpr auto HttpTime = "ddd, dd MMM yyyy hh:mm:ss 'GMT'"_L1;

QByteArray httpDate()
{
    return QLocale::c().toString(QDateTime::currentDateTimeUtc(), QString(HttpTime)).toLatin1();
}

QDateTime fromHttpDate(const QString &text)
{
    QDateTime time = QLocale::c().toDateTime(text, QString(HttpTime));
    time.setTimeSpec(Qt::UTC);
    return time;
}

std::unexpected<sync::Error> refused(const BlockingHttp::Reply &reply)
{
    const QString code = QString::fromLatin1(reply.header("x-ms-error-code"));
    return sync::fail("blob-store-refused", "The blob store refuses with status " + std::to_string(reply.status) + (code.isEmpty() ? "." : " (" + code.toStdString() + ")."));
}

QByteArray headerOf(const BlockingHttp::Call &call, QByteArrayView name)
{
    for (const auto &[key, value] : call.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace

BlockingHttp::Call AzureBlobs::callFor(const QByteArray &method, const QString &name) const
{
    BlockingHttp::Call call;
    call.method = method;
    call.url = m_container;
    if (!name.isEmpty())
        call.url.setPath(m_container.path() + u'/' + name);
    bound(call);
    call.headers = {{"x-ms-date", httpDate()}, {"x-ms-version", "2021-08-06"}};
    return call;
}

/// "Authorize with Shared Key": the lines that the two sides sign.
void AzureBlobs::sign(BlockingHttp::Call &call, qint64 length) const
{
    QByteArray text = call.method + "\n\n\n" + (length > 0 ? QByteArray::number(length) : QByteArray()) + "\n\n" + headerOf(call, "Content-Type") + "\n\n\n\n\n\n\n";
    QMap<QByteArray, QByteArray> own;
    for (const auto &[name, value] : call.headers) {
        if (name.startsWith("x-ms-"))
            own.insert(name, value);
    }
    for (auto one = own.cbegin(); one != own.cend(); ++one)
        text += one.key() + ':' + one.value() + '\n';
    text += '/' + m_account.toUtf8() + call.url.path(QUrl::FullyEncoded).toUtf8();
    QMap<QString, QString> query;
    for (const auto &[name, value] : QUrlQuery(call.url).queryItems(QUrl::FullyDecoded))
        query.insert(name.toLower(), value);
    for (auto one = query.cbegin(); one != query.cend(); ++one)
        text += '\n' + one.key().toUtf8() + ':' + one.value().toUtf8();
    const QByteArray signature = QMessageAuthenticationCode::hash(text, m_key, QCryptographicHash::Sha256).toBase64();
    call.headers.emplaceBack("Authorization", "SharedKey " + m_account.toUtf8() + ':' + signature);
}

sync::Expected<void> AzureBlobs::makeContainer()
{
    auto call = callFor("PUT", {});
    call.url.setQuery(u"restype=container"_s);
    call.headers.emplaceBack("Content-Length", "0");
    sign(call, 0);
    const auto reply = BlockingHttp::run(call);
    if (!reply)
        return std::unexpected(reply.error());
    return reply->good() || reply->status == 409 ? sync::Expected<void>() : refused(*reply);
}

sync::Expected<void> AzureBlobs::put(const QString &name, QIODevice &bytes)
{
    auto call = callFor("PUT", name);
    call.headers.emplaceBack("x-ms-blob-type", "BlockBlob");
    call.headers.emplaceBack("Content-Type", "application/octet-stream");
    call.headers.emplaceBack("Content-Length", QByteArray::number(bytes.size()));
    call.upload = &bytes;
    sign(call, bytes.size());
    const auto reply = BlockingHttp::run(call);
    if (!reply)
        return std::unexpected(reply.error());
    if (reply->status == 404 && reply->header("x-ms-error-code") == "ContainerNotFound") {
        const auto made = makeContainer();
        return made && bytes.seek(0) ? put(name, bytes) : made;
    }
    return reply->good() ? sync::Expected<void>() : refused(*reply);
}

sync::Expected<bool> AzureBlobs::get(const QString &name, QIODevice &to)
{
    auto call = callFor("GET", name);
    call.download = &to;
    sign(call, 0);
    const auto reply = BlockingHttp::run(call);
    if (!reply)
        return std::unexpected(reply.error());
    if (reply->status == 404)
        return false;
    return reply->good() ? sync::Expected<bool>(true) : refused(*reply);
}

sync::Expected<void> AzureBlobs::remove(const QString &name)
{
    auto call = callFor("DELETE", name);
    sign(call, 0);
    const auto reply = BlockingHttp::run(call);
    if (!reply)
        return std::unexpected(reply.error());
    return reply->good() || reply->status == 404 ? sync::Expected<void>() : refused(*reply);
}

sync::Expected<QList<BlobRemote::Item>> AzureBlobs::list(const QString &prefix)
{
    QList<Item> items;
    QString marker;
    qsizetype pages = 0;
    do {
        auto call = callFor("GET", {});
        QUrlQuery query{{u"restype"_s, u"container"_s}, {u"comp"_s, u"list"_s}, {u"prefix"_s, prefix}};
        if (!marker.isEmpty())
            query.addQueryItem(u"marker"_s, marker);
        call.url.setQuery(query);
        sign(call, 0);
        const auto reply = BlockingHttp::run(call);
        if (!reply)
            return std::unexpected(reply.error());
        if (reply->status == 404)
            return items;
        if (!reply->good())
            return refused(*reply);
        marker.clear();
        QXmlStreamReader xml(reply->body);
        const bool isList = xml.readNextStartElement() && xml.name() == "EnumerationResults"_L1;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == "Name"_L1)
                items.append({xml.readElementText(), {}, 0});
            else if (xml.name() == "Last-Modified"_L1 && !items.isEmpty())
                items.last().changed = fromHttpDate(xml.readElementText());
            else if (xml.name() == "Content-Length"_L1 && !items.isEmpty())
                items.last().size = xml.readElementText().toLongLong();
            else if (xml.name() == "NextMarker"_L1)
                marker = xml.readElementText();
        }
        // Half a list would be taken for all that there is.
        if (!isList || xml.hasError())
            return sync::fail("unreachable", "The blob store's list cannot be read.");
        if (const auto good = checkList(++pages, items); !good)
            return std::unexpected(good.error());
    } while (!marker.isEmpty());
    return items;
}

} // namespace dyad::backend
