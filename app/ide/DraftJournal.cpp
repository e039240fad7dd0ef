// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/DraftJournal.h"
#include "sync/store/StoreCoding.h"
#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <filesystem>

namespace dyad::app {

namespace {
constexpr quint32 Magic = 0x44594a32;       // "DYJ2"
const QString Unsaved = QStringLiteral(".draft"), Saved = QStringLiteral(".undo");

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

QByteArray bytesOf(const std::optional<sync::UndoChanges> &changes) { return changes ? sync::coding::encode(*changes) : QByteArray(); }

/// All of a document's undo history, as changes of an empty one.
std::optional<sync::UndoChanges> allUndo(sync::LocalDocument &document)
{
    document.undoStoreFailed();
    return document.takeUndoChanges();
}

QByteArray headOf(const QString &key, const QByteArray &base, sync::LocalDocument &document)
{
    QByteArray head;
    QDataStream out(&head, QIODevice::WriteOnly);
    const QByteArray now = sync::coding::bytesOf(document.text());
    out << Magic << key << base << (now == base) << (now == base ? QByteArray() : now) << bytesOf(allUndo(document));
    return framed(head);
}

/// False: what follows cannot be read. The text is then as before; what can be undone does not fit it and goes.
bool replay(const QByteArray &frame, sync::Rope &text, sync::StoredUndo &undo)
{
    QList<QByteArray> operations;
    QByteArray changed;
    QDataStream in(frame);
    in >> operations >> changed;
    sync::Rope next = text;
    for (const QByteArray &bytes : std::as_const(operations)) {
        const auto op = sync::coding::decodeOperation(bytes);
        if (!op || !sync::apply(next, *op))
            return false;
    }
    text = next;
    const auto changes = sync::coding::decodeUndoChanges(changed);
    if (!changes || !undo.apply(*changes))
        undo = {};
    return true;
}
} // namespace

struct DraftJournal::Entry {
    QFile file;
    QByteArray base;
    QList<QByteArray> waiting;
    std::weak_ptr<sync::LocalDocument> document;
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
    if (m_usable)
        dropOldUndo();
}

DraftJournal::~DraftJournal() { flush(); }

void DraftJournal::dropOldUndo() const
{
    const QStringList newestFirst = QDir(m_folder).entryList({QLatin1Char('*') + Saved}, QDir::Files, QDir::Time);
    for (qsizetype i = UndoFiles; i < newestFirst.size(); ++i)
        QFile::remove(m_folder + QLatin1Char('/') + newestFirst[i]);
}

QString DraftJournal::fileOf(const QString &key, const QString &ending) const
{
    const QByteArray name = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return m_folder + QLatin1Char('/') + QString::fromLatin1(name) + ending;
}

bool DraftJournal::has(const QString &key) const { return m_usable && QFile::exists(fileOf(key, Unsaved)); }

QStringList DraftJournal::keys() const
{
    QStringList keys;
    if (!m_usable)
        return keys;
    for (const QString &name : QDir(m_folder).entryList({QLatin1Char('*') + Unsaved}, QDir::Files, QDir::Time | QDir::Reversed)) {
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
    QFile file(fileOf(key, has(key) ? Unsaved : Saved));
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
    QByteArray undo;
    QDataStream(*head) >> magic >> storedKey >> draft.base >> same >> draft.text >> undo;
    if (magic != Magic || storedKey != key)
        return std::nullopt;
    if (const auto changes = sync::coding::decodeUndoChanges(undo); changes && !draft.undo.apply(*changes))
        draft.undo = {};
    sync::Rope text(sync::coding::view(same ? draft.base : draft.text));
    for (auto frame = nextFrame(in); frame && replay(*frame, text, draft.undo); frame = nextFrame(in)) {}
    draft.text = sync::coding::bytesOf(text);
    return draft;
}

void DraftJournal::begin(Entry &entry, const QString &key, const QByteArray &base, const QString &ending)
{
    const auto document = entry.document.lock();
    entry.waiting.clear();
    entry.base = base;
    entry.written = 0;
    entry.file.close();
    // Aside, then renamed: killed in between, the older journal is still whole.
    const QString aside = fileOf(key, ending) + QStringLiteral(".new");
    QFile fresh(aside);
    if (fresh.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        fresh.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        fresh.write(headOf(key, base, *document));
        fresh.close();
        std::error_code failed;     // then the older one stays
        std::filesystem::rename(QFile::encodeName(aside).toStdString(), QFile::encodeName(fileOf(key, ending)).toStdString(), failed);
        if (!failed)
            QFile::remove(fileOf(key, ending == Saved ? Unsaved : Saved));
    }
    entry.file.setFileName(fileOf(key, ending));
    entry.file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
}

void DraftJournal::record(const QString &key, const QByteArray &base, const sync::TextOperation &op, const std::shared_ptr<sync::LocalDocument> &document)
{
    if (!m_usable)
        return;
    auto &entry = m_entries[key];
    const bool fresh = !entry;
    if (fresh)
        entry = std::make_unique<Entry>();
    const bool another = entry->document.lock() != document;
    entry->document = document;
    if (fresh || another || entry->base != base || entry->written > RewriteAfter) {
        begin(*entry, key, base, Unsaved);
        return;
    }
    entry->waiting.append(sync::coding::encode(op));
    if (!m_write.isActive())
        m_write.start();
}

void DraftJournal::settle(const QString &key, const std::shared_ptr<sync::LocalDocument> &document)
{
    if (!m_usable)
        return;
    if ((!document->canUndo() && !document->canRedo()) || document->text().size() > UndoTextLimit)
        return forget(key);
    Entry entry;
    entry.document = document;
    begin(entry, key, sync::coding::bytesOf(document->text()), Saved);
    m_entries.erase(key);       // the next edit begins anew
}

void DraftJournal::forget(const QString &key)
{
    m_entries.erase(key);
    if (!m_usable)
        return;
    QFile::remove(fileOf(key, Unsaved));
    QFile::remove(fileOf(key, Saved));
}

void DraftJournal::leave(const QString &key)
{
    flush();
    m_entries.erase(key);
}

void DraftJournal::flush()
{
    for (auto &[key, entry] : m_entries)
        write(*entry);
}

/// Edits and what they did to the undo history stand in one record, so that neither is ever there without the other.
void DraftJournal::write(Entry &entry)
{
    if (entry.waiting.isEmpty())
        return;
    QByteArray record;
    QDataStream out(&record, QIODevice::WriteOnly);
    const auto document = entry.document.lock();
    out << entry.waiting << bytesOf(document ? document->takeUndoChanges() : std::nullopt);
    entry.written += entry.file.write(framed(record));
    entry.waiting.clear();
}

} // namespace dyad::app
