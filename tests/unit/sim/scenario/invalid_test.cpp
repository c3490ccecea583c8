// One bad file per kind of error, each with its exact words. To write the expected words anew after
// a message has changed: HAEUL_UPDATE_EXPECTED=1 build/release/tests/unit_sim "every bad file*"
#include <catch2/catch.hpp>
#include <cstdlib>

#include "sim/scenario/assets.h"
#include "sim/scenario/file_check.h"
#include "tests/support/scenario_files.h"

using namespace haeul;
namespace fs = std::filesystem;

namespace {

/// Lists of what is shipped stand as <assets/ships> in the expected words, so that shipping one
/// more ship changes no test.
std::string with_lists_named(std::string text) {
  for (const char* folder : {"ships", "engines", "fuels", "hull_conditions"}) {
    const std::string list = scenario::one_of(scenario::asset_names(folder));
    for (auto at = text.find(list); at != std::string::npos; at = text.find(list, at)) {
      text.replace(at, list.size(), std::string("<assets/") + folder + ">");
    }
  }
  return text;
}

std::string words_for(const fs::path& file) {
  try {
    scenario::check_file(file);
  } catch (const scenario::InputError& error) {
    return with_lists_named(std::string(error.what()) + "\n");
  }
  return "accepted\n";
}

}  // namespace

TEST_CASE("every bad file is refused with its exact words", "[scenario][invalid]") {
  fs::current_path(test::source_directory());
  const auto files = test::yaml_files("tests/invalid");
  REQUIRE(files.size() >= 40);
  const bool update = std::getenv("HAEUL_UPDATE_EXPECTED") != nullptr;
  for (const auto& file : files) {
    const fs::path expected = fs::path(file).replace_extension(".expected");
    const std::string words = words_for(file);
    if (update) {
      std::ofstream(expected) << words;
    }
    INFO(file.string());
    CHECK(words == test::read_file(expected));
    CHECK(words != "accepted\n");
  }
}

TEST_CASE("every expected message has its bad file", "[scenario][invalid]") {
  for (const auto& each : fs::directory_iterator(test::source_directory() / "tests/invalid")) {
    if (each.path().extension() == ".expected") {
      INFO(each.path().string());
      CHECK(fs::exists(fs::path(each.path()).replace_extension(".yaml")));
    }
  }
}

TEST_CASE("every message says where and what was expected", "[scenario][invalid]") {
  fs::current_path(test::source_directory());
  for (const auto& file : test::yaml_files("tests/invalid")) {
    INFO(file.string());
    try {
      scenario::check_file(file);
      FAIL("accepted");
    } catch (const scenario::InputError& error) {
      REQUIRE(error.diagnostics().size() <= scenario::InputError::kMost);
      for (const auto& d : error.diagnostics()) {
        INFO(d.text());
        CHECK(d.file == file.string());
        CHECK(d.line > 0);
        CHECK(d.column > 0);
        const bool helps = d.message.find("expected") != std::string::npos ||
                           d.message.find("did you mean") != std::string::npos ||
                           d.message.find("not valid YAML") != std::string::npos;
        CHECK(helps);
      }
    }
  }
}
