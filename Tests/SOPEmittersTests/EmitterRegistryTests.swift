import SOPTestSupport
import SOPText
import Testing

@testable import SOPEmitters

@Suite struct EmitterRegistryTests {
  @Test func `each name finds its own emitter`() {
    for emitter in EmitterRegistry.all {
      #expect(EmitterRegistry.emitter(named: emitter.name)?.title == emitter.title)
    }
    #expect(EmitterRegistry.emitter(named: "docx2") == nil)
  }

  @Test func `the same input gives the same bytes`() throws {
    for path in try Checkout.files(below: "Examples", named: ".sop.yaml") {
      for emitter in EmitterRegistry.all {
        let first = try ReadProcedure(path: path)
        let second = try ReadProcedure(path: path)
        #expect(
          emitter.emit(first.procedure, from: first.source, options: EmitOptions())
            == emitter.emit(second.procedure, from: second.source, options: EmitOptions()), "\(emitter.name): \(path)")
      }
    }
  }
}
