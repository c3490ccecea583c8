#pragma once
/// Fletcher's checksum as HDF5's filter of that name computes and stores it.
#include <cstddef>
#include <cstdint>

namespace haeul::record {

inline constexpr std::size_t kFletcherBytes = 4;

/// Over the 16-bit words w_0 … w_n-1 of `data`, read big-endian, modulo 65535 (0 only where all
/// words are):
///
///     sum1 = sum w_i,   sum2 = sum (n - i) w_i,   checksum = sum2 2^16 + sum1
///
/// `size` in bytes, even.
std::uint32_t fletcher32(const std::byte* data, std::size_t size);

/// Puts the checksum of the `size` bytes at `data` behind them, as the filter stores it.
void put_fletcher(std::byte* data, std::size_t size);

}  // namespace haeul::record
