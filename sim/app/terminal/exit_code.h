#pragma once
/// Exit codes of every Haeul program.
namespace haeul::app {

inline constexpr int kOk = 0;
inline constexpr int kRequirementFailed = 1;  ///< ran, and a requirement of the scenario failed
inline constexpr int kBadInput = 2;           ///< bad usage or invalid input
inline constexpr int kFault = 3;              ///< model or numeric fault
inline constexpr int kIo = 4;                 ///< reading or writing failed
inline constexpr int kBatchPartly = 5;        ///< some runs of a batch could not be finished
inline constexpr int kInterrupted = 130;      ///< SIGINT
inline constexpr int kTerminated = 143;       ///< SIGTERM

}  // namespace haeul::app
