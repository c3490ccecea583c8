#pragma once

namespace haeul::machinery {

/// What turns the shaft.
enum class EngineKind {
  two_stroke,   ///< slow-speed engine, directly coupled, reversed by itself
  four_stroke,  ///< medium- or high-speed engine behind a clutched gear
  electric,     ///< motor, fed from a switchboard
};

}  // namespace haeul::machinery
