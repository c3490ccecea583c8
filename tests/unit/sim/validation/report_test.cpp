#include "sim/validation/report.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

namespace haeul::validation {
namespace {

// one group with a pass, a failure and a report, and every letter that needs care
std::vector<Group> awkward() {
  CheckList list;
  list.from(Evidence::closed_form, "a < b & \"c\", d");
  list.relative("passes, <always>", 1.0, 1.0, "m", 1e-6);
  list.relative("wrong reference", 1.0, 1.25, "m", 1e-6);
  list.from(Evidence::measured, "tank").report("told", 3.0, 4.0, "");
  return {{"odd",
           "Odd & even",
           "about <this>",
           list.done(),
           {plot("a & b", "x [°]", "y", {{"ours", {{0, 0}, {90, 1}}}, {"one", {{30, 0.5}}, true}}),
            plot("point", "x", "y", {{"one", {{3, 3}}, true}}, true), plot("none", "x", "y", {}),
            bars("bars", "°", "tank", {{"first", 1.0, 2.0}, {"second", 0.0, 0.0}})}}};
}

// rows of cells, with quotes as RFC 4180 has them
std::vector<std::vector<std::string>> parsed(const std::string& csv) {
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char c = csv[i];
    if (c == '"' && quoted && i + 1 < csv.size() && csv[i + 1] == '"') {
      rows.back().back() += csv[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      rows.back().emplace_back();
    } else if (c == '\n' && !quoted) {
      rows.push_back({""});
    } else {
      rows.back().back() += c;
    }
  }
  REQUIRE_FALSE(quoted);
  rows.pop_back();
  return rows;
}

// what keeps `html` from being well-formed; empty: nothing
std::string fault(const std::string& html) {
  std::vector<std::string> open;
  for (std::size_t i = html.find('<', html.find("<html")); i < html.size();) {
    const std::size_t end = html.find('>', i);
    if (end == std::string::npos) return "a tag without an end";
    const std::string tag = html.substr(i + 1, end - i - 1);
    if (tag.find('<') != std::string::npos) return "a tag within " + tag;
    if (std::count(tag.begin(), tag.end(), '"') % 2 != 0) return "odd quotes in " + tag;
    const std::string name = tag.substr(0, tag.find_first_of(" /\n", 1));
    if (tag[0] == '/') {
      if (open.empty() || "/" + open.back() != tag) return "closed out of turn: " + tag;
      open.pop_back();
    } else if (tag.back() != '/') {
      open.push_back(name);
    }
    const std::size_t next = std::min(html.find('<', end), html.size());
    const std::string text = html.substr(end + 1, next - end - 1);
    for (std::size_t k = text.find('&'); k != std::string::npos; k = text.find('&', k + 1)) {
      const std::string entity = text.substr(k, text.find(';', k) - k);
      if (entity != "&amp" && entity != "&lt" && entity != "&gt" && entity != "&quot" &&
          entity != "&#39") {
        return "a bare ampersand: " + text;
      }
    }
    i = next;
  }
  return open.empty() ? "" : "left open: " + open.back();
}

TEST_CASE("the page is well-formed, and the test of that can fail") {
  CHECK(fault("<html><p>a &amp; b<br/></p></html>").empty());
  CHECK_FALSE(fault("<html><p></html>").empty());
  CHECK_FALSE(fault("<html><p>a & b</p></html>").empty());
  CHECK_FALSE(fault("<html><p class=\"x>y</p></html>").empty());
  CHECK(fault(html_text(awkward(), "1 < 2")).empty());
  CHECK(fault(html_text(run_all(), "0.1")).empty());
  CHECK(fault(html_text({}, "")).empty());
}

TEST_CASE("the page tells a failure first and shows the row") {
  const std::string page = html_text(awkward(), "1");
  CHECK(page.find("1 of 2 gated checks fail") < page.find("<table"));
  CHECK(page.find("<tr class=\"bad\"><td>wrong reference</td>") != std::string::npos);
  CHECK(page.find("-20.00 %") != std::string::npos);
  CHECK(page.find("passes, &lt;always&gt;") != std::string::npos);
  CHECK(page.find("nan") == std::string::npos);
  auto good = awkward();
  good[0].checks.erase(good[0].checks.begin() + 1);
  const std::string better = html_text(good, "1");
  CHECK(better.find("All 1 gated checks pass") != std::string::npos);
  CHECK(better.find("class=\"bad\"") == std::string::npos);
  // nothing is fetched from elsewhere
  CHECK(better.find("src=") == std::string::npos);
  CHECK(better.find("@import") == std::string::npos);
}

TEST_CASE("the CSV has a row per check and gives its numbers back") {
  const auto rows = parsed(csv_text(awkward()));
  REQUIRE(rows.size() == 4);
  for (const auto& row : rows) CHECK(row.size() == 12);
  CHECK(rows[1][1] == "passes, <always>");
  CHECK(rows[1][11] == "a < b & \"c\", d");
  CHECK(rows[1][10] == "pass");
  CHECK(rows[2][10] == "fail");
  CHECK(std::stod(rows[2][5]) == Approx(-0.2));
  CHECK(rows[3][9] == "no");
  CHECK(rows[3][7].empty());
  const auto groups = run_all();
  std::size_t checks = 0;
  for (const Group& group : groups) checks += group.checks.size();
  const auto all = parsed(csv_text(groups));
  REQUIRE(all.size() == checks + 1);
  for (std::size_t i = 1; i < all.size(); ++i) {
    REQUIRE(all[i].size() == 12);
    const double value = std::stod(all[i][2]), reference = std::stod(all[i][3]);
    const double error = all[i][6] == "relative" ? value / reference - 1.0 : value - reference;
    CHECK(std::stod(all[i][5]) == Approx(error).margin(1e-14));
  }
}

TEST_CASE("the short table and its JSON count alike and name what failed") {
  const std::string table = table_text(awkward());
  CHECK(table.find("fail  odd: wrong reference: 1, should be 1.25 m") != std::string::npos);
  const auto json = nlohmann::json::parse(json_text(awkward()));
  CHECK(json["passed"] == false);
  CHECK(json["groups"][0]["pass"] == 1);
  CHECK(json["groups"][0]["fail"] == 1);
  CHECK(json["groups"][0]["reported"] == 1);
  CHECK(json["failed"][0]["quantity"] == "wrong reference");
  CHECK(nlohmann::json::parse(json_text({}))["passed"] == true);
}

TEST_CASE("drawings hold no number that is none") {
  for (const Group& group : awkward()) {
    for (const Figure& figure : group.figures) {
      CAPTURE(figure.caption);
      CHECK(figure.svg.find("nan") == std::string::npos);
      CHECK(figure.svg.find("inf") == std::string::npos);
    }
  }
}

}  // namespace
}  // namespace haeul::validation
