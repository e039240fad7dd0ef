// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/DraftJournal.h"
#include "app/ide/AppPaths.h"
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
    QString key;
    QFile file;
    QByteArray base;
    QList<QByteArray> waiting;
    std::weak_ptr<sync::LocalDocument> document;
    qint64 written = 0;     // bytes of edits since the head
    bool lacksHead = true;  // nothing can be appended: the text has to be written as a whole first
};

DraftJournal::DraftJournal(const QString &folder, QObject *parent)
    : QObject(parent), m_folder(folder), m_lock(std::make_unique<QLockFile>(folder + QStringLiteral("/lock")))
{
    m_lock->setStaleLockTime(0);
    m_usable = !folder.isEmpty() && m_lock->tryLock(0);
    m_write.setSingleShot(true);
    m_write.setInterval(WriteWithin);
    connect(&m_write, &QTimer::timeout, this, [this] { flush(); });
    if (m_usable)
        dropOldUndo();
}

DraftJournal::~DraftJournal() { flush(); }

/// A disk that was full, or could not be written, when the program began may be otherwise now; another program's folder stays its own.
bool DraftJournal::isUsable()
{
    if (m_usable || m_folder.isEmpty() || m_lock->error() == QLockFile::LockFailedError)
        return m_usable;
    m_usable = !AppPaths::ensurePrivate(m_folder).isEmpty() && m_lock->tryLock(0);
    return m_usable;
}

void DraftJournal::setFailing(bool failing)
{
    if (failing)
        m_write.start(RetryAfter);
    // Said again as long as it lasts: a message passes, this does not.
    if (std::exchange(m_failing, failing) != failing || failing)
        Q_EMIT failingChanged(failing);
}

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

/// Aside, then renamed: where the disk takes only part of it, or the program is killed in between, the older journal is still whole.
bool DraftJournal::writeHead(const Entry &entry, const QString &ending)
{
    const QString aside = fileOf(entry.key, ending) + QStringLiteral(".new");
    const QByteArray head = headOf(entry.key, entry.base, *entry.document.lock());
    QFile fresh(aside);
    if (!fresh.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return false;
    fresh.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    std::error_code failed = std::make_error_code(std::errc::no_space_on_device);
    if (fresh.write(head) == head.size()) {
        fresh.close();
        std::filesystem::rename(QFile::encodeName(aside).toStdString(), QFile::encodeName(fileOf(entry.key, ending)).toStdString(), failed);
    }
    if (failed)
        QFile::remove(aside);
    return !failed;
}

bool DraftJournal::begin(Entry &entry, const QString &ending)
{
    entry.lacksHead = true;
    if (!isUsable() || !writeHead(entry, ending))
        return false;
    QFile::remove(fileOf(entry.key, ending == Saved ? Unsaved : Saved));
    entry.waiting.clear();
    entry.written = 0;
    entry.file.close();
    entry.file.setFileName(fileOf(entry.key, ending));
    entry.lacksHead = !entry.file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
    return !entry.lacksHead;
}

void DraftJournal::record(const QString &key, const QByteArray &base, const sync::TextOperation &op, const std::shared_ptr<sync::LocalDocument> &document)
{
    if (m_folder.isEmpty() || (!m_usable && m_lock->error() == QLockFile::LockFailedError))
        return;
    auto &entry = m_entries[key];
    const bool fresh = !entry;
    if (fresh)
        entry = std::make_unique<Entry>();
    const bool needsHead = entry->document.lock() != document || entry->base != base || entry->written > RewriteAfter;
    entry->key = key;
    entry->base = base;
    entry->document = document;
    if (fresh || needsHead) {
        // A disk that is full is not asked at every key.
        entry->lacksHead = true;
        if (!m_failing)
            setFailing(!begin(*entry, Unsaved));
        return;
    }
    if (!entry->lacksHead)
        entry->waiting.append(sync::coding::encode(op));
    if (!m_write.isActive())
        m_write.start(WriteWithin);
}

void DraftJournal::settle(const QString &key, const std::shared_ptr<sync::LocalDocument> &document)
{
    if (!isUsable())
        return;
    if ((!document->canUndo() && !document->canRedo()) || document->text().size() > UndoTextLimit)
        return forget(key);
    Entry entry;
    entry.key = key;
    entry.document = document;
    entry.base = sync::coding::bytesOf(document->text());
    // An older draft must not come back over what is saved: then rather nothing to undo.
    if (!begin(entry, Saved))
        return forget(key);
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

bool DraftJournal::flush()
{
    bool kept = true;
    for (auto &[key, entry] : m_entries)
        kept = write(*entry) && kept;
    setFailing(!kept);
    return kept;
}

/// Edits and what they did to the undo history stand in one record, so that neither is ever there without the other.
bool DraftJournal::write(Entry &entry)
{
    if (entry.lacksHead)
        return m_givenUp || entry.document.expired() || begin(entry, Unsaved);
    if (entry.waiting.isEmpty())
        return true;
    QByteArray record;
    QDataStream out(&record, QIODevice::WriteOnly);
    const auto document = entry.document.lock();
    out << entry.waiting << bytesOf(document ? document->takeUndoChanges() : std::nullopt);
    const QByteArray frame = framed(record);
    const qint64 size = entry.file.size();
    entry.waiting.clear();
    if (entry.file.write(frame) == frame.size()) {
        entry.written += frame.size();
        return true;
    }
    // Behind half a record nothing would be found again.
    entry.file.resize(size);
    return begin(entry, Unsaved);
}

} // namespace dyad::app
