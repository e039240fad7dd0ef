// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/LiveFile.h"
#include "app/ide/LiveFolder.h"
#include "sync/workcopy/WorkCopy.h"

namespace dyad::app {

using sync::DocumentSession;
using sync::WorkCopy;

LiveFile::LiveFile(const QString &path, sync::DocId doc, LiveFolder *folder)
    : OpenFile(path), m_doc(doc), m_folder(folder), m_root(folder->folder())
{
    const sync::FileEntry entry = folder->project()->files().value(doc);
    setSize(entry.size);
    if (entry.kind == sync::FileEntry::Kind::Blob) {
        setState(State::Binary);
        return;
    }
    m_autosave.setSingleShot(true);
    m_autosave.setInterval(AutosaveMs);
    m_document = folder->project()->open(doc);
    folder->workCopy()->holdOpen(doc);
    connect(&m_autosave, &QTimer::timeout, this, &LiveFile::save);
    connect(folder->workCopy(), &WorkCopy::saved, this, &LiveFile::onSaved);
    connect(m_document.get(), &DocumentSession::stateChanged, this, &LiveFile::onDocument);
    connect(m_document.get(), &DocumentSession::textChanged, this, [this](const sync::TextOperation &, const sync::Change &change) { onChange(change); });
    connect(folder->project(), &sync::ProjectSession::fileRemoved, this, [this](const sync::FileEntry &gone) {
        if (gone.doc == m_doc)
            setState(State::Gone);
    });
    onDocument(m_document->state());
}

LiveFile::~LiveFile()
{
    if (m_document && m_folder && m_folder->workCopy())
        m_folder->workCopy()->release(m_doc);       // writes what is not written yet
}

void LiveFile::onDocument(DocumentSession::State now)
{
    if (now == DocumentSession::State::Opening || (state() != State::Loading && state() != State::Broken))
        return;
    if (now == DocumentSession::State::Unavailable)
        setState(State::Broken, m_document->readOnlyReason());
    else {
        setState(State::Text);
        m_autosave.start();     // what came back from an earlier run is not on disk yet
    }
}

void LiveFile::onChange(const sync::Change &change)
{
    using Origin = sync::Change::Origin;
    if (state() == State::Loading || change.origin == Origin::Disk)
        return;     // the text has arrived, or the disk has it already
    m_changedSince = true;
    if (!m_unsaved.isValid())
        m_unsaved.start();
    if (!m_autosave.isActive() || m_unsaved.elapsed() < AutosaveAtLeastMs)
        m_autosave.start();
    if (change.origin != Origin::Remote)    // what others type is theirs to worry about
        setModified(true);
}

void LiveFile::onSaved(sync::DocId doc)
{
    if (doc != m_doc)
        return;
    if (!m_changedSince)
        setModified(false);
    Q_EMIT saved();
}

QString LiveFile::absolutePath() const { return m_root + QLatin1Char('/') + path(); }

void LiveFile::save()
{
    if (!m_document || !m_folder)
        return;
    m_autosave.stop();
    m_unsaved.invalidate();
    m_document->breakUndoGroup();
    m_changedSince = false;
    m_folder->workCopy()->save(m_doc);
}

sync::encoding::Kind LiveFile::encoding() const
{
    const bool hasMark = m_document && m_document->text().size() >= 3 && m_document->text().substring(0, 3) == "\xEF\xBB\xBF";
    return hasMark ? sync::encoding::Kind::Utf8Bom : sync::encoding::Kind::Utf8;
}

/// A shared text is UTF-8; only the mark at its start comes and goes, as an edit like any other.
sync::Expected<void> LiveFile::setEncoding(sync::encoding::Kind kind)
{
    using sync::encoding::Kind;
    if (kind == encoding() || !m_document)
        return {};
    if (kind != Kind::Utf8 && kind != Kind::Utf8Bom)
        return sync::fail("not-encodable", tr("A shared text is UTF-8.").toStdString());
    const auto edited = m_document->edit(kind == Kind::Utf8 ? sync::TextOperation::deletion(0, 3) : sync::TextOperation::insertion(0, "\xEF\xBB\xBF"), {});
    Q_EMIT encodingChanged();
    return edited;
}

bool LiveFile::saveNow()
{
    save();     // closing the tab releases the document, and that writes it
    return true;
}

} // namespace dyad::app
