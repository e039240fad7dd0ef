// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ai/AiCursor.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Workbench.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/RemoteCursors.h"
#include "sync/proposal/TextMatch.h"
#include "sync/session/ChatSession.h"
#include <QRegularExpression>

namespace dyad::app {

using sync::ChatMessage;

AiCursor::AiCursor(Workbench *workbench) : QObject(workbench), m_bench(workbench) {}

void AiCursor::setSession(sync::ChatSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    clear();
    m_session = session;
    if (!session)
        return;
    connect(session, &sync::ChatSession::messageChanged, this, &AiCursor::follow);
    connect(session, &sync::ChatSession::messagesReset, this, [this] {
        clear();
        for (int i = 0; i < int(m_session->messages().size()); ++i)
            follow(i);
    });
}

std::optional<AiCursor::Place> AiCursor::placeIn(const QString &answer)
{
    static const QRegularExpression opening(QStringLiteral("<dyad-(write|search-replace) path=\"([^\"]+)\"[^>]*>"));
    const qsizetype at = answer.lastIndexOf(opening);
    if (at < 0)
        return std::nullopt;
    const QRegularExpressionMatch match = opening.match(answer, at);
    if (answer.indexOf(QStringLiteral("</dyad-") + match.captured(1), at) >= 0)
        return std::nullopt;
    Place place{match.captured(2), {}};
    const qsizetype block = answer.lastIndexOf(QStringLiteral("<<<<<<< SEARCH\n"));
    if (block < at)
        return place;
    const qsizetype from = block + 15, to = answer.indexOf(QStringLiteral("\n======="), from);
    if (to > from)
        place.search = answer.mid(from, to - from).toStdString();
    return place;
}

void AiCursor::follow(int index)
{
    const ChatMessage &message = m_session->messages()[index];
    if (message.role != ChatMessage::Role::Assistant)
        return;
    const auto place = message.state == ChatMessage::State::Streaming ? placeIn(message.text) : std::nullopt;
    if (place == m_place)
        return;
    clear();
    if (place)
        show(*place);
    m_place = place;
}

void AiCursor::show(const Place &place)
{
    for (EditorPage *page : m_bench->window()->editors()->pages()) {
        if (!page->showsText() || !page->binding() || page->file()->path() != place.path)
            continue;
        page->flush();
        const QByteArray text = page->editor()->text();
        const auto found = place.search.empty() ? sync::Expected<sync::TextMatch>(sync::TextMatch{}) : sync::findMatch(std::string_view(text.constData(), size_t(text.size())), place.search);
        if (!found)
            continue;
        page->remoteCursors()->set({CursorId, tr("Dyad AI"), editor::RemoteCursor::Assistant, found->position + found->length, {}});
    }
}

void AiCursor::clear()
{
    if (!m_place)
        return;
    m_place.reset();
    for (EditorPage *page : m_bench->window()->editors()->pages())
        page->remoteCursors()->remove(CursorId);
}

} // namespace dyad::app
