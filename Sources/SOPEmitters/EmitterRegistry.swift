/// Every form that `sop build --to` writes.
public enum EmitterRegistry {
  public static let all: [any Emitter] = [DOTEmitter(), SheetEmitter(), JSONEmitter()]

  public static func emitter(named name: String) -> (any Emitter)? {
    all.first { $0.name == name }
  }
}
