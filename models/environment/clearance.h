#pragma once
/// Distance to the nearest solid feature of a chart.
namespace haeul::environment {
class ClearanceField;
}  // namespace haeul::environment
