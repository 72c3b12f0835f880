import SOPText
import Testing

@testable import SOPModel

@Suite("Time amount")
struct TimeAmountTests {
  @Test("clocks never mix")
  func sums() {
    let sum = TimeAmount(minutes: 30, workingDays: 1000) + TimeAmount(minutes: 45, calendarDays: 7000)
    #expect(sum == TimeAmount(minutes: 75, workingDays: 1000, calendarDays: 7000))
    #expect(sum * 2 == TimeAmount(minutes: 150, workingDays: 2000, calendarDays: 14000))
    #expect(sum * 0 == .zero)
    #expect(TimeAmount.zero.isZero && !sum.isZero)
    #expect(!sum.isOnOneClock && TimeAmount(months: 2).isOnOneClock)
  }

  @Test("the longer one clock by clock")
  func maximum() {
    let left = TimeAmount(minutes: 30, workingDays: 1000)
    let right = TimeAmount(minutes: 10, workingDays: 2000, months: 1)
    #expect(left.componentwiseMaximum(right) == TimeAmount(minutes: 30, workingDays: 2000, months: 1))
    #expect(left.componentwiseMinimum(right) == TimeAmount(minutes: 10, workingDays: 1000))
    #expect(!left.isAtMost(right) && !right.isAtMost(left))
    #expect(left.isAtMost(left + right))
  }

  @Test("stops at the ends of Int")
  func saturates() {
    let huge = TimeAmount(minutes: .max, workingDays: .max - 1, plainDays: .min)
    let sum = huge + huge
    #expect(sum.minutes == .max && sum.workingDays == .max && sum.plainDays == .min)
    let product = huge * -3
    #expect(product.minutes == .min && product.plainDays == .max)
    #expect((huge * .max).workingDays == .max)
    #expect(!huge.description.isEmpty && !huge.rendering(.english).isEmpty)
  }

  @Test("is told in both languages")
  func renderings() {
    let table: [(TimeAmount, String, String)] = [
      (.zero, "0 menit", "0 minutes"),
      (TimeAmount(minutes: 1), "1 menit", "1 minute"),
      (TimeAmount(minutes: 90), "1 jam 30 menit", "1 hour 30 minutes"),
      (TimeAmount(workingDays: 3000), "3 hari kerja", "3 working days"),
      (TimeAmount(workingDays: 1250), "1,25 hari kerja", "1.25 working days"),
      (TimeAmount(calendarDays: 5), "0,005 hari kalender", "0.005 calendar days"),
      (TimeAmount(minutes: 240, plainDays: 2000), "2 hari 4 jam", "2 days 4 hours"),
      (TimeAmount(months: 24), "2 tahun", "2 years"),
      (TimeAmount(months: 1), "1 bulan", "1 month"),
      (TimeAmount(elapsedMinutes: 2880), "2x24 jam", "2x24 hours"),
      (TimeAmount(elapsedMinutes: 90), "1 jam 30 menit siang malam", "1 hour 30 minutes day and night"),
      (TimeAmount(calendarDays: -500), "-0,5 hari kalender", "-0.5 calendar days"),
    ]
    for (amount, indonesian, english) in table {
      #expect(amount.description == indonesian)
      #expect(amount.rendering(.english) == english)
    }
  }
}
