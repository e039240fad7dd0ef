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
#include <QSaveFile>
#include <QtConcurrent/QtConcurrentRun>
#include <optional>
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

/// What a journal begins with, and where: all that the writing needs, so that another thread can do it.
struct Head {
    QString file, other;        // it takes the place of `other` too
    QString key;
    sync::Rope base, text;
    QByteArray undo;
};

QByteArray headOf(const Head &head)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    const bool same = head.text == head.base;
    out << Magic << head.key << sync::coding::bytesOf(head.base) << same << (same ? QByteArray() : sync::coding::bytesOf(head.text)) << head.undo;
    return framed(bytes);
}

/// Aside, then renamed: where the disk takes only part of it, or the program is killed in between, the older journal is still whole.
bool writeHead(const Head &head)
{
    const QString aside = head.file + QStringLiteral(".new");
    const QByteArray bytes = headOf(head);
    QFile fresh(aside);
    if (!fresh.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return false;
    fresh.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    std::error_code failed = std::make_error_code(std::errc::no_space_on_device);
    if (fresh.write(bytes) == bytes.size()) {
        fresh.close();
        std::filesystem::rename(QFile::encodeName(aside).toStdString(), QFile::encodeName(head.file).toStdString(), failed);
    }
    QFile::remove(failed ? aside : head.other);
    return !failed;
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
    sync::Rope base;
    QList<QByteArray> waiting;
    std::weak_ptr<sync::LocalDocument> document;
    qint64 written = 0;     // bytes of edits since the head
    bool lacksHead = true;  // nothing can be appended: the text has to be written as a whole first
    std::optional<QFuture<bool>> head;      // it is being written
    QString ending;         // of its file
};

DraftJournal::DraftJournal(const QString &folder, QObject *parent)
    : QObject(parent), m_folder(folder), m_lock(std::make_unique<QLockFile>(folder + QStringLiteral("/lock")))
{
    m_lock->setStaleLockTime(0);
    m_usable = !folder.isEmpty() && m_lock->tryLock(0);
    m_write.setSingleShot(true);
    m_write.setInterval(WriteWithin);
    connect(&m_write, &QTimer::timeout, this, [this] { writeAll(false); });
    if (m_usable)
        dropOldUndo();
}

DraftJournal::~DraftJournal() { flush(); }

// --- several windows

std::shared_ptr<DraftJournal> DraftJournal::ofWindow(const QString &folder)
{
    auto journal = std::make_shared<DraftJournal>(folder);
    const auto beside = [&folder](int window) { return folder + QLatin1Char('/') + QString::number(window); };
    for (int window = 2; window <= MostWindows && journal->isTakenByAnother() && !AppPaths::ensurePrivate(beside(window)).isEmpty(); ++window)
        journal = std::make_shared<DraftJournal>(beside(window));
    if (journal->m_usable && journal->m_folder == folder)
        for (int window = 2; window <= MostWindows; ++window)
            if (QDir(beside(window)).exists())
                journal->adopt(DraftJournal(beside(window)));
    return journal;
}

void DraftJournal::adopt(const DraftJournal &left)
{
    if (!left.m_usable)
        return;         // its window is there
    for (const QString &ending : {Unsaved, Saved})
        for (const QString &name : QDir(left.m_folder).entryList({QLatin1Char('*') + ending}, QDir::Files))
            takeOver(left, name, ending);
}

/// What has no name gets the next number that is free here.
QString DraftJournal::freeKey(const QString &key) const
{
    QString free = key;
    for (int number = 1; key.startsWith(QLatin1String(Untitled)) && has(free); ++number)
        free = QLatin1String(Untitled) + QString::number(number);
    return free;
}

bool DraftJournal::takeOver(const DraftJournal &left, const QString &name, const QString &ending)
{
    QFile file(left.m_folder + QLatin1Char('/') + name);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QDataStream in(&file);
    const auto head = nextFrame(in);
    if (!head)
        return file.remove();       // killed before the first record was whole: nothing is in it
    quint32 magic = 0;
    QString key;
    QDataStream fields(*head);
    fields >> magic >> key;
    const QString to = freeKey(key);
    if (magic != Magic || has(to) || (ending == Saved && QFile::exists(fileOf(to, Saved))))
        return false;
    if (to == key)
        return QFile::rename(file.fileName(), fileOf(to, ending));
    QByteArray renamed;
    QDataStream out(&renamed, QIODevice::WriteOnly);
    out << magic << to;
    renamed += fields.device()->readAll();
    QSaveFile fresh(fileOf(to, ending));
    return fresh.open(QIODevice::WriteOnly) && fresh.write(framed(renamed) + file.readAll()) > 0 && fresh.commit() && file.remove();
}

/// A disk that was full, or could not be written, when the program began may be otherwise now; another program's folder stays its own.
bool DraftJournal::isUsable()
{
    if (m_usable || m_folder.isEmpty() || m_lock->error() == QLockFile::LockFailedError)
        return m_usable;
    m_usable = !AppPaths::ensurePrivate(m_folder).isEmpty() && m_lock->tryLock(0);
    return m_usable;
}

bool DraftJournal::isTakenByAnother() const { return !m_usable && !m_folder.isEmpty() && m_lock->error() == QLockFile::LockFailedError; }

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

/// False: it failed. True: it is written, or will be (Entry::head).
bool DraftJournal::begin(Entry &entry, const QString &ending)
{
    if (entry.head)
        entry.head->waitForFinished();      // what it writes is older than what comes now
    entry.head.reset();
    entry.lacksHead = true;
    entry.waiting.clear();
    entry.written = 0;
    entry.file.close();
    entry.ending = ending;
    const auto document = entry.document.lock();
    if (!isUsable() || !document)
        return false;
    Head head{fileOf(entry.key, ending), fileOf(entry.key, ending == Saved ? Unsaved : Saved), entry.key, entry.base, document->text(), bytesOf(allUndo(*document))};
    if (head.text.size() + head.base.size() <= WriteHere) {
        entry.head = QtFuture::makeReadyFuture(writeHead(head));
        return finishHead(entry);
    }
    // Where it has ended already, then() calls at once: what is asked must outlive that, and the entry is looked at later.
    QFuture<bool> writing = QtConcurrent::run([head = std::move(head)] { return writeHead(head); });
    entry.head = writing;
    writing.then(this, [this, key = entry.key](bool) { QMetaObject::invokeMethod(this, [this, key] { onHead(key); }, Qt::QueuedConnection); });
    return true;
}

/// The edits made while it was written stand in line behind it.
bool DraftJournal::finishHead(Entry &entry)
{
    const bool written = std::exchange(entry.head, std::nullopt)->result();
    if (entry.ending == Saved) {
        // An older draft must not come back over what is saved: then rather nothing to undo.
        if (!written)
            for (const QString &ending : {Unsaved, Saved})
                QFile::remove(fileOf(entry.key, ending));
        entry.base = {};
        entry.document.reset();     // the next edit begins anew
        return written;
    }
    entry.file.setFileName(fileOf(entry.key, entry.ending));
    entry.lacksHead = !written || !entry.file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
    return !entry.lacksHead;
}

void DraftJournal::onHead(const QString &key)
{
    const auto found = m_entries.find(key);
    if (found == m_entries.end() || !found->second->head || !found->second->head->isFinished())
        return;         // forgotten, or begun anew meanwhile
    if (!finishHead(*found->second) && found->second->ending == Unsaved)
        setFailing(true);
    else if (!found->second->waiting.isEmpty() && !m_write.isActive())
        m_write.start(WriteWithin);
}

void DraftJournal::record(const QString &key, const sync::Rope &base, const sync::TextOperation &op, const std::shared_ptr<sync::LocalDocument> &document)
{
    if (m_folder.isEmpty() || isTakenByAnother())
        return;
    auto &entry = m_entries[key];
    const bool fresh = !entry;
    if (fresh)
        entry = std::make_unique<Entry>();
    // What is being written of a saved text holds no edits.
    const bool needsHead = entry->ending != Unsaved || entry->document.lock() != document || !(entry->base == base) || entry->written > RewriteAfter;
    entry->key = key;
    entry->base = base;
    entry->document = document;
    if (fresh || needsHead) {
        // A disk that is full is not asked at every key.
        entry->lacksHead = true;
        if (!m_failing || entry->head)      // what is being written now knows nothing of this edit
            setFailing(!begin(*entry, Unsaved));
        return;
    }
    if (!entry->lacksHead || entry->head)
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
    auto &entry = m_entries[key];
    if (!entry)
        entry = std::make_unique<Entry>();
    entry->key = key;
    entry->document = document;
    entry->base = document->text();
    if (!begin(*entry, Saved))
        forget(key);
}

void DraftJournal::forget(const QString &key)
{
    if (const auto found = m_entries.find(key); found != m_entries.end()) {
        if (found->second->head)
            found->second->head->waitForFinished();     // it would put its file back
        m_entries.erase(found);
    }
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

bool DraftJournal::flush() { return writeAll(true); }

bool DraftJournal::writeAll(bool wait)
{
    bool kept = true;
    for (auto &[key, entry] : m_entries)
        kept = write(*entry, wait) && kept;
    setFailing(!kept);
    return kept;
}

/// Edits and what they did to the undo history stand in one record, so that neither is ever there without the other.
bool DraftJournal::write(Entry &entry, bool wait)
{
    if (entry.lacksHead && !entry.head && !m_givenUp && !entry.document.expired() && !begin(entry, Unsaved))
        return false;
    if (entry.head && !wait && !m_failing)
        return true;        // onHead goes on
    if (entry.head) {
        entry.head->waitForFinished();
        if (!finishHead(entry) && entry.ending == Unsaved)
            return m_givenUp;
    }
    if (entry.lacksHead)
        return true;
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
