// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/connectors/BlobSource.h"
#include "backend/platform/blobs/AzureBlobs.h"
#include "backend/platform/blobs/S3Blobs.h"
#include "backend/yavi/Limits.h"
#include <QBuffer>

namespace dyad::backend::yavi {

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 120'000;              // for 50 MiB
constexpr qsizetype MostBlobs = 200'000;

/// Takes what a document may have, whatever size the list told.
class DocumentBuffer : public QBuffer {
protected:
    qint64 writeData(const char *data, qint64 size) override { return pos() + size > limits::DocumentBytes ? -1 : QBuffer::writeData(data, size); }
};

/// What a source says when a person, and not the store, ended the call.
std::unexpected<sync::Error> failed(const sync::Error &error, SourceSink &sink)
{
    if (const auto go = sink.check(); !go)
        return std::unexpected(go.error());
    return sync::fail(error.code == "blob-store-refused" ? "refused" : error.code, error.message);
}

} // namespace

sync::Expected<std::unique_ptr<BlobRemote>> BlobSource::open(SourceSink &sink) const
{
    const QUrl url(m_connector.value(u"url"_s), QUrl::StrictMode);
    const auto reachable = m_reach.host(url);
    if (!reachable)
        return std::unexpected(reachable.error());
    // Each call goes to the address that was looked at: the name may mean another one by then.
    auto remote = made(url);
    if (remote)
        (*remote)->setBounds({*reachable, PatienceMs, [&sink] { return !sink.check(); }, MostBlobs});
    return remote;
}

sync::Expected<std::unique_ptr<BlobRemote>> BlobSource::made(const QUrl &url) const
{
    if (m_connector.kind == u"s3")
        return std::make_unique<S3Blobs>(url, m_connector.value(u"key"_s).toUtf8(), m_connector.value(u"secret"_s).toUtf8(),
                                         m_connector.value(u"region"_s).isEmpty() ? QByteArray("us-east-1") : m_connector.value(u"region"_s).toUtf8());
    const auto key = QByteArray::fromBase64Encoding(m_connector.value(u"secret"_s).toLatin1());
    if (!key)
        return sync::fail("refused", "The account key is not base64.");
    return std::make_unique<AzureBlobs>(url, m_connector.value(u"account"_s), *key);
}

sync::Expected<ConnectorSource::End> BlobSource::fetch(const QString &, SourceSink &sink)
{
    const auto remote = open(sink);
    if (!remote)
        return std::unexpected(remote.error());
    const auto items = (*remote)->list(m_connector.value(u"prefix"_s));
    if (!items)
        return failed(items.error(), sink);
    for (const BlobRemote::Item &item : *items) {
        if (const auto go = sink.check(); !go)
            return std::unexpected(go.error());
        const QString name = item.name.section(u'/', -1);
        if (name.isEmpty() || !fitsNames(name, m_connector.value(u"match"_s)))
            continue;
        const QString version = u"%1-%2"_s.arg(item.size).arg(item.changed.toMSecsSinceEpoch());
        if (sink.versionOf(item.name) == version) {
            sink.keep(item.name);
            continue;
        }
        if (item.size > limits::DocumentBytes || item.size == 0) {
            sink.skip(item.name, item.size == 0 ? u"empty"_s : u"too large"_s);
            continue;
        }
        DocumentBuffer bytes;
        bytes.open(QIODevice::ReadWrite);
        const auto got = (*remote)->get(item.name, bytes);
        if (!got && got.error().code == "too-large") {
            sink.skip(item.name, u"too large"_s);
            continue;
        }
        if (!got)
            return failed(got.error(), sink);
        if (!*got)
            continue;                            // deleted meanwhile
        if (const auto taken = sink.take({item.name, version, name, {}, bytes.data()}); !taken)
            return std::unexpected(taken.error());
    }
    return End{{}, true};
}

} // namespace dyad::backend::yavi
