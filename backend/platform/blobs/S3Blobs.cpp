// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/blobs/S3Blobs.h"
#include <QCryptographicHash>
#include <QMap>
#include <QMessageAuthenticationCode>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

constexpr auto Sha256 = QCryptographicHash::Sha256;

const QByteArray &hashOfNothing()
{
    static const QByteArray hash = QCryptographicHash::hash({}, Sha256).toHex();
    return hash;
}

QByteArray mac(const QByteArray &key, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, key, Sha256);
}

QByteArray percent(const QByteArray &text, const QByteArray &keep = {})
{
    return QUrl::toPercentEncoding(QString::fromUtf8(text), keep);
}

std::unexpected<sync::Error> refused(const BlockingHttp::Reply &reply)
{
    QXmlStreamReader xml(reply.body);
    QString code;
    while (!xml.atEnd() && code.isEmpty()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "Code"_L1)
            code = xml.readElementText();
    }
    return sync::fail("blob-store-refused", "The blob store refuses with status " + std::to_string(reply.status) + (code.isEmpty() ? "." : " (" + code.toStdString() + ")."));
}

} // namespace

/// "Create a signed AWS API request": the canonical request, the text to sign, the key of the day.
QByteArray S3Blobs::authorization(const Request &r)
{
    const QByteArray day = r.time.first(8), scope = day + '/' + r.region + "/s3/aws4_request";
    const QByteArray canonical = r.method + '\n' + r.path + '\n' + r.query + "\nhost:" + r.host + "\nx-amz-content-sha256:" + r.payloadHash + "\nx-amz-date:" + r.time
        + "\n\nhost;x-amz-content-sha256;x-amz-date\n" + r.payloadHash;
    const QByteArray text = "AWS4-HMAC-SHA256\n" + r.time + '\n' + scope + '\n' + QCryptographicHash::hash(canonical, Sha256).toHex();
    const QByteArray key = mac(mac(mac(mac("AWS4" + r.secret, day), r.region), "s3"), "aws4_request");
    return "AWS4-HMAC-SHA256 Credential=" + r.keyId + '/' + scope + ",SignedHeaders=host;x-amz-content-sha256;x-amz-date,Signature=" + mac(key, text).toHex();
}

BlockingHttp::Call S3Blobs::callFor(const QByteArray &method, const QString &name, const QByteArray &payloadHash, const QMap<QByteArray, QByteArray> &query) const
{
    QByteArray path = percent((m_bucket.path() + (name.isEmpty() ? QString() : u'/' + name)).toUtf8(), "/");
    path = path.isEmpty() ? QByteArray("/") : path;
    QByteArrayList pairs;
    for (auto one = query.cbegin(); one != query.cend(); ++one)
        pairs.append(percent(one.key()) + '=' + percent(one.value()));
    const Request request{method, m_bucket.authority(QUrl::FullyEncoded).toLatin1(), path, pairs.join('&'), payloadHash,
                          QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'hhmmss'Z'"_s).toLatin1(), m_keyId, m_secret, m_region};
    BlockingHttp::Call call;
    call.method = method;
    call.url = QUrl::fromEncoded(m_bucket.scheme().toLatin1() + "://" + request.host + path + (request.query.isEmpty() ? QByteArray() : '?' + request.query));
    bound(call);
    call.headers = {{"x-amz-content-sha256", payloadHash}, {"x-amz-date", request.time}, {"Authorization", authorization(request)}};
    return call;
}

sync::Expected<void> S3Blobs::put(const QString &name, QIODevice &bytes)
{
    QCryptographicHash hash(Sha256);
    if (!hash.addData(&bytes) || !bytes.seek(0))
        return sync::fail("storage-unavailable", "A file to be stored cannot be read.");
    auto call = callFor("PUT", name, hash.result().toHex());
    call.headers.emplaceBack("Content-Type", "application/octet-stream");
    call.headers.emplaceBack("Content-Length", QByteArray::number(bytes.size()));
    call.upload = &bytes;
    const auto reply = BlockingHttp::run(call);
    if (!reply)
        return std::unexpected(reply.error());
    return reply->good() ? sync::Expected<void>() : refused(*reply);
}

sync::Expected<bool> S3Blobs::get(const QString &name, QIODevice &to)
{
    auto call = callFor("GET", name, hashOfNothing());
    call.download = &to;
    const auto reply = BlockingHttp::run(call);
    if (!reply)
        return std::unexpected(reply.error());
    if (reply->status == 404)
        return false;
    return reply->good() ? sync::Expected<bool>(true) : refused(*reply);
}

sync::Expected<void> S3Blobs::remove(const QString &name)
{
    const auto reply = BlockingHttp::run(callFor("DELETE", name, hashOfNothing()));
    if (!reply)
        return std::unexpected(reply.error());
    return reply->good() || reply->status == 404 ? sync::Expected<void>() : refused(*reply);
}

sync::Expected<QList<BlobRemote::Item>> S3Blobs::list(const QString &prefix)
{
    QList<Item> items;
    QString next;
    qsizetype pages = 0;
    do {
        QMap<QByteArray, QByteArray> query = {{"list-type", "2"}, {"prefix", prefix.toUtf8()}};
        if (!next.isEmpty())
            query.insert("continuation-token", next.toUtf8());
        const auto reply = BlockingHttp::run(callFor("GET", {}, hashOfNothing(), query));
        if (!reply)
            return std::unexpected(reply.error());
        if (!reply->good())
            return refused(*reply);
        next.clear();
        QXmlStreamReader xml(reply->body);
        const bool isList = xml.readNextStartElement() && xml.name() == "ListBucketResult"_L1;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == "Key"_L1)
                items.append({xml.readElementText(), {}, 0});
            else if (xml.name() == "LastModified"_L1 && !items.isEmpty())
                items.last().changed = QDateTime::fromString(xml.readElementText(), Qt::ISODateWithMs);
            else if (xml.name() == "Size"_L1 && !items.isEmpty())
                items.last().size = xml.readElementText().toLongLong();
            else if (xml.name() == "NextContinuationToken"_L1)
                next = xml.readElementText();
        }
        // Half a list would be taken for all that there is.
        if (!isList || xml.hasError())
            return sync::fail("unreachable", "The blob store's list cannot be read.");
        if (const auto good = checkList(++pages, items); !good)
            return std::unexpected(good.error());
    } while (!next.isEmpty());
    return items;
}

} // namespace dyad::backend
