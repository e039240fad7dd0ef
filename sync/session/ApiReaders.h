// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ApiCall.h"
#include "sync/session/ApiTypes.h"

/// From the JSON of docs/api.md to ApiTypes; private to ServerApi. Error "bad-answer".
namespace dyad::sync::read {

Expected<ApiServer> server(const ApiAnswer &answer);
Expected<ApiSession> session(const ApiAnswer &answer);
Expected<ApiUser> user(const ApiAnswer &answer);
Expected<QVector<ApiProject>> projects(const ApiAnswer &answer);
Expected<ApiProject> project(const ApiAnswer &answer);
Expected<ApiTree> tree(const ApiAnswer &answer);
Expected<ApiContent> content(const ApiAnswer &answer);
Expected<ApiHistory> history(const ApiAnswer &answer);
Expected<ApiBlame> blame(const ApiAnswer &answer);
Expected<ApiRevert> revert(const ApiAnswer &answer);
Expected<ApiTimeline> timeline(const ApiAnswer &answer);
Expected<QVector<ApiLogEntry>> log(const ApiAnswer &answer);
Expected<QVector<ApiMember>> members(const ApiAnswer &answer);
Expected<ApiInvitation> invitation(const ApiAnswer &answer);
Expected<QVector<ApiInvitation>> invitations(const ApiAnswer &answer);
Expected<ApiInvited> invited(const ApiAnswer &answer);
Expected<ApiAccepted> accepted(const ApiAnswer &answer);

} // namespace dyad::sync::read
