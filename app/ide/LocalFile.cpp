// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/LocalFile.h"
#include "app/ide/DraftJournal.h"
#include "sync/store/StoreCoding.h"
#include "sync/workcopy/TextDiff.h"
#include <QFileInfo>
#include <QtConcurrent/QtConcurrentRun>

namespace dyad::app {

using sync::Change;
using sync::Rope;
using sync::TextOperation;
using sync::coding::bytesOf;
using sync::coding::view;

namespace {
constexpr int CheckDelay = 100, CompareDelay = 300;     // ms

} // namespace

LocalFile::LocalFile(const QString &path, const QString &root, std::shared_ptr<DraftJournal> journal, const QString &untitledKey)
    : OpenFile(path), m_root(root), m_untitledKey(untitledKey), m_journal(std::move(journal))
{
    m_key = journalKey();
    m_check.setSingleShot(true);
    m_check.setInterval(CheckDelay);
    m_compare.setSingleShot(true);
    m_compare.setInterval(CompareDelay);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_check.start(); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_check.start(); });
    connect(&m_check, &QTimer::timeout, this, &LocalFile::checkDisk);
    connect(&m_compare, &QTimer::timeout, this, &LocalFile::compare);
    connect(&m_writing, &QFutureWatcherBase::finished, this, &LocalFile::onWritten);
    load();
}

LocalFile::~LocalFile()
{
    m_writing.waitForFinished();
    if (m_journal)
        m_journal->leave(m_key);
}

QString LocalFile::absolutePath() const
{
    if (path().isEmpty() || QFileInfo(path()).isAbsolute() || m_root.isEmpty())
        return path();
    return m_root + QLatin1Char('/') + path();
}

QString LocalFile::journalKey() const { return path().isEmpty() ? m_untitledKey : absolutePath(); }

void LocalFile::load()
{
    if (path().isEmpty()) {
        makeDocument({});
        return;
    }
    const DiskFile disk(absolutePath());
    setSize(disk.size());
    auto contents = disk.read();
    if (contents) {
        show(*contents);
    } else if (contents.error().code == "too-large") {
        setState(State::TooLarge);
    } else if (m_journal && contents.error().code == "no-such-file" && m_journal->has(m_key)) {
        makeDocument({});       // deleted by somebody while text was not saved: the text is all there is
    } else {
        setState(contents.error().code == "no-such-file" ? State::Gone : State::Broken, QString::fromStdString(contents.error().message));
    }
}

void LocalFile::show(const DiskFile::Contents &contents)
{
    m_stat = contents.stat;
    setSize(contents.bytes.size());
    const auto kind = sync::encoding::detect(contents.bytes);
    const auto text = kind ? sync::encoding::decode(contents.bytes, *kind) : sync::Expected<QByteArray>(sync::fail("not-this-encoding", ""));
    if (!text) {
        setState(State::Binary);
        return;
    }
    m_encoding = m_savedEncoding = *kind;
    makeDocument(*text);
}

void LocalFile::makeDocument(const QByteArray &saved)
{
    const auto kept = m_journal ? m_journal->restore(m_key) : std::nullopt;
    m_document = std::make_shared<sync::LocalDocument>(view(kept ? kept->text : saved));
    m_saved = kept ? Rope(view(saved)) : m_document->text();
    const QFileInfo info(absolutePath());
    if (info.exists() && !info.isWritable())
        m_document->setReadOnlyReason(tr("You may not write this file."));
    else if (kept)
        m_document->restoreUndo(kept->undo);
    connect(m_document.get(), &sync::DocumentSession::textChanged, this, [this](const TextOperation &op) { onChange(op); });
    watch();
    if (kept)
        comeBack(*kept, saved, info.exists() || path().isEmpty());
    setState(State::Text);
}

/// What was typed and could be undone is here again; another program may have changed the file since.
void LocalFile::comeBack(const DraftJournal::Draft &kept, const QByteArray &onDisk, bool isThere)
{
    m_saved = Rope(view(kept.base));
    m_gone = !isThere;
    if (m_gone)
        return setModified(true);       // what was typed into is gone: the text is all there is
    if (kept.base == onDisk)
        return setModified(kept.text != onDisk);
    mergeDisk(onDisk);
}

void LocalFile::onChange(const TextOperation &op)
{
    if (m_journal)
        m_journal->record(m_key, m_saved, op, m_document);
    const bool sameSize = m_document->text().size() == m_saved.size();
    if (!sameSize)
        setModified(true);
    else
        m_compare.start();      // typed and taken back, perhaps: seen once the typing rests
}

void LocalFile::compare()
{
    const bool same = !m_gone && m_encoding == m_savedEncoding && m_document->text() == m_saved;
    setModified(!same);
    if (same && m_journal)
        m_journal->settle(m_key, m_document);
}

void LocalFile::watch()
{
    if (path().isEmpty())
        return;
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    m_watcher.addPath(absolutePath());
    const QString folder = QFileInfo(absolutePath()).path();
    if (!m_watcher.directories().contains(folder)) {    // the file may be exchanged for a new one
        if (!m_watcher.directories().isEmpty())
            m_watcher.removePaths(m_watcher.directories());
        m_watcher.addPath(folder);
    }
}

QByteArray LocalFile::savedText() const { return bytesOf(m_saved); }

/// Something in the folder has changed, most often another file: this one is not read for it.
bool LocalFile::isAsSeen() const
{
    if (m_stat.racy)
        return false;
    const sync::DiskStat now = DiskFile(absolutePath()).stat();
    return !now.racy && now.isSameFile(m_stat);
}

void LocalFile::checkDisk()
{
    if (!m_document || m_unanswered || isAsSeen())
        return;
    const auto now = DiskFile(absolutePath()).read();
    if (!now) {
        if (now.error().code == "no-such-file" && state() == State::Text && !std::exchange(m_gone, true)) {
            // What the tab shows exists nowhere else now. m_saved stays: what may stand there again (another branch and back) has come from it.
            m_stat = {};
            setModified(true);
            if (m_journal)
                m_journal->record(m_key, m_saved, TextOperation().keep(m_document->text().size()), m_document);
        }
        return;
    }
    watch();
    if (now->stat.isSameFile(m_stat) && !m_stat.racy)
        return;
    if (takeDisk(now->bytes))
        m_stat = now->stat;
}

/// What another program has written, in the encoding that the file had, or in the one that it has now. False: it is no text; it is not to be
/// written over unseen, so that m_stat stays what it was.
bool LocalFile::takeDisk(const QByteArray &bytes)
{
    auto text = sync::encoding::decode(bytes, m_savedEncoding);
    const auto other = text ? std::nullopt : sync::encoding::detect(bytes);
    if (other) {
        text = sync::encoding::decode(bytes, *other);
        m_encoding = m_savedEncoding = *other;
        Q_EMIT encodingChanged();
    }
    if (!text)
        return false;
    const bool wasGone = std::exchange(m_gone, false);
    mergeDisk(*text);
    if (wasGone)
        compare();
    return true;
}

sync::Expected<void> LocalFile::setEncoding(sync::encoding::Kind kind)
{
    if (const auto possible = sync::encoding::encode(bytesOf(m_document->text()), kind); !possible)
        return std::unexpected(possible.error());
    m_encoding = kind;
    compare();
    Q_EMIT encodingChanged();
    return {};
}

sync::Expected<void> LocalFile::reopenWith(sync::encoding::Kind kind)
{
    if (isModified())
        return sync::fail("not-saved", tr("it has text that is not saved.").toStdString());
    const auto contents = DiskFile(absolutePath()).read();
    auto text = contents ? sync::encoding::decode(contents->bytes, kind) : std::unexpected(contents.error());
    if (!text)
        return std::unexpected(text.error());
    m_encoding = m_savedEncoding = kind;
    m_stat = contents->stat;
    mergeDisk(*text);
    Q_EMIT encodingChanged();
    return {};
}

/// m_beingWritten is the text, this is how it goes to the disk.
sync::Expected<QByteArray> LocalFile::bytesToWrite()
{
    m_beingWritten = m_document->text();
    auto bytes = sync::encoding::encode(bytesOf(m_beingWritten), m_encoding);
    if (!bytes)
        Q_EMIT saveFailed(QString::fromStdString(bytes.error().message));
    else
        m_writtenEncoding = m_encoding;
    return bytes;
}

void LocalFile::mergeDisk(const QByteArray &now)
{
    const QByteArray saved = bytesOf(m_saved);
    if (now == saved)
        return;
    TextOperation theirs = sync::diffTexts(view(saved), view(now));
    const TextOperation onDisk = theirs;
    if (m_document->text() != m_saved) {
        const TextOperation mine = sync::diffTexts(view(saved), m_document->text().text());
        theirs = sync::transform(sync::withoutShared(theirs, mine), mine, sync::Side::Left).first;
    }
    if (!sync::apply(m_saved, onDisk))
        m_saved = Rope(view(now));
    // Who may not write the file still sees what becomes of it.
    const QString readOnly = m_document->readOnlyReason();
    if (!readOnly.isEmpty())
        m_document->setReadOnlyReason({});
    (void)m_document->edit(theirs, {Change::Origin::Disk, nullptr, 0});
    if (!readOnly.isEmpty())
        m_document->setReadOnlyReason(readOnly);
    compare();
}

void LocalFile::save()
{
    if (!m_document || path().isEmpty())
        return;
    if (m_unanswered) {
        m_saveAgain = true;
        return;
    }
    m_document->breakUndoGroup();
    const auto encoded = bytesToWrite();
    if (!encoded)
        return;
    m_unanswered = true;
    m_writing.setFuture(QtConcurrent::run([disk = DiskFile(absolutePath()), bytes = *encoded, stat = m_stat] { return disk.write(bytes, stat); }));
    Q_EMIT savingChanged(true);
}

void LocalFile::onWritten()
{
    if (!std::exchange(m_unanswered, false))
        return;         // saveNow has taken it
    Q_EMIT savingChanged(false);
    m_check.start();    // what another program did meanwhile was not looked at
    const Outcome outcome = finishWrite(m_writing.result());
    const bool again = std::exchange(m_saveAgain, false);
    if (outcome == Outcome::Written && !again)
        Q_EMIT saved();
    else if (outcome != Outcome::Failed)
        save();
}

LocalFile::Outcome LocalFile::finishWrite(const WriteResult &result)
{
    if (!result) {
        Q_EMIT saveFailed(QString::fromStdString(result.error().message));
        return Outcome::Failed;
    }
    if (result->changed) {
        if (!takeDisk(*result->changed)) {
            Q_EMIT saveFailed(tr("Another program has put something in its place that is no text. Save it under another name."));
            return Outcome::Failed;
        }
        m_stat = result->changedStat;
        return Outcome::Changed;
    }
    m_stat = result->stat;
    m_gone = false;
    m_savedEncoding = m_writtenEncoding;
    m_saved = std::exchange(m_beingWritten, {});
    setSize(m_saved.size());
    watch();
    compare();
    return Outcome::Written;
}

bool LocalFile::saveNow()
{
    if (!m_document || path().isEmpty())
        return false;
    m_saveAgain = false;
    if (std::exchange(m_unanswered, false)) {
        m_writing.waitForFinished();
        (void)finishWrite(m_writing.result());
        Q_EMIT savingChanged(false);
    }
    for (int attempt = 0; attempt < 3; ++attempt) {     // each time only if somebody else wrote in between
        const auto bytes = bytesToWrite();
        if (!bytes)
            return false;
        const Outcome outcome = finishWrite(DiskFile(absolutePath()).write(*bytes, m_stat));
        if (outcome == Outcome::Written) {
            Q_EMIT saved();
            return true;
        }
        if (outcome == Outcome::Failed)
            return false;
    }
    Q_EMIT saveFailed(tr("Another program keeps changing this file."));
    return false;
}

void LocalFile::discard()
{
    if (m_journal)
        m_journal->forget(m_key);
}

void LocalFile::retry()
{
    setState(State::Loading);
    load();
}

void LocalFile::pathMoved()
{
    const QString before = std::exchange(m_key, journalKey());
    if (m_journal && m_document) {
        m_journal->forget(before);
        if (isModified())
            m_journal->record(m_key, m_saved, {}, m_document);
        else
            m_journal->settle(m_key, m_document);
    }
    if (m_document)
        watch();
}

} // namespace dyad::app
