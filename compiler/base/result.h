#pragma once
// A value, or why the world did not give it (file, disk, tool). The author's mistakes are Diagnostics, our own are asserts.
#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace kvs::base {

/// What failed, in words for a person; `subject` is the path or the tool.
struct Failure {
    std::string subject;
    std::string reason;
};

template <class T>
class Result {
public:
    Result(T value) : content_(std::move(value)) {}
    Result(Failure failure) : content_(std::move(failure)) {}
    explicit operator bool() const { return std::holds_alternative<T>(content_); }
    T& operator*() { return std::get<T>(content_); }
    const T& operator*() const { return std::get<T>(content_); }
    T* operator->() { return &std::get<T>(content_); }
    const T* operator->() const { return &std::get<T>(content_); }
    const Failure& failure() const { return std::get<Failure>(content_); }

private:
    std::variant<T, Failure> content_;
};

}  // namespace kvs::base
