// haeul-view: errors become exit codes here and nowhere else.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <osg/Notify>
#include <osgDB/WriteFile>

#include "sim/app/terminal/exit_code.h"
#include "sim/record/io_error.h"
#include "viewer/app/offscreen.h"
#include "viewer/app/options.h"
#include "viewer/app/window.h"
#include "viewer/replay/load.h"

namespace {

int fail(int code, const std::string& what) {
  std::fprintf(stderr, "haeul-view: error: %s\n", what.c_str());
  return code;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace haeul;
  using namespace haeul::app;
  osg::setNotifyLevel(osg::FATAL);
  Parsed parsed = parse_options(argc, argv);
  if (parsed.exit_code >= 0) return parsed.exit_code;
  Options& o = parsed.options;

  replay::Replay replay;
  try {
    replay = replay::load(o.run);
  } catch (const std::exception& error) {
    return fail(kIo, error.what());
  }
  if (!o.ship.empty()) {
    o.camera.ship = replay.find(o.ship);
    if (o.camera.ship < 0) {
      std::string ids;
      for (const auto& ship : replay.ships) ids += " " + ship.id;
      return fail(kBadInput, "--ship: the run has no ship '" + o.ship + "'; it has" + ids);
    }
  }
  if (o.at_s > replay.end_s()) {
    return fail(kBadInput, "--at: the run ends at " + std::to_string(replay.end_s()) + " s");
  }
  const double at = o.at_s < 0.0 ? replay.start_s() : o.at_s;

  try {
    if (o.png.empty()) {
      show_window(replay, o.camera, at);
      return kOk;
    }
    const auto folder = std::filesystem::path(o.png).parent_path();
    if (!folder.empty() && !std::filesystem::is_directory(folder))
      return fail(kIo, o.png + ": no such folder");
    const osg::ref_ptr<osg::Image> picture = draw_picture(replay, o.camera, at);
    if (!write_png(*picture, o.png)) return fail(kIo, o.png + ": cannot be written");
  } catch (const std::exception& error) {
    return fail(kIo, error.what());
  }
  return kOk;
}
