#pragma once
// Typed numbers and the stores they index: a model refers to its own parts by Id, never by pointer.
#include <cstdint>
#include <utility>
#include <vector>

namespace kvs::base {

/// Index into a Store<T>. `none` is the id of nothing.
template <class T>
struct Id {
    static constexpr std::uint32_t none_value = 0xFFFFFFFFu;
    std::uint32_t value = none_value;
    constexpr explicit operator bool() const { return value != none_value; }
    friend constexpr bool operator==(Id, Id) = default;
    friend constexpr auto operator<=>(Id, Id) = default;
};

/// Vector indexed by Id<T>; ids stay valid as it grows.
template <class T>
class Store {
public:
    Id<T> add(T item) {
        items_.push_back(std::move(item));
        return {static_cast<std::uint32_t>(items_.size() - 1)};
    }
    T& operator[](Id<T> id) { return items_[id.value]; }
    const T& operator[](Id<T> id) const { return items_[id.value]; }
    std::size_t size() const { return items_.size(); }
    bool empty() const { return items_.empty(); }
    Id<T> id_at(std::size_t index) const { return {static_cast<std::uint32_t>(index)}; }
    auto begin() { return items_.begin(); }
    auto end() { return items_.end(); }
    auto begin() const { return items_.begin(); }
    auto end() const { return items_.end(); }

private:
    std::vector<T> items_;
};

}  // namespace kvs::base
