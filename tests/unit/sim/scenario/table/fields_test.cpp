// The field tables leave nothing out: a struct of numbers is as large as the numbers in its table.
#include "sim/scenario/table/fields.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "sim/scenario/input/machinery_input.h"
#include "sim/scenario/input/scenario_input.h"
#include "sim/scenario/input/ship_input.h"

namespace haeul::scenario {

// tables that other tables use
void fields(Fields& f, planner::SbMpcSettings& s);
void fields(Fields& f, guidance::GuidanceSettings& s);
void fields(Fields& f, encounter::EncounterSettings& s);
void fields(Fields& f, vessel::Dimensions& s);
void fields(Fields& f, vessel::SteeringGearData& s);
void fields(Fields& f, vessel::ShaftData& s);
void fields(Fields& f, vessel::KinematicData& s);
void fields(Fields& f, machinery::LoadDiagram& s);
void fields(Fields& f, Time& s);
void fields(Fields& f, Log& s);

namespace {

/// Adds up the room the fields take.
class Counter final : public Fields {
 public:
  using Fields::choice;

  void number(const Field&, const Range&, double& value) override {
    places.push_back(&value);
    bytes += sizeof(double);
  }
  void number(const Field&, const Range&, std::optional<double>&) override {}
  void numbers(const Field&, const Range&, std::vector<double>& value) override {
    places.push_back(&value);
    bytes += sizeof(std::vector<double>);
  }
  void count(const Field&, std::uint64_t, std::uint64_t, std::uint64_t&) override {}
  void flag(const Field&, bool&) override {}
  void text(const Field&, std::string&) override {}
  void identifier(const Field&, std::string&) override {}
  void choice(const Field&, const std::vector<std::string>&, std::string&) override {}
  void notes(std::string&, std::string&) override {}
  void ways(const Ways&) override {}

  std::vector<const void*> places;
  std::size_t bytes = 0;

 protected:
  void enter(const Field&, bool, const Body&) override {}
  void enter_list(const Field&, std::size_t, const ItemBody&) override {}
};

}  // namespace
}  // namespace haeul::scenario

using namespace haeul;

TEMPLATE_TEST_CASE("every member has its key, and no two share one", "[scenario][fields]",
                   planner::SbMpcSettings, guidance::GuidanceSettings, encounter::EncounterSettings,
                   vessel::Dimensions, vessel::SteeringGearData, vessel::ShaftData,
                   vessel::KinematicData, machinery::LoadDiagram, scenario::Time, scenario::Log) {
  TestType block;
  scenario::Counter counter;
  scenario::fields(counter, block);
  // trim comes with a loading, not with the ship file
  const std::size_t keyless = std::is_same_v<TestType, vessel::Dimensions> ? sizeof(double) : 0;
  CHECK(counter.bytes + keyless == sizeof(TestType));
  std::sort(counter.places.begin(), counter.places.end());
  CHECK(std::adjacent_find(counter.places.begin(), counter.places.end()) == counter.places.end());
}
