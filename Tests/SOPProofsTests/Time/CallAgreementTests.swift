import SOPCompiler
import SOPModel
import SOPProofs
import SOPTestSupport
import Testing

/// The times of SOPs that call random ones, against every way a case can go in those.
@Suite struct CallAgreementTests {
  private static let rates = ClockRates(workingDay: 450, calendarDay: 321, plainDay: 450)

  /// Calls it between two steps of its own: three to seven minutes, and two to four more for one variant.
  private static let caller = """
    nama: Pemanggil
    varian: {biasa: Biasa, khusus: Khusus}
    pelaksana: {loket: Loket}
    langkah:
      - {kegiatan: Menerima berkas, pelaksana: loket, waktu: 3-7 menit, keluaran: berkas}
      - {panggil: lain}
      - {kegiatan: Menyerahkan berkas, pelaksana: loket, untuk: khusus, waktu: 2-4 menit, keluaran: berkas}

    """

  @Test(arguments: 0..<3) func `a call takes as long as any way of what it calls`(run: Int) throws {
    var compared = 0
    for seed in UInt64(200_000 + run * 400)..<UInt64(200_000 + run * 400 + 400) {
      let made = RandomProcedure(seed: seed)
      let called = ReadProcedure(text: made.text).procedure
      guard called.faults.isEmpty, !called.graph.isIncomplete else { continue }
      let caller = Self.linked(to: made.text)
      let calls = CallCosts(caller, rates: Self.rates)
      for kind in caller.caseKinds().kinds {
        let name = try #require(kind.variants.first.map { caller.text(caller.variants[Int($0.index)].id) })
        guard let all = Self.ways(of: called, made, for: name) else { continue }
        compared += 1
        let view = TimedView(caller, caller.view(of: kind), rates: Self.rates, calls: calls)
        let (least, most) = name == "khusus" ? (5, 11) : (3, 7)
        for (accounts, sum) in [(Accounts.promised, 3), (.everything, 4)] {
          let question = TimeQuestion(of: accounts)
          #expect(view.longest(question).map { $0.bound / 1000 } == all.longest[sum] + most, "seed \(seed), \(name)")
          #expect(view.longest(question, .sure).map { $0.bound / 1000 } == all.longest[sum] + most, "seed \(seed)")
          let shortest = view.shortest(question)
          #expect(shortest.map { $0.walk.worth / 1000 } == all.shortest[sum] + least, "seed \(seed), \(name)")
        }
      }
    }
    #expect(compared > 600)
  }

  private static func linked(to text: String) -> Procedure {
    let library = TextLibrary([.init("pemanggil", caller), .init("lain", text)])
    return compile(library.files[0].source, among: Surroundings(library: library)).procedure
  }

  /// Of all kinds of cases that the variant of the caller may become; `nil` if there are too many ways.
  private static func ways(
    of called: Procedure, _ made: RandomProcedure, for variant: String
  ) -> (longest: CaseEnumeration.Sums, shortest: CaseEnumeration.Sums)? {
    var longest = CaseEnumeration.Sums(repeating: -1)
    var shortest = CaseEnumeration.Sums(repeating: .max)
    for kind in called.caseKinds().kinds {
      let names = kind.variants.filter { !$0.isNone }.map { called.text(called.variants[Int($0.index)].id) }
      guard names.isEmpty || names == [variant] else { continue }
      let all = CaseEnumeration(called, called.view(of: kind), made, TimeQuestion(of: .everything))
      guard all.isComplete else { return nil }
      longest = pointwiseMax(longest, all.longest)
      shortest = pointwiseMin(shortest, all.shortest)
    }
    return (longest, shortest)
  }
}
