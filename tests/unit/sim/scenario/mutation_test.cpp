// A good file damaged in thousands of ways: it reads or it is refused, nothing else ever happens.
#include <catch2/catch.hpp>
#include <cstdint>

#include "sim/scenario/reader.h"
#include "sim/scenario/text/document.h"
#include "tests/support/scenario_files.h"

using namespace haeul;

namespace {

/// splitmix64 (Steele, Lea & Flood 2014): the same damage on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }

 private:
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  std::uint64_t state_;
};

const char* const kScraps[] = {"&a ", "*a", "<<: ", "!!int ", "---\n", "...\n", "[", "]",    "{",
                               "}",   "\t", "\"",   "'",      "#",     ": ",    ",", "- ",   "? ",
                               "010", "~",  ".nan", "1e999",  "\xFF",  "\n",    "|", "%TAG", "-1"};

std::string damaged(std::string text, Dice& dice) {
  const std::size_t times = 1 + dice.below(4);
  for (std::size_t k = 0; k < times && !text.empty(); ++k) {
    const std::size_t at = dice.below(text.size());
    const std::size_t length = 1 + dice.below(24);
    switch (dice.below(6)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, kScraps[dice.below(std::size(kScraps))]);
        break;
      case 2:
        text[at] = static_cast<char>(dice.below(256));
        break;
      case 3:
        text.insert(at, text.substr(dice.below(text.size()), length));
        break;
      case 4:
        text.resize(at);
        break;
      default:
        std::swap(text[at], text[dice.below(text.size())]);
        break;
    }
  }
  return text;
}

/// Good text with every kind of field in it.
std::string good_text() {
  return test::read_file(test::source_directory() / "tests/unit/sim/scenario/everything.yaml");
}

}  // namespace

TEST_CASE("a damaged scenario reads or is refused, never more", "[scenario][mutation]") {
  const std::string good = good_text();
  const auto file = test::source_directory() / "tests/unit/sim/scenario/everything.yaml";
  REQUIRE_NOTHROW(scenario::read_scenario_text(good, file));
  Dice dice(7);
  std::size_t refused = 0;
  constexpr std::size_t kTimes = 2000;
  for (std::size_t i = 0; i < kTimes; ++i) {
    try {
      scenario::read_scenario_text(damaged(good, dice), file);
    } catch (const scenario::InputError& error) {
      ++refused;
      REQUIRE_FALSE(error.diagnostics().empty());
    }
  }
  // most damage is noticed; what is not lies in comments and titles
  CHECK(refused > kTimes / 2);
  CHECK(refused < kTimes);
}

TEST_CASE("damaged overrides apply or are refused", "[scenario][mutation]") {
  const std::string good = good_text();
  const auto file = test::source_directory() / "tests/unit/sim/scenario/everything.yaml";
  const char* const starts[] = {"ships.own.master.sb_mpc.offsets_deg=[-30, 0, 30]",
                                "ships[1].start={north_m: 1, east_m: 9000, course_deg: 1}",
                                "time.end_s=100", "title=another"};
  Dice dice(8);
  for (std::size_t i = 0; i < 1000; ++i) {
    const std::string argument = damaged(starts[i % std::size(starts)], dice);
    try {
      scenario::read_scenario_text(good, file, {scenario::parse_override(argument)});
    } catch (const scenario::InputError& error) {
      REQUIRE_FALSE(error.diagnostics().empty());
    }
  }
}
