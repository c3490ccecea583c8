// Open water and all four quadrants.
#include "models/propulsion/propeller/four_quadrant.h"
#include "sim/validation/groups/groups.h"

namespace haeul::validation {
namespace {

constexpr double kDegree = math::kPi / 180.0;
constexpr double kRho = 1025.0, kDiameter = 5.0;

struct OpenWaterPoint {
  int blades;
  double area, pitch, J, kt, kq, efficiency;
};
constexpr OpenWaterPoint kOpenWater[] = {{4, 0.40, 0.8, 0.4, 0.2089616, 0.02706866, 0.491451},
                                         {4, 0.55, 1.0, 0.0, 0.4242529, 0.06129039, 0.0},
                                         {4, 0.55, 1.0, 0.5, 0.2652488, 0.04178384, 0.505167},
                                         {4, 0.55, 1.0, 0.9, 0.0889405, 0.01817782, 0.700842},
                                         {5, 0.75, 1.2, 0.7, 0.2961539, 0.05653715, 0.583582},
                                         {3, 0.50, 0.8, 0.3, 0.2316014, 0.0292905, 0.377534},
                                         {4, 0.65, 1.4, 0.0, 0.6037986, 0.12343634, 0.0}};

struct StarPoint {
  double beta_deg, ct, cq;
};
constexpr StarPoint kB470[] = {
    {-180, -.18276, -.033070}, {-165, -.07073, -.015118}, {-120, .63829, .098463},
    {-90, .70806, .096258},    {-60, .82157, .122673},    {-30, .50876, .070305},
    {-10, .20819, .030887},    {0, .23436, .035068},      {10, .15586, .025043},
    {20, .05772, .011369},     {30, -.06076, -.006791},   {60, -.60702, -.091586},
    {90, -.77011, -.114879},   {120, -.73177, -.115693},  {135, -.56020, -.082670},
    {150, -.38562, -.058811},  {165, -.18149, -.027745},  {180, -.18276, -.033070}};

struct BlendPoint {
  double pitch, beta_deg, ct, cq;
};
constexpr BlendPoint kBlend[] = {
    {0.7, -120, .685088, .087506},  {0.7, -30, .469600, .050052},   {0.7, 0, .159060, .017551},
    {0.7, 20, -.011390, .001290},   {0.7, 60, -.657222, -.078362},  {0.7, 135, -.541132, -.058030},
    {0.7, 180, -.108603, -.014491}, {1.2, -120, .607523, .103596},  {1.2, -30, .535602, .085778},
    {1.2, 0, .287262, .050714},     {1.2, 20, .107324, .021287},    {1.2, 30, .000394, .002214},
    {1.2, 60, -.562620, -.096097},  {1.2, 135, -.567327, -.099128}, {1.2, 180, -.224506, -.047930}};

// J, then K_T and 10 K_Q of the measured series at P/D 1 as its polynomial has them
constexpr double kPolynomial[][3] = {{0.0, .4547, .6754}, {0.2, .3919, .5942}, {0.4, .3142, .4921},
                                     {0.6, .2256, .3727}, {0.8, .1297, .2397}, {1.0, .0307, .0969}};

double cubic(const propulsion::OpenWaterCurve& c, double J) {
  return c[0] + J * (c[1] + J * (c[2] + J * c[3]));
}

}  // namespace

std::vector<Check> propeller_checks() {
  CheckList list;
  list.from(Evidence::other_program,
            "B-series polynomials of Oosterveld & van Oossanen (1975), Rn 2e6, evaluated "
            "independently");
  for (const auto& p : kOpenWater) {
    const auto curve = propulsion::wageningen_b(p.blades, p.pitch, p.area);
    const double kt = cubic(curve.kt, p.J), kq = cubic(curve.kq, p.J);
    const std::string of = ", B" + std::to_string(p.blades) + "-" + number("%g", 100.0 * p.area) +
                           ", P/D " + number("%g", p.pitch) + ", J " + number("%g", p.J);
    list.absolute("K_T" + of, kt, p.kt, "", 1e-6).absolute("K_Q" + of, kq, p.kq, "", 1e-7);
    if (p.J > 0.0) {
      list.absolute("η_0" + of, p.J * kt / (math::kTwoPi * kq), p.efficiency, "", 1e-6);
    }
  }
  list.from(Evidence::published,
            "van Lammeren, van Manen, Oosterveld (1969): Fourier series, values printed to 1e-5");
  for (const auto& p : kB470) {
    const auto c = propulsion::b4_70(p.beta_deg * kDegree);
    const std::string at = ", B4-70, β " + number("%g", p.beta_deg) + "°";
    list.absolute("C_T*" + at, c.ct, p.ct, "", 1e-5).absolute("C_Q*" + at, c.cq, p.cq, "", 1e-6);
  }
  const double to_k = math::kPi / 8.0 * 0.49 * math::kPi * math::kPi;
  const auto ahead = propulsion::b4_70(0.0), astern = propulsion::b4_70(math::kPi);
  list.from(Evidence::published, "Smogeli (2006), bollard pairs of this propeller, printed digits")
      .absolute("K_T at bollard, ahead", to_k * ahead.ct, 0.445, "", 5e-4)
      .absolute("K_Q at bollard, ahead", to_k * ahead.cq, 0.0666, "", 5e-5)
      .absolute("K_T at bollard, astern", -to_k * astern.ct, 0.347, "", 5e-4)
      .absolute("K_Q at bollard, astern", -to_k * astern.cq, 0.0628, "", 5e-5);
  list.from(Evidence::other_program, "own blend of polynomial and Fourier series, computed apart");
  for (const auto& p : kBlend) {
    const propulsion::QuadrantCurve curve(propulsion::wageningen_b(4, p.pitch, 0.7), p.pitch);
    const auto c = curve.at(p.beta_deg * kDegree);
    const std::string at =
        ", P/D " + number("%g", p.pitch) + ", β " + number("%g", p.beta_deg) + "°";
    list.absolute("C_T*" + at, c.ct, p.ct, "", 1e-6).absolute("C_Q*" + at, c.cq, p.cq, "", 1e-6);
  }
  list.from(Evidence::published,
            "polynomial of the B-series at Z 4, A_E/A_O 0.7, P/D 1: another fit to the same tests");
  for (const auto& row : kPolynomial) {
    const double J = row[0];
    const auto c = propulsion::b4_70(math::atan2(J, 0.7 * math::kPi));
    const double scale = math::kPi / 8.0 * (J * J + 0.49 * math::kPi * math::kPi);
    const std::string at = " of the Fourier series, J " + number("%g", J);
    list.report("K_T" + at, scale * c.ct, row[1], "")
        .report("10 K_Q" + at, 10.0 * scale * c.cq, row[2], "");
  }
  return list.done();
}

std::vector<Figure> propeller_figures() {
  Curve ct{"C_T*", {}, false, 0}, cq{"10 C_Q*", {}, false, 1};
  for (int deg = -180; deg <= 180; deg += 2) {
    const auto c = propulsion::b4_70(deg * kDegree);
    ct.points.push_back({static_cast<double>(deg), c.ct});
    cq.points.push_back({static_cast<double>(deg), 10.0 * c.cq});
  }
  Curve ct_marks{"printed C_T*", {}, true, 0}, cq_marks{"printed 10 C_Q*", {}, true, 1};
  for (const auto& p : kB470) {
    ct_marks.points.push_back({p.beta_deg, p.ct});
    cq_marks.points.push_back({p.beta_deg, 10.0 * p.cq});
  }
  return {plot("Wageningen B4-70, P/D 1, round all four quadrants.", "β [°]", "",
               {ct, cq, ct_marks, cq_marks})};
}

}  // namespace haeul::validation
