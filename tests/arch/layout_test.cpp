// What lies where: the folders of the root and the README of each room.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// Folders of the root that the plan does not know. Hidden ones are tools' own business.
std::vector<std::string> strangers(const fs::path& root) {
  static const std::set<std::string> known{"assets",    "build", "models", "runs",
                                           "scenarios", "sim",   "tests",  "viewer"};
  std::vector<std::string> found;
  for (const auto& entry : fs::directory_iterator(root)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory() && !name.starts_with('.') && !known.contains(name)) {
      found.push_back(name + ": a top-level folder that is not in the plan");
    }
  }
  return found;
}

/// Rooms (folders with files in them, and those that hold them) that have no README.md.
std::vector<std::string> undocumented(const fs::path& root) {
  std::vector<std::string> found;
  for (const std::string storey : {"models", "sim", "viewer", "scenarios", "assets", "tests"}) {
    if (!fs::is_directory(root / storey)) continue;
    if (!fs::exists(root / storey / "README.md")) found.push_back(storey + "/README.md: missing");
    if (storey != "models" && storey != "sim") continue;  // the viewer is one room
    for (const auto& room : fs::directory_iterator(root / storey)) {
      if (!room.is_directory() || fs::is_empty(room.path())) continue;
      const std::string name = storey + "/" + room.path().filename().string();
      if (!fs::exists(room.path() / "README.md")) found.push_back(name + "/README.md: missing");
    }
  }
  return found;
}

/// Relative links and pictures of the pages below `root` that lead nowhere.
std::vector<std::string> broken_links(const fs::path& root) {
  static const std::regex link(R"rx(\]\(([^)#\s]+)[^)]*\))rx");
  std::vector<std::string> found;
  for (auto it = fs::recursive_directory_iterator(root); it != fs::recursive_directory_iterator();
       ++it) {
    const std::string name = it->path().filename().string();
    if (it->is_directory() && (name == "build" || name == "runs" || name.starts_with('.'))) {
      it.disable_recursion_pending();
    }
    if (it->path().extension() != ".md") continue;
    std::ifstream in(it->path());
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
      for (std::sregex_iterator match(line.begin(), line.end(), link), end; match != end; ++match) {
        const std::string target = (*match)[1];
        if (target.find("://") != std::string::npos) continue;
        if (fs::exists(it->path().parent_path() / target)) continue;
        found.push_back(fs::relative(it->path(), root).string() + ":" + std::to_string(number) +
                        ": leads nowhere: " + target);
      }
    }
  }
  return found;
}

/// Data files below `root`/assets that LICENSES.md names neither by name nor by their folder.
std::vector<std::string> unlicensed(const fs::path& root) {
  std::ifstream in(root / "assets" / "LICENSES.md");
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  std::vector<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(root / "assets")) {
    if (!entry.is_regular_file() || entry.path().extension() == ".md") continue;
    const fs::path file = fs::relative(entry.path(), root / "assets");
    if (text.find(file.filename().string()) != std::string::npos) continue;
    if (text.find("`" + file.parent_path().string() + "/*") != std::string::npos) continue;
    found.push_back("assets/" + file.string() + ": not in assets/LICENSES.md");
  }
  return found;
}

/// A root of its own to show the checks something wrong.
class TempRoot {
 public:
  TempRoot() : path_(fs::temp_directory_path() / ("haeul_layout_" + std::to_string(::getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~TempRoot() { fs::remove_all(path_); }
  TempRoot(const TempRoot&) = delete;
  TempRoot& operator=(const TempRoot&) = delete;

  void add(const std::string& file, const std::string& text = "x\n") const {
    fs::create_directories((path_ / file).parent_path());
    std::ofstream(path_ / file) << text;
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("the root holds only the folders of the plan") {
  for (const auto& offence : strangers(HAEUL_SOURCE_DIR)) FAIL_CHECK(offence);
  const TempRoot root;
  root.add("models/README.md");
  root.add(".cache/x");
  CHECK(strangers(root.path()).empty());
  root.add("docs/index.md");
  CHECK(strangers(root.path()).size() == 1);
}

TEST_CASE("every room has a README.md") {
  for (const auto& offence : undocumented(HAEUL_SOURCE_DIR)) FAIL_CHECK(offence);
  const TempRoot root;
  root.add("sim/README.md");
  root.add("sim/engine/README.md");
  CHECK(undocumented(root.path()).empty());
  root.add("sim/batch/pool.cpp");
  CHECK(undocumented(root.path()) == std::vector<std::string>{"sim/batch/README.md: missing"});
}

TEST_CASE("links between pages lead somewhere") {
  for (const auto& offence : broken_links(HAEUL_SOURCE_DIR)) FAIL_CHECK(offence);
  const TempRoot root;
  root.add("sim/README.md", "[up](../README.md#a) [out](https://example.org/x)\n");
  root.add("README.md", "\n![picture](a.png)\n");
  CHECK(broken_links(root.path()) == std::vector<std::string>{"README.md:2: leads nowhere: a.png"});
}

TEST_CASE("every data file has its licence") {
  for (const auto& offence : unlicensed(HAEUL_SOURCE_DIR)) FAIL_CHECK(offence);
  const TempRoot root;
  root.add("assets/LICENSES.md", "| `ships/*.yaml` | x |\n| `charts/a/coast.geojson` | y |\n");
  root.add("assets/ships/a.yaml");
  root.add("assets/charts/a/coast.geojson");
  CHECK(unlicensed(root.path()).empty());
  root.add("assets/charts/a/depth.geojson");
  CHECK(unlicensed(root.path()).size() == 1);
}
