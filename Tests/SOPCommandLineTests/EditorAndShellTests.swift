import SOPModel
import SOPTestSupport
import SOPText
import Testing

@testable import SOPCommandLine

/// What editors and shells ask the program for.
@Suite("Editors and shells")
struct EditorAndShellTests {
  private func output(_ arguments: String...) throws -> String {
    let result = try Playground().capture { CommandLineTool.run(arguments, $0) }
    #expect(result.status == .clean)
    #expect(result.messages.isEmpty)
    return result.output
  }

  @Test("the schema of an SOP, or of an office, in the language asked for")
  func schema() throws {
    #expect(try output("schema", "--lang=id") == FileSchema(of: .procedure, language: .indonesian).text)
    #expect(try output("skema", "procedure", "--lang=en") == FileSchema(of: .procedure, language: .english).text)
    #expect(try output("schema", "office", "--lang=id") == FileSchema(of: .office, language: .indonesian).text)
    #expect(try Playground().run("schema", "kantor").status == .wrongUse)
  }

  @Test("scripts for shells are not translated, only what they show", arguments: ["bash", "zsh", "fish"])
  func scripts(shell: String) throws {
    let script = try output("--generate-completion-script", shell)
    for word in ["; dan ", " flag atau an ", "options, dan "] { #expect(!script.contains(word)) }
    #expect(script.contains("explain"))
  }

  @Test("a shell can read its script and completes with it", .enabled(if: OtherProgram.works("bash", "--version")))
  func completion() throws {
    let script = try output("--generate-completion-script", "bash")
    func completions(of words: String...) throws -> [String] {
      let line = words.joined(separator: " ")
      let ask = """
        COMP_WORDS=(\(line) ""); COMP_CWORD=\(words.count); COMP_LINE="\(line) "; COMP_POINT=\(line.utf8.count + 1)
        _sop sop "" \(words.last ?? "")
        printf '%s\\n' "${COMPREPLY[@]}"
        """
      let verdict = try OtherProgram.run(["bash", "--norc"], input: "\(script)\n\(ask)\n".utf8)
      #expect(verdict.complaints.isEmpty)
      return verdict.output.split(separator: "\n").map(String.init)
    }
    #expect(try completions(of: "sop").contains("explain"))
    #expect(try completions(of: "sop", "explain", "--format") == ["text", "markdown"])
    #expect(try completions(of: "sop", "schema") == ["procedure", "office"])
    #expect(try completions(of: "sop", "new") == ["sop", "opd"])
    #expect(try completions(of: "sop", "build", "--to").contains("sheet"))
  }

  @Test("rules are completed by code, name and family")
  func rules() throws {
    let answer = try output("---completion", "explain", "--", "positional@0", "1", "0", "sop", "explain", "")
    let names = Set(answer.split(separator: "\n").map(String.init))
    #expect(names.isSuperset(of: ["SOP203", "langkah-tak-terjangkau", "alur"]))
  }
}
