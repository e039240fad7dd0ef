// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The messages of docs/protocol.md, each field named once, in fields(); the codec, the tests and the logs read it from there.
#include "sync/text/TextOperation.h"
#include "sync/wire/AiMessages.h"
#include "sync/wire/CommentMessages.h"
#include "sync/wire/FileEntry.h"
#include "sync/wire/MessageFields.h"
#include "sync/wire/RightsMessages.h"
#include "sync/wire/Types.h"
#include <QByteArray>
#include <QString>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace dyad::sync::wire {

/// An operation as it came: where it is not one, `refused` says why and op is empty, so that the answer can name the edit.
struct WireOperation {
    TextOperation op;
    std::string refused;
    WireOperation() = default;
    WireOperation(TextOperation operation) : op(std::move(operation)) {}
    bool operator==(const WireOperation &) const = default;
};

// --- section 3: opening the connection
struct Hello {
    bool operator==(const Hello &) const = default;
    static constexpr const char *Tag = "hello";
    uint64_t protocol = 1;
    QString client;
    DYAD_FIELDS(visit.required("protocol", self.protocol); visit.required("client", self.client);)
};

struct UserInfo {
    bool operator==(const UserInfo &) const = default;
    QString id, name;
    DYAD_FIELDS(visit.required("id", self.id); visit.required("name", self.name);)
};

struct Limits {
    bool operator==(const Limits &) const = default;
    uint64_t frame = 1 << 20;               ///< bytes
    uint64_t message = 24u << 20;           ///< bytes
    uint64_t document = 16u << 20;          ///< bytes
    uint64_t documents = 64;
    DYAD_FIELDS(visit.required("frame", self.frame); visit.required("message", self.message);
                visit.required("document", self.document); visit.required("documents", self.documents);)
};

struct Welcome {
    bool operator==(const Welcome &) const = default;
    static constexpr const char *Tag = "welcome";
    QString server;
    UserInfo user;
    uint64_t time = 0;                      ///< ms since 1970
    Limits limits;
    DYAD_FIELDS(visit.required("server", self.server); visit.required("user", self.user);
                visit.required("time", self.time); visit.required("limits", self.limits);)
};

struct Join {
    bool operator==(const Join &) const = default;
    static constexpr const char *Tag = "join";
    QString project;
    bool follow = false;
    QString device;
    Request req;
    bool comments = false;
    bool ai = false;
    DYAD_FIELDS(visit.required("project", self.project); visit.optional("follow", self.follow);
                visit.optional("device", self.device); visit.optional("req", self.req); visit.optional("comments", self.comments);
                visit.optional("ai", self.ai);)
};

struct MemberInfo {
    bool operator==(const MemberInfo &) const = default;
    MemberId member = 0;
    QString name, role;
    DYAD_FIELDS(visit.required("member", self.member); visit.required("name", self.name); visit.required("role", self.role);)
};

struct PresentInfo {
    bool operator==(const PresentInfo &) const = default;
    ConnectionId connection = 0;
    MemberId member = 0;
    QString name, device;
    DYAD_FIELDS(visit.required("connection", self.connection); visit.required("member", self.member);
                visit.required("name", self.name); visit.optional("device", self.device);)
};

struct ProjectState {
    bool operator==(const ProjectState &) const = default;
    static constexpr const char *Tag = "project-state";
    QString project, name, role;
    Version tree = 0;
    MemberId member = 0;
    ConnectionId connection = 0;
    std::vector<FileEntry> files;           ///< at most MaxFiles
    bool more = false;
    std::vector<MemberInfo> members;
    std::vector<PresentInfo> present;
    Request req;
    static constexpr size_t MaxFiles = 2000;
    DYAD_FIELDS(visit.required("project", self.project); visit.required("name", self.name); visit.required("role", self.role);
                visit.required("tree", self.tree); visit.required("member", self.member);
                visit.required("connection", self.connection); visit.required("files", self.files);
                visit.required("more", self.more); visit.required("members", self.members);
                visit.required("present", self.present); visit.optional("req", self.req);)
};

struct ProjectFiles {
    bool operator==(const ProjectFiles &) const = default;
    static constexpr const char *Tag = "project-files";
    std::vector<FileEntry> files;
    bool more = false;
    DYAD_FIELDS(visit.required("files", self.files); visit.required("more", self.more);)
};

struct Joined : PresentInfo {
    bool operator==(const Joined &) const = default;
    static constexpr const char *Tag = "joined";
};

struct Left {
    bool operator==(const Left &) const = default;
    static constexpr const char *Tag = "left";
    ConnectionId connection = 0;
    DYAD_FIELDS(visit.required("connection", self.connection);)
};

// --- section 4: documents
struct Open {
    bool operator==(const Open &) const = default;
    static constexpr const char *Tag = "open";
    DocId doc = 0;
    std::optional<Version> since;
    std::optional<SessionId> session;
    std::optional<Sequence> seq;
    Request req;
    DYAD_FIELDS(visit.required("doc", self.doc); visit.optional("since", self.since); visit.optional("session", self.session);
                visit.optional("seq", self.seq); visit.optional("req", self.req);)
};

/// What became of the edit that was in flight. version 0, in `document` only: the server cannot tell any more.
struct CaughtAck {
    bool operator==(const CaughtAck &) const = default;
    Sequence seq = 0;
    Version version = 0;
    DYAD_FIELDS(visit.required("seq", self.seq); visit.required("version", self.version);)
};

struct Document {
    bool operator==(const Document &) const = default;
    static constexpr const char *Tag = "document";
    DocId doc = 0;
    Version version = 0;
    SessionId session = 0;
    std::string text;
    Request req;
    std::optional<CaughtAck> ack = {};
    DYAD_FIELDS(visit.required("doc", self.doc); visit.required("version", self.version); visit.required("session", self.session);
                visit.required("text", self.text); visit.optional("req", self.req); visit.optional("ack", self.ack);)
};

/// One operation of a catch-up's `before`: on the wire an array of these four.
struct PastOperation {
    bool operator==(const PastOperation &) const = default;
    Version version = 0;
    SessionId session = 0;
    MemberId member = 0;
    WireOperation op;
};

struct CatchUp {
    bool operator==(const CatchUp &) const = default;
    static constexpr const char *Tag = "catch-up";
    DocId doc = 0;
    Version from = 0, version = 0;
    SessionId session = 0;
    std::optional<std::vector<PastOperation>> before;
    std::optional<CaughtAck> ack = {};
    WireOperation op;
    Request req;
    DYAD_FIELDS(visit.required("doc", self.doc); visit.required("from", self.from); visit.required("version", self.version);
                visit.required("session", self.session); visit.optional("before", self.before); visit.optional("ack", self.ack);
                visit.required("op", self.op); visit.optional("req", self.req);)
};

struct Close {
    bool operator==(const Close &) const = default;
    static constexpr const char *Tag = "close";
    DocId doc = 0;
    DYAD_FIELDS(visit.required("doc", self.doc);)
};

struct Fetch {
    bool operator==(const Fetch &) const = default;
    static constexpr const char *Tag = "fetch";
    DocId doc = 0;
    std::optional<Version> since;
    Request req;
    DYAD_FIELDS(visit.required("doc", self.doc); visit.optional("since", self.since); visit.optional("req", self.req);)
};

struct FileEdit {
    bool operator==(const FileEdit &) const = default;
    static constexpr const char *Tag = "file-edit";
    DocId doc = 0;
    Version base = 0;
    Sequence seq = 0;
    WireOperation op;
    DYAD_FIELDS(visit.required("doc", self.doc); visit.required("base", self.base); visit.required("seq", self.seq);
                visit.required("op", self.op);)
};

struct Ack {
    bool operator==(const Ack &) const = default;
    static constexpr const char *Tag = "ack";
    DocId doc = 0;
    Sequence seq = 0;
    Version version = 0;
    DYAD_FIELDS(visit.required("doc", self.doc); visit.required("seq", self.seq); visit.required("version", self.version);)
};

struct FileChanged {
    bool operator==(const FileChanged &) const = default;
    static constexpr const char *Tag = "file-changed";
    DocId doc = 0;
    Version version = 0;
    SessionId session = 0;
    MemberId member = 0;
    WireOperation op;
    DYAD_FIELDS(visit.required("doc", self.doc); visit.required("version", self.version); visit.required("session", self.session);
                visit.required("member", self.member); visit.required("op", self.op);)
};

// --- section 5: presence
enum class Activity { Active, Typing, Idle };

struct Presence {
    bool operator==(const Presence &) const = default;
    static constexpr const char *Tag = "presence";
    using Range = std::pair<qint64, qint64>;
    std::optional<DocId> doc;
    std::optional<Version> version;
    std::optional<qint64> cursor;           ///< bytes
    std::optional<std::vector<Range>> selections;
    std::optional<Range> viewport;
    std::optional<Activity> state;
    std::optional<uint64_t> line;           ///< of the cursor, from 1, as the sender sees it
    std::optional<std::string> branch;      ///< that the sender's folder has checked out; at most 200 bytes
    std::optional<ConnectionId> connection; ///< added by the server
    std::optional<MemberId> member;         ///< added by the server
    DYAD_FIELDS(visit.optional("doc", self.doc); visit.optional("version", self.version); visit.optional("cursor", self.cursor);
                visit.optional("selections", self.selections); visit.optional("viewport", self.viewport);
                visit.optional("state", self.state); visit.optional("connection", self.connection);
                visit.optional("member", self.member); visit.optional("line", self.line);
                visit.optional("branch", self.branch);)
};

// --- section 6: the tree
struct FileCreate {
    bool operator==(const FileCreate &) const = default;
    static constexpr const char *Tag = "file-create";
    QString path;
    FileEntry::Kind kind = FileEntry::Kind::Text;
    std::optional<std::string> text;
    QByteArray hash;
    std::optional<qint64> size;
    bool exec = false;
    Request req;
    DYAD_FIELDS(visit.required("path", self.path); visit.required("kind", self.kind); visit.optional("text", self.text);
                visit.optional("hash", self.hash); visit.optional("size", self.size); visit.optional("exec", self.exec);
                visit.optional("req", self.req);)
};

struct FileCreated : FileEntry {
    bool operator==(const FileCreated &) const = default;
    static constexpr const char *Tag = "file-created";
    Version tree = 0;
    MemberId member = 0;
    Request req;
    DYAD_FIELDS(FileEntry::fields(self, visit); visit.required("tree", self.tree); visit.required("member", self.member);
                visit.optional("req", self.req);)
};

struct FileRename {
    bool operator==(const FileRename &) const = default;
    static constexpr const char *Tag = "file-rename";
    DocId doc = 0;
    QString path;
    Request req;
    DYAD_FIELDS(visit.required("doc", self.doc); visit.required("path", self.path); visit.optional("req", self.req);)
};

struct FileRenamed {
    bool operator==(const FileRenamed &) const = default;
    static constexpr const char *Tag = "file-renamed";
    DocId doc = 0;
    QString path;
    Version tree = 0;
    MemberId member = 0;
    Request req;
    DYAD_FIELDS(visit.required("doc", self.doc); visit.required("path", self.path); visit.required("tree", self.tree);
                visit.required("member", self.member); visit.optional("req", self.req);)
};

struct FileDelete {
    bool operator==(const FileDelete &) const = default;
    static constexpr const char *Tag = "file-delete";
    DocId doc = 0;
    Request req;
    DYAD_FIELDS(visit.required("doc", self.doc); visit.optional("req", self.req);)
};

struct FileDeleted {
    bool operator==(const FileDeleted &) const = default;
    static constexpr const char *Tag = "file-deleted";
    DocId doc = 0;
    Version tree = 0;
    MemberId member = 0;
    Request req;
    DYAD_FIELDS(visit.required("doc", self.doc); visit.required("tree", self.tree); visit.required("member", self.member);
                visit.optional("req", self.req);)
};

struct FileMode {
    bool operator==(const FileMode &) const = default;
    static constexpr const char *Tag = "file-mode";
    DocId doc = 0;
    bool exec = false;
    Request req;
    DYAD_FIELDS(visit.required("doc", self.doc); visit.required("exec", self.exec); visit.optional("req", self.req);)
};

struct FileModed {
    bool operator==(const FileModed &) const = default;
    static constexpr const char *Tag = "file-moded";
    DocId doc = 0;
    bool exec = false;
    Version tree = 0;
    MemberId member = 0;
    Request req;
    DYAD_FIELDS(visit.required("doc", self.doc); visit.required("exec", self.exec); visit.required("tree", self.tree);
                visit.required("member", self.member); visit.optional("req", self.req);)
};

struct FileReplace {
    bool operator==(const FileReplace &) const = default;
    static constexpr const char *Tag = "file-replace";
    DocId doc = 0;
    Version base = 0;
    QByteArray hash;
    qint64 size = 0;
    Request req;
    DYAD_FIELDS(visit.required("doc", self.doc); visit.required("base", self.base); visit.required("hash", self.hash);
                visit.required("size", self.size); visit.optional("req", self.req);)
};

struct FileReplaced {
    bool operator==(const FileReplaced &) const = default;
    static constexpr const char *Tag = "file-replaced";
    DocId doc = 0;
    Version version = 0;
    QByteArray hash;
    qint64 size = 0;
    Version tree = 0;
    MemberId member = 0;
    Request req;
    DYAD_FIELDS(visit.required("doc", self.doc); visit.required("version", self.version); visit.required("hash", self.hash);
                visit.required("size", self.size); visit.required("tree", self.tree); visit.required("member", self.member);
                visit.optional("req", self.req);)
};

// --- section 7: errors
struct About {
    bool operator==(const About &) const = default;
    QString t;
    std::optional<DocId> doc;
    std::optional<Sequence> seq;
    Request req;
    DYAD_FIELDS(visit.required("t", self.t); visit.optional("doc", self.doc); visit.optional("seq", self.seq);
                visit.optional("req", self.req);)
};

struct ErrorMessage {
    bool operator==(const ErrorMessage &) const = default;
    static constexpr const char *Tag = "error";
    QString code, message;
    std::optional<About> about;
    std::optional<DocId> doc;
    std::optional<uint64_t> retryAfter;     ///< ms
    DYAD_FIELDS(visit.required("code", self.code); visit.required("message", self.message); visit.optional("about", self.about);
                visit.optional("doc", self.doc); visit.optional("retryAfter", self.retryAfter);)
};

/// A message of a kind that this version does not know. Decoded only.
struct Unknown {
    bool operator==(const Unknown &) const = default;
    QString t;
    Request req;
    DYAD_FIELDS(visit.optional("req", self.req);)
};

struct Message;

/// Several messages in one frame; holds no batch.
struct Batch {
    static constexpr const char *Tag = "batch";
    static constexpr size_t MaxMessages = 10000;
    std::vector<Message> messages;
    bool operator==(const Batch &other) const;
};

using MessageAlternatives = std::variant<Hello, Welcome, Join, ProjectState, ProjectFiles, Joined, Left, Open, Document, CatchUp, Close,
    Fetch, FileEdit, Ack, FileChanged, Presence, FileCreate, FileCreated, FileRename, FileRenamed, FileDelete, FileDeleted, FileMode,
    FileModed, FileReplace, FileReplaced, Comments, CommentAdd, CommentEdit, CommentDelete, CommentResolve, CommentChanged, CommentRemoved,
    FileAccess, MemberChanged, AiGenerate, AiCancel, AiThread, AiQuestion, AiChunk, AiComplete, AiAnswers, AiReview, ErrorMessage, Unknown, Batch>;

struct Message : MessageAlternatives {
    using MessageAlternatives::MessageAlternatives;
    bool operator==(const Message &other) const
    {
        return static_cast<const MessageAlternatives &>(*this) == static_cast<const MessageAlternatives &>(other);
    }
    // Messages have no order; the variant's own would be found otherwise, and does not compile.
    friend bool operator<(const Message &, const Message &) = delete;
};

inline bool Batch::operator==(const Batch &other) const { return messages == other.messages; }

} // namespace dyad::sync::wire
