#pragma once
/// The groups as texts: a page, a table for programs, a table for people.
#include <string>
#include <vector>

#include "sim/validation/groups/groups.h"

namespace haeul::validation {

/// One self-contained page, well-formed as XML; `version` is the program's.
std::string html_text(const std::vector<Group>& groups, const std::string& version);

/// group,quantity,value,reference,unit,error,error_kind,tolerance,evidence,gated,status,source
std::string csv_text(const std::vector<Group>& groups);

/// One line per group, then what failed.
std::string table_text(const std::vector<Group>& groups);

/// The same as an object: counts by group and every failed check.
std::string json_text(const std::vector<Group>& groups);

/// Makes the folder and writes validation.html and validation.csv. Throws record::IoError or
/// std::filesystem::filesystem_error.
void write_report(const std::vector<Group>& groups, const std::string& folder,
                  const std::string& version);

}  // namespace haeul::validation
