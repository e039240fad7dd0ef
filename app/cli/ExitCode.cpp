// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ExitCode.h"
#include <algorithm>
#include <array>

namespace dyad::app {

namespace {

template<size_t N>
bool holds(const std::array<std::string_view, N> &codes, std::string_view code)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

} // namespace

ExitCode exitCodeFor(std::string_view code)
{
    static constexpr std::array<std::string_view, 2> usage{"usage", "bad-link"};
    static constexpr std::array<std::string_view, 4> signIn{"signed-out", "unauthorized", "bad-credentials", "reused"};
    static constexpr std::array<std::string_view, 15> access{"no-such-project", "no-such-file", "no-such-version", "no-such-invitation", "no-such-folder", "no-such-blob",
        "not-allowed", "not-found", "bad-invite", "folder-missing", "no-such-organisation", "no-such-user", "no-such-plan", "plan-limit", "read-only"};
    static constexpr std::array<std::string_view, 3> away{"unreachable", "offline", "timeout"};
    static constexpr std::array<std::string_view, 10> conflict{"not-empty", "other-project", "in-use", "already-shared", "path-taken", "email-taken", "deletions-held", "last-owner", "slug-taken",
        "already-member"};
    if (holds(usage, code))
        return ExitCode::Usage;
    if (holds(signIn, code))
        return ExitCode::NotSignedIn;
    if (holds(access, code))
        return ExitCode::NoAccess;
    if (holds(away, code))
        return ExitCode::Unreachable;
    return holds(conflict, code) ? ExitCode::Conflict : ExitCode::Failure;
}

} // namespace dyad::app
