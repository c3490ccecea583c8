#pragma once
/// What a ship shows to the wind: areas above the water, as her file gives them. Plain numbers.
#include <string>

namespace haeul::environment {

struct WindData {
  enum class Family { blendermann, isherwood, fujiwara };
  Family family = Family::blendermann;
  bool given = false;               ///< false: estimated from the dimensions
  double length_m = 0.0;            ///< overall; filled in from the dimensions
  double breadth_m = 0.0;           ///< filled in from the dimensions
  double transverse_area_m2 = 0.0;  ///< A_F, > 0
  double lateral_area_m2 = 0.0;     ///< A_L, > 0
  double centroid_m = 0.0;          ///< s_L, of A_L forward of midship
  double centroid_height_m = 0.0;   ///< s_H, of A_L above the water; 0: half the mean height
  // Blendermann
  std::string type;  ///< row of the table; empty: from the ship's type
  // Isherwood
  double superstructure_area_m2 = 0.0;  ///< A_SS
  double perimeter_m = 0.0;             ///< S; 0: twice the mean height and the length
  double masts = 1.0;                   ///< M
  // Fujiwara
  double on_deck_area_m2 = 0.0;  ///< A_OD
  double bridge_height_m = 0.0;  ///< h_BR above the water; 0: A_F / B
};

}  // namespace haeul::environment
