#pragma once
/// A run's log as comma-separated tables for spreadsheets and scripts.
///
/// One table per ship (named by her id), per encounter (own-other) and per planner (planner_own),
/// and `events`. Angles are in degrees; every header carries its unit. Numbers are the shortest
/// text that reads back as the same double; what is not a number is an empty cell.
#include <string>
#include <vector>

#include "sim/record/log/run_log.h"

namespace haeul::record {

/// Names of the tables, ships first, in the order of the scenario.
std::vector<std::string> csv_tables(const RunLog& log);

/// One table. Throws std::invalid_argument where there is none of that name.
std::string csv_text(const RunLog& log, const std::string& table);

/// Writes every table as `folder`/NAME.csv; makes the folder. Throws IoError.
void write_csv(const RunLog& log, const std::string& folder);

/// Shortest text that reads back as `value`; empty where it is not finite.
std::string shortest(double value);

/// `text` as one cell: quoted where it must be.
std::string csv_cell(const std::string& text);

}  // namespace haeul::record
