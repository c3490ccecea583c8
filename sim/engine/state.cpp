#include "sim/engine/state.h"

#include <cstring>
#include <span>
#include <type_traits>

namespace haeul::engine {
namespace {

// every member is 8 bytes wide, so the bytes hold no padding
static_assert(std::is_trivially_copyable_v<ShipState> && sizeof(ShipState) % 8 == 0);
static_assert(std::is_trivially_copyable_v<PairState> && sizeof(PairState) % 8 == 0);

template <class T>
std::uint64_t mix(std::uint64_t hash, const T* first, std::size_t count) {
  constexpr std::uint64_t kPrime = 0x100000001b3ULL;
  const auto* bytes = reinterpret_cast<const unsigned char*>(first);
  for (std::size_t at = 0; at < count * sizeof(T); at += sizeof(std::uint64_t)) {
    std::uint64_t word;
    std::memcpy(&word, bytes + at, sizeof word);
    hash = (hash ^ word) * kPrime;
    hash ^= hash >> 29;
  }
  return hash;
}

}  // namespace

std::uint64_t hash(const State& state) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  hash = mix(hash, &state.tick, 1);
  hash = mix(hash, state.ships.data(), state.ships.size());
  return mix(hash, state.pairs.data(), state.pairs.size());
}

}  // namespace haeul::engine
