import SOPText

/// Why something could not be read from git.
enum GitProblem: Error, Sendable, Equatable {
  /// There is no program `git`.
  case notInstalled
  /// The folder is in no repository.
  case noRepository
  /// No commit, tag or branch goes by this name.
  case unknownRevision(String)
  /// In this revision there is no such file.
  case noFile(path: String, revision: String)
  /// It is a folder, or something else that is no file.
  case notFile(path: String, revision: String)
  /// Git said something else.
  case failed(String)

  /// - Parameter complaints: of git.
  init(complaints: [UInt8]) {
    let text = String(decoding: complaints, as: UTF8.self)
    if text.contains("not a git repository") {
      self = .noRepository
    } else {
      let line = text.split(whereSeparator: \.isNewline).first { !$0.hasPrefix("hint:") }
      self = .failed(String(line ?? "git"))
    }
  }

  /// A sentence with what to do.
  var wording: Wording {
    switch self {
    case .notInstalled:
      return Wording(
        id: "program git tidak ditemukan; pasang git, atau bandingkan dua berkas",
        en: "the program git was not found; install git, or compare two files")
    case .noRepository:
      return Wording(
        id: "folder ini bukan bagian dari repositori git; pindah ke folder SOP Anda, atau bandingkan dua berkas",
        en: "this folder is not in a git repository; go to the folder of your SOPs, or compare two files")
    case .unknownRevision(let revision):
      let name = PrintableText.of(revision)
      return Wording(
        id: "'\(name)' bukan berkas, folder, atau revisi git; daftar revisi: git log --oneline",
        en: "'\(name)' is no file, folder or revision of git; for a list: git log --oneline")
    case .noFile(let path, let revision):
      let (name, place) = (PrintableText.of(path), PrintableText.of(revision))
      return Wording(
        id:
          "berkas '\(name)' tidak ada pada revisi '\(place)'; jalurnya dihitung dari folder teratas repositori, atau dari "
          + "folder ini bila diawali './'",
        en:
          "there is no file '\(name)' in revision '\(place)'; paths are counted from the top of the repository, or from "
          + "this folder if they begin with './'")
    case .notFile(let path, let revision):
      let (name, place) = (PrintableText.of(path), PrintableText.of(revision))
      return Wording(
        id: "'\(name)' pada revisi '\(place)' bukan sebuah berkas; tulis jalur sampai nama berkasnya",
        en: "'\(name)' in revision '\(place)' is not a file; write the path down to the file")
    case .failed(let text):
      let cause = PrintableText.of(text)
      return Wording(
        id: "git tidak dapat membaca repositori ini: \(cause)", en: "git cannot read this repository: \(cause)")
    }
  }
}
