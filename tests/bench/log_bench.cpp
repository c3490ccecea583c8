// What writing the log costs: the same run with and without it, interleaved.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <vector>

#include "sim/batch/run_one.h"
#include "sim/scenario/reader.h"

namespace {

using Clock = std::chrono::steady_clock;

double run_seconds(const haeul::scenario::Scenario& scene, const std::filesystem::path& folder,
                   bool log) {
  haeul::batch::RunOptions options;
  options.program = "haeul bench";
  options.folder = folder;
  options.log = log;
  const auto begin = Clock::now();
  haeul::batch::run_one(scene, options);
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

void bench_log() {
  const auto folder = std::filesystem::temp_directory_path() / "haeul_bench_log";
  std::printf("log of a run                         without    with     share    size\n");
  for (const char* name : {"imazu/02", "imazu/20", "ulsan/approach"}) {
    const auto scene = haeul::scenario::read_scenario(std::string(HAEUL_SOURCE_DIR) + "/scenarios/" +
                                                      name + ".yaml");
    std::vector<double> without, with;
    for (int round = 0; round < 7; ++round) {
      without.push_back(run_seconds(scene, folder, false));
      with.push_back(run_seconds(scene, folder, true));
    }
    const double a = median(without), b = median(with);
    std::printf("  %-32s %6.1f ms %6.1f ms %6.1f %% %6.1f MB\n", name, a * 1e3, b * 1e3,
                100.0 * (b / a - 1.0),
                static_cast<double>(std::filesystem::file_size(folder / "run.h5")) / 1e6);
  }
  std::filesystem::remove_all(folder);
}
