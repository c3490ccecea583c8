#pragma once
/// One line of `results.csv` per run. Nothing in it depends on the wall clock or on how many runs
/// went on at once.
#include <string>

#include "sim/batch/plan.h"
#include "sim/batch/run_one.h"
#include "sim/record/result/result.h"

namespace haeul::batch {

/// How a run counts.
enum class Outcome {
  held,    ///< every requirement held
  missed,  ///< a requirement was missed
  fault,   ///< the model, the planner or the program failed: nothing is known of the requirements
};
std::string_view name(Outcome outcome);
Outcome outcome(const engine::Verdict& verdict);

/// What a batch keeps of a run.
struct RunRecord {
  std::string name, file;
  std::uint64_t key = 0;
  Outcome outcome = Outcome::fault;
  std::string end;               ///< end reason, or "error"
  std::string missed;            ///< names of the requirements missed, or the error's text
  double min_cpa_m = 0.0;        ///< NaN: met nobody
  std::string min_cpa_to;        ///< id
  std::string first_alteration;  ///< of the own ship, e.g. "starboard 30 deg", "none"
  std::string hash;
  std::string row;  ///< of results.csv, without its end
};

/// Header of results.csv, without its end.
std::string row_header();

/// A run that finished.
RunRecord make_record(const Job& job, const record::Result& result);
/// A run that could not be finished.
RunRecord make_record(const Job& job, const std::string& error);

/// A record as one line of `runs.jsonl`, and back. `read` returns false where it is none.
std::string record_line(const RunRecord& record);
bool read_record(const std::string& line, RunRecord& record);

}  // namespace haeul::batch
