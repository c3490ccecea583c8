// Pictures without a display, in this process and by the program.
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "../synthetic.h"
#include "viewer/app/offscreen.h"
#include "viewer/app/options.h"

using namespace haeul;
namespace fs = std::filesystem;

namespace {

// exit code of haeul-view without a display; what it says goes to a file
int view(const std::string& arguments, const fs::path& folder) {
  const std::string command = "env -u DISPLAY -u WAYLAND_DISPLAY '" HAEUL_VIEW_PROGRAM "' " +
                              arguments + " >'" + (folder / "out").string() + "' 2>'" +
                              (folder / "err").string() + "'";
  const int status = std::system(command.c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

fs::path fresh_folder(const char* name) {
  const fs::path folder = fs::temp_directory_path() /
                          ("haeul_view_" + std::string(name) + "_" + std::to_string(::getpid()));
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

std::string bytes(const osg::Image& image) {
  return {reinterpret_cast<const char*>(image.data()), image.getTotalSizeInBytes()};
}

}  // namespace

TEST_CASE("every camera draws a picture of the size asked for, twice the same") {
  ::unsetenv("DISPLAY");
  const auto replay = testing::synthetic_replay();
  for (const auto kind : {camera::Kind::chase, camera::Kind::bridge, camera::Kind::top}) {
    camera::Settings settings;
    settings.kind = kind;
    settings.width = 320;
    settings.height = 180;
    const auto one = app::draw_picture(replay, settings, 600.0),
               two = app::draw_picture(replay, settings, 600.0);
    REQUIRE(one->s() == 320);
    REQUIRE(one->t() == 180);
    INFO(camera::name(kind));
    CHECK(bytes(*one) == bytes(*two));

    // neither uniform nor black: many shades, and both ends of them
    bool seen[256] = {};
    for (int y = 0; y < 180; ++y) {
      for (int x = 0; x < 320; ++x)
        seen[one->data(static_cast<unsigned>(x), static_cast<unsigned>(y))[1]] = true;
    }
    int shades = 0;
    for (const bool s : seen) shades += s;
    CHECK(shades > 100);
    // another instant is another picture
    CHECK(bytes(*app::draw_picture(replay, settings, 900.0)) != bytes(*one));
  }
}

TEST_CASE("the sky lies above, the sea below") {
  const auto replay = testing::synthetic_replay();
  camera::Settings settings;
  settings.width = 320;
  settings.height = 180;
  const auto image = app::draw_picture(replay, settings, 300.0);
  const auto brightness = [&](unsigned y) {
    long sum = 0;
    for (unsigned x = 100; x < 220; ++x) sum += image->data(x, y)[0];
    return sum;
  };
  CHECK(brightness(172) > brightness(90));
}

TEST_CASE("sizes") {
  int w = 0, h = 0;
  CHECK(app::parse_size("1280x720", w, h));
  CHECK((w == 1280 && h == 720));
  for (const char* bad :
       {"", "x", "1280", "1280x", "x720", "1280x720x", "-5x9", "1e3x700", "9000x9000", "8x8"}) {
    CHECK_FALSE(app::parse_size(bad, w, h));
  }
}

TEST_CASE("bad usage ends 2, what cannot be read or written ends 4") {
  const fs::path folder = fresh_folder("usage");
  CHECK(view("", folder) == 2);
  CHECK(view("run.h5 --camera sideways", folder) == 2);
  CHECK(view("run.h5 --size 12", folder) == 2);
  CHECK(view("run.h5 --at -3", folder) == 2);
  CHECK(view("run.h5 --nonsense", folder) == 2);
  CHECK(view((folder / "none.h5").string() + " --png " + (folder / "p.png").string(), folder) == 4);
  CHECK(read(folder / "err").find("none.h5") != std::string::npos);
  std::ofstream(folder / "text.h5") << "not a log";
  CHECK(view((folder / "text.h5").string() + " --png " + (folder / "p.png").string(), folder) == 4);
  CHECK_FALSE(fs::exists(folder / "p.png"));
  CHECK(view("--version", folder) == 0);
  fs::remove_all(folder);
}

TEST_CASE("the program draws a run, byte for byte the same") {
  const fs::path folder = fresh_folder("run");
  const std::string run = "'" HAEUL_PROGRAM "' run '" HAEUL_SOURCE_DIR
                          "/scenarios/ulsan/approach.yaml' --until 60 -o '" +
                          (folder / "run").string() + "' >/dev/null 2>&1";
  REQUIRE(std::system(run.c_str()) != -1);
  const std::string log = (folder / "run" / "run.h5").string();
  REQUIRE(fs::exists(log));

  const std::string options = " --at 45 --camera chase --size 400x225 --png ";
  REQUIRE(view(log + options + (folder / "a.png").string(), folder) == 0);
  REQUIRE(view(log + options + (folder / "b.png").string(), folder) == 0);
  const std::string a = read(folder / "a.png");
  CHECK(a == read(folder / "b.png"));
  REQUIRE(a.size() > 2000);
  // the PNG header carries width and height in network order
  const auto number = [&](std::size_t at) {
    return (static_cast<unsigned char>(a[at]) << 24) |
           (static_cast<unsigned char>(a[at + 1]) << 16) |
           (static_cast<unsigned char>(a[at + 2]) << 8) | static_cast<unsigned char>(a[at + 3]);
  };
  CHECK(number(16) == 400);
  CHECK(number(20) == 225);

  CHECK(view(log + " --ship nobody --png " + (folder / "c.png").string(), folder) == 2);
  CHECK(view(log + " --at 1e6 --png " + (folder / "c.png").string(), folder) == 2);
  CHECK(view(log + " --png " + (folder / "no" / "c.png").string(), folder) == 4);
  fs::remove_all(folder);
}
