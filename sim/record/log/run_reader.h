#pragma once
/// Reads `run.h5`, finished or not.
#include <string>

#include "sim/record/log/run_log.h"

namespace haeul::record {

/// The whole log. A run that was cut short or is still going on is read up to its last flush.
/// Throws IoError, naming the file and the object in it, where the file is missing, is no log, is
/// of a newer version, or is damaged: shortened, altered, incomplete or of the wrong shape.
RunLog read_run(const std::string& path);

/// `path` itself, or `path`/run.h5 where `path` is a folder.
std::string log_path(const std::string& path);

}  // namespace haeul::record
