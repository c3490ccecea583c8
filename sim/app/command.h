#pragma once
/// What every subcommand file offers: it declares its options and leaves behind what to do.
#include <functional>

namespace CLI {
class App;
}

namespace haeul::app {

/// Runs after parsing; returns the exit code.
using Action = std::function<int()>;

void add_run(CLI::App& app, Action& chosen);
void add_batch(CLI::App& app, Action& chosen);
void add_check(CLI::App& app, Action& chosen);
void add_schema(CLI::App& app, Action& chosen);
void add_trial(CLI::App& app, Action& chosen);
void add_compare(CLI::App& app, Action& chosen);
void add_export(CLI::App& app, Action& chosen);
void add_validate(CLI::App& app, Action& chosen);
void add_ships(CLI::App& app, Action& chosen);

}  // namespace haeul::app
