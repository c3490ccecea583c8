#pragma once
/// The lists of quantities.h as the columns of a record and as the cells of a row, which must never
/// come apart: both visit the same lists in the same order.
#include <utility>

#include "sim/record/hdf5/log_table.h"
#include "sim/record/log/quantities.h"

namespace haeul::record {

/// Adds the columns of what it visits to a record.
struct AddColumns {
  Record& record;

  static Record::Type type(Precision precision) {
    return precision == Precision::full ? Record::Type::real : Record::Type::single;
  }
  template <const auto& list>
  void each() const {
    for (const auto& q : list) record.add(q.name, type(q.precision), q.unit, q.meaning);
  }
  template <const auto& keyed>
  void keys() const {
    for (std::size_t i = 0; i < keyed.count; ++i) {
      record.add(keyed.name(i), type(keyed.precision), keyed.unit, keyed.meaning);
    }
  }
};

/// Puts the values of what it visits into a row. The lists are known at compile time, so that a
/// row is a run of stores without a call.
template <class Source>
struct PutCells {
  Cells& cells;
  const Source& source;

  template <Precision precision>
  void put(double value) const {
    if constexpr (precision == Precision::full) {
      cells.real(value);
    } else {
      cells.single(value);
    }
  }
  template <const auto& list>
  void each() const {
    [this]<std::size_t... i>(std::index_sequence<i...>) {
      (put<list[i].precision>(list[i].value(source)), ...);
    }
    (std::make_index_sequence<list.size()>());
  }
  template <const auto& keyed>
  void keys() const {
    for (const double value : keyed.values(source)) put<keyed.precision>(value);
  }
};

template <class Source>
PutCells(Cells&, const Source&) -> PutCells<Source>;

/// Which lists a ship's table has.
struct Lists {
  bool sea = false, units = false, power = false;
};

/// What is logged of a ship.
template <class Visitor>
void visit_ship(const Lists& lists, const Visitor& visitor) {
  visitor.template each<kShipQuantities>();
  if (lists.sea) visitor.template each<kSeaQuantities>();
  if (lists.units) visitor.template each<kUnitQuantities>();
  if (!lists.power) return;
  visitor.template each<kPowerQuantities>();
  visitor.template keys<kFuelTotals>();
  visitor.template keys<kFuelRates>();
  visitor.template keys<kSpeciesTotals>();
}

}  // namespace haeul::record
