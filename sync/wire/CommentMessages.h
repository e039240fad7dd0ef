// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/wire/MessageFields.h"
#include "sync/wire/Types.h"
#include <QString>
#include <QtGlobal>
#include <optional>
#include <vector>

// docs/protocol.md, section 9: comments on lines. Ids of threads and entries are made by the client, so that sending twice adds once.
namespace dyad::sync::wire {

/// What one person wrote in a thread.
struct CommentEntry {
    bool operator==(const CommentEntry &) const = default;
    QString entry;
    MemberId member = 0;
    uint64_t time = 0;                      ///< ms since 1970
    QString text;
    std::optional<uint64_t> edited;         ///< ms since 1970
    DYAD_FIELDS(visit.required("entry", self.entry); visit.required("member", self.member); visit.required("time", self.time);
                visit.required("text", self.text); visit.optional("edited", self.edited);)
};

/// A range of a document and what is said about it. The range is of the document's `version`; where it is empty, the text is gone.
struct CommentThread {
    bool operator==(const CommentThread &) const = default;
    QString thread;
    DocId doc = 0;
    Version version = 0;
    qint64 from = 0, to = 0;                ///< bytes
    uint64_t line = 0;                      ///< of `from`, from 1, when the server last counted
    QString quote;                          ///< what stood there when the thread was begun
    std::vector<CommentEntry> entries;      ///< at least one
    std::optional<MemberId> resolvedBy;     ///< nobody: it is open
    std::optional<uint64_t> resolvedAt;     ///< ms since 1970
    bool isResolved() const { return resolvedBy.has_value(); }
    DYAD_FIELDS(visit.required("thread", self.thread); visit.required("doc", self.doc); visit.required("version", self.version);
                visit.required("from", self.from); visit.required("to", self.to); visit.required("line", self.line);
                visit.required("quote", self.quote); visit.required("entries", self.entries);
                visit.optional("resolvedBy", self.resolvedBy); visit.optional("resolvedAt", self.resolvedAt);)
};

/// All threads after joining (in parts); with `doc` those of a document that was just opened, at the version that was sent.
struct Comments {
    bool operator==(const Comments &) const = default;
    static constexpr const char *Tag = "comments";
    static constexpr size_t MaxThreads = 200;       ///< in one message
    std::optional<DocId> doc;
    std::vector<CommentThread> threads;
    bool more = false;
    DYAD_FIELDS(visit.optional("doc", self.doc); visit.required("threads", self.threads); visit.required("more", self.more);)
};

/// With doc, version, from, to: a new thread. Without: a reply.
struct CommentAdd {
    bool operator==(const CommentAdd &) const = default;
    static constexpr const char *Tag = "comment-add";
    QString thread, entry, text;
    std::optional<DocId> doc;
    std::optional<Version> version;
    std::optional<qint64> from, to;         ///< bytes
    std::optional<QString> quote;
    Request req;
    DYAD_FIELDS(visit.required("thread", self.thread); visit.required("entry", self.entry); visit.required("text", self.text);
                visit.optional("doc", self.doc); visit.optional("version", self.version); visit.optional("from", self.from);
                visit.optional("to", self.to); visit.optional("quote", self.quote); visit.optional("req", self.req);)
};

struct CommentEdit {
    bool operator==(const CommentEdit &) const = default;
    static constexpr const char *Tag = "comment-edit";
    QString thread, entry, text;
    Request req;
    DYAD_FIELDS(visit.required("thread", self.thread); visit.required("entry", self.entry); visit.required("text", self.text);
                visit.optional("req", self.req);)
};

struct CommentDelete {
    bool operator==(const CommentDelete &) const = default;
    static constexpr const char *Tag = "comment-delete";
    QString thread, entry;
    Request req;
    DYAD_FIELDS(visit.required("thread", self.thread); visit.required("entry", self.entry); visit.optional("req", self.req);)
};

struct CommentResolve {
    bool operator==(const CommentResolve &) const = default;
    static constexpr const char *Tag = "comment-resolve";
    QString thread;
    bool resolved = true;                   ///< false: open it again
    Request req;
    DYAD_FIELDS(visit.required("thread", self.thread); visit.required("resolved", self.resolved); visit.optional("req", self.req);)
};

struct CommentChanged {
    bool operator==(const CommentChanged &) const = default;
    static constexpr const char *Tag = "comment-changed";
    CommentThread comment;                  ///< as a whole
    MemberId member = 0;
    Request req;
    DYAD_FIELDS(visit.required("comment", self.comment); visit.required("member", self.member); visit.optional("req", self.req);)
};

struct CommentRemoved {
    bool operator==(const CommentRemoved &) const = default;
    static constexpr const char *Tag = "comment-removed";
    QString thread;
    DocId doc = 0;
    MemberId member = 0;
    Request req;
    DYAD_FIELDS(visit.required("thread", self.thread); visit.required("doc", self.doc); visit.required("member", self.member);
                visit.optional("req", self.req);)
};

} // namespace dyad::sync::wire
