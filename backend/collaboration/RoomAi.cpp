// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The part of Room that lets people talk with the AI together.
#include "backend/collaboration/Room.h"
#include "backend/rights/Permission.h"
#include <QPointer>

namespace dyad::backend {

using namespace sync::wire;

namespace {

template<typename M>
About about(const M &message)
{
    return {QString::fromLatin1(M::Tag), {}, {}, message.req};
}

const sync::Error NoAi{"not-supported", "This server has no AI."};

} // namespace

void Room::tellOfAi(const QString &account, const QByteArray &message)
{
    for (const auto &[connection, peer] : m_peers) {
        if (peer.ai && (account.isEmpty() || peer.account == account))
            m_context.journal.send(peer.peer, message, Kind::Broadcast);
    }
}

void Room::sendAnswers(RoomPeer &peer)
{
    if (m_context.ai)
        send(peer, m_context.ai->running({m_id, peer.account, false}));
}

std::function<void(const sync::Error &)> Room::refusal(const RoomPeer &peer, const About &about)
{
    return [self = QPointer<Room>(this), connection = peer.info.connection, about](const sync::Error &error) {
        RoomPeer *asker = self ? self->find(connection) : nullptr;
        if (asker)
            self->sendError(*asker, error, about);
    };
}

void Room::handleAi(RoomPeer &peer, AiGenerate &&request)
{
    const About what = about(request);
    if (!m_context.ai)
        return sendError(peer, NoAi, what);
    if (!may(peer.role, Permission::AiGenerate))
        return sendError(peer, {"not-allowed", "You may look at this project, not ask the AI in it."}, what);
    peer.ai = true;                                  // who asks wants to hear the answer
    m_context.ai->generate({m_id, peer.account, false}, std::move(request), refusal(peer, what));
}

void Room::handleAi(RoomPeer &peer, const AiCancel &request)
{
    if (!m_context.ai)
        return sendError(peer, NoAi, about(request));
    m_context.ai->cancel({m_id, peer.account, may(peer.role, Permission::ProjectSettings)}, request.id, refusal(peer, about(request)));
}

/// Goes on to the others at once: it has to be there before the edit that it speaks of.
void Room::handleAi(RoomPeer &peer, AiReview &&review)
{
    if (!mayEdit(peer, about(review)))
        return;
    if (m_context.ai)
        m_context.ai->reviewed({m_id, peer.account, false}, review);
    if (m_context.ai && m_context.ai->isPrivate(m_id, review.thread))
        return;
    review.member = peer.info.member;
    review.req.reset();
    const QByteArray bytes = encodeAs(review);
    for (const auto &[connection, other] : m_peers) {
        if (other.ai && connection != peer.info.connection && (other.rights.isPlain() || other.rights.canSee(review.path)))
            m_context.journal.send(other.peer, bytes, Kind::Broadcast);
    }
}

} // namespace dyad::backend
