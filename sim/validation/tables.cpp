// The report as tables.
#include <charconv>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "sim/record/durable_file.h"
#include "sim/record/result/text_table.h"
#include "sim/validation/report.h"

namespace haeul::validation {
namespace {

// as few digits as give the number back
std::string shortest(double x) {
  char text[40];
  return {text, std::to_chars(text, text + sizeof text, x).ptr};
}

// a cell of CSV, quoted where it has to be
std::string cell(const std::string& text) {
  if (text.find_first_of(",\"\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

// gated check with the least room left, as a share of its tolerance
double worst_share(const Group& group) {
  double worst = 0.0;
  for (const Check& c : group.checks) {
    if (c.gated && c.tolerance > 0.0) {
      const double share = std::fabs(c.error()) / c.tolerance;
      worst = std::isnan(share) ? share : std::max(worst, share);
    }
  }
  return worst;
}

}  // namespace

std::string csv_text(const std::vector<Group>& groups) {
  std::string text =
      "group,quantity,value,reference,unit,error,error_kind,tolerance,evidence,gated,status,"
      "source\n";
  for (const Group& group : groups) {
    for (const Check& c : group.checks) {
      text += group.key + "," + cell(c.quantity) + "," + shortest(c.value) + "," +
              shortest(c.reference) + "," + cell(c.unit) + "," + number("%.6g", c.error()) + "," +
              (c.relative ? "relative" : "absolute") + "," +
              (c.gated ? number("%g", c.tolerance) : "") + "," + name(c.evidence) + "," +
              (c.gated ? "yes" : "no") + "," + name(c.status()) + "," + cell(c.source) + "\n";
    }
  }
  return text;
}

std::string table_text(const std::vector<Group>& groups) {
  record::TextTable table({"group", "checks", "pass", "fail", "reported", "of tolerance"}, 1);
  std::string failures;
  std::size_t all = 0, passed = 0, failed = 0, reported = 0;
  for (const Group& group : groups) {
    const std::size_t p = group.count(Status::passed), f = group.count(Status::failed),
                      r = group.count(Status::reported);
    all += group.checks.size(), passed += p, failed += f, reported += r;
    table.add({group.key, std::to_string(group.checks.size()), std::to_string(p), std::to_string(f),
               std::to_string(r), p + f > 0 ? number("%.1f %%", 100.0 * worst_share(group)) : "-"});
    for (const Check& c : group.checks) {
      if (c.status() != Status::failed) continue;
      failures += "fail  " + group.key + ": " + c.quantity + ": " + number("%.9g", c.value) +
                  ", should be " + number("%.9g", c.reference) +
                  (c.unit.empty() ? "" : " " + c.unit) + "; error " + number("%.3g", c.error()) +
                  ", allowed " + number("%.3g", c.tolerance) + "\n";
    }
  }
  table.add({"all", std::to_string(all), std::to_string(passed), std::to_string(failed),
             std::to_string(reported), ""});
  return table.text() + failures;
}

std::string json_text(const std::vector<Group>& groups) {
  nlohmann::ordered_json all;
  all["passed"] = all_passed(groups);
  all["groups"] = nlohmann::ordered_json::array();
  all["failed"] = nlohmann::ordered_json::array();
  for (const Group& group : groups) {
    all["groups"].push_back({{"group", group.key},
                             {"checks", group.checks.size()},
                             {"pass", group.count(Status::passed)},
                             {"fail", group.count(Status::failed)},
                             {"reported", group.count(Status::reported)}});
    for (const Check& c : group.checks) {
      if (c.status() != Status::failed) continue;
      all["failed"].push_back({{"group", group.key},
                               {"quantity", c.quantity},
                               {"value", c.value},
                               {"reference", c.reference},
                               {"unit", c.unit},
                               {"error", c.error()},
                               {"tolerance", c.tolerance},
                               {"source", c.source}});
    }
  }
  return all.dump(2) + "\n";
}

void write_report(const std::vector<Group>& groups, const std::string& folder,
                  const std::string& version) {
  const std::filesystem::path where(folder);
  std::filesystem::create_directories(where);
  record::write_durably((where / "validation.html").string(), html_text(groups, version));
  record::write_durably((where / "validation.csv").string(), csv_text(groups));
}

}  // namespace haeul::validation
