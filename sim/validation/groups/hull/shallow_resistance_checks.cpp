// Resistance in shallow water by Raven and by Lackenby.
#include <cmath>

#include "models/hull/resistance/shallow_resistance.h"
#include "sim/validation/groups/groups.h"

namespace haeul::validation {
namespace {

using Method = hull::ShallowResistanceMethod;

hull::ShallowResistance hull_of(Method method, double L, double B, double T, double volume,
                                double waterplane_m2, double midship_m2) {
  vessel::Dimensions d;
  d.length_pp_m = L, d.breadth_m = B, d.draught_m = T, d.displacement_m3 = volume;
  return hull::make_shallow_resistance(d, method, waterplane_m2, midship_m2);
}

hull::ShallowResistance tanker(Method method) {
  return hull_of(method, 320, 58, 20.8, 312622, 16800, 1200);
}
hull::ShallowResistance container(Method method) {
  return hull_of(method, 175, 25.4, 9.5, 24150, 3150, 240);
}

// a public route program's factor on Lackenby's speed ratio, fitted to Schlichting's curve
double schlichting_fit(double midship_m2, double h, double V) {
  const double x = std::sqrt(midship_m2) / h;
  return std::sqrt(std::tanh(9.81 * h / (V * V))) *
         (1.002 + x * (0.005 + x * (-0.1159 + 0.0191 * x)));
}

}  // namespace

std::vector<Check> shallow_resistance_checks() {
  CheckList list;
  struct Row {
    const char* where;
    bool tanker;
    double h, V, expected;
  };
  constexpr double kGate = 1e-5;
  list.from(Evidence::other_program, "Lackenby (1963) as in ISO 15016:2015, own computation");
  const Row lackenby[] = {{", KVLCC2, h 40 m, 8 m/s", true, 40, 8, 0.08694473},
                          {", KVLCC2, h 60 m, 8 m/s", true, 60, 8, 0.03519001},
                          {", S175, h 20 m, 9 m/s", false, 20, 9, 0.07615125}};
  for (const Row& row : lackenby) {
    const auto m = row.tanker ? tanker(Method::lackenby) : container(Method::lackenby);
    list.relative(std::string("loss of speed") + row.where,
                  hull::lackenby_speed_loss(m, row.h, row.V), row.expected, "", kGate);
  }
  list.from(Evidence::other_program,
            "Raven (2016) as ITTC (2021) uses it, own computation, coefficients recalled");
  const Row raven[] = {{", KVLCC2, h 60 m, 7.97 m/s", true, 60, 7.97, 0.01063859},
                       {", KVLCC2, h 45 m, 7.97 m/s", true, 45, 7.97, 0.02052032},
                       {", S175, h 25 m, 9 m/s", false, 25, 9, 0.03487824}};
  for (const Row& row : raven) {
    const auto m = row.tanker ? tanker(Method::raven) : container(Method::raven);
    list.relative(std::string("share of the displacement sunk") + row.where,
                  hull::raven_displacement(m, row.h, row.V), row.expected, "", kGate);
  }
  list.from(Evidence::closed_form, "no factor on deep water");
  for (const Method method : {Method::raven, Method::lackenby}) {
    list.absolute(
        method == Method::raven ? "factor in deep water, Raven" : "factor in deep water, Lackenby",
        hull::shallow_resistance_factor(tanker(method), 1e6, 8.0), 1.0, "", 1e-12);
  }
  list.from(Evidence::other_program,
            "a public route program with a fit to Schlichting's curve; told as what is left of "
            "the speed");
  for (const Row& row : lackenby) {
    const auto m = row.tanker ? tanker(Method::lackenby) : container(Method::lackenby);
    list.report(std::string("speed kept, Lackenby") + row.where,
                1.0 - hull::lackenby_speed_loss(m, row.h, row.V),
                schlichting_fit(m.midship_m2, row.h, row.V), "");
  }
  list.from(Evidence::other_program,
            "Raven against Lackenby as reference; ISO 15016 went from one to the other in 2022");
  for (const Row& row : raven) {
    const auto of = [&row](Method method) {
      return hull::shallow_resistance_factor(row.tanker ? tanker(method) : container(method), row.h,
                                             row.V);
    };
    list.report(std::string("factor on the resistance") + row.where, of(Method::raven),
                of(Method::lackenby), "");
  }
  return list.done();
}

}  // namespace haeul::validation
