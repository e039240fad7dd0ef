// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/LocalFile.h"
#include "app/ide/DraftJournal.h"
#include "sync/workcopy/TextDiff.h"
#include <QFileInfo>
#include <QtConcurrent/QtConcurrentRun>

namespace dyad::app {

using sync::Change;
using sync::TextOperation;

namespace {
constexpr int CheckDelay = 100, CompareDelay = 300;     // ms

std::string_view view(const QByteArray &bytes) { return {bytes.constData(), size_t(bytes.size())}; }
QByteArray bytesOf(const sync::Rope &text) { return QByteArray::fromStdString(text.text()); }
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
    if (DiskFile::isText(contents.bytes))
        makeDocument(contents.bytes);
    else
        setState(State::Binary);
}

void LocalFile::makeDocument(const QByteArray &saved)
{
    m_saved = saved;
    m_document = std::make_shared<sync::LocalDocument>(view(saved));
    const QFileInfo info(absolutePath());
    if (info.exists() && !info.isWritable())
        m_document->setReadOnlyReason(tr("You may not write this file."));
    restore(saved);
    connect(m_document.get(), &sync::DocumentSession::textChanged, this, [this](const TextOperation &op) { onChange(op); });
    watch();
    setState(State::Text);
}

void LocalFile::restore(const QByteArray &onDisk)
{
    if (!m_journal)
        return;
    const auto kept = m_journal->restore(m_key);
    if (!kept || kept->text == onDisk)
        return;
    // What was typed, carried over to what the file is now: another program may have changed it since.
    TextOperation typed = sync::diffTexts(view(kept->base), view(kept->text));
    if (kept->base != onDisk) {
        const TextOperation others = sync::diffTexts(view(kept->base), view(onDisk));
        typed = sync::transform(typed, others, sync::Side::Right).first;
    }
    if (m_document->edit(typed, {}))
        setModified(!typed.isEmpty());
}

void LocalFile::onChange(const TextOperation &op)
{
    if (m_journal)
        m_journal->record(m_key, m_saved, op, m_document->text());
    const bool sameSize = m_document->text().size() == m_saved.size();
    if (!sameSize)
        setModified(true);
    else
        m_compare.start();      // typed and taken back, perhaps: seen once the typing rests
}

void LocalFile::compare()
{
    const bool same = m_document->text().size() == m_saved.size() && bytesOf(m_document->text()) == m_saved;
    setModified(!same);
    if (same && m_journal)
        m_journal->forget(m_key);
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

void LocalFile::checkDisk()
{
    if (!m_document || m_writing.isRunning())
        return;
    const auto now = DiskFile(absolutePath()).read();
    if (!now) {
        if (now.error().code == "no-such-file" && state() == State::Text) {
            m_stat = {};
            m_saved.clear();
            setModified(true);      // what the tab shows exists nowhere else now
        }
        return;
    }
    watch();
    if (now->stat.isSameFile(m_stat) && now->bytes == m_saved)
        return;
    m_stat = now->stat;
    if (DiskFile::isText(now->bytes))
        mergeDisk(now->bytes);
}

void LocalFile::mergeDisk(const QByteArray &now)
{
    if (now == m_saved)
        return;
    const QByteArray text = bytesOf(m_document->text());
    TextOperation theirs = sync::diffTexts(view(m_saved), view(now));
    if (text != m_saved) {
        const TextOperation mine = sync::diffTexts(view(m_saved), view(text));
        theirs = sync::transform(sync::withoutShared(theirs, mine), mine, sync::Side::Left).first;
    }
    m_saved = now;
    (void)m_document->edit(theirs, {Change::Origin::Disk, nullptr, 0});
    compare();
}

void LocalFile::save()
{
    if (!m_document || path().isEmpty())
        return;
    if (m_writing.isRunning()) {
        m_saveAgain = true;
        return;
    }
    m_document->breakUndoGroup();
    m_beingWritten = bytesOf(m_document->text());
    m_writing.setFuture(QtConcurrent::run([disk = DiskFile(absolutePath()), bytes = m_beingWritten, stat = m_stat] { return disk.write(bytes, stat); }));
    Q_EMIT savingChanged(true);
}

void LocalFile::onWritten()
{
    Q_EMIT savingChanged(false);
    if (finishWrite(m_writing.result()) && !std::exchange(m_saveAgain, false))
        Q_EMIT saved();
    else if (m_writing.result())
        save();
}

/// True: what was to be written is on disk. False: failed, or somebody else's change has been merged and it is to be written again.
bool LocalFile::finishWrite(const WriteResult &result)
{
    if (!result) {
        Q_EMIT saveFailed(QString::fromStdString(result.error().message));
        return false;
    }
    if (result->changed) {
        m_stat = result->changedStat;
        mergeDisk(*result->changed);
        return false;
    }
    m_stat = result->stat;
    m_saved = m_beingWritten;
    setSize(m_saved.size());
    watch();
    compare();
    return true;
}

bool LocalFile::saveNow()
{
    if (!m_document || path().isEmpty())
        return false;
    if (m_writing.isRunning()) {
        m_writing.waitForFinished();
        finishWrite(m_writing.result());
    }
    for (int attempt = 0; attempt < 3; ++attempt) {     // each time only if somebody else wrote in between
        m_beingWritten = bytesOf(m_document->text());
        const WriteResult result = DiskFile(absolutePath()).write(m_beingWritten, m_stat);
        if (finishWrite(result)) {
            Q_EMIT saved();
            return true;
        }
        if (!result)
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
    if (m_journal && m_document && isModified()) {
        m_journal->forget(before);
        m_journal->record(m_key, m_saved, {}, m_document->text());
    }
    if (m_document)
        watch();
}

} // namespace dyad::app
