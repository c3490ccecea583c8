#include "sim/record/log/run_writer.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <ctime>
#include <thread>

#include "sim/record/io_error.h"
#include "tests/unit/sim/record/fake_run.h"

using namespace haeul;
using namespace haeul::record::testing;
using record::IoError;
using record::RunWriter;

namespace {

double cpu_ms() {
  timespec now{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

// runs `body` in a child whose files may not grow beyond `bytes`; the child's exit code
template <class Body>
int with_file_limit(rlim_t bytes, Body body) {
  const pid_t child = ::fork();
  if (child == 0) {
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    ::signal(SIGXFSZ, SIG_IGN);
    std::exit(body());  // through the exit handlers, HDF5's among them
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

}  // namespace

TEST_CASE("equal runs give equal bytes, wherever they lie") {
  const TemporaryFolder folder;
  const auto world = fake_world();
  for (const char* name : {"a.h5", "another_name.h5"}) {
    RunWriter writer(folder / name, "haeul test");
    fake_run(writer, world, 12345);
    std::this_thread::sleep_for(std::chrono::milliseconds(1100));  // HDF5's times are in seconds
  }
  REQUIRE(bytes_of(folder / "a.h5").size() > 100000);
  CHECK(bytes_of(folder / "a.h5") == bytes_of(folder / "another_name.h5"));
  CHECK_FALSE(std::filesystem::exists(folder / "a.h5.new"));
}

TEST_CASE("the log of an hour with four ships costs little") {
  const TemporaryFolder folder;
  const auto world = fake_world(4);
  struct Nobody : engine::Observer {
  } nobody;
  const double start = cpu_ms();
  fake_run(nobody, world, 36000);
  const double without = cpu_ms() - start;
  {
    RunWriter writer(folder / "run.h5", "haeul test");
    fake_run(writer, world, 36000);
  }
  const double cost = cpu_ms() - start - 2.0 * without;
  WARN("log of 3600 s, 4 ships: " << cost << " ms CPU, "
                                  << std::filesystem::file_size(folder / "run.h5") << " bytes");
  CHECK(cost < 250.0);  // a bound that sanitizers and a busy machine keep too
}

TEST_CASE("an unwritable folder is an error that names the file and the reason") {
  RunWriter writer("/nonexistent/folder/run.h5", "haeul test");
  CHECK_THROWS_WITH(fake_run(writer, fake_world(), 1),
                    Catch::Contains("/nonexistent/folder/run.h5") &&
                        Catch::Contains("No such file or directory"));
}

TEST_CASE("a disk that fills up is an error at any size, and the process ends in order") {
  const TemporaryFolder folder;
  const auto world = fake_world();
  RunWriter whole(folder / "whole.h5", "haeul test");
  fake_run(whole, world, 20000);
  const auto size = std::filesystem::file_size(folder / "whole.h5");
  for (int part = 0; part < 20; ++part) {
    const auto limit = size * static_cast<std::uintmax_t>(part) / 20;
    CAPTURE(part, limit);
    const int code = with_file_limit(limit, [&] {
      try {
        RunWriter writer(folder / "run.h5", "haeul test");
        fake_run(writer, world, 20000);
      } catch (const IoError& error) {
        return std::string(error.what()).find("File too large") != std::string::npos ? 4 : 5;
      }
      return 0;
    });
    CHECK(code == 4);
  }
}
