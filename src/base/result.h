// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>
#include <variant>

namespace waymark {

/// What a refused request carries back; made by `refuse`.
template <typename E>
struct Refused {
    E error;
};

template <typename E>
[[nodiscard]] Refused<E> refuse(E error) {
    return {std::move(error)};
}

/// Either the value asked for or the reason it was refused. It cannot be dropped in silence: the
/// compiler objects. Names follow std::expected, which C++20 does not have.
template <typename T, typename E>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Refused<E> refused) : state_(std::in_place_index<1>, std::move(refused.error)) {}

    bool has_value() const { return state_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& value() & { return std::get<0>(state_); }
    const T& value() const& { return std::get<0>(state_); }
    T&& value() && { return std::get<0>(std::move(state_)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const E& error() const { return std::get<1>(state_); }
    E& error() { return std::get<1>(state_); }

private:
    std::variant<T, E> state_;
};

}  // namespace waymark
