#pragma once
/// The page of the validation tests, whose tables the program makes.
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>
#include <string>

namespace haeul::test {

inline void check_page_holds(const std::string& table) {
  std::ifstream file(std::string(HAEUL_SOURCE_DIR) + "/tests/validation/README.md");
  std::stringstream text;
  text << file.rdbuf();
  INFO("the table should read\n" << table);
  CHECK(text.str().find(table) != std::string::npos);
}

}  // namespace haeul::test
