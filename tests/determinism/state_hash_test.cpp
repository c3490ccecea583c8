// Same scenario, same bits: g++ or clang, debug, release or sanitizers, any number of threads.
//
// hashes.txt holds one state hash per scenario. Every build must reach them; a change of physics or
// planner renews them with  HAEUL_RENEW_HASHES=1 build/release/tests/determinism
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>

#include "tests/support/scenario_runs.h"

using namespace haeul;

namespace {

const char* const kScenarios[] = {"imazu/02.yaml", "imazu/08b.yaml", "imazu/20.yaml",
                                  "ulsan/approach.yaml"};

std::string hash_file() { return std::string(HAEUL_SOURCE_DIR) + "/tests/determinism/hashes.txt"; }

std::string hex(std::uint64_t value) {
  char text[32];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(value));
  return text;
}

std::map<std::string, std::string> stored() {
  std::map<std::string, std::string> hashes;
  std::ifstream file(hash_file());
  std::string name, hash;
  while (file >> name >> hash) hashes[name] = hash;
  return hashes;
}

std::map<std::string, std::string> computed() {
  std::map<std::string, std::string> hashes;
  for (const char* name : kScenarios) {
    hashes[name] = hex(test::run_scenario(name).verdict.state_hash);
  }
  return hashes;
}

}  // namespace

TEST_CASE("state hashes equal those of every other build") {
  const auto now = computed();
  if (std::getenv("HAEUL_RENEW_HASHES") != nullptr) {
    std::ofstream file(hash_file());
    for (const auto& [name, hash] : now) file << name << ' ' << hash << '\n';
  }
  CHECK(now == stored());
}

TEST_CASE("a second run of a scenario ends in the same bits") {
  CHECK(test::run_scenario("imazu/20.yaml").verdict.state_hash ==
        test::run_scenario("imazu/20.yaml").verdict.state_hash);
}

TEST_CASE("an older processor reaches the same bits") {
  // glibc picks its sine, exponential and the rest by processor; told to hide AVX2 and FMA it
  // behaves as on an older one
  const std::string command =
      std::string("GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-FMA,-AVX2_Usable,-FMA_Usable '") +
      HAEUL_PROGRAM + "' run '" + test::scenario_path("imazu/20.yaml") +
      "' --no-log --format json 2>/dev/null";
  FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string output;
  char buffer[4096];
  while (const std::size_t n = std::fread(buffer, 1, sizeof buffer, pipe)) output.append(buffer, n);
  ::pclose(pipe);
  INFO(output);
  CHECK(output.find(stored().at("imazu/20.yaml")) != std::string::npos);
}

TEST_CASE("one changed bit changes the hash") {
  auto run = test::run_scenario("imazu/02.yaml");
  const auto before = engine::hash(run.state);
  auto& u = run.state.ships[0].motion.u;
  u = std::nextafter(u, 100.0);
  CHECK(engine::hash(run.state) != before);
}
