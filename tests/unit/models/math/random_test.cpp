#include "models/math/random.h"

#include <catch2/catch.hpp>
#include <cmath>

namespace haeul::math {
namespace {

TEST_CASE("the generator gives the published answers") {
  // known-answer vectors that come with Random123: counter and key of zeros, and of ones
  const r123::Philox4x32 philox;
  const auto zeros = philox({{0, 0, 0, 0}}, {{0, 0}});
  CHECK(zeros[0] == 0x6627e8d5u);
  CHECK(zeros[1] == 0xe169c58du);
  CHECK(zeros[2] == 0xbc57ac4cu);
  CHECK(zeros[3] == 0x9b00dbd8u);
  const std::uint32_t f = 0xffffffffu;
  const auto ones = philox({{f, f, f, f}}, {{f, f}});
  CHECK(ones[0] == 0x408f276du);
  CHECK(uniform(0, static_cast<Purpose>(0), 0, 0) ==
        (static_cast<double>(0xe169c58d6627e8d5ull >> 12) + 0.5) * 0x1p-52);
}

TEST_CASE("uniform numbers have the mean, variance and independence of such") {
  const int n = 100000;
  double sum = 0.0, square = 0.0, lagged = 0.0, before = 0.0;
  for (int i = 0; i < n; ++i) {
    const double x = uniform(7, Purpose::test, 3, static_cast<std::uint64_t>(i));
    REQUIRE((x > 0.0 && x < 1.0));
    sum += x;
    square += x * x;
    lagged += (x - 0.5) * (before - 0.5);
    before = x;
  }
  // four standard errors
  const double se = 4.0 / std::sqrt(static_cast<double>(n));
  CHECK(sum / n == Approx(0.5).margin(se * std::sqrt(1.0 / 12.0)));
  CHECK(square / n - sum / n * sum / n == Approx(1.0 / 12.0).margin(se / 12.0));
  CHECK(lagged / n == Approx(0.0).margin(se / 12.0));
}

TEST_CASE("seed, purpose, stream and counter each make another number") {
  const double x = uniform(1, Purpose::gust, 2, 3);
  CHECK(x == uniform(1, Purpose::gust, 2, 3));
  CHECK(x != uniform(1ull << 32, Purpose::gust, 2, 3));
  CHECK(x != uniform(1, Purpose::wave, 2, 3));
  CHECK(x != uniform(1, Purpose::gust, 3, 3));
  CHECK(x != uniform(1, Purpose::gust, 2, 3 + (1ull << 32)));
}

}  // namespace
}  // namespace haeul::math
