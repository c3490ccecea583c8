// No allocation in a tick after the first. The sanitizers bring their own operator new, so there is
// nothing to count under them.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#include <atomic>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <new>

#include "tests/support/scenario_runs.h"

namespace {
std::atomic<long> allocations{0};
}

[[gnu::noinline]] void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void* operator new(std::size_t size, std::align_val_t alignment) {
  ++allocations;
  const auto a = static_cast<std::size_t>(alignment);
  if (void* memory = std::aligned_alloc(a, (size + a - 1) / a * a)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::align_val_t) noexcept {
  std::free(memory);
}
[[gnu::noinline]] void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
  std::free(memory);
}

using namespace haeul;

TEST_CASE("no tick after the first allocates, planning and events included") {
  for (const char* name : {"imazu/20.yaml", "ulsan/approach.yaml"}) {
    const auto world = engine::build_world(scenario::read_scenario(test::scenario_path(name)));
    engine::State state = engine::initial_state(*world);
    engine::Runner runner(*world, state, {});
    REQUIRE(runner.tick());
    const long before = allocations.load();
    long ticks = 0;
    while (runner.tick()) ++ticks;
    const long after = allocations.load();  // before the test itself allocates
    INFO(name << ": " << ticks << " ticks");
    CHECK(ticks > 10000);
    CHECK(after == before);
  }
}

TEST_CASE("no tick after the first allocates in wind, waves, current, shallow water and failures") {
  auto scene = scenario::read_scenario(test::scenario_path("imazu/20.yaml"),
                                       {{"environment.wind.from_deg", "250"},
                                        {"environment.wind.speed_mps", "12"},
                                        {"environment.wind.gusts", "npd"},
                                        {"environment.waves.height_m", "2"},
                                        {"environment.waves.period_s", "8"},
                                        {"environment.waves.from_deg", "240"},
                                        {"environment.current.towards_deg", "80"},
                                        {"environment.current.speed_kn", "1"},
                                        {"environment.depth.depth_m", "32"},
                                        {"environment.under_keel_m", "15"}});
  scene.ships[0].failures = {
      {.kind = scenario::Failure::Kind::rudder_jammed, .from_s = 100.0, .until_s = 160.0},
      {.kind = scenario::Failure::Kind::blackout, .from_s = 400.0, .until_s = 500.0}};
  const auto world = engine::build_world(std::move(scene));
  engine::State state = engine::initial_state(*world);
  engine::Runner runner(*world, state, {});
  REQUIRE(runner.tick());
  const long before = allocations.load();
  long ticks = 0, told = 0;
  while (runner.tick()) {
    ++ticks;
    for (const auto& event : runner.events()) told += event.kind == engine::EventKind::failure;
  }
  const long after = allocations.load();
  CHECK(ticks > 10000);
  CHECK(told == 4);
  CHECK(after == before);
}

TEST_CASE("the counter counts") {
  const long before = allocations.load();
  // a call, not an expression that the compiler may leave out
  void* memory = ::operator new(8);
  CHECK(allocations.load() > before);
  ::operator delete(memory);
}

#endif
