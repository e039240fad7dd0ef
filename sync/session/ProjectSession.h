// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
// INTERFACE AGREED between rooms; the owner of this folder completes and implements it (additions welcome).
#include "sync/session/DocumentSession.h"
#include "sync/wire/FileEntry.h"
#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QVector>
#include <functional>
#include <memory>
#include <optional>

namespace dyad::sync {

struct Participant {            ///< one live connection
    ConnectionId connection = 0;
    MemberId member = 0;
    QString name, device;
    int color = 0;              ///< index into the palette's people colours: (member - 1) % 6
    bool self = false;
};

struct PresenceState {
    ConnectionId connection = 0;
    MemberId member = 0;
    DocId doc = 0;              ///< 0: nothing open
    Version version = 0;
    qint64 cursor = 0;          ///< bytes, in `version`
    QVector<std::pair<qint64, qint64>> selections;      ///< anchor, head
    qint64 firstVisible = -1, lastVisible = -1;
    enum class Activity { Active, Typing, Idle } activity = Activity::Active;
    int line = 0;               ///< of the cursor, from 1, as its owner saw it; 0: not said
    QString branch = {};        ///< of Git, that their folder has checked out; empty: none, or not said
    bool operator==(const PresenceState &) const = default;
};

/// The client's view of one project on one server: tree, people, open documents. Reconnects by itself. GUI/main thread.
class ProjectSession : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    enum class State { Connecting, Joining, Live, Offline, Failed };   // Failed: final (no access, gone); see failure()
    virtual State state() const = 0;
    virtual Error failure() const = 0;
    virtual QString projectId() const = 0;
    virtual QString name() const = 0;
    virtual QString role() const = 0;
    virtual const QHash<DocId, FileEntry> &files() const = 0;
    virtual const FileEntry *fileAt(const QString &path) const = 0;
    virtual QVector<Participant> participants() const = 0;             ///< self included
    virtual std::optional<PresenceState> presenceOf(ConnectionId connection) const = 0;
    virtual qint64 waitingEdits() const = 0;                            ///< edits not yet acknowledged, over all documents
    /// Opens (or returns the open) document; it stays open while somebody holds it. Works offline where a store has it.
    virtual std::shared_ptr<DocumentSession> open(DocId doc) = 0;
    using TreeReply = std::function<void(Expected<FileEntry>)>;         // called once, on this thread, while `context` lives
    virtual void createFile(const QString &path, FileEntry::Kind kind, const QByteArray &utf8, bool executable, QObject *context, TreeReply reply) = 0;
    virtual void createBlob(const QString &path, const QByteArray &hash, qint64 size, bool executable, QObject *context, TreeReply reply) = 0;
    virtual void renameFile(DocId doc, const QString &path, QObject *context, TreeReply reply) = 0;
    virtual void removeFile(DocId doc, QObject *context, TreeReply reply) = 0;
    virtual void setExecutable(DocId doc, bool executable, QObject *context, TreeReply reply) = 0;
    virtual void replaceBlob(DocId doc, Version base, const QByteArray &hash, qint64 size, QObject *context, TreeReply reply) = 0;
    /// Reads a document without opening it: text and version. For the working copy.
    virtual void fetch(DocId doc, std::optional<Version> since, QObject *context,
                       std::function<void(Expected<struct FetchedDocument>)> reply) = 0;
    virtual void setPresence(const PresenceState &presence) = 0;        ///< throttled to 20/s

Q_SIGNALS:
    void stateChanged(dyad::sync::ProjectSession::State state);
    void treeReset();                                                   ///< files() is new as a whole (joined, rejoined)
    void fileCreated(const dyad::sync::FileEntry &entry, dyad::sync::MemberId by);
    void fileRenamed(const dyad::sync::FileEntry &entry, const QString &oldPath, dyad::sync::MemberId by);
    void fileRemoved(const dyad::sync::FileEntry &entry, dyad::sync::MemberId by);
    void fileChanged(const dyad::sync::FileEntry &entry, dyad::sync::MemberId by);      ///< blob or mode
    /// With follow: an operation on a document that nobody here holds open.
    void followed(dyad::sync::DocId doc, dyad::sync::Version version, const dyad::sync::TextOperation &op, dyad::sync::MemberId by);
    void participantsChanged();
    void membersChanged();                                              ///< somebody's role, perhaps one's own
    void presenceChanged(dyad::sync::ConnectionId connection);
    void waitingEditsChanged(qint64 edits);
};

/// Answer of fetch: text (without since), or the composed operation since that version.
struct FetchedDocument {
    DocId doc = 0;
    Version version = 0;
    std::optional<QByteArray> text;
    std::optional<TextOperation> since;
};

} // namespace dyad::sync
