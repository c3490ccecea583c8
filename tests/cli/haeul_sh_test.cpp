// haeul.sh from outside: a copy in a folder with a space in its name, with stand-ins for apt-get,
// cmake and ninja that write down how they were called.
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace {

namespace fs = std::filesystem;

class Sandbox {
 public:
  Sandbox() : root_(fs::temp_directory_path() / ("haeul sh " + std::to_string(::getpid()))) {
    fs::remove_all(root_);
    fs::create_directories(root_ / "clone" / ".ci");
    fs::create_directories(root_ / "bin");
    fs::copy_file(fs::path(HAEUL_SOURCE_DIR) / "haeul.sh", root_ / "clone" / "haeul.sh");
    std::ofstream(root_ / "clone" / ".ci" / "packages.txt") << "# tools\nalpha\nbeta gamma\n";
    stand_in("dpkg-query", "printf 'ii  beta\\nrc  alpha\\nii  zeta\\n'");
    stand_in("sudo", "exec \"$@\"");
    stand_in("apt-get", "exit ${APT_RC:-0}");
    stand_in("cmake", "mkdir -p build/\"$2\" && touch build/\"$2\"/build.ninja");
    // "builds" a program that prints its arguments, one per line, and ends with 7
    stand_in("ninja",
             "while [ \"$1\" != -C ]; do shift; done; mkdir -p \"$2/sim\"\n"
             "printf '#!/bin/sh\\nprintf \"<%%s>\\\\n\" \"$@\"\\necho \"view: $HAEUL_VIEW\" "
             ">&2\\nexit 7\\n' > \"$2/sim/haeul\"\n"
             "chmod +x \"$2/sim/haeul\"");
  }
  ~Sandbox() { fs::remove_all(root_); }
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  /// A command that notes its name and arguments and then does `body`.
  void stand_in(const std::string& name, const std::string& body) const {
    const fs::path path = root_ / "bin" / name;
    std::ofstream(path) << "#!/bin/sh\necho \"" << name << " $*\" >> \"" << calls_path().string()
                        << "\"\n"
                        << body << "\n";
    fs::permissions(path, fs::perms::owner_all);
  }

  /// Runs haeul.sh with the arguments as a shell would read them, from the root folder; exit code.
  int run(const std::string& arguments, const std::string& environment = {}) const {
    fs::remove(calls_path());
    const std::string command = "cd / && PATH='" + (root_ / "bin").string() + "':\"$PATH\" " +
                                environment + " '" + (root_ / "clone" / "haeul.sh").string() +
                                "' " + arguments + " >'" + (root_ / "out").string() + "' 2>'" +
                                (root_ / "err").string() + "'";
    return WEXITSTATUS(std::system(command.c_str()));
  }
  std::string out() const { return read(root_ / "out"); }
  std::string err() const { return read(root_ / "err"); }
  std::string calls() const { return read(calls_path()); }

 private:
  fs::path calls_path() const { return root_ / "calls"; }
  static std::string read(const fs::path& path) {
    std::ifstream in(path);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
  }

  fs::path root_;
};

int count(const std::string& text, const std::string& word) {
  int found = 0;
  for (std::size_t at = 0; (at = text.find(word, at)) != std::string::npos; ++at) ++found;
  return found;
}

}  // namespace

TEST_CASE("haeul.sh without a word is bad usage, with --help it explains") {
  const Sandbox sandbox;
  CHECK(sandbox.run("") == 2);
  CHECK(sandbox.run("--help") == 0);
  CHECK_THAT(sandbox.out(), Catch::Contains("./haeul.sh run SCENARIO"));
  CHECK(sandbox.calls().empty());
}

TEST_CASE("haeul.sh installs what is missing with one call") {
  const Sandbox sandbox;
  sandbox.run("run a.yaml");
  CHECK(count(sandbox.calls(), " install ") == 1);
  CHECK_THAT(sandbox.calls(), Catch::Contains(" alpha gamma\n"));  // beta is there, alpha removed
  CHECK(sandbox.run("run a.yaml", "APT_RC=100") == 4);
  CHECK_THAT(sandbox.err(), Catch::Contains("the packages could not be installed"));
  CHECK(count(sandbox.calls(), "ninja") == 0);
}

TEST_CASE("haeul.sh calls no apt when nothing is missing") {
  const Sandbox sandbox;
  sandbox.stand_in("dpkg-query", "printf 'ii  alpha\\nii  beta\\nhi  gamma\\n'");
  sandbox.run("run a.yaml");
  CHECK(count(sandbox.calls(), "apt-get") == 0);
}

TEST_CASE("haeul.sh hands arguments and exit code on") {
  const Sandbox sandbox;
  CHECK(sandbox.run("run 'with space.yaml' --set 'a=b c'") == 7);
  CHECK(sandbox.out() == "<run>\n<with space.yaml>\n<--set>\n<a=b c>\n");
}

TEST_CASE("haeul.sh tells the program how a run is shown") {
  const Sandbox sandbox;
  sandbox.run("run a.yaml");
  CHECK_THAT(sandbox.err(),
             Catch::Contains("haeul\\ sh\\ ") && Catch::Contains("/haeul.sh view\n"));
}

TEST_CASE("haeul.sh configures once") {
  const Sandbox sandbox;
  sandbox.run("run a.yaml");
  CHECK(count(sandbox.calls(), "cmake --preset release") == 1);
  sandbox.run("run a.yaml");
  CHECK(count(sandbox.calls(), "cmake") == 0);
  CHECK(count(sandbox.calls(), "ninja") == 1);
}

TEST_CASE("haeul.sh says so when configuring or building fails") {
  const Sandbox sandbox;
  sandbox.stand_in("cmake", "echo no compiler; exit 1");
  CHECK(sandbox.run("run a.yaml") == 4);
  CHECK_THAT(sandbox.err(),
             Catch::Contains("no compiler") && Catch::Contains("configuring failed"));
  const Sandbox other;
  other.stand_in("ninja", "exit 1");
  CHECK(other.run("run a.yaml") == 4);
  CHECK_THAT(other.err(), Catch::Contains("the build failed"));
}
