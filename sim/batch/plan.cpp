#include "sim/batch/plan.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <stdexcept>
#include <string_view>

namespace haeul::batch {
namespace {

namespace fs = std::filesystem;

// FNV-1a over texts, each closed so that no two lists read alike
class TextHash {
 public:
  void add(std::string_view text) {
    for (const char c : text) step(static_cast<unsigned char>(c));
    step(0x100);
  }
  std::uint64_t value() const { return hash_; }

 private:
  void step(std::uint64_t value) { hash_ = (hash_ ^ value) * 0x100000001b3ULL; }
  std::uint64_t hash_ = 0xcbf29ce484222325ULL;
};

// the folder all files lie below
fs::path shared_folder(const std::vector<fs::path>& files) {
  fs::path shared = files.front().parent_path();
  for (const fs::path& file : files) {
    const fs::path folder = file.parent_path();
    const auto [end, unused] =
        std::mismatch(shared.begin(), shared.end(), folder.begin(), folder.end());
    fs::path common;
    for (auto part = shared.begin(); part != end; ++part) common /= *part;
    shared = common;
  }
  return shared;
}

}  // namespace

std::vector<Job> collect_jobs(const std::vector<std::string>& paths) {
  // every file once, whichever way it was named
  std::vector<std::pair<fs::path, std::string>> found;
  for (const std::string& path : paths) {
    if (!fs::is_directory(path)) {
      found.emplace_back(fs::canonical(path), path);
      continue;
    }
    for (const auto& entry : fs::recursive_directory_iterator(path)) {
      if (entry.is_regular_file() && entry.path().extension() == ".yaml") {
        found.emplace_back(fs::canonical(entry.path()), entry.path().string());
      }
    }
  }
  if (found.empty()) throw std::invalid_argument("no scenario (*.yaml) to run");
  std::sort(found.begin(), found.end());
  const auto last = std::unique(found.begin(), found.end(),
                                [](const auto& a, const auto& b) { return a.first == b.first; });
  found.erase(last, found.end());

  std::vector<fs::path> files;
  files.reserve(found.size());
  for (const auto& [file, named] : found) files.push_back(file);
  const fs::path shared = shared_folder(files);
  std::vector<Job> jobs;
  for (const auto& [file, named] : found) {
    const fs::path relative = file.lexically_relative(shared);
    jobs.push_back({named, (relative.parent_path() / relative.stem()).generic_string()});
  }
  return jobs;
}

scenario::Scenario read_job(const Job& job, const Changes& changes) {
  return scenario::read_scenario(job.file, changes.overrides, changes.seed, changes.until_s);
}

void check_jobs(std::vector<Job>& jobs, const Changes& changes, const std::string& program) {
  std::vector<scenario::Diagnostic> errors;
  for (Job& job : jobs) {
    try {
      const scenario::Scenario scenario = read_job(job, changes);
      TextHash hash;
      hash.add(program);
      hash.add(std::to_string(scenario.seed));
      hash.add(std::to_string(std::llround(scenario.time.end_s * 1000.0)));
      for (const auto& [path, value] : scenario.overrides) {
        hash.add(path);
        hash.add(value);
      }
      for (const auto& source : scenario.sources) {
        hash.add(source.path);
        hash.add(source.text);
      }
      job.key = hash.value();
    } catch (const scenario::InputError& error) {
      errors.insert(errors.end(), error.diagnostics().begin(), error.diagnostics().end());
    }
  }
  if (!errors.empty()) throw scenario::InputError(std::move(errors));
}

}  // namespace haeul::batch
