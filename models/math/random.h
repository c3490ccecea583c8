#pragma once
/// Random numbers that depend on nothing but what they are for.
///
/// Philox 4x32-10: a bijection of a 128-bit counter under a 64-bit key. There is no generator whose
/// state could be advanced in another order; number `counter` of a purpose is the same whoever asks
/// first, on any processor.
///
/// Source: J. K. Salmon et al., Parallel random numbers: as easy as 1, 2, 3, SC11 (2011).
#include <Random123/philox.h>

#include <cstdint>

namespace haeul::math {

/// What random numbers are drawn for; one value each, so that no two uses share numbers.
enum class Purpose : std::uint32_t { gust, wave, sensor, test };

/// Uniform in (0, 1): 52 random bits, centred, so that neither end is met. `seed` is the scenario's,
/// `stream` tells apart the users of one purpose (ships, sensors).
inline double uniform(std::uint64_t seed, Purpose purpose, std::uint32_t stream,
                      std::uint64_t counter) {
  const r123::Philox4x32::ctr_type where{{static_cast<std::uint32_t>(counter),
                                          static_cast<std::uint32_t>(counter >> 32), stream,
                                          static_cast<std::uint32_t>(purpose)}};
  const r123::Philox4x32::key_type key{
      {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)}};
  const auto bits = r123::Philox4x32{}(where, key);
  const std::uint64_t word = (static_cast<std::uint64_t>(bits[1]) << 32) | bits[0];
  return (static_cast<double>(word >> 12) + 0.5) * 0x1p-52;
}

}  // namespace haeul::math
