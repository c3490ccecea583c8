// What trials leave in files.
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

#include "sim/app/trial/trial_figures.h"
#include "sim/app/trial/trial_setup.h"
#include "sim/record/io_error.h"

namespace haeul::app {

void write_track(const std::string& path, const std::vector<evaluation::TrackRow>& track,
                 const vessel::VesselModel& model) {
  const bool rolls = model.roll.active || model.kind == vessel::ShipData::Model::son_nomoto;
  errno = 0;
  std::ofstream file(path);
  file << "time_s,north_m,east_m,heading_deg,surge_mps,sway_mps,yaw_rate_degps,rudder_deg,"
          "shaft_rps"
       << (rolls ? ",roll_deg" : "") << (model.controllable ? ",pitch_ratio\n" : "\n");
  char number[40];
  for (const auto& row : track) {
    const auto& m = row.motion;
    std::vector<double> values{row.time_s, m.north, m.east,        m.psi / kDegree,
                               m.u,        m.v,     m.r / kDegree, m.rudder / kDegree,
                               m.shaft_rps};
    if (rolls) values.push_back(m.phi / kDegree);
    if (model.controllable) values.push_back(m.pitch);
    for (std::size_t i = 0; i < values.size(); ++i) {
      std::snprintf(number, sizeof number, i == 0 ? "%.17g" : ",%.17g", values[i]);
      file << number;
    }
    file << '\n';
  }
  file.close();
  if (!file) throw record::IoError(path, "cannot be written", std::strerror(errno));
}

void write_text(const std::string& path, const std::string& text) {
  errno = 0;
  std::ofstream file(path);
  file << text;
  file.close();
  if (!file) throw record::IoError(path, "cannot be written", std::strerror(errno));
}

}  // namespace haeul::app
