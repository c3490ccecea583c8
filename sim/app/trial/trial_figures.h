#pragma once
/// Indices of the manoeuvres as JSON for programs, and the same as a table for people.
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "models/evaluation/manoeuvres/manoeuvre.h"

namespace haeul::app {

/// Lengths in metres and in L; null where the manoeuvre did not get there. Of a ship whose blades turn,
/// shaft orders are given as shaft speed, P/D and lever.
nlohmann::ordered_json turn_figures(const evaluation::TurnResult& r,
                                    const vessel::VesselModel& model);
nlohmann::ordered_json zigzag_figures(const evaluation::ZigzagResult& r,
                                      const vessel::VesselModel& model);
nlohmann::ordered_json spiral_figures(const evaluation::SpiralResult& r,
                                      const vessel::VesselModel& model, double q);
nlohmann::ordered_json pull_out_figures(const evaluation::PullOutResult& r,
                                        const vessel::VesselModel& model);
nlohmann::ordered_json stop_figures(const evaluation::StopResult& r,
                                    const vessel::VesselModel& model);
nlohmann::ordered_json man_overboard_figures(const evaluation::ManOverboardResult& r,
                                             const vessel::VesselModel& model);
nlohmann::ordered_json speed_power_figures(const std::vector<evaluation::SpeedPowerRow>& rows,
                                           const vessel::VesselModel& model);
nlohmann::ordered_json imo_figures(const evaluation::ImoTrials& trials,
                                   const vessel::VesselModel& model,
                                   const std::vector<evaluation::Criterion>& criteria,
                                   const std::string& ship_type);

/// Key and value per line; lists of objects as tables.
std::string figures_text(const nlohmann::ordered_json& figures);

/// The track: time_s,north_m,east_m,heading_deg,surge_mps,sway_mps,yaw_rate_degps,rudder_deg,shaft_rps and,
/// for ships that roll, roll_deg, for those whose blades turn, pitch_ratio; every number in full. Throws
/// record::IoError.
void write_track(const std::string& path, const std::vector<evaluation::TrackRow>& track,
                 const vessel::VesselModel& model);

/// Makes `path` hold `text`. Throws record::IoError.
void write_text(const std::string& path, const std::string& text);

}  // namespace haeul::app
