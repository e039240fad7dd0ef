// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <type_traits>
#include <utility>

namespace dyad::backend {

/// std::expected::transform, which g++ 12 does not have yet.
template<typename T, typename F>
auto mapped(sync::Expected<T> value, F f)
{
    if constexpr (std::is_void_v<T>) {
        using Result = sync::Expected<std::invoke_result_t<F>>;
        return value ? Result(f()) : Result(std::unexpected(std::move(value.error())));
    } else {
        using Result = sync::Expected<std::invoke_result_t<F, T &>>;
        if constexpr (std::is_void_v<std::invoke_result_t<F, T &>>) {
            if (!value)
                return Result(std::unexpected(std::move(value.error())));
            f(*value);
            return Result();
        } else {
            return value ? Result(f(*value)) : Result(std::unexpected(std::move(value.error())));
        }
    }
}

} // namespace dyad::backend
