#pragma once
#include <string>
#include <vector>

namespace kvs::driver {

/// The whole program: `arguments` without the program's name; gives the exit code. Nothing is thrown out of it.
int run(const std::vector<std::string>& arguments);

}  // namespace kvs::driver
