// haeul run SCENARIO: one run, its log, its verdict.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "sim/app/command.h"
#include "sim/app/terminal/exit_code.h"
#include "sim/app/terminal/interrupt.h"
#include "sim/app/terminal/output.h"
#include "sim/app/terminal/progress.h"
#include "sim/app/terminal/verdict_table.h"
#include "sim/batch/run_one.h"
#include "sim/record/result/result.h"
#include "sim/scenario/reader.h"

namespace haeul::app {
namespace {

struct Options {
  std::string scenario, folder, format = "text";
  std::vector<std::string> overrides;
  std::uint64_t seed = 0;
  double until_s = 0.0;
  bool has_seed = false, has_until = false, no_log = false;
};

// a path as a shell takes it
std::string quoted(const std::string& path) {
  if (path.find_first_of(" '\"$&()*;<>?[]\\`|~#!") == std::string::npos) return path;
  std::string out = "'";
  for (const char c : path) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

// where the outputs lie and how to see them
std::string where(const Options& o, const std::filesystem::path& folder,
                  const engine::Verdict& verdict) {
  // the moment worth a picture: the nearest approach
  double at = verdict.end_s / 2.0, least = 1e300;
  for (const auto& e : verdict.encounters) {
    if (e.role != encounter::Role::none && e.cpa_m < least) least = e.cpa_m, at = e.cpa_s;
  }
  const std::string log = quoted((folder / "run.h5").string());
  const char* launcher = std::getenv("HAEUL_VIEW");
  const std::string view = launcher != nullptr ? launcher : "haeul-view";
  std::string out =
      "  log        " + log + "\n  result     " + quoted((folder / "result.json").string()) + "\n";
  if (o.no_log) return "  result     " + quoted((folder / "result.json").string()) + "\n";
  out += "  window     " + view + " " + log + "\n";
  out += "  picture    " + view + " " + log + " --png picture.png --at " +
         std::to_string(static_cast<long>(at)) + " --camera chase\n";
  return out;
}

int run_scenario(const Options& o) {
  std::vector<scenario::Override> overrides;
  for (const std::string& text : o.overrides) overrides.push_back(scenario::parse_override(text));
  const auto scene = scenario::read_scenario(o.scenario, overrides,
                                             o.has_seed ? std::optional(o.seed) : std::nullopt,
                                             o.has_until ? std::optional(o.until_s) : std::nullopt);

  Progress progress;
  engine::Observer* eyes[] = {&progress};
  batch::RunOptions options;
  options.program = "haeul " HAEUL_VERSION;
  options.folder = o.folder.empty()
                       ? std::filesystem::path("runs") / std::filesystem::path(o.scenario).stem()
                       : std::filesystem::path(o.folder);
  options.log = !o.no_log;
  options.observers = eyes;
  options.stop = stop_on_signals();
  engine::Verdict verdict;
  try {
    verdict = batch::run_one(scene, options);
  } catch (const engine::Interrupted&) {
    std::fprintf(stderr, "haeul: interrupted; %s\n",
                 o.no_log
                     ? "nothing was finished"
                     : ("the log up to here is " + (options.folder / "run.h5").string()).c_str());
    return interrupted_code();
  }

  if (o.format == "json") {
    print(record::result_text(record::make_result(scene, options.program, verdict)));
  } else {
    print(verdict_table(scene.title, verdict) + where(o, options.folder, verdict));
  }
  if (verdict.reason == engine::EndReason::non_finite ||
      verdict.reason == engine::EndReason::planner_failed) {
    return kFault;
  }
  return verdict.held() ? kOk : kRequirementFailed;
}

}  // namespace

void add_run(CLI::App& app, Action& chosen) {
  auto o = std::make_shared<Options>();
  CLI::App* run = app.add_subcommand("run", "Run a scenario; write its log and its verdict");
  run->add_option("scenario", o->scenario, "Scenario file")->required()->type_name("FILE");
  run->add_option("-o,--output", o->folder, "Folder for run.h5 and result.json (runs/NAME)")
      ->type_name("DIR");
  run->add_option("--set", o->overrides, "Replace a value, e.g. ships.own.machinery=two_stroke_mgo")
      ->type_name("PATH=VALUE")
      ->expected(1)
      ->take_all();
  auto* seed = run->add_option("--seed", o->seed, "Replace the scenario's seed");
  auto* until = run->add_option("--until", o->until_s, "End the run at this time [s]");
  run->add_flag("--no-log", o->no_log, "Write no run.h5");
  run->add_option("--format", o->format, "text or json")->check(CLI::IsMember({"text", "json"}));
  run->callback([o, seed, until, &chosen] {
    o->has_seed = seed->count() > 0;
    o->has_until = until->count() > 0;
    chosen = [o] { return run_scenario(*o); };
  });
}

}  // namespace haeul::app
