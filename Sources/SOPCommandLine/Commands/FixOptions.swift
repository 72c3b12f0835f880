import ArgumentParser
import SOPDiagnostics
import SOPText

/// Which findings a check answers by itself.
struct FixOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Perbaiki yang jawabannya pasti; dengan '-' hasilnya dicetak ke keluaran baku.",
          en: "Fix what has a certain answer; with '-' the result goes to standard output."))))
  var fix = false

  @Flag(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Perbaiki juga yang jawabannya hanya mungkin; baca kembali hasilnya.",
          en: "Fix what was probably meant as well; read the result."))))
  var fixUnsafe = false

  @Flag(
    help: ArgumentHelp(
      Interface.say(
        Wording(
          id: "Tampilkan perbaikannya sebagai perbedaan (patch -p0) tanpa menulis apa pun.",
          en: "Show the fixes as a difference (patch -p0) and write nothing."))))
  var diff = false

  /// `nil` where nothing is to be fixed.
  func fixing(_ console: borrowing Console) -> Fixing? {
    guard fix || fixUnsafe || diff else { return nil }
    return Fixing(
      grade: fixUnsafe ? .review : .safe, showsDiff: diff, terminalStyle: console.isTerminal ? console.style : nil)
  }
}
