import SOPCalendar
import SOPModel
import Testing

func date(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
  try #require(CivilDate(year: year, month: month, day: day))
}

/// Hours and minutes as they are written: 14.30 is `1430`.
func moment(_ year: Int, _ month: Int, _ day: Int, _ clock: Int) throws -> Moment {
  Moment(try date(year, month, day), minute: clock / 100 * 60 + clock % 100)
}
