#include "models/math/real.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstring>

namespace m = haeul::math;
using m::kPi;
using m::kTwoPi;
using m::Lanes;

namespace {
template <class F, class G>
void same_bits(const F& scalar, const G& lanes, double lo, double hi) {
  constexpr int kSamples = 20000;
  for (int i = 0; i < kSamples; ++i) {
    const double x = lo + (hi - lo) * i / kSamples;
    const double expected = scalar(x), got = lanes(Lanes(x)).get(i % 4);
    REQUIRE(std::memcmp(&expected, &got, sizeof expected) == 0);
  }
}
}  // namespace

TEST_CASE("scalar and lane functions return the same bits") {
  same_bits([](double x) { return m::sin(x); }, [](const Lanes& x) { return m::sin(x); }, -20, 20);
  same_bits([](double x) { return m::cos(x); }, [](const Lanes& x) { return m::cos(x); }, -20, 20);
  same_bits([](double x) { return m::exp(x); }, [](const Lanes& x) { return m::exp(x); }, -30, 30);
  same_bits([](double x) { return m::log(x); }, [](const Lanes& x) { return m::log(x); }, 1e-9,
            1e9);
  same_bits([](double x) { return m::sincos(x).sin; },
            [](const Lanes& x) { return m::sincos(x).sin; }, -20, 20);
  same_bits([](double x) { return m::sincos(x).cos; },
            [](const Lanes& x) { return m::sincos(x).cos; }, -20, 20);
  same_bits([](double x) { return m::tan(x); }, [](const Lanes& x) { return m::tan(x); }, -20, 20);
  same_bits([](double x) { return m::cbrt(x); }, [](const Lanes& x) { return m::cbrt(x); }, -9, 9);
  same_bits([](double x) { return m::atan2(x, 0.7); },
            [](const Lanes& x) { return m::atan2(x, Lanes(0.7)); }, -5, 5);
  same_bits([](double x) { return m::wrap_pi(x); }, [](const Lanes& x) { return m::wrap_pi(x); },
            -40, 40);
}

TEST_CASE("functions agree with the C library to a few units in the last place") {
  for (double x = -9.0; x < 9.0; x += 0.013) {
    CHECK(m::sin(x) == Approx(std::sin(x)).margin(1e-15));
    CHECK(m::exp(x) == Approx(std::exp(x)).epsilon(4e-16));
    CHECK(m::atan2(x, -0.3) == Approx(std::atan2(x, -0.3)).epsilon(4e-16));
    CHECK(m::tan(x) == Approx(std::tan(x)).epsilon(1e-14));
    CHECK(m::cbrt(x) == Approx(std::cbrt(x)).margin(1e-15).epsilon(1e-15));
  }
}

TEST_CASE("angles wrap to their interval and keep their direction") {
  for (double x = -50.0; x < 50.0; x += 0.37) {
    CHECK(m::wrap_pi(x) >= -kPi);
    CHECK(m::wrap_pi(x) < kPi + 1e-12);
    CHECK(m::wrap_two_pi(x) >= 0.0);
    CHECK(m::wrap_two_pi(x) < kTwoPi + 1e-12);
    CHECK(std::cos(m::wrap_pi(x)) == Approx(std::cos(x)).margin(1e-12));
    CHECK(std::sin(m::wrap_two_pi(x)) == Approx(std::sin(x)).margin(1e-12));
  }
}

TEST_CASE("clamp, sign and select treat lanes one by one") {
  const Lanes x = m::lanes(-2.0, -0.0, 0.5, 3.0);
  const Lanes c = m::clamp(x, Lanes(-1.0), Lanes(1.0));
  CHECK(c.get(0) == -1.0);
  CHECK(c.get(2) == 0.5);
  CHECK(c.get(3) == 1.0);
  const Lanes s = m::sign(x);
  CHECK(s.get(0) == -1.0);
  CHECK(s.get(1) == m::sign(-0.0));
  CHECK(s.get(3) == 1.0);
}
