import Foundation
import SOPEmitters
import SOPTestSupport
import Testing

/// The typed contents of the service standard, as other programs receive them.
@Suite("JSON of the service standard")
struct JSONContentsTests {
  private func document(_ path: String) throws -> [String: Any] {
    let read = try ReadProcedure(path: path)
    let bytes = JSONEmitter().emit(read.procedure, from: read.source, options: EmitOptions())
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test("an SOP shows what it has from its office, with the place in the office's file")
  func inherited() throws {
    let document = try document("Examples/contoh/pemakaian-aula.sop.yaml")
    let complaints = try #require(document["complaints"] as? [String: Any])
    let officer = try #require(complaints["officer"] as? [String: Any])
    #expect(officer["text"] as? String == "Sekretaris Dinas" && officer["source"] as? String == "opd")
    let evaluation = try #require(document["evaluation"] as? [String: Any])
    #expect(evaluation["scoreThousandths"] as? Int == 85_400 && evaluation["year"] as? Int == 2025)
    let hours = try #require(document["serviceHours"] as? [String: Any])
    let days = try #require(hours["days"] as? [String: Any])
    #expect((days["friday"] as? [[String: Int]])?.first == ["start": 480, "end": 660])
    #expect(days["sunday"] is NSNull && hours["zone"] as? String == "WITA")
    let calendar = try #require(document["calendar"] as? [String: Any])
    #expect(calendar["workingDays"] as? Int == 5 && calendar["plainDay"] as? String == "working")
    #expect((document["sheet"] as? [String: Any])?["paper"] as? String == "F4")
  }

  @Test("tables, deposits, products, documents and scenarios are typed, names are positions")
  func own() throws {
    let document = try document("Examples/contoh/pemakaian-aula.sop.yaml")
    let fees = try #require(document["fees"] as? [[String: Any]])
    #expect(fees.map { $0["kind"] as? String } == ["charge", "deposit"])
    #expect((fees[0]["table"] as? [[String: Any]])?.map { $0["unit"] as? Int } == [nil, 0])
    #expect(fees[0]["choice"] as? String == "one" && fees[0]["paidAtStep"] as? Int == 3)
    let ends = try #require(document["ends"] as? [[String: Any]])
    let products = try #require(ends[0]["products"] as? [[String: Any]])
    #expect(products.first?["text"] as? String == "Surat izin pemakaian aula")
    #expect((products.first?["duties"] as? [[String: Any]])?.count == 1)
    let steps = try #require(document["steps"] as? [[String: Any]])
    let bundle = (steps[4]["outputs"] as? [[String: Any]])?.first
    #expect((bundle?["contains"] as? [[String: Any]])?.count == 3)
    #expect((bundle?["copies"] as? [String: Int]) == ["lower": 2, "upper": 2])
    let scenarios = try #require(document["scenarios"] as? [[String: Any]])
    let choices = try #require(scenarios[1]["choices"] as? [[String: Any]])
    #expect((choices[1]["visits"] as? [[String: Any]])?.first?["answer"] as? String == "expired")
    #expect((scenarios[1]["expectation"] as? [String: Any])?["end"] as? Int == 1)
    #expect((document["otherComponents"] as? [[String: Any]])?.count == 2)
    #expect((document["volume"] as? [String: Any])?["period"] as? String == "year")
  }
}
