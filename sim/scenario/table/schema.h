#pragma once
/// The field tables as documents: JSON Schema for editors, Markdown for readers.
#include <string>

#include "sim/scenario/file_check.h"

namespace haeul::scenario {

/// JSON Schema, draft 2020-12, of one kind of file.
std::string json_schema(FileKind kind);

/// The whole of scenarios/README.md: what the folder is and the reference of every field.
std::string markdown_reference();

/// Runs the table of one kind of file over any visitor, from a struct with its defaults.
void visit_table(FileKind kind, Fields& visitor);

}  // namespace haeul::scenario
