// The rules of the house, held against the whole tree. Each rule is also shown a made-up file that
// breaks it and one that does not, so that a rule that no longer sees anything is noticed.
#include <catch2/catch.hpp>

#include "tests/arch/rules.h"

namespace {

using namespace haeul::arch;

const std::vector<Source>& tree() {
  static const std::vector<Source> sources = sources_below({"models", "sim", "viewer", "tests"});
  return sources;
}

/// No file of the tree offends; the offender is caught on the line named, the innocent is not.
template <class Rule>
void holds(Rule rule, const Source& offender, int line, const Source& innocent) {
  for (const Source& source : tree()) {
    for (const std::string& offence : rule(source)) FAIL_CHECK(offence);
  }
  const Offences caught = rule(offender);
  REQUIRE(caught.size() == 1);
  CHECK(caught.front().starts_with(offender.path + ":" + std::to_string(line) + ": "));
  CHECK(rule(innocent).empty());
}

}  // namespace

TEST_CASE("the tree is found") {
  CHECK(tree().size() > 20);
  CHECK(std::any_of(tree().begin(), tree().end(),
                    [](const Source& s) { return s.path == "models/math/real.h"; }));
}

TEST_CASE("comments and literals are not code") {
  CHECK(code_of("a // b\nc /* d\ne */ f") == "a     \nc     \n     f");
  CHECK(code_of("x = \"a // b\" + c;") == "x = \"      \" + c;");
  CHECK(code_of("'\"' + 1'000 // n") == "' ' + 1'000     ");
  CHECK(code_of("R\"(std::cout\n)\" x").find("cout") == std::string::npos);
  CHECK(code_of("R\"(\")\" x").ends_with(" x"));
  CHECK(code_of("#include \"models/a.h\"  // why") == "#include \"models/a.h\"        ");
}

TEST_CASE("models know only models, sim also models, viewer all three") {
  holds(storeys,
        {"models/hull/a.cpp", "#include \"models/hull/a.h\"\n#include \"sim/engine/b.h\"\n"}, 2,
        {"viewer/app/a.cpp", "#include \"sim/record/b.h\"\n"});
  holds(storeys, {"sim/engine/a.cpp", "#include \"viewer/scene/b.h\"\n"}, 1,
        {"sim/engine/a.cpp", "#include \"models/math/real.h\"\n#include <vector>\n"});
}

TEST_CASE("math stands on nothing") {
  holds(math_at_the_bottom, {"models/math/a.h", "\n\n#include \"models/vessel/motion.h\"\n"}, 3,
        {"models/math/a.h", "#include \"models/math/real.h\"\n"});
}

TEST_CASE("vessel includes neither planner nor emissions") {
  holds(vessel_is_blind, {"models/vessel/a.h", "#include \"models/planner/planner.h\"\n"}, 1,
        {"models/vessel/a.h", "#include \"models/hull/mmg_hull.h\"\n"});
}

TEST_CASE("a planner never includes sim") {
  holds(planner_sees_no_engine, {"models/planner/a.h", "#include <haeul/sim/engine/world.h>\n"}, 1,
        {"models/planner/a.h", "#include \"models/guidance/memory.h\"\n"});
}

TEST_CASE("the rooms of sim include only those before them") {
  holds(order_of_sim, {"sim/engine/a.h", "#include \"sim/record/b.h\"\n"}, 1,
        {"sim/record/a.h", "#include \"sim/engine/b.h\"\n"});
}

TEST_CASE("only sim/scenario names yaml-cpp") {
  holds(yaml_only_in_scenario, {"sim/batch/a.cpp", "#include <yaml-cpp/yaml.h>\n"}, 1,
        {"sim/scenario/a.cpp", "#include <yaml-cpp/yaml.h>\n"});
}

TEST_CASE("only sim/record names HDF5") {
  holds(hdf5_only_in_record, {"viewer/replay/a.cpp", "#include <hdf5.h>\n"}, 1,
        {"sim/record/a.cpp", "#include <hdf5.h>\n"});
}

TEST_CASE("only viewer names OpenSceneGraph and GL") {
  holds(graphics_only_in_viewer, {"sim/app/a.cpp", "#include <osgDB/ReadFile>\n"}, 1,
        {"viewer/scene/a.cpp", "#include <osg/Node>\n#include <EGL/egl.h>\n"});
}

TEST_CASE("only the programs parse options") {
  holds(options_only_in_app, {"sim/engine/a.cpp", "#include <CLI/CLI.hpp>\n"}, 1,
        {"sim/app/a.cpp", "#include <CLI/CLI.hpp>\n"});
}

TEST_CASE("models and engine call no transcendental function of the C library") {
  holds(no_libm, {"models/hull/a.cpp", "// std::sin(x) is not allowed\ndouble y = std::sin(x);\n"},
        2, {"models/hull/a.cpp", "auto y = math::sin(x) + std::sqrt(x) + wrap::cosine(x);\n"});
  holds(no_libm, {"sim/engine/a.cpp", "double y = std::atan2 (a, b);\n"}, 1,
        {"sim/scenario/a.cpp", "double y = std::pow(a, b);\n"});
}

TEST_CASE("models have no files, threads, clock or hidden randomness") {
  holds(models_touch_nothing, {"models/hull/a.cpp", "#include <vector>\n#include <chrono>\n"}, 2,
        {"models/hull/a.cpp", "#include <array>\n#include <string>\n"});
}

TEST_CASE("the engine has no wall clock") {
  holds(engine_has_no_clock, {"sim/engine/a.cpp", "#include <chrono>\n"}, 1,
        {"sim/app/a.cpp", "#include <chrono>\n"});
}

TEST_CASE("nothing prints below sim/app and viewer/app") {
  holds(silence, {"sim/record/a.cpp", "void f() {\n  std::cerr << 1;\n}\n"}, 2,
        {"sim/app/a.cpp", "std::fprintf(stderr, \"x\");\n"});
  holds(silence, {"models/hull/a.cpp", "std::fputs(\"x\", stderr);\n"}, 1,
        {"models/hull/a.cpp", "std::snprintf(buffer, 8, \"printf(\");\n"});
}

TEST_CASE("models and engine iterate over nothing unordered") {
  holds(no_unordered, {"sim/engine/a.h", "std::unordered_map<int, int> m;\n"}, 1,
        {"sim/engine/a.h", "std::map<int, int> m;  // not an unordered_map\n"});
}

TEST_CASE("no source is over 400 lines") {
  holds(at_most_400_lines, {"sim/app/a.cpp", std::string(401, '\n')}, 401,
        {"sim/app/a.cpp", std::string(400, '\n')});
}

TEST_CASE("headers begin with #pragma once") {
  holds(pragma_once, {"sim/app/a.h", "#ifndef A_H\n"}, 1, {"sim/app/a.h", "#pragma once\n"});
}
