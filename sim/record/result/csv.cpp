#include "sim/record/result/csv.h"

#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string_view>

#include "sim/record/io_error.h"
#include "sim/record/log/event_text.h"
#include "sim/record/units.h"

namespace haeul::record {
namespace {

// a table on its way to text: a name and a cell for every row
struct Table {
  struct Field {
    std::string name;
    std::function<std::string(std::size_t)> cell;
  };
  std::size_t rows = 0;
  std::vector<Field> fields;

  void add(std::string name, const Column& column, double factor = 1.0, bool wrapped = false) {
    fields.push_back({std::move(name), [&column, factor, wrapped](std::size_t row) {
                        double value = column[row] * factor;
                        if (wrapped) value -= 360.0 * std::floor(value / 360.0);
                        return shortest(value);
                      }});
  }
  // a quantity of the log, radians turned into degrees and directions brought to one turn
  void add_quantity(const std::string& name, const Column& column) {
    const auto radians = name.find("_rad");
    if (radians == std::string::npos) return add(name, column);
    const bool wrapped = name == "heading_rad" || name == "course_order_rad";
    add(std::string(name).replace(radians, 4, "_deg"), column, kDegPerRad, wrapped);
  }
};

// the columns as the file holds them, those of other versions too
Table row_table(const RunLog& log, const Columns& columns) {
  Table table{log.time_s.size(), {}};
  table.add("time_s", log.time_s);
  for (const auto& column : columns.all()) table.add_quantity(column.name, column.values);
  return table;
}

Table encounter_table(const RunLog& log, const LoggedEncounter& pair) {
  Table table = row_table(log, pair.columns);
  table.fields.push_back(
      {"role", [&pair](std::size_t row) { return std::string(role_name(pair.role[row])); }});
  return table;
}

Table event_table(const RunLog& log) {
  const auto id = [&log](std::int64_t ship) {
    return ship < 0 ? std::string() : log.ships[static_cast<std::size_t>(ship)].id;
  };
  const auto& events = log.events;
  Table table{events.size(), {}};
  table.fields = {
      {"time_s", [&](std::size_t i) { return shortest(events[i].event.time_s); }},
      {"kind", [&](std::size_t i) { return std::string(engine::name(events[i].event.kind)); }},
      {"ship", [&, id](std::size_t i) { return id(events[i].event.ship); }},
      {"other", [&, id](std::size_t i) { return id(events[i].event.other); }},
      {"value", [&](std::size_t i) { return shortest(events[i].event.value); }},
      {"limit", [&](std::size_t i) { return shortest(events[i].event.limit); }},
      {"text", [&](std::size_t i) { return csv_cell(events[i].text); }}};
  return table;
}

// one row per decision; the costs of all candidates follow, named by offset and speed factor
Table planner_table(const LoggedPlanner& planner) {
  const auto& decisions = planner.decisions;
  Table table{decisions.size(), {}};
  table.add("time_s", planner.time_s);
  table.fields.insert(
      table.fields.end(),
      {{"active", [&](std::size_t i) { return std::to_string(decisions[i].active); }},
       {"safe", [&](std::size_t i) { return std::to_string(decisions[i].safe); }},
       {"candidate", [&](std::size_t i) { return std::to_string(decisions[i].candidate); }},
       {"course_offset_deg",
        [&](std::size_t i) { return shortest(decisions[i].course_offset_rad * kDegPerRad); }},
       {"speed_factor", [&](std::size_t i) { return shortest(decisions[i].speed_factor); }},
       {"cost", [&](std::size_t i) { return shortest(decisions[i].cost); }}});
  for (std::size_t k = 0; k < planner.offsets_rad.size(); ++k) {
    char name[64];
    std::snprintf(name, sizeof name, "cost_%+.0fdeg_x%g", planner.offsets_rad[k] * kDegPerRad,
                  planner.factors[k]);
    table.fields.push_back(
        {name, [&planner, k](std::size_t i) { return shortest(planner.cost("cost", i, k)); }});
  }
  return table;
}

std::string encounter_name(const RunLog& log, const LoggedEncounter& pair) {
  return log.ships[pair.own].id + "-" + log.ships[pair.other].id;
}

std::string planner_name(const RunLog& log, const LoggedPlanner& planner) {
  return "planner_" + log.ships[planner.ship].id;
}

Table make_table(const RunLog& log, const std::string& name) {
  if (name == "events") return event_table(log);
  for (const auto& planner : log.planners) {
    if (planner_name(log, planner) == name) return planner_table(planner);
  }
  for (const auto& pair : log.encounters) {
    if (encounter_name(log, pair) == name) return encounter_table(log, pair);
  }
  for (const auto& ship : log.ships) {
    if (ship.id == name) return row_table(log, ship.track);
  }
  throw std::invalid_argument("no table '" + name + "' in this log");
}

}  // namespace

std::string shortest(double value) {
  if (!std::isfinite(value)) return {};
  char text[32];
  const auto [end, error] = std::to_chars(text, text + sizeof text, value);
  return {text, end};
}

std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

std::vector<std::string> csv_tables(const RunLog& log) {
  std::vector<std::string> names;
  for (const auto& ship : log.ships) names.push_back(ship.id);
  for (const auto& pair : log.encounters) names.push_back(encounter_name(log, pair));
  names.emplace_back("events");
  for (const auto& planner : log.planners) names.push_back(planner_name(log, planner));
  return names;
}

std::string csv_text(const RunLog& log, const std::string& name) {
  const Table table = make_table(log, name);
  std::string text;
  for (std::size_t i = 0; i < table.fields.size(); ++i) {
    text += (i > 0 ? "," : "") + table.fields[i].name;
  }
  text += '\n';
  for (std::size_t row = 0; row < table.rows; ++row) {
    for (std::size_t i = 0; i < table.fields.size(); ++i) {
      if (i > 0) text += ',';
      text += table.fields[i].cell(row);
    }
    text += '\n';
  }
  return text;
}

void write_csv(const RunLog& log, const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw IoError(folder, "cannot create", error.message());
  for (const std::string& name : csv_tables(log)) {
    const std::string path = (std::filesystem::path(folder) / (name + ".csv")).string();
    const std::string text = csv_text(log, name);
    std::FILE* const file = std::fopen(path.c_str(), "wb");
    if (!file) throw IoError(path, "cannot create", std::strerror(errno));
    const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    const int reason = errno;
    if (std::fclose(file) != 0 || !written) {
      throw IoError(path, "cannot write", std::strerror(written ? errno : reason));
    }
  }
}

}  // namespace haeul::record
