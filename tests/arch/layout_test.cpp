// What lies where: the folders of the root and the README of each room.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
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
    if (storey != "models" && storey != "sim" && storey != "viewer") continue;
    for (const auto& room : fs::directory_iterator(root / storey)) {
      if (!room.is_directory() || fs::is_empty(room.path())) continue;
      const std::string name = storey + "/" + room.path().filename().string();
      if (!fs::exists(room.path() / "README.md")) found.push_back(name + "/README.md: missing");
    }
  }
  return found;
}

/// A root of its own to show the checks something wrong.
class TempRoot {
 public:
  TempRoot() : path_(fs::temp_directory_path() / "haeul_layout_test") {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~TempRoot() { fs::remove_all(path_); }
  TempRoot(const TempRoot&) = delete;
  TempRoot& operator=(const TempRoot&) = delete;

  void add(const std::string& file) const {
    fs::create_directories((path_ / file).parent_path());
    std::ofstream(path_ / file) << "x\n";
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
