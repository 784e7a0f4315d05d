import Knowledge
import Testing

@Suite("Registry keys")
struct RegistryKeyTests {
  @Test(
    "are lower-case ASCII, whatever the name",
    arguments: [
      ("Sergueï Choïgou", "serguei-choigou"), ("Kim Jong-un", "kim-jong-un"),
      ("Conseil de l'Europe", "conseil-de-l-europe"), ("Jens Østergård", "jens-ostergard"),
      ("Se\u{301}oul", "seoul"), ("Łukasz  Œuvre", "lukasz-oeuvre"), ("北京", "u5317-u4eac"),
      ("«»", "uab-ubb"),
    ])
  func slug(name: String, expected: String) {
    #expect(RegistryKey.slug(name) == expected)
  }
}
