// haeul: one program, one file per subcommand. Errors become exit codes here and nowhere else.
#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <exception>
#include <filesystem>

#include "sim/app/command.h"
#include "sim/app/terminal/exit_code.h"
#include "sim/record/io_error.h"
#include "sim/scenario/text/diagnostic.h"

int main(int argc, char** argv) {
  using namespace haeul::app;
  CLI::App app{"Haeul: Ulsan autonomous-navigation vessel simulator"};
  app.set_version_flag("--version", "haeul " HAEUL_VERSION);
  app.require_subcommand(1);
  Action chosen;
  add_run(app, chosen);
  add_check(app, chosen);
  add_trial(app, chosen);
  add_ships(app, chosen);
  add_schema(app, chosen);
  add_compare(app, chosen);
  add_export(app, chosen);
  add_batch(app, chosen);
  add_validate(app, chosen);

  // a file that grows beyond the user's limit is an error to report, not a death
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kOk : kBadInput;
  }
  try {
    return chosen ? chosen() : kBadInput;
  } catch (const haeul::scenario::InputError& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return kBadInput;
  } catch (const haeul::record::IoError& error) {
    std::fprintf(stderr, "haeul: error: %s\n", error.what());
    return kIo;
  } catch (const std::filesystem::filesystem_error& error) {
    std::fprintf(stderr, "haeul: error: %s: %s\n", error.path1().c_str(),
                 error.code().message().c_str());
    return kIo;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "haeul: error: %s\n", error.what());
    return kFault;
  }
}
