// What writing the log costs: CPU time of the same run with and without it, interleaved.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <vector>

#include "sim/batch/run_one.h"
#include "sim/scenario/reader.h"

namespace {

double cpu_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double run_seconds(const haeul::scenario::Scenario& scene, const std::filesystem::path& folder,
                   bool log) {
  haeul::batch::RunOptions options;
  options.program = "haeul bench";
  options.folder = folder;
  options.log = log;
  std::filesystem::remove_all(folder);  // a new folder, as most runs have
  const double begin = cpu_seconds();
  haeul::batch::run_one(scene, options);
  return cpu_seconds() - begin;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

void bench_log() {
  const auto folder = std::filesystem::temp_directory_path() / "haeul_bench_log";
  std::printf("log of a run, CPU time            without    with     share    size\n");
  for (const char* name : {"imazu/02", "imazu/20", "ulsan/approach"}) {
    const auto scene = haeul::scenario::read_scenario(std::string(HAEUL_SOURCE_DIR) +
                                                      "/scenarios/" + name + ".yaml");
    std::vector<double> without, cost;
    for (int round = 0; round < 21; ++round) {
      without.push_back(run_seconds(scene, folder, false));
      // each pair is close in time: its difference knows least of a machine that drifts
      cost.push_back(run_seconds(scene, folder, true) - without.back());
    }
    const double a = median(without), b = median(cost);
    std::printf("  %-32s %6.1f ms %+6.2f ms %6.1f %% %6.1f MB\n", name, a * 1e3, b * 1e3,
                100.0 * b / a,
                static_cast<double>(std::filesystem::file_size(folder / "run.h5")) / 1e6);
  }
  std::filesystem::remove_all(folder);
}
