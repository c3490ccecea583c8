#include "sim/report/booklet.h"

#include "sim/report/booklet_parts.h"

namespace haeul::report {

std::string manoeuvring_booklet(const BookletInput& input) {
  const BookletTrials t = run_booklet_trials(input);
  const auto& ship = input.ship;
  Page page("Manoeuvring booklet: " + ship.name, "en");
  page.heading(1, ship.name);
  if (!ship.name_ko.empty()) {
    page.raw("<p lang=\"ko\">" + escape(ship.name_ko) + " · 조종 성능 책자</p>\n");
  }
  page.paragraph("Manoeuvring booklet, computed by simulation.");
  page.remark(
      "Performance may differ from this record due to environmental, hull and loading conditions. "
      "All figures are computed by simulation; they are no substitute for sea trials and not for "
      "navigation.");
  page.contents();
  write_particulars(page, input, t);
  write_pilot_card(page, input, t);
  write_poster(page, input, t);
  write_course_change(page, t);
  write_course_keeping(page, t);
  write_stopping(page, t);
  write_speed_power(page, t);
  write_weather(page, t);
  write_shallow(page, input, t);
  write_criteria(page, input, t);
  return page.html();
}

}  // namespace haeul::report
