#include "sim/record/log/run_writer.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>

#include "sim/record/io_error.h"
#include "sim/record/log/log_file.h"

namespace haeul::record {
namespace {

// how many times the rows fill their chunks before the file is flushed; see run_writer.h
constexpr int kChunksPerFlush = 2;

}  // namespace

/// The open file and its tables.
struct RunWriter::File {
  LogFile log;
  std::int64_t row_ticks = 1;
  std::int64_t last_row_tick = -1;
  int chunks = 0;       ///< filled by rows since the last flush
  bool broken = false;  ///< a write has failed: leave the file alone

  // only a write that went through leaves a file worth another one
  template <class Write>
  void write(Write body) {
    broken = true;
    body();
    broken = false;
  }
};

RunWriter::RunWriter(std::string path, std::string program)
    : path_(std::move(path)), program_(std::move(program)) {}

RunWriter::~RunWriter() {
  if (!file_ || file_->broken) return;
  try {
    flush();
  } catch (const IoError&) {
    // the run has ended by an error or a signal that is already being reported
  }
}

void RunWriter::begin(const engine::World& world, const engine::State& state) {
  const auto& scenario = world.scenario;
  file_ = std::make_unique<File>();
  file_->row_ticks = std::max<std::int64_t>(1, std::llround(scenario.log.every_s / world.step_s));
  file_->write([&] {
    const std::string unfinished = path_ + ".new";
    make_log_file(file_->log, path_, unfinished, program_, world, state);
    if (std::rename(unfinished.c_str(), path_.c_str()) != 0) {
      throw IoError(path_, "cannot create", std::strerror(errno));
    }
  });
  add_row(world, state);
}

void RunWriter::add_row(const engine::World& world, const engine::State& state) {
  file_->last_row_tick = state.tick;
  if (!append_row(file_->log, world, state)) return;
  if (++file_->chunks == kChunksPerFlush) return flush();
  file_->write([this] { file_->log.for_each_row_table([](LogTable& table) { table.write(); }); });
}

void RunWriter::decision(const engine::World& world, const engine::State& state, std::size_t ship,
                         std::span<const planner::CandidateCost> costs) {
  file_->write([&] { append_decision(file_->log, world, state, ship, costs); });
}

void RunWriter::tick(const engine::World& world, const engine::State& state,
                     std::span<const engine::Event> events) {
  for (const engine::Event& event : events) {
    file_->write([&] { append_event(file_->log, world, event); });
  }
  if (state.tick % file_->row_ticks == 0) add_row(world, state);
}

void RunWriter::end(const engine::World& world, const engine::State& state,
                    const engine::Verdict& verdict) {
  if (file_->last_row_tick != state.tick) add_row(world, state);
  flush();
  file_->broken = true;
  finish_log_file(file_->log, verdict);
  file_.reset();
}

void RunWriter::flush() {
  file_->chunks = 0;
  file_->write([this] {
    file_->log.for_each_table([](LogTable& table) { table.write(); });
    hdf5::check(H5Fflush(file_->log.file.get(), H5F_SCOPE_GLOBAL), path_, "cannot write");
  });
}

}  // namespace haeul::record
