// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/wire/Codec.h"
#include "sync/wire/Encoder.h"

namespace dyad::sync::wire {

namespace {
template<typename M>
inline constexpr bool Encodable = !std::is_same_v<M, Unknown> && !std::is_same_v<M, Batch>;
}

template<typename M>
QByteArray encodeAs(const M &message)
{
    QByteArray out;
    out.reserve(96);
    Encoder(out).message(message);
    return out;
}

template QByteArray encodeAs(const Hello &);
template QByteArray encodeAs(const Welcome &);
template QByteArray encodeAs(const Join &);
template QByteArray encodeAs(const ProjectState &);
template QByteArray encodeAs(const ProjectFiles &);
template QByteArray encodeAs(const Joined &);
template QByteArray encodeAs(const Left &);
template QByteArray encodeAs(const Open &);
template QByteArray encodeAs(const Document &);
template QByteArray encodeAs(const CatchUp &);
template QByteArray encodeAs(const Close &);
template QByteArray encodeAs(const Fetch &);
template QByteArray encodeAs(const FileEdit &);
template QByteArray encodeAs(const Ack &);
template QByteArray encodeAs(const FileChanged &);
template QByteArray encodeAs(const Presence &);
template QByteArray encodeAs(const FileCreate &);
template QByteArray encodeAs(const FileCreated &);
template QByteArray encodeAs(const FileRename &);
template QByteArray encodeAs(const FileRenamed &);
template QByteArray encodeAs(const FileDelete &);
template QByteArray encodeAs(const FileDeleted &);
template QByteArray encodeAs(const FileMode &);
template QByteArray encodeAs(const FileModed &);
template QByteArray encodeAs(const FileReplace &);
template QByteArray encodeAs(const FileReplaced &);
template QByteArray encodeAs(const Comments &);
template QByteArray encodeAs(const CommentAdd &);
template QByteArray encodeAs(const CommentEdit &);
template QByteArray encodeAs(const CommentDelete &);
template QByteArray encodeAs(const CommentResolve &);
template QByteArray encodeAs(const CommentChanged &);
template QByteArray encodeAs(const CommentRemoved &);
template QByteArray encodeAs(const FileAccess &);
template QByteArray encodeAs(const AiGenerate &);
template QByteArray encodeAs(const AiCancel &);
template QByteArray encodeAs(const AiThread &);
template QByteArray encodeAs(const AiQuestion &);
template QByteArray encodeAs(const AiChunk &);
template QByteArray encodeAs(const AiComplete &);
template QByteArray encodeAs(const AiAnswers &);
template QByteArray encodeAs(const AiReview &);
template QByteArray encodeAs(const MemberChanged &);
template QByteArray encodeAs(const ErrorMessage &);

QByteArray encodeBatch(std::span<const QByteArray> messages)
{
    qsizetype size = 24;
    for (const QByteArray &message : messages) size += message.size();
    QByteArray out;
    out.reserve(size);
    CborWriter writer(out);
    writer.map(2);
    writer.text("t");
    writer.text(Batch::Tag);
    writer.text("messages");
    writer.array(messages.size());
    for (const QByteArray &message : messages) writer.raw(message);
    return out;
}

static QByteArray encodeNested(const Batch &batch)
{
    std::vector<QByteArray> parts;
    parts.reserve(batch.messages.size());
    for (const Message &message : batch.messages) parts.push_back(encode(message));
    return encodeBatch(parts);
}

QByteArray encode(const Message &message)
{
    return std::visit([](const auto &m) {
        using M = std::decay_t<decltype(m)>;
        if constexpr (Encodable<M>) return encodeAs(m);
        else if constexpr (std::is_same_v<M, Batch>) return encodeNested(m);
        else return QByteArray();
    }, static_cast<const MessageAlternatives &>(message));
}

const char *tagOf(const Message &message)
{
    return std::visit([](const auto &m) -> const char * {
        using M = std::decay_t<decltype(m)>;
        if constexpr (std::is_same_v<M, Unknown>) return "unknown";
        else return M::Tag;
    }, static_cast<const MessageAlternatives &>(message));
}

QByteArray encodeOperation(const TextOperation &op)
{
    QByteArray out;
    Encoder(out).value(op);
    return out;
}

} // namespace dyad::sync::wire
