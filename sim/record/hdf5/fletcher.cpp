#include "sim/record/hdf5/fletcher.h"

#include <algorithm>
#include <cstring>

namespace haeul::record {
namespace {

// modulo 65535 without ever turning a sum into 0 that was none
std::uint64_t fold(std::uint64_t sum) {
  while (sum > 0xffffu) sum = (sum & 0xffffu) + (sum >> 16);
  return sum;
}

// pairs of words side by side, each lane with sums of its own; a vector of g++ and clang
constexpr std::size_t kLanes = 8;
using Lanes [[gnu::vector_size(4 * kLanes)]] = std::uint32_t;
// so many rounds of them that no lane's sum of sums reaches 2^32
constexpr std::size_t kRounds = 255;

}  // namespace

std::uint32_t fletcher32(const std::byte* data, std::size_t size) {
  // little-endian words, as they lie in memory: swapping the bytes of a word is a multiplication by
  // 256 modulo 65535, which the sums can have at the end
  std::uint64_t sum1 = 0, sum2 = 0;
  std::size_t words = size / 2;
  while (words >= 2 * kLanes) {
    const std::size_t rounds = std::min(words / (2 * kLanes), kRounds);
    Lanes both{}, sums{}, second{};
    for (std::size_t k = 0; k < rounds; ++k, data += sizeof(Lanes)) {
      Lanes pair;
      std::memcpy(&pair, data, sizeof pair);
      const Lanes high = pair >> 16;
      both += (pair & 0xffffu) + high;
      sums += both;
      second += high;
    }
    // the pair i of round k was summed rounds - k times; in the whole its first word counts
    // 2 (kLanes (rounds - k) - i) times, its second once less
    sum2 += 2 * rounds * kLanes * sum1;
    for (std::size_t i = 0; i < kLanes; ++i) {
      sum1 += both[i];
      sum2 += 2 * (kLanes * std::uint64_t{sums[i]} - i * std::uint64_t{both[i]}) - second[i];
    }
    sum1 = fold(sum1);
    sum2 = fold(sum2);
    words -= 2 * rounds * kLanes;
  }
  for (; words > 0; --words, data += 2) {
    std::uint16_t word = 0;
    std::memcpy(&word, data, sizeof word);
    sum1 += word;
    sum2 += sum1;
  }
  const auto swapped = [](std::uint64_t sum) {
    return static_cast<std::uint32_t>(fold(256 * fold(sum)));
  };
  return swapped(sum2) << 16 | swapped(sum1);
}

void put_fletcher(std::byte* data, std::size_t size) {
  const std::uint32_t sum = fletcher32(data, size);
  std::memcpy(data + size, &sum, sizeof sum);
}

}  // namespace haeul::record
