#pragma once
/// A batch as a JUnit report, for test rigs.
#include <string>
#include <vector>

#include "sim/batch/row.h"

namespace haeul::batch {

/// One testsuite, one testcase per run: a missed requirement is a failure, a fault an error. Each
/// failed case carries its state hash and the command that runs it again (`arguments`: what the
/// batch was given besides the files).
std::string junit_text(const std::string& suite, const std::vector<RunRecord>& records,
                       const std::string& arguments);

}  // namespace haeul::batch
