// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/wire/MessageFields.h"
#include "sync/wire/Types.h"
#include <QString>
#include <QtGlobal>
#include <optional>
#include <vector>

// docs/protocol.md, section 10: talking with the AI. Ids of questions are made by the client, so that asking twice asks once.
namespace dyad::sync::wire {

struct AiImage {
    bool operator==(const AiImage &) const = default;
    QString type, data;                     ///< MIME type; base64
    DYAD_FIELDS(visit.required("type", self.type); visit.required("data", self.data);)
};

/// What the model wants done by the one who asked.
struct AiToolCall {
    bool operator==(const AiToolCall &) const = default;
    QString call, name, arguments;          ///< arguments: a JSON text, as the model wrote it
    DYAD_FIELDS(visit.required("call", self.call); visit.required("name", self.name); visit.required("arguments", self.arguments);)
};

struct AiToolResult {
    bool operator==(const AiToolResult &) const = default;
    QString call, name, text;
    bool failed = false;
    DYAD_FIELDS(visit.required("call", self.call); visit.required("name", self.name); visit.required("text", self.text);
                visit.optional("failed", self.failed);)
};

/// Client: a question, or (with results) the next step of a task.
struct AiGenerate {
    bool operator==(const AiGenerate &) const = default;
    static constexpr const char *Tag = "ai-generate";
    QString id, text;
    QString context;                        ///< goes to the model behind the text; others see `about`
    std::vector<QString> about;
    std::vector<AiImage> images;
    QString tools;                          ///< a JSON array of {name, description, schema}; empty: none
    std::vector<AiToolResult> results;
    QString thread;                         ///< empty: a new one
    bool isPrivate = false;                 ///< of a new thread
    QString model, mode;
    std::optional<uint64_t> maxTokens;
    Request req;
    DYAD_FIELDS(visit.required("id", self.id); visit.optional("text", self.text); visit.optional("context", self.context);
                visit.optional("about", self.about); visit.optional("images", self.images); visit.optional("tools", self.tools);
                visit.optional("results", self.results); visit.optional("thread", self.thread); visit.optional("private", self.isPrivate);
                visit.optional("model", self.model); visit.optional("mode", self.mode); visit.optional("maxTokens", self.maxTokens);
                visit.optional("req", self.req);)
};

struct AiCancel {
    bool operator==(const AiCancel &) const = default;
    static constexpr const char *Tag = "ai-cancel";
    QString id;
    Request req;
    DYAD_FIELDS(visit.required("id", self.id); visit.optional("req", self.req);)
};

/// Server: a thread is new, has another title, or is gone.
struct AiThread {
    bool operator==(const AiThread &) const = default;
    static constexpr const char *Tag = "ai-thread";
    QString thread, title;
    bool isPrivate = false, removed = false;
    QString user;                           ///< who began it
    uint64_t time = 0;                      ///< of its newest message, ms since 1970
    std::optional<qint64> limit = {};       ///< where its cap has changed: nano-dollars, -1: it has none now
    DYAD_FIELDS(visit.required("thread", self.thread); visit.required("title", self.title); visit.optional("private", self.isPrivate);
                visit.optional("removed", self.removed); visit.required("user", self.user); visit.required("time", self.time);
                visit.optional("limit", self.limit);)
};

/// Server: somebody has asked; `ai-chunk`s follow.
struct AiQuestion {
    bool operator==(const AiQuestion &) const = default;
    static constexpr const char *Tag = "ai-question";
    QString id, thread, user, text;
    std::vector<QString> about;
    std::vector<AiToolResult> results;
    QString model, mode;
    uint64_t time = 0;                      ///< ms since 1970
    qint64 position = 0;                    ///< of the question in its thread
    uint64_t pictures = 0;                  ///< how many it has: GET threads/{thread}/pictures?position= has them
    DYAD_FIELDS(visit.required("id", self.id); visit.required("thread", self.thread); visit.required("user", self.user);
                visit.required("text", self.text); visit.optional("about", self.about); visit.optional("results", self.results);
                visit.optional("model", self.model); visit.optional("mode", self.mode); visit.required("time", self.time);
                visit.required("position", self.position); visit.optional("pictures", self.pictures);)
};

/// Server: the answer grows.
struct AiChunk {
    bool operator==(const AiChunk &) const = default;
    static constexpr const char *Tag = "ai-chunk";
    QString id, thread;
    qint64 from = 0;                        ///< UTF-16 units of text that came before
    QString text, reasoning;
    std::vector<AiToolCall> calls;          ///< whole ones
    QString note;                           ///< for people: a provider failed and another goes on
    DYAD_FIELDS(visit.required("id", self.id); visit.required("thread", self.thread); visit.required("from", self.from);
                visit.optional("text", self.text); visit.optional("reasoning", self.reasoning); visit.optional("calls", self.calls);
                visit.optional("note", self.note);)
};

/// Server: the answer has ended, and what it cost.
struct AiComplete {
    bool operator==(const AiComplete &) const = default;
    static constexpr const char *Tag = "ai-complete";
    QString id, thread, stop;               ///< stop: "stop", "length", "tool", "cancelled", "error" …
    QString provider, model;
    qint64 input = 0, output = 0, nanoDollars = 0;      ///< tokens, tokens, 1e-9 USD
    qint64 position = 0;                    ///< of the answer in its thread; 0: nothing was said
    QString code, message;                  ///< of an answer that failed
    DYAD_FIELDS(visit.required("id", self.id); visit.required("thread", self.thread); visit.required("stop", self.stop);
                visit.optional("provider", self.provider); visit.optional("model", self.model); visit.optional("input", self.input);
                visit.optional("output", self.output); visit.optional("nanoDollars", self.nanoDollars);
                visit.optional("position", self.position); visit.optional("code", self.code); visit.optional("message", self.message);)
};

/// Server, after `project-state`: the answers under way, each as it stands.
struct AiAnswers {
    bool operator==(const AiAnswers &) const = default;
    static constexpr const char *Tag = "ai-answers";
    std::vector<AiQuestion> questions;
    std::vector<AiChunk> answers;           ///< one for each of them, in the same order
    bool more = false;
    DYAD_FIELDS(visit.required("questions", self.questions); visit.required("answers", self.answers); visit.required("more", self.more);)
};

/// Both ways: what somebody has decided about a change that an answer proposes. The server adds `member`.
struct AiReview {
    bool operator==(const AiReview &) const = default;
    static constexpr const char *Tag = "ai-review";
    QString id, thread, path;
    uint64_t change = 0, of = 0;            ///< which change of how many in that file
    QString decision;                       ///< "accepted", "rejected", "undone"
    std::optional<MemberId> member;
    Request req;
    DYAD_FIELDS(visit.required("id", self.id); visit.required("thread", self.thread); visit.required("path", self.path);
                visit.required("change", self.change); visit.required("of", self.of); visit.required("decision", self.decision);
                visit.optional("member", self.member); visit.optional("req", self.req);)
};

} // namespace dyad::sync::wire
