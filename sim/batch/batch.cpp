#include "sim/batch/batch.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

#include "sim/record/durable_file.h"
#include "sim/record/io_error.h"

namespace haeul::batch {
namespace {

namespace fs = std::filesystem;

// what the ledger of an earlier batch knows, by key; runs that could not be finished are tried again
std::map<std::string, RunRecord> read_ledger(const std::string& path) {
  std::map<std::string, RunRecord> known;
  if (!fs::exists(path)) return known;
  const std::string text = record::read_whole(path);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    if (end == std::string::npos) break;
    RunRecord record;
    if (read_record(text.substr(at, end - at), record) && record.end != "error") {
      known[record.name] = std::move(record);
    }
    at = end + 1;
  }
  return known;
}

/// Ends a run when another one has failed to write.
class Guard : public engine::Observer {
 public:
  explicit Guard(const std::atomic<bool>& failed) : failed_(failed) {}
  void tick(const engine::World&, const engine::State&, std::span<const engine::Event>) override {
    if (failed_.load(std::memory_order_relaxed)) throw engine::Interrupted();
  }

 private:
  const std::atomic<bool>& failed_;
};

/// The batch while it goes on; every member below `mutex` is guarded by it.
class Batch {
 public:
  Batch(const std::vector<Job>& jobs, const BatchOptions& options, const Progress& progress)
      : jobs_(jobs), options_(options), progress_(progress), records_(jobs.size()) {}

  BatchResult run();

 private:
  void take_from_ledger();
  void work();
  std::optional<RunRecord> run_job(const Job& job);
  void keep(std::size_t index, RunRecord record);

  const std::vector<Job>& jobs_;
  const BatchOptions& options_;
  const Progress& progress_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> failed_ = false;

  std::mutex mutex_;
  std::vector<std::optional<RunRecord>> records_;
  std::optional<record::DurableLines> ledger_;
  std::size_t done_ = 0, resumed_ = 0;
  std::exception_ptr failure_;  // the first IoError
};

void Batch::take_from_ledger() {
  const std::string path = (fs::path(options_.folder) / "runs.jsonl").string();
  if (options_.resume) {
    auto known = read_ledger(path);
    for (std::size_t i = 0; i < jobs_.size(); ++i) {
      const auto found = known.find(jobs_[i].name);
      if (found == known.end() || found->second.key != jobs_[i].key) continue;
      records_[i] = std::move(found->second);
      ++done_;
      ++resumed_;
    }
  }
  ledger_.emplace(path, !options_.resume);
}

std::optional<RunRecord> Batch::run_job(const Job& job) {
  try {
    const scenario::Scenario scenario = read_job(job, options_.changes);
    Guard guard(failed_);
    engine::Observer* const observers[] = {&guard};
    RunOptions how;
    how.program = options_.program;
    how.folder = fs::path(options_.folder) / job.name;
    how.log = options_.log;
    how.observers = observers;
    how.stop = options_.stop;
    const auto result = record::make_result(scenario, options_.program, run_one(scenario, how));
    return make_record(job, result);
  } catch (const engine::Interrupted&) {
    return std::nullopt;
  } catch (const record::IoError&) {
    throw;
  } catch (const std::exception& error) {
    return make_record(job, error.what());
  }
}

void Batch::keep(std::size_t index, RunRecord record) {
  const std::lock_guard lock(mutex_);
  ledger_->append(record_line(record));
  records_[index] = std::move(record);
  ++done_;
  if (progress_) progress_(*records_[index], done_);
}

void Batch::work() {
  for (;;) {
    const std::size_t index = next_++;
    if (index >= jobs_.size() || failed_ || options_.stop.requested()) return;
    if (records_[index]) continue;  // from the ledger, before any thread began
    try {
      auto record = run_job(jobs_[index]);
      if (record) keep(index, std::move(*record));
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
      failed_ = true;
      return;
    }
  }
}

BatchResult Batch::run() {
  std::error_code error;
  fs::create_directories(options_.folder, error);
  if (error) throw record::IoError(options_.folder, "cannot create", error.message());
  const std::string results = (fs::path(options_.folder) / "results.csv").string();
  fs::remove(results, error);
  if (error) throw record::IoError(results, "cannot remove", error.message());
  take_from_ledger();

  // the calling thread waits, so that a signal finds one that does nothing
  std::vector<std::thread> threads;
  const std::size_t count = std::clamp<std::size_t>(options_.jobs, 1, jobs_.size());
  for (std::size_t i = 0; i < count; ++i) threads.emplace_back([this] { work(); });
  for (std::thread& thread : threads) thread.join();
  if (failure_) std::rethrow_exception(failure_);

  // the rows in the order of the jobs, once all are there
  BatchResult result;
  result.resumed = resumed_;
  result.stopped = done_ < jobs_.size();
  std::string text = row_header() + "\n";
  for (auto& record : records_) {
    if (!record) continue;
    text += record->row + "\n";
    result.records.push_back(std::move(*record));
  }
  if (!result.stopped) record::write_durably(results, text);
  return result;
}

}  // namespace

std::size_t BatchResult::count(Outcome outcome) const {
  return static_cast<std::size_t>(
      std::count_if(records.begin(), records.end(),
                    [outcome](const RunRecord& record) { return record.outcome == outcome; }));
}

BatchResult run_batch(const std::vector<Job>& jobs, const BatchOptions& options,
                      const Progress& progress) {
  return Batch(jobs, options, progress).run();
}

}  // namespace haeul::batch
