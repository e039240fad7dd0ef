// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/blobs/BlobFile.h"
#include "backend/platform/Log.h"
#include "backend/platform/keys/Aead.h"
#include "backend/platform/keys/AtRest.h"
#include <QtEndian>
#include <zstd.h>

namespace dyad::backend::blobfile {
namespace {

constexpr qsizetype PieceBytes = 64 << 10;
constexpr int Level = 3;
// Magic, version of the data key (0: not encrypted), size of the content; numbers big endian.
const QByteArray Magic("\xff" "DYAD-BLOB-1\0\0\0\0", 16);
constexpr qsizetype HeadSize = 16 + 4 + 8;
constexpr char Stored = 0, Zstd = 1;

std::unexpected<sync::Error> broken(const char *what)
{
    return sync::fail("storage-unavailable", std::string("A stored file is damaged: ") + what + ".");
}

QByteArray headOf(quint32 key, qint64 size)
{
    QByteArray head = Magic + QByteArray(12, '\0');
    qToBigEndian(key, head.data() + 16);
    qToBigEndian(size, head.data() + 20);
    return head;
}

QByteArray placeOf(const Owner &owner, quint32 number, qint64 sizeIfLast)
{
    return "blob/" + owner.name + '/' + QByteArray::number(number) + '/' + QByteArray::number(sizeIfLast);
}

QByteArray packed(const QByteArray &bytes)
{
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(bytes.size()))) + 1, Zstd);
    const size_t size = ZSTD_compress(out.data() + 1, size_t(out.size() - 1), bytes.constData(), size_t(bytes.size()), Level);
    const bool pays = !ZSTD_isError(size) && qsizetype(size) < bytes.size() - bytes.size() / 10;
    return pays ? out.first(qsizetype(size) + 1) : QByteArray(1, Stored) + bytes;
}

sync::Expected<QByteArray> unpacked(const QByteArray &piece)
{
    if (piece.isEmpty())
        return broken("an empty piece");
    if (piece[0] == Stored)
        return piece.mid(1);
    QByteArray out(PieceBytes, Qt::Uninitialized);
    const size_t size = ZSTD_decompress(out.data(), size_t(out.size()), piece.constData() + 1, size_t(piece.size() - 1));
    if (piece[0] != Zstd || ZSTD_isError(size))
        return broken("a piece that cannot be unpacked");
    return out.first(qsizetype(size));
}

class Reader : public QIODevice {
public:
    Reader(std::unique_ptr<QFile> file, Owner owner, QByteArray key, qint64 size)
        : m_file(std::move(file)), m_owner(std::move(owner)), m_key(std::move(key)), m_size(size) { }
    qint64 size() const override { return m_size; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        // As much as is asked for: QIODevice takes less for the end.
        qint64 given = 0;
        while (given < most && m_given < m_size) {
            if (m_piece.isEmpty() && !fill())
                return given > 0 ? given : -1;
            const qint64 count = std::min<qint64>(most - given, m_piece.size());
            std::copy_n(m_piece.constData(), count, data + given);
            m_piece.remove(0, count);
            m_given += count;
            given += count;
        }
        return given;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool fill()
    {
        auto next = m_broken ? sync::Expected<QByteArray>(QByteArray()) : nextPiece();
        if (!next)
            qCCritical(logStore) << "a blob cannot be read:" << m_owner.name << next.error().message.c_str();
        m_broken = !next || next->isEmpty();
        if (!m_broken)
            m_piece = std::move(*next);
        return !m_broken;
    }

    sync::Expected<QByteArray> nextPiece()
    {
        const QByteArray length = m_file->read(4);
        const quint32 size = length.size() == 4 ? qFromBigEndian<quint32>(length.constData()) : 0;
        if (size == 0 || size > PieceBytes + 1024)
            return broken("a piece has no length");
        const QByteArray stored = m_file->read(size);
        const bool last = m_file->atEnd();
        const auto opened = m_key.isEmpty() ? sync::Expected<QByteArray>(stored) : aead::open(m_key, stored, placeOf(m_owner, m_number, last ? m_size : -1));
        const auto plain = opened ? unpacked(*opened) : opened;
        ++m_number;
        if (plain && (m_given + plain->size() > m_size || (last && m_given + plain->size() != m_size)))
            return broken("it is not as long as it says");
        return plain;
    }

    const std::unique_ptr<QFile> m_file;
    const Owner m_owner;
    const QByteArray m_key;
    const qint64 m_size;
    QByteArray m_piece;
    qint64 m_given = 0;
    quint32 m_number = 0;
    bool m_broken = false;
};

} // namespace

sync::Expected<void> Writer::begin()
{
    const bool encrypts = m_owner.database && m_owner.database->atRest() && m_owner.database->atRest()->encrypts();
    const auto key = encrypts ? m_owner.database->atRest()->keys().newest(m_owner.project) : sync::Expected<DataKeys::Key>(DataKeys::Key());
    if (!key)
        return std::unexpected(key.error());
    m_key = key->bytes;
    m_keyVersion = key->version;
    const QByteArray head = headOf(key->version, 0);
    return m_file.write(head) == head.size() ? sync::Expected<void>() : sync::fail("storage-unavailable", m_file.errorString().toStdString());
}

sync::Expected<void> Writer::piece(bool last)
{
    const QByteArray bytes = m_waiting.first(std::min(m_waiting.size(), PieceBytes));
    m_waiting.remove(0, bytes.size());
    const QByteArray plain = packed(bytes);
    const auto stored = m_key.isEmpty() ? sync::Expected<QByteArray>(plain) : aead::seal(m_key, plain, placeOf(m_owner, m_number, last ? m_size : -1));
    if (!stored)
        return std::unexpected(stored.error());
    if (!m_key.isEmpty())
        m_owner.database->atRest()->keys().noteUse(m_owner.project, m_keyVersion);
    ++m_number;
    QByteArray length(4, '\0');
    qToBigEndian(quint32(stored->size()), length.data());
    if (m_file.write(length + *stored) != length.size() + stored->size())
        return sync::fail("storage-unavailable", m_file.errorString().toStdString());
    return {};
}

sync::Expected<void> Writer::write(const char *data, qint64 size)
{
    if (m_file.pos() == 0) {
        if (const auto begun = begin(); !begun)
            return begun;
    }
    m_waiting.append(data, size);
    m_size += size;
    // The last piece is known only at the end.
    while (m_waiting.size() > PieceBytes) {
        if (const auto done = piece(false); !done)
            return done;
    }
    return {};
}

sync::Expected<void> Writer::finish()
{
    if (const auto begun = m_file.pos() == 0 ? begin() : sync::Expected<void>(); !begun)
        return begun;
    if (const auto done = m_size > 0 ? piece(true) : sync::Expected<void>(); !done)
        return done;
    QByteArray size(8, '\0');
    qToBigEndian(m_size, size.data());
    const bool written = m_file.seek(HeadSize - 8) && m_file.write(size) == size.size();
    return written ? sync::Expected<void>() : sync::fail("storage-unavailable", m_file.errorString().toStdString());
}

bool isBare(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(Magic.size()) != Magic;
}

qint64 sizeOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray head = file.read(HeadSize);
    return head.startsWith(Magic) && head.size() == HeadSize ? qFromBigEndian<qint64>(head.constData() + 20) : file.size();
}

sync::Expected<std::unique_ptr<QIODevice>> open(const QString &path, const Owner &owner)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return sync::fail("storage-unavailable", "A stored file cannot be opened: " + file->errorString().toStdString());
    const QByteArray head = file->read(HeadSize);
    if (!head.startsWith(Magic)) {
        file->seek(0);
        return std::unique_ptr<QIODevice>(std::move(file));
    }
    if (head.size() != HeadSize)
        return broken("its head is cut off");
    const quint32 version = qFromBigEndian<quint32>(head.constData() + 16);
    if (version > 0 && !(owner.database && owner.database->atRest()))
        return sync::fail("crypto-failed", "This file is encrypted, and there is no key here.");
    const auto key = version > 0 ? owner.database->atRest()->keys().find(owner.project, version) : sync::Expected<DataKeys::Key>(DataKeys::Key());
    if (!key)
        return std::unexpected(key.error());
    std::unique_ptr<QIODevice> reader = std::make_unique<Reader>(std::move(file), owner, key->bytes, qFromBigEndian<qint64>(head.constData() + 20));
    reader->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return reader;
}

} // namespace dyad::backend::blobfile
