#include "sim/scenario/text/diagnostic.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace haeul::scenario {

namespace {

std::string joined(const std::vector<Diagnostic>& all) {
  std::string text;
  for (std::size_t i = 0; i < std::min(all.size(), InputError::kMost); ++i) {
    text += (i == 0 ? "" : "\n") + all[i].text();
  }
  if (all.size() > InputError::kMost) {
    text += "\nand " + std::to_string(all.size() - InputError::kMost) + " more errors";
  }
  return text;
}

}  // namespace

std::string Diagnostic::text() const {
  std::string place = file;
  if (line > 0) {
    place += ":" + std::to_string(line) + ":" + std::to_string(column);
  }
  return place + ": error: " + (path.empty() ? "" : path + ": ") + message;
}

InputError::InputError(std::vector<Diagnostic> all)
    : std::runtime_error(joined(all)), diagnostics_(std::move(all)) {
  diagnostics_.resize(std::min(diagnostics_.size(), kMost));
}

void Diagnostics::throw_if_any() const {
  if (all_.empty()) {
    return;
  }
  // files keep the order in which their first error was found
  std::map<std::string, std::size_t> rank;
  for (const auto& each : all_) {
    rank.emplace(each.file, rank.size());
  }
  auto sorted = all_;
  std::stable_sort(sorted.begin(), sorted.end(), [&](const Diagnostic& a, const Diagnostic& b) {
    return std::tuple(rank[a.file], a.line, a.column) < std::tuple(rank[b.file], b.line, b.column);
  });
  throw InputError(std::move(sorted));
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  // optimal string alignment, three rows
  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) {
    above[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

std::string did_you_mean(std::string_view wrong, const std::vector<std::string>& candidates) {
  constexpr std::size_t kLongest = 64;
  if (wrong.size() > kLongest) {
    return "";
  }
  std::size_t best = wrong.size() / 3 + 2;  // further off is no likeness
  std::string_view nearest;
  for (const auto& candidate : candidates) {
    const std::size_t distance = edit_distance(wrong, candidate);
    // a word that only lacks its unit, or has another one, is near as well
    const bool same_stem = wrong.size() >= 3 && candidate.starts_with(std::string(wrong) + "_");
    const std::size_t felt = same_stem ? 1 : distance;
    if (felt < best && felt < std::max(wrong.size(), candidate.size())) {
      best = felt;
      nearest = candidate;
    }
  }
  return nearest.empty() ? "" : "; did you mean '" + std::string(nearest) + "'?";
}

std::string one_of(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
  }
  return text;
}

}  // namespace haeul::scenario
