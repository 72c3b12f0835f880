import SOPText
import Testing

@Suite("Nearest name")
struct NearestNameTests {
  @Test("offers what was meant, and nothing far off")
  func offers() {
    #expect(NearestName.nearest(to: "kegitan", among: ["kelengkapan", "kegiatan"]) == "kegiatan")
    #expect(NearestName.nearest(to: "wkatu", among: ["waktu", "batas"]) == "waktu")
    #expect(NearestName.nearest(to: "xyz", among: ["waktu", "batas"]) == nil)
    #expect(NearestName.nearest(to: "", among: ["waktu"]) == nil)
  }
}
