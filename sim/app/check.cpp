// haeul check: is this file what Haeul expects, and what does it leave to the defaults?
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

#include "sim/app/command.h"
#include "sim/app/terminal/exit_code.h"
#include "sim/scenario/file_check.h"
#include "sim/scenario/reader.h"

namespace haeul::app {

namespace {

using nlohmann::ordered_json;

struct Options {
  std::vector<std::string> files;
  std::vector<std::string> sets;
  bool explain = false;
  std::string format = "text";
};

ordered_json as_json(const scenario::Diagnostic& d) {
  return {{"file", d.file},
          {"line", d.line},
          {"column", d.column},
          {"path", d.path},
          {"message", d.message}};
}

/// One file: its report, and the worse of its exit code and `code`.
ordered_json check_one(const std::string& file, const std::vector<scenario::Override>& overrides,
                       const Options& options, int& code) {
  const bool text = options.format == "text";
  ordered_json report = {{"file", file}, {"ok", true}, {"errors", ordered_json::array()}};
  try {
    scenario::check_file(file, overrides);
    report["kind"] = name(scenario::kind_of(file));
    if (options.explain && report["kind"] == "scenario") {
      const std::string all = scenario::explain(file, overrides);
      if (text) {
        std::printf("%s", all.c_str());
      } else {
        report["explained"] = all;
      }
    } else if (text) {
      std::printf("%s: ok\n", file.c_str());
    }
  } catch (const scenario::InputError& error) {
    code = std::max(code, kBadInput);
    report["ok"] = false;
    for (const auto& diagnostic : error.diagnostics()) {
      report["errors"].push_back(as_json(diagnostic));
    }
    if (text) {
      std::fprintf(stderr, "%s\n", error.what());
    }
  } catch (const std::filesystem::filesystem_error& error) {
    code = std::max(code, kIo);
    report["ok"] = false;
    const std::string message = "cannot be read: " + error.code().message();
    report["errors"].push_back(as_json({file, 0, 0, "", message}));
    if (text) {
      std::fprintf(stderr, "%s: error: %s\n", file.c_str(), message.c_str());
    }
  }
  return report;
}

int check(const Options& options) {
  std::vector<scenario::Override> overrides;
  for (const auto& set : options.sets) {
    overrides.push_back(scenario::parse_override(set));
  }
  int code = kOk;
  ordered_json reports = ordered_json::array();
  for (const auto& file : options.files) {
    reports.push_back(check_one(file, overrides, options, code));
  }
  if (options.format == "json") {
    std::printf("%s\n", reports.dump(2).c_str());
  }
  return code;
}

}  // namespace

void add_check(CLI::App& app, Action& chosen) {
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("check", "Check scenario, ship and machinery files");
  command->add_option("files", options->files, "Files to check")->required();
  command->add_option("--set", options->sets, "path=value, replaces what a scenario says")
      ->allow_extra_args(false);
  command->add_flag("--explain", options->explain,
                    "Print a scenario with every default written out");
  command->add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
  command->callback([options, &chosen] { chosen = [options] { return check(*options); }; });
}

}  // namespace haeul::app
