#include "sim/app/terminal/batch_progress.h"

#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <string>

#include "sim/record/units.h"

namespace haeul::app {
namespace {

std::string duration(double seconds) {
  char text[32];
  const long whole = std::lround(seconds);
  if (whole < 60) {
    std::snprintf(text, sizeof text, "%ld s", whole);
  } else if (whole < 3600) {
    std::snprintf(text, sizeof text, "%ld min %02ld s", whole / 60, whole % 60);
  } else {
    std::snprintf(text, sizeof text, "%ld h %02ld min", whole / 3600, whole / 60 % 60);
  }
  return text;
}

std::string describe(const batch::RunRecord& record) {
  std::string text = record.name + "  " + std::string(name(record.outcome)) + "  " + record.end;
  if (!std::isnan(record.min_cpa_m)) {
    char cpa[64];
    std::snprintf(cpa, sizeof cpa, "  CPA %.2f nmi to ", record.min_cpa_m / record::kMetresPerNmi);
    text += cpa + record.min_cpa_to;
  }
  if (record.outcome != batch::Outcome::held && !record.missed.empty())
    text += "  " + record.missed;
  return text;
}

}  // namespace

BatchProgress::BatchProgress(std::size_t total)
    : total_(total), terminal_(::isatty(STDERR_FILENO) == 1) {}

void BatchProgress::show(const batch::RunRecord& record, std::size_t done) {
  if (shown_++ == 0) first_done_ = done - 1;
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start_;
  const double per_run = elapsed.count() / static_cast<double>(done - first_done_);
  const double left = per_run * static_cast<double>(total_ - done);
  const std::string eta = done < total_ ? "  ETA " + duration(left) : "";
  if (!terminal_) {
    std::fprintf(stderr, "[%zu/%zu] %s%s\n", done, total_, describe(record).c_str(), eta.c_str());
    return;
  }
  const bool lasting = record.outcome != batch::Outcome::held;
  if (lasting) std::fprintf(stderr, "\r\033[K%s\n", describe(record).c_str());
  std::fprintf(stderr, "\r\033[K[%zu/%zu] %s%s", done, total_, record.name.c_str(), eta.c_str());
}

void BatchProgress::finish() {
  if (terminal_ && shown_ > 0) std::fprintf(stderr, "\r\033[K");
}

}  // namespace haeul::app
