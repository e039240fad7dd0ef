// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <expected>
#include <string>
#include <string_view>
#include <utility>

namespace dyad::sync {

/// What went wrong, for a program (code: stable, lower-case-with-hyphens, as in docs/protocol.md) and for a person
/// (message: one sentence that says what to do). Never holds a secret.
struct Error {
    std::string code;
    std::string message;
    bool operator==(const Error &) const = default;
};

template<typename T>
using Expected = std::expected<T, Error>;

inline std::unexpected<Error> fail(std::string_view code, std::string message)
{
    return std::unexpected(Error{std::string(code), std::move(message)});
}

} // namespace dyad::sync
