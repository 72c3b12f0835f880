/// Paths in the form in which they stand in documents that know only URIs.
public enum URIReference {
  /// A relative path as a relative reference, an absolute one as a `file` URI (RFC 3986, RFC 8089).
  public static func of(path: String) -> String {
    var text = path.utf8.first == UInt8(ascii: "/") ? "file://" : ""
    for byte in path.utf8 {
      let scalar = Unicode.Scalar(byte)
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/": text.unicodeScalars.append(scalar)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += digits.utf8.count < 2 ? "%0" + digits : "%" + digits
      }
    }
    return text
  }
}
