#include "sim/record/hdf5/fletcher.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <vector>

using namespace haeul::record;

namespace {

// the definition, word by word
std::uint32_t plain(const std::vector<std::byte>& data, std::size_t size) {
  std::uint64_t sum1 = 0, sum2 = 0;
  const auto reduced = [](std::uint64_t sum) {
    return sum > 0 && sum % 65535 == 0 ? 65535 : sum % 65535;
  };
  for (std::size_t i = 0; i < size; i += 2) {
    sum1 = reduced(sum1 + 256 * std::to_integer<std::uint64_t>(data[i]) +
                   std::to_integer<std::uint64_t>(data[i + 1]));
    sum2 = reduced(sum2 + sum1);
  }
  return static_cast<std::uint32_t>(sum2 << 16 | sum1);
}

}  // namespace

TEST_CASE("the checksum of a known text") {
  const char text[] = "abcdef";
  std::byte bytes[6];
  std::memcpy(bytes, text, 6);
  // 0x6162 + 0x6364 + 0x6566 = 0x12a2c, less 0xffff: 0x2a2d
  CHECK((fletcher32(bytes, 6) & 0xffffu) == 0x2a2du);
  // 3 0x6162 + 2 0x6364 + 0x6566 = 0x25054, less twice 0xffff: 0x5056
  CHECK(fletcher32(bytes, 6) >> 16 == 0x5056u);
}

TEST_CASE("the checksum is that of the definition at every length and at the largest sums") {
  std::vector<std::byte> random(70000), ones(70000, std::byte{255}), zeros(70000);
  std::uint64_t state = 1;
  for (std::byte& byte : random) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    byte = static_cast<std::byte>(state >> 56);
  }
  for (std::size_t size = 0; size <= random.size(); size += size < 400 ? 2 : 998) {
    CAPTURE(size);
    REQUIRE(fletcher32(random.data(), size) == plain(random, size));
    REQUIRE(fletcher32(ones.data(), size) == plain(ones, size));
    REQUIRE(fletcher32(zeros.data(), size) == 0);
  }
}

TEST_CASE("the checksum lies behind its data, low byte first") {
  std::vector<std::byte> data(10, std::byte{1});
  put_fletcher(data.data(), 6);
  std::uint32_t sum = 0;
  for (std::size_t i = 4; i-- > 0;) sum = sum << 8 | std::to_integer<std::uint32_t>(data[6 + i]);
  CHECK(sum == fletcher32(data.data(), 6));
}
