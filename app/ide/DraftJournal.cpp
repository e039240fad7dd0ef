// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/DraftJournal.h"
#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <filesystem>

namespace dyad::app {

namespace {
constexpr quint32 Magic = 0x44594a31;       // "DYJ1"
const QString Ending = QStringLiteral(".draft");

/// A record: length, checksum, bytes. What is cut off or torn is seen by the checksum.
QByteArray framed(const QByteArray &payload)
{
    QByteArray frame;
    QDataStream out(&frame, QIODevice::WriteOnly);
    out << qChecksum(payload) << payload;
    return frame;
}

std::optional<QByteArray> nextFrame(QDataStream &in)
{
    quint16 sum = 0;
    QByteArray payload;
    in >> sum >> payload;
    return in.status() == QDataStream::Ok && qChecksum(payload) == sum ? std::optional(payload) : std::nullopt;
}

QByteArray encoded(const sync::TextOperation &op)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    for (const auto &component : op) {
        out << quint8(component.kind) << qint64(component.length);
        if (component.kind == sync::TextOperation::Component::Kind::Insert)
            out << QByteArray(component.text.data(), qsizetype(component.text.size()));
    }
    return bytes;
}

sync::TextOperation decoded(const QByteArray &bytes)
{
    sync::TextOperation op;
    QDataStream in(bytes);
    while (!in.atEnd() && in.status() == QDataStream::Ok) {
        quint8 kind = 0;
        qint64 length = 0;
        in >> kind >> length;
        if (kind == quint8(sync::TextOperation::Component::Kind::Insert)) {
            QByteArray text;
            in >> text;
            op.insert({text.constData(), size_t(text.size())});
        } else if (kind == quint8(sync::TextOperation::Component::Kind::Keep)) {
            op.keep(length);
        } else {
            op.erase(length);
        }
    }
    return op;
}

QByteArray headOf(const QString &key, const QByteArray &base, const sync::Rope &text)
{
    QByteArray head;
    QDataStream out(&head, QIODevice::WriteOnly);
    const QByteArray now = QByteArray::fromStdString(text.text());
    out << Magic << key << base << (now == base) << (now == base ? QByteArray() : now);
    return framed(head);
}
} // namespace

struct DraftJournal::Entry {
    QFile file;
    QByteArray base, waiting;
    qint64 written = 0;     // bytes of edits since the head
};

DraftJournal::DraftJournal(const QString &folder, QObject *parent)
    : QObject(parent), m_folder(folder), m_lock(std::make_unique<QLockFile>(folder + QStringLiteral("/lock")))
{
    m_lock->setStaleLockTime(0);
    m_usable = !folder.isEmpty() && m_lock->tryLock(0);
    m_write.setSingleShot(true);
    m_write.setInterval(WriteWithin);
    connect(&m_write, &QTimer::timeout, this, &DraftJournal::flush);
}

DraftJournal::~DraftJournal() { flush(); }

QString DraftJournal::fileOf(const QString &key) const
{
    const QByteArray name = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return m_folder + QLatin1Char('/') + QString::fromLatin1(name) + Ending;
}

bool DraftJournal::has(const QString &key) const { return m_usable && QFile::exists(fileOf(key)); }

QStringList DraftJournal::keys() const
{
    QStringList keys;
    if (!m_usable)
        return keys;
    for (const QString &name : QDir(m_folder).entryList({QLatin1Char('*') + Ending}, QDir::Files, QDir::Time | QDir::Reversed)) {
        QFile file(m_folder + QLatin1Char('/') + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QDataStream in(&file);
        const auto head = nextFrame(in);
        quint32 magic = 0;
        QString key;
        if (head)
            QDataStream(*head) >> magic >> key;
        if (magic == Magic)
            keys.append(key);
        else
            file.remove();      // killed before the first record was whole: nothing is in it
    }
    return keys;
}

std::optional<DraftJournal::Draft> DraftJournal::restore(const QString &key) const
{
    QFile file(fileOf(key));
    if (!m_usable || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QDataStream in(&file);
    const auto head = nextFrame(in);
    if (!head)
        return std::nullopt;
    quint32 magic = 0;
    QString storedKey;
    Draft draft;
    bool same = false;
    QDataStream(*head) >> magic >> storedKey >> draft.base >> same >> draft.text;
    if (magic != Magic || storedKey != key)
        return std::nullopt;
    const QByteArray &start = same ? draft.base : draft.text;
    sync::Rope text(std::string_view(start.constData(), size_t(start.size())));
    for (auto frame = nextFrame(in); frame; frame = nextFrame(in))
        if (!sync::apply(text, decoded(*frame)))
            break;
    draft.text = QByteArray::fromStdString(text.text());
    return draft;
}

void DraftJournal::begin(Entry &entry, const QString &key, const QByteArray &base, const sync::Rope &text)
{
    entry.waiting.clear();
    entry.base = base;
    entry.written = 0;
    entry.file.close();
    // Aside, then renamed: killed in between, the older journal is still whole.
    const QString aside = fileOf(key) + QStringLiteral(".new");
    QFile fresh(aside);
    if (fresh.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        fresh.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        fresh.write(headOf(key, base, text));
        fresh.close();
        std::error_code failed;     // then the older one stays
        std::filesystem::rename(QFile::encodeName(aside).toStdString(), QFile::encodeName(fileOf(key)).toStdString(), failed);
    }
    entry.file.setFileName(fileOf(key));
    entry.file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
}

void DraftJournal::record(const QString &key, const QByteArray &base, const sync::TextOperation &op, const sync::Rope &text)
{
    if (!m_usable)
        return;
    auto &entry = m_entries[key];
    const bool fresh = !entry;
    if (fresh)
        entry = std::make_unique<Entry>();
    if (fresh || entry->base != base || entry->written > RewriteAfter) {
        begin(*entry, key, base, text);
        return;
    }
    entry->waiting += framed(encoded(op));
    if (!m_write.isActive())
        m_write.start();
}

void DraftJournal::forget(const QString &key)
{
    m_entries.erase(key);
    if (m_usable)
        QFile::remove(fileOf(key));
}

void DraftJournal::flush()
{
    for (auto &[key, entry] : m_entries) {
        if (entry->waiting.isEmpty())
            continue;
        entry->written += entry->file.write(entry->waiting);
        entry->waiting.clear();
    }
}

} // namespace dyad::app
