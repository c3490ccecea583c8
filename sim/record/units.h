#pragma once
/// Conversions to the units people use, for what leaves the program.
namespace haeul::record {

inline constexpr double kDegPerRad = 57.29577951308232;
inline constexpr double kMetresPerNmi = 1852.0;
inline constexpr double kKnotsPerMps = 3600.0 / 1852.0;
inline constexpr double kJoulesPerKwh = 3.6e6;

}  // namespace haeul::record
